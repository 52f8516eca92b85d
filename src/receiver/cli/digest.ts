import { oneLine } from '../../server/log.js';
import { UsageError } from '../../server/settings.js';
import { digest, type DigestLanguage } from '../commands/digest.js';
import { createMailer } from '../mail/mailer.js';
import { readMailSettings, readSettings } from '../settings.js';
import { complain, print, requireNoMore, withStore, type Command } from './command.js';
import { feedNow } from './feed-now.js';

/** Says what waits, or mails it to everybody who has an account, each about their own body. */
export const runDigest: Command = async (rest, options, env) => {
  requireNoMore(rest);
  const language = languageOf(options.lang ?? 'en');
  const mail = readMailSettings(env);
  if (options.mail && !mail) throw new UsageError('digest --mail needs SMTP_URL and MAIL_FROM.');
  const { publicUrl } = readSettings(env);
  const desk = publicUrl === undefined ? undefined : `${publicUrl}/desk/`;
  const feed = await feedNow(options, env);
  await withStore(options, env, async (store) => {
    const make = (member: string | null) => digest({ store, feed, language, desk, member, now: Date.now() });
    if (!options.mail || !mail) {
      print((await make(null)).text.trimEnd());
      return;
    }
    const send = createMailer(mail);
    const accounts = (await store.accounts.all()).filter((one) => !one.disabled && (one.hasPassword || one.seenAt));
    let sent = 0;
    for (const { email, member } of accounts) {
      const { subject, text, waiting } = await make(member);
      if (waiting === 0) continue;
      try {
        await send({ recipient: email, subject, text });
        sent += 1;
      } catch (error) {
        // One who left must not keep it from the others; where the server itself is away, all would fail alike.
        if (!isRefusal(error)) throw new Error(`the mail server of SMTP_URL: ${messageOf(error)}`, { cause: error });
        complain(`${email} did not get it: ${messageOf(error)}`);
        process.exitCode = 1;
      }
    }
    print(sent === 1 ? '1 mail was sent.' : `${sent} mails were sent.`);
  });
};

/** Whether a mail server takes mail, and not for this address (as nodemailer calls it). */
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EENVELOPE';

const messageOf = (error: unknown): string => oneLine(error instanceof Error ? error.message : String(error));

function languageOf(written: string): DigestLanguage {
  if (written === 'en' || written === 'es') return written;
  throw new UsageError(`--lang must be en or es, not "${written}".`);
}
