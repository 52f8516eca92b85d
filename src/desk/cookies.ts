/** What this browser searched for last: a name or an e-mail has no place in an address. Gone with the browser. */
export const SEARCH_COOKIE = 'coalition-desk-search';
/** The language that somebody chose. */
export const LANGUAGE_COOKIE = 'coalition-desk-language';
