import type { Selectable } from 'kysely';
import { plainLine } from '../plain-text.js';
import { record, type Actor, type ActName } from './acts.js';
import type { Database, Queries } from './database.js';
import type { AccountsTable } from './tables.js';

/** `editor` works on contributions; `manager` also has accounts, settings and erasing. */
export const ROLES = ['editor', 'manager'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may sign in. */
export interface Account {
  readonly id: number;
  /** In lower case. */
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  /** The member for which alone this account answers; null for all. */
  readonly member: string | null;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  /** Whether a second factor is set and confirmed. */
  readonly hasSecondFactor: boolean;
  readonly createdAt: string;
  readonly seenAt: string | null;
}

/** What only signing in reads. */
export interface Credentials {
  readonly account: Account;
  readonly password: string | null;
  readonly totpSecret: string | null;
  readonly totpStep: number;
}

interface NewAccount {
  readonly email: string;
  readonly name?: string | null;
  readonly role: Role;
  readonly member: string | null;
}

interface ProvidedAccount extends Required<NewAccount> {
  /** What the identity provider calls it. */
  readonly subject: string;
}

/** What can be changed of an account. */
export interface AccountEdit {
  readonly name?: string | null;
  readonly role?: Role;
  readonly member?: string | null;
  readonly disabled?: boolean;
}

/** `last-manager`: it would leave nobody who can manage; nothing was changed. */
export type AccountChange =
  { readonly outcome: 'done'; readonly account: Account } | { readonly outcome: 'last-manager' | 'missing' };

/** Accounts of staff. They are disabled, never deleted: the log names them. */
export class Accounts {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** All, by e-mail. */
  async all(): Promise<Account[]> {
    return this.#database.run(async (queries) => {
      const rows = await queries.selectFrom('accounts').selectAll().orderBy('email').execute();
      return rows.map(accountOf);
    });
  }

  /** Whether nobody can sign in yet: then a link makes the first account. */
  async isUnused(): Promise<boolean> {
    return !(await this.all()).some(({ hasPassword, seenAt }) => hasPassword || seenAt !== null);
  }

  async get(id: number): Promise<Account | undefined> {
    return this.#database.run(async (queries) => {
      const row = await queries.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && accountOf(row);
    });
  }

  /** What signing in needs, by e-mail in any case. */
  async credentials(email: string): Promise<Credentials | undefined> {
    return this.#database.run(async (queries) => {
      const row = await queries
        .selectFrom('accounts')
        .selectAll()
        .where('email', '=', email.trim().toLowerCase())
        .executeTakeFirst();
      return row && credentialsOf(row);
    });
  }

  /** The same by id. */
  async credentialsOf(id: number): Promise<Credentials | undefined> {
    return this.#database.run(async (queries) => {
      const row = await queries.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && credentialsOf(row);
    });
  }

  /** Makes an account without a password; undefined where the e-mail has one already. */
  async add(account: NewAccount, actor: Actor): Promise<Account | undefined> {
    const at = this.#time();
    return this.#database.transaction((queries) => insertAccount(queries, account, actor, at));
  }

  /** Changes an account, unless that would leave no manager who can sign in. A disabled one is signed out everywhere. */
  async change(id: number, given: AccountEdit, actor: Actor): Promise<AccountChange> {
    const at = this.#time();
    const edit = { ...given, ...(given.name !== undefined && { name: nameOf(given.name) }) };
    return this.#database.transaction(async (queries) => {
      await lockManagers(queries, this.#database.kind === 'postgres');
      const before = await queries.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
      if (!before) return { outcome: 'missing' };
      const loses = edit.disabled === true || (edit.role !== undefined && edit.role !== 'manager');
      if (isManaging(before) && loses && (await otherManagers(queries, id)) === 0) return { outcome: 'last-manager' };
      const row = await queries
        .updateTable('accounts')
        .set({
          ...(edit.name !== undefined && { name: edit.name }),
          ...(edit.role !== undefined && { role: edit.role }),
          ...(edit.member !== undefined && { member: edit.member }),
          ...(edit.disabled !== undefined && { disabled: Number(edit.disabled) }),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (edit.disabled) {
        await queries.deleteFrom('sessions').where('account', '=', id).execute();
        await queries.deleteFrom('links').where('account', '=', id).execute();
      }
      const { disabled, ...others } = edit;
      const acts: ActName[] = disabled === undefined ? [] : [disabled ? 'account-disabled' : 'account-enabled'];
      if (Object.keys(others).length > 0) acts.push('account-changed');
      await record(queries, ...acts.map((act) => ({ at, actor, act, aboutAccount: id, details: others })));
      return { outcome: 'done', account: accountOf(row) };
    });
  }

  /** Sets what a password was turned into, and signs the account out everywhere. */
  async setPassword(id: number, hash: string | null, actor: Actor): Promise<void> {
    const at = this.#time();
    await this.#database.transaction(async (queries) => {
      await queries.updateTable('accounts').set({ password: hash }).where('id', '=', id).execute();
      await queries.deleteFrom('sessions').where('account', '=', id).execute();
      await record(queries, { at, actor, act: 'account-reset', aboutAccount: id });
    });
  }

  /** Keeps a secret for the second factor; it counts once {@link useTotpStep} has seen a right code. Null takes it away. */
  async setTotp(id: number, secret: string | null, actor: Actor): Promise<void> {
    const at = this.#time();
    await this.#database.transaction(async (queries) => {
      await queries
        .updateTable('accounts')
        .set({ totp_secret: secret, totp_confirmed: 0, totp_step: 0 })
        .where('id', '=', id)
        .execute();
      await queries.deleteFrom('recovery_codes').where('account', '=', id).execute();
      if (secret === null) await record(queries, { at, actor, act: 'second-factor-removed', aboutAccount: id });
    });
  }

  /** Spends the code of one time step and confirms the second factor; false where that step or a later one was spent. */
  async useTotpStep(id: number, step: number): Promise<boolean> {
    const at = this.#time();
    return this.#database.transaction(async (queries) => {
      const before = await queries
        .selectFrom('accounts')
        .select('totp_confirmed')
        .where('id', '=', id)
        .executeTakeFirst();
      const row = await queries
        .updateTable('accounts')
        .set({ totp_step: step, totp_confirmed: 1 })
        .where('id', '=', id)
        .where('totp_step', '<', step)
        .where('totp_secret', 'is not', null)
        .returning('id')
        .executeTakeFirst();
      if (row && before?.totp_confirmed === 0) {
        const actor = { account: id, member: null };
        await record(queries, { at, actor, act: 'second-factor-set', aboutAccount: id });
      }
      return row !== undefined;
    });
  }

  /** The account that signs in with an identity of the provider, made or brought up to what its claims say. */
  async ofProvider({ subject, email, name, role, member }: ProvidedAccount): Promise<Account | undefined> {
    const at = this.#time();
    return this.#database.transaction(async (queries) => {
      const known = await queries
        .selectFrom('accounts')
        .selectAll()
        .where('oidc_subject', '=', subject)
        .executeTakeFirst();
      const actor: Actor = { account: known?.id ?? null, member: null };
      if (known) {
        const row = await queries
          .updateTable('accounts')
          .set({ name: nameOf(name), role, member })
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        if (known.role !== role || known.member !== member) {
          await record(queries, {
            at,
            actor,
            act: 'account-changed',
            aboutAccount: known.id,
            details: { role, member },
          });
        }
        return accountOf(row);
      }
      // An e-mail that a local account has is not taken over: whoever runs the provider could name any.
      return insertAccount(queries, { email, name, role, member, subject }, actor, at);
    });
  }

  /** Notes that somebody signed in. */
  async signedIn(id: number): Promise<void> {
    const at = this.#time();
    await this.#database.transaction(async (queries) => {
      await queries.updateTable('accounts').set({ seen_at: at }).where('id', '=', id).execute();
      await record(queries, { at, actor: { account: id, member: null }, act: 'signed-in', aboutAccount: id });
    });
  }

  #time(): string {
    return new Date(this.#now()).toISOString();
  }
}

/** A manager that can sign in: with a password, or through the identity provider. */
function isManaging(row: Pick<Selectable<AccountsTable>, 'role' | 'disabled'>): boolean {
  return row.role === 'manager' && row.disabled === 0;
}

/** Two managers who disable each other at the same moment do so one after the other. SQLite's lock to write is held already. */
async function lockManagers(queries: Queries, isPostgres: boolean): Promise<void> {
  if (isPostgres) await queries.selectFrom('accounts').select('id').where('role', '=', 'manager').forUpdate().execute();
}

async function otherManagers(queries: Queries, id: number): Promise<number> {
  const { count } = await queries
    .selectFrom('accounts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'manager')
    .where('disabled', '=', 0)
    // One that never set a password can manage nothing.
    .where((eb) => eb.or([eb('password', 'is not', null), eb('oidc_subject', 'is not', null)]))
    .where('id', '<>', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** A name as it is kept; none where nobody would see anything of it. */
const nameOf = (name: string | null): string | null => plainLine(name ?? '') || null;

/** `undefined` where the e-mail has an account already. */
async function insertAccount(
  queries: Queries,
  { email, name = null, role, member, subject = null }: NewAccount & { readonly subject?: string | null },
  actor: Actor,
  at: string,
): Promise<Account | undefined> {
  const row = await queries
    .insertInto('accounts')
    .values({
      email: email.trim().toLowerCase(),
      name: nameOf(name),
      role,
      member,
      oidc_subject: subject,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  await record(queries, { at, actor, act: 'account-added', aboutAccount: row.id, details: { role, member } });
  return accountOf(row);
}

function accountOf(row: Selectable<AccountsTable>): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    member: row.member,
    disabled: row.disabled === 1,
    hasPassword: row.password !== null,
    hasSecondFactor: row.totp_confirmed === 1,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}

function credentialsOf(row: Selectable<AccountsTable>): Credentials {
  return {
    account: accountOf(row),
    password: row.password,
    totpSecret: row.totp_secret,
    totpStep: row.totp_step,
  };
}
