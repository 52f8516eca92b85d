import { UsageError } from '../command.js';
import { recordsById } from '../editions/records.js';
import type { Fields } from '../spreadsheet/origin.js';

/**
 * Writes into each of two commitments that the other is the same promise.
 *
 * @param pair two ids, as `state-1=city-1`
 * @throws {UsageError} when they are not the ids of two commitments
 */
export function joinPromises(feed: Fields, pair: string): void {
  const commitments = recordsById(feed, 'commitments');
  const at = [...pair.matchAll(/=/g)].map(({ index }) => [pair.slice(0, index), pair.slice(index + 1)]);
  const found = at.find((ids) => ids[0] !== ids[1] && ids.every((id) => commitments.has(id)));
  if (!found)
    throw new UsageError({
      en: `--same ${pair}: write two ids of commitments in the merged feed, as state-1=city-1.`,
      es: `--same ${pair}: escriba dos id de compromisos del feed unido, como estado-1=municipio-1.`,
    });
  for (const [id, other] of [found, [...found].reverse()]) {
    const record = commitments.get(id)!;
    const sameAs = Array.isArray(record['sameAs']) ? (record['sameAs'] as unknown[]) : [];
    record['sameAs'] = [...new Set([...sameAs, other])];
  }
}
