/** What a file is that is no JSON: a workbook or another zip, packed, nothing, or JSON with the quotation marks of a word processor. */
export type NotJson = 'workbook' | 'gzip' | 'empty' | 'quotes';

/** What somebody chose in place of a feed by its bytes; `undefined` where they tell nothing. */
export function notJson(bytes: Uint8Array): NotJson | undefined {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'workbook';
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // Its rest may be anything: what is asked is what its beginning is.
  const text = new TextDecoder().decode(bytes);
  if (!text.trim()) return 'empty';
  return curlyQuote(text) === undefined ? undefined : 'quotes';
}

/** Where a typographic quotation mark stands in the place of a straight one, in a text that is no JSON. */
export function curlyQuote(text: string): number | undefined {
  for (const { index, 0: found } of text.matchAll(/[{[,:]\s*[\u2018-\u201f\u00ab\u00bb]/g)) {
    const before = text.slice(0, index).replace(/\\./g, '');
    // Within a text between straight ones it is a part of that.
    if (before.split('"').length % 2) return index + found.length - 1;
  }
  return undefined;
}
