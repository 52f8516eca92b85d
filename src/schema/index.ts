export * as schema from './feed.js';
export { FEEDBACK_KINDS, FEEDBACK_LIMITS, FEEDBACK_VERSION, type FeedbackKind } from './feedback-limits.js';
export { readFeedbackMessage, type FeedbackMessage } from './feedback-message.js';
export { feedJsonSchema } from './json-schema.js';
export { readFeed, UnreadableFeedError, type FeedProblem, type FeedReading } from './read-feed.js';
export type * from './types.js';
