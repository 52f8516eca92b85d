import type { Account } from '../receiver/store/accounts.js';
import type { Store } from '../receiver/store/store.js';
import { readRowId } from './row-id.js';

/** The account that an address or a form names by its id; undefined where there is none. */
export async function findAccount(store: Store, id: string | undefined): Promise<Account | undefined> {
  const row = readRowId(id);
  return row === undefined ? undefined : store.accounts.get(row);
}
