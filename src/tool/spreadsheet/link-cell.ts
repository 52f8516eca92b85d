import { BARE_HOST } from '../../feed-format/url.js';
import type { CellResult } from './cell-result.js';

/** Longer than any address that browsers take. */
const LONGEST = 8000;
/** What follows the last dot of a file's name; of a host it is no country's. */
const FILES = /\.(?:html?|php|aspx?|pdf|csv|xlsx?|ods|docx?|odt|json|xml|zip|png|jpe?g|svg|webp|gif|txt|md)$/i;
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/**
 * An address; a site's name without `https://` and words that are no address are asked about.
 *
 * @param isLogo whether a file beside the feed is as usual as an address
 */
export function readLinkCell(text: string, isLogo: boolean): CellResult<string> {
  if (text.length > LONGEST) return { remark: { cause: 'write', details: { wanted: { kind: 'url' } } } };
  // Browsers read "https:/host" as "https://host" and "https:host" as a file beside the page.
  const slashes = /^(https?):\/?(?=[^/])/i.exec(text);
  if (slashes)
    return { remark: { cause: 'link-host', details: {}, meant: `${slashes[1]}://${text.slice(slashes[0].length)}` } };
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return { value: text };
  const [first] = text.split(/[/?#]/, 1);
  if (/\s/.test(first) || !/[/.#?]/.test(text)) return { remark: { cause: 'link-words', details: { isLogo } } };
  if (BARE_HOST.test(text) || (HOST.test(first) && !FILES.test(first) && !/^\.+$/.test(first)))
    return { remark: { cause: 'link-host', details: {}, meant: `https://${text}` } };
  return { value: text };
}
