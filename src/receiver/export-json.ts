import type { Contribution } from './store/contribution.js';

/** A JSON array in pieces, one contribution a line; `[]` when there is none. */
export async function* exportJson(contributions: AsyncIterable<Contribution>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const contribution of contributions) {
    yield separator + JSON.stringify(contribution);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
