import { addTo } from '../add-to.js';
import { areOnePlan, type PlanOfBody } from '../merge/one-plan.js';
import { moreExact } from '../merge/more-exact.js';
import { mostSimilar, onlyOneInFull, plainSpelling, wordsOfName } from '../names/similar.js';
import { wordsFor } from './cells/cell.js';
import { isPlaceholder, withoutInvisible } from './cells/clean.js';
import type { Table } from './tables/table.js';

/** Columns by which people name a record, beside its id. */
export const NAMES = ['name', 'title', 'shortTitle'];

/** Beyond this many, and in longer words, names are not compared letter by letter. */
const MOST_COMPARED = 4000;
const LONGEST_COMPARED = 200;

/** A record before it is read: whose it is, the id in its sheet, and the one that it has in the feed. */
interface Named {
  readonly body: string | undefined;
  readonly id: string;
  readonly feedId: string;
}

interface List {
  /** The id as it is written → the records of all bodies that have it. */
  readonly byId: Map<string, Named[]>;
  /** Each name as it is compared → the records that have it. */
  readonly byName: Map<string, Named[]>;
  readonly feedIds: ReadonlySet<string>;
  /** The words of each name, with the id in the feed. */
  readonly words: readonly (readonly [words: string, feedId: string])[];
}

/**
 * What the records of all sheets are called, before any is read: a row may name one that comes later. Where several
 * bodies use one id for different records, or where it is wanted, each gets its body's name before it.
 */
export class Names {
  readonly #lists = new Map<string, List>();
  /** Ids and names of rows that are notes, as they are compared, by list. */
  readonly #notes = new Map<string, Set<string>>();

  /**
   * @param prefixes names of bodies, as ids begin, that stand before all of their ids; of the only body any name
   */
  constructor(tables: readonly Table[], prefixes: ReadonlySet<string> = new Set()) {
    const hasBodies = tables.some(({ body }) => body !== undefined);
    const [only] = hasBodies ? [] : prefixes;
    const prefixOf: PrefixOf = (body) =>
      body === undefined ? only : [slugOf(body)].find((slug) => prefixes.has(slug));
    const byList = new Map<string, Table[]>();
    for (const table of tables) {
      const { list, parents } = table.sheet;
      if (list && !parents) addTo(byList, list, table);
    }
    for (const [list, each] of byList) this.#notes.set(list, namesOfNotes(each));
    // A member of one body may be another's tomorrow.
    const members = byList.get('members') ?? [];
    this.#lists.set(
      'members',
      listOf('members', members, () => undefined, areOne),
    );
    const governments = members.flatMap(governmentsIn);
    const planOf = ({ names, body, start, end, member }: Written): PlanOfBody => {
      const own = governments.flatMap((each) => (each.body === body ? [this.feedId('members', each.id, body)] : []));
      const said = member && (this.idOf('members', member, body) ?? member);
      return {
        titles: names.map(plainSpelling),
        start: start || undefined,
        end: end || undefined,
        // Who alone governs has the plans that do not say whose they are.
        owner: said || (own.length === 1 ? own[0] : undefined),
        governments: own,
      };
    };
    const areOneRecord: AreOne = (list, known, row) =>
      list === 'plans' ? areOnePlan(planOf(known.first), planOf(row)) : areOne(list, known, row);
    for (const [list, each] of byList)
      if (list !== 'members') this.#lists.set(list, listOf(list, each, prefixOf, areOneRecord));
  }

  /** The id that a record of this body has in the feed. */
  feedId(list: string, id: string, body: string | undefined): string {
    const found = this.#lists.get(list)?.byId.get(id);
    return found?.find((named) => named.body === body)?.feedId ?? id;
  }

  /**
   * The id in the feed of the one record that these words name, by its id or by its name in any language. A body's own
   * comes first, then what all bodies share, then what only one of the others has.
   */
  idOf(list: string, words: string, body: string | undefined): string | undefined {
    const lists = this.#lists.get(list);
    return (
      nearest(lists?.byId.get(words), body) ?? nearest(lists?.byName.get(plainSpelling(words.slice(0, 1000))), body)
    );
  }

  /** Whether these words name a row that begins with the sign of notes, and is not read. */
  isNote(list: string, words: string): boolean {
    return this.#notes.get(list)?.has(plainSpelling(words.slice(0, 1000))) ?? false;
  }

  /** How a list's ids look: whether these words, which are no record's id, could have been one of them. */
  looksLikeId(list: string, words: string): boolean {
    const ids = this.#lists.get(list)?.byId;
    const isAnothers = [...this.#lists.values()].some(({ byId }) => byId.has(words));
    return !!ids?.size && !isAnothers && words.length <= 40 && /^[\p{Ll}\d]+([_-][\p{Ll}\d]+)*$/u.test(words);
  }

  /** The id in the feed of what words most likely mean: an id, name or title that is spelled nearly so. */
  likely(list: string, words: string, body: string | undefined): string | undefined {
    const byName = this.#lists.get(list)?.byName;
    if (!byName || byName.size > MOST_COMPARED || words.length > LONGEST_COMPARED) return undefined;
    // A program makes 1 of 001.
    if (/^\d+$/.test(words)) {
      const same = [...byName.keys()].filter(
        (spelling) => /^\d+$/.test(spelling) && Number(spelling) === Number(words),
      );
      if (same.length) return same.length === 1 ? nearest(byName.get(same[0]), body) : undefined;
    }
    const name = mostSimilar(
      words,
      Array.from(byName.keys(), (spelling) => [spelling, spelling] as const),
    );
    return name === undefined ? undefined : nearest(byName.get(name), body);
  }

  /** The same, or the one record whose name begins with these words. */
  meant(list: string, words: string, body: string | undefined): string | undefined {
    return this.likely(list, words, body) ?? onlyOneInFull(words.slice(0, 1000), this.#lists.get(list)?.words ?? []);
  }

  /** The ids in the feed of several records that all are called so, and of which none is nearest. */
  severalOf(list: string, words: string, body: string | undefined): string[] {
    const named = this.#lists.get(list)?.byName.get(plainSpelling(words.slice(0, 1000))) ?? [];
    const own = named.filter((each) => each.body === body);
    const ids = new Set((own.length ? own : named).map(({ feedId }) => feedId));
    return ids.size > 1 ? [...ids] : [];
  }

  /** All ids of a list in the feed. */
  feedIds(list: string): ReadonlySet<string> {
    return this.#lists.get(list)?.feedIds ?? new Set();
  }
}

function nearest(named: readonly Named[] | undefined, body: string | undefined): string | undefined {
  for (const isNear of [(each: Named) => each.body === body, (each: Named) => each.body === undefined, () => true]) {
    const ids = new Set(named?.filter(isNear).map(({ feedId }) => feedId));
    if (ids.size) return ids.size === 1 ? [...ids][0] : undefined;
  }
  return undefined;
}

/** What stands before all ids of a body, if anything does. */
type PrefixOf = (body: string | undefined) => string | undefined;

/** What several bodies may have together: once, under one id. */
export const JOINED: ReadonlySet<string> = new Set(['members', 'plans', 'events', 'updates']);

/** What rows with one id are, and whose. */
interface Known {
  readonly bodies: Set<string | undefined>;
  readonly names: Set<string>;
  /** The day of an event or a piece of news, and the commitment that it is about, as written. */
  when: string;
  readonly about: string;
  /** Where an event takes place, and what a piece of news says, in any language. */
  readonly places: readonly string[];
  readonly summaries: readonly string[];
  /** The row of the body that has it first. */
  readonly first: Written;
}

/** Whether a row of another body is a record that is known. */
type AreOne = (list: string, known: Known, row: Written) => boolean;

/**
 * A member that several bodies list under one id and a name that they have in common is one member; so is an event, or a piece of
 * news, of one day that is not of a commitment of each, nor at two places, nor says two things.
 */
const areOne: AreOne = (list, known, { names, when, about, places, summaries }) =>
  names.some((name) => known.names.has(plainSpelling(name))) &&
  (list === 'members' ||
    (!!when &&
      !!moreExact(when, known.when) &&
      !(about && known.about) &&
      !areApart(places, known.places) &&
      !areApart(summaries, known.summaries)));

/** The words of the sector of governments. */
const GOVERNMENT = new Set(wordsFor('government', { words: 'sector' }).map(plainSpelling));

function governmentsIn({ columns, rows, body }: Table): { readonly id: string; readonly body: string | undefined }[] {
  const [id, sector] = ['id', 'sector'].map(
    (field) => columns.find(({ column }) => column.field === field)?.index ?? -1,
  );
  return rows.flatMap(({ cells }) =>
    GOVERNMENT.has(plainSpelling((cells[sector]?.text ?? '').slice(0, 100)))
      ? [{ id: withoutInvisible(cells[id]?.text ?? ''), body }]
      : [],
  );
}

function listOf(list: string, tables: readonly Table[], prefixOf: PrefixOf, isOne: AreOne): List {
  const rows = tables.flatMap((table) => recordsIn(table));
  const recordsOf = new Map<string, Known[]>();
  for (const row of rows) {
    const { id, body, names, when, about, places, summaries } = row;
    const spellings = names.map(plainSpelling);
    const records = recordsOf.get(id) ?? [];
    recordsOf.set(id, records);
    if (records.some(({ bodies }) => bodies.has(body))) continue;
    const same = JOINED.has(list) ? records.find((each) => isOne(list, each, row)) : undefined;
    if (!same)
      records.push({
        bodies: new Set([body]),
        names: new Set(spellings),
        when,
        about,
        places,
        summaries,
        first: row,
      });
    else {
      same.bodies.add(body);
      same.when = moreExact(when, same.when) ?? same.when;
      for (const spelling of spellings) same.names.add(spelling);
    }
  }
  const byId = new Map<string, Named[]>();
  const byName = new Map<string, Named[]>();
  const words: [string, string][] = [];
  const seen = new Set<string>();
  for (const { id, body, names } of rows) {
    // A further row with an id is left out. Its title must not lead to the row that has the id.
    const key = JSON.stringify([body, id]);
    if (seen.has(key)) continue;
    seen.add(key);
    // Whoever has a record first gives it its name.
    const owners = recordsOf.get(id)!.map(({ bodies }) => ({ bodies, first: [...bodies][0] }));
    const feedId = idAmong(
      id,
      owners.find(({ bodies }) => bodies.has(body))!,
      owners,
      prefixOf,
    );
    const named = { body, id, feedId };
    addTo(byId, id, named);
    for (const name of names) words.push([wordsOfName(name), feedId]);
    // An id in capitals, or with a space for its hyphen, is meant for it.
    for (const spelling of new Set([id, ...names].map(plainSpelling))) if (spelling) addTo(byName, spelling, named);
  }
  const feedIds = new Set([...byId.values()].flatMap((named) => named.map(({ feedId }) => feedId)));
  return { byId, byName, feedIds, words };
}

/** The bodies that have a record, and the one that has it first. */
interface Owners {
  readonly bodies: ReadonlySet<string | undefined>;
  readonly first: string | undefined;
}

/** Of those that want no prefix, two with one id get one. What several bodies have in common has no body's name, as in `merge`. */
function idAmong(id: string, own: Owners, all: readonly Owners[], prefixOf: PrefixOf): string {
  const wantedFor = ({ bodies, first }: Owners): string | undefined => {
    const prefix = bodies.size === 1 ? prefixOf(first) : undefined;
    return prefix !== undefined && !beginsWith(prefix, id) ? prefix : undefined;
  };
  const collides = all.filter((each) => wantedFor(each) === undefined).length > 1;
  const prefix = wantedFor(own) ?? (collides && own.first !== undefined ? slugOf(own.first) : undefined);
  return prefix === undefined ? id : `${prefix}-${id}`;
}

interface Written {
  readonly id: string;
  readonly body: string | undefined;
  readonly names: string[];
  readonly when: string;
  readonly about: string;
  readonly places: readonly string[];
  readonly summaries: readonly string[];
  /** Of a plan: its period, and whose it is, as written. */
  readonly start: string;
  readonly end: string;
  readonly member: string;
}

/** Two cities have an open forum on one day each. */
const areApart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place));

function recordsIn({ columns, rows, body }: Table): Written[] {
  const idColumn = columns.find(({ column }) => column.field === 'id');
  const nameColumns = columns.filter(({ column }) => NAMES.includes(column.field));
  if (!idColumn) return [];
  const indexOf = (...fields: string[]): number =>
    columns.find(({ column }) => fields.includes(column.field))?.index ?? -1;
  const [whenAt, aboutAt] = [indexOf('start', 'date'), indexOf('commitment')];
  const [startAt, endAt, memberAt] = [indexOf('start'), indexOf('end'), indexOf('member')];
  return rows.flatMap(({ cells }) => {
    const textAt = (index: number): string => withoutInvisible(cells[index]?.text ?? '');
    const id = textAt(idColumn.index);
    const names = nameColumns.flatMap(({ index, language }) => {
      const name = textAt(index);
      // A translation that says "N/A" is none, and names nobody.
      return name && !(language !== undefined && isPlaceholder(name)) ? [name] : [];
    });
    const spellingsAt = (field: string): string[] =>
      columns.flatMap(({ column, index }) => (column.field === field ? plainSpelling(textAt(index)) || [] : []));
    const [places, summaries] = ['place', 'summary'].map(spellingsAt);
    const [when, about] = [textAt(whenAt), textAt(aboutAt)];
    const [start, end, member] = [textAt(startAt), textAt(endAt), textAt(memberAt)];
    return id ? [{ id, body, names, when, about, places, summaries, start, end, member }] : [];
  });
}

/** Of `# budget` in the column for ids the sign is not part of it. */
function namesOfNotes(tables: readonly Table[]): Set<string> {
  const notes = tables.flatMap((table) => (table.notes ? recordsIn({ ...table, rows: table.notes }) : []));
  return new Set(notes.flatMap(({ id, names }) => [id, ...names].map(plainSpelling)).filter(Boolean));
}

/** Whether an id has a body's name before it already, or is it. */
export const beginsWith = (slug: string, id: string): boolean => id === slug || id.startsWith(`${slug}-`);

/** `City of Harbor Falls` → `city-of-harbor-falls`. */
export function slugOf(body: string): string {
  const plain = body.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join('-') || 'body'
  );
}
