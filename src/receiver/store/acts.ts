import type { Database, Queries } from './database.js';

/** Who does something: a person who is signed in, or the command line and what happens by itself. */
export interface Actor {
  /** Account id; null for the command line. */
  readonly account: number | null;
  /** The member whose contributions alone this account may act on; null for all. */
  readonly member: string | null;
  /** The mark of the press of a button that it is done by: the same press again is the same act, and is not done twice. */
  readonly press?: string;
}

/** The command line, and what happens by itself. */
export const SYSTEM: Actor = { account: null, member: null };

/** What the log can say. */
export type ActName =
  | 'saved'
  | 'published'
  | 'withdrawn'
  | 'answered'
  | 'marked-spam'
  | 'unmarked-spam'
  | 'assigned'
  | 'same-as'
  | 'noted'
  | 'entered'
  | 'answered-by-mail'
  | 'erased'
  | 'purged'
  | 'contact-removed'
  | 'account-added'
  | 'account-changed'
  | 'account-disabled'
  | 'account-enabled'
  | 'account-reset'
  | 'signed-in'
  | 'second-factor-set'
  | 'second-factor-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'signed-out-elsewhere'
  | 'setting-changed'
  | 'reply-saved'
  | 'reply-removed'
  | 'exported';

/** One line of the log. */
export interface Act {
  readonly id: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly account: number | null;
  /** Name or e-mail of the account; null for the command line. */
  readonly accountName: string | null;
  readonly act: ActName;
  readonly reference: string | null;
  readonly aboutAccount: number | null;
  /** Name or e-mail of the account that it was done to. */
  readonly aboutName: string | null;
  /** Reason, what it was, what it is now. Never a resident's words, name or e-mail. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** An act to be written down. */
export interface NewAct {
  readonly at: string;
  readonly actor: Actor;
  readonly act: ActName;
  readonly reference?: string;
  readonly aboutAccount?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes an act down, in the transaction of what was done. */
export async function record(queries: Queries, ...acts: readonly NewAct[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ at, actor, act, reference, aboutAccount, details }) => ({
    at,
    account: actor.account,
    act,
    reference: reference ?? null,
    about_account: aboutAccount ?? null,
    details: JSON.stringify({ ...details, ...(actor.press && { press: actor.press }) }),
  }));
  await queries.insertInto('acts').values(rows).execute();
}

/** Whether what this press of a button does to a contribution was done by it before. */
export async function isDoneAlready(queries: Queries, { account, press }: Actor, reference: string): Promise<boolean> {
  if (!press) return false;
  const row = await queries
    .selectFrom('acts')
    .select('id')
    .where('reference', '=', reference)
    .where('account', '=', account)
    .where('details', 'like', `%"press":"${press}"%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes out of the log why something was done to contributions: whoever wrote that may have named people. */
export async function forgetReasons(queries: Queries, references: readonly string[]): Promise<void> {
  const rows = await queries
    .selectFrom('acts')
    .select(['id', 'details'])
    .where('reference', 'in', references)
    .where('details', 'like', '%"reason":%')
    .execute();
  for (const { id, details } of rows) {
    const { reason: _, ...others } = JSON.parse(details) as Record<string, unknown>;
    await queries
      .updateTable('acts')
      .set({ details: JSON.stringify(others) })
      .where('id', '=', id)
      .execute();
  }
}

/** Reads the log. */
export class Acts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What was done to one contribution, oldest first. */
  async of(reference: string): Promise<Act[]> {
    return this.#database.run(async (queries) => {
      const rows = await select(queries).where('acts.reference', '=', reference).orderBy('acts.id').execute();
      return rows.map(actOf);
    });
  }

  /** Writes down that contributions went out as a file; `details` says which, never whose. */
  async exported(actor: Actor, at: string, details: { readonly by: string; readonly count?: number }): Promise<void> {
    await this.#database.transaction((queries) => record(queries, { at, actor, act: 'exported', details }));
  }

  /** The newest acts of all, newest first; `before` an id to go on from. */
  async newest(limit: number, before?: number): Promise<Act[]> {
    return this.#database.run(async (queries) => {
      const all = select(queries).orderBy('acts.id', 'desc').limit(limit);
      const rows = await (before === undefined ? all : all.where('acts.id', '<', before)).execute();
      return rows.map(actOf);
    });
  }
}

function select(queries: Queries) {
  return queries
    .selectFrom('acts')
    .leftJoin('accounts', 'accounts.id', 'acts.account')
    .selectAll('acts')
    .leftJoin('accounts as others', 'others.id', 'acts.about_account')
    .select([
      'accounts.name as name',
      'accounts.email as email',
      'others.name as about_name',
      'others.email as about_email',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function actOf(row: Row): Act {
  return {
    id: row.id,
    at: row.at,
    account: row.account,
    accountName: row.name ?? row.email,
    act: row.act as ActName,
    reference: row.reference,
    aboutAccount: row.about_account,
    aboutName: row.about_name ?? row.about_email,
    details: JSON.parse(row.details) as Record<string, unknown>,
  };
}
