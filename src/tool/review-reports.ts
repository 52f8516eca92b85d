import { isDate } from '../feed-format/patterns.js';
import { COMPLETIONS } from '../feed-format/vocabularies.js';
import type { Choice } from './messages/causes.js';
import { choiceOf } from './spreadsheet/wanted.js';
import { isObject, type Fields } from '../feed-format/own.js';

/** A report says something newer of a commitment than the commitment's own field. */
export interface NewerReport {
  readonly field: 'completion' | 'progress';
  readonly date: string;
  readonly said: Choice | number;
}

const isRight = {
  completion: (value: unknown): value is string => (COMPLETIONS as readonly unknown[]).includes(value),
  progress: (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100,
};

/**
 * Where the newest report of a commitment says another completion or progress than the commitment itself, which a bar
 * shows first, so that pages go on showing what is old. Who brought the commitment up to date after the report
 * (`updated`) means what stands there.
 */
export function newerReports(commitment: Fields): NewerReport[] {
  const { reports, updated } = commitment;
  if (!Array.isArray(reports)) return [];
  const dated = (reports as unknown[]).filter(
    (each): each is Fields & { date: string } =>
      isObject(each) && typeof each['date'] === 'string' && isDate(each['date']),
  );
  return (['completion', 'progress'] as const).flatMap((field): NewerReport[] => {
    const own = commitment[field];
    const [newest] = dated
      .filter((report) => isRight[field](report[field]))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    if (!newest || !isRight[field](own) || newest[field] === own) return [];
    if (typeof updated === 'string' && isDate(updated) && updated >= newest.date) return [];
    const said = newest[field] as string | number;
    const shown = typeof said === 'number' ? said : choiceOf(said, { words: 'completion' });
    return [{ field, date: newest.date, said: shown }];
  });
}
