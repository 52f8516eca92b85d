import { isBlockedOnHttps } from '../snippets/mixed-content.js';
import type { Findings } from './finding.js';
import type { Tag } from './read-page.js';

/** What a page loads. */
export interface Request {
  readonly directive: 'script-src' | 'style-src' | 'connect-src' | 'img-src' | 'frame-src';
  /** As written. */
  readonly address: string;
  /** Where the tag stands that loads it, among all tags of the page. */
  readonly place: number;
  readonly nonce?: string;
  readonly integrity?: string;
}

/** A policy in the page itself. */
export interface Policy {
  readonly at: Tag;
  readonly place: number;
}

/** Which directives speak where one does not, each before `default-src` (CSP 3, 6.8). */
const INSTEAD: Readonly<Record<Request['directive'], readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src'],
  'style-src': ['style-src-elem', 'style-src'],
  'connect-src': ['connect-src'],
  'img-src': ['img-src'],
  'frame-src': ['frame-src', 'child-src'],
};
/** Stands for a page that nobody knows. */
const SOMEWHERE = 'https://page.invalid';

export const isPolicy = ({ name, attributes }: Tag): boolean =>
  name === 'meta' && /^content-security-policy$/i.test((attributes.get('http-equiv') ?? '').trim());

/**
 * What a policy in a `<meta>` keeps the page from loading. One that is sent as a header is not in the source.
 *
 * @param origin of the page, where its source tells it
 */
export function checkPolicy(
  policies: readonly Policy[],
  requests: readonly Request[],
  trustedTypes: readonly string[],
  origin: string | undefined,
  findings: Findings,
): void {
  for (const { at, place } of policies) {
    const content = at.attributes.get('content') ?? '';
    const directives = directivesOf(content);
    const lacking = new Map<Request['directive'] | 'trusted-types', string[]>();
    const add = (directive: Request['directive'] | 'trusted-types', source: string): void => {
      const sources = lacking.get(directive);
      if (!sources) lacking.set(directive, [source]);
      else if (!sources.includes(source)) sources.push(source);
    };
    for (const written of requests) {
      const request = { ...written, address: secure(written.address, origin) };
      // A browser holds to it from there on; what comes with the script comes later than any policy.
      if (place > request.place && /^(script|style|frame)/.test(request.directive)) continue;
      const sources = directives.get(nameFor(request, directives) ?? '');
      if (sources && !allows(sources, request, origin)) add(request.directive, sourceOf(request.address, origin));
    }
    const names = directives.get('trusted-types');
    for (const each of trustedTypes)
      if (names && !names.includes('*') && !names.includes(each)) add('trusted-types', each);
    if (!lacking.size) continue;
    const whole = [...lacking].map(([directive, sources]) => {
      const name = directive === 'trusted-types' ? directive : nameFor({ directive }, directives);
      const before = (directives.get(name ?? '') ?? []).filter((source) => source.toLowerCase() !== "'none'");
      return [directive, ...new Set([...before, ...sources])].join(' ');
    });
    findings.add('policy', at.line, content, {
      name: [...new Set([...lacking.values()].flat())].join(', '),
      choices: [...lacking.keys()],
      instead: whole.join('; '),
    });
  }
}

/** The directive of a policy that speaks about a request. */
const nameFor = (
  { directive }: Pick<Request, 'directive'>,
  directives: ReadonlyMap<string, unknown>,
): string | undefined => [...INSTEAD[directive], 'default-src'].find((each) => directives.has(each));

/** The first of a name counts (CSP 3, 2.2.1). */
function directivesOf(content: string): Map<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const part of content.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** One on http: is told by itself, and is to become one on https:; the policy has to fit what it becomes. */
const secure = (address: string, origin = SOMEWHERE): string => {
  if (!URL.canParse(address, origin)) return address;
  const { href } = new URL(address, origin);
  return isBlockedOnHttps(href) && new URL(href).origin !== origin ? href.replace(/^http:/, 'https:') : address;
};

const sourceOf = (address: string, origin = SOMEWHERE): string => {
  const url = new URL(address, origin);
  return url.origin === origin ? "'self'" : url.origin;
};

function allows(sources: readonly string[], request: Request, origin = SOMEWHERE): boolean {
  const { directive, nonce, integrity } = request;
  if (!URL.canParse(request.address, origin)) return true;
  const url = new URL(request.address, origin);
  const isByHash = sources.some(
    (source) =>
      (!!nonce && source === `'nonce-${nonce}'`) ||
      (!!integrity && integrity.split(/\s+/).includes(source.slice(1, -1))),
  );
  if (isByHash) return true;
  if (directive === 'script-src' && sources.some((source) => /^'strict-dynamic'$/i.test(source))) return false;
  return sources.some((source) => matches(source, url, origin));
}

/** Whether one source expression matches an address (CSP 3, 6.7.2.8); a page on https. */
function matches(source: string, url: URL, origin: string): boolean {
  const text = source.toLowerCase();
  if (text === "'self'") return url.origin === origin;
  if (text === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/.test(text)) return text === url.protocol || (text === 'http:' && url.protocol === 'https:');
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?]*)?/.exec(text) ?? [];
  if (scheme && `${scheme}:` !== url.protocol && !(scheme === 'http' && url.protocol === 'https:')) return false;
  const isHost = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === '*' || host === url.hostname;
  const isPort = port === '*' || (port ?? '') === url.port || (port === '443' && !url.port);
  const own = url.pathname.toLowerCase();
  return isHost && isPort && (path.length < 2 || (path.endsWith('/') ? own.startsWith(path) : own === path));
}
