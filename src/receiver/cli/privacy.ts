import { createInterface } from 'node:readline/promises';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { readWhole, UsageError } from '../../server/settings.js';
import { SYSTEM } from '../store/acts.js';
import type { ContributionState } from '../store/contribution.js';
import { dayOn, timeZoneOf } from '../calendar.js';
import { copiesBeforeRestore } from '../commands/backup.js';
import { readPlace } from '../settings.js';
import { complain, print, requireNoMore, withStore, type Command, type Options } from './command.js';
import { feedNow } from './feed-now.js';

/**
 * Erases one contribution, or all that came from an e-mail, after naming them. Somebody at a terminal is asked first;
 * a script is not.
 */
export const runErase: Command = async ([what, ...rest], options, env) => {
  requireNoMore(rest);
  if (what === undefined) throw new UsageError('erase needs a reference or an e-mail.');
  const isEmail = what.includes('@');
  if (isEmail && !EMAIL_PATTERN.test(what)) throw new UsageError(`"${what}" is no e-mail.`);
  const meant = isEmail ? { email: what } : { reference: what };
  const isOpened = await withStore(options, env, async (store) => {
    const found = await store.privacy.find(meant);
    if (found.length === 0) {
      complain(
        `nothing is kept of ${what}. Check how it is written${isEmail ? '; who wrote without this e-mail is found by reference alone' : ''}.`,
      );
      process.exitCode = 1;
      return;
    }
    const dayOf = dayOn(timeZoneOf(await feedNow(options, env)));
    for (const { reference, receivedAt, state } of found)
      print(`${reference}: came ${dayOf(receivedAt)}, ${STATES[state]}`);
    if (!options.yes && process.stdin.isTTY && process.stdout.isTTY && !(await isSure(found.length))) {
      print('Nothing was erased.');
      return;
    }
    for (const reference of await store.privacy.erase(meant, SYSTEM)) print(`${reference} is erased.`);
    tellCopies(options, env);
  });
  if (!isOpened) process.exitCode = 1;
};

const STATES: Record<ContributionState, string> = {
  new: 'not answered',
  draft: 'with a draft of an answer',
  published: 'on the page',
  withdrawn: 'withdrawn from the page',
  answered: 'answered otherwise than on the page',
  spam: 'marked as spam',
};

async function isSure(count: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Whoever closes the terminal has not said yes.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    const answer = terminal.question(`Erase ${count === 1 ? 'it' : `these ${count}`} for good? Write yes: `);
    return (await Promise.race([answer, closed])).trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}

/** What was erased still stands in what a restore has put aside. */
function tellCopies(options: Options, env: NodeJS.ProcessEnv): void {
  const place = readPlace(options.data, env);
  for (const file of 'folder' in place ? copiesBeforeRestore(place.folder) : [])
    complain(`${file} is of before a restore and may still hold it: delete that file.`);
}

/** Erases what came longer ago than so many days. */
export const runPurge: Command = async (rest, options, env) => {
  requireNoMore(rest);
  if (options['older-than'] === undefined) throw new UsageError('purge needs --older-than DAYS.');
  const days = readWhole('--older-than', options['older-than'], 0, 100_000);
  const keepPublished = options['keep-published'] === true;
  await withStore(options, env, async (store) => {
    const { gone, reduced } = await store.privacy.purge(days, { keepPublished }, SYSTEM);
    print(`${gone} are erased${keepPublished ? `; of ${reduced} only what the page shows is kept` : ''}.`);
    tellCopies(options, env);
  });
};
