/** What `--help` says. */
export const HELP = `coalition-receiver: takes the messages that residents write in <coalition-feedback>,
and has the desk at /desk/ where staff read and answer them.

  coalition-receiver [--data DIR] [--feed FILE|URL]     listen for messages

  coalition-receiver user add EMAIL [--member ID] [--role editor|manager]
                                                        password from standard input, else a link that sets it once
  coalition-receiver user list | disable EMAIL | reset EMAIL
  coalition-receiver export --format json|csv [--since DATE] [--email ADDRESS] [--open] [--with-suspected]
                                                        write messages to standard output
  coalition-receiver import FILE.xlsx|FILE.csv [--publish] [--yes]
                                                        answers from a sheet; without --yes only says what it would do
  coalition-receiver digest [--mail] [--lang en|es]     what waits, in numbers
  coalition-receiver erase REFERENCE|EMAIL [--yes]      take messages out for good; in a terminal it asks first
  coalition-receiver purge --older-than DAYS [--keep-published]
  coalition-receiver backup FILE                        a copy, also while the receiver runs
  coalition-receiver restore FILE

  --data DIR   folder in which messages are kept (or DATA; default ./data)
  --feed F     the coalition's feed, for /feed.json and the names on the desk (or FEED)
  --help       this text

Environment:
  DATABASE_URL     postgres://user:password@host/database, in place of the folder
  PORT             port (default 8787; 0 takes any free one)
  HOST             address to listen on (default 127.0.0.1, this machine only)
  PUBLIC_URL       where people reach this receiver when a proxy stands before it: https://feedback.example.org
  ALLOWED_ORIGINS  other sites that may send, with commas: https://www.example.org
  RATE_LIMIT       new messages a minute and address (default 5; 0 for no limit)
  TRUSTED_PROXIES  proxies whose X-Forwarded-For is believed, with commas: 127.0.0.1,10.0.0.0/8
  CONTACT_DAYS     days after the answer until name and e-mail are taken out (default 365; 0 keeps them)
  SMTP_URL         server that takes mail: smtps://user:password@mail.example.org; with MAIL_FROM, MAIL_REPLY_TO
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_CLAIM, OIDC_MEMBER_CLAIM
                   sign-in at the desk with an organisation's own accounts
`;
