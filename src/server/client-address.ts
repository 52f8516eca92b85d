import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** A proxy as the configuration names it. */
export interface TrustedProxy {
  readonly addresses: BlockList;
  /** One address stands for one proxy, a network for as many as there are. */
  readonly isNetwork: boolean;
}

/** Reads proxies named as addresses or as networks (`10.0.0.0/8`); throws on anything else. */
export function trustedProxyList(proxies: readonly string[]): readonly TrustedProxy[] {
  return proxies.map((proxy) => {
    const [address = '', prefix, ...rest] = proxy.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const bits = prefix === undefined ? undefined : Number(prefix || Number.NaN);
    const largest = family === 'ipv4' ? 32 : 128;
    const isNetwork = bits === undefined || (Number.isInteger(bits) && bits >= 0 && bits <= largest);
    if (isIP(address) === 0 || !isNetwork || rest.length > 0) {
      throw new TypeError(`"${proxy}" is not an IP address or network`);
    }
    const addresses = new BlockList();
    if (bits === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, bits, family);
    return { addresses, isNetwork: bits !== undefined && bits < largest };
  });
}

/**
 * Who is sending. `X-Forwarded-For` counts only as far as named proxies wrote it, read from the
 * right: whatever stands left of the first unknown address may be made up by the sender. An address that is named once
 * is one proxy: the same again is somebody on its machine, who may write what they like.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trusted: readonly TrustedProxy[],
): string | undefined {
  if (socketAddress === undefined) return undefined;
  let client = plainAddress(socketAddress);
  const hops = forwardedFor?.split(',') ?? [];
  let left = trusted;
  for (;;) {
    const proxy = left.find((one) => isOf(client, one));
    if (!proxy) return client;
    if (!proxy.isNetwork) left = left.filter((one) => one !== proxy);
    const hop = hops.pop();
    const address = hop === undefined ? '' : plainAddress(withoutPort(hop.trim()));
    if (isIP(address) === 0) return client;
    client = address;
  }
}

/**
 * What the rate limit counts: an IPv4 address whole, of IPv6 the /64 that one household is given,
 * within which anyone can take a new address for every message.
 */
export function addressGroup(written: string): string {
  const address = plainAddress(written);
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

/** An IPv4 address written as IPv6 (RFC 4291 §2.5.5.2), in any spelling, is that IPv4 address. */
function plainAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const dotted = /^[0:]*:ffff:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i.exec(address)?.[1];
  if (dotted) return dotted;
  const [, high, low] = /^(?:0{0,4}:){2,5}ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address) ?? [];
  if (high === undefined || low === undefined) return address;
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.');
}

function withoutPort(hop: string): string {
  const bracketed = /^\[([^\]]{1,45})\](?::\d{1,5})?$/.exec(hop);
  if (bracketed?.[1]) return bracketed[1];
  return hop.split(':').length === 2 ? hop.split(':')[0] : hop;
}

/** Whether an address as a socket shows it is one of the proxies named. */
export function isNamedProxy(socketAddress: string, trusted: readonly TrustedProxy[]): boolean {
  return isTrusted(plainAddress(socketAddress), trusted);
}

/** Loopback and private networks (RFC 1918, RFC 4193): addresses that belong to nobody on the internet. */
export function isLocalAddress(socketAddress: string): boolean {
  return isTrusted(plainAddress(socketAddress), LOCAL);
}

const isTrusted = (address: string, trusted: readonly TrustedProxy[]): boolean =>
  trusted.some((one) => isOf(address, one));

function isOf(address: string, { addresses }: TrustedProxy): boolean {
  return isIP(address) !== 0 && addresses.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

const LOCAL = trustedProxyList(['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7']);

/** A name or an address of this machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[?::1\]?|::ffff:127(\.\d+){3})$/i.test(host);
