import { isAddress, placeholderIn, webAddress } from '../snippets/embed.js';
import { isForPeople, isFormService } from '../snippets/form-services.js';
import { isBlockedOnHttps, isLoopback } from '../snippets/mixed-content.js';
import type { Findings } from './finding.js';
import { leftOver } from './left-over.js';

/** An address in the source, and where it stands. */
export interface WrittenAddress {
  readonly address: string;
  readonly line: number;
  /** The attribute it stands in. */
  readonly name: string;
}

/** Stands for a page that nobody knows. */
const PAGE = 'https://page.invalid/';

/** An address without the rest of an `&` that a system has escaped once more than the browser undoes. */
export const unescapedTwice = (address: string): string =>
  address.replace(/&(amp;|#0{0,3}38;|#x0{0,3}26;){1,5}/gi, '&');

/** What holds of every address: of a script, of a feed, of a receiver. @returns whether anything was wrong */
export function checkAddress({ address, line, name }: WrittenAddress, findings: Findings): boolean {
  const placeholder = leftOver(address) ?? placeholderIn(address);
  const about = { name };
  if (placeholder) findings.add('placeholder', line, placeholder, about);
  else if (/^(file:|[a-z]:[\\/])/i.test(address.trim())) findings.add('own-computer', line, address, about);
  else if (!URL.canParse(address, PAGE)) findings.add('not-an-address', line, address, about);
  else if (isBlockedOnHttps(new URL(address, PAGE).href))
    findings.add('insecure', line, address, { ...about, instead: address.replace(/^\s*http:/i, 'https:') });
  else if (isLoopback(new URL(address, PAGE).hostname)) findings.add('own-computer', line, address, about);
  else if (/^(www\.[\w-]+|[\w-]+(\.[\w-]+){0,3}\.[a-z]{2,})\//i.test(address))
    findings.add('no-scheme', line, address, { ...about, instead: `https://${address}` });
  else if (unescapedTwice(address) !== address)
    findings.add('escaped-twice', line, address, { ...about, instead: escaped(unescapedTwice(address)) });
  else return false;
  return true;
}

/** As it stands in an attribute. */
export const escaped = (address: string): string => address.replace(/&/g, '&amp;');

/** Files and pages that no widget reads as a feed. */
const NOT_JSON =
  /\.(xlsx?|xlsm|ods|csv|tsv|html?|php|pdf|docx?|xml|zip)$|\/spreadsheets\/|^https:\/\/drive\.google\.com\/file\/|^https:\/\/github\.com\/.*\/blob\/|\/(sharepoint|onedrive)[^/]*\//i;

export function checkFeedAddress(written: WrittenAddress, findings: Findings): void {
  if (checkAddress(written, findings)) return;
  const { address, line, name } = written;
  const path = webAddress(address, PAGE)?.replace(/\?.*$/, '');
  if (path === undefined) findings.add('not-an-address', line, address, { name });
  else if (NOT_JSON.test(path)) findings.add('not-json', line, address, { name });
}

/** One without `mailto:`, which to a browser is a page beside this one. */
export const isMailAddress = (text: string): boolean => /^[^\s/@]+@[^\s/@]+$/.test(text.trim());

/** @param format how the form sends, where the tag says so */
export function checkEndpoint(written: WrittenAddress, format: string | undefined, findings: Findings): void {
  const { address, line, name } = written;
  if (/^\s*mailto:/i.test(address) || isMailAddress(address)) return findings.add('mail', line, address, { name });
  if (checkAddress(written, findings)) return;
  if (!isAddress(address.trim())) findings.add('not-an-address', line, address, { name });
  else if (isForPeople(new URL(address, PAGE).href) || /\.html?$/i.test(new URL(address, PAGE).pathname))
    findings.add('for-people', line, address, { name });
  else if (!format && isFormService(address))
    findings.add('form-service', line, address, { name, instead: 'format="form"' });
}
