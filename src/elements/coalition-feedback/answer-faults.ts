/* What the endpoint did, in words for the webmaster who reads the console. */

/** Statuses that say more than that they are a refusal or a fault. */
const WORDS: Readonly<Record<number, string>> = {
  401: 'asks for a password. The form sends neither cookies nor passwords: let everybody POST there',
  403: 'does not take messages from this page',
  404: 'has nothing at this address',
  405: 'takes no POST',
  429: 'is busy',
  503: 'is busy',
};

/** @param no where the JSON says no */
export function answerFault({ status, ok, redirected, url }: Response, no: string | undefined, type: string): string {
  if (redirected)
    return `has moved to ${url}, which answers ${status}. A redirect loses the message, unless it is a 307 or 308: write the new address into endpoint`;
  if (ok && no) return `answers ${status} and says no in it: ${no}`;
  if (ok) return `answers ${status} with ${type || 'nothing'} where JSON says whether the message arrived`;
  return `${WORDS[status] ?? (status < 500 ? 'refuses the message' : 'has a fault, which its log explains')} (${status})`;
}

/** No answer at all. The browser tells pages nothing more. */
export const NO_ANSWER =
  'is not there, or does not let this page read its answer (Access-Control-Allow-Origin), or the page’s policy does not allow it (connect-src)';
