/**
 * Why a message was not confirmed: `fields` (the server names what to correct), `busy` (429 or 503), `refused`
 * (another 4xx), `fault` (a 5xx, or an answer that is no yes, such as a web page), `timeout`, `offline`,
 * `unreachable` (DNS, a broken connection, CORS, a policy).
 */
export type FeedbackFailureReason = 'fields' | 'busy' | 'refused' | 'fault' | 'timeout' | 'offline' | 'unreachable';

/** The server said yes to a message. What was written is not in the event. */
export class CoalitionFeedbackSentEvent extends Event {
  static readonly eventName = 'coalition-feedback-sent';
  constructor(
    /** The message's UUID. */
    readonly id: string,
    /** What the server calls it, if it said so. */
    readonly reference: string | undefined,
  ) {
    super(CoalitionFeedbackSentEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A message was not confirmed. The text is still in the form. */
export class CoalitionFeedbackFailedEvent extends Event {
  static readonly eventName = 'coalition-feedback-failed';
  constructor(
    /** The message's UUID. */
    readonly id: string,
    readonly reason: FeedbackFailureReason,
    /** The HTTP status, where an answer came. */
    readonly status: number | undefined,
    /** For developers. */
    readonly message: string,
  ) {
    super(CoalitionFeedbackFailedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'coalition-feedback-sent': CoalitionFeedbackSentEvent;
    'coalition-feedback-failed': CoalitionFeedbackFailedEvent;
  }
}
