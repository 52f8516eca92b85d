import { attributeWords } from './attribute-words.js';
import { startOfDate } from './period.js';
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
      const later = startOfDate(one.date).getTime() - startOfDate(other.date).getTime();
      return Number(isOpen(other)) - Number(isOpen(one)) || (isOpen(one) ? later : -later);
    });
}

/** Days from one date to another as a calendar counts them; `undefined` where a date is less precise than a day. */
export function calendarDays(from: string, to: string): number | undefined {
  const [first, last] = [from, to].map((date) => date.slice(0, 10));
  if (first.length < 10 || last.length < 10) return undefined;
  // Both as UTC: a change to summer time between them must not cost a day.
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
