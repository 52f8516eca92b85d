import { isDeepStrictEqual } from 'node:util';
import { isDate } from '../../feed-format/patterns.js';
import { COMPLETIONS } from '../../feed-format/vocabularies.js';
import type { Choice } from '../messages/causes.js';
import { choiceOf } from '../spreadsheet/cells/wanted.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { textsIn } from '../texts-in.js';
import { isEarlier, isGivenDate } from './compare-dates.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

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
 * Where the newest report of a commitment says, in either of the two, another completion or progress than the commitment
 * itself, which a bar shows first, so that pages go on showing what is old. Who brought the commitment up to date after the
 * report (`updated`) means what stands there.
 */
export function newerReports(commitment: Fields): NewerReport[] {
  const { reports, updated } = commitment;
  if (!Array.isArray(reports)) return [];
  const dated = (reports as unknown[]).filter(
    (each): each is Dated => isObject(each) && typeof each['date'] === 'string' && isDate(each['date']),
  );
  const newestWith = (field: Field): Dated | undefined =>
    dated
      .filter((report) => isRight[field](report[field]))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0];
  const isNewer = ({ date }: Dated): boolean => !(typeof updated === 'string' && isDate(updated) && updated >= date);
  const newer = FIELDS.flatMap((field): NewerReport[] => {
    const newest = newestWith(field);
    if (!newest || !isRight[field](commitment[field]) || newest[field] === commitment[field]) return [];
    return isNewer(newest) ? [{ field, date: newest.date, said: saidIn(newest, field) }] : [];
  });
  if (newer.length) return newer;
  // A report may say in the other of the two what the commitment's own cannot be any more.
  const shown = FIELDS.findLast((field) => isRight[field](commitment[field]));
  const other = shown === 'progress' ? 'completion' : 'progress';
  const newest = shown && newestWith(other);
  if (!newest || isRight[shown](newest[shown]) || !isNewer(newest)) return [];
  const { completion, progress } = { ...commitment, [other]: newest[other] } as {
    completion: string;
    progress: number;
  };
  return contradicts(completion, progress) ? [{ field: shown, date: newest.date, said: saidIn(newest, other) }] : [];
}

/** Reports that say less than one before, of the same body, and no word of what stood in the way. */
export function* fallingReports(commitment: Fields, path: string): Iterable<FurtherRemark> {
  const dated = itemsIn(commitment, 'reports')
    .filter(([, { date }]) => isGivenDate(date))
    .sort(([, a], [, b]) => (isEarlier(String(a['date']), String(b['date'])) ? -1 : 1));
  for (const [at, [index, report]] of dated.entries()) {
    if (textsIn(report['challenges']).length) continue;
    for (const field of FIELDS.toReversed()) {
      const value = levelIn(report, field);
      const [, before] = dated.slice(0, at).findLast(([, each]) => levelIn(each, field) !== undefined) ?? [];
      if (!before || value === undefined || !(levelIn(before, field)! > value)) continue;
      if (before['by'] !== undefined && report['by'] !== undefined && !isDeepStrictEqual(before['by'], report['by']))
        continue;
      const details = { date: String(before['date']), said: saidIn(before, field) };
      yield { path: `${path}.reports[${index}].${field}`, remark: { cause: 'report-falls', details } };
      break;
    }
  }
}

/** As a number that grows with what is done; nothing where nobody knows. */
function levelIn(report: Fields, field: Field): number | undefined {
  const value = report[field];
  if (!isRight[field](value)) return undefined;
  if (typeof value === 'number') return value;
  const level = (COMPLETIONS as readonly string[]).indexOf(value);
  return value === 'no-evidence' ? undefined : level;
}

type Field = NewerReport['field'];
type Dated = Fields & { date: string };

/** A bar shows the last of the two first. */
const FIELDS = ['completion', 'progress'] as const;

function saidIn(report: Fields, field: Field): Choice | number {
  const said = report[field] as string | number;
  return typeof said === 'number' ? said : choiceOf(said, { words: 'completion' });
}

/** Of the levels between nobody knows which percentages they are. */
function contradicts(completion: string, progress: number): boolean {
  if (completion === 'no-evidence') return false;
  if (completion === 'complete') return progress < 100;
  return completion === 'not-started' ? progress > 0 : progress === 0 || progress === 100;
}
