import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../../server/settings.js';
import { importAnswers, readAnswerRows, type AnswerLine } from '../commands/import-answers.js';
import { FeedSource } from '../feed/feed-source.js';
import { createAnswerMail } from '../mail/answer-mail.js';
import { readMailSettings } from '../settings.js';
import { SYSTEM } from '../store/acts.js';
import { MOST_CHARACTERS } from '../store/contribution.js';
import { complain, print, requireNoMore, withStore, type Command } from './command.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** Takes answers from a sheet, by reference. Without `--yes` it only says what it would do. */
export const runImport: Command = async ([file, ...rest], options, env) => {
  requireNoMore(rest);
  if (file === undefined) throw new UsageError('import needs a file: import answers.xlsx or import answers.csv.');
  const rows = readAnswerRows(await readTable(file));
  const where = options.feed ?? (env.FEED || undefined);
  const feed = where === undefined ? undefined : await readFeedNow(where);
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

async function readFeedNow(where: string) {
  const source = new FeedSource({ where, log: complain, now: Date.now });
  await source.look();
  return source.last?.feed;
}

/** The first sheet with rows, as text. */
async function readTable(file: string): Promise<string[][]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  });
  if (bytes.length > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isWorkbook ? readWorkbook(file, bytes) : readCsv(file, bytes);
}

async function readWorkbook(file: string, bytes: Buffer): Promise<string[][]> {
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const [first] = await readSheets(bytes);
    return (first?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw new Error(`${file} is no workbook that can be read: save it as .xlsx or .csv.`);
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readCsv(file: string, bytes: Buffer): string[][] {
  const text = decode(bytes).replace(/^sep=.\r?\n/i, '');
  const [heading = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    heading.split(one).length > heading.split(best).length ? one : best,
  );
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`${file} is no CSV that can be read: a quotation mark is not closed.`, { cause: error });
  }
}

/** UTF-8, else what spreadsheet programs of the Americas and Western Europe write otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const REASONS: Record<NonNullable<AnswerLine['reason']>, string> = {
  unknown: 'no contribution has this reference',
  'changed-since': 'somebody changed it after the sheet was exported',
  decision: 'the decision is none of adopted, partly-adopted, not-adopted, noted',
  'answered-by': 'the feed has no such member',
  'response-long': `the response is longer than ${MOST_CHARACTERS} characters`,
  twice: 'the reference is in the sheet more than once',
  'other-body': 'it belongs to another body',
  'other-name': 'it would be answered in the name of another body',
  'personal-data': 'it may hold personal data and nobody has looked: open it on the desk',
  'personal-data-kept': 'the text to publish still holds what looks like personal data: open it on the desk',
  'no-consent':
    'whoever wrote it did not agree to be published: open it on the desk and write a summary in your own words',
  'is-answered': 'it has an answer already',
  'is-spam': 'it is marked as spam',
  'not-spam': 'it is not marked as spam',
  'not-published': 'it is not published',
  'same-as-itself': 'it cannot be the same as itself',
  'no-such-first': 'what it should be the same as is not there',
};

function sentenceOf(
  { row, reference, outcome, reason, written }: AnswerLine,
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
    publish: isYes ? 'published' : 'would be published',
    save: isYes ? 'kept as a draft' : 'would be kept as a draft',
    same: 'nothing new',
    left: `left as it is: ${why}${named}`,
  }[outcome];
  return `row ${row}, ${reference}: ${what}`;
}

function summaryOf(lines: readonly AnswerLine[], isYes: boolean): string {
  const count = (wanted: AnswerLine['outcome']): number => lines.filter(({ outcome }) => outcome === wanted).length;
  const drafts = count('save') === 1 ? '1 draft' : `${count('save')} drafts`;
  const counts = `${count('publish')} ${isYes ? 'published' : 'to publish'}, ${drafts}, ${count('same')} without anything new, ${count('left')} left`;
  if (isYes) return `Done: ${counts}.`;
  const further = count('save') > 0 ? ' With --publish too, the drafts go on the page.' : '';
  return `Nothing was changed yet: ${counts}. Run it again with --yes.${further}`;
}
