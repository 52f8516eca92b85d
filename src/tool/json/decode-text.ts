import { notJson } from '../../snippets/not-json.js';
import type { Said } from '../command.js';

/** Bytes that are not the text they should be. */
export class EncodingError extends Error {
  /** @param line the first that is not right, from 1; none where the whole is in another encoding */
  constructor(
    readonly said: Said,
    readonly line?: number,
  ) {
    super(said.en);
  }
}

/**
 * UTF-8 as text, as browsers read it: a byte order mark is passed over, a byte that is no UTF-8 refused.
 *
 * @throws {EncodingError} with the line of the first wrong byte
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The only way in which the decoder says that these bytes are no UTF-8. Where, it does not say.
    if (notJson(bytes) === 'gzip')
      throw new EncodingError({
        en: 'The file is packed (gzip), maybe twice. Unpack it first',
        es: 'El archivo está comprimido (gzip), quizá dos veces. Descomprímalo primero',
      });
    if (utf16Of(bytes))
      throw new EncodingError({
        en: 'The file is UTF-16. Save it as UTF-8.',
        es: 'El archivo está en UTF-16. Guárdelo como UTF-8.',
      });
    throw new EncodingError(
      { en: 'The file is not UTF-8. Save it as UTF-8.', es: 'El archivo no está en UTF-8. Guárdelo como UTF-8.' },
      lineOfWrongByte(bytes),
    );
  }
}

/** UTF-16 as its byte order mark tells. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Halves the file until the first byte is found with which it is no UTF-8 any more. */
export function lineOfWrongByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
}

/** Whether these bytes may go on to be UTF-8: a letter that is cut off at the end is no mistake. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
