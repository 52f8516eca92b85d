import type { Fields } from '../../feed-format/own.js';
import { readFeed, UnreadableFeedError, type FeedProblem } from '../../feed-format/read-feed.js';
import { bareRevisions } from '../editions/bare-revisions.js';
import type { Wanted } from '../messages/causes.js';
import { describeProblem } from '../messages/describe-problem.js';
import type { Costs, Place, Remark, Tell } from '../messages/message.js';
import { reviewFeed } from '../review/review-feed.js';
import { reviewFurther } from '../review/review-further.js';
import { hasPercentSign } from './cells/number-cell.js';
import { addTo } from '../add-to.js';
import type { FeedDoubt } from '../review/doubt.js';
import { isBlank, type Row } from './tables/grid.js';
import type { Table } from './tables/table.js';
import { compact, leftOutBy, stepsOf } from './leave-out.js';
import type { Names } from './names.js';
import { columnOfField, wordsAlone, type Origin } from './origin.js';
import type { Origins } from './origins.js';
import { partiesIn } from './parties-in.js';
import { placeOf } from './tables/place-of.js';
import { timeZoneMeant } from './cells/time-zone-meant.js';
import { nameOf, sheetOfList, SHEETS } from './sheets.js';

/** Of fewer rows each is named. */
const LEAST_SWAPPED = 3;

const BASE = 'https://feed.invalid/feed.json';

/** Says of a feed that was made of tables what is wrong with it, by cells, and takes out what cannot be used. */
export class FeedDiagnostics {
  readonly #feed: Fields;
  readonly #origins: Origins;
  readonly #names: Names;
  readonly #tell: Tell;
  /** Rows of which was told that they look like notes. */
  readonly #notes = new Set<Row>();

  constructor(feed: Fields, origins: Origins, names: Names, tell: Tell) {
    this.#feed = feed;
    this.#origins = origins;
    this.#names = names;
    this.#tell = tell;
  }

  /** What the reader would not use is reported with its cell, and taken out; then what a colleague would say of the rest. */
  report(): void {
    if (!this.#takeProblems()) return;
    this.#takePartiesLeftOut();
    this.#tellUnnamed();
    this.#tellDoubts();
  }

  /** Whether a feed is left. */
  #takeProblems(): boolean {
    const taken: (() => void)[] = [];
    try {
      for (const problem of readFeed(this.#feed, BASE).problems) {
        this.#tellProblem(problem);
        const { value, take } = leftOutBy(this.#feed, problem);
        if (problem.costs === 'record') this.#tellBelow(value);
        taken.push(take);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFeedError)) throw error;
      const origin = this.#origins.of(this.#feed);
      if (!origin?.broken.has('title'))
        this.#tell({
          cause: 'coalition-nameless',
          details: {},
          place: origin ? placeOf(origin.table.grid, origin.row.number) : {},
          costs: 'feed',
        });
      return false;
    }
    for (const take of taken) take();
    // What somebody left empty on purpose stays.
    if (taken.length) compact(this.#feed);
    return true;
  }

  #tellDoubts(): void {
    const doubts = reviewFeed(this.#feed);
    const swapped = this.#tellSwapped(doubts);
    for (const { path, remark } of [
      ...doubts.filter((each) => !swapped.has(each)).map(({ path, doubt }) => ({ path, remark: doubt })),
      ...reviewFurther(this.#feed, (record) => this.#origins.of(record)?.table.body),
      ...bareRevisions(this.#feed).map((path) => ({ path, remark: { cause: 'no-reason', details: {} } as const })),
    ]) {
      // A sheet shows which of its cells are empty; of a whole feed `validate` counts them.
      if (remark.cause === 'translation-missing') continue;
      // These were told where their cells were read.
      if (remark.cause === 'placeholder-said' || remark.cause === 'list-with-comma') continue;
      const { origin, place, field, value } = this.#origins.at(path);
      // That the cell could not be read was told, and what to write there; or that the row of a member is left out.
      const isUnread = origin?.broken.has(field.split('.')[0]) && valueAt(this.#feed, path) === undefined;
      if (isUnread && (remark.cause === 'no-leads' || remark.cause === 'status-behind')) continue;
      // Of which body it is stands there, and that nothing is called so was told.
      if (remark.cause === 'unit-alone' && origin && isFilled(origin, 'member')) continue;
      // Nobody typed the date that was taken from a table of OGP or Decidim, and its message names it.
      if (remark.cause === 'updated-old' && origin?.table.grid.isMade) continue;
      // Nor did anybody here write the titles of such a table.
      if (remark.cause === 'title-twice' && origin?.table.grid.isMade) continue;
      // Its sign says that it is meant so.
      if (remark.cause === 'fraction-as-percentage' && value && hasPercentSign(value)) continue;
      const said: Remark =
        remark.cause === 'no-leads' && origin?.table.grid.isMade ? { cause: 'no-leads-made', details: {} } : remark;
      // Nobody counts the records of a file to find the fourth.
      const shown = value ?? (place.isRecords && origin ? titleIn(origin) : undefined);
      this.#tell({ ...said, place, ...(shown && { value: shown }), costs: 'nothing' });
    }
  }

  /** Where one date is before the other in most rows of a sheet, the cause is one: the names of the columns, most likely. */
  #tellSwapped(doubts: readonly FeedDoubt[]): ReadonlySet<FeedDoubt> {
    const found = new Map<string, FeedDoubt[]>();
    const tables = new Map<string, Table>();
    for (const each of doubts) {
      const { origin } = this.#origins.at(each.path);
      if (each.doubt.cause !== 'before-start' || !origin) continue;
      const { earlier, field } = each.doubt.details;
      const { file, sheet } = origin.table.grid;
      const key = JSON.stringify([file, sheet, origin.table.sheet.en, earlier, field]);
      addTo(found, key, each);
      tables.set(key, origin.table);
    }
    const swapped = new Set<FeedDoubt>();
    for (const [key, each] of found) {
      const { doubt } = each[0];
      const { columns, rows, grid } = tables.get(key)!;
      if (doubt.cause !== 'before-start') continue;
      const { earlier, field: later } = doubt.details;
      const both = [earlier, later].map((field) => columns.find(({ column }) => column.field === field));
      const total = rows.filter(({ cells }) => both.every((column) => column && !isBlank(cells[column.index]))).length;
      if (each.length < LEAST_SWAPPED || each.length * 2 <= total) continue;
      for (const one of each) swapped.add(one);
      this.#tell({
        cause: 'dates-swapped',
        details: { earlier, later, count: each.length, total },
        place: placeOf(grid),
        costs: 'nothing',
      });
    }
    return swapped;
  }

  /** Whoever names a member whose row was left out means that member, and no organisation of that name. */
  #takePartiesLeftOut(): void {
    const there = new Set(((this.#feed['members'] ?? []) as Fields[]).map(({ id }) => id));
    const gone = new Set([...this.#names.feedIds('members')].filter((id) => !there.has(id)));
    const taken = partiesIn(this.#feed, gone).map(({ path, id }) => {
      const { origin, place, field, value } = this.#origins.at(path);
      origin?.broken.add(field.split('.')[0]);
      const list = nameOf(sheetOfList('members')!);
      this.#tell({ cause: 'reference-left-out', details: { list }, place, value: value ?? id, costs: 'field' });
      return leftOutBy(this.#feed, { path, costs: 'field' }).take;
    });
    for (const take of taken) take();
    if (taken.length) compact(this.#feed);
  }

  /** The name that the empty workbook has, which nobody's coalition has in any language. */
  #tellUnnamed(): void {
    const origin = this.#origins.of(this.#feed);
    for (const found of origin?.table.columns.filter(({ column }) => column.field === 'title') ?? []) {
      const { example } = found.column;
      const value = origin!.row.cells[found.index]?.text.trim() ?? '';
      if (typeof example !== 'object' || ![example.en, example.es].includes(value)) continue;
      const place = placeOf(origin!.table.grid, origin!.row.number, found);
      this.#tell({ cause: 'coalition-unnamed', details: {}, place, value, costs: 'nothing' });
    }
  }

  #tellProblem(problem: FeedProblem): void {
    const { origin, place, field, value: cell } = this.#origins.at(problem.path);
    const found = origin && columnOfField(origin, field);
    if (found && origin.broken.has(found.column.field)) return;
    if (origin && problem.costs === 'record' && !problem.value && this.#tellNote(origin)) return;
    const asRead = problem.value.replace(/^"|"$/g, '');
    // As it stands in the sheet: of a date or a name the feed has another spelling.
    const value = asRead && cell && !cell.includes(asRead) ? cell : asRead;
    // Of a cell that is empty nothing is left out.
    const costs: Costs = problem.costs === 'field' && !value ? 'nothing' : problem.costs;
    const remark = describeProblem(problem);
    // A link of which only the address was there, and could not be read, was told as that cell.
    if (origin && remark.cause === 'missing' && isToldByCell(remark.details.wanted, origin)) return;
    const zone = field === 'timeZone' && value ? timeZoneMeant(value) : undefined;
    const further = remark.cause === 'id-unknown' ? this.#aboutReference(problem, remark.details) : undefined;
    const first = remark.cause === 'id-twice' ? this.#firstWith(problem.path) : undefined;
    this.#tell({
      ...remark,
      ...further,
      ...(zone && { meant: zone }),
      place,
      ...(first && { first }),
      ...(value && { value }),
      costs,
    });
  }

  /** Words below the table are most likely a note, and not an id: told once, whatever a record would need. */
  #tellNote(origin: Origin): boolean {
    const words = wordsAlone(origin);
    if (!words) return false;
    if (!this.#notes.has(origin.row)) this.#tell({ cause: 'row-alone', details: {}, ...words, costs: 'record' });
    this.#notes.add(origin.row);
    return true;
  }

  /** Where the id stands that a further record has too. */
  #firstWith(path: string): Place | undefined {
    const [list, at] = stepsOf(path);
    const records = this.#feed[list] as Fields[];
    const index = records.findIndex(({ id }) => id === records[Number(at)]['id']);
    return index < Number(at) ? this.#origins.at(`${list}[${index}].id`).place : undefined;
  }

  /** Whether a record that is not found was left out itself, or which one is most likely meant. */
  #aboutReference(
    { path, value }: FeedProblem,
    details: { readonly list: { en: string; es: string } },
  ): object | undefined {
    const id = valueAt(this.#feed, path);
    const { list } = SHEETS.find(({ en }) => en === details.list.en) ?? {};
    if (list === undefined || typeof id !== 'string') return undefined;
    if (this.#names.feedIds(list).has(id) || this.#names.isNote(list, id))
      return { cause: 'reference-left-out', details };
    const body = this.#origins.at(path).origin?.table.body;
    const several = this.#names.severalOf(list, id, body);
    if (several.length) return { cause: 'name-of-several', details: { ...details, ids: several.join(', ') } };
    const meant = this.#names.meant(list, value, body);
    return meant === undefined ? undefined : { meant };
  }

  /** Rows that are lost with the record that they hang below. */
  #tellBelow(record: unknown): void {
    if (typeof record !== 'object' || record === null) return;
    for (const child of Object.values(record)) {
      if (!Array.isArray(child)) continue;
      for (const each of child as unknown[]) {
        const origin = this.#origins.of(each);
        if (!origin) continue;
        const list = nameOf(this.#origins.of(record)?.table.sheet ?? origin.table.sheet);
        this.#tell({
          cause: 'parent-left-out',
          details: { list },
          place: placeOf(origin.table.grid, origin.row.number),
          costs: 'record',
        });
        this.#tellBelow(each);
      }
    }
  }
}

const valueAt = (feed: Fields, path: string): unknown =>
  stepsOf(path).reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], feed);

const isFilled = ({ table, row }: Origin, field: string): boolean =>
  table.columns.some(({ column, index }) => column.field === field && !isBlank(row.cells[index]));

/** Whether a cell of one of several that would do was told. */
const isToldByCell = (wanted: Wanted, { table, broken }: Origin): boolean =>
  wanted.kind === 'any-of' &&
  table.sheet.columns.some(({ field, en }) => broken.has(field) && wanted.fields.some((each) => each.en === en));

function titleIn({ table, row }: Origin): string | undefined {
  const found = table.columns.find(({ column }) => column.field === 'title');
  return found && row.cells[found.index]?.text.trim();
}
