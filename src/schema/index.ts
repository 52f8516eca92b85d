export * as schema from './feed.js';
export { feedJsonSchema } from './json-schema.js';
export { readFeed, UnreadableFeedError, type FeedProblem, type FeedReading } from './read-feed.js';
export type * from './types.js';
