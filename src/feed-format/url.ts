/** The only protocols a feed may link to: anything else (`javascript:`, `data:`, …) is never rendered. */
const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * Addresses that are as `new URL` would write them: most of a feed are, and looking takes a tenth of the time. Left to it:
 * hosts that are numbers or in other scripts, `.` and `..`, and whatever is escaped.
 */
const PLAIN_ADDRESS =
  /^https?:\/\/(?!xn--)[a-z][a-z0-9-]*(\.(?!xn--)[a-z][a-z0-9-]*)+(?=\/)(\/(?!\.)[\w~-][\w.~-]*)*\/?(\?[\w.~=&-]*)?(#[\w.~-]*)?$/;

/**
 * The absolute form of `value`, resolved against `base`,
 * or `undefined` when it is no URL or its protocol is not allowed.
 */
export function resolveUrl(value: string, base: string): string | undefined {
  if (PLAIN_ADDRESS.test(value)) return value;
  try {
    const url = new URL(value, base);
    return PROTOCOLS.includes(url.protocol) ? url.href : undefined;
  } catch {
    // The only way in which `new URL` says "this is no URL".
    return undefined;
  }
}

/** A site's name where an address should stand: relative to the feed it would lead nowhere. */
export const BARE_HOST =
  /^(www\.[^\s/]+|[\w-]+(\.[\w-]+)*\.(com|org|net|info|edu|gob|gov|mx|es|co|cl|ar|pe|uy))(\/|$)/i;
