/*
 * The address of frame.html, which anybody can write: `widget` names the tag, every other name is an attribute of that
 * tag, or one of the few that say how the frame looks. What is not known is refused, in words for who wrote it.
 */
import { placeholderIn } from '../feed-format/placeholder.js';
import { SHOWN } from './placeholder-names.js';

/** A frame's tag with its attributes, and its look where the address gives one. */
export interface FrameQuery {
  readonly widget: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly accent?: string;
  readonly colorScheme?: string;
}

/** Says what of the address is wrong and what to write instead. */
export class FrameQueryError extends Error {}

/** Attributes of every element. */
const GLOBAL: readonly string[] = ['lang', 'dir'];
/** Attributes that are addresses. */
const ADDRESSES: readonly string[] = ['src', 'endpoint', 'privacy-url'];
const DIRECTIONS: readonly string[] = ['ltr', 'rtl', 'auto'];
/** A colour that lost its `#`. */
const DIGITS = /^[\da-f]{3,8}$/i;
const COLOR_SCHEMES: readonly string[] = ['light', 'dark', 'light dark'];

/**
 * @param search `location.search`
 * @param attributesOf what a tag observes
 * @param isColor whether CSS takes it for a colour
 * @throws {FrameQueryError}
 */
export function readFrameQuery(
  search: string,
  attributesOf: (tag: string) => readonly string[],
  isColor: (value: string) => boolean,
): FrameQuery {
  const query = new URLSearchParams(search);
  const widget = query.get('widget')?.trim() ?? '';
  if (!SHOWN.includes(widget)) {
    throw new FrameQueryError(`widget=${quoted(widget)} is no widget. Write one of: ${SHOWN.join(', ')}.`);
  }
  const allowed = [...attributesOf(`coalition-${widget}`), ...GLOBAL];
  const attributes = new Map<string, string>();
  for (const [name, value] of query) {
    if (query.getAll(name).length > 1)
      throw new FrameQueryError(`${quoted(name)} is given more than once. Write it once.`);
    if (allowed.includes(name)) attributes.set(name, ADDRESSES.includes(name) ? checkAddress(name, value) : value);
    else if (!['widget', 'accent', 'color-scheme'].includes(name)) {
      throw new FrameQueryError(
        `${quoted(name)} is no attribute of coalition-${widget}. Write one of: ${[...allowed, 'accent', 'color-scheme'].join(', ')}.`,
      );
    }
  }
  const accent = query.get('accent') ?? undefined;
  if (accent !== undefined && !isColor(accent)) {
    throw new FrameQueryError(
      `accent=${quoted(accent)} is no colour. Write one as in CSS, with %23 for the #: accent=%23${DIGITS.test(accent) ? accent : '7a1d3a'}.`,
    );
  }
  const colorScheme = query.get('color-scheme') ?? undefined;
  if (colorScheme !== undefined && !COLOR_SCHEMES.includes(colorScheme)) {
    throw new FrameQueryError(
      `color-scheme=${quoted(colorScheme)} is not known. Write one of: ${COLOR_SCHEMES.join(', ')}.`,
    );
  }
  const direction = query.get('dir') ?? 'auto';
  if (!DIRECTIONS.includes(direction)) {
    throw new FrameQueryError(`dir=${quoted(direction)} is not known. Write one of: ${DIRECTIONS.join(', ')}.`);
  }
  // The form sends without a feed; everything else shows one.
  if (widget === 'feedback' && !attributes.get('endpoint')) {
    throw new FrameQueryError(
      'endpoint is missing. Write the address that takes messages: endpoint=https://example.org/contributions.',
    );
  }
  if (widget !== 'feedback' && !attributes.get('src')) {
    throw new FrameQueryError('src is missing. Write the address of the feed: src=https://example.org/coalition.json.');
  }
  return { widget, attributes, accent, colorScheme };
}

/**
 * The hosts, other than the frame's own, that a frame reads from or writes to.
 *
 * @param from where the feed came from in the end: an address of the own host may lead elsewhere
 */
export function hostsElsewhere({ attributes }: FrameQuery, base: string, from = base): string[] {
  const addresses = [...ADDRESSES.flatMap((name) => attributes.get(name) ?? []), from];
  const hosts = addresses.map((address) => new URL(address, base).host);
  return [...new Set(hosts)].filter((host) => host !== new URL(base).host);
}

function checkAddress(name: string, value: string): string {
  const placeholder = placeholderIn(value);
  if (placeholder) {
    throw new FrameQueryError(
      `${name}=${quoted(value)}: ${quoted(placeholder)} is a placeholder from our examples. Write your own host in its place.`,
    );
  }
  let address: URL;
  try {
    address = new URL(value, 'https://relative.invalid/');
  } catch {
    throw new FrameQueryError(`${name}=${quoted(value)} is no address. Write one that begins with https://.`);
  }
  if (!['https:', 'http:'].includes(address.protocol)) {
    throw new FrameQueryError(
      `${name}=${quoted(value)} is refused: only https: and http: addresses are. Write one that begins with https://.`,
    );
  }
  if (address.username || address.password) {
    throw new FrameQueryError(
      `${name}=${quoted(value)} is refused: it holds a name or a password. Leave out what stands before the @.`,
    );
  }
  return value;
}

/** Short enough to stand in a sentence. */
function quoted(value: string): string {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
}
