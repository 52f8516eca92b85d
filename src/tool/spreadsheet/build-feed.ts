import { isObject, type Fields } from '../../feed-format/own.js';
import { isDeepStrictEqual } from 'node:util';
import { isTimeZone } from '../../feed-format/time-zone.js';
import { asElsewhere } from '../merge/carry.js';
import { isOfficeAlone } from '../merge/merge-records.js';
import type { Tell } from '../messages/message.js';
import type { CellContext } from './cells/cell-context.js';
import { withoutInvisible } from './cells/clean.js';
import type { DateOrder } from './cells/date-cell.js';
import { dateOrderIn } from './tables/date-order.js';
import { exchangedColumns } from './tables/exchanged-columns.js';
import { EXTRA, fillIn } from './extra.js';
import { FeedDiagnostics } from './feed-diagnostics.js';
import type { Table } from './tables/table.js';
import { isBlank, type Row } from './tables/grid.js';
import { Parents } from './hang-below.js';
import { keptOut } from './kept-out.js';
import { languageTag } from './languages.js';
import { Names } from './names.js';
import { columnOfField, listOf, wordsAlone, type Origin } from './origin.js';
import { Origins } from './origins.js';
import { placeOf } from './tables/place-of.js';
import { readRow } from './read-row.js';
import { SeveralBodies } from './bodies/several-bodies.js';
import { isCoalition, isRequired, nameOf, SHEETS } from './sheets.js';
import { isCount, isTotalWords } from './tables/total-words.js';

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
  readonly #origins = new Origins(this.feed);
  readonly #names: Names;
  readonly #context: (table: Table) => CellContext;
  /** The language and time zone of the feed, and those of each body's sheets. */
  readonly #settings: Settings & { readonly of: (body: string | undefined) => Settings };

  /** @param tables in any order */
  constructor(tables: readonly Table[], { dates, isNewest = false, prefixes }: BuildOptions, tell: Tell) {
    this.bodies = new SeveralBodies(this.feed, { isNewest, prefixes });
    this.#tell = tell;
    const likelyDates = dateOrderIn(tables);
    const names = (this.#names = new Names(tables, prefixes));
    const settingsOf = settingsIn(tables);
    const { language: main, timeZone: mainZone } = settingsOf(undefined);
    this.#settings = { language: main, timeZone: mainZone, of: settingsOf };
    this.#context = ({ body }) => ({
      dates,
      likelyDates,
      language: settingsOf(body).language,
      hasTimeZone: settingsOf(body).timeZone !== undefined,
      idOf: (list, words) => names.idOf(list, words, body),
      isNoteOfMember: (words) => names.isNote('members', words),
      looksLikeMember: (words) => names.looksLikeId('members', words),
      hasNearMember: (words) => names.likely('members', words, body) !== undefined,
    });
    this.#build(tables);
  }

  #build(tables: readonly Table[]): void {
    for (const table of tables) this.#tellExchanged(table);
    // Rows that hang below another come after it.
    const alone = tables.filter(({ sheet }) => !sheet.parents).sort(byOrder);
    for (const table of alone) for (const row of table.rows) this.#add({ table, row, broken: new Set() });
    const parents = new Parents(this.feed, this.#names, this.#tell);
    const below = tables.filter(({ sheet }) => sheet.parents).sort(byOrder);
    for (const table of below) for (const row of table.rows) this.#addBelow({ table, row, broken: new Set() }, parents);
    this.bodies.writeOwners();
  }

  #tellExchanged(table: Table): void {
    for (const { columns, count, total } of table.grid.isMade ? [] : exchangedColumns(table)) {
      const [one, other] = columns;
      this.#tell({
        cause: 'columns-exchanged',
        details: { columns: [nameOf(one.column), nameOf(other.column)], at: [one.index, other.index], count, total },
        place: placeOf(table.grid),
        costs: 'nothing',
      });
    }
  }

  #add(origin: Origin): void {
    const { table, row } = origin;
    const { list } = table.sheet;
    if (list && this.#isTotal(origin)) return;
    const cause = keptOut(table, row);
    if (cause) {
      this.#tell({ cause, details: {}, place: placeOf(table.grid, row.number), costs: 'nothing' });
      return;
    }
    const first = list ? undefined : this.#origins.of(this.feed);
    if (first)
      this.#tell({
        // Each of several bodies has a row of its own.
        cause: first.table.body === table.body ? 'coalition-rows' : 'coalition-of-body',
        details: {},
        place: placeOf(table.grid, row.number),
        costs: 'nothing',
      });
    const record = this.#read(origin);
    if (!list) this.bodies.addUpdated(record['updated'], table.body);
    if (first) {
      if (first.table.body !== table.body) this.bodies.addSettings(first, record, origin);
      return;
    }
    if (list) {
      const { id } = record;
      if (typeof id === 'string') record['id'] = this.#names.feedId(list, id, table.body);
      else if (list === 'people' && !isOfficeAlone(record) && this.#isSaidByAnother(this.feed[list], record, origin))
        return;
      if (!this.bodies.add(list, record, id, origin)) return;
      listOf(this.feed, list).push(record);
    } else fillIn(this.feed, record);
    this.#origins.add(list ? record : this.feed, origin);
  }

  #addBelow(origin: Origin, parents: Parents): void {
    const { table, row } = origin;
    const { sheet } = table;
    if (this.#isTotal(origin)) return;
    const words = wordsAlone(origin);
    if (words && parents.namesNobody(origin)) {
      this.#tell({ cause: 'row-alone', details: {}, ...words, costs: 'record' });
      return;
    }
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
    } else {
      this.#addParty(parent, role === 'lead' ? 'leads' : 'partners', party, origin);
      return;
    }
    this.#origins.add(record, origin);
  }

  /** One that a cell of its commitment names already is there once. */
  #addParty(commitment: Fields, field: 'leads' | 'partners', party: Fields, origin: Origin): void {
    const { table, row } = origin;
    const parties = listOf(commitment, field) as unknown[];
    const short = shortParty(party);
    if (!parties.some((each) => isDeepStrictEqual(each, short))) {
      parties.push(short);
      this.#origins.add(party, origin);
      return;
    }
    const named = columnOfField(origin, 'member') ?? columnOfField(origin, 'name');
    const other = this.#origins.of(commitment);
    const first = other && columnOfField(other, field);
    this.#tell({
      cause: 'entry-twice',
      details: {},
      place: placeOf(table.grid, row.number, named),
      ...(named && { value: row.cells[named.index]?.text.trim() }),
      ...(first && { first: placeOf(other.table.grid, other.row.number, first) }),
      costs: 'nothing',
    });
  }

  /** Whether a row sums up the others, which is told. */
  #isTotal({ table, row }: Origin): boolean {
    const isTotal = isTotalRow(table, row);
    if (isTotal)
      this.#tell({ cause: 'total-row', details: {}, place: placeOf(table.grid, row.number), costs: 'nothing' });
    return isTotal;
  }

  /**
   * Whether another sheet has the same word for word: of another body that lists the same person, or a source of a member of both;
   * or the sheet of which this one is a copy.
   */
  #isSaidByAnother(list: unknown, record: Fields, { table }: Origin): boolean {
    return (
      Array.isArray(list) &&
      list.some((each) => {
        const other = this.#origins.of(each)?.table;
        return other !== undefined && other !== table && isDeepStrictEqual(each, record);
      })
    );
  }

  #read(origin: Origin): Fields {
    const record = readRow(origin, this.#context(origin.table), this.#tell);
    const { language, timeZone, of } = this.#settings;
    const own = of(origin.table.body);
    const isOther = own.language.toLowerCase() !== language.toLowerCase();
    const zone = timeZone === own.timeZone ? undefined : own.timeZone;
    if ((!isOther && zone === undefined) || isCoalition(origin.table.sheet)) return record;
    return asElsewhere(origin.table.sheet.shape, record, {
      language: isOther ? own.language : undefined,
      timeZone: zone,
      isMember: (party) => this.#names.feedIds('members').has(party),
    });
  }

  /** What the reader would not use is reported with its cell, and taken out; then what a colleague would say of the rest. */
  check(): void {
    new FeedDiagnostics(this.feed, this.#origins, this.#names, this.#tell).report();
  }

  /** Asks about the date of the data, if the edition before has the same and says something else. */
  checkUpdated(before: Fields): void {
    const { updated } = this.feed;
    if (typeof updated !== 'string' || updated !== before['updated']) return;
    // Whoever mends today what was written today has no other date to write.
    if (new Date().toISOString().startsWith(updated.slice(0, 10))) return;
    // What only tells of that edition, as the rows that `changes` writes, belongs to its date.
    if (isDeepStrictEqual(withoutRevisions(JSON.parse(JSON.stringify(this.feed)) as Fields), withoutRevisions(before)))
      return;
    const { place, value } = this.#origins.at('updated');
    this.#tell({ cause: 'updated-same', details: {}, place, ...(value && { value }), costs: 'nothing' });
  }
}

function withoutRevisions(feed: Fields): Fields {
  const without = (record: unknown): unknown => {
    if (!isObject(record)) return record;
    const { revisions: _revisions, ...rest } = record;
    return rest;
  };
  const lists = (['plans', 'commitments'] as const).flatMap((list) =>
    Array.isArray(feed[list]) ? [[list, feed[list].map(without)] as const] : [],
  );
  return { ...feed, ...Object.fromEntries(lists) };
}

/** A row with the member alone is its id, one with the name alone that name: as a cell of the commitment would be read. */
function shortParty(party: Fields): unknown {
  const [field, ...more] = Object.keys(party);
  return !more.length && (field === 'member' || field === 'name') ? party[field] : party;
}

/** In these columns the word may be a record's own. */
const NAMES = new Set(['id', 'title', 'name']);

/**
 * A row that begins with a word for totals, and lacks what each record has, has a count in place of its title or name, or has
 * nothing but counts beside it; what `export` wrote into `extra` is there.
 */
function isTotalRow({ sheet, columns }: Table, { cells }: Row): boolean {
  const [at = -1, ...others] = [...cells.keys()].filter((index) => !isBlank(cells[index]));
  const isCountAt = (index: number): boolean => isCount(cells[index]?.text ?? '');
  const isFilled = (field: string): boolean =>
    columns.some(
      ({ column, index }) =>
        column.field === field && !isBlank(cells[index]) && (index !== at || NAMES.has(column.field)),
    );
  return (
    isTotalWords(cells[at]?.text ?? '') &&
    !isFilled(EXTRA.field) &&
    (sheet.columns.some((column) => isRequired(sheet, column) && !isFilled(column.field)) ||
      columns.some(({ column: { field }, index }) => (field === 'title' || field === 'name') && isCountAt(index)) ||
      (others.length > 0 && others.every(isCountAt)))
  );
}

const byOrder = (a: Table, b: Table): number => SHEETS.indexOf(a.sheet) - SHEETS.indexOf(b.sheet);

/** What the coalition's row says that other cells are read by. */
interface Settings {
  readonly language: string;
  readonly timeZone: string | undefined;
}

/** Those of a body, where it has a row of its own; else those of the body that is named first. */
function settingsIn(tables: readonly Table[]): (body: string | undefined) => Settings {
  const rows = tables.filter(({ sheet, rows: all }) => isCoalition(sheet) && all.length);
  const settingsOf = (table: Table | undefined): Settings => {
    const cellOf = (field: string): string => {
      const found = table?.columns.find(({ column }) => column.field === field);
      return found ? withoutInvisible(table!.rows[0].cells[found.index]?.text ?? '') : '';
    };
    const zone = cellOf('timeZone');
    return { language: languageTag(cellOf('language')) ?? 'und', timeZone: isTimeZone(zone) ? zone : undefined };
  };
  const first = settingsOf(rows[0]);
  const bodies = new Map(
    rows.map((table): [string | undefined, Settings] => {
      const { language, timeZone } = settingsOf(table);
      return [
        table.body,
        { language: language === 'und' ? first.language : language, timeZone: timeZone ?? first.timeZone },
      ];
    }),
  );
  return (body) => (body === undefined ? first : (bodies.get(body) ?? first));
}
