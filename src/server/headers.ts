/**
 * Headers of every answer, whoever gives it: the app, the HTTP server for what it cannot parse.
 * OWASP ASVS 5.0 §3.4; nothing here is a page, so nothing may be framed, run or cached.
 */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
