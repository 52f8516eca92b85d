import type { Fields } from '../../feed-format/own.js';
import type { Place } from '../messages/message.js';
import { stepsOf } from './leave-out.js';
import { columnOfField, type Origin } from './origin.js';
import { placeOf } from './tables/place-of.js';
import { nameOf } from './sheets.js';

/** What is known of where something in the feed came from. */
interface Source {
  readonly origin?: Origin;
  readonly place: Place;
  /** Its field in the record that the row made. */
  readonly field: string;
  /** What stands in its cell. */
  readonly value?: string;
}

/** From which row each record of a feed came. */
export class Origins {
  readonly #feed: Fields;
  readonly #rows = new Map<unknown, Origin>();

  constructor(feed: Fields) {
    this.#feed = feed;
  }

  add(record: unknown, origin: Origin): void {
    this.#rows.set(record, origin);
  }

  of(record: unknown): Origin | undefined {
    return this.#rows.get(record);
  }

  /** The cell from which what stands at a path of the feed came; its row where the cell is not there. */
  at(path: string): Source {
    let at: unknown = this.#feed;
    let origin = this.#rows.get(at);
    let field: string[] = [];
    for (const step of stepsOf(path)) {
      at = (at as Fields | undefined)?.[step];
      const found = this.#rows.get(at);
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
