/**
 * Why a feed cannot be shown: `unreachable` (network, DNS, CORS, blocked), `timeout`, `status` (the server
 * answered with an error), `unreadable` (what came is no feed), `address` (`src` is no http or https URL).
 */
export type FeedFailure = 'unreachable' | 'timeout' | 'status' | 'unreadable' | 'address';

/** What is wrong with what came: it is too large, not UTF-8, a web page, no JSON, of another version, or no feed. */
export type FeedFault = 'large' | 'encoding' | 'html' | 'json' | 'version' | 'feed';

/** The message is for webmasters and developers; residents read the element's own words. */
export class FeedError extends Error {
  /** Where the reason is `unreadable`. */
  readonly fault?: FeedFault;
  /** The server's, where the reason is `status`. */
  readonly status?: number;
  readonly statusText?: string;

  constructor(
    readonly reason: FeedFailure,
    message: string,
    {
      fault,
      status,
      statusText,
      cause,
    }: { fault?: FeedFault; status?: number; statusText?: string; cause?: unknown } = {},
  ) {
    super(message);
    this.fault = fault;
    this.status = status;
    this.statusText = statusText;
    this.cause = cause;
  }
}
