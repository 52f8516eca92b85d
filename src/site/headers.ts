/**
 * The policy that the widgets promise to work under, held by the site itself. `base-uri`, `form-action` and
 * `frame-ancestors` do not fall back to `default-src`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page and file. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  // Kept, but asked about each time: after a new build, an old script would fail its integrity.
  'cache-control': 'no-cache',
  'content-security-policy': POLICY,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Files may be used by other pages too: a webmaster tries the tags on a page of their own. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};
