import { webAddress } from './embed.js';

/** Hosts of services that take what an HTML form sends, and none of the JSON of a coalition-receiver. */
const HOSTS = [
  'formspree.io',
  'usebasin.com',
  'getform.io',
  'getform.com',
  'formsubmit.co',
  'formcarry.com',
  'formbold.com',
  'web3forms.com',
  'script.google.com',
];

/** Whether the form has to send there as `format="form"`: the address is one of a known form service. */
export function isFormService(endpoint: string): boolean {
  const address = webAddress(endpoint);
  const host = address && new URL(address).hostname;
  return !!host && HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}

/** Hosts of forms that people fill in on a page of that service. */
const FORM_PAGES = [
  'forms.gle',
  'forms.office.com',
  'forms.cloud.microsoft',
  'typeform.com',
  'jotform.com',
  'surveymonkey.com',
];

/** Whether an address is one of a page that people look at: a form of a service that takes none from elsewhere, or a receiver's desk. */
export function isForPeople(endpoint: string): boolean {
  const address = webAddress(endpoint);
  if (!address) return false;
  const { hostname, pathname } = new URL(address);
  const isGoogleForm = hostname === 'docs.google.com' && pathname.startsWith('/forms/');
  const isFormPage = FORM_PAGES.some((known) => hostname === known || hostname.endsWith(`.${known}`));
  return isGoogleForm || isFormPage || /\/(desk|viewform)\/?$/.test(pathname);
}
