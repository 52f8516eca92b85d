import { readFile } from 'node:fs/promises';
import { UsageError } from '../../server/settings.js';
import { importAnswers, readAnswerRows, type AnswerLine, type AnswerRow } from '../commands/import-answers.js';
import { readSheet, SheetError } from '../commands/read-sheet.js';
import { createAnswerMail } from '../mail/answer-mail.js';
import { readMailSettings } from '../settings.js';
import { SYSTEM } from '../store/acts.js';
import { MOST_CHARACTERS } from '../store/contribution.js';
import { print, requireNoMore, withStore, type Command } from './command.js';
import { feedNow } from './feed-now.js';

/** Takes answers from a sheet, by reference. Without `--yes` it only says what it would do. */
export const runImport: Command = async ([file, ...rest], options, env) => {
  requireNoMore(rest);
  if (file === undefined) throw new UsageError('import needs a file: import answers.xlsx or import answers.csv.');
  const rows = await readRows(file);
  const feed = await feedNow(options, env);
  const mail = readMailSettings(env);
  const isYes = options.yes === true;
  const isOpened = await withStore(options, env, async (store) => {
    const lines = await importAnswers(store, rows, {
      feed,
      publish: options.publish === true,
      yes: isYes,
      actor: SYSTEM,
      ...(mail && { mailFor: createAnswerMail(() => feed) }),
    });
    for (const line of lines) print(sentenceOf(line, isYes, feed !== undefined));
    print(summaryOf(lines, isYes));
    if (lines.some(({ outcome }) => outcome === 'left')) process.exitCode = 1;
  });
  if (!isOpened) process.exitCode = 1;
};

/** The rows of a file, or a sentence that names it. */
async function readRows(file: string): Promise<AnswerRow[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  });
  try {
    return readAnswerRows(await readSheet(bytes));
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    throw new Error(`${file} ${error.message}`, { cause: error });
  }
}

const REASONS: Record<NonNullable<AnswerLine['reason']>, string> = {
  unknown: 'no contribution has this reference',
  'changed-since': 'somebody changed it after the sheet was exported',
  decision: 'the decision is none of adopted, partly-adopted, not-adopted, noted',
  'answered-by': 'the feed has no such member',
  placeholder: 'the response still has something like {date} to be filled in',
  'no-reason': 'it has a decision, and no response that says why',
  'response-long': `the response is longer than ${MOST_CHARACTERS} characters`,
  twice: 'the reference is in the sheet more than once',
  'no-reference': 'it has an answer and no reference in the column "id"',
  'other-body': 'it belongs to another body',
  'other-name': 'it would be answered in the name of another body',
  'personal-data': 'it may hold personal data and nobody has looked: open it on the desk',
  'personal-data-kept': 'the text to publish still holds what looks like personal data: open it on the desk',
  'personal-data-response': 'the response holds what looks like personal data: open it on the desk',
  'no-consent':
    'whoever wrote it has not agreed to be published: open it on the desk and write a summary in your own words',
  'is-answered': 'it has an answer already',
  'is-spam': 'it is marked as spam',
  'not-spam': 'it is not marked as spam',
  'not-published': 'it is not published',
  'same-as-itself': 'it cannot be the same as itself',
  'counted-with-this': 'that one is counted with it already',
  'no-such-first': 'what it should be the same as is not there',
};

function sentenceOf(
  { row, reference, outcome, reason, written, answer }: AnswerLine,
  isYes: boolean,
  hasFeed: boolean,
): string {
  const named = written === undefined ? '' : ` (“${written}”)`;
  // Without a feed a name cannot be looked up.
  const why =
    reason === 'answered-by' && !hasFeed
      ? 'there is no feed to find the member in, give --feed'
      : REASONS[reason ?? 'unknown'];
  const what = {
    publish: isYes
      ? 'published'
      : `would be published${answer?.publicText === undefined ? '' : `, with “${answer.publicText}” in place of its author's words`}`,
    save: isYes ? 'kept as a draft' : 'would be kept as a draft',
    same: 'nothing new',
    left: `left as it is: ${why}${named}`,
  }[outcome];
  return `${reference ? `row ${row}, ${reference}` : `row ${row}`}: ${what}`;
}

function summaryOf(lines: readonly AnswerLine[], isYes: boolean): string {
  const count = (wanted: AnswerLine['outcome']): number => lines.filter(({ outcome }) => outcome === wanted).length;
  const drafts = count('save') === 1 ? '1 draft' : `${count('save')} drafts`;
  const counts = `${count('publish')} ${isYes ? 'published' : 'to publish'}, ${drafts}, ${count('same')} without anything new, ${count('left')} left`;
  if (isYes) return `Done: ${counts}.`;
  const further = count('save') > 0 ? ' With --publish too, the drafts go on the page.' : '';
  return `Nothing was changed yet: ${counts}. Run it again with --yes.${further}`;
}
