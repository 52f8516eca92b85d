import { isObject, type Fields } from '../../feed-format/own.js';
import { spellingsIn } from './ids.js';

/** Two commitments of different bodies that may be one promise. */
interface Candidate {
  readonly ids: readonly [string, string];
  readonly by: 'ogp-id' | 'title';
}

/** An event or a piece of news that different bodies may have, each under an id of its own. */
interface Twin {
  readonly ids: readonly [string, string];
  readonly title: string;
  readonly date: string;
}

/** What different bodies have with one title on one day. */
export function sameHappenings(recordsOf: readonly (readonly Fields[])[]): Twin[] {
  const seen = new Map<string, { body: number; id: string }[]>();
  const twins = new Map<string, Twin>();
  for (const [body, records] of recordsOf.entries())
    for (const { id, title, start, date = start } of records) {
      if (typeof date !== 'string' || typeof id !== 'string') continue;
      const day = date.slice(0, 10);
      for (const spelling of new Set(spellingsIn(title))) {
        const mark = `${day} ${spelling}`;
        const others = seen.get(mark) ?? [];
        for (const other of others)
          if (other.body !== body && other.id !== id)
            twins.set(JSON.stringify([other.id, id]), { ids: [other.id, id], title: firstText(title), date: day });
        seen.set(mark, [...others, { body, id }]);
      }
    }
  return [...twins.values()];
}

const firstText = (title: unknown): string => String(isObject(title) ? Object.values(title)[0] : title);

/** Promises of different bodies with one OGP id or one title, unless the feed says already that they are the same. */
export function samePromises(commitmentsOf: readonly (readonly Fields[])[]): Candidate[] {
  const areJoined = joinedIn(commitmentsOf.flat());
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
          if (areJoined(...ids)) continue;
          candidates.set(key, { ids, by });
        }
        seen.set(mark, [...others, { body, record }]);
      }
  return [...candidates.values()];
}

/** Whether two ids are said to be one promise, also by way of a third that both are the same as. */
function joinedIn(commitments: readonly Fields[]): (one: string, other: string) => boolean {
  const next = new Map<string, string>();
  const lastOf = (id: string): string => {
    let last = id;
    for (let at = next.get(last); at !== undefined; at = next.get(last)) last = at;
    return last;
  };
  for (const { id, sameAs } of commitments)
    for (const each of Array.isArray(sameAs) ? (sameAs as unknown[]) : []) {
      const [one, other] = [lastOf(String(id)), lastOf(String(each))];
      if (one !== other) next.set(one, other);
    }
  return (one, other) => lastOf(one) === lastOf(other);
}

const marksOf = ({ ogpId, title }: Fields): [mark: string, by: Candidate['by']][] => [
  ...(typeof ogpId === 'string' && ogpId ? [[`ogp ${ogpId}`, 'ogp-id'] as [string, 'ogp-id']] : []),
  ...[...new Set(spellingsIn(title))].map((title): [string, 'title'] => [`title ${title}`, 'title']),
];
