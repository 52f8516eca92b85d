import { findPersonalData } from '../../feed-format/personal-data.js';
import type { ContributionsTable } from './tables.js';

/** Whether a text has to be looked at by a person before it goes anywhere. */
export function personalDataState(text: string): 'none' | 'suspected' {
  return findPersonalData(text).length > 0 ? 'suspected' : 'none';
}

type Searched = Pick<ContributionsTable, 'reference' | 'message' | 'email' | 'name'> &
  Partial<Pick<ContributionsTable, 'public_text' | 'response'>>;

/** The folded text of all that a search looks through. */
export function searchText({ reference, message, email, name, public_text, response }: Searched): string {
  return [reference, message, public_text, response, email, name]
    .filter((part) => part !== null && part !== undefined)
    .map(folded)
    .join('\n');
}

/** Text as it is compared: without accents, case, and the difference between kinds of apostrophe, hyphen and space. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
