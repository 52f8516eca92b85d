import type { Generated } from 'kysely';

/*
 * The tables, the same on SQLite and PostgreSQL. Times are RFC 3339 texts in UTC, flags 0 or 1, so that
 * one set of queries reads both.
 */

/** Everything that is kept. */
export interface Tables {
  contributions: ContributionsTable;
  notes: NotesTable;
  acts: ActsTable;
  accounts: AccountsTable;
  links: LinksTable;
  recovery_codes: RecoveryCodesTable;
  sessions: SessionsTable;
  attempts: AttemptsTable;
  replies: RepliesTable;
  settings: SettingsTable;
  mails: MailsTable;
  probes: ProbesTable;
}

/** A message as it came, and what became of it. */
export interface ContributionsTable {
  /** Order of arrival. */
  sequence: Generated<number>;
  reference: string;
  received_at: string;
  idempotency_key: string;
  fingerprint: string;
  /** JSON list of spam flags. */
  flags: string;
  id: string;
  kind: string | null;
  /** What the resident wrote. Never changed. */
  message: string;
  commitment: string | null;
  name: string | null;
  email: string | null;
  /** The e-mail as {@link emailKey} writes it, by which its owner is found however it is typed. */
  email_key: string | null;
  consent: number | null;
  language: string | null;
  page: string | null;
  feed: string | null;
  submitted_at: string | null;
  elapsed_seconds: number | null;
  /** Grows with every change of what follows; a form carries the one it saw. */
  version: Generated<number>;
  /** `new`, `draft`, `published`, `withdrawn`, `answered` or `spam`. */
  state: Generated<string>;
  /** Where {@link state} goes back to when it turns out not to be spam. */
  state_before_spam: string | null;
  /** `none`, `suspected` or `checked`. */
  personal_data: Generated<string>;
  /** What the page is to show in place of the message; null while nobody has edited it. */
  public_text: string | null;
  /** Kind and commitment as staff see them, empty for none; null while the resident's own stand. */
  staff_kind: string | null;
  staff_commitment: string | null;
  decision: string | null;
  response: string | null;
  response_language: string | null;
  /** Member id. */
  answered_by: string | null;
  /** Member id and account that are to answer. */
  assigned_member: string | null;
  assigned_account: number | null;
  /** `sequence` of the earlier contribution that says the same. */
  same_as: number | null;
  /** 1 while that one can give no answer: it is spam, or was taken from the page with its answer. */
  first_gone: Generated<number>;
  /** How it came when staff entered it: `meeting`, `letter`, `telephone`, `other`. */
  source: string | null;
  /** Calendar day on which it was said or written, where staff entered it. */
  source_date: string | null;
  entered_by: number | null;
  /** JSON of what the page shows now; null when it shows nothing. */
  published: string | null;
  published_at: string | null;
  first_reply_at: string | null;
  answered_at: string | null;
  /** Days from what was said or arrived to the two above, kept so that a median is one query. */
  first_reply_days: number | null;
  answer_days: number | null;
  changed_at: string | null;
  changed_by: number | null;
  /** When name and e-mail were taken out because their time was over. */
  contact_removed_at: string | null;
  /** The folded words of all that is searched, each once. */
  search: Generated<string>;
}

/** What staff say to each other about a contribution. */
export interface NotesTable {
  id: Generated<number>;
  contribution: number;
  account: number | null;
  at: string;
  text: string;
}

/**
 * Who did what, when and why. They name a contribution by reference, so they outlive it; when it is erased they lose their
 * reason, and nothing else of a row is ever changed.
 */
export interface ActsTable {
  id: Generated<number>;
  at: string;
  /** Null for the command line and for what happens by itself. */
  account: number | null;
  act: string;
  reference: string | null;
  /** Whom the act was about, when it was an account. */
  about_account: number | null;
  /** JSON of further facts: reason, was, now. Never a resident's words, name or e-mail. */
  details: string;
}

/** Somebody who may sign in. Never deleted, so that the log keeps its names. */
export interface AccountsTable {
  id: Generated<number>;
  /** In lower case. */
  email: string;
  name: string | null;
  role: string;
  member: string | null;
  /** `scrypt$N$r$p$salt$hash`; null until one is set. */
  password: string | null;
  disabled: Generated<number>;
  totp_secret: string | null;
  /** Set when the first code was right. */
  totp_confirmed: Generated<number>;
  /** The last time step whose code was used: each is good once. */
  totp_step: Generated<number>;
  /** Issuer and subject of the identity provider. */
  oidc_subject: string | null;
  created_at: string;
  seen_at: string | null;
}

/** Links that are good once. Only a hash of each is kept. */
export interface LinksTable {
  hash: string;
  /** Null for the link that makes the first account. */
  account: number | null;
  expires_at: string;
}

/** Codes in place of the second factor's, each good once. Only a hash of each is kept. */
export interface RecoveryCodesTable {
  hash: string;
  account: number;
}

/** Who is signed in. Only a hash of what the cookie holds is kept. */
export interface SessionsTable {
  hash: string;
  account: number;
  /** For forms. */
  token: string;
  created_at: string;
  seen_at: string;
  /** Whether a second factor was given, or was not asked for. */
  complete: number;
}

/** What is counted over a short time: messages of an address, failed sign-ins. The key is a keyed hash. */
export interface AttemptsTable {
  id: Generated<number>;
  key: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Replies that are used again. */
export interface RepliesTable {
  id: Generated<number>;
  version: Generated<number>;
  title: string;
  kind: string | null;
  decision: string | null;
  language: string;
  text: string;
}

/** What managers set: house rules, words of mails, whether a second factor is demanded. Values are JSON. */
export interface SettingsTable {
  name: string;
  version: Generated<number>;
  value: string;
}

/** Mail that waits to be sent. A row is gone once its mail is. */
export interface MailsTable {
  id: Generated<number>;
  contribution: number | null;
  recipient: string;
  subject: string;
  text: string;
  created_at: string;
  tries: Generated<number>;
  next_at: string;
  error: string | null;
}

/** One row that is written to see whether anything can be. */
export interface ProbesTable {
  id: number;
  filler: string;
}
