import { isDeepStrictEqual } from 'node:util';
import { addTo } from '../add-to.js';
import type { Fields } from '../../feed-format/own.js';
import { mostSimilar, plainSpelling } from '../names/similar.js';
import { textsIn } from '../texts-in.js';
import type { Question } from './questions.js';
import { recordsById, recordsIn } from './records.js';

/** What the past is known by, and is gone or says something else now: revisions and reports, and answers to residents. */
export function pastQuestions(before: Fields, after: Fields): Question[] {
  const old = recordsById(before, 'commitments');
  const ofCommitments = [...recordsById(after, 'commitments').values()].flatMap((record): Question[] => {
    const was = old.get(record['id']);
    if (!was) return [];
    const index = (after['commitments'] as unknown[]).indexOf(record);
    const id = String(record['id']);
    return (['revisions', 'reports'] as const).flatMap((list): Question[] => {
      const pairs = pairsOf(list, recordsIn(was, list), recordsIn(record, list));
      const count = pairs.filter(([, now]) => !now).length;
      const changed = list === 'reports' ? pairs.flatMap(([one, now]) => (now ? saidOtherwise(one, now) : [])) : [];
      return [
        ...(count ? [{ kind: 'past-gone', list, id, index, count } as const] : []),
        ...changed.map(({ report, field, was, now }): Question => {
          const at = (record['reports'] as unknown[]).indexOf(report);
          const called = `${id}, ${String(report['date'])}`;
          return {
            ...{ kind: 'past-changed', list: 'reports', id: called, field, was, now },
            path: `commitments[${index}].reports[${at}].${field}`,
          };
        }),
      ];
    });
  });
  return [...ofCommitments, ...answersChanged(before, after)];
}

/** Each record of the older edition with what it is in the new one: the same, else one with the marks by which it is known. */
function pairsOf(
  list: 'revisions' | 'reports',
  one: readonly Fields[],
  other: readonly Fields[],
): [Fields, Fields | undefined][] {
  const left = new Set(other);
  const found = new Map<Fields, Fields>();
  for (const keyOf of [JSON.stringify, ...MARKS[list].map(keyBy)] as readonly ((record: Fields) => string)[]) {
    const byKey = new Map<string, Fields[]>();
    for (const each of left) addTo(byKey, keyOf(each), each);
    for (const record of one) {
      const key = found.has(record) ? '' : keyOf(record);
      const same = key ? byKey.get(key)?.shift() : undefined;
      if (!same) continue;
      found.set(record, same);
      left.delete(same);
    }
  }
  return one.map((record) => [record, found.get(record)]);
}

/** By which of their fields records are known, first by what tells them apart best; people correct the others. */
const MARKS = {
  revisions: [['summary'], ['was', 'now'], ['date']],
  reports: [['date', 'by'], ['period', 'by'], ['summary'], ['date']],
} as const;

/** Of a record that has none of these marks it is empty, and nothing is the same. */
const keyBy =
  (fields: readonly string[]) =>
  (record: Fields): string =>
    fields.some((field) => isSaid(record[field])) ? JSON.stringify(fields.map((field) => marked(record[field]))) : '';

const marked = (value: unknown): unknown => {
  const texts = textsIn(value).map(plainSpelling);
  return texts.length ? texts : (value ?? null);
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The figures of a report that are others now; where none is, the first of its texts that is written anew. */
function saidOtherwise(one: Fields, report: Fields): { report: Fields; field: string; was: string; now: string }[] {
  const found = figures(one, report);
  if (found.length) return found;
  const field = ['summary', 'challenges'].find((each) => isSaid(one[each]) && !areAlike(one[each], report[each]));
  const said = (each: Fields): string => (field === undefined ? '' : (textsIn(each[field])[0] ?? ''));
  return field === undefined ? [] : [{ report, field, was: said(one), now: said(report) }];
}

/** In some language, but for marks, a letter or two, or words that were added. */
function areAlike(one: unknown, other: unknown): boolean {
  const now = textsIn(other);
  return textsIn(one).some(
    (was) =>
      mostSimilar(was, now) !== undefined || now.some((each) => plainSpelling(each).includes(plainSpelling(was))),
  );
}

function figures(one: Fields, report: Fields): { report: Fields; field: string; was: string; now: string }[] {
  return ['completion', 'progress'].flatMap((field) =>
    isSaid(one[field]) && one[field] !== report[field]
      ? [{ report, field, was: String(one[field]), now: isSaid(report[field]) ? String(report[field]) : '' }]
      : [],
  );
}

/** Answers that were published, with another decision or other words, or none any more. */
function answersChanged(before: Fields, after: Fields): Question[] {
  const now = recordsById(after, 'contributions');
  return [...recordsById(before, 'contributions').values()].flatMap((was): Question[] => {
    const record = now.get(was['id']);
    const field = ['decision', 'response'].find(
      (each) => record && isSaid(was[each]) && !isDeepStrictEqual(marked(was[each]), marked(record[each])),
    );
    if (!record || field === undefined) return [];
    const index = (after['contributions'] as unknown[]).indexOf(record);
    const said = (each: Fields): string => textsIn(each[field])[0] ?? '';
    return [
      {
        ...{ kind: 'past-changed', list: 'contributions', id: String(was['id']), field },
        ...{ path: `contributions[${index}].${field}`, was: said(was), now: said(record) },
      },
    ];
  });
}
