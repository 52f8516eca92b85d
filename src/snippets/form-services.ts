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
