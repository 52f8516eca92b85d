export { CoalitionFeedFailedEvent, CoalitionFeedLoadedEvent } from '../../feed/feed.events.js';
