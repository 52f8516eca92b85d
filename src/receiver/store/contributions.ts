import { sql, type Expression, type SqlBool } from 'kysely';
import { wordsOf } from '../../feed-format/fold.js';
import { contributionOf, type Contribution, type Publication } from './contribution.js';
import { conditionOf, isSinceBefore, isWithDisabled, type ContributionQuery } from './contribution-query.js';
import type { Database, Queries } from './database.js';
import type { DayStart } from '../calendar.js';
import { SINCE, WAITING, WITHDRAWN } from './migrations.js';

/** One page of a list. */
export interface ContributionPage {
  readonly items: readonly Contribution[];
  /** How many there are on all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Where one contribution stands in a list. */
export interface Neighbours {
  /** References. */
  readonly previous: string | null;
  readonly next: string | null;
  /** From 1; 0 where the contribution is not in the list any more. */
  readonly position: number;
  readonly total: number;
}

/** What waits, in numbers. */
export interface WaitingCounts {
  readonly all: number;
  /** Assigned to the account asked for. */
  readonly mine: number;
  /** Assigned to its body, whoever of it. */
  readonly myBodys: number;
  /** Assigned to no body, and to nobody who can sign in. */
  readonly nobodys: number;
  /** Waits since before the time asked for. */
  readonly late: number;
  /** Suspected to hold personal data, and nobody has looked. */
  readonly suspected: number;
  /** Flagged as possible spam. */
  readonly flagged: number;
  /** Taken from the page, whether they wait or had an answer there. */
  readonly withdrawn: number;
  /** Since when the one waits that waits longest. */
  readonly oldestSince: string | null;
}

/** A published contribution as the feed takes it. */
export interface PublishedContribution extends Publication {
  readonly reference: string;
  /** When it was said, written or came: a day, or a time (RFC 3339 in UTC). */
  readonly since: string;
  /** RFC 3339 in UTC; null while it waits. */
  readonly answeredAt: string | null;
  /** How many others said the same. */
  readonly alike: number;
}

const SLICE = 500;

/** People say the same at about the same time; so many before and after are looked through. */
const NEAR = 5000;

/** Reads contributions for the desk, the feed and the commands. Nothing here changes anything. */
export class Contributions {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** One contribution by reference, or undefined. */
  async get(reference: string): Promise<Contribution | undefined> {
    // No reference has it, and PostgreSQL takes no text with it.
    if (reference.includes('\0')) return undefined;
    return this.#database.run((queries) => findContribution(queries, reference));
  }

  /** One page of what a query finds. `page` from 1; one beyond the last is the last. */
  async list(query: ContributionQuery, page = 1, size = 25): Promise<ContributionPage> {
    return this.#database.run(async (queries) => {
      const rowsOf = (at: number) =>
        found(queries, query)
          .select('sequence')
          // Texts are looked through once, for the page and the number of all. Without a search an index counts sooner.
          .$if(Boolean(query.search), (rows) => rows.select(sql<number>`count(*) over ()`.as('total')))
          .orderBy(sql.raw(SINCE), directionOf(query))
          .orderBy('sequence', directionOf(query))
          .limit(size)
          .offset((at - 1) * size)
          .execute();
      const asked = Math.max(1, page);
      const rows = await rowsOf(asked);
      const total = rows[0]?.total ?? (asked === 1 && query.search ? 0 : await countOf(queries, query));
      const pages = Math.max(1, Math.ceil(total / size));
      const at = Math.min(asked, pages);
      return { items: await load(queries, at === asked ? rows : await rowsOf(at)), total, page: at, pages };
    });
  }

  /** What stands before and after `reference` in the list of `query`. */
  async neighbours(query: ContributionQuery, reference: string): Promise<Neighbours> {
    return this.#database.run(async (queries) => {
      const here = await queries
        .selectFrom('contributions')
        .select(['sequence', sql<string>`${sql.raw(SINCE)}`.as('since')])
        .where('reference', '=', reference)
        .executeTakeFirst();
      const total = await countOf(queries, query);
      if (!here) return { previous: null, next: null, position: 0, total };
      const on = (side: '<' | '>') =>
        found(queries, query).where(
          sql<boolean>`(${sql.raw(SINCE)}, sequence) ${sql.raw(side)} (${here.since}, ${here.sequence})`,
        );
      const beside = (side: '<' | '>') => {
        const away = side === '<' ? 'desc' : 'asc';
        return on(side)
          .select('reference')
          .orderBy(sql.raw(SINCE), away)
          .orderBy('sequence', away)
          .limit(1)
          .executeTakeFirst();
      };
      const [below, above] = [await beside('<'), await beside('>')];
      const isIn = await found(queries, query)
        .select('sequence')
        .where('sequence', '=', here.sequence)
        .executeTakeFirst();
      const isNewestFirst = query.order === 'newest';
      const before = await on(isNewestFirst ? '>' : '<')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const [previous, next] = isNewestFirst ? [above, below] : [below, above];
      return {
        previous: previous?.reference ?? null,
        next: next?.reference ?? null,
        position: isIn ? before.count + 1 : 0,
        total,
      };
    });
  }

  /** How many a query finds. */
  async count(query: ContributionQuery): Promise<number> {
    return this.#database.run((queries) => countOf(queries, query));
  }

  /** The numbers of the start page. `lateBefore`: what waits since before this day is late; null where nothing was promised. */
  async waiting(of: {
    account: number | null;
    member: string | null;
    lateBefore: DayStart | null;
  }): Promise<WaitingCounts> {
    return this.#database.run(async (queries) => {
      const row = await queries
        .selectFrom('contributions')
        .select((eb) => {
          const number = (condition: Expression<SqlBool>) =>
            eb.fn.coalesce(eb.fn.sum<number>(eb.case().when(condition).then(1).else(0).end()), sql<number>`0`);
          return [
            eb.fn.countAll<number>().as('all'),
            sql<string | null>`min(${sql.raw(SINCE)})`.as('oldest'),
            number(eb('assigned_account', '=', of.account ?? 0)).as('mine'),
            number(eb('assigned_member', '=', of.member ?? '')).as('myBodys'),
            number(
              eb.and([
                eb('assigned_member', 'is', null),
                eb.or([eb('assigned_account', 'is', null), isWithDisabled(eb)]),
              ]),
            ).as('nobodys'),
            number(of.lateBefore ? isSinceBefore(of.lateBefore) : sql<SqlBool>`1 = 0`).as('late'),
            number(eb('personal_data', '=', 'suspected')).as('suspected'),
            number(eb('flags', '<>', '[]')).as('flagged'),
          ];
        })
        .where(sql<boolean>`${sql.raw(WAITING)}`)
        .executeTakeFirstOrThrow();
      const { all, mine, myBodys, nobodys, late, suspected, flagged, oldest } = row;
      const { withdrawn } = await queries
        .selectFrom('contributions')
        .select((eb) => eb.fn.countAll<number>().as('withdrawn'))
        .where(sql<boolean>`${sql.raw(WITHDRAWN)}`)
        .executeTakeFirstOrThrow();
      return { all, mine, myBodys, nobodys, late, suspected, flagged, withdrawn, oldestSince: oldest };
    });
  }

  /** References of all that a query finds, in its order, at most `most`: for acts on many at once. */
  async references(query: ContributionQuery, most: number): Promise<{ reference: string; version: number }[]> {
    return this.#database.run((queries) =>
      found(queries, query)
        .select(['reference', 'version'])
        .orderBy(sql.raw(SINCE), directionOf(query))
        .orderBy('sequence', directionOf(query))
        .limit(most)
        .execute(),
    );
  }

  /** All that a query finds, oldest first, in slices, so that other requests are answered in between. */
  async *all(query: ContributionQuery = {}): AsyncGenerator<Contribution> {
    for (let after = 0; ;) {
      const slice = await this.#database.run(async (queries) => {
        const rows = await found(queries, query)
          .select('sequence')
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(SLICE)
          .execute();
        return load(queries, rows);
      });
      yield* slice;
      after = slice.at(-1)?.sequence ?? after;
      if (slice.length < SLICE) return;
    }
  }

  /** All that the page shows, newest first, with how many others said the same. */
  async published(): Promise<PublishedContribution[]> {
    return this.#database.run(async (queries) => {
      const rows = await queries
        .selectFrom('contributions')
        .select(['sequence', 'reference', 'published', 'answered_at', sql<string>`${sql.raw(SINCE)}`.as('since')])
        .where('published', 'is not', null)
        .orderBy('sequence', 'desc')
        .execute();
      const alike = await alikeOf(queries);
      return rows.map(({ sequence, reference, published, answered_at, since }) => ({
        ...(JSON.parse(published ?? '') as Publication),
        reference,
        since,
        answeredAt: answered_at,
        alike: alike.get(sequence) ?? 0,
      }));
    });
  }

  /** How many others said the same, by the number of the one that they are the same as. */
  async alikeCounts(): Promise<ReadonlyMap<number, number>> {
    return this.#database.run(alikeOf);
  }

  /** A number that grows whenever what {@link published} gives does: the feed is merged anew only then. */
  async publishedMark(): Promise<number> {
    return this.#database.run(async (queries) => {
      const { last } = await queries
        .selectFrom('acts')
        .select((eb) => eb.fn.max('id').as('last'))
        .executeTakeFirstOrThrow();
      return last ?? 0;
    });
  }

  /** Others that may say the same, the likest first: each shares most of the longer words of one of the two. */
  async similar(contribution: Contribution): Promise<Contribution[]> {
    const words = longWords(contribution.message);
    const rarest = [...words].sort((a, b) => b.length - a.length).slice(0, 3);
    if (rarest.length === 0) return [];
    return this.#database.run(async (queries) => {
      const rows = await queries
        .selectFrom('contributions')
        .select(['sequence', 'message'])
        .where('sequence', '>', contribution.sequence - NEAR)
        .where('sequence', '<', contribution.sequence + NEAR)
        .where('sequence', '<>', contribution.sequence)
        .where('same_as', 'is', null)
        .where('state', '<>', 'spam')
        .where((eb) => eb.or(rarest.map((word) => eb('search', 'like', `%${word}%`))))
        .orderBy('sequence', 'desc')
        .limit(200)
        .execute();
      const likest = rows
        .map(({ sequence, message }) => ({ sequence, likeness: likenessOf(words, longWords(message)) }))
        .filter(({ likeness }) => likeness >= 0.5)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, 3);
      return load(queries, likest);
    });
  }

  /** Those that are the same as `reference`, oldest first. */
  async alike(reference: string): Promise<Contribution[]> {
    return this.#database.run(async (queries) => {
      const rows = await found(queries, { sameAs: reference }).select('sequence').orderBy('sequence').execute();
      return load(queries, rows);
    });
  }
}

/** One contribution, inside a transaction or not. */
export async function findContribution(queries: Queries, reference: string): Promise<Contribution | undefined> {
  const row = await everything(queries).where('contributions.reference', '=', reference).executeTakeFirst();
  return row && contributionOf(row);
}

/** Many of them, by their references. */
export async function findContributions(
  queries: Queries,
  references: readonly string[],
): Promise<Map<string, Contribution>> {
  if (references.length === 0) return new Map();
  const rows = await everything(queries).where('contributions.reference', 'in', references).execute();
  return new Map(rows.map((row) => [row.reference, contributionOf(row)]));
}

function everything(queries: Queries) {
  return queries
    .selectFrom('contributions')
    .leftJoin('contributions as first', 'first.sequence', 'contributions.same_as')
    .selectAll('contributions')
    .select('first.reference as same_as_reference');
}

/** What a query finds, before it is said which columns. */
function found(queries: Queries, query: ContributionQuery) {
  return queries.selectFrom('contributions').where((eb) => conditionOf(eb, query));
}

/** Whole rows by their numbers, in that order: the filter has run on narrow rows and an index by then. */
export async function load(queries: Queries, rows: readonly { readonly sequence: number }[]): Promise<Contribution[]> {
  if (rows.length === 0) return [];
  const sequences = rows.map(({ sequence }) => sequence);
  const whole = await everything(queries).where('contributions.sequence', 'in', sequences).execute();
  const places = new Map(sequences.map((sequence, index) => [sequence, index]));
  return whole.map(contributionOf).sort((a, b) => places.get(a.sequence)! - places.get(b.sequence)!);
}

const directionOf = ({ order }: ContributionQuery) => (order === 'newest' ? 'desc' : 'asc');

async function countOf(queries: Queries, query: ContributionQuery): Promise<number> {
  const { count } = await found(queries, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function alikeOf(queries: Queries): Promise<Map<number, number>> {
  const rows = await queries
    .selectFrom('contributions')
    .select((eb) => ['same_as' as const, eb.fn.countAll<number>().as('count')])
    .where('same_as', 'is not', null)
    .where('state', '<>', 'spam')
    .groupBy('same_as')
    .execute();
  return new Map(rows.map(({ same_as, count }) => [same_as!, count]));
}

/** The words that say what a text is about, folded. */
const longWords = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => word.length > 4));

/** Part (0–1) of the words of the shorter text that are in the other; two words in common are the least. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < 2 ? 0 : shared / Math.min(a.size, b.size);
}
