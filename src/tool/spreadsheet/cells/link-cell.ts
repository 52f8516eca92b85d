import { wrongAddress } from '../../review/wrong-address.js';
import type { CellResult } from './cell-result.js';

/** Longer than any address that browsers take. */
const LONGEST = 8000;

/**
 * An address; a site's name without `https://`, words and several addresses are asked about.
 *
 * @param isLogo whether a file beside the feed is as usual as an address
 */
export function readLinkCell(text: string, isLogo: boolean): CellResult<string> {
  if (text.length > LONGEST) return { remark: { cause: 'write', details: { wanted: { kind: 'url' } } } };
  const wrong = wrongAddress(text);
  if (!wrong) return { value: text };
  return { remark: wrong.cause === 'link-words' ? { ...wrong, details: { isLogo } } : { ...wrong, details: {} } };
}
