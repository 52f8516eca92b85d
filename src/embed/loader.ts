/*
 * The loader, a classic script: loads the module beside it when a widget comes near the viewport, and turns
 * placeholders (`<div data-coalition-widget="members" data-src="…">`) into tags once the module is there.
 *
 * It stays under 1 KB, and touches nothing of the page but placeholders. It watches the document itself, which
 * survives a swapped body and `document.open()`.
 */
import { ATTRIBUTES, SHOWN, WIDGETS } from './placeholder-names.js';

/** The build writes the hash here; a browser takes the marker for no integrity at all. */
const INTEGRITY = 'sha384-of:coalition-widgets.js';
/** The one name of ours that a `trusted-types` list needs for the loader. */
const POLICY = 'coalition-widgets-loader';
const PLACEHOLDER = 'data-coalition-widget';
/** On the script element: another loader on the page, of whatever version, need not load another module. */
const MARK = 'data-coalition-loader';

interface TrustedTypes {
  createPolicy?(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

// By its name alone a member of the document may be something of the page, as with <img name="currentScript">
// (src/page/unclobbered.ts does this for all nodes and members, in more bytes).
const { prototype } = Document;
const find = (selector: string): Element | null => prototype.querySelector.call(document, selector);
// A module, or a script that was evaluated from a string, is nobody's current script.
const own = (Reflect.get(prototype, 'currentScript', document) ??
  find('script[src*="coalition-widgets.loader"]')) as HTMLScriptElement;
const address = new URL('coalition-widgets.js', own.src).href;
// A feed has no box of its own: the widgets in it are what comes near.
const waiting = `${SHOWN.map((name) => `coalition-${name}:not(:defined)`).join()},[${PLACEHOLDER}]`;
const told = new WeakSet<Element>();
let isTried = false;

const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
  rootMargin: '400px',
});

function scan(): void {
  for (const element of prototype.querySelectorAll.call(document, waiting) as NodeListOf<HTMLElement>) {
    if (!element.hasAttribute(PLACEHOLDER)) near.observe(element);
    // In an editor on the page it is what an author writes.
    else if (!element.isContentEditable) prepare(element);
  }
}

function prepare(placeholder: HTMLElement): void {
  const name = placeholder.getAttribute(PLACEHOLDER)!.trim();
  if (!WIDGETS.includes(name)) {
    if (!told.has(placeholder))
      console.warn(`coalition-widgets: ${PLACEHOLDER}="${name}" is none of ${WIDGETS.join(', ')}`);
    told.add(placeholder);
    return;
  }
  const tag = prototype.createElement.call(document, `coalition-${name}`);
  if (!tag.matches(':defined')) {
    // A placeholder with `display: contents` has no box of its own; what is in it has.
    for (const box of [placeholder, ...placeholder.children]) near.observe(box);
    return;
  }
  for (const { name: given, value } of placeholder.attributes) {
    const attribute = given.replace(/^data-/, '');
    if (ATTRIBUTES.includes(attribute) || /^(id|class|dir|hidden)$/.test(given)) tag.setAttribute(attribute, value);
  }
  tag.append(...placeholder.childNodes);
  placeholder.replaceWith(tag);
}

function load(): void {
  near.disconnect();
  if (isTried || find(`[${MARK}]`)) return;
  // Once: a page that keeps changing must not ask for what is blocked again and again.
  isTried = true;
  const script = prototype.createElement.call(document, 'script') as HTMLScriptElement;
  script.setAttribute(MARK, '');
  script.type = 'module';
  // Anonymous.
  script.crossOrigin = '';
  script.integrity = INTEGRITY;
  script.nonce = own.nonce;
  script.onload = scan;
  script.onerror = () =>
    console.error(`coalition-widgets: ${address} was not loaded (network, integrity, CORS or policy)`);
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // An element of that name, where the browser has none, is no factory of them.
  script.src = trustedTypes?.createPolicy?.(POLICY, { createScriptURL: () => address }).createScriptURL('') ?? address;
  find('head')!.append(script);
}

new MutationObserver(scan).observe(document, { childList: true, subtree: true });
scan();
