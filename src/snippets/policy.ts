import { webAddress } from './embed.js';
import { coloursCss } from './html.js';
import { logosOf } from './logos.js';
import type { SnippetRequest } from './request.js';
import { loadsLibrary, usesLoader, type SiteKind } from './site-kinds.js';

/**
 * What a page's Content-Security-Policy has to allow for its snippets: one line for each directive, nothing more. Where a
 * page has no such policy there is nothing to do.
 */
export async function policyLines(kind: SiteKind, requests: readonly SnippetRequest[]): Promise<string[]> {
  const all = await Promise.all(requests.map((request) => directivesOf(kind, request)));
  const names = new Set(all.flatMap((directives) => Object.keys(directives)));
  return [...names].flatMap((name) => {
    const sources = new Set(all.flatMap((directives) => [...(directives[name] ?? [])]));
    return sources.size ? [`${name} ${[...sources].join(' ')}`] : [];
  });
}

async function directivesOf(
  kind: SiteKind,
  request: SnippetRequest,
): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const { embed, page } = request;
  const originOf = (address: string): string => {
    const { origin } = new URL(address);
    return origin === page ? "'self'" : origin;
  };
  const library = originOf(request.library.base);
  // Fixed HTML loads its logos and nothing else.
  if (kind === 'no-script') return { 'img-src': new Set(request.logos) };
  if (!loadsLibrary(kind)) return { 'frame-src': new Set([library]) };
  const feed = originOf(embed.src);
  const values = new Map(embed.attributes);
  const directives: Record<string, Set<string>> = {
    'script-src': new Set([library]),
    'style-src': new Set(kind === 'tag-manager' ? [] : [library]),
    'connect-src': new Set([feed]),
    'img-src': new Set(),
  };
  const endpoint = values.get('endpoint');
  const receiver = typeof endpoint === 'string' ? webAddress(endpoint, page ?? PAGE) : undefined;
  if (receiver) directives['connect-src'].add(receiver.startsWith(PAGE) ? "'self'" : originOf(receiver));
  // Also where no member has a logo yet: the policy is written once, and a logo that comes later would be blocked in silence.
  const whose = logosOf(embed);
  if (whose) directives['img-src'] = new Set(whose === 'any' ? ['https:'] : ["'self'", feed]);
  const style = coloursCss(request);
  if (style) directives['style-src'].add(await hashSource(style));
  return directives;
}

/** Stands for the page that the snippet is pasted into, which nobody knows. */
const PAGE = 'https://page.invalid/';

/** Names of Trusted Types policies, for pages that list the ones they allow. */
export const trustedTypesLine = (kind: SiteKind): string =>
  `trusted-types coalition-widgets${usesLoader(kind) ? ' coalition-widgets-loader' : ''}`;

/** What lets one inline text pass. Outside of https and localhost browsers hash nothing. */
async function hashSource(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return "'unsafe-inline'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
