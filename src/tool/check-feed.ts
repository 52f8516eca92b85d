import { feedShape, type Shape } from '../schema/feed-shape.js';
import { readFeed, UnreadableFeedError, type FeedProblem } from '../feed-format/read-feed.js';
import { calledAt, type Called } from './called.js';
import type { Said } from './command.js';
import { reviewFeed } from './review/review-feed.js';
import { decodeUtf8, EncodingError } from './json/decode-text.js';
import { locateValues, type Located } from './json/locate-values.js';
import { JsonError, parseJson } from './json/parse-json.js';
import type { Place } from './json/lines.js';
import { describeProblem } from './messages/describe-problem.js';
import type { Remark } from './messages/message.js';
import { en } from './messages/words/en.js';
import { reviewFurther } from './review/review-further.js';

/** One thing that somebody should look at. */
export interface Finding {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The same in Spanish, where no cause says it. */
  readonly spanish?: string;
  /** The value found, shortened; empty where it is missing. */
  readonly value: string;
  /** What it costs: all, each record of a list, the record, the field; nothing, for what only deserves a second look. */
  readonly costs: 'feed' | 'list' | 'record' | 'field' | 'nothing';
  /** How sheets call it. */
  readonly called?: Called;
  /** The same for programs that speak another language; none where it is about the file and not about a field. */
  readonly remark?: Remark;
}

/** Whether a record, or more, would be missing on the page. */
export const losesRecords = (findings: readonly Finding[]): boolean =>
  findings.some(({ costs }) => costs === 'feed' || costs === 'list' || costs === 'record');

/** What browsers would make of these bytes, with everything that a browser would leave out and why. */
export function checkFeed(bytes: Uint8Array, base: string): Finding[] {
  if (isWorkbook(bytes)) return [unreadable(WORKBOOK)];
  try {
    const text = decodeUtf8(bytes);
    const data = parseJson(text);
    return [...findIn(data, base, locateValues(text))]
      .map((finding) => ({ ...finding, called: calledAt(data, finding.path) }))
      .sort(byLine);
  } catch (error) {
    if (error instanceof JsonError) return [unreadable(error.said, error.place)];
    if (error instanceof EncodingError)
      return [unreadable(error.said, error.line === undefined ? undefined : { line: error.line })];
    throw error;
  }
}

/** The language that a feed says it is in; none where it cannot be read or says none. */
export function languageIn(bytes: Uint8Array): unknown {
  try {
    const data = parseJson(decodeUtf8(bytes));
    return typeof data === 'object' && data !== null ? (data as { language?: unknown }).language : undefined;
  } catch (error) {
    if (error instanceof JsonError || error instanceof EncodingError) return undefined;
    throw error;
  }
}

/** `.xlsx` and `.ods` are ZIP archives, and no JSON begins so. */
export const isWorkbook = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);

const WORKBOOK: Said = {
  en: 'This is a workbook, not a feed. Make a feed of it first: npx --no-install coalition-feed import BOOK.xlsx --out coalition.json',
  es: 'Es un libro de hojas de cálculo, no un feed. Primero haga de él un feed: npx --no-install coalition-feed import LIBRO.xlsx --out coalition.json',
};

function* findIn(data: unknown, base: string, located: Located): Iterable<Finding> {
  const problems = [...read(data, base)];
  for (const found of problems) {
    const { path, message, value, costs } = found;
    const remark = costs === 'feed' ? undefined : describeProblem(found as FeedProblem);
    const spanish = costs === 'feed' ? UNREADABLE[path] : undefined;
    yield {
      path,
      ...located.placeOf(path),
      message: remark?.cause === 'contribution-withdrawn' ? en.causes[remark.cause]({}, 'feed') : message,
      ...(spanish !== undefined && { spanish }),
      value,
      costs: isListOfRecords(path) ? 'list' : costs,
      remark,
    };
  }
  for (const { path, place } of located.repeated) {
    yield {
      path,
      ...place,
      message: 'This field is written twice; only this last one counts. Take one away',
      value: '',
      costs: 'nothing',
      remark: { cause: 'field-twice', details: {} },
    };
  }
  const isLeftOut = within(problems.filter(({ costs }) => costs === 'record').map(({ path }) => path));
  const doubts = reviewFeed(data);
  for (const { path, message, doubt } of doubts) {
    if (isLeftOut(path)) continue;
    yield { path, ...located.placeOf(path), message, value: '', costs: 'nothing', remark: doubt };
  }
  // That several stand in one entry is told with the member that is among them.
  const severalTold = new Set(doubts.flatMap(({ path, doubt }) => (doubt.cause === 'member-within' ? [path] : [])));
  for (const { path, remark } of reviewFurther(data)) {
    if (remark.cause === 'list-with-comma' && severalTold.has(path)) continue;
    // No page shows such a record, but everybody can read the file.
    if (isLeftOut(path) && remark.cause !== 'personal-data') continue;
    if (OF_A_FEED.has(remark.cause)) {
      const said = en.causes[remark.cause] as (details: Remark['details'], of: 'feed') => string;
      const message = said(remark.details, 'feed');
      yield { path, ...located.placeOf(path), message, value: '', costs: 'nothing', remark };
    }
    if (remark.cause !== 'personal-data') continue;
    const message = `This looks like somebody's e-mail, telephone or identity number (${typeof remark.meant === 'string' ? remark.meant : ''}), and everybody can read it. Remove it unless it is an office's, or that person agrees`;
    yield { path, ...located.placeOf(path), message, value: '', costs: 'nothing', remark };
  }
}

/** Contradictions that a feed's own readers see; the rest is advice for whoever fills in the sheets. */
const OF_A_FEED: ReadonlySet<Remark['cause']> = new Set<Remark['cause']>([
  'translation-missing',
  'placeholder-said',
  'list-with-comma',
  'language-unknown',
  'language-country',
  'lead-left',
  'report-newer',
  'report-falls',
  'updated-behind',
  'complete-progress',
  'not-started-progress',
  'party-twice',
  'end-ahead',
  'status-behind',
  'date-ahead',
  'year-far',
  'reference-itself',
  'title-twice',
  'title-mark',
  'record-twice',
  'entry-twice',
  'unit-alone',
  'entry-bullet',
  'withdrawn-complete',
  'withdrawn-no-reason',
  'complete-milestones',
  'not-started-milestones',
  'milestone-counts',
  'before-beginning',
  'report-period',
  'report-twice',
  'milestone-after-end',
  'date-far-ahead',
  'event-long',
  'revision-now',
  'answer-to-come',
  'draft-said',
  'passcode-said',
]);

/** Whether a path leads into one of the records that these problems cost: until that is mended, no page shows the rest of it. */
function within(problems: readonly string[]): (path: string) => boolean {
  const records = new Set(problems.map((path) => path.replace(/[^\]]*$/, '')).filter(Boolean));
  return (path) => [...path.matchAll(/\]/g)].some(({ index }) => records.has(path.slice(0, index + 1)));
}

/** What a feed cannot be without, by its path, in Spanish. */
const UNREADABLE: Readonly<Record<string, string | undefined>> = {
  '': 'Un feed es un objeto entre llaves',
  version: 'Escriba "version": "coalition-feed/1"',
  title: 'Escriba en "title" el nombre de la coalición',
};

type Found = Pick<Finding, 'path' | 'message' | 'value' | 'costs'>;

/** A feed without version or title is read all the same, so that one run tells everything. */
function read(data: unknown, base: string): readonly Found[] {
  try {
    return readFeed(data, base).problems;
  } catch (error) {
    if (!(error instanceof UnreadableFeedError)) throw error;
    const { path, problems } = error;
    // Among the problems is why the title cannot be used.
    if (path === 'title')
      return problems.map((problem) => (problem.path === path ? { ...problem, costs: 'feed' } : problem));
    const reason = path ? error.message.slice(path.length + 2) : error.message;
    const found: Found = { path, message: reason[0].toUpperCase() + reason.slice(1), value: '', costs: 'feed' };
    return path === 'version' ? [found, ...read({ ...(data as object), version: 'coalition-feed/1' }, base)] : [found];
  }
}

/** A value in the place of a list costs every record of it. */
function isListOfRecords(path: string): boolean {
  let shape: Shape | undefined = feedShape;
  for (const [, name] of path.matchAll(/([^.[\]]+)(?:\[\d+\])?/g)) {
    if (typeof shape !== 'object') return false;
    const record: Shape = 'list' in shape ? shape.list : shape;
    shape = typeof record === 'object' && 'fields' in record ? record.fields[name] : undefined;
  }
  const isItem = path.endsWith(']');
  return (
    !isItem && typeof shape === 'object' && 'list' in shape && typeof shape.list === 'object' && 'fields' in shape.list
  );
}

const unreadable = ({ en, es }: Said, place?: Partial<Place>): Finding => ({
  path: '',
  ...place,
  message: en,
  spanish: es,
  value: '',
  costs: 'feed',
});

const byLine = (a: Finding, b: Finding): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
