import type { DayStart } from '../receiver/calendar.js';
import { CONTRIBUTION_KINDS } from '../feed-format/vocabularies.js';
import {
  CONTRIBUTION_STATES,
  DECISIONS,
  SOURCES,
  type ContributionState,
  type Decision,
  type Source,
} from '../receiver/store/contribution.js';
import type { ContributionQuery } from '../receiver/store/contribution-query.js';
import { readRowId } from './row-id.js';

/**
 * What a list shows, as its address says it, so that it stays on the way to the next and the previous. What was searched
 * for is not in it: a name or an e-mail has no place in an address (ASVS 5.0 §14.2.1). `hasSearch` says that the
 * session's search counts.
 */
export interface ListView {
  readonly states: readonly ContributionState[];
  readonly kinds: readonly string[];
  readonly commitments: readonly string[];
  readonly members: readonly string[];
  readonly accounts: readonly number[];
  readonly decisions: readonly Decision[];
  readonly sources: readonly (Source | '')[];
  readonly waiting: boolean;
  readonly late: boolean;
  readonly suspected: boolean;
  readonly flagged: boolean;
  readonly order: 'oldest' | 'newest';
  readonly hasSearch: boolean;
  /** From 1. */
  readonly page: number;
}

/** Stands in an address for "without one". */
const NONE = 'none';
/** More values than any list has would only make the query slow. */
const MOST_VALUES = 50;

/** Reads an address or a form. What means nothing is left out. */
export function readListView(given: URLSearchParams): ListView {
  const all = (name: string) =>
    given
      .getAll(name)
      .slice(0, MOST_VALUES)
      .map((value) => value.replaceAll('\0', ''));
  const known = <Value extends string>(name: string, values: readonly Value[]): Value[] =>
    values.filter((value) => all(name).includes(value));
  const orNone = (name: string) => all(name).map((value) => (value === NONE ? '' : value));
  const is = (name: string) => given.get(name) === '1';
  const page = Number(given.get('page'));
  return {
    states: known('state', CONTRIBUTION_STATES),
    kinds: orNone('kind').filter((kind) => kind === '' || CONTRIBUTION_KINDS.some((known) => known === kind)),
    commitments: orNone('commitment'),
    members: orNone('member'),
    accounts: orNone('person')
      .map((id) => (id === '' ? 0 : readRowId(id)))
      .filter((id) => id !== undefined),
    decisions: known('decision', DECISIONS),
    sources: [...known('source', SOURCES), ...(all('source').includes('form') ? ([''] as const) : [])],
    waiting: is('waiting'),
    late: is('late'),
    suspected: is('suspected'),
    flagged: is('flagged'),
    order: given.get('order') === 'newest' ? 'newest' : 'oldest',
    hasSearch: is('search'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Every contribution, oldest first. */
export const EVERYTHING: ListView = readListView(new URLSearchParams());

/** The address of a view, without its `?`: what holds anyway is left out, but never all, since an address without any is no list's. */
export function listAddress(view: ListView): string {
  const parts = new URLSearchParams();
  const add = (name: string, values: readonly (string | number)[], none = NONE) =>
    values.forEach((value) => parts.append(name, value === '' || value === 0 ? none : String(value)));
  add('state', view.states);
  add('kind', view.kinds);
  add('commitment', view.commitments);
  add('member', view.members);
  add('person', view.accounts);
  add('decision', view.decisions);
  add('source', view.sources, 'form');
  for (const name of ['waiting', 'late', 'suspected', 'flagged'] as const) if (view[name]) parts.set(name, '1');
  if (view.order === 'newest') parts.set('order', 'newest');
  if (view.hasSearch) parts.set('search', '1');
  if (view.page > 1) parts.set('page', String(view.page));
  return parts.toString() || 'order=oldest';
}

/** Whether a view narrows the list at all. */
export const isNarrowed = (view: ListView): boolean =>
  listAddress({ ...view, order: 'oldest', page: 1 }) !== listAddress(EVERYTHING);

/**
 * What the store is asked.
 *
 * @param search what the session searched for last
 * @param lateBefore what came before this day is late; null where nothing was promised
 */
export function queryOf(view: ListView, search: string, lateBefore: DayStart | null): ContributionQuery {
  return {
    states: view.states,
    kinds: view.kinds,
    commitments: view.commitments,
    members: view.members,
    accounts: view.accounts,
    decisions: view.decisions,
    sources: view.sources,
    waiting: view.waiting || view.late,
    order: view.order,
    ...(view.suspected && { suspected: true }),
    ...(view.flagged && { flagged: true }),
    ...(view.hasSearch && { search }),
    ...(view.late && { sinceBefore: lateBefore ?? { day: '', time: '' } }),
  };
}
