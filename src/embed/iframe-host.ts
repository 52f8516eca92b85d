/*
 * frame-host.js, a classic script on the page around: gives every frame of ours the height of its content, a title
 * where it has none, and the page's look. It keeps no list: a frame is found by the window that a message came from,
 * so frames may come and go, and two are never mixed up.
 */
import { page, unclobbered } from '../page/unclobbered.js';
import { isFrameMessage, MAX_TEXT, type FrameMessage, type HostMessage, type Look } from './iframe-messages.js';

/** Milliseconds that content must stay smaller before its frame does: what is drawn anew is empty for a moment. */
const CALM = 150;

/** What is known of a frame. */
interface FrameState {
  height: number;
  /** What it asked for last. */
  wanted: number;
  timer?: ReturnType<typeof setTimeout>;
}

const states = new WeakMap<HTMLIFrameElement, FrameState>();
/** Of each frame that spoke the title that it was given here, which follows the feed and the language; '' where the page has its own. */
const titles = new WeakMap<HTMLIFrameElement, string>();
const moved = new WeakSet<HTMLIFrameElement>();
/** The newest message from each window, until the next picture is drawn: ten thousand a second cost little more than one. */
const news = new Map<MessageEventSource, { readonly origin: string; readonly data: FrameMessage }>();

window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (!source || !isFrameMessage(data)) return;
  if (!news.size) requestAnimationFrame(readNews);
  const asksForLook = data.asksForLook || (news.get(source)?.data.asksForLook ?? false);
  news.set(source, { origin, data: { ...data, asksForLook } });
});

function readNews(): void {
  for (const frame of frames()) {
    const message = news.get(frame.contentWindow!);
    if (!message) continue;
    const { origin, data } = message;
    if (origin !== originOf(frame)) {
      tellMoved(frame, origin);
      continue;
    }
    const { height, title, asksForLook } = data;
    const isOurs = !frame.title || frame.title === titles.get(frame);
    if (isOurs) frame.title = title;
    titles.set(frame, isOurs ? title : '');
    if (asksForLook) send(frame, { type: 'coalition-frame-host', look: lookAround(frame) });
    if (height !== undefined) resize(frame, height);
  }
  news.clear();
}

/** For the webmaster: what stands under another origin than the page says gets neither height nor title. */
function tellMoved(frame: HTMLIFrameElement, origin: string): void {
  if (moved.has(frame)) return;
  moved.add(frame);
  console.warn(`coalition-widgets: the frame ${frame.src} shows a page of ${origin}. Write its address into src.`);
}

/** Grows at once. Shrinks when it is calm, and no further than the page can follow without a jump under the reader. */
function resize(frame: HTMLIFrameElement, height: number): void {
  const state: FrameState = states.get(frame) ?? { height: frame.clientHeight, wanted: height };
  states.set(frame, state);
  state.wanted = height;
  clearTimeout(state.timer);
  if (height >= state.height) setHeight(frame, state, height);
  else state.timer = setTimeout(() => shrink(frame, state), CALM);
}

function shrink(frame: HTMLIFrameElement, state: FrameState): void {
  const { scrollingElement, documentElement } = page;
  const scrolled = scrollingElement ?? documentElement;
  // Below the reader the page has this much left. If it lost more, the browser would scroll.
  const room = Math.max(0, scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight);
  const isWhole = state.height - state.wanted <= room || scrolled.scrollTop === 0;
  setHeight(frame, state, isWhole ? state.wanted : state.height - room);
  if (!isWhole) window.addEventListener('scroll', () => resize(frame, state.wanted), { once: true, passive: true });
}

function setHeight(frame: HTMLIFrameElement, state: FrameState, height: number): void {
  state.height = height;
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  const edges = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce(
    (sum, edge) => sum + parseFloat(edge),
    0,
  );
  // Above what a reset says of frames, also of how low they may be.
  frame.style.setProperty('min-height', '0', 'important');
  frame.style.setProperty('height', `${boxSizing === 'border-box' ? height + edges : height}px`, 'important');
}

/** The page's own frames that show frame.html. */
function frames(): HTMLIFrameElement[] {
  return [...page.querySelectorAll('iframe')].filter(
    ({ src }) => src.includes('/frame.html?') && /[?&]widget=/.test(src),
  );
}

/** The origin that a frame's messages must have; sandboxed without `allow-same-origin` it has none. */
function originOf({ src, sandbox }: HTMLIFrameElement): string {
  return sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;
}

/** A sandboxed frame cannot be addressed by its origin; what is sent is what anybody can see of the page. */
function send(frame: HTMLIFrameElement, message: HostMessage): void {
  const origin = originOf(frame);
  frame.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
}

function lookAround(frame: HTMLIFrameElement): Look {
  const style = getComputedStyle(frame.parentElement ?? page.body);
  const isDark = style.colorScheme.includes('dark') && (!style.colorScheme.includes('light') || prefersDark.matches);
  const spoken = frame.closest('[lang]');
  return {
    lang: (spoken && unclobbered(spoken).getAttribute('lang')) ?? '',
    dir: style.direction === 'rtl' ? 'rtl' : 'ltr',
    colorScheme: isDark ? 'dark' : 'light',
    color: style.color,
    accent: style.getPropertyValue('--coalition-accent').trim(),
    fontFamily: firstOf(style.fontFamily),
    fontSize: Math.min(64, Math.max(8, parseFloat(style.fontSize))),
  };
}

/** As many fonts of a list as a message may hold. */
const firstOf = (fonts: string): string =>
  fonts.length > MAX_TEXT ? fonts.slice(0, Math.max(0, fonts.lastIndexOf(',', MAX_TEXT))) : fonts;

/** The page changed its language, its direction or its colours. */
function tellLook(): void {
  for (const frame of frames()) {
    if (titles.has(frame)) send(frame, { type: 'coalition-frame-host', look: lookAround(frame) });
  }
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
prefersDark.addEventListener('change', tellLook);
const watcher = new MutationObserver(tellLook);
for (const element of [page.documentElement, page.body]) {
  if (element)
    watcher.observe(element, { attributes: true, attributeFilter: ['lang', 'dir', 'class', 'style', 'data-theme'] });
}

// Frames that were there first are asked once. One that still loads would complain of the wrong address: no matter,
// it speaks by itself when it is there; so all are asked as anybody's, without a word about the page.
for (const { contentWindow } of frames())
  contentWindow?.postMessage({ type: 'coalition-frame-host' } satisfies HostMessage, '*');
