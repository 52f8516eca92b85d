import { feedShape, type Shape } from '../../schema/feed-shape.js';
import { readFeed, UnreadableFeedError, type FeedProblem } from '../../feed-format/read-feed.js';
import { mostSimilar, plainSpelling } from '../similar.js';
import { readCell, type CellContext } from './cell.js';
import type { DateOrder } from './date-cell.js';
import { languageTag } from './languages.js';
import { Names } from './names.js';
import type { FoundColumn, Table } from './read-table.js';
import type { Remark } from './remark.js';
import { columnShape, isCoalition, isRequired, SHEETS, type Column, type Parent, type Sheet } from './sheets.js';

type Fields = Record<string, unknown>;

/** Where a record came from. */
interface Origin {
  readonly file: string;
  readonly row: number;
  readonly columns: readonly FoundColumn[];
  /** Fields whose cell was already complained about. */
  readonly broken: Set<string>;
}

const BASE = 'https://feed.invalid/feed.json';

/**
 * Makes a feed of tables. What cannot be used becomes a remark with its cell, and is left out; the rest goes through.
 * Cells are only turned into values here: whether those are right the reader of feeds says, as in browsers.
 */
export class FeedBuilder {
  readonly feed: Fields = { version: 'coalition-feed/1' };
  readonly #remarks: Remark[];
  readonly #origins = new Map<unknown, Origin>();
  readonly #dates?: DateOrder;
  #context: CellContext = { idOf: () => undefined };

  constructor(remarks: Remark[], dates: DateOrder | undefined) {
    this.#remarks = remarks;
    this.#dates = dates;
  }

  /** @param tables in any order */
  build(tables: readonly Table[]): void {
    const names = new Names(tables);
    this.#context = { dates: this.#dates, idOf: (list, words) => names.idOf(list, words) };
    // Rows that hang below another come after it.
    for (const sheet of [...SHEETS.filter(({ parents }) => !parents), ...SHEETS.filter(({ parents }) => parents)]) {
      for (const table of tables) if (table.sheet === sheet) this.#addTable(table);
    }
    this.#check();
  }

  #addTable(table: Table): void {
    for (const { number, cells } of table.rows) {
      const { file, columns, sheet } = table;
      const origin: Origin = { file, row: number, columns, broken: new Set() };
      const record = this.#readRow(table, cells, origin);
      if (sheet.parents) this.#addToParent(table, record, cells, origin);
      else if (sheet.list) listOf(this.feed, sheet.list).push(record);
      else if (this.#origins.has(this.feed))
        this.#remarks.push({
          file,
          row: number,
          message: 'The coalition has one row; this further one is passed over',
          costs: 'nothing',
        });
      else Object.assign(this.feed, record);
      this.#origins.set(sheet.list || sheet.parents ? record : this.feed, origin);
    }
  }

  #readRow({ sheet, columns, file }: Table, cells: readonly string[], origin: Origin): Fields {
    const record: Fields = {};
    const language = this.#languageOf(sheet.list ? undefined : columns, cells);
    for (const found of columns) {
      const { column, index, header } = found;
      const cell = cells[index] ?? '';
      if (!cell.trim() || sheet.parents?.includes(column as Parent)) continue;
      const shape = columnShape(sheet, column);
      const result = readCell(shape, cell, column, this.#context);
      if ('wanted' in result) {
        origin.broken.add(column.field);
        const costs = costOf(sheet, column);
        this.#remarks.push({
          file,
          row: origin.row,
          column: { index, header },
          value: cell.trim(),
          message: `Write ${result.wanted}`,
          costs,
        });
      } else if (found.language || hasLanguages(columns, found)) {
        const tag = found.language ?? language;
        if (setText(record, column.field, tag, result.value)) continue;
        const first = columns.find((other) => other.column === column)!.header;
        this.#remarks.push({
          file,
          row: origin.row,
          column: { index, header },
          value: cell.trim(),
          message: `This column and ${first} are both in ${tag}; the first counts`,
          costs: 'field',
        });
      } else setField(record, column.field, result.value);
    }
    for (const { column, index, header } of columns)
      this.#zipTexts(record, column.field, { file, row: origin.row, column: { index, header } });
    return record;
  }

  /** The language of texts whose column names none: the coalition's. */
  #languageOf(columns: readonly FoundColumn[] | undefined, cells: readonly string[]): string {
    const own = columns?.find(({ column }) => column.field === 'language');
    return languageTag((own && cells[own.index]) || (this.feed['language'] as string | undefined) || '') ?? 'und';
  }

  /** Lists of texts in several languages: {en: [a, b], es: [c, d]} becomes [{en: a, es: c}, {en: b, es: d}]. */
  #zipTexts(record: Fields, field: string, at: Omit<Remark, 'message' | 'costs'>): void {
    const value = record[field];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const lists = Object.entries(value as Record<string, unknown>).filter((entry): entry is [string, unknown[]] =>
      Array.isArray(entry[1]),
    );
    if (!lists.length) return;
    const longest = Math.max(...lists.map(([, list]) => list.length));
    if (lists.some(([, list]) => list.length !== longest)) {
      this.#remarks.push({
        ...at,
        message: `Write as many in each language, in the same order: there are ${lists.map(([tag, list]) => `${list.length} in ${tag}`).join(', ')}`,
        costs: 'field',
      });
      delete record[field];
      return;
    }
    record[field] = Array.from({ length: longest }, (_, index) =>
      Object.fromEntries(lists.map(([tag, list]) => [tag, list[index]])),
    );
  }

  #addToParent({ sheet, columns, file }: Table, record: Fields, cells: readonly string[], { row }: Origin): void {
    const named = columns.filter(
      ({ column, index }) => sheet.parents!.includes(column as Parent) && cells[index]?.trim(),
    );
    const names = sheet.parents!.map((parent) => parent.en).join(' or ');
    const complain = (message: string, found?: FoundColumn): void =>
      void this.#remarks.push({
        file,
        row,
        message,
        costs: 'record',
        ...(found && { column: { index: found.index, header: found.header }, value: cells[found.index].trim() }),
      });
    // A commitment beside a milestone says which commitment's milestone is meant.
    const found = named.find(({ column }) => (column as Parent).list === 'milestones') ?? named[0];
    if (!found && !sheet.mayBeOfFeed) return complain(`Write what this row belongs to, in the column ${names}`);
    if (named.length > 1 && (found.column as Parent).list !== 'milestones')
      return complain(`Fill in one of the columns ${names}, not several`, named[1]);
    const parents = found
      ? this.#parentsOf(found.column as Parent, cells[found.index].trim(), named, cells)
      : [this.feed];
    if (parents.length > 1) return complain(`Several have this id: fill in the column commitment too`, found);
    if (!parents.length) {
      const ids = this.#candidates((found.column as Parent).list).flatMap(({ id }) =>
        typeof id === 'string' ? [id] : [],
      );
      const meant = mostSimilar(cells[found.index], ids);
      return complain(
        `Write the id of a ${found.column.en}: none has this one${meant ? `, most likely ${meant}` : ''}`,
        found,
      );
    }
    const { role, ...party } = record;
    if (sheet.en !== 'parties') listOf(parents[0], sheet.list!).push(record);
    else if (role === undefined) complain('Write lead or partner in the column role');
    else {
      listOf(parents[0], role === 'lead' ? 'leads' : 'partners').push(party);
      this.#origins.set(party, { file, row, columns, broken: new Set() });
    }
  }

  #parentsOf({ list }: Parent, words: string, named: readonly FoundColumn[], cells: readonly string[]): Fields[] {
    const commitment =
      list === 'milestones' ? named.find(({ column }) => (column as Parent).list === 'commitments') : undefined;
    const within =
      commitment &&
      this.#candidates('commitments').filter(
        (each) => each['id'] === cells[commitment.index].trim() || isNamed(each, cells[commitment.index].trim()),
      );
    const candidates = within ? within.flatMap((each) => listOf(each, list)) : this.#candidates(list);
    const byId = candidates.filter(({ id }) => id === words);
    return byId.length
      ? byId.slice(0, list === 'milestones' ? 2 : 1)
      : candidates.filter((each) => isNamed(each, words)).slice(0, 2);
  }

  #candidates(list: string): Fields[] {
    if (list !== 'milestones') return (this.feed[list] ?? []) as Fields[];
    return this.#candidates('commitments').flatMap((commitment) => (commitment['milestones'] ?? []) as Fields[]);
  }

  /** What the reader would not use is told with its cell, and taken out. */
  #check(): void {
    const taken: (() => void)[] = [];
    try {
      const { problems } = readFeed(this.feed, BASE);
      for (const problem of problems) {
        this.#tell(problem);
        taken.push(takeOut(this.feed, problem));
      }
    } catch (error) {
      if (!(error instanceof UnreadableFeedError)) throw error;
      const origin = this.#origins.get(this.feed);
      if (origin?.broken.has('title')) return;
      this.#remarks.push({
        file: origin?.file ?? 'coalition.csv',
        row: origin?.row,
        message: 'Write the name of the coalition, in the column name',
        costs: 'feed',
      });
    }
    for (const take of taken) take();
    compact(this.feed);
  }

  #tell({ path, message: forJson, value, costs }: FeedProblem): void {
    const message = forJson
      .replace(/, or texts by language: .*$/, '')
      .replace('a member id, a name, or {"member": id, "unit": "…"}', 'the id or the name of an organisation');
    const { origin, rest } = this.#originOf(path);
    if (!origin) return void this.#remarks.push({ file: 'coalition.csv', message: `${path}: ${message}`, costs });
    const field = rest.replace(/\[\d+\]/g, '');
    const found = origin.columns.find(({ column }) => field === column.field || field.startsWith(`${column.field}.`));
    if (found && origin.broken.has(found.column.field)) return;
    this.#remarks.push({
      file: origin.file,
      row: origin.row,
      ...(found && { column: { index: found.index, header: found.header } }),
      value: value.replace(/^"|"$/g, ''),
      message: found || !field ? message : `${message}, in the column ${field}`,
      // Of a cell that is empty nothing is left out.
      costs: costs === 'field' && !value ? 'nothing' : costs,
    });
  }

  /** The innermost record on the path that came from a row, and the path from there. */
  #originOf(path: string): { origin?: Origin; rest: string } {
    let at: unknown = this.feed;
    let origin = this.#origins.get(at);
    let rest = path;
    let walked = 0;
    for (const { 0: step, 1: name, 2: index } of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
      at = (at as Fields | undefined)?.[name ?? index];
      walked = path.indexOf(step, walked) + step.length;
      const found = this.#origins.get(at);
      if (found) [origin, rest] = [found, path.slice(walked).replace(/^\./, '')];
    }
    return { origin, rest };
  }
}

/** What a cell costs that cannot be read. The coalition's own row needs its name alone. */
function costOf(sheet: Sheet, column: Column): Remark['costs'] {
  if (isCoalition(sheet)) return column.field === 'title' ? 'feed' : 'field';
  return isRequired(sheet, column) ? 'record' : 'field';
}

const listOf = (record: Fields, list: string): Fields[] => (record[list] ??= []) as Fields[];

function setField(record: Fields, field: string, value: unknown): void {
  const [first, second] = field.split('.');
  if (second === undefined) record[first] = value;
  else ((record[first] ??= {}) as Fields)[second] = value;
}

/** Returns whether the language was free. */
function setText(record: Fields, field: string, language: string, value: unknown): boolean {
  const [first, second] = field.split('.');
  const holder = second === undefined ? record : ((record[first] ??= {}) as Fields);
  const texts = (holder[second ?? first] ??= {}) as Fields;
  if (Object.keys(texts).some((tag) => tag.toLowerCase() === language.toLowerCase())) return false;
  texts[language] = value;
  return true;
}

/** Whether another column has the same text in another language. */
const hasLanguages = (columns: readonly FoundColumn[], { column }: FoundColumn): boolean =>
  columns.some((other) => other.column === column && other.language);

/** By its name or title in any language. */
function isNamed(record: Fields, words: string): boolean {
  const asked = plainSpelling(words);
  const names = [record['name'], record['title'], record['shortTitle']].flatMap((text) =>
    typeof text === 'object' && text !== null ? (Object.values(text) as unknown[]) : [text],
  );
  return names.some((name) => typeof name === 'string' && plainSpelling(name) === asked);
}

/** Notes what a problem costs, to be taken out when all are known: until then paths hold. */
function takeOut(feed: Fields, { path, costs }: FeedProblem): () => void {
  const target = costs === 'record' ? path.replace(/[^\]]*$/, '') : path;
  const steps = [...target.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index);
  // Without a field that it needs what holds it is nothing, as milestoneCounts without its total.
  while (steps.length > 1 && isNeeded(steps)) steps.pop();
  const last = steps.pop()!;
  const holder = steps.reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], feed) as Fields | undefined;
  return () => {
    if (holder) delete holder[last];
  };
}

/** Whether what holds the last step needs it, by the format. */
function isNeeded(steps: readonly string[]): boolean {
  const holder = steps.slice(0, -1).reduce<Shape | undefined>((shape, step) => {
    if (typeof shape !== 'object') return undefined;
    if ('list' in shape) return shape.list;
    return 'fields' in shape ? shape.fields[step] : undefined;
  }, feedShape);
  if (typeof holder !== 'object' || !('fields' in holder)) return false;
  const last = steps.at(-1)!;
  // The lesser of two numbers is complained about where it exceeds the other: both go.
  return holder.required.includes(last) || holder.atMost?.[0] === last;
}

/** Closes the gaps in lists, and drops what nothing is left of. */
function compact(value: Fields): void {
  for (const [name, item] of Object.entries(value)) {
    if (typeof item !== 'object' || item === null) continue;
    compact(item as Fields);
    const left = Array.isArray(item) ? (value[name] = item.filter((each) => each !== undefined)) : item;
    if (!Object.keys(left).length) delete value[name];
  }
}
