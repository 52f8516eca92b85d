import { logosOf } from '../snippets/logos.js';
import { checkPolicy, isPolicy, type Request } from './check-policy.js';
import type { OwnFile } from './check-scripts.js';
import type { Findings } from './finding.js';
import type { Tag } from './read-page.js';
import type { ShownWidget } from './shown-widget.js';

/** No page has more policies, or widgets and files from more places. */
const MOST_POLICIES = 10;
const MOST_REQUESTS = 200;

/** Whether the policies in the page itself allow what its widgets load. */
export function checkPolicies(
  tags: readonly Tag[],
  shown: readonly ShownWidget[],
  files: readonly OwnFile[],
  findings: Findings,
): void {
  const places = new Map(tags.map((tag, place) => [tag, place]));
  const policies = tags.flatMap((at, place) => (isPolicy(at) && at.place === 'page' ? [{ at, place }] : []));
  if (!policies.length) return;
  const requests = [
    ...files.flatMap((file) => requestOf(file, places.get(file.at) ?? 0)),
    ...shown.flatMap((each) => requestsOf(each, places.get(each.at) ?? 0)),
  ];
  const scripts = files.filter(({ at }) => at.name === 'script');
  const trustedTypes = [
    ...(scripts.length ? ['coalition-widgets'] : []),
    ...(scripts.some(({ file }) => /loader/.test(file)) ? ['coalition-widgets-loader'] : []),
  ];
  // The last of the same: a policy above it counts.
  const apart = new Map(requests.map((request) => [JSON.stringify({ ...request, place: undefined }), request]));
  const some = [...apart.values()].slice(0, MOST_REQUESTS);
  checkPolicy(policies.slice(0, MOST_POLICIES), some, trustedTypes, originOf(tags), findings);
}

function requestOf({ at, address }: OwnFile, place: number): Request[] {
  if (!address) return [];
  const { name, attributes } = at;
  const directive = name === 'link' ? 'style-src' : 'script-src';
  return [{ directive, address, place, nonce: attributes.get('nonce'), integrity: attributes.get('integrity') }];
}

function requestsOf({ way, name, attributes, at }: ShownWidget, place: number): Request[] {
  if (way === 'frame') return [{ directive: 'frame-src', address: at.attributes.get('src') ?? '', place }];
  const feed = attributes.get('src')?.trim() || at.feedAround;
  const endpoint = name === 'feedback' ? attributes.get('endpoint')?.trim() : undefined;
  const images = attributes.get('images') ?? 'own';
  const whose = logosOf({ widget: { name }, attributes: [['images', images]] });
  return [
    ...(feed ? [{ directive: 'connect-src', address: feed, place } as const] : []),
    ...(endpoint ? [{ directive: 'connect-src', address: endpoint, place } as const] : []),
    ...(feed && whose === 'own' ? [{ directive: 'img-src', address: feed, place } as const] : []),
  ];
}

/** What the page says that its address is. */
function originOf(tags: readonly Tag[]): string | undefined {
  for (const { name, attributes } of tags) {
    const isCanonical = name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical';
    const isOgUrl = name === 'meta' && attributes.get('property') === 'og:url';
    const address = isCanonical ? attributes.get('href') : isOgUrl ? attributes.get('content') : undefined;
    if (address && URL.canParse(address) && /^https?:/.test(address)) return new URL(address).origin;
  }
  return undefined;
}
