export * as schema from './feed.js';
export {
  FEEDBACK_KINDS,
  FEEDBACK_LIMITS,
  FEEDBACK_VERSION,
  type FeedbackKind,
} from '../feed-format/feedback-limits.js';
export { readFeedbackMessage, type FeedbackMessage } from './feedback-message.js';
export { feedJsonSchema } from './json-schema.js';
export { readFeed, UnreadableFeedError, type FeedProblem, type FeedReading } from '../feed-format/read-feed.js';
export type * from '../feed-format/types.js';
