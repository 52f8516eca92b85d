import type { Fields } from '../../feed-format/own.js';

/** Whose the plans of a body are that do not say so: where it has one government alone, that one's id. */
export function ownerAmong(members: readonly Fields[]): unknown {
  const governments = members.filter(({ sector }) => sector === 'government');
  return governments.length === 1 ? governments[0]['id'] : undefined;
}

/** Ids of plans that do not say whose they are. */
export const unownedAmong = (plans: readonly Fields[]): string[] =>
  plans.flatMap(({ id, member }) => (member === undefined ? [String(id)] : []));
