/*
 * Finds things as a user does: by role and name, by visible text, through shadow roots and slots. Roles and names are
 * computed by axe-core, so they follow the specifications and not our mark-up.
 */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

type Name = string | RegExp;

/** The one element with this role (and name). Throws with what is there when there is none or more than one. */
export function byRole(root: Node, role: string, name?: Name): HTMLElement {
  const found = allByRole(root, role, name);
  if (found.length === 1) return found[0]!;
  const there = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} of role ${role}${name === undefined ? '' : ` named ${String(name)}`}; there are: ${there.join(', ') || 'none'}`,
  );
}

/** All elements with this role (and name) that assistive technology is given, in their order on the page. */
export function allByRole(root: Node, role: string, name?: Name): HTMLElement[] {
  return withAxe(({ aria, text }) =>
    flattened(root).filter((element) => {
      // axe has no slots: it knows only what stands in them.
      if (element.localName === 'slot' || isHidden(element) || getRole(aria, element) !== role) return false;
      return name === undefined || isNamed(text.accessibleText(element), name);
    }),
  );
}

/** The accessible name. */
export function nameOf(element: Element): string {
  return withAxe(({ text }) => squeeze(text.accessibleText(element)));
}

/** What a reader sees, one space between words: visible text in the flattened tree. */
export function textOf(root: Node): string {
  return squeeze(visibleText(root));
}

/** Every element that a reader could meet, visible or not: the flattened tree, depth first. */
export function flattened(root: Node): HTMLElement[] {
  const found: HTMLElement[] = [];
  const walk = (node: Node): void => {
    if (node instanceof HTMLElement || node instanceof SVGElement) found.push(node as HTMLElement);
    for (const child of flatChildren(node)) walk(child);
  };
  walk(root);
  return found;
}

/** The innermost focused element, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What the page's one live region says. */
export function announced(): string {
  return squeeze(document.querySelector('[data-coalition-status]')?.textContent ?? '');
}

function withAxe<T>(use: (commons: Axe.Commons) => T): T {
  const { axe } = window;
  axe.setup(document.documentElement);
  try {
    return use(axe.commons);
  } finally {
    axe.teardown();
  }
}

function getRole(aria: Axe.Aria, element: Element): string | null {
  return (aria as unknown as { getRole(of: Element): string | null }).getRole(element);
}

function isNamed(found: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? squeeze(found) === wanted : wanted.test(squeeze(found));
}

function isHidden(element: Element): boolean {
  return !isShown(element) || ancestors(element).some((at) => at.getAttribute('aria-hidden') === 'true');
}

function isShown(element: Element): boolean {
  // checkVisibility says no to `display: contents`, which has no box of its own.
  return getComputedStyle(element).display === 'contents' || element.checkVisibility({ visibilityProperty: true });
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (
    let at: Node | null = element;
    at;
    at = (at as Element).assignedSlot ?? at.parentNode ?? (at as ShadowRoot).host ?? null
  ) {
    if (at instanceof Element) found.push(at);
  }
  return found;
}

function flatChildren(node: Node): Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    return assigned.length ? assigned : [...node.childNodes];
  }
  return [...((node as Element).shadowRoot ?? node).childNodes];
}

function visibleText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement || node.nodeType === Node.COMMENT_NODE)
    return '';
  if (node instanceof Element && !isShown(node)) return '';
  const text = flatChildren(node).map(visibleText).join('');
  const isInline = node instanceof Element && /^(inline|contents)$/.test(getComputedStyle(node).display);
  return isInline ? text : ` ${text} `;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
