import { isObject, type Fields } from '../../feed-format/own.js';
import { recordsIn } from '../editions/records.js';
import type { Body } from './body.js';
import { carry } from './carry.js';
import { haveWordsInCommon, Ids, type ChangedId, type JoinedRecord } from './ids.js';
import { mergeRecords, type Conflict } from './merge-records.js';
import { ownerAmong, unownedAmong } from './owner-of.js';

/** Two bodies most of whose commitments have the same ids and titles: rather two editions of one body's sheets. */
export interface Editions {
  readonly bodies: readonly [string, string];
  /** How many are the same, of how many that the smaller of the two has. */
  readonly same: number;
  readonly of: number;
}

/** Lists in which two bodies may have one thing under two ids. */
export type ListToCompare = 'members' | 'commitments' | 'events' | 'updates';

export interface Merged {
  readonly feed: Fields;
  readonly conflicts: readonly Conflict[];
  /** What the feed is called, where the others are called otherwise. */
  readonly named?: unknown;
  readonly changedIds: readonly ChangedId[];
  /** What is there once, and may be of each body. */
  readonly joined: readonly JoinedRecord[];
  /** A list of each body, as its records stand in the merged feed. */
  readonly recordsOf: (list: ListToCompare) => readonly (readonly Fields[])[];
  /** Plans that do not say whose they are. */
  readonly unowned: readonly string[];
  /** Of sheets; feeds that have the same record have it once in the end. */
  readonly editions?: readonly Editions[];
}

/**
 * One feed of several bodies'. What several have is there once; nothing that differs is lost without being listed.
 *
 * @param isNewest whether the newest `updated` counts where two differ, and not the body that is named first
 */
export function mergeFeeds(given: readonly Body[], isNewest: boolean): Merged {
  // Before ids are compared: "Plan 2026" of two governments is two plans.
  const bodies = given.map((body) => ({ ...body, feed: withOwners(body.feed) }));
  const [{ feed: first }] = bodies;
  const ids = new Ids(bodies);
  const carried = bodies.map(({ name, feed }, at) => carry(at, feed, name, first, ids));
  const conflicts: Conflict[] = [];
  const language = typeof first['language'] === 'string' ? first['language'] : 'und';
  const updated = carried.map((feed) => dateOf(feed)).sort();
  let merged = carried[0];
  let hasOtherNames = false;
  let newest = dateOf(merged);
  const tell = (conflict: Conflict): void => void conflicts.push(conflict);
  for (const { updated: own, language: _, title, ...feed } of carried.slice(1)) {
    const date = typeof own === 'string' ? own : '';
    const isSecond = isNewest && date > newest;
    // The names of two bodies in two languages are not one name in both.
    const isNamed = haveWordsInCommon([merged['title']], [title]);
    hasOtherNames ||= !isNamed;
    if (merged['timeZone'] !== undefined) delete feed['timeZone'];
    merged = mergeRecords(merged, isNamed ? { ...feed, title } : feed, '', {
      language,
      isSecond,
      tell,
    });
    if (date > newest) newest = date;
  }
  const last = updated.at(-1);
  const feed = last ? { ...merged, updated: last } : merged;
  return {
    feed,
    conflicts,
    ...(hasOtherNames && { named: feed['title'] }),
    changedIds: ids.changed,
    joined: ids.joined,
    recordsOf: (list) => carried.map((each) => recordsIn(each, list)),
    unowned: unownedAmong(recordsIn(feed, 'plans')),
  };
}

const dateOf = ({ updated }: Fields): string => (typeof updated === 'string' ? updated : '');

/** Among several bodies' plans each says whose it is. */
function withOwners(feed: Fields): Fields {
  const owner = ownerAmong(recordsIn(feed, 'members'));
  if (owner === undefined || !Array.isArray(feed['plans'])) return feed;
  const plans = (feed['plans'] as unknown[]).map((plan) =>
    isObject(plan) && plan['member'] === undefined ? { ...plan, member: owner } : plan,
  );
  return { ...feed, plans };
}
