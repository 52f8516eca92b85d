import { sql, type SqlBool } from 'kysely';
import { calendarDays, dayOn, daysBefore, startOfDay, type DayStart } from '../calendar.js';
import { isSinceBefore } from './contribution-query.js';
import type { Database, Queries } from './database.js';
import { SINCE, WAITING } from './migrations.js';

/** How well the promise is kept. */
export interface PromiseFigures {
  /** Answered in the time asked for. */
  readonly answered: number;
  /** Days of the calendar from what was said or came to the answer, half took longer; null where there is none. */
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

  /**
   * Over what was answered in the last `days` (default a year). `withinDays`: the promise, or null; its days are those of the
   * calendar on the clock of `timeZone`, as the public page counts them.
   */
  async promise(withinDays: number | null, timeZone: string, days = 365): Promise<PromiseFigures> {
    const since = new Date(this.#now() - days * DAY_MS).toISOString();
    return this.#database.run(async (queries) => {
      const { answered } = await queries
        .selectFrom('contributions')
        .select((eb) => eb.fn.countAll<number>().as('answered'))
        .where('answered_at', '>=', since)
        .executeTakeFirstOrThrow();
      const within = withinDays === null ? 0 : await withinCount(queries, withinDays, timeZone, since);
      const late = withinDays === null ? 0 : await lateCount(queries, this.lateBefore(withinDays, timeZone));
      const due = answered + late;
      return {
        answered,
        medianAnswerDays: await median(queries, 'answer', timeZone, since),
        medianFirstReplyDays: await median(queries, 'first_reply', timeZone, since),
        shareWithin: withinDays === null || due === 0 ? null : within / due,
        late,
        alike: await alikeCount(queries),
      };
    });
  }

  /** What waits since before this day waits longer than `withinDays`, as the calendar on the clock of `timeZone` counts them. */
  lateBefore(withinDays: number, timeZone: string): DayStart {
    return daysBefore(timeZone, this.#now(), withinDays);
  }

  /** What waits, by commitment, kind and body, most first. */
  async waitingGroups(withinDays: number | null, timeZone: string): Promise<WaitingGroup[]> {
    const isLate = withinDays === null ? sql<SqlBool>`1 = 0` : isSinceBefore(this.lateBefore(withinDays, timeZone));
    return this.#database.run((queries) =>
      queries
        .selectFrom('contributions')
        .select((eb) => [
          sql<string | null>`nullif(coalesce(staff_commitment, commitment), '')`.as('commitment'),
          sql<string | null>`nullif(coalesce(staff_kind, kind), '')`.as('kind'),
          'assigned_member as member' as const,
          eb.fn.countAll<number>().as('count'),
          eb.fn.sum<number>(eb.case().when(isLate).then(1).else(0).end()).as('late'),
          sql<string>`min(${sql.raw(SINCE)})`.as('oldestSince'),
        ])
        .where(sql<boolean>`${sql.raw(WAITING)}`)
        .groupBy(sql`1, 2, 3`)
        .orderBy(sql`4`, 'desc')
        .orderBy(sql`6`)
        .execute(),
    );
  }

  /** The last `weeks` weeks on a clock, oldest first, those without anything too. */
  async weeks(weeks: number, timeZone: string): Promise<WeekFigures[]> {
    const thisWeek = mondayOf(dayOn(timeZone)(this.#now()));
    const mondays = Array.from({ length: weeks }, (_, index) =>
      new Date(thisWeek - (weeks - 1 - index) * 7 * DAY_MS).toISOString().slice(0, 10),
    );
    const starts = mondays.map((monday) => startOfDay(timeZone, monday));
    return this.#database.run(async (queries) => {
      const came = await byWeek(queries, 'received_at', starts);
      const answered = await byWeek(queries, 'answered_at', starts);
      return mondays.map((week, index) => ({ week, came: came[index], answered: answered[index] }));
    });
  }
}

type Waited = 'answer' | 'first_reply';

/** A day alone, and clocks, put what 24 hours count and what the calendar counts apart: by less than this. */
const APART = 2;

/**
 * The days that were waited, by the calendar, for what took more than `from` and at most `to` days of 24 hours; and how many took
 * no more than `from`. Only those near a limit have to be looked at one by one.
 */
async function daysWaited(
  queries: Queries,
  waited: Waited,
  { since, timeZone, from, to }: { since: string; timeZone: string; from: number; to: number },
): Promise<{ shorter: number; days: number[] }> {
  const column = `${waited}_days` as const;
  const all = queries.selectFrom('contributions').where(ENDS[waited], '>=', since);
  const { shorter } = await all
    .select((eb) => eb.fn.countAll<number>().as('shorter'))
    .where(column, '<=', from)
    .executeTakeFirstOrThrow();
  const near = await all
    .select([sql<string>`${sql.raw(SINCE)}`.as('from'), sql<string>`${sql.ref(ENDS[waited])}`.as('to')])
    .where(column, '>', from)
    .where(column, '<=', to)
    .execute();
  const daysOf = calendarDays(timeZone);
  return { shorter, days: near.map((one) => daysOf(one.from, one.to)) };
}

/** When waiting was over. */
const ENDS = { answer: 'answered_at', first_reply: 'first_reply_at' } as const;

/** How many were answered within the promise. */
async function withinCount(queries: Queries, withinDays: number, timeZone: string, since: string): Promise<number> {
  const near = { since, timeZone, from: withinDays - APART, to: withinDays + APART };
  const { shorter, days } = await daysWaited(queries, 'answer', near);
  return shorter + days.filter((one) => one <= withinDays).length;
}

async function lateCount(queries: Queries, before: DayStart): Promise<number> {
  const { count } = await queries
    .selectFrom('contributions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`${sql.raw(WAITING)}`)
    .where(isSinceBefore(before))
    .executeTakeFirstOrThrow();
  return count;
}

async function alikeCount(queries: Queries): Promise<number> {
  const { count } = await queries
    .selectFrom('contributions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('same_as', 'is not', null)
    .where('first_gone', '=', 0)
    .where('answered_at', 'is', null)
    .where('state', '<>', 'spam')
    .executeTakeFirstOrThrow();
  return count;
}

/** Half took longer, half no longer. */
async function median(queries: Queries, waited: Waited, timeZone: string, since: string): Promise<number | null> {
  const column = `${waited}_days` as const;
  const all = queries.selectFrom('contributions').where(ENDS[waited], '>=', since).where(column, 'is not', null);
  const { count } = await all.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  if (count === 0) return null;
  const before = Math.ceil(count / 2) - 1;
  const many = count % 2 === 0 ? 2 : 1;
  const middle = await all.select(`${column} as days`).orderBy(column).limit(many).offset(before).execute();
  // By the calendar each of those in the middle moves by less than APART, and so do those that take its place.
  const near = { since, timeZone, from: middle[0].days! - 2 * APART, to: middle.at(-1)!.days! + 2 * APART };
  const { shorter, days } = await daysWaited(queries, waited, near);
  const sorted = days.sort((one, other) => one - other).slice(before - shorter, before - shorter + many);
  return sorted.reduce((sum, one) => sum + one, 0) / many;
}

/** How many there are in each week, by the times at which weeks start. The last one goes on. */
async function byWeek(
  queries: Queries,
  column: 'received_at' | 'answered_at',
  starts: readonly string[],
): Promise<number[]> {
  const counts: number[] = [];
  for (const [week, start] of starts.entries()) {
    const end = starts[week + 1];
    const { count } = await queries
      .selectFrom('contributions')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(column, '>=', start)
      .$if(end !== undefined, (query) => query.where(column, '<', end))
      .where('state', '<>', 'spam')
      .executeTakeFirstOrThrow();
    counts.push(count);
  }
  return counts;
}

/** Midnight (UTC) of the Monday of a day's week. */
function mondayOf(date: string): number {
  const day = Date.parse(date) / DAY_MS;
  // Day 0 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY_MS;
}
