import type { Fields } from '../../feed-format/own.js';
import { plainSpelling } from '../names/similar.js';
import type { Tell } from '../messages/message.js';
import { withoutInvisible } from './cells/clean.js';
import type { FoundColumn } from './tables/table.js';
import { placeOf } from './tables/place-of.js';
import { isBlank, letterOf } from './tables/grid.js';
import type { Names } from './names.js';
import { listOf, type Origin } from './origin.js';
import { nameOf, sheetOfList, type Parent } from './sheets.js';

/** Puts the rows of milestones, links and the like below the records that they name. */
export class Parents {
  readonly #feed: Fields;
  readonly #names: Names;
  readonly #tell: Tell;
  readonly #byId = new Map<string, Map<unknown, Fields>>();

  /** @param feed with all records that stand on their own */
  constructor(feed: Fields, names: Names, tell: Tell) {
    this.#feed = feed;
    this.#names = names;
    this.#tell = tell;
  }

  /** The record below which this row hangs; undefined where none is found, which is reported. */
  parentOf(origin: Origin): Fields | undefined {
    const { table, row } = origin;
    const parents = table.sheet.parents!;
    const named = table.columns.filter(
      ({ column, index }) => parents.includes(column as Parent) && !isBlank(row.cells[index]),
    );
    // A commitment beside a milestone says which commitment's milestone is meant.
    const found = named.find(({ column }) => (column as Parent).list === 'milestones') ?? named[0];
    if (!found) {
      if (table.sheet.mayBeOfFeed) return this.#feed;
      if (this.#tellShifted(origin)) return undefined;
      this.#tell({
        cause: 'parent-missing',
        details: { columns: parents.map(nameOf) },
        place: placeOf(table.grid, row.number),
        costs: 'record',
      });
      return undefined;
    }
    const { list } = found.column as Parent;
    if (named.length > 1 && list !== 'milestones') {
      this.#tell({
        cause: 'parent-several',
        details: { columns: parents.map(nameOf) },
        place: placeOf(table.grid, row.number, named[1]),
        value: wordsIn(origin, named[1]),
        costs: 'record',
      });
      return undefined;
    }
    return list === 'milestones' ? this.#milestone(origin, found, named) : this.#record(origin, list, found);
  }

  /** Whether a row says whose it is, and nothing is called so. */
  namesNobody(origin: Origin): boolean {
    const { columns, sheet, body } = origin.table;
    return columns.some((found) => {
      const parent = sheet.parents!.find((each) => each === found.column);
      const words = parent && wordsIn(origin, found);
      return (
        words &&
        parent.list !== 'milestones' &&
        this.#names.idOf(parent.list, words, body) === undefined &&
        !this.#names.severalOf(parent.list, words, body).length
      );
    });
  }

  #record(origin: Origin, list: string, found: FoundColumn): Fields | undefined {
    const words = wordsIn(origin, found);
    const id = this.#names.idOf(list, words, origin.table.body);
    const record = id === undefined ? undefined : this.#recordsOf(list).get(id);
    if (record) return record;
    if (this.#tellShifted(origin)) return undefined;
    const sheet = sheetOfList(list);
    const details = { list: sheet ? nameOf(sheet) : { en: list, es: list } };
    const place = placeOf(origin.table.grid, origin.row.number, found);
    const several = this.#names.severalOf(list, words, origin.table.body);
    if (several.length) {
      const ids = several.join(', ');
      this.#tell({ cause: 'name-of-several', details: { ...details, ids }, place, value: words, costs: 'record' });
      return undefined;
    }
    if (this.#names.isNote(list, words)) {
      this.#tell({
        cause: 'parent-left-out',
        details,
        place: placeOf(origin.table.grid, origin.row.number),
        costs: 'record',
      });
      return undefined;
    }
    const meant = this.#names.meant(list, words, origin.table.body);
    this.#tell({
      cause: 'id-unknown',
      details,
      place,
      value: words,
      ...(meant && { meant }),
      costs: 'record',
    });
    return undefined;
  }

  /** Rows of CSV, pasted at the column for notes: what they belong to stands before the first column. */
  #tellShifted({ table, row }: Origin): boolean {
    const first = table.columns.find(({ index }) => index === 1);
    const parent = table.sheet.parents!.find((each) => each === first?.column);
    const words = withoutInvisible(row.cells[0]?.text ?? '');
    if (!parent || !words || table.columns.some(({ index }) => index === 0)) return false;
    if (this.#names.idOf(parent.list, words, table.body) === undefined) return false;
    this.#tell({
      cause: 'row-shifted',
      details: { column: nameOf(parent), letter: letterOf(1) },
      place: placeOf(table.grid, row.number),
      value: words,
      costs: 'record',
    });
    return true;
  }

  #milestone(origin: Origin, found: FoundColumn, named: readonly FoundColumn[]): Fields | undefined {
    const beside = named.find(({ column }) => (column as Parent).list === 'commitments');
    const commitment = beside && this.#record(origin, 'commitments', beside);
    if (beside && !commitment) return undefined;
    const words = wordsIn(origin, found);
    const candidates = (commitment ? [commitment] : ((this.#feed['commitments'] ?? []) as Fields[])).flatMap(
      (each) => (each['milestones'] ?? []) as Fields[],
    );
    const byId = candidates.filter(({ id }) => id === words);
    const [one, ...more] = byId.length ? byId : candidates.filter((each) => isTitled(each, words));
    if (one && !more.length) return one;
    const place = placeOf(origin.table.grid, origin.row.number, found);
    if (one)
      this.#tell({
        cause: 'id-ambiguous',
        details: { column: { en: 'commitment', es: 'compromiso' } },
        place,
        value: words,
        costs: 'record',
      });
    else
      this.#tell({
        cause: 'id-unknown',
        details: { list: { en: 'milestones', es: 'hitos' } },
        place,
        value: words,
        costs: 'record',
      });
    return undefined;
  }

  #recordsOf(list: string): Map<unknown, Fields> {
    let records = this.#byId.get(list);
    if (!records) {
      records = new Map();
      // Of two with one id the first stays, as in the reader.
      for (const record of listOf(this.#feed, list)) if (!records.has(record['id'])) records.set(record['id'], record);
      this.#byId.set(list, records);
    }
    return records;
  }
}

const wordsIn = ({ row }: Origin, { index }: FoundColumn): string => withoutInvisible(row.cells[index]?.text ?? '');

/** By its title in any language. */
function isTitled({ title }: Fields, words: string): boolean {
  const titles = typeof title === 'object' && title !== null ? Object.values(title) : [title];
  const asked = plainSpelling(words);
  return titles.some((each) => typeof each === 'string' && plainSpelling(each) === asked);
}
