import { page } from '../../page/unclobbered.js';

/** Whose visitor somebody is, not which page it is. */
const TRACKING = /^utm_|clk?id$/;

/** An address as far as it says which page it is: with its query, and with a fragment where that is a route. */
function pageOf(href: string): string {
  // A document without an address of its own, such as about:srcdoc, has no more to say.
  if (!href.startsWith('http')) return href;
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.replace(/#(?!!?\/).*/, '');
}

/**
 * Where a draft belongs.
 *
 * @param form what tells forms of a page apart: endpoint, commitment, number
 */
export const draftKey = (form: string): string =>
  // In a frame the page is the one around it too, as far as the browser tells.
  ['coalition-feedback', form, pageOf(location.href), parent === window || pageOf(page.referrer)].join(' ');
