import type { FeedDoubt } from './doubt.js';
import { wrongAddress } from './wrong-address.js';

/** So much of an address is looked at. */
const LONGEST_ADDRESS = 8000;
/** So much of the one that is most likely meant is written. */
const LONGEST_MEANT = 108;

/** Where people keep the files of an office, which ask for an account unless somebody shared them with everybody. */
const SHARED_FILES =
  /^https?:\/\/(?:(?:[\w-]+\.)*sharepoint\.com|onedrive\.live\.com|1drv\.ms|teams\.microsoft\.com|drive\.google\.com|docs\.google\.com\/(?!forms\/|\w+\/(?:u\/\d\/)?d\/(?:e\/|[\w-]+\/pub))|mail\.google\.com|outlook\.office(?:365)?\.com|(?:www\.)?dropbox\.com\/home)/i;
/** What ends in this shows no picture. */
const NO_IMAGES =
  /\.(?:pdf|html?|aspx?|docx?|odt|odg|pptx?|xlsx?|ods|csv|txt|zip|ai|eps|psd|cdr|indd|tiff?|heic|mp4)$/i;
/** Pages about a picture, which are addresses of their own. */
const PAGES_OF_IMAGES =
  /^https?:\/\/(?:(?:www|m)\.)?(?:(?:facebook|instagram|flickr|x|twitter|linkedin)\.com\/|[\w-]+\.wikimedia\.org\/wiki\/|[a-z]{2,3}\.wikipedia\.org\/wiki\/|github\.com\/[^?]*\/blob\/(?!.*[?&]raw=)|drive\.google\.com\/|(?:[\w-]+\.)*sharepoint\.com\/|imgur\.com\/)/i;

/** A file that is no picture, a page about one, or a site as a whole. */
function isNoImage(address: string): boolean {
  if (/^(?:mailto|tel):/i.test(address) || PAGES_OF_IMAGES.test(address)) return true;
  const [path] = address.split(/[?#]/, 1);
  return NO_IMAGES.test(path) || (/^https?:\/\/[^/]+\/?$/i.test(path) && path.length === address.length);
}

/** Hosts that are this computer, or known in one network alone: without a dot, or with an ending or a number kept for such. */
function isLocal(address: string): boolean {
  const [, host] = /^(?:https?:)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(address) ?? [];
  if (host === undefined) return /^\/(?:Users|home|Volumes|mnt)\//.test(address);
  return (
    !/[.:]/.test(host) ||
    /\.(?:local|localhost|internal|intranet|lan|corp|home\.arpa)$/i.test(host) ||
    /^(?:127|10|0)\.\d+\.\d+\.\d+$|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.\d|^169\.254\./.test(host) ||
    /^\[(?:::1|f[cde])/i.test(host)
  );
}

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
  const address = value.trim();
  if (isLocal(address))
    return {
      path,
      message: 'Only one computer, or the network of one office, knows this address. Write the address on the web',
      doubt: { cause: 'link-local', details: {} },
    };
  if (isLogo && isNoImage(address))
    return {
      path,
      message: 'This is a document or a page and no image. Write the address of an image: .svg, .png, .jpg or .webp',
      doubt: { cause: 'logo-no-image', details: {} },
    };
  if (SHARED_FILES.test(address))
    return {
      path,
      message: 'Files there open only for those with whom they are shared. Try the address in a private window',
      doubt: { cause: 'link-shared', details: {} },
    };
  if (!/^\s*http:/i.test(value)) return undefined;
  const costs = isLogo ? 'On a page with https: this logo does not load' : 'Browsers warn of such links';
  return {
    path,
    message: `The address begins with http:. ${costs}. Write https: if the site has it`,
    doubt: { cause: 'http-link', details: { isLogo } },
  };
}
