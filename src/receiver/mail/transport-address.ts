import { isLoopback } from '../../server/client-address.js';

/**
 * The address with our options: nodemailer reads them from it where there is one, and from nowhere else. To another machine mail
 * goes encrypted or not at all (ASVS 5.0 §12.3.1), unless the address says otherwise.
 */
export function transportAddress(url: string, stepMs: number): string {
  const address = new URL(url);
  if (address.protocol === 'smtp:' && !isLoopback(address.hostname) && !address.searchParams.has('requireTLS'))
    address.searchParams.set('requireTLS', 'true');
  for (const step of ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout'])
    address.searchParams.set(step, String(stepMs));
  return address.href;
}
