import type { CommitmentFilter } from './commitment-filter.js';

/*
 * The list's state in the URL's fragment, for `deep-links`: `#search=water&completion=limited&commitment=ID`.
 * Names are those of the filter; a fragment with none of them belongs to the page and is left alone.
 */

export type LinkedState = Partial<CommitmentFilter> & { commitment?: string };

const NAMES = ['search', 'completion', 'policyArea', 'member', 'plan', 'sort', 'commitment'] as const;

export function readLinkedState(fragment: string): LinkedState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const state: LinkedState = {};
  for (const name of NAMES) {
    const value = parameters.get(name);
    if (value) state[name] = value;
  }
  return state;
}

/** Puts the state into the address without a new entry in the history. */
export function writeLinkedState(state: LinkedState): void {
  const parameters = new URLSearchParams();
  for (const name of NAMES) if (state[name]) parameters.set(name, state[name]);
  const fragment = parameters.toString();
  const isOurs = Object.keys(readLinkedState(location.hash)).length > 0;
  if (!fragment && !isOurs) return;
  history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
}
