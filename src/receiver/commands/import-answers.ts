import type { Feed, Text } from '../../feed-format/types.js';
import { readSafeCell } from '../../feed-format/safe-text.js';
import { visibleText } from '../../feed-format/feedback-rules.js';
import { fold } from '../../feed-format/fold.js';
import { DECISIONS } from '../../feed-format/vocabularies.js';
import { plainText } from '../plain-text.js';
import { isPublicAddress, publicAddressesIn } from '../public-addresses.js';
import { normalReference } from '../reference.js';
import type { Actor } from '../store/acts.js';
import { MOST_CHARACTERS, type Contribution, type Decision } from '../store/contribution.js';
import { allPersonalData } from '../store/derived.js';
import type { MailFor } from '../store/tell-authors.js';
import { mayNotActOn, publishing, saving, type ContributionEdit, type Refusal } from '../store/steps.js';
import type { Store } from '../store/store.js';
import { withholding } from '../store/withheld.js';
import { SheetError } from './read-sheet.js';

/** One row of a sheet with answers, as text. */
export interface AnswerRow {
  /** As the spreadsheet program counts. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<AnswerColumn, string>>>;
}

/** Columns that are read. Others of the export may stay in the sheet. */
export type AnswerColumn = 'id' | 'decision' | 'response' | 'answeredBy' | 'version';

/** What somebody decided, in whose name, and the reasons given. Null where there is none. */
type GivenAnswer = Pick<Contribution, 'decision' | 'response' | 'answeredBy'>;

/** What would become, or became, of one row. */
export interface AnswerLine {
  readonly row: number;
  readonly reference: string;
  /** `same`: nothing in it is new. */
  readonly outcome: 'publish' | 'save' | 'same' | 'left';
  readonly reason?:
    Refusal | 'unknown' | 'changed-since' | 'decision' | 'answered-by' | 'twice' | 'response-long' | 'no-reference';
  /** The cell that was not understood. */
  readonly written?: string;
  /** The version that it was compared with; absent where nothing would be done. */
  readonly version?: number;
  /** The answer as it would stand then, with the text that is put in place of its author's words; absent where nothing would be done. */
  readonly answer?: GivenAnswer & Pick<ContributionEdit, 'publicText'>;
  /** What looks like personal data in the response: it is left until it is said of each that it may be public. */
  readonly pieces?: readonly string[];
}

/** How answers are taken in. */
export interface ImportOptions {
  /** The coalition's feed, for the names of its members; undefined where there is none to tell. */
  readonly feed: Feed | undefined;
  /** Publish what is answered; else it becomes a draft, unless it is on the page already. */
  readonly publish: boolean;
  /** False only says what it would do. */
  readonly yes: boolean;
  /** What looks like personal data and may be public all the same. */
  readonly kept?: readonly string[];
  /** True: the version of each row is the one that was shown to whoever says yes. */
  readonly isAsShown?: boolean;
  readonly mailFor?: MailFor;
  readonly actor: Actor;
}

/** The headings by which a column is known, in English and Spanish. */
const HEADINGS: Record<AnswerColumn, readonly string[]> = {
  id: ['id', 'reference', 'folio', 'referencia'],
  decision: ['decision', 'decisión'],
  response: ['response', 'respuesta'],
  answeredBy: ['answered by', 'answeredBy', 'responde', 'respondida por'],
  version: ['version', 'versión'],
};

const DECISION_WORDS: Record<Decision, readonly string[]> = {
  adopted: ['adopted', 'adoptada', 'aceptada'],
  'partly-adopted': ['partly-adopted', 'partly adopted', 'adoptada en parte', 'aceptada en parte'],
  'not-adopted': ['not-adopted', 'not adopted', 'no adoptada', 'no aceptada'],
  noted: ['noted', 'se tomó nota', 'tomada en cuenta'],
};

/** People write a title, and what it is for, above a table; headings are not looked for further down. */
const MOST_ABOVE = 20;

/**
 * Rows of cells, one of the first with the headings, as answers: those that have a reference, or an answer without one.
 *
 * @throws {SheetError} where a column is missing or there twice
 */
export function readAnswerRows(table: readonly (readonly string[])[]): AnswerRow[] {
  const isHeading = (found: ReadonlyMap<number, AnswerColumn>) => [...found.values()].includes('id') && found.size > 1;
  const above = table.slice(0, MOST_ABOVE).findIndex((cells) => isHeading(columnsIn(cells)));
  const heading = Math.max(0, above);
  const columns = columnsIn(table[heading] ?? []);
  const found = [...columns.values()];
  if (!found.includes('id')) throw new SheetError('no-id', 'has no column "id" with the references.');
  if (!found.includes('response') && !found.includes('decision'))
    throw new SheetError('no-answers', 'has neither a column "decision" nor a column "response".');
  const twice = found.find((column, index) => found.indexOf(column) !== index);
  if (twice) throw new SheetError('column-twice', `has the column "${HEADINGS[twice][0]}" more than once.`);
  return table.slice(heading + 1).flatMap((cells, index) => {
    const named = Object.fromEntries(
      [...columns].map(([at, column]) => {
        const cell = cells[at] ?? '';
        return [column, readSafeCell(column === 'response' ? visibleText(cell) : cell.trim())];
      }),
    ) as AnswerRow['cells'];
    const { id, decision, response, answeredBy } = named;
    return id || decision || response || answeredBy ? [{ row: heading + index + 2, cells: named }] : [];
  });
}

/** The columns that are read, by their places. */
function columnsIn(headings: readonly string[]): Map<number, AnswerColumn> {
  const columns = new Map<number, AnswerColumn>();
  for (const [index, heading] of headings.entries()) {
    const column = (Object.keys(HEADINGS) as AnswerColumn[]).find((name) =>
      HEADINGS[name].some((one) => fold(one) === fold(heading)),
    );
    if (column) columns.set(index, column);
  }
  return columns;
}

/** Takes answers in, or says what it would do: a line for each row. */
export async function importAnswers(
  store: Store,
  rows: readonly AnswerRow[],
  options: ImportOptions,
): Promise<AnswerLine[]> {
  const lines: AnswerLine[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const reference = normalReference(row.cells.id ?? '') ?? (row.cells.id ?? '').toUpperCase();
    const line =
      reference && seen.has(reference)
        ? { row: row.row, reference, outcome: 'left' as const, reason: 'twice' as const }
        : await importOne(store, row, reference, options);
    seen.add(reference);
    lines.push(line);
  }
  return lines;
}

async function importOne(
  store: Store,
  { row, cells }: AnswerRow,
  reference: string,
  options: ImportOptions,
): Promise<AnswerLine> {
  const left = (reason: AnswerLine['reason']): AnswerLine => ({ row, reference, outcome: 'left', reason });
  if (!reference) return left('no-reference');
  const contribution = await store.contributions.get(reference);
  if (!contribution) return left('unknown');
  const decision = cells.decision ? decisionOf(cells.decision) : null;
  if (decision === undefined) return { ...left('decision'), written: cells.decision ?? '' };
  const answeredBy = cells.answeredBy ? memberOf(cells.answeredBy, options.feed) : null;
  if (answeredBy === undefined) return { ...left('answered-by'), written: cells.answeredBy ?? '' };
  if ([...(cells.response ?? '')].length > MOST_CHARACTERS) return left('response-long');
  // An empty cell takes nothing away: whoever filled in some rows left the others as they were. And a cell that says what the
  // page says, as the export wrote it, is no word against a newer draft.
  const { publication } = contribution;
  const response = cells.response ? normalized(cells.response) : null;
  const isNew = (value: string | null, ...known: (string | null | undefined)[]) =>
    value !== null && !known.includes(value);
  const edit: { -readonly [Name in keyof ContributionEdit]: ContributionEdit[Name] } = {
    ...(isNew(decision, contribution.decision, publication?.decision) && { decision }),
    ...(isNew(response, contribution.response, publication?.response) && { response }),
    ...(isNew(answeredBy, contribution.answeredBy, publication?.answeredBy) && { answeredBy }),
  };
  const isWritten = Object.keys(edit).length === 0;
  if (isWritten && !(options.publish && isDraftOf(contribution, { decision, response })))
    return { row, reference, outcome: 'same' };
  // Who answers for one body alone does so where the sheet names none.
  const own = options.actor.member;
  if (own !== null && answeredBy === null && contribution.answeredBy === null) edit.answeredBy = own;
  // What the sheet says is written already, perhaps out of this very sheet: nobody's work is lost by an older version.
  const isOlder = cells.version && Number(cells.version) !== contribution.version;
  if (isOlder && (!isWritten || options.isAsShown)) return left('changed-since');
  const isPublishing = options.publish || contribution.state === 'published';
  const withheld = isPublishing ? withholding(contribution, options.feed?.language) : {};
  const written = edit.response ?? contribution.response;
  const known = publicAddressesIn(options.feed, contribution.publicText, written);
  Object.assign(edit, withheld, isPublishing && { personalDataKept: [...(options.kept ?? []), ...known] });
  const answer = { ...answerAfter(contribution, edit), ...withheld };
  const { version } = contribution;
  const refusal = refusalOf(contribution, edit, isPublishing, options.actor);
  if (refusal === 'personal-data-response' && !options.yes) {
    const pieces = allPersonalData(written ?? '').filter((piece) => !isPublicAddress(options.feed, piece));
    return { ...left(refusal), version, answer, pieces };
  }
  if (refusal) return left(refusal);
  const outcome = isPublishing ? 'publish' : 'save';
  if (!options.yes) return { row, reference, outcome, version, answer };
  const target = { reference, version };
  const change = isPublishing
    ? await store.editing.publish(target, edit, options.actor, options.mailFor)
    : await store.editing.saveDraft(target, edit, options.actor);
  if (change.outcome === 'refused') return left(change.reason);
  if (change.outcome === 'missing') return left('unknown');
  return change.outcome === 'conflict' ? left('changed-since') : { row, reference, outcome };
}

/** Whether a sheet says what is written for a contribution and not on the page. */
function isDraftOf(
  { state, hasNewerDraft, publication, ...written }: Contribution,
  said: Pick<GivenAnswer, 'decision' | 'response'>,
): boolean {
  const isDraft = state === 'draft' || hasNewerDraft;
  const isUnseen = (name: keyof typeof said) =>
    said[name] !== null && said[name] === written[name] && said[name] !== publication?.[name];
  return isDraft && (isUnseen('decision') || isUnseen('response'));
}

/** The answer once an edit is done. */
function answerAfter(contribution: Contribution, edit: ContributionEdit): GivenAnswer {
  const { decision, response, answeredBy } = { ...contribution, ...edit };
  return { decision, response, answeredBy };
}

/** What would be refused, so that a dry run says so too. */
function refusalOf(
  contribution: Contribution,
  edit: ContributionEdit,
  isPublishing: boolean,
  actor: Actor,
): Refusal | undefined {
  const done = (isPublishing ? publishing : saving)(edit, actor)(contribution, contribution.receivedAt);
  return mayNotActOn(contribution, actor) ?? (typeof done === 'string' ? done : undefined);
}

function decisionOf(written: string): Decision | undefined {
  return DECISIONS.find((decision) => DECISION_WORDS[decision].some((word) => fold(word) === fold(written)));
}

/** What an id looks like: nothing of it is a name, so that it can be believed where there is no feed to look in. */
const LIKE_AN_ID = /^[\w.:-]+$/;

/** The id of a member, given as the sheet has it: the id, or its name in any language. Undefined where nothing has it. */
function memberOf(written: string, feed: Feed | undefined): string | undefined {
  if (!feed) return LIKE_AN_ID.test(written) ? written : undefined;
  const wanted = fold(written);
  const isCalled = (name: Text) =>
    (typeof name === 'string' ? [name] : Object.values(name)).some((one) => fold(one) === wanted);
  const member =
    feed.members.find(({ id }) => id === written) ??
    feed.members.find(
      ({ id, name, formerNames }) => fold(id) === wanted || [name, ...(formerNames ?? [])].some(isCalled),
    );
  return member?.id;
}

/** Spreadsheet programs break lines in their own way. */
const normalized = (text: string): string => plainText(text).replace(/\r\n?/g, '\n');
