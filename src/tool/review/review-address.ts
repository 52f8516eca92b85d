import type { FeedDoubt } from '../doubt.js';
import { wrongAddress } from '../wrong-address.js';

/** So much of an address is looked at. */
const LONGEST_ADDRESS = 8000;
/** So much of the one that is most likely meant is written. */
const LONGEST_MEANT = 108;

/** What is doubtful about an address, by its path in a feed. */
export function reviewAddress(value: unknown, path: string): FeedDoubt | undefined {
  if (typeof value !== 'string') return undefined;
  const isLogo = path.endsWith('.logo');
  const wrong = value.trim() ? wrongAddress(value.trim().slice(0, LONGEST_ADDRESS)) : undefined;
  if (wrong?.cause === 'link-several')
    return {
      path,
      message: 'Here are several addresses, and they lead nowhere. Write one, and the others into "links"',
      doubt: { cause: 'link-several', details: {} },
    };
  if (wrong) {
    const meant = wrong.meant?.slice(0, LONGEST_MEANT);
    const what =
      wrong.cause === 'link-host' && !/^https?/i.test(value.trim())
        ? 'This leads to a file beside the feed. Write the whole address if a site is meant'
        : 'This is not an address. Write the whole one';
    return {
      path,
      message: `${what}${meant === undefined ? ', with https://' : `: ${meant}`}`,
      doubt:
        wrong.cause === 'link-host'
          ? { cause: 'link-host', details: {}, meant: meant! }
          : { cause: 'link-words', details: { isLogo }, ...(meant !== undefined && { meant }) },
    };
  }
  if (!/^\s*http:/i.test(value)) return undefined;
  const costs = isLogo ? 'On a page with https: this logo does not load' : 'Browsers warn of such links';
  return {
    path,
    message: `The address begins with http:. ${costs}. Write https: if the site has it`,
    doubt: { cause: 'http-link', details: { isLogo } },
  };
}
