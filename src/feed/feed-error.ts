/**
 * Why a feed could not be had: `unreachable` (network, DNS, CORS, blocked), `timeout`, `status` (the server
 * answered with an error), `unreadable` (what came is no feed), `address` (`src` is no http or https URL).
 */
export type FeedFailure = 'unreachable' | 'timeout' | 'status' | 'unreadable' | 'address';

/** The message is for developers; residents read the element's own words. */
export class FeedError extends Error {
  constructor(
    readonly reason: FeedFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
