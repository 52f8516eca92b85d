/** How a request's `Origin` stands to this receiver. */
export type OriginStanding = 'none' | 'same' | 'listed' | 'refused';

/**
 * Judges `Origin` against a fixed list. The browser says what is same-origin (`Sec-Fetch-Site`, right
 * behind any proxy) or by the host; the scheme is left out, since a proxy may end TLS.
 */
export function originStanding(request: Request, allowed: ReadonlySet<string>): OriginStanding {
  const origin = request.headers.get('origin');
  if (origin === null) return 'none';
  if (allowed.has(origin)) return 'listed';
  if (request.headers.get('sec-fetch-site') === 'same-origin') return 'same';
  return hostOf(origin) === hostOf(request.url) ? 'same' : 'refused';
}

/** CORS headers of an answer. Never credentials; an origin is named only when it is on the list. */
export function corsHeaders(request: Request, allowed: ReadonlySet<string>): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !allowed.has(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    // Without this a page of another origin cannot read when to try again.
    'access-control-expose-headers': 'Retry-After',
  };
}

/** Headers of every answer of the feed, also where there is none: it is for every page. */
export const PUBLIC_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** What a preflight allows. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'Content-Type, Idempotency-Key',
  'access-control-max-age': '600',
} as const;

/**
 * Reads a list of origins as configured. `null` stands for sandboxed frames and must be named;
 * throws a plain sentence for anything that is not one origin.
 */
export function readOrigins(written: readonly string[]): ReadonlySet<string> {
  return new Set(written.map(readOrigin));
}

function readOrigin(written: string): string {
  if (written === 'null') return written;
  const url = URL.parse(written);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const bare = url?.pathname === '/' && !/[?#@*]/.test(written);
  if (!url || !isWeb || !bare) {
    throw new TypeError(`"${written}" is not an origin such as https://www.example.org`);
  }
  return url.origin;
}

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.host;
}
