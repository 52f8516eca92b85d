import { addressGroup } from '../../server/client-address.js';
import type { Attempts } from '../../receiver/store/attempts.js';

const WINDOW_MS = 15 * 60_000;
/** Tries for one account, and from one address, which may be a whole town hall's. */
const MOST_FOR_ACCOUNT = 10;
const MOST_FROM_ADDRESS = 50;

/**
 * Takes a try at a password or a code; resolves with the minutes to wait, or 0. A right one is given back, so that only
 * wrong ones count (OWASP ASVS 5.0 §6.3.1).
 */
export async function takeTry(attempts: Attempts, account: string, address: string): Promise<number> {
  const wait = await attempts.take(fromKey(address), MOST_FROM_ADDRESS, WINDOW_MS);
  const rest = wait || (await attempts.take(forKey(account), MOST_FOR_ACCOUNT, WINDOW_MS));
  return Math.ceil(rest / 60_000);
}

export async function giveTryBack(attempts: Attempts, account: string, address: string): Promise<void> {
  await attempts.giveBack(fromKey(address));
  await attempts.giveBack(forKey(account));
}

const fromKey = (address: string) => `sign-in from ${addressGroup(address)}`;
const forKey = (account: string) => `sign-in for ${account.toLowerCase()}`;
