import { fold } from '../../feed-format/fold.js';

/** Letters and digits alone, without case and accents: how two spellings of one name are compared. */
export const plainSpelling = (text: string): string => fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Names with their plain spellings: made once where many texts are compared with the same names. */
export type Spellings = readonly (readonly [name: string, spelling: string])[];

export const spellingsOf = (names: Iterable<string>): Spellings =>
  Array.from(names, (name) => [name, plainSpelling(name)]);

/**
 * The name that `text` most likely means: spelled alike but for case, accents and punctuation, or one or two letters
 * away. Short names must be closer than long ones.
 */
export function mostSimilar(text: string, names: Iterable<string> | Spellings): string | undefined {
  const wanted = plainSpelling(text);
  let best: string | undefined;
  let least = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  for (const each of names) {
    const [name, spelling] = typeof each === 'string' ? [each, plainSpelling(each)] : each;
    const distance = distanceUpTo(least, wanted, spelling);
    if (distance === undefined || (best !== undefined && distance === least)) continue;
    [best, least] = [name, distance];
    if (distance === 0) break;
  }
  return wanted ? best : undefined;
}

/** Fewer letters begin too many names. */
const SHORTEST_BEGINNING = 5;

/** The words of a name, as {@link onlyOneInFull} compares them. */
export const wordsOfName = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/**
 * The one thing that a short name most likely means: "State Government" where all that begins so is the "State Government of New
 * Valley"; else "Institute of Transparency" where all that has these words in this order is the "State Institute of Transparency".
 *
 * @param names the {@link wordsOfName} of things; one thing may have several
 */
export function onlyOneInFull<Thing>(
  text: string,
  names: readonly (readonly [words: string, thing: Thing])[],
): Thing | undefined {
  const wanted = wordsOfName(text);
  if (wanted.length < SHORTEST_BEGINNING) return undefined;
  const parts = tellingWords(wanted);
  const ways: readonly ((words: string) => boolean)[] = [
    (words) => words.startsWith(`${wanted} `),
    // A single word stands in too many names.
    (words) => parts.length > 1 && areWithin(parts, tellingWords(words)),
  ];
  for (const isMeant of ways) {
    const found = new Set(names.filter(([words]) => isMeant(words)).map(([, thing]) => thing));
    if (found.size) return found.size === 1 ? [...found][0] : undefined;
  }
  return undefined;
}

/** They stand between the words of a name and tell nothing apart. */
const FILLERS = new Set([
  'de',
  'del',
  'la',
  'el',
  'los',
  'las',
  'y',
  'e',
  'en',
  'para',
  'of',
  'the',
  'and',
  'for',
  'in',
]);

const tellingWords = (words: string): string[] => words.split(' ').filter((word) => !FILLERS.has(word));

/** Whether words stand among others, in their order. */
function areWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at += 1;
  return at === words.length && others.length > words.length;
}

/** Letters to add, take away, change or swap with their neighbour; `undefined` when they are more than `most`. */
function distanceUpTo(most: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  if (a === b) return 0;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return undefined;
    [before, row] = [row, next];
  }
  return row[b.length] <= most ? row[b.length] : undefined;
}
