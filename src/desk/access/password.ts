import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Characters of a password (OWASP ASVS 5.0 §6.2.1 and §6.2.9). */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** 32 MiB and about a tenth of a second for each try (OWASP Password Storage Cheat Sheet: N = 2^15, r = 8, p = 3). */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
const MEMORY = 128 * COST.N * COST.r + 1024 * 1024;

const derive = promisify<string, Buffer, number, typeof COST & { maxmem: number }, Buffer>(scrypt);

/** What is kept of a password: how it was derived, salt and result. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFC'), salt, LENGTH, { ...COST, maxmem: MEMORY });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Whether a password is the one of a hash. `null` takes as long and is never right: who asks learns nothing of accounts. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, n, r, p, salt, expected] = (hash ?? (await nobodysHash())).split('$');
  const wanted = Buffer.from(expected ?? '', 'base64');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const given = await derive(password.normalize('NFC'), Buffer.from(salt ?? '', 'base64'), LENGTH, {
    ...cost,
    maxmem: MEMORY,
  });
  return hash !== null && wanted.length === given.length && timingSafeEqual(wanted, given);
}

let nobody: Promise<string> | undefined;
const nobodysHash = () => (nobody ??= hashPassword(randomBytes(16).toString('base64')));

/** What is wrong with a password that somebody chooses, or undefined. */
export function passwordFault(password: string, email: string): 'short' | 'long' | 'easy' | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const folded = password.toLowerCase();
  const [own = ''] = email.toLowerCase().split('@');
  const isGuessed =
    /^(?:password|contraseña|contrasena|qwerty|administrator)[\d!.]*$/.test(folded) ||
    isRun(folded) ||
    isCommon(folded);
  return isGuessed || new Set(folded).size < 5 || (own.length > 3 && folded.replace(own, '').length < 6)
    ? 'easy'
    : undefined;
}

function isCommon(password: string): boolean {
  return COMMON_PASSWORDS.has(createHash('sha256').update(password).digest('hex').slice(0, 8));
}

/** `123456789012`, `abcdefghijkl`: each character follows the one before it. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  return codes
    .slice(1)
    .every((code, index) => code - (codes[index] ?? 0) === 1 || (code === 48 && codes[index] === 57));
}
