import { attributeWords } from './attribute-words.js';
import { daysBetween, startOfDate } from './period.js';
import type { Contribution } from '../feed-format/types.js';
import { CONTRIBUTION_STATUSES } from '../feed-format/vocabularies.js';

type Status = Contribution['status'];

/** The statuses that the attribute names; what is no status is passed over. */
export function askedStatuses(attribute: string | null | undefined): Status[] {
  const words = attributeWords(attribute);
  return CONTRIBUTION_STATUSES.filter((status) => words.includes(status));
}

export const isOpen = ({ status }: Contribution): boolean => status !== 'answered';

/**
 * Open ones first, the longest waiting on top; then the answered, newest first.
 *
 * @param commitment only those about it; all where there is none
 * @param statuses only those with one of them; all where there is none
 */
export function listedContributions(
  contributions: readonly Contribution[],
  commitment: string | undefined,
  statuses: readonly Status[],
): Contribution[] {
  return contributions
    .filter(
      (one) => (!commitment || one.commitment === commitment) && (!statuses.length || statuses.includes(one.status)),
    )
    .sort((one, other) => {
      const later = +startOfDate(one.date) - +startOfDate(other.date);
      return Number(isOpen(other)) - Number(isOpen(one)) || (isOpen(one) ? later : -later);
    });
}

/** Days from one date to another as the reader's calendar counts them; `undefined` where a date is less precise than a day. */
export function calendarDays(from: string, to = ''): number | undefined {
  return from.length < 10 || to.length < 10 ? undefined : daysBetween(startOfDate(from), startOfDate(to));
}
