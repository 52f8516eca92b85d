/* What the endpoint did, for the webmaster who reads the console after its address. */

/** @param no where the JSON says no */
export function answerFault({ status, ok, redirected, url }: Response, no: string | undefined, type: string): string {
  if (redirected) return `has moved to ${url}: if it takes forms, use that address`;
  const why =
    status === 401
      ? '; the form sends no cookies or passwords'
      : ok && ` with ${no ?? (type || 'nothing')} in place of a yes in JSON`;
  return `answered ${status}${why || ''}`;
}

/** No answer at all. The browser tells pages nothing more. */
export const NO_ANSWER = 'did not answer, or CORS or the connect-src of the page forbids it';
