import { isBlockedOnHttps } from '../../snippets/mixed-content.js';

/** The same of the page that this runs on. */
export const isBlockedHere = (address: string): boolean => location.protocol === 'https:' && isBlockedOnHttps(address);
