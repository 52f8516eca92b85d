import { randomInt } from 'node:crypto';

// Crockford's base 32 leaves out I, L, O and U: nothing is misheard or misread, nothing spelled.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference such as `7K3F-9QWZ-2M`: 50 random bits, short enough to read out on the phone. */
export function createReference(): string {
  const letters = Array.from({ length: 10 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join('')).join('-');
}

/** A reference as somebody types it (spaces or none for hyphens, small letters) as it is kept; undefined where it is none. */
export function normalReference(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}.]+/gu, '');
  const [, ...groups] = /^([\dA-Z]{4})([\dA-Z]{4})([\dA-Z]{2})$/.exec(letters) ?? [];
  return groups.length > 0 ? groups.join('-') : undefined;
}
