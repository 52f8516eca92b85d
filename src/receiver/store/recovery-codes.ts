import { createHash, randomInt } from 'node:crypto';
import { record, type Actor } from './acts.js';
import type { Database } from './database.js';

/** How many are made at once. */
const CODES = 10;
/** 120 random bits in letters that nobody misreads (Crockford's base 32): a plain hash of so many keeps them (ASVS 5.0 §6.5.2). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 24;

/** Codes for who has lost the phone, each good once in place of the app's. They are given out when made; what is kept is a hash. */
export class RecoveryCodes {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Makes new ones such as `7K3F-9QWZ-2M4X-8TBD-0HNP-6RVS`. Those that were there before end. */
  async renew(account: number): Promise<string[]> {
    const at = new Date(this.#now()).toISOString();
    const codes = Array.from({ length: CODES }, newCode);
    await this.#database.transaction(async (queries) => {
      await queries.deleteFrom('recovery_codes').where('account', '=', account).execute();
      await queries
        .insertInto('recovery_codes')
        .values(codes.map((code) => ({ hash: hashOf(account, code), account })))
        .execute();
      await record(queries, { at, actor: own(account), act: 'recovery-codes-made', aboutAccount: account });
    });
    return codes;
  }

  /** How many of an account are good yet. */
  async left(account: number): Promise<number> {
    const { count } = await this.#database.run((queries) =>
      queries
        .selectFrom('recovery_codes')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('account', '=', account)
        .executeTakeFirstOrThrow(),
    );
    return count;
  }

  /** Spends a code, however it is typed; false where the account has none such. Of two at once one gets it. */
  async spend(account: number, typed: string): Promise<boolean> {
    const at = new Date(this.#now()).toISOString();
    return this.#database.transaction(async (queries) => {
      const gone = await queries
        .deleteFrom('recovery_codes')
        .where('hash', '=', hashOf(account, typed))
        .returning('hash')
        .executeTakeFirst();
      if (gone) await record(queries, { at, actor: own(account), act: 'recovery-code-used', aboutAccount: account });
      return gone !== undefined;
    });
  }
}

const own = (account: number): Actor => ({ account, member: null });

function newCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** With the account, so that a code opens no other. Spaces, hyphens and small letters are as good; O is 0, I and L are 1. */
function hashOf(account: number, typed: string): string {
  const letters = typed
    .slice(0, 200)
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`${account} ${letters}`).digest('hex');
}
