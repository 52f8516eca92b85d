import { foldDigits } from '../feed-format/fold.js';
import type { Feed } from '../feed-format/types.js';
import { allPersonalData, emailKey } from './store/derived.js';

/** An address as it is compared: an e-mail without capitals, a telephone by its digits. Undefined for anything else. */
function addressKey(written: string): string | undefined {
  const [bare = ''] = written
    .trim()
    .replace(/^(?:mailto|tel):/i, '')
    .split(/[?;]/, 1);
  if (/^[^\s@]+@[^\s@]+$/.test(bare)) return emailKey(bare);
  const digits = foldDigits(bare);
  return /^[\d\p{Zs}()+.\p{Pd}]+$/u.test(digits) ? digits.replace(/\D/g, '') : undefined;
}

/** A number with fewer digits is no whole telephone. */
const FEWEST_DIGITS = 9;

/** One of two telephones may be written with the country's number. */
const isSameAddress = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= FEWEST_DIGITS &&
    !`${one}${other}`.includes('@') &&
    (one.endsWith(other) || other.endsWith(one)));

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsIn(one);
}

/**
 * Whether an e-mail or a telephone is public already: it stands in the coalition's feed as an address, in whichever field. What
 * residents wrote there does not count.
 */
export function isPublicAddress(feed: Feed | undefined, piece: string): boolean {
  const wanted = addressKey(piece);
  if (!feed || wanted === undefined) return false;
  const { contributions: _, ...offices } = feed;
  for (const written of stringsIn(offices)) {
    const key = addressKey(written);
    if (key !== undefined && isSameAddress(key, wanted)) return true;
  }
  return false;
}

/** What of some texts looks like personal data and is public already. */
export const publicAddressesIn = (feed: Feed | undefined, ...texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => allPersonalData(text ?? '')).filter((piece) => isPublicAddress(feed, piece));
