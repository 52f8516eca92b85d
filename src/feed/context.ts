import { createContext } from '@lit/context';
import type { FeedSource } from './feed-source.js';
import type { NoticeBoard } from './notice-board.js';

/*
 * All contexts of the library. The keys are in the global symbol registry, so that elements of two copies of the
 * script on one page find each other.
 */

/** The feed that surrounds an element: provided by `coalition-feed`, and by elements of others that load one. */
export const feedContext = createContext<FeedSource | undefined>(Symbol.for('coalition-widgets.feed'));

/** Who of the widgets in a `coalition-feed` says that its feed failed or is old. */
export interface FeedNotices {
  readonly failed: NoticeBoard;
  readonly stale: NoticeBoard;
}

export const noticesContext = createContext<FeedNotices>(Symbol.for('coalition-widgets.notices'));
