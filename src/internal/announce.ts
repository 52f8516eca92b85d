import { findOrMake } from '../feed-format/find-or-make.js';
import { page, unclobbered } from '../page/unclobbered.js';

/*
 * A polite live region for all widgets of a page, and one for those in each of its dialogs: what is outside of a modal
 * dialog is inert, and nothing in it is read. A region is made empty, before any message comes: screen readers miss one
 * that arrives with its text. It is found by its attribute, so two copies of the script share it.
 */
const REGION = 'data-coalition-status';
const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** What is to be said, by the place where it is heard. */
const pending = new Map<Element, Set<string>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** @param from the widget: its messages are heard where it stands */
export function prepareAnnouncements(from: Element): Element {
  return regionIn(placeOf(from));
}

/**
 * Says a message once, however many widgets of a place have it to say; an empty one takes back what was said or is still to be said there.
 *
 * @param from the widget that says it
 * @param lang BCP 47, so that it is read in the right voice
 */
export function announce(message: string, lang: string, from: Element): void {
  const place = placeOf(from);
  // Made now where a page has swapped its body: what is said below would come together with the region.
  regionIn(place).setAttribute('lang', lang);
  if (!message) pending.delete(place);
  findOrMake(pending, place, () => new Set<string>()).add(message);
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const [at, said] of pending) regionIn(at.isConnected ? at : wholePage()).textContent = [...said].join(' ');
    pending.clear();
  }, 100);
}

const wholePage = (): Element => page.body ?? page.documentElement;

/** The nearest dialog around, through shadow roots, else the page. */
function placeOf(from: Element): Element {
  for (let at: Element | null = from; at;) {
    const dialog: Element | null = at.closest(DIALOG);
    if (dialog) return dialog;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return wholePage();
}

function regionIn(place: Element): Element {
  const around = unclobbered(place);
  const found = around.querySelector(`:scope > [${REGION}]`);
  if (found) return found;
  const region = page.createElement('div');
  region.setAttribute(REGION, '');
  region.setAttribute('role', 'status');
  // Through the CSSOM, not a style attribute: allowed under style-src 'self'.
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  around.append(region);
  return region;
}
