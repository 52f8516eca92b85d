import { addTo } from '../add-to.js';
import { daysOfLeaving, leadsGone } from '../review/review-leads.js';
import { officeWords } from '../names/office-name.js';
import { mostSimilar, plainSpelling, wordsOfName } from '../names/similar.js';
import { textsIn } from '../texts-in.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { pastQuestions } from './past-questions.js';
import { newIn, recordsById, recordsIn } from './records.js';
import { replacedValues, type ChangedValue, type GoneValue } from './replaced-values.js';
import type { ColumnOf } from './whole-columns.js';

/** Lists whose ids stay for good: links, feedback and other records name them. */
const LISTS = ['members', 'plans', 'commitments', 'contributions'] as const;
export type ListWithIds = (typeof LISTS)[number];
/** Lists that residents saw, and whose ids nothing names. */
const SHOWN = ['events', 'updates'] as const;
export type ListThatStays = ListWithIds | (typeof SHOWN)[number];

/** What a comparison cannot know, and nobody should assume. */
export type Question =
  /** With the commitments that go on naming a member that is gone. */
  | { readonly kind: 'gone'; readonly list: ListThatStays; readonly id: string; readonly namedBy: readonly string[] }
  /** The id of something that is gone, which something else has now. */
  | { readonly kind: 'id-reused'; readonly list: ListThatStays; readonly id: string; readonly index: number }
  /** An event that was announced for another day. */
  | {
      readonly kind: 'event-moved';
      readonly list: 'events';
      readonly id: string;
      readonly index: number;
      readonly was: string;
      readonly now: string;
    }
  /** A member of another name, whose old one is nowhere. */
  | {
      readonly kind: 'name-changed';
      readonly list: 'members';
      readonly id: string;
      readonly index: number;
      readonly was: string;
      readonly now: string;
    }
  /** A revision of before the older edition, which did not have yet what it tells. */
  | {
      readonly kind: 'revision-early';
      readonly list: 'plans' | 'commitments';
      readonly index: number;
      readonly id: string;
      readonly at: number;
      readonly date: string;
      readonly edition: string;
    }
  /** A revision that says that a date was another than the older edition has. */
  | {
      readonly kind: 'revision-was';
      readonly list: 'plans' | 'commitments';
      readonly index: number;
      readonly id: string;
      readonly at: number;
      readonly said: string;
      readonly was: string;
    }
  /** Both editions say that they are of one day, and they differ. */
  | { readonly kind: 'same-day'; readonly date: string }
  /** A member that left, and the commitments for which it is responsible all the same. */
  | { readonly kind: 'lead-left'; readonly id: string; readonly left: string; readonly commitments: readonly string[] }
  | Renamed
  /** Revisions and reports are what the past is known by. */
  | {
      readonly kind: 'past-gone';
      readonly list: 'revisions' | 'reports';
      readonly id: string;
      readonly index: number;
      readonly count: number;
    }
  /** A report that had other figures, or an answer that was another, in the older edition. */
  | {
      readonly kind: 'past-changed';
      readonly list: 'reports' | 'contributions';
      readonly id: string;
      /** Where it stands in the new edition. */
      readonly path: string;
      readonly field: string;
      readonly was: string;
      readonly now: string;
    }
  /** Columns of which each value is gone, that have each other's values in the same records, or whose values went from record to record. */
  | { readonly kind: 'column-gone'; readonly columns: readonly [ColumnOf<GoneValue>, ...ColumnOf<GoneValue>[]] }
  | { readonly kind: 'exchanged'; readonly columns: readonly [ColumnOf<ChangedValue>, ...ColumnOf<ChangedValue>[]] }
  | { readonly kind: 'crosswise'; readonly columns: readonly [ColumnOf<ChangedValue>, ...ColumnOf<ChangedValue>[]] }
  /** The older edition is named second. */
  | { readonly kind: 'order'; readonly before: string; readonly after: string }
  | { readonly kind: 'strangers' };

/** A record that is gone, and one that came and most likely is the same. */
export interface Renamed {
  readonly kind: 'renamed';
  readonly list: ListWithIds;
  readonly id: string;
  /** The id of what came. */
  readonly come: string;
  /** Where that stands in the new edition. */
  readonly index: number;
}

/** Records that have another id than in the edition before. */
export const renamedBetween = (before: Fields, after: Fields): Renamed[] =>
  LISTS.flatMap((list) => questionsAbout(list, before, after)).filter((each) => each.kind === 'renamed');

/** The ids of records that an edition does not have any more, under whichever id, by their lists. */
export function goneBetween(before: Fields, after: Fields): Map<ListThatStays, string[]> {
  const gone = new Map<ListThatStays, string[]>();
  for (const each of [...LISTS, ...SHOWN].flatMap((list) => questionsAbout(list, before, after)))
    if (each.kind === 'gone' || each.kind === 'id-reused') addTo(gone, each.list, each.id);
  return gone;
}

export function questionsBetween(before: Fields, after: Fields): Question[] {
  const [one, other] = [before['updated'], after['updated']].map((date) => (typeof date === 'string' ? date : ''));
  const length = Math.min(one.length, other.length);
  const questions: Question[] = LISTS.flatMap((list) => questionsAbout(list, before, after));
  const hasNothingInCommon =
    !questions.some(({ kind }) => kind === 'renamed') &&
    !LISTS.some((list) => haveInCommon(list, before, after)) &&
    [before, after].every((feed) => LISTS.some((list) => recordsIn(feed, list).length));
  if (hasNothingInCommon) return [{ kind: 'strangers' }];
  if (length && one.slice(0, length) > other.slice(0, length))
    questions.unshift({ kind: 'order', before: one, after: other });
  questions.push(...SHOWN.flatMap((list) => questionsAbout(list, before, after)));
  questions.push(...eventsMoved(before, after), ...namesChanged(before, after));
  return [...questions, ...columnQuestions(before, after), ...leadsLeft(after), ...pastQuestions(before, after)];
}

function columnQuestions(before: Fields, after: Fields): Question[] {
  const { goneColumns, crosswise, exchanged } = replacedValues(before, after);
  const [[cross, ...crosses], [gone, ...more], [one, ...others]] = [crosswise, goneColumns, exchanged];
  return [
    ...(one ? [{ kind: 'exchanged', columns: [one, ...others] } as const] : []),
    ...(cross ? [{ kind: 'crosswise', columns: [cross, ...crosses] } as const] : []),
    ...(gone ? [{ kind: 'column-gone', columns: [gone, ...more] } as const] : []),
  ];
}

/** The commitments whose leads or partners a member is, by its id or its name. */
function commitmentsNaming({ id, name }: Fields, feed: Fields): string[] {
  const names = new Set([id, ...textsIn(name)].map((each) => plainSpelling(String(each))).filter(Boolean));
  const isNamed = (party: unknown): boolean =>
    isObject(party) && party['member'] !== undefined
      ? party['member'] === id
      : textsIn(isObject(party) && 'name' in party ? party['name'] : party).some((each) =>
          names.has(plainSpelling(each)),
        );
  return recordsIn(feed, 'commitments')
    .filter((commitment) => ['leads', 'partners'].some((field) => entriesOf(commitment, field).some(isNamed)))
    .map((commitment) => String(commitment['id']));
}

const entriesOf = (record: Fields, field: string): unknown[] =>
  Array.isArray(record[field]) ? (record[field] as unknown[]) : [];

/** Events that are still to come, or were, and take place on another day than was announced; an update of the new edition tells it. */
function eventsMoved(before: Fields, after: Fields): Question[] {
  const old = recordsById(before, 'events');
  const { updated } = before;
  const since = typeof updated === 'string' ? updated.slice(0, 10) : '';
  const news = newIn('updates', after, before).map((each) =>
    plainSpelling([...textsIn(each['title']), ...textsIn(each['summary'])].join(' ')),
  );
  return [...recordsById(after, 'events').values()].flatMap((record): Question[] => {
    const known = old.get(record['id']);
    if (!known || isAnother('events', known, record)) return [];
    const [was, now] = [known, record].map(dayOf);
    if (was?.length !== 10 || now?.length !== 10 || was === now || (was < since && now < since)) return [];
    const isTold = textsIn(record['title']).some((title) => news.some((each) => each.includes(plainSpelling(title))));
    if (isTold) return [];
    const index = (after['events'] as unknown[]).indexOf(record);
    return [{ kind: 'event-moved', list: 'events', id: String(record['id']), index, was, now }];
  });
}

/** Members that are called otherwise, without the name by which residents and older documents know them. */
function namesChanged(before: Fields, after: Fields): Question[] {
  const old = recordsById(before, 'members');
  return [...recordsById(after, 'members').values()].flatMap((record): Question[] => {
    const was = textsIn(old.get(record['id'])?.['name']);
    const names = [record['name'], ...entriesOf(record, 'formerNames')].flatMap(textsIn);
    const [now] = textsIn(record['name']);
    const isKnown = was.some(
      (each) => mostSimilar(each, names) !== undefined || names.some((name) => areOneOffice(each, name)),
    );
    if (!was.length || now === undefined || isKnown) return [];
    const index = (after['members'] as unknown[]).indexOf(record);
    return [{ kind: 'name-changed', list: 'members', id: String(record['id']), index, was: was[0], now }];
  });
}

/** "Our Forum" and "Our Forum, A.C." */
const areOneOffice = (one: string, other: string): boolean =>
  officeWords(one).join(' ') === officeWords(other).join(' ');

/** Members that left, of commitments that go on. */
function leadsLeft(after: Fields): Question[] {
  const leftOf = daysOfLeaving(after);
  const byMember = new Map<string, string[]>();
  for (const commitment of recordsIn(after, 'commitments'))
    for (const { member } of leadsGone(commitment, leftOf)) addTo(byMember, member, String(commitment['id']));
  return [...byMember].map(([id, commitments]) => ({
    kind: 'lead-left',
    id,
    left: leftOf.get(id)!,
    commitments: [...new Set(commitments)],
  }));
}

function haveInCommon(list: string, before: Fields, after: Fields): boolean {
  const old = recordsById(before, list);
  return recordsIn(after, list).some(({ id }) => old.has(id));
}

function questionsAbout(list: ListThatStays, before: Fields, after: Fields): Question[] {
  const old = recordsById(before, list);
  const now = recordsById(after, list);
  const come = new Map([...now].filter(([id]) => !old.has(id)));
  const byMark = new Map<string, Fields[]>();
  for (const record of come.values()) for (const mark of marksOf(list, record)) addTo(byMark, mark, record);
  return [...old.values()].flatMap((record): Question[] => {
    const kept = now.get(record['id']);
    if (kept && !isAnother(list, record, kept)) return [];
    const same = marksOf(list, record)
      .flatMap((mark) => byMark.get(mark) ?? [])
      .find(({ id }) => come.has(id));
    const id = String(record['id']);
    const index = kept ? (after[list] as unknown[]).indexOf(kept) : -1;
    if (!same && kept) return [{ kind: 'id-reused', list, id, index }];
    if (!same) return [{ kind: 'gone', list, id, namedBy: list === 'members' ? commitmentsNaming(record, after) : [] }];
    come.delete(same['id']);
    if (!isWithLinks(list)) return [];
    return [{ kind: 'renamed', list, id, come: String(same['id']), index: (after[list] as unknown[]).indexOf(same) }];
  });
}

const isWithLinks = (list: ListThatStays): list is ListWithIds => (LISTS as readonly string[]).includes(list);

/** What is dated and has an id may be written over by the next: another day, and no word in common. */
function isAnother(list: ListThatStays, was: Fields, now: Fields): boolean {
  if (list !== 'events' && list !== 'updates' && list !== 'contributions') return false;
  const [one, other] = [was, now].map((record) => wordsIn(record['title'] ?? record['text']));
  const isOtherDay = dayOf(was) !== undefined && dayOf(now) !== undefined && dayOf(was) !== dayOf(now);
  return isOtherDay && one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}

const wordsIn = (text: unknown): ReadonlySet<string> =>
  new Set(
    textsIn(text).flatMap((each) =>
      wordsOfName(each)
        .split(' ')
        .filter((word) => word.length >= LEAST_LETTERS),
    ),
  );

/** Shorter words stand in any sentence. */
const LEAST_LETTERS = 4;

const dayOf = ({ start, date }: Fields): string | undefined => {
  const day = start ?? date;
  return typeof day === 'string' ? day.slice(0, 10) : undefined;
};

/** What two records that are the same have in common, whatever their ids: OGP's id, or what they are called, and of what happens each month the day. */
function marksOf(list: ListThatStays, record: Fields): string[] {
  const { ogpId, title, name, text } = record;
  const words = title ?? name ?? text;
  const texts = isObject(words) ? Object.values(words) : [words];
  const day = isWithLinks(list) ? '' : `${dayOf(record) ?? ''} `;
  return [
    ...(typeof ogpId === 'string' && ogpId ? [`ogp ${ogpId}`] : []),
    ...texts.flatMap((each) =>
      typeof each === 'string' && plainSpelling(each) ? [`${day}${plainSpelling(each)}`] : [],
    ),
  ];
}
