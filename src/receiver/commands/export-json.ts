import type { Contribution } from '../store/contribution.js';
import { heldBack } from './held-back.js';

/** A JSON array in pieces, one contribution a line; `[]` when there is none. */
export async function* exportJson(contributions: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const contribution of contributions) {
    yield separator + JSON.stringify(contribution);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** The same with suspected texts held back, as an export goes to people who need not see them. */
export async function* withoutSuspected(contributions: AsyncIterable<Contribution>): AsyncGenerator<object> {
  for await (const contribution of contributions) yield heldBack(contribution);
}
