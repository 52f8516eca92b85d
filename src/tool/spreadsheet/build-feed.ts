import { isDeepStrictEqual } from 'node:util';
import { readFeed, UnreadableFeedError, type FeedProblem } from '../../feed-format/read-feed.js';
import { isTimeZone } from '../../feed-format/time-zone.js';
import { bareRevisions } from '../editions/bare-revisions.js';
import { reviewFeed } from '../review-feed.js';
import { reviewFurther } from '../review-further.js';
import { describeProblem } from '../messages/describe-problem.js';
import type { Costs, Place, Remark, Tell } from '../messages/message.js';
import { hasPercentSign, type CellContext } from './cell.js';
import { withoutInvisible } from './clean.js';
import type { DateOrder } from './date-cell.js';
import { EXTRA, fillIn } from './extra.js';
import type { Table } from './find-table.js';
import { placeOf } from './place-of.js';
import { isBlank, type Row } from './grid.js';
import { Parents } from './hang-below.js';
import { languageTag } from './languages.js';
import { compact, leftOutBy, stepsOf } from './leave-out.js';
import { Names } from './names.js';
import { columnOfField, listOf, type Fields, type Origin } from './origin.js';
import { partiesIn } from './parties-in.js';
import { readRow } from './read-row.js';
import { SeveralBodies } from './several-bodies.js';
import { isCoalition, isRequired, nameOf, sheetOfList, SHEETS } from './sheets.js';

const BASE = 'https://feed.invalid/feed.json';

export interface BuildOptions {
  /** How 03/04/2026 is meant, where no cell tells. */
  readonly dates?: DateOrder;
  /** Whether the body with the newest `updated` counts where two differ, and not the one that is named first. */
  readonly isNewest?: boolean;
  /** Bodies, as ids begin, whose name stands before all of their ids; of the only body any name. */
  readonly prefixes?: ReadonlySet<string>;
}

/**
 * Makes a feed of tables. What cannot be used is reported with its cell, and left out; the rest goes through. Cells are only
 * turned into values here: whether those are right the reader of feeds says, as in browsers.
 */
export class FeedBuilder {
  readonly feed: Fields = { version: 'coalition-feed/1' };
  /** Whose records these are, where the sheets are several bodies'. */
  readonly bodies: SeveralBodies;
  readonly #tell: Tell;
  readonly #origins = new Map<unknown, Origin>();
  /** Rows of which was told that they look like notes. */
  readonly #notes = new Set<Row>();
  readonly #names: Names;
  readonly #context: (table: Table) => CellContext;

  /** @param tables in any order */
  constructor(tables: readonly Table[], { dates, isNewest = false, prefixes }: BuildOptions, tell: Tell) {
    this.bodies = new SeveralBodies(this.feed, { isNewest, prefixes });
    this.#tell = tell;
    const names = (this.#names = new Names(tables, prefixes));
    const { language, hasTimeZone } = settingsIn(tables);
    this.#context = ({ body }) => ({
      dates,
      language,
      hasTimeZone,
      idOf: (list, words) => names.idOf(list, words, body),
      looksLikeMember: (words) => names.looksLikeId('members', words),
      hasNearMember: (words) => names.likely('members', words, body) !== undefined,
    });
    this.#build(tables);
  }

  #build(tables: readonly Table[]): void {
    // Rows that hang below another come after it.
    const alone = tables.filter(({ sheet }) => !sheet.parents).sort(byOrder);
    for (const table of alone) for (const row of table.rows) this.#add({ table, row, broken: new Set() });
    const parents = new Parents(this.feed, this.#names, this.#tell);
    const below = tables.filter(({ sheet }) => sheet.parents).sort(byOrder);
    for (const table of below) for (const row of table.rows) this.#addBelow({ table, row, broken: new Set() }, parents);
    this.bodies.writeOwners();
  }

  #add(origin: Origin): void {
    const { table, row } = origin;
    const { list } = table.sheet;
    if (list && isTotal(table, row)) {
      this.#tell({ cause: 'total-row', details: {}, place: placeOf(table.grid, row.number), costs: 'nothing' });
      return;
    }
    const isFurther = !list && this.#origins.has(this.feed);
    if (isFurther)
      this.#tell({
        // Each of several bodies has a row of its own.
        cause: this.#origins.get(this.feed)!.table.body === table.body ? 'coalition-rows' : 'coalition-of-body',
        details: {},
        place: placeOf(table.grid, row.number),
        costs: 'nothing',
      });
    const record = this.#read(origin);
    if (!list) this.bodies.addUpdated(record['updated'], table.body);
    if (isFurther) return;
    if (list) {
      const { id } = record;
      if (typeof id === 'string') record['id'] = this.#names.feedId(list, id, table.body);
      else if (list === 'people' && this.#isSaidByAnother(this.feed[list], record, origin)) return;
      if (!this.bodies.add(list, record, id, origin)) return;
      listOf(this.feed, list).push(record);
    } else fillIn(this.feed, record);
    this.#origins.set(list ? record : this.feed, origin);
  }

  #addBelow(origin: Origin, parents: Parents): void {
    const { table, row } = origin;
    const { sheet } = table;
    const record = this.#read(origin);
    const parent = parents.parentOf(origin);
    if (!parent) return;
    const { role, ...party } = record;
    if (sheet.en !== 'parties') {
      if (this.#isSaidByAnother(parent[sheet.list!], record, origin)) return;
      listOf(parent, sheet.list!).push(record);
    } else if (role === undefined) {
      if (origin.broken.has('role')) return;
      const column = nameOf(sheet.columns[0]);
      this.#tell({
        cause: 'role-missing',
        details: { column },
        place: placeOf(table.grid, row.number),
        costs: 'record',
      });
      return;
    } else (listOf(parent, role === 'lead' ? 'leads' : 'partners') as unknown[]).push(shortParty(party));
    this.#origins.set(sheet.en === 'parties' ? party : record, origin);
  }

  /** Whether another body has the same word for word: a person of the group that both list, a source of a member of both. */
  #isSaidByAnother(list: unknown, record: Fields, { table }: Origin): boolean {
    return (
      table.body !== undefined &&
      Array.isArray(list) &&
      list.some((each) => this.#origins.get(each)?.table.body !== table.body && isDeepStrictEqual(each, record))
    );
  }

  #read(origin: Origin): Fields {
    return readRow(origin, this.#context(origin.table), this.#tell);
  }

  /** What the reader would not use is reported with its cell, and taken out; then what a colleague would say of the rest. */
  check(): void {
    const taken: (() => void)[] = [];
    try {
      for (const problem of readFeed(this.feed, BASE).problems) {
        this.#tellProblem(problem);
        const { value, take } = leftOutBy(this.feed, problem);
        if (problem.costs === 'record') this.#tellBelow(value);
        taken.push(take);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFeedError)) throw error;
      const origin = this.#origins.get(this.feed);
      if (!origin?.broken.has('title'))
        this.#tell({
          cause: 'coalition-nameless',
          details: {},
          place: origin ? placeOf(origin.table.grid, origin.row.number) : {},
          costs: 'feed',
        });
      return;
    }
    for (const take of taken) take();
    // What somebody left empty on purpose stays.
    if (taken.length) compact(this.feed);
    this.#takePartiesLeftOut();
    this.#tellUnnamed();
    for (const { path, remark } of [
      ...reviewFeed(this.feed).map(({ path, doubt }) => ({ path, remark: doubt })),
      ...reviewFurther(this.feed),
      ...bareRevisions(this.feed).map((path) => ({ path, remark: { cause: 'no-reason', details: {} } as const })),
    ]) {
      const { origin, place, value } = this.#placeOf(path);
      // Who is responsible was told already, as a member whose row is left out.
      if (remark.cause === 'no-leads' && origin?.broken.has('leads')) continue;
      // Nobody typed the date that was taken from a table of OGP or Decidim, and its message names it.
      if (remark.cause === 'updated-old' && origin?.table.grid.isMade) continue;
      // Its sign says that it is meant so.
      if (remark.cause === 'fraction-as-percentage' && value && hasPercentSign(value)) continue;
      const said: Remark =
        remark.cause === 'no-leads' && origin?.table.grid.isMade ? { cause: 'no-leads-made', details: {} } : remark;
      // Nobody counts the records of a file to find the fourth.
      const shown = value ?? (place.isRecords && origin ? titleIn(origin) : undefined);
      this.#tell({ ...said, place, ...(shown && { value: shown }), costs: 'nothing' });
    }
  }

  /** Whoever names a member whose row was left out means that member, and no organisation of that name. */
  #takePartiesLeftOut(): void {
    const there = new Set(((this.feed['members'] ?? []) as Fields[]).map(({ id }) => id));
    const gone = new Set(this.#names.feedIds('members').filter((id) => !there.has(id)));
    const taken = partiesIn(this.feed, gone).map(({ path, id }) => {
      const { origin, place, field, value } = this.#placeOf(path);
      origin?.broken.add(field.split('.')[0]);
      const list = nameOf(sheetOfList('members')!);
      this.#tell({ cause: 'reference-left-out', details: { list }, place, value: value ?? id, costs: 'field' });
      return leftOutBy(this.feed, { path, costs: 'field' }).take;
    });
    for (const take of taken) take();
    if (taken.length) compact(this.feed);
  }

  /** The name that the empty workbook has, which nobody's coalition has. */
  #tellUnnamed(): void {
    const { example } = SHEETS.find(isCoalition)!.columns.find(({ field }) => field === 'title')!;
    const { place, value } = this.#placeOf('title');
    if (typeof example !== 'object' || !value || ![example.en, example.es].includes(value)) return;
    this.#tell({ cause: 'coalition-unnamed', details: {}, place, value, costs: 'nothing' });
  }

  #tellProblem(problem: FeedProblem): void {
    const { origin, place, field, value: cell } = this.#placeOf(problem.path);
    const found = origin && columnOfField(origin, field);
    if (found && origin.broken.has(found.column.field)) return;
    if (origin && problem.costs === 'record' && !problem.value && this.#tellNote(origin)) return;
    const asRead = problem.value.replace(/^"|"$/g, '');
    // As it stands in the sheet: of a date or a name the feed has another spelling.
    const value = asRead && cell && !cell.includes(asRead) ? cell : asRead;
    // Of a cell that is empty nothing is left out.
    const costs: Costs = problem.costs === 'field' && !value ? 'nothing' : problem.costs;
    const remark = describeProblem(problem);
    const further = remark.cause === 'id-unknown' ? this.#aboutReference(problem, remark.details) : undefined;
    const first = remark.cause === 'id-twice' ? this.#firstWith(problem.path) : undefined;
    this.#tell({ ...remark, ...further, place, ...(first && { first }), ...(value && { value }), costs });
  }

  /** Words below the table are most likely a note, and not an id: told once, whatever a record would need. */
  #tellNote({ table: { grid, columns }, row }: Origin): boolean {
    const [index, ...more] = [...row.cells.keys()].filter((each) => !isBlank(row.cells[each]));
    const value = more.length ? '' : (row.cells[index]?.text.trim() ?? '');
    if (!/\s/.test(value)) return false;
    const place = placeOf(
      grid,
      row.number,
      columns.find((each) => each.index === index),
    );
    if (!this.#notes.has(row)) this.#tell({ cause: 'row-alone', details: {}, place, value, costs: 'record' });
    this.#notes.add(row);
    return true;
  }

  /** Where the id stands that a further record has too. */
  #firstWith(path: string): Place | undefined {
    const [list, at] = stepsOf(path);
    const records = this.feed[list] as Fields[];
    const index = records.findIndex(({ id }) => id === records[Number(at)]['id']);
    return index < Number(at) ? this.#placeOf(`${list}[${index}].id`).place : undefined;
  }

  /** Whether a record that is not found was left out itself, or which one is most likely meant. */
  #aboutReference(
    { path, value }: FeedProblem,
    details: { readonly list: { en: string; es: string } },
  ): object | undefined {
    const id = stepsOf(path).reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], this.feed);
    const { list } = SHEETS.find(({ en }) => en === details.list.en) ?? {};
    if (list === undefined || typeof id !== 'string') return undefined;
    if (this.#names.feedIds(list).includes(id)) return { cause: 'reference-left-out', details };
    const meant = this.#names.likely(list, value, this.#placeOf(path).origin?.table.body);
    return meant === undefined ? undefined : { meant };
  }

  /** Rows that are lost with the record that they hang below. */
  #tellBelow(record: unknown): void {
    if (typeof record !== 'object' || record === null) return;
    for (const child of Object.values(record)) {
      if (!Array.isArray(child)) continue;
      for (const each of child as unknown[]) {
        const origin = this.#origins.get(each);
        if (!origin) continue;
        const list = nameOf(this.#origins.get(record)?.table.sheet ?? origin.table.sheet);
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

  /** The cell from which what stands at a path of the feed came; its row where the cell is not there. */
  #placeOf(path: string): { origin?: Origin; place: Place; field: string; value?: string } {
    let at: unknown = this.feed;
    let origin = this.#origins.get(at);
    let field: string[] = [];
    for (const step of stepsOf(path)) {
      at = (at as Fields | undefined)?.[step];
      const found = this.#origins.get(at);
      if (found) [origin, field] = [found, []];
      else field.push(step);
    }
    const name = field.filter((step) => !/^\d+$/.test(step)).join('.');
    if (!origin) return { place: { path }, field: name };
    const { table, row } = origin;
    const column = columnOfField(origin, name);
    const place = placeOf(table.grid, row.number, column);
    if (column) return { origin, place, field: name, value: row.cells[column.index]?.text.trim() };
    // The sheet has no such column yet: the message says what is missing from it.
    const missing = table.sheet.columns.find((each) => each.field === name);
    return { origin, place: missing ? { ...place, missing: nameOf(missing) } : place, field: name };
  }
}

function titleIn({ table, row }: Origin): string | undefined {
  const found = table.columns.find(({ column }) => column.field === 'title');
  return found && row.cells[found.index]?.text.trim();
}

/** A row with the member alone is its id, one with the name alone that name: as a cell of the commitment would be read. */
function shortParty(party: Fields): unknown {
  const [field, ...more] = Object.keys(party);
  return !more.length && (field === 'member' || field === 'name') ? party[field] : party;
}

/** A row that begins with "Total", and lacks what each record has; what `export` wrote into `extra` is there. */
function isTotal({ sheet, columns }: Table, { cells }: Row): boolean {
  const first = cells.find((cell) => !isBlank(cell))?.text.trim() ?? '';
  const isFilled = (field: string): boolean =>
    columns.some(({ column, index }) => column.field === field && !isBlank(cells[index]));
  return (
    /^(?:grand |gran )?(?:sub)?total(?:es)?\b.{0,30}$/i.test(first) &&
    !isFilled(EXTRA.field) &&
    sheet.columns.some((column) => isRequired(sheet, column) && !isFilled(column.field))
  );
}

const byOrder = (a: Table, b: Table): number => SHEETS.indexOf(a.sheet) - SHEETS.indexOf(b.sheet);

/** What the coalition's row says that other cells are read by. */
function settingsIn(tables: readonly Table[]): { language: string; hasTimeZone: boolean } {
  const table = tables.find(({ sheet, rows }) => isCoalition(sheet) && rows.length);
  const cellOf = (field: string): string => {
    const found = table?.columns.find(({ column }) => column.field === field);
    return found ? withoutInvisible(table!.rows[0].cells[found.index]?.text ?? '') : '';
  };
  return { language: languageTag(cellOf('language')) ?? 'und', hasTimeZone: isTimeZone(cellOf('timeZone')) };
}
