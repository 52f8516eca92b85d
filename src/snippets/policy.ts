import { webAddress } from './embed.js';
import { coloursCss } from './html.js';
import { logosOf } from './logos.js';
import type { SnippetRequest } from './request.js';
import { loadsLibrary, usesLoader, type SiteKind } from './site-kinds.js';

/**
 * What a page's Content-Security-Policy has to allow for a snippet: one line for each directive, nothing more. Where a
 * page has no such policy there is nothing to do.
 */
export async function policyLines(kind: SiteKind, request: SnippetRequest): Promise<string[]> {
  const library = new URL(request.library.base).origin;
  // Fixed HTML loads its logos and nothing else.
  if (kind === 'no-script') return request.logos.length ? [`img-src ${request.logos.join(' ')}`] : [];
  if (!loadsLibrary(kind)) return [`frame-src ${library}`];
  const { embed } = request;
  const feed = new URL(embed.src).origin;
  const values = new Map(embed.attributes);
  const directives: Record<string, Set<string>> = {
    'script-src': new Set([library]),
    'style-src': new Set(kind === 'tag-manager' ? [] : [library]),
    'connect-src': new Set([feed]),
    'img-src': new Set(),
  };
  const endpoint = values.get('endpoint');
  const receiver = typeof endpoint === 'string' ? sourceOf(endpoint) : undefined;
  if (receiver) directives['connect-src'].add(receiver);
  const logos = logosOf(embed);
  // A member who joins tomorrow may have a logo anywhere.
  if (logos) directives['img-src'] = new Set(logos === 'any' ? ['https:'] : ["'self'", feed]);
  const style = coloursCss(embed, request.colours);
  if (style) directives['style-src'].add(await hashSource(style));
  return Object.entries(directives)
    .filter(([, sources]) => sources.size)
    .map(([name, sources]) => `${name} ${[...sources].join(' ')}`);
}

/** Stands for the page that the snippet is pasted into, which nobody knows. */
const PAGE = 'https://page.invalid/';

/** Where an address leads, as a policy names it; `undefined` where it leads nowhere. */
function sourceOf(address: string): string | undefined {
  const absolute = webAddress(address, PAGE);
  return absolute && (absolute.startsWith(PAGE) ? "'self'" : new URL(absolute).origin);
}

/** Names of Trusted Types policies, for pages that list the ones they allow. */
export const trustedTypesLine = (kind: SiteKind): string =>
  `trusted-types coalition-widgets${usesLoader(kind) ? ' coalition-widgets-loader' : ''}`;

/** What lets one inline text pass. Outside of https and localhost browsers hash nothing. */
async function hashSource(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return "'unsafe-inline'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
