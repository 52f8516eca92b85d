import type { FeedProblem } from '../feed-format/read-feed.js';
import type { FeedError } from './feed-error.js';

/*
 * What webmasters find in the console, where they look before they listen for an event. A failure or a list of problems
 * is reported once, however many widgets show the feed.
 */
const told = new WeakSet<object>();

/** Milliseconds after which an element without a feed is a mistake, and not one whose feed a script is yet to set. */
export const NO_FEED = 3000;

/** The most problems of one feed that are written out. */
const MOST = 20;

function tellOnce(about: object, ...words: unknown[]): void {
  if (!told.has(about)) console.warn(...words);
  told.add(about);
}

export function tellFailure(error: FeedError): void {
  tellOnce(error, `coalition-widgets: ${error.message}`);
}

export function tellProblems(problems: readonly FeedProblem[], url: string): void {
  if (!problems.length) return;
  const lines = problems
    .slice(0, MOST)
    .map(({ path, message, value }) => `${path}: ${message}${value && ` (found ${value})`}`);
  tellOnce(problems, `coalition-widgets: ${problems.length} of ${url} could not be used:\n${lines.join('\n')}`);
}

/** A record that passed the reader and cannot be drawn all the same. */
export function tellUndrawn(record: object, error: unknown): void {
  if (told.has(record)) return;
  told.add(record);
  console.error('coalition-widgets: a record could not be shown:', record, error);
}
