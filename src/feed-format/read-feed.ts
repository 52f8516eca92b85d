import { isEmpty, shorten, type FeedProblem } from './feed-problem.js';
import { Bare, isObject } from './own.js';
import { Reading } from './reading.js';
import type { Feed } from './types.js';
import { copyUnknown, FEED_FIELDS, ownValue, readField, type ListReader } from './value-readers.js';
import { FEED_VERSION } from './vocabularies.js';

export type { FeedProblem } from './feed-problem.js';

export interface FeedReading {
  readonly feed: Feed;
  readonly problems: readonly FeedProblem[];
}

/** Nothing of the feed can be used; the message says what to mend. */
export class UnreadableFeedError extends Error {
  /**
   * @param path the field that it is about; empty where it is the whole
   * @param problems of everything that was read before it was given up
   */
  constructor(
    message: string,
    readonly path = '',
    readonly problems: readonly FeedProblem[] = [],
    /** What stands there instead. */
    readonly found?: unknown,
  ) {
    super(path ? `${path}: ${message}` : message);
  }
}

/**
 * Reads a parsed feed tolerantly: a wrong value costs its field where that is optional, the record where it is
 * required, and each becomes a problem. Links come out absolute, times with their offset, lists are always there,
 * references point at records that exist. Depth and size of what is not in the format never matter: it is not looked into.
 * Feed and records inherit nothing, so that what a page has put on `Object.prototype` is no field of theirs.
 *
 * @param data what `JSON.parse` gave
 * @param base the feed's own URL, against which its relative URLs resolve
 * @throws {UnreadableFeedError} when it is no feed: not an object, another version, or no title
 */
export function readFeed(data: unknown, base: string): FeedReading {
  const steps = readInSteps(data, base);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Milliseconds after which others get their turn: a touch or a key that waits no longer feels immediate. */
const SLICE = 50;
/** When less was read in the end, drawing may follow in the same turn. */
const SHORT = 8;

/**
 * The same for feeds that may be large: the page stays responsive meanwhile.
 *
 * @throws {UnreadableFeedError}
 */
export async function readFeedInSlices(data: unknown, base: string): Promise<FeedReading> {
  const steps = readInSteps(data, base);
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (performance.now() - since >= (done ? SHORT : SLICE)) {
      await new Promise<void>((resolve) => void pause(resolve));
      since = performance.now();
    }
    if (done) return value;
  }
}

const FIELD_NAMES = new Set(FEED_FIELDS.map(({ name }) => name));

/** As it was when this began: a page that stops its clock does not stop its feeds. */
const pause = setTimeout;

/** Stops after every few records. */
function* readInSteps(data: unknown, base: string): Generator<undefined, FeedReading> {
  if (!isObject(data)) throw new UnreadableFeedError(`A feed is an object in braces, this is ${shorten(data)}`);
  const version = ownValue(data, 'version');
  if (version !== FEED_VERSION) {
    throw new UnreadableFeedError(
      `write "${FEED_VERSION}", this has ${shorten(version) || 'none'}`,
      'version',
      [],
      version,
    );
  }
  const reading = new Reading(base, ownValue(data, 'timeZone'));
  const feed = new Bare();
  copyUnknown(feed, data, FIELD_NAMES);
  for (const field of FEED_FIELDS) {
    const { name, list } = field;
    const given = ownValue(data, name);
    if (list && Array.isArray(given)) feed[name] = yield* readList(reading, name, list, given);
    else {
      readField(reading, feed, field, data, 'field');
      if (!list) continue;
      reading.listIsRead(name, new Set());
      if (!isEmpty(given)) reading.listIsLost(name);
    }
  }
  reading.checkLateReferences();
  const { problems } = reading;
  if (!feed['title']) throw new UnreadableFeedError('write the name of the coalition', 'title', problems);
  feed['language'] ??= 'und';
  return { feed: feed as Feed, problems };
}

function* readList(
  reading: Reading,
  name: string,
  reader: ListReader,
  given: readonly unknown[],
): Generator<undefined, unknown[]> {
  const list: unknown[] = [];
  const ids = new Set<unknown>();
  reading.path.push(name);
  for (let index = 0; index < given.length; index++) {
    const isLost = !reader.add(reading, list, ids, given[index], index);
    if (isLost) reading.recordIsLost(name, idOf(given[index]), index);
    if (index % 32 === 31) yield;
  }
  reading.path.pop();
  reading.listIsRead(name, ids);
  return list;
}

const idOf = (record: unknown): unknown => (isObject(record) ? ownValue(record, 'id') : undefined);
