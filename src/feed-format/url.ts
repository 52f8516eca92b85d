/** The only protocols a feed may link to: anything else (`javascript:`, `data:`, …) is never rendered. */
const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * The absolute form of `value`, resolved against `base`,
 * or `undefined` when it is no URL or its protocol is not allowed.
 */
export function resolveUrl(value: string, base: string): string | undefined {
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
