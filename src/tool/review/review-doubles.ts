import type { Fields } from '../../feed-format/own.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';
import { plainSpelling } from '../names/similar.js';
import { textsIn } from '../texts-in.js';

/** Before what stands in a list, where somebody pasted one. */
const BULLET = /^[•·▪●◦‣*–—-]\s*/;

/** Whose a record is, where several bodies' are together. */
type BodyOf = (record: Fields) => string | undefined;

/** Plans, and commitments of one plan and body, with one title: in a filter or a list nobody can tell them apart. */
export function* titlesTwice(feed: Fields, bodyOf?: BodyOf): Iterable<FurtherRemark> {
  for (const list of ['plans', 'commitments'] as const) {
    const seen = new Map<string, Fields>();
    for (const [index, record] of itemsIn(feed, list)) {
      const titles = [...new Set(textsIn(record['title']).map(plainSpelling).filter(Boolean))].map((title) =>
        list === 'plans'
          ? title
          : JSON.stringify([bodyOf?.(record), typeof record['plan'] === 'string' ? record['plan'] : '', title]),
      );
      const other = titles.map((title) => seen.get(title)).find((each) => each && !areOne(each, record));
      if (other && other['id'] !== record['id'])
        yield { path: `${list}[${index}].title`, remark: { cause: 'title-twice', details: { list } } };
      for (const title of titles) if (!seen.has(title)) seen.set(title, record);
    }
  }
}

/** A person of the group, with name and member: nobody tells two of one name apart who have one. */
export function* peopleTwice(feed: Fields): Iterable<FurtherRemark> {
  yield* recordsTwice(feed, 'people', 'name', ({ member }) => member);
}

/** Events and news of one title on one day, in one place. */
export function* happeningsTwice(feed: Fields, bodyOf?: BodyOf): Iterable<FurtherRemark> {
  const at = ({ place }: Fields): string => textsIn(place).map(plainSpelling).join();
  yield* recordsTwice(feed, 'events', 'title', (event) => [
    event['start'],
    at(event),
    event['commitment'],
    bodyOf?.(event),
  ]);
  yield* recordsTwice(feed, 'updates', 'title', (update) => [update['date'], update['commitment'], bodyOf?.(update)]);
}

function* recordsTwice(
  feed: Fields,
  list: string,
  field: string,
  beside: (record: Fields) => unknown,
): Iterable<FurtherRemark> {
  const seen = new Set<string>();
  for (const [index, record] of itemsIn(feed, list)) {
    const name = textsIn(record[field]).map(plainSpelling).find(Boolean);
    const mark = JSON.stringify([name, beside(record)]);
    if (name !== undefined && seen.has(mark))
      yield { path: `${list}[${index}].${field}`, remark: { cause: 'entry-twice', details: {} } };
    seen.add(mark);
  }
}

/** What a commitment has twice: a report, a milestone, a revision; a party, an area. And areas that begin with a bullet. */
export function* doublesIn(commitment: Fields, path: string): Iterable<FurtherRemark> {
  for (const list of ['milestones', 'reports', 'revisions']) {
    const seen = new Set<string>();
    for (const [index, record] of itemsIn(commitment, list)) {
      const { id: _id, ...rest } = record;
      const title = textsIn(record['title']).map(plainSpelling).find(Boolean);
      const mark = list === 'milestones' ? title : JSON.stringify(rest);
      if (mark === undefined) continue;
      if (seen.has(mark)) yield { path: `${path}.${list}[${index}]`, remark: { cause: 'record-twice', details: {} } };
      seen.add(mark);
    }
  }
  yield* reportsTwice(commitment, path);
  for (const list of ['policyAreas', 'values', 'leads', 'partners']) {
    const entries = Array.isArray(commitment[list]) ? (commitment[list] as unknown[]) : [];
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const mark = typeof entry === 'string' ? plainSpelling(entry) : JSON.stringify(entry);
      const at = `${path}.${list}[${index}]`;
      if (mark && seen.has(mark)) yield { path: at, remark: { cause: 'entry-twice', details: {} } };
      seen.add(mark);
      const [text = ''] = list === 'policyAreas' ? textsIn(entry) : [];
      const plain = text.replace(BULLET, '');
      if (plain && plain !== text) yield { path: at, remark: { cause: 'entry-bullet', details: {}, meant: plain } };
    }
  }
}

/** Reports of one day and one period that do not say the same of how far it is; two bodies may each have their own. */
function* reportsTwice(commitment: Fields, path: string): Iterable<FurtherRemark> {
  const seen: Fields[] = [];
  for (const [index, report] of itemsIn(commitment, 'reports')) {
    const { date } = report;
    // Of a month there may be several.
    if (typeof date !== 'string' || date.length < 10) continue;
    const isOther = (each: Fields): boolean =>
      each['date'] === date &&
      periodOf(each) === periodOf(report) &&
      !(isGiven(each['by']) && isGiven(report['by']) && JSON.stringify(each['by']) !== JSON.stringify(report['by'])) &&
      ['completion', 'progress'].some(
        (field) => isGiven(each[field]) && isGiven(report[field]) && each[field] !== report[field],
      );
    if (seen.some(isOther)) yield { path: `${path}.reports[${index}]`, remark: { cause: 'report-twice', details: {} } };
    seen.push(report);
  }
}

const periodOf = ({ period }: Fields): string => JSON.stringify(textsIn(period).map(plainSpelling));

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether either says that it is the same promise as the other. */
const areOne = (one: Fields, other: Fields): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([{ sameAs }, { id }]) => Array.isArray(sameAs) && sameAs.includes(id));
