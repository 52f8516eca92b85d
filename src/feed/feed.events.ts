import type { FeedProblem } from '../feed-format/read-feed.js';
import type { Feed } from '../feed-format/types.js';
import type { FeedError } from './feed-error.js';

/** A feed was loaded and read, for the first time or again. Fired by the element that has the `src` or the `feed`. */
export class CoalitionFeedLoadedEvent extends Event {
  static readonly eventName = 'coalition-feed-loaded';
  constructor(
    readonly feed: Feed,
    /** What of the feed could not be used, and what to write instead. */
    readonly problems: readonly FeedProblem[],
    /** The feed's URL, or the page's for a feed object. */
    readonly url: string,
    /** Where it came from in the end: not `url` where that leads on to another address. */
    readonly from: string = url,
  ) {
    super(CoalitionFeedLoadedEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A feed could not be loaded or read. Older data, if there was any, is still shown. */
export class CoalitionFeedFailedEvent extends Event {
  static readonly eventName = 'coalition-feed-failed';
  constructor(
    /** `reason` and, for developers, `message`. */
    readonly error: FeedError,
    readonly url: string,
  ) {
    super(CoalitionFeedFailedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'coalition-feed-loaded': CoalitionFeedLoadedEvent;
    'coalition-feed-failed': CoalitionFeedFailedEvent;
  }
}
