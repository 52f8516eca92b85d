import type { Fields } from '../../feed-format/own.js';
import { UsageError } from '../command.js';
import { recordsById } from '../editions/records.js';
import { mostSimilar, plainSpelling } from '../names/similar.js';

/** So many ids are named where one is none. */
const MOST_NAMED = 10;

/**
 * Writes into each of two commitments that the other is the same promise.
 *
 * @param pair two ids, as `state-1=city-1`; capitals and marks may differ from those in the feed
 * @throws {UsageError} when they are not the ids of two commitments
 */
export function joinPromises(feed: Fields, pair: string): void {
  const commitments = recordsById(feed, 'commitments');
  const ids = [...commitments.keys()].filter((id) => typeof id === 'string');
  const idOf = (words: string): string | undefined => {
    if (commitments.has(words)) return words;
    const alike = ids.filter((id) => plainSpelling(id) === plainSpelling(words));
    return alike.length === 1 ? alike[0] : undefined;
  };
  const pairs = [...pair.matchAll(/=/g)].map(({ index }) => [pair.slice(0, index), pair.slice(index + 1)]);
  const found = pairs.map((each) => each.map(idOf)).find((each) => each[0] !== each[1] && !each.includes(undefined));
  if (!found) {
    const [wrong = pair] = pairs.flat().filter((id) => idOf(id) === undefined);
    const named = nearest(wrong, ids);
    throw new UsageError({
      en: `--same ${pair}: write the ids of two commitments as the merged feed has them, as state-1=city-1, and say --same once for each pair. Nearest to "${wrong}": ${named}.`,
      es: `--same ${pair}: escriba los id de dos compromisos como los tiene el feed unido, como estado-1=municipio-1, y repita --same para cada par. Los más parecidos a «${wrong}»: ${named}.`,
    });
  }
  for (const [id, other] of [found, [...found].reverse()]) {
    const record = commitments.get(id)!;
    const sameAs = Array.isArray(record['sameAs']) ? (record['sameAs'] as unknown[]) : [];
    record['sameAs'] = [...new Set([...sameAs, other])];
  }
}

/** Ids that end as this one does, after the name of a body; else the one that is spelled nearly so; else the first. */
function nearest(id: string, ids: readonly string[]): string {
  const ending = ids.filter((each) => id && each.endsWith(`-${id}`));
  const similar = mostSimilar(id, ids);
  const found = ending.length ? ending : similar === undefined ? ids : [similar];
  return found.slice(0, MOST_NAMED).join(', ') + (found.length > MOST_NAMED ? ', …' : '');
}
