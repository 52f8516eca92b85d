import { fold } from '../../feed-format/fold.js';
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
    .map(fold)
    .join('\n');
}
