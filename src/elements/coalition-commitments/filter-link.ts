import type { CommitmentFilter } from './commitment-filter.js';

/*
 * The list's state in the URL's fragment, for `deep-links`: `#search=water&completion=limited&commitment=ID`.
 * Names are those of the filter; an empty value takes back what the page chose at first. A fragment with none of the
 * names belongs to the page and is left alone.
 */

export type LinkedState = Partial<CommitmentFilter> & { commitment?: string };

const NAMES = ['search', 'completion', 'policyArea', 'member', 'plan', 'sort', 'commitment'] as const;

/** `undefined` where the fragment is not the list's. */
export function readLinkedState(fragment: string): LinkedState | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const state: LinkedState = {};
  for (const name of NAMES) {
    const value = parameters.get(name);
    if (value !== null) state[name] = value;
  }
  return Object.keys(state).length ? state : undefined;
}

/** Puts the state into the address without a new entry in the history. */
export function writeLinkedState(state: LinkedState): void {
  const parameters = new URLSearchParams();
  for (const name of NAMES) if (state[name] !== undefined) parameters.set(name, state[name]);
  const fragment = parameters.toString();
  if (!fragment && !readLinkedState(location.hash)) return;
  // The whole address, because a lone fragment would be resolved against the page's <base>.
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && `#${fragment}`));
}
