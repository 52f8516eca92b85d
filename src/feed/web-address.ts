import { resolveUrl } from '../feed-format/url.js';
import { page } from '../page/unclobbered.js';

/** The absolute form of an http or https address, resolved against the page; anything else is none. */
export function webAddress(value: string | null | undefined): string | undefined {
  // An empty one, resolved, would be the page itself.
  const url = value ? resolveUrl(value, page.baseURI) : undefined;
  return url?.startsWith('http') ? url : undefined;
}
