/*
 * frame.js: the script of frame.html, for pages that allow nothing but a frame. It shows the one widget that the
 * address asks for, tells the page around how high that is, and takes on the page's look where that tells it.
 */
import { pickText } from '../i18n/pick-text.js';
import { isHostMessage, type FrameMessage, type Look } from './iframe-messages.js';
import { FrameQueryError, hostsElsewhere, readFrameQuery, type FrameQuery } from './iframe-query.js';
import { frameWords } from './iframe-words.js';

/** What a widget has on itself while its data is on the way. */
const BUSY = 'data-loading';

type FeedText = string | Readonly<Record<string, string>>;
interface FeedLoaded extends Event {
  readonly feed: { readonly title: FeedText; readonly language: string };
  readonly from: string;
}
const { documentElement: root, body } = document;
const isFramed = window.parent !== window;
let query: FrameQuery | undefined;
let isLookKnown = false;
let feed: FeedLoaded['feed'] | undefined;
let note: Element | undefined;

// Deferred after the module in frame.html: that has run by now, or it never will.
start();

function start(): void {
  // Through the CSSOM: allowed under style-src 'self'.
  body.style.margin = '0';
  // Room for the outline of what has the focus at an edge.
  body.style.padding = '4px';
  body.style.fontFamily = 'system-ui, sans-serif';
  try {
    query = readFrameQuery(location.search, attributesOf, (value) => CSS.supports('color', value));
    show(query);
  } catch (error) {
    if (!(error instanceof FrameQueryError)) throw error;
    refuse(error.message);
  }
  if (!isFramed) return;
  window.addEventListener('message', onMessage);
  new ResizeObserver(tell).observe(body);
}

function attributesOf(tag: string): readonly string[] {
  const element = document.createElement(tag).constructor as { readonly observedAttributes?: readonly string[] };
  if (!element.observedAttributes) throw new FrameQueryError(frameWords(navigator.language).notLoaded);
  return element.observedAttributes;
}

function show({ widget, attributes, accent, colorScheme }: FrameQuery): void {
  const lang = attributes.get('lang');
  // Without one the widget speaks the page's around or the feed's, not that of frame.html.
  if (lang) root.lang = lang;
  else root.removeAttribute('lang');
  root.dir = attributes.get('dir') ?? '';
  if (accent) root.style.setProperty('--coalition-accent', accent);
  if (colorScheme) root.style.colorScheme = colorScheme;

  const element = document.createElement(`coalition-${widget}`);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.addEventListener('coalition-feed-loaded', (event) => {
    const loaded = event as FeedLoaded;
    ({ feed } = loaded);
    if (!root.lang) root.lang = feed.language;
    sayWhose(loaded.from);
    setTitle();
    tell();
  });
  if (isFramed) document.addEventListener('click', openOutside, true);
  setTitle();
  body.replaceChildren(element);
  sayWhose();
  new MutationObserver(tell).observe(element, { attributes: true, attributeFilter: [BUSY] });
}

/**
 * Opened by itself, this address would show anybody's words as this site's own: then it says whose they are.
 *
 * @param from where the feed came from, once it is there
 */
function sayWhose(from?: string): void {
  const hosts = isFramed ? [] : hostsElsewhere(query!, location.href, from);
  if (!hosts.length) return;
  note ??= paragraph('');
  note.textContent = frameWords(root.lang).fromElsewhere(hosts.join(', '));
  body.prepend(note);
}

function refuse(message: string): void {
  console.error(`coalition-widgets: ${message}`);
  const text = paragraph(message);
  text.setAttribute('role', 'alert');
  body.replaceChildren(text);
}

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** For screen readers, which read it out before the content. */
function setTitle(): void {
  const name = frameWords(root.lang).widgets[query!.widget];
  const title = feed && pickText(feed.title, root.lang, feed.language).value;
  document.title = title ? `${name}: ${title}` : name;
}

/** A page elsewhere opens outside the frame: most refuse to be framed, and there is no way back. */
function openOutside(event: Event): void {
  const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
  if (!link || !/^https?:$/.test(link.protocol) || link.href.split('#')[0] === location.href.split('#')[0]) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

/** The window is what counts, whatever origin it has: a page that hides its own is not named in `ancestorOrigins`. */
function onMessage({ source, data }: MessageEvent): void {
  if (source !== window.parent || !isHostMessage(data)) return;
  if (data.look) take(data.look);
  tell();
}

/** What the address says itself goes first. */
function take({ lang, dir, colorScheme, color, accent, fontFamily, fontSize }: Look): void {
  isLookKnown = true;
  const attributes = query?.attributes;
  if (lang && !attributes?.has('lang')) root.lang = lang;
  if (!attributes?.has('dir')) root.dir = dir;
  const { style } = root;
  if (!query?.colorScheme) style.colorScheme = colorScheme;
  if (!query?.colorScheme || query.colorScheme === colorScheme) style.color = color;
  if (!query?.accent && CSS.supports('color', accent)) style.setProperty('--coalition-accent', accent);
  body.style.fontFamily = fontFamily;
  style.fontSize = `${fontSize}px`;
  if (query) setTitle();
}

/** The content's own height, which does not depend on the frame's: so there is no loop, and it can shrink. */
function tell(): void {
  if (!isFramed) return;
  const message: FrameMessage = {
    type: 'coalition-frame',
    height: document.querySelector(`[${BUSY}]`) ? undefined : Math.ceil(body.getBoundingClientRect().height),
    title: document.title.slice(0, 300),
    asksForLook: !isLookKnown,
  };
  // To whoever frames this: nothing in it is a secret.
  window.parent.postMessage(message, '*');
}
