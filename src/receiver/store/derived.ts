import { wordsOf } from '../../feed-format/fold.js';
import { searchPersonalData } from '../../feed-format/search-personal-data.js';
import type { Publication } from './contribution.js';
import type { ContributionsTable } from './tables.js';

/** Whether a text has to be looked at by a person before it goes anywhere. */
export function personalDataState(text: string): 'none' | 'suspected' {
  return searchPersonalData(text).length > 0 ? 'suspected' : 'none';
}

/** More pieces than any text that is meant to be published holds. */
const MOST_PIECES = 100;

/** Every piece of a text that looks like personal data, each as it is written. */
export function allPersonalData(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; pieces.length < MOST_PIECES;) {
    const found = searchPersonalData(rest);
    if (found.length === 0) return pieces;
    pieces.push(...found);
    // What stands on both sides of a piece must not grow together into another.
    for (const piece of found) rest = rest.replaceAll(piece, ' | ');
  }
  return pieces;
}

type Searched = Pick<ContributionsTable, 'reference' | 'message' | 'email' | 'name'> &
  Partial<Pick<ContributionsTable, 'public_text' | 'response' | 'published'>>;

/**
 * Each word, folded, of all that a search looks through, what the page shows too where something newer is written. Once: a text
 * that was published as it came is half as long to search.
 */
export function searchText({ reference, message, email, name, public_text, response, published }: Searched): string {
  const shown = published ? (JSON.parse(published) as Pick<Publication, 'text' | 'response'>) : undefined;
  const parts = [reference, message, public_text, response, shown?.text, shown?.response, email, name];
  return [...new Set(parts.flatMap((part) => wordsOf(part ?? '')))].join(' ');
}

/**
 * An e-mail as it is compared: no capitals, composed letters (Unicode NFC). Made here, because what `lower()` of a database
 * does with letters beyond ASCII differs.
 */
export const emailKey = (email: string): string => email.normalize('NFC').toLowerCase();

/** Days from one time to another, never fewer than none. RFC 3339 or `YYYY-MM-DD`. */
export const daysBetween = (since: string, until: string): number =>
  Math.max(0, (Date.parse(until) - Date.parse(since)) / 86_400_000);
