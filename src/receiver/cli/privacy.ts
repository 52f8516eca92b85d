import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { readWhole, UsageError } from '../../server/settings.js';
import { SYSTEM } from '../store/acts.js';
import { print, requireNoMore, withStore, type Command } from './command.js';

/** Erases one contribution, or all that came from an e-mail. */
export const runErase: Command = async ([what, ...rest], options, env) => {
  requireNoMore(rest);
  if (what === undefined) throw new UsageError('erase needs a reference or an e-mail.');
  const isEmail = what.includes('@');
  if (isEmail && !EMAIL_PATTERN.test(what)) throw new UsageError(`"${what}" is no e-mail.`);
  const isOpened = await withStore(options, env, async (store) => {
    const gone = await store.privacy.erase(isEmail ? { email: what } : { reference: what }, SYSTEM);
    for (const reference of gone) print(`${reference} is erased.`);
    if (gone.length === 0) {
      print('Nothing of that is kept.');
      process.exitCode = 1;
    }
  });
  if (!isOpened) process.exitCode = 1;
};

/** Erases what came longer ago than so many days. */
export const runPurge: Command = async (rest, options, env) => {
  requireNoMore(rest);
  if (options['older-than'] === undefined) throw new UsageError('purge needs --older-than DAYS.');
  const days = readWhole('--older-than', options['older-than'], 0, 100_000);
  const keepPublished = options['keep-published'] === true;
  await withStore(options, env, async (store) => {
    const { gone, reduced } = await store.privacy.purge(days, { keepPublished }, SYSTEM);
    print(`${gone} are erased${keepPublished ? `; of ${reduced} only what the page shows is kept` : ''}.`);
  });
};
