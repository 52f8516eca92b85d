import { htmlToText, looksLikeHtml } from './html-to-text.js';
import type { Remark } from '../messages/message.js';
import type { CellResult } from './cell-result.js';
import { withoutInvisibleEnds } from './clean.js';

const windows1252 = new TextDecoder('windows-1252');
/** Each character of Windows-1252 → its byte. */
const BYTES = new Map(Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte]));
/** How the two, three or four bytes of a letter in UTF-8 look where they were read as Windows-1252. */
const SPOILED = /[\u00c2-\u00df][\s\S]|[\u00e0-\u00ef][\s\S]{2}|[\u00f0-\u00f4][\s\S]{3}/g;
const UTF8 = new TextDecoder();

/** A text without what another program did to it: `EducaciÃ³n`, `&amp;`, `<p>`. What was done is told. */
export function mendText(text: string): CellResult<string> {
  const clean = withoutInvisibleEnds(text);
  const mended = unspoiled(clean);
  const plain = looksLikeHtml(mended) ? htmlToText(mended) : mended;
  if (plain === clean) {
    if (!clean.includes('\ufffd')) return { value: clean };
    return { value: clean, note: { cause: 'text-spoiled', details: {} } };
  }
  const note: Remark =
    mended === clean
      ? { cause: 'text-html', details: {}, meant: plain.slice(0, 60) }
      : { cause: 'text-spoiled', details: {}, meant: plain.slice(0, 60) };
  return plain ? { value: plain, note } : { value: clean, note: { cause: 'text-html', details: {} } };
}

function unspoiled(text: string): string {
  return text.replace(SPOILED, (found) => {
    const bytes = Array.from(found, (character) => BYTES.get(character) ?? 0);
    // Bytes that go on a letter are 0x80 to 0xbf; other signs after such a letter are signs of their own.
    if (!bytes.slice(1).every((byte) => byte >> 6 === 0b10)) return found;
    const mended = UTF8.decode(Uint8Array.from(bytes));
    return mended.includes('\ufffd') ? found : mended;
  });
}
