/* Everything public. Importing it registers nothing: that is what the `*.define.js` modules do. */
export { CoalitionCommitment } from './elements/coalition-commitment/coalition-commitment.js';
export { CoalitionCommitments } from './elements/coalition-commitments/coalition-commitments.js';
export { CoalitionFilterChangedEvent } from './elements/coalition-commitments/coalition-commitments.events.js';
export { CoalitionFeed } from './elements/coalition-feed/coalition-feed.js';
export { CoalitionFeedback } from './elements/coalition-feedback/coalition-feedback.js';
export {
  CoalitionFeedbackFailedEvent,
  CoalitionFeedbackSentEvent,
  type FeedbackFailureReason,
} from './elements/coalition-feedback/coalition-feedback.events.js';
export { CoalitionMembers } from './elements/coalition-members/coalition-members.js';
export { CoalitionProgress } from './elements/coalition-progress/coalition-progress.js';
export { CoalitionSummary } from './elements/coalition-summary/coalition-summary.js';
export { CoalitionContributions } from './elements/coalition-contributions/coalition-contributions.js';
export { CoalitionTimeline } from './elements/coalition-timeline/coalition-timeline.js';
export { CoalitionFeedFailedEvent, CoalitionFeedLoadedEvent } from './feed/feed.events.js';
export { FeedController, type FeedHost } from './feed/feed-controller.js';
export { FeedError, type FeedFailure, type FeedFault } from './feed/feed-error.js';
export type { FetchOptions } from './feed/fetch-feed.js';
export { loadFeed } from './feed/load-feed.js';
export { readFeedBytes, type LoadedFeed } from './feed/read-feed-bytes.js';
export type { FeedState } from './feed/feed-source.js';
export { totalsOf, type Standing, type Totals } from './feed/totals-of.js';
export { LocaleController } from './i18n/locale-controller.js';
export { pickText, type PickedText } from './i18n/pick-text.js';
export { registerTerms } from './i18n/registry.js';
export type { PartialTerms, Plural, StandIns, Terms } from './i18n/terms.js';
export type { FeedProblem } from './feed-format/read-feed.js';
export type * from './feed-format/types.js';
