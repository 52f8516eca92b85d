import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Reads proxies named as addresses or as networks (`10.0.0.0/8`); throws on anything else. */
export function trustedProxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix, ...rest] = proxy.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const bits = prefix === undefined ? undefined : Number(prefix || Number.NaN);
    const largest = family === 'ipv4' ? 32 : 128;
    const isNetwork = bits === undefined || (Number.isInteger(bits) && bits >= 0 && bits <= largest);
    if (isIP(address) === 0 || !isNetwork || rest.length > 0) {
      throw new TypeError(`"${proxy}" is not an IP address or network`);
    }
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, bits, family);
  }
  return list;
}

/**
 * Who is sending. `X-Forwarded-For` counts only as far as named proxies wrote it, read from the
 * right: whatever stands left of the first unknown address may be made up by the sender.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trusted: BlockList,
): string | undefined {
  if (socketAddress === undefined) return undefined;
  let client = plainAddress(socketAddress);
  const hops = forwardedFor?.split(',') ?? [];
  while (isTrusted(client, trusted)) {
    const hop = hops.pop();
    const address = hop === undefined ? '' : plainAddress(withoutPort(hop.trim()));
    if (isIP(address) === 0) break;
    client = address;
  }
  return client;
}

/**
 * What the rate limit counts: an IPv4 address whole, of IPv6 the /64 that one household is given,
 * within which anyone can take a new address for every message.
 */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0].split('::', 2);
  const left = groups(head);
  const right = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const all = [...left, ...new Array<string>(zeros).fill('0'), ...right];
  return `${all.slice(0, 4).join(':')}::/64`;
}

function groups(part: string): string[] {
  if (part === '') return [];
  // An IPv4 tail (::ffff:192.0.2.1) takes two groups; it never reaches into the first four.
  return part
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : Number.parseInt(group, 16).toString(16)));
}

function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i.exec(address);
  return mapped?.[1] ?? address;
}

function withoutPort(hop: string): string {
  const bracketed = /^\[([^\]]{1,45})\](?::\d{1,5})?$/.exec(hop);
  if (bracketed?.[1]) return bracketed[1];
  return hop.split(':').length === 2 ? hop.split(':')[0] : hop;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
