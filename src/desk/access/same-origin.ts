import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { isLoopback } from '../../server/client-address.js';

/**
 * Whether a form was sent by the desk's own page. Both headers have to fit where the browser sends them, and a forged
 * form can leave out neither (OWASP ASVS 5.0 §3.5.1). Hosts are compared, not schemes: behind a proxy that ends TLS the
 * desk itself hears `http:`.
 *
 * @param publicUrl where visitors find the desk when a proxy changes the `Host`
 */
export function isFromHere({ req }: Context, publicUrl?: string): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = req.header('origin');
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const host = publicUrl ? new URL(publicUrl).host : req.header('host');
  return new URL(origin).host === host;
}

/** Whether two secrets are the same, in a time that tells nothing of either (OWASP ASVS 5.0 §11.2.4). */
export function isSameSecret(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return wanted !== '' && left.length === right.length && timingSafeEqual(left, right);
}

/** Whether the browser came by TLS, or from this machine, where nobody listens in between. */
export function isPrivateWay({ req }: Context, publicUrl?: string): boolean {
  return isByTls({ req } as Context, publicUrl) || isLoopback(new URL(req.url).hostname);
}

/** Whether the browser says that it came by TLS: it knows, also behind a proxy that ends it. */
export function isByTls({ req }: Context, publicUrl?: string): boolean {
  return (publicUrl ?? req.header('origin') ?? req.url).startsWith('https:');
}
