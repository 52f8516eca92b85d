import { isObject, type Fields } from '../../feed-format/own.js';
import { recordsIn } from '../editions/records.js';
import { isGivenDate } from '../review/compare-dates.js';
import { saySomethingElse, spellingsIn } from './ids.js';
import { moreExact } from './more-exact.js';

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
  /** The hours of both, where they differ. */
  readonly hours: readonly [string, string] | undefined;
  /** Whether each is about a commitment. */
  readonly areOfCommitments: boolean;
  /** Whether each has a place of its own. */
  readonly areElsewhere: boolean;
  /** Whether each has a summary of its own. */
  readonly saySomethingElse: boolean;
}

/** Ids under which different bodies list members of one name, each group once. */
export function namesakes(membersOf: readonly (readonly Fields[])[]): string[][] {
  const seen = new Map<string, Map<string, number>>();
  for (const [body, members] of membersOf.entries())
    for (const { id, name } of members)
      for (const spelling of spellingsIn(name)) {
        const ids = seen.get(spelling) ?? new Map<string, number>();
        seen.set(spelling, ids);
        if (typeof id === 'string' && !ids.has(id)) ids.set(id, body);
      }
  // Two of one body are no matter of merging: validate names them.
  const several = [...seen.values()].filter((ids) => new Set(ids.values()).size > 1);
  return [...new Map(several.map((ids) => [JSON.stringify([...ids.keys()]), [...ids.keys()]])).values()];
}

/** What different bodies have with one title on one day. */
export function sameHappenings(recordsOf: readonly (readonly Fields[])[]): Twin[] {
  const seen = new Map<string, { body: number; id: string; when: string; record: Fields }[]>();
  const twins = new Map<string, Twin>();
  for (const [body, records] of recordsOf.entries())
    for (const record of records) {
      const { id, title, start, date = start } = record;
      if (typeof date !== 'string' || typeof id !== 'string') continue;
      const day = date.slice(0, 10);
      for (const spelling of new Set(spellingsIn(title))) {
        const mark = `${day} ${spelling}`;
        const others = seen.get(mark) ?? [];
        for (const other of others)
          if (other.body !== body && other.id !== id && !twins.has(pairKey(other.id, id)))
            twins.set(pairKey(other.id, id), {
              ids: [other.id, id],
              title: firstText(title),
              date: day,
              hours: moreExact(other.when, date) === undefined ? [hourOf(other.when), hourOf(date)] : undefined,
              areOfCommitments: [other.record, record].every(({ commitment }) => commitment !== undefined),
              areElsewhere: saySomethingElse(other.record, record, 'place'),
              saySomethingElse: saySomethingElse(other.record, record, 'summary'),
            });
        seen.set(mark, [...others, { body, id, when: date, record }]);
      }
    }
  return [...twins.values()];
}

/** One for both orders: a third body may have the record of the first. */
const pairKey = (...ids: readonly [string, string]): string => JSON.stringify([...ids].sort());

/** A value in which two records of one promise differ. */
interface Difference {
  readonly ids: readonly [string, string];
  readonly field: string;
  readonly values: readonly [unknown, unknown];
}

/** In what records of one promise are compared; the first two are figures. */
const COMPARED: readonly string[] = ['completion', 'progress', 'state', 'start', 'end'];
const FIGURES = COMPARED.slice(0, 2);

/** What promises of different bodies that are said to be the same say differently of how far they are, and of when. */
export function differingFigures(commitmentsOf: readonly (readonly Fields[])[]): Difference[] {
  const areJoined = joinedIn(commitmentsOf.flat());
  const named = new Set(
    commitmentsOf.flat().flatMap(({ id, sameAs }) => (Array.isArray(sameAs) ? [id, ...(sameAs as unknown[])] : [])),
  );
  const all = [
    ...new Map(
      commitmentsOf.flatMap((commitments, body) =>
        commitments.filter(({ id }) => named.has(id)).map((record) => [record['id'], { body, record }] as const),
      ),
    ).values(),
  ];
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): Difference[] => {
      const ids = [String(one.record['id']), String(other.record['id'])] as const;
      if (one.body === other.body || !areJoined(...ids)) return [];
      return COMPARED.flatMap((field) => {
        const values = [valueOf(one.record, field), valueOf(other.record, field)] as const;
        return values.includes(undefined) || saySame(...values) ? [] : [{ ids, field, values }];
      });
    }),
  );
}

/** As pages show it: a commitment of which nobody says a state goes on, and of one that says no figure the newest report counts. */
function valueOf(record: Fields, field: string): unknown {
  if (record[field] !== undefined) return record[field];
  if (field === 'state') return 'active';
  if (!FIGURES.includes(field) || FIGURES.some((each) => record[each] !== undefined)) return undefined;
  const [newest] = recordsIn(record, 'reports')
    .filter((report) => isGivenDate(report['date']) && FIGURES.some((each) => report[each] !== undefined))
    .sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1));
  return newest?.[field];
}

/** A month contradicts no day of it. */
const saySame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'string' && typeof other === 'string' && (one.startsWith(other) || other.startsWith(one)));

const hourOf = (date: string): string => date.slice('2026-03-10T'.length);

export const firstText = (title: unknown): string => String(isObject(title) ? Object.values(title)[0] : title);

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
          const key = pairKey(...ids);
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
