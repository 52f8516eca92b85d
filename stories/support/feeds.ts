import type { FeedInput } from '../../src/feed-format/types.js';
import * as made from './made-feeds.js';

interface StoryFeed {
  readonly title: string;
  /** Id of the commitment that the widgets show which show one; where it is absent, the one that the story names. */
  readonly commitment?: string;
  /** Made of the example; else a file of that name is loaded. */
  readonly make?: (example: FeedInput) => unknown;
}

/** What the toolbar offers. */
export const FEEDS: Readonly<Record<string, StoryFeed>> = {
  example: { title: 'Valle Claro, invented, with every kind of record', commitment: 'buses-on-time' },
  'nuevo-leon': { title: 'Nuevo León, Mexico', commitment: 'MXMTY0005' },
  large: { title: 'A large one', commitment: 'c1', make: made.largeFeed },
  tiny: { title: 'A tiny one', commitment: 'budget', make: made.tinyFeed },
  broken: { title: 'A broken one', commitment: 'buses-on-time', make: made.brokenFeed },
};

/** What only stories ask for. */
const STORY_FEEDS: Readonly<Record<string, StoryFeed>> = {
  empty: { title: 'Nothing in it', commitment: 'none', make: made.emptyFeed },
  old: { title: 'Not published for half a year', commitment: 'buses-on-time', make: made.oldFeed },
  long: { title: 'Long words', commitment: 'long', make: made.longFeed },
  arabic: { title: 'Arabic', commitment: 'budget', make: made.arabicFeed },
  rounds: { title: 'Reporting rounds, one of them without a figure', commitment: 'budget', make: made.roundsFeed },
  bars: { title: 'One commitment for each kind of bar', make: made.barsFeed },
};

export function findFeed(name: string): StoryFeed | undefined {
  return FEEDS[name] ?? STORY_FEEDS[name];
}
