import type { Fields } from '../../../feed-format/own.js';
import { isDate } from '../../../feed-format/patterns.js';
import { addTo } from '../../add-to.js';
import { recordsIn } from '../../editions/records.js';
import {
  haveMoreInCommon,
  haveWordsInCommon,
  isAskedOnce,
  type ChangedId,
  type JoinedRecord,
} from '../../merge/ids.js';
import type { Editions, Merged } from '../../merge/merge-feeds.js';
import { mergeRecords, type Conflict, type FilledCell } from '../../merge/merge-records.js';
import { ownerAmong, unownedAmong } from '../../merge/owner-of.js';
import { JOINED, slugOf } from '../names.js';
import { columnOfField, type Origin } from '../origin.js';
import { placeOf } from '../tables/place-of.js';

/** A record of the feed that another body has, and the day on which that last looked at it. */
interface Known {
  readonly record: Fields;
  readonly updated: string;
}

/** The records of a feed that several bodies' sheets become: whose each is, and in what the bodies differ. */
export class SeveralBodies {
  readonly #feed: Fields;
  readonly #isNewest: boolean;
  readonly #prefixes: ReadonlySet<string>;
  /** Body → list → its records, as they stand in the feed. */
  readonly #records = new Map<string, Map<string, Fields[]>>();
  /** Body → its commitments by the ids that they have in its sheet. */
  readonly #commitments = new Map<string, Map<unknown, Fields>>();
  /** Body → the day on which its records were last looked at. */
  readonly #updated = new Map<string, string>();
  /** Where a record is told of: first the row that counts. */
  readonly #origins = new Map<Fields, Origin[]>();
  readonly #conflicts: Conflict[] = [];
  readonly #changedIds: ChangedId[] = [];
  readonly #joined: JoinedRecord[] = [];

  /**
   * @param options.isNewest whether the newest `updated` counts where two differ, and not the body that is named first
   * @param options.prefixes bodies, as ids begin, whose name was asked for before all of their ids
   */
  constructor(
    feed: Fields,
    { isNewest, prefixes = new Set() }: { readonly isNewest: boolean; readonly prefixes?: ReadonlySet<string> },
  ) {
    this.#feed = feed;
    this.#isNewest = isNewest;
    this.#prefixes = prefixes;
  }

  /** Notes when a body last looked at its records. */
  addUpdated(updated: unknown, body: string | undefined): void {
    if (body === undefined || this.#updated.has(body) || typeof updated !== 'string' || !isDate(updated)) return;
    this.#updated.set(body, updated);
  }

  /**
   * Notes a record of a body. What several list under one id in the feed is one: what one says and the other does not is taken
   * together.
   *
   * @param record under the id that it has in the feed
   * @param id the one that it has in its sheet
   * @returns whether the feed does not have it yet
   */
  add(list: string, record: Fields, id: unknown, origin: Origin): boolean {
    const { body } = origin.table;
    if (body === undefined) return true;
    const isAsked = list !== 'members' && this.#prefixes.has(slugOf(body));
    if (id !== record['id'] && !isAsked)
      this.#changedIds.push({ body: slugOf(body), list, from: String(id), to: String(record['id']) });
    if (list === 'commitments')
      this.#commitments.set(body, (this.#commitments.get(body) ?? new Map<unknown, Fields>()).set(id, record));
    const known = JOINED.has(list) ? this.#knownOfAnother(list, record['id'], body) : undefined;
    if (known && isAskedOnce(list) && !haveMoreInCommon(known.record, record)) {
      const { id: joined, title, start, date } = record;
      this.#joined.push({ list, id: String(joined), title, when: start ?? date });
    }
    const lists = this.#records.get(body) ?? new Map<string, Fields[]>();
    this.#records.set(body, lists);
    addTo(lists, list, known?.record ?? record);
    if (known) this.#addSaid(known, record, `${list}[${String(record['id'])}]`, body, origin);
    else this.#origins.set(record, [origin]);
    return !known;
  }

  /**
   * What a further body's row of the coalition says: what the first does not, as in `merge`. Its language and time zone are those
   * of its own sheets, and the feed is as new as the newest body.
   */
  addSettings(first: Origin, record: Fields, origin: Origin): void {
    const { body } = origin.table;
    if (body === undefined) return;
    const { title, language: _language, timeZone: _timeZone, updated, ...rest } = record;
    const before = typeof this.#feed['updated'] === 'string' ? this.#feed['updated'] : '';
    // Another name is that of another coalition, or of the body: only translations of the same one are taken along.
    const said = haveWordsInCommon([this.#feed['title']], [title]) ? { ...rest, title } : rest;
    if (!this.#origins.has(this.#feed)) this.#origins.set(this.#feed, [first]);
    this.#addSaid({ record: this.#feed, updated: before }, said, '', body, origin);
    if (typeof updated === 'string' && isDate(updated) && updated > before) this.#feed['updated'] = updated;
  }

  /** What a further body says of a record. */
  #addSaid({ record: known, updated }: Known, record: Fields, path: string, body: string, origin: Origin): void {
    const language = typeof this.#feed['language'] === 'string' ? this.#feed['language'] : 'und';
    const isSecond = this.#isNewest && (this.#updated.get(body) ?? '') > updated;
    const origins = this.#origins.get(known)!;
    const tell = (conflict: Conflict): void => {
      const field = path ? conflict.path.slice(path.length + 1) : conflict.path;
      const [before, now] = [filledCell(origins, field), filledCell([origin], field)];
      const both = before && now && (isSecond ? { taken: now, left: before } : { taken: before, left: now });
      const alone = before ?? now;
      const cells = conflict.taken === undefined ? alone && { left: alone } : both;
      this.#conflicts.push({ ...conflict, ...(cells && { cells }) });
    };
    const merged = mergeRecords(known, record, path, { language, isSecond, tell });
    for (const name of Object.keys(known)) if (!Object.hasOwn(merged, name)) delete known[name];
    Object.assign(known, merged);
    this.#origins.set(known, isSecond ? [origin, ...origins] : [...origins, origin]);
  }

  /** Plans that do not say whose they are are their body's, where that has one government. */
  writeOwners(): void {
    if (this.#records.size < 2) return;
    for (const lists of this.#records.values()) {
      const owner = ownerAmong(lists.get('members') ?? []);
      if (owner !== undefined) for (const plan of lists.get('plans') ?? []) plan['member'] ??= owner;
    }
  }

  /** What there is to say of them; undefined where the sheets are one body's. */
  get merged(): Merged | undefined {
    if (this.#records.size < 2) return undefined;
    return {
      feed: this.#feed,
      conflicts: this.#conflicts,
      changedIds: this.#changedIds,
      joined: this.#joined,
      recordsOf: (list) => {
        // Records that were left out are no one's.
        const kept = new Set(recordsIn(this.#feed, list));
        return [...this.#records.values()].map((lists) => (lists.get(list) ?? []).filter((record) => kept.has(record)));
      },
      unowned: unownedAmong(recordsIn(this.#feed, 'plans')),
      editions: this.#editions(),
    };
  }

  #editions(): Editions[] {
    const bodies = [...this.#commitments];
    return bodies.flatMap(([name, commitments], at) =>
      bodies.slice(0, at).flatMap(([other, others]): Editions[] => {
        // Whoever gives one of them its name, or says that a promise is one of both, says that they are two bodies.
        const isAnswered = [name, other].some((body) => this.#prefixes.has(slugOf(body)));
        if (isAnswered || areNamedIn(commitments, others) || areNamedIn(others, commitments)) return [];
        const same = [...commitments].filter(([id, { title }]) =>
          haveWordsInCommon([title], [others.get(id)?.['title']]),
        ).length;
        const of = Math.min(commitments.size, others.size);
        // One promise, or a few of many, two bodies may well have under one id.
        return same > 1 && same * 2 > of ? [{ bodies: [other, name], same, of }] : [];
      }),
    );
  }

  /** A record that other bodies list, and the newest day of those. */
  #knownOfAnother(list: string, id: unknown, body: string): Known | undefined {
    let known: Known | undefined;
    for (const [other, lists] of this.#records) {
      const record = other === body ? undefined : lists.get(list)?.find((each) => each['id'] === id);
      if (!record) continue;
      const updated = this.#updated.get(other) ?? '';
      if (!known || updated > known.updated) known = { record, updated };
    }
    return known;
  }
}

/** Whether commitments of one body say that they are the same promises as another's. */
function areNamedIn(commitments: ReadonlyMap<unknown, Fields>, others: ReadonlyMap<unknown, Fields>): boolean {
  const ids = new Set([...commitments.values()].map(({ id }) => id));
  return [...others.values()].some(
    ({ sameAs }) => Array.isArray(sameAs) && (sameAs as unknown[]).some((id) => ids.has(id)),
  );
}

/** The first cell of a field that is filled. */
function filledCell(origins: readonly Origin[], field: string): FilledCell | undefined {
  for (const origin of origins) {
    const { table, row } = origin;
    const column = columnOfField(origin, field);
    const text = column ? row.cells[column.index]?.text.trim() : undefined;
    if (text) return { place: placeOf(table.grid, row.number, column), text };
  }
  return undefined;
}
