/** Whether only this computer has the host; browsers count it as secure over http:, too. */
export const isLoopback = (hostname: string): boolean => /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(hostname);

/** Whether browsers keep a page on https: from the address, and tell its script nothing of why. */
export function isBlockedOnHttps(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !isLoopback(hostname);
}
