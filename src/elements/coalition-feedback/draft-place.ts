/** Whose visitor somebody is, not which page it is. */
const TRACKING = /^(utm_|mtm_|pk_|mc_|hsa_|_ga|_gl$|fbclid$|gclid$|dclid$|msclkid$|yclid$|igshid$|ref$)/;

/** Where a draft belongs: to a page, an endpoint, a commitment, and to which form of the page. */
export interface DraftPlace {
  readonly endpoint: string;
  readonly commitment?: string;
  /** Tells forms apart that have all else in common. */
  readonly index: number;
}

/** The name under which this tab keeps what is written there. */
export function draftKey({ endpoint, commitment = '', index }: DraftPlace): string {
  // In a frame the page is the one around it too, as far as the browser tells.
  const pages = [location.href, ...(parent === window ? [] : [document.referrer])].map(pageOf);
  return ['coalition-feedback', endpoint, ...pages, index, commitment].join(' ');
}

/** An address as far as it says which page it is: with its query, and with a fragment where that is a route. */
function pageOf(href: string): string {
  // A document without an address of its own, such as about:srcdoc, has no more to say.
  if (!/^https?:/.test(href)) return href;
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}
