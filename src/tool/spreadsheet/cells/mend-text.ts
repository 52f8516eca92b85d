import { decodeWindows1252 } from '../../json/decode-windows-1252.js';
import { htmlToText, looksLikeHtml } from './html-to-text.js';
import type { Remark } from '../../messages/message.js';
import type { CellResult } from './cell-result.js';
import { withoutInvisibleEnds } from './clean.js';

/** Each character of Windows-1252 → its byte. */
const BYTES = new Map(Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte]));
/** The signs whose bytes go on a letter in UTF-8: 0x80 to 0xbf. */
const FURTHER = `[${Array.from({ length: 64 }, (_, bits) => decodeWindows1252(Uint8Array.of(0x80 + bits))).join('')}]`;
/** How letters of two, three or four bytes in UTF-8 look where they were read as Windows-1252. */
const SPOILED = new RegExp(
  `(?:[\\u00c2-\\u00df]${FURTHER}|[\\u00e0-\\u00ef]${FURTHER}{2}|[\\u00f0-\\u00f4]${FURTHER}{3})+`,
  'g',
);
const UTF8 = new TextDecoder();
/** Has words in it that no page shows: whoever wrote them should see that. */
const HIDDEN = /<(?:script|style|template|head)\b/i;

/** A text without what another program did to it: `EducaciÃ³n`, `&amp;`, `<p>`. What was done is reported. */
export function mendText(text: string): CellResult<string> {
  const clean = withoutInvisibleEnds(text);
  if (!clean) return { remark: { cause: 'placeholder', details: {} } };
  const mended = unspoiled(clean);
  const plain = looksLikeHtml(mended) ? htmlToText(mended) : mended;
  if (plain === clean) {
    if (!isGarbled(clean)) return { value: clean };
    return { value: clean, note: { cause: 'text-spoiled', details: {} } };
  }
  const note: Remark =
    mended === clean
      ? { cause: 'text-html', details: {}, meant: plain.slice(0, 60) }
      : { cause: 'text-spoiled', details: {}, meant: plain.slice(0, 60) };
  if (plain) return { value: plain, note };
  return HIDDEN.test(clean)
    ? { value: clean, note: { cause: 'text-html', details: {} } }
    : { remark: { cause: 'placeholder', details: {} } };
}

/** Letters that were lost, as in `Educaci?n`, `Educaci√≥n` of a Mac and `Educaci\\u00f3n` of a program: nobody knows which. */
const isGarbled = (text: string): boolean =>
  /\ufffd|\p{L}√[^\s\d]|\\u00[0-9a-f]{2}/u.test(text) || (/\p{Ll}\?\p{Ll}/u.test(text) && !/\/|www\.|=/.test(text));

/** `EducaciÃ³n` → `Educación`. */
export function unspoiled(text: string): string {
  return text.replace(SPOILED, (found) => {
    const mended = UTF8.decode(Uint8Array.from(found, (character) => BYTES.get(character)!));
    return mended.includes('\ufffd') ? found : mended;
  });
}
