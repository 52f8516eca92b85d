import { sql } from 'kysely';
import type { Database, Queries } from './database.js';
import { SINCE, WAITING } from './migrations.js';

/** How well the promise is kept. */
export interface PromiseFigures {
  /** Answered in the time asked for. */
  readonly answered: number;
  /** Days from what was said or came to the answer, half took longer; null where there is none. */
  readonly medianAnswerDays: number | null;
  /** Days to the first word that was published. */
  readonly medianFirstReplyDays: number | null;
  /**
   * Part (0–1) that was answered within the promise, of all that were answered or are late by now;
   * null where nothing was promised or nothing fell due.
   */
  readonly shareWithin: number | null;
  /** Waiting longer than was promised. */
  readonly late: number;
  /** Said the same as another and have no answer of their own: they wait with that one. */
  readonly alike: number;
}

/** What waits, for one commitment, kind and body. */
export interface WaitingGroup {
  readonly commitment: string | null;
  readonly kind: string | null;
  readonly member: string | null;
  readonly count: number;
  readonly late: number;
  readonly oldestSince: string;
}

/** One week, from its Monday. */
export interface WeekFigures {
  /** `YYYY-MM-DD` */
  readonly week: string;
  readonly came: number;
  readonly answered: number;
}

const DAY_MS = 86_400_000;

/** Numbers over many contributions, for start page and digest. */
export class Figures {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Over what was answered in the last `days` (default a year). `withinDays`: the promise, or null. */
  async promise(withinDays: number | null, days = 365): Promise<PromiseFigures> {
    const since = new Date(this.#now() - days * DAY_MS).toISOString();
    return this.#database.run(async (queries) => {
      const { answered, within } = await queries
        .selectFrom('contributions')
        .select((eb) => [
          eb.fn.countAll<number>().as('answered'),
          eb.fn
            .coalesce(
              eb.fn.sum<number>(
                eb
                  .case()
                  .when('answer_days', '<=', withinDays ?? 0)
                  .then(1)
                  .else(0)
                  .end(),
              ),
              sql<number>`0`,
            )
            .as('within'),
        ])
        .where('answered_at', '>=', since)
        .executeTakeFirstOrThrow();
      const late = withinDays === null ? 0 : await lateCount(queries, this.lateBefore(withinDays));
      const due = answered + late;
      return {
        answered,
        medianAnswerDays: await median(queries, 'answer_days', since),
        medianFirstReplyDays: await median(queries, 'first_reply_days', since),
        shareWithin: withinDays === null || due === 0 ? null : within / due,
        late,
        alike: await alikeCount(queries),
      };
    });
  }

  /** What waits since before this time waits longer than `withinDays`. */
  lateBefore(withinDays: number): string {
    return new Date(this.#now() - withinDays * DAY_MS).toISOString();
  }

  /** What waits, by commitment, kind and body, most first. */
  async waitingGroups(withinDays: number | null): Promise<WaitingGroup[]> {
    const lateBefore = withinDays === null ? '' : this.lateBefore(withinDays);
    return this.#database.run((queries) =>
      queries
        .selectFrom('contributions')
        .select((eb) => [
          sql<string | null>`nullif(coalesce(staff_commitment, commitment), '')`.as('commitment'),
          sql<string | null>`nullif(coalesce(staff_kind, kind), '')`.as('kind'),
          'assigned_member as member' as const,
          eb.fn.countAll<number>().as('count'),
          eb.fn
            .sum<number>(
              eb
                .case()
                .when(sql<boolean>`${sql.raw(SINCE)} < ${lateBefore}`)
                .then(1)
                .else(0)
                .end(),
            )
            .as('late'),
          sql<string>`min(${sql.raw(SINCE)})`.as('oldestSince'),
        ])
        .where(sql<boolean>`${sql.raw(WAITING)}`)
        .groupBy(sql`1, 2, 3`)
        .orderBy(sql`4`, 'desc')
        .orderBy(sql`6`)
        .execute(),
    );
  }

  /** The last `weeks` weeks, oldest first, those without anything too. */
  async weeks(weeks: number): Promise<WeekFigures[]> {
    const thisWeek = mondayOf(this.#now());
    const first = thisWeek - (weeks - 1) * 7 * DAY_MS;
    const since = new Date(first).toISOString();
    return this.#database.run(async (queries) => {
      const came = await byDay(queries, 'received_at', since);
      const answered = await byDay(queries, 'answered_at', since);
      return Array.from({ length: weeks }, (_, index) => {
        const start = first + index * 7 * DAY_MS;
        return {
          week: new Date(start).toISOString().slice(0, 10),
          came: sumOf(came, start),
          answered: sumOf(answered, start),
        };
      });
    });
  }
}

async function lateCount(queries: Queries, before: string): Promise<number> {
  const { count } = await queries
    .selectFrom('contributions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`${sql.raw(WAITING)}`)
    .where(sql<boolean>`${sql.raw(SINCE)} < ${before}`)
    .executeTakeFirstOrThrow();
  return count;
}

async function alikeCount(queries: Queries): Promise<number> {
  const { count } = await queries
    .selectFrom('contributions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('same_as', 'is not', null)
    .where('answered_at', 'is', null)
    .where('state', '<>', 'spam')
    .executeTakeFirstOrThrow();
  return count;
}

async function median(
  queries: Queries,
  column: 'answer_days' | 'first_reply_days',
  since: string,
): Promise<number | null> {
  const time = column === 'answer_days' ? 'answered_at' : 'first_reply_at';
  const all = queries.selectFrom('contributions').where(time, '>=', since).where(column, 'is not', null);
  const { count } = await all.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  if (count === 0) return null;
  const middle = await all
    .select(`${column} as days`)
    .orderBy(column)
    .limit(count % 2 === 0 ? 2 : 1)
    .offset(Math.ceil(count / 2) - 1)
    .execute();
  return middle.reduce((sum, { days }) => sum + (days ?? 0), 0) / middle.length;
}

async function byDay(
  queries: Queries,
  column: 'received_at' | 'answered_at',
  since: string,
): Promise<{ day: string; count: number }[]> {
  return queries
    .selectFrom('contributions')
    .select((eb) => [sql<string>`substr(${eb.ref(column)}, 1, 10)`.as('day'), eb.fn.countAll<number>().as('count')])
    .where(column, '>=', since)
    .where('state', '<>', 'spam')
    .groupBy(sql`1`)
    .execute();
}

function sumOf(days: readonly { day: string; count: number }[], start: number): number {
  return days.filter(({ day }) => mondayOf(Date.parse(day)) === start).reduce((sum, { count }) => sum + count, 0);
}

/** Midnight (UTC) of the Monday of a time's week. */
function mondayOf(time: number): number {
  const day = Math.floor(time / DAY_MS);
  // Day 0 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY_MS;
}
