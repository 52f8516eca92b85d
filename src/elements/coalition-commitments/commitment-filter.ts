import { partiesOf } from '../../feed/parties-of.js';
import { endOfDate } from '../../feed/period.js';
import { isFulfilled, progressOf } from '../../feed/progress-of.js';
import type { Commitment, Completion, Feed, Member, Party, Text } from '../../schema/types.js';

/** `figures`: reported as a percentage or by milestones, which is no level of OGP's scale. `unknown`: not reported. */
export type CompletionFilter = Completion | 'figures' | 'unknown';

/** What a reader looks for; an empty text is no wish. */
export interface CommitmentFilter {
  search: string;
  completion: string;
  policyArea: string;
  member: string;
  plan: string;
  sort: string;
}

export const COMPLETIONS: readonly CompletionFilter[] = [
  'complete', 'substantial', 'limited', 'not-started', 'no-evidence', 'figures', 'unknown',
];

/** Under which completion a commitment is found. What is fulfilled by figures is complete by any scale. */
export function completionOf(commitment: Commitment): CompletionFilter {
  const known = progressOf(commitment);
  if (known.kind === 'unknown') return 'unknown';
  if (known.kind === 'completion') return known.completion;
  return isFulfilled(known) ? 'complete' : 'figures';
}

/** The commitments that match every wish, in the order wished for. */
export function filterCommitments(feed: Feed, filter: CommitmentFilter): Commitment[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const completions = filter.completion.split(/[\s,]+/).filter(Boolean);
  const found = feed.commitments.filter(
    (commitment) =>
      (!filter.plan || commitment.plan === filter.plan) &&
      (!completions.length || completions.includes(completionOf(commitment))) &&
      (!filter.policyArea || commitment.policyAreas.some((text) => isArea(text, filter.policyArea))) &&
      (!filter.member || isBy(commitment, filter.member)) &&
      words.every((word) => haystackOf(feed, commitment).includes(word)),
  );
  const order = ORDERS[filter.sort];
  return order ? found.sort(order) : found;
}

const ORDERS: Record<string, (a: Commitment, b: Commitment) => number> = {
  /** Newest first; undated ones last. */
  updated: (a, b) => timeOf(b.updated, -Infinity) - timeOf(a.updated, -Infinity) || 0,
  /** Soonest first; open-ended ones last. */
  end: (a, b) => timeOf(a.end, Infinity) - timeOf(b.end, Infinity) || 0,
  /** Furthest first, as listed in the filter: figures after levels, what is not reported last. */
  completion: (a, b) => COMPLETIONS.indexOf(completionOf(a)) - COMPLETIONS.indexOf(completionOf(b)),
};

const timeOf = (date: string | undefined, without: number): number => (date ? endOfDate(date).getTime() : without);

const isBy = ({ leads, partners }: Commitment, member: string): boolean =>
  [...leads, ...partners].some((party) => memberOf(party) === member);

const memberOf = (party: Party): unknown => (typeof party === 'object' ? party['member'] : party);

/** Without case and accents, so that "movilidad" finds "Movilidád" and "MOVILIDAD". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** In all its languages. */
const foldedTexts = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text)).map(fold);

const haystacks = new WeakMap<Commitment, string>();

/** All that can be searched of a commitment, folded once. */
function haystackOf(feed: Feed, commitment: Commitment): string {
  let haystack = haystacks.get(commitment);
  if (haystack === undefined) {
    const { id, ogpId, title, shortTitle, summary, policyAreas, leads, partners } = commitment;
    const parties = partiesOf(feed, [...leads, ...partners]).flatMap(({ name, units }) => [name, ...units]);
    haystack = [id, ogpId, title, shortTitle, summary, ...policyAreas, ...parties]
      .flatMap((text) => (text ? foldedTexts(text) : []))
      .join('\n');
    haystacks.set(commitment, haystack);
  }
  return haystack;
}

/** What the commitments of a feed differ in. */
export interface Facets {
  readonly completions: readonly CompletionFilter[];
  readonly policyAreas: readonly Text[];
  readonly members: readonly Member[];
}

const facets = new WeakMap<Feed, Facets>();

/** Found once for each feed: a reader who types in a list of thousands must not wait for it. */
export function facetsOf(feed: Feed): Facets {
  let found = facets.get(feed);
  if (!found) {
    const { commitments } = feed;
    const completions = new Set(commitments.map(completionOf));
    const areas = new Map(commitments.flatMap(({ policyAreas }) => policyAreas.map((text) => [JSON.stringify(text), text])));
    const members = new Set(commitments.flatMap(({ leads, partners }) => [...leads, ...partners].map(memberOf)));
    found = {
      completions: COMPLETIONS.filter((completion) => completions.has(completion)),
      policyAreas: [...areas.values()],
      members: feed.members.filter(({ id }) => members.has(id)),
    };
    facets.set(feed, found);
  }
  return found;
}

/** Whether a wish names this topic, in any of its languages. */
export const isArea = (text: Text, wish: string): boolean => foldedTexts(text).includes(fold(wish));
