import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../internal/warn-once.js';
import type { CommitmentFilter } from './commitment-filter.js';

/*
 * The list's state in the URL's fragment, for `deep-links`: `#search=water&completion=limited&commitment=ID`.
 * Names are those of the filter; an empty value takes back what the page chose at first. A second list of a page has its
 * names with a prefix: its id, or its place, as in `#2.search=water`. Any other fragment, such as `#contact` or `#/route`,
 * belongs to the page and is left alone.
 */

export type LinkedState = Partial<CommitmentFilter> & { commitment?: string };

const NAMES = ['search', 'completion', 'policyArea', 'member', 'plan', 'sort', 'commitment'] as const;

/** A route, an anchor: whatever is no list of names and values. */
const isPagesOwn = (fragment: string): boolean => fragment.length > 1 && !/^#[^/!&=]+=/.test(fragment);

/** `undefined` where the fragment is not the list's. */
export function readLinkedState(fragment: string, prefix = ''): LinkedState | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const state: LinkedState = {};
  for (const name of NAMES) {
    const value = parameters.get(prefix + name);
    if (value !== null) state[name] = value;
  }
  return Object.keys(state).length ? state : undefined;
}

/**
 * Puts the state into the address without a new entry in the history. What others have there stays.
 *
 * @throws {DOMException} where a page must not write its address, as in `srcdoc` or a sandbox
 */
export function writeLinkedState(state: LinkedState, prefix = ''): void {
  const { hash } = location;
  if (isPagesOwn(hash)) return;
  const isOurs = (part: string): boolean => NAMES.some((name) => new URLSearchParams(part).has(prefix + name));
  // Letter by letter: a page may read its own parameters in another way than as those of a form.
  const others = hash
    .slice(1)
    .split('&')
    .filter((part) => !isOurs(part));
  const own = new URLSearchParams();
  for (const name of NAMES) if (state[name] !== undefined) own.set(prefix + name, state[name]);
  const fragment = [...others, String(own)].filter(Boolean).join('&');
  if (!fragment && !hash) return;
  // The whole address, because a lone fragment would be resolved against the page's <base>.
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && `#${fragment}`));
}

/** The lists of this page that keep their state in the address. */
const lists = new Set<Element>();

/** Keeps the state of a list in the address, while it is on the page and asked to. */
export class FilterLink implements ReactiveController {
  readonly #list: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  #isKept = false;

  /** @param onChange called where there may be something to read */
  constructor(list: ReactiveControllerHost & Element, onChange: () => void) {
    this.#list = list;
    this.#onChange = onChange;
    list.addController(this);
  }

  set isKept(isKept: boolean) {
    this.#isKept = isKept;
    if (this.#list.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    this.hostDisconnected();
    if (!this.#isKept) return;
    lists.add(this.#list);
    addEventListener('hashchange', this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    lists.delete(this.#list);
    removeEventListener('hashchange', this.#onChange);
  }

  /** `undefined` where the address holds what is the page's own; nothing chosen where it holds nothing. */
  read(): LinkedState | undefined {
    const { hash } = location;
    // A skip link's fragment is the page's own.
    return readLinkedState(hash, this.#prefix) ?? (isPagesOwn(hash) ? undefined : {});
  }

  write(state: LinkedState): void {
    if (!this.#isKept) return;
    try {
      writeLinkedState(state, this.#prefix);
    } catch (error) {
      // In srcdoc or a sandbox a page has no address of its own: the list works, only without a link.
      warnOnce(`deep-links has no effect here: ${String(error)}`);
    }
  }

  /** What a list's names begin with: nothing for the first of the page. */
  get #prefix(): string {
    const before = [...lists].filter(
      (other) => this.#list.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    return before.length ? `${this.#list.id || before.length + 1}.` : '';
  }
}
