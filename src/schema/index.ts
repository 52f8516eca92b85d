export * as schema from './feed.js';
export {
  FEEDBACK_VERSION,
  type FeedbackFault,
  type FeedbackKind,
  type FeedbackMessage,
} from '../feed-format/feedback-rules.js';
export { FEED_LIMITS, FEEDBACK_LIMITS } from '../feed-format/limits.js';
export { readFeedbackMessage, type FeedbackReading } from '../feed-format/read-feedback-message.js';
export { feedJsonSchema } from './json-schema.js';
export { readFeed, UnreadableFeedError, type FeedProblem, type FeedReading } from '../feed-format/read-feed.js';
export type * from '../feed-format/types.js';
export * from '../feed-format/vocabularies.js';
