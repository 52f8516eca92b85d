import { isDeepStrictEqual } from 'node:util';

/** A plan of a body, as far as it tells whether another's is the same. */
export interface PlanOfBody {
  /** Its title in each language, as titles are compared. */
  readonly titles: readonly string[];
  readonly start: unknown;
  readonly end: unknown;
  /** Whose it says that it is. */
  readonly owner: string | undefined;
  /** The governments among the members of its body. */
  readonly governments: readonly string[];
}

/**
 * Whether two plans are one: of one title and one owner. Where they do not both say whose they are, only where their bodies have the
 * same governments, or one has none; and then the periods must not differ, for two cities have a plan 2026 each.
 */
export function areOnePlan(one: PlanOfBody, other: PlanOfBody): boolean {
  if (!one.titles.some((title) => other.titles.includes(title))) return false;
  if (one.owner !== undefined && other.owner !== undefined) return one.owner === other.owner;
  const differs = (['start', 'end'] as const).some(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );
  const [those, others] = [one, other].map(({ owner, governments }) => (owner === undefined ? governments : [owner]));
  return !differs && (!those.length || !others.length || isDeepStrictEqual(new Set(those), new Set(others)));
}
