/** What a page may take from elsewhere, beyond what is the site's own. */
export interface PolicyParts {
  /** More for `connect-src`. */
  readonly connect?: readonly string[];
  /** More for `img-src`. */
  readonly images?: readonly string[];
  /** Who may show the page in a frame. */
  readonly ancestors?: "'none'" | '*';
}

/** Any address of the web: where a webmaster chooses what is loaded. */
export const ANY_HOST: PolicyParts = { connect: ['https:', 'http:'], images: ['https:', 'http:'] };

/**
 * A content security policy. Without parts it is the one that the widgets promise to work under. `base-uri`,
 * `form-action` and `frame-ancestors` do not fall back to `default-src`.
 */
export function policyHeader(parts: PolicyParts = {}): string {
  return `${policyMeta(parts)}; frame-ancestors ${parts.ancestors ?? "'none'"}`;
}

/** The same as a page can say it of itself: for hosts that send no headers. `frame-ancestors` counts only in a header. */
export function policyMeta({ connect = [], images = [] }: PolicyParts = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    ["img-src 'self'", ...images].join(' '),
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Headers of every page and file. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  // Kept, but asked about each time: after a new build, an old script would fail its integrity.
  'cache-control': 'no-cache',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Files may be used by other pages too: a webmaster tries the tags on a page of their own. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};
