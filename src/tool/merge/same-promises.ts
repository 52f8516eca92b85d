import type { Fields } from '../../feed-format/own.js';
import { spellingsIn } from './ids.js';

/** Two commitments of different bodies that may be one promise. */
interface Candidate {
  readonly ids: readonly [string, string];
  readonly by: 'ogp-id' | 'title';
}

/** Promises of different bodies with one OGP id or one title, unless the feed says already that they are the same. */
export function samePromises(commitmentsOf: readonly (readonly Fields[])[]): Candidate[] {
  const seen = new Map<string, { body: number; record: Fields }[]>();
  const candidates = new Map<string, Candidate>();
  for (const [body, commitments] of commitmentsOf.entries())
    for (const record of commitments)
      for (const [mark, by] of marksOf(record)) {
        const others = seen.get(mark) ?? [];
        for (const other of others) {
          const ids = [String(other.record['id']), String(record['id'])] as const;
          const key = JSON.stringify(ids);
          if (other.body === body || ids[0] === ids[1] || candidates.has(key)) continue;
          if (names(record, ids[0]) || names(other.record, ids[1])) continue;
          candidates.set(key, { ids, by });
        }
        seen.set(mark, [...others, { body, record }]);
      }
  return [...candidates.values()];
}

const names = ({ sameAs }: Fields, id: string): boolean => Array.isArray(sameAs) && sameAs.includes(id);

const marksOf = ({ ogpId, title }: Fields): [mark: string, by: Candidate['by']][] => [
  ...(typeof ogpId === 'string' && ogpId ? [[`ogp ${ogpId}`, 'ogp-id'] as [string, 'ogp-id']] : []),
  ...[...new Set(spellingsIn(title))].map((title): [string, 'title'] => [`title ${title}`, 'title']),
];
