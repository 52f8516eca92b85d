import { askedWords } from '../../feed/attribute-words.js';
import { levelOf, type ProgressLevel } from '../../feed/level-of.js';
import { partiesOf } from '../../feed/parties-of.js';
import { endOfDate } from '../../feed/period.js';
import { progressOf } from '../../feed/progress-of.js';
import { findOrMake } from '../../feed-format/find-or-make.js';
import { fold, wordsOf } from '../../feed-format/fold.js';
import type { Commitment, Feed, Member, Party, Text } from '../../feed-format/types.js';

/** What a reader looks for; an empty text is no wish. */
export interface CommitmentFilter {
  search: string;
  completion: string;
  policyArea: string;
  member: string;
  plan: string;
  sort: string;
}

/** Furthest first; figures after levels, what is not reported last. */
const LEVELS: readonly ProgressLevel[] = [
  'complete',
  'substantial',
  'limited',
  'not-started',
  'no-evidence',
  'figures',
  'unknown',
];

/** The commitments that match every wish, in the order wished for. */
export function filterCommitments(feed: Feed, filter: CommitmentFilter): Commitment[] {
  const words = wordsOf(filter.search);
  const completions = askedWords(filter.completion, LEVELS);
  const found = feed.commitments.filter(
    (commitment) =>
      (!filter.plan || commitment.plan === filter.plan) &&
      completions.includes(levelOf(commitment)) &&
      (!filter.policyArea || commitment.policyAreas.some((text) => isArea(text, filter.policyArea))) &&
      (!filter.member || isBy(commitment, filter.member)) &&
      words.every((word) => haystackOf(feed, commitment).includes(word)),
  );
  const order = ORDERS.get(filter.sort);
  return order ? found.sort(order) : found;
}

const ORDERS = new Map<string, (a: Commitment, b: Commitment) => number>([
  /** Newest first; undated ones last. */
  ['updated', (a, b) => timeOf(b.updated, -Infinity) - timeOf(a.updated, -Infinity) || 0],
  /** Soonest first; open-ended ones last. */
  ['end', (a, b) => timeOf(a.end, Infinity) - timeOf(b.end, Infinity) || 0],
  /** Furthest first. */
  ['completion', (a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)) || shareOf(b) - shareOf(a)],
]);

/** Where figures are given: how much is done, 0–1. Of a level nobody knows how much that is. */
function shareOf(commitment: Commitment): number {
  const known = progressOf(commitment);
  if (known.kind === 'percentage') return known.percentage / 100;
  return known.kind === 'milestones' ? known.complete / known.total : 0;
}

const timeOf = (date: string | undefined, without: number): number => (date ? +endOfDate(date) : without);

const isBy = ({ leads, partners }: Commitment, member: string): boolean =>
  [...leads, ...partners].some((party) => memberOf(party) === member);

const memberOf = (party: Party): unknown => (typeof party === 'object' ? party['member'] : party);

/** In all its languages. */
const textsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

const haystacks = new WeakMap<Commitment, string>();

/** All that can be searched of a commitment, folded once. */
function haystackOf(feed: Feed, commitment: Commitment): string {
  return findOrMake(haystacks, commitment, () => {
    const { id, ogpId, title, shortTitle, summary, policyAreas, leads, partners } = commitment;
    const parties = partiesOf(feed, [...leads, ...partners]).flatMap(({ name, units }) => [name, ...units]);
    const texts = [id, ogpId, title, shortTitle, summary, ...policyAreas, ...parties].flatMap((text) =>
      text ? textsOf(text) : [],
    );
    // All in one go: a call for each text would take ten thousand commitments several times as long.
    return fold(texts.join('\n'));
  });
}

/** Folds what will be searched before it is, a little at a time: the first letter must not wait for ten thousand texts. */
export async function foldAhead(feed: Feed): Promise<void> {
  for (const [index, commitment] of feed.commitments.entries()) {
    haystackOf(feed, commitment);
    if (index % 200 === 199) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What the commitments of a feed differ in. */
export interface Facets {
  readonly completions: readonly ProgressLevel[];
  readonly policyAreas: readonly Text[];
  readonly members: readonly Member[];
}

const facets = new WeakMap<Feed, Facets>();

/** Found once for each feed: a reader who types in a list of thousands must not wait for it. */
export function facetsOf(feed: Feed): Facets {
  return findOrMake(facets, feed, ({ commitments }) => {
    const completions = new Set(commitments.map(levelOf));
    const areas = new Map(
      commitments.flatMap(({ policyAreas }) => policyAreas.map((text) => [JSON.stringify(text), text])),
    );
    const members = new Set(commitments.flatMap(({ leads, partners }) => [...leads, ...partners].map(memberOf)));
    return {
      completions: LEVELS.filter((completion) => completions.has(completion)),
      policyAreas: [...areas.values()],
      members: feed.members.filter(({ id }) => members.has(id)),
    };
  });
}

/** Whether a wish names this topic, in any of its languages. */
export const isArea = (text: Text, wish: string): boolean => textsOf(text).map(fold).includes(fold(wish));

const twins = new WeakMap<Feed, ReadonlySet<string>>();

/** Ids of the commitments that others call the same promise. Found once for each feed. */
export function twinsOf(feed: Feed): ReadonlySet<string> {
  return findOrMake(twins, feed, ({ commitments }) => new Set(commitments.flatMap(({ sameAs }) => sameAs)));
}
