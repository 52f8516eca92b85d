import { createContext } from '@lit/context';
import type { FeedSource } from './feed-source.js';

/*
 * All contexts of the library. The keys are in the global symbol registry, so that elements of two copies of the
 * script on one page find each other.
 */

/** The feed that surrounds an element: provided by `coalition-feed` and by each widget to the widgets it renders. */
export const feedContext = createContext<FeedSource | undefined>(Symbol.for('coalition-widgets.feed'));
