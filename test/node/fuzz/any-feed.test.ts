/* Whatever a feed holds, reading it never throws but to say that it is no feed, and what is right beside what is wrong is still there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed, UnreadableFeedError } from '../../../dist/schema.js';
import { fullFeed } from '../../support/full-feed.ts';
import { pathsOf, putAt } from '../../support/feed-path.ts';
import { anyJson, runs } from './runs.ts';

const BASE = 'https://valley.example/feed.json';
/** Of the processor: 100 KB take 50 ms, and the memory of what came before is cleared in between. */
const SLOWEST_MS = 500;
const LISTS = ['plans', 'members', 'people', 'commitments', 'contributions', 'events', 'updates'] as const;
type Records = Record<string, { id?: string }[] | undefined>;

/** What the reader makes of it, or that it is none; anything else thrown fails the test. */
function read(value: unknown): ReturnType<typeof readFeed> | undefined {
  const before = process.cpuUsage();
  try {
    return readFeed(value, BASE);
  } catch (error) {
    assert.ok(error instanceof UnreadableFeedError, String(error));
    return undefined;
  } finally {
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    assert.ok(took < SLOWEST_MS, `${took} ms`);
  }
}

/** The full feed with another value at one place. */
function changed(path: string, value: unknown): object {
  const feed = fullFeed();
  putAt(feed, path, value);
  return feed;
}

describe('a feed', () => {
  it('of any JSON is read or refused', () => {
    fc.assert(
      fc.property(anyJson, (value) => void read(value)),
      runs(),
    );
  });

  it('with any JSON in any place is read or refused, and each record that is not touched is there', () => {
    const whole = readFeed(fullFeed(), BASE).feed as unknown as Records;
    const paths = pathsOf(fullFeed());
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyJson, (path, value) => {
        const reading = read(changed(path, value));
        if (!reading) return;
        const feed = reading.feed as unknown as Records;
        for (const list of LISTS) {
          // A list that is replaced as a whole has none of its records left.
          if (path === list) continue;
          const touched = new RegExp(`^${list}\\[(\\d+)\\]`).exec(path)?.[1];
          (whole[list] ?? []).forEach((record, index) => {
            if (String(index) === touched || record.id === undefined) return;
            assert.ok(
              feed[list]?.some(({ id }) => id === record.id),
              `${list}: ${record.id} was lost`,
            );
          });
        }
      }),
      runs(),
    );
  });

  it('leaves no trace in prototypes', () => {
    const before = Reflect.ownKeys(Object.prototype).length;
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(fullFeed())), anyJson, (path, value) => {
        read(JSON.parse(JSON.stringify(changed(path, { ...(value as object), ['__proto__']: value }))));
        assert.equal(Reflect.ownKeys(Object.prototype).length, before);
      }),
      { ...runs(), numRuns: Math.ceil(runs().numRuns / 5) },
    );
  });
});
