import { searchPersonalData } from '../../feed-format/search-personal-data.js';
import { feedShape, partyShape, type Shape } from '../../schema/feed-shape.js';
import {
  answerContradiction,
  besideMilestones,
  commitmentContradictions,
  completeInPart,
  countsBesideMilestones,
  milestoneContradiction,
  withdrawals,
} from './review-contradictions.js';
import { beforeItBegan, besidePlan, newsBefore, submittedBeside } from './review-beginnings.js';
import { reviewDates, updatedBehind } from './review-dates.js';
import { doublesIn, happeningsTwice, peopleTwice, titlesTwice } from './review-doubles.js';
import { daysOfLeaving, leadsLeft } from './review-leads.js';
import { reportDates } from './review-report-dates.js';
import { fallingReports, newerReports } from './review-reports.js';
import { revisionsBeside } from './review-revisions.js';
import { farAhead, milestonesAfterEnd } from './review-schedule.js';
import { reviewAnswer, reviewPasscodes } from './review-drafts.js';
import { reviewSaid } from './review-said.js';
import { titleMarks } from './review-titles.js';
import { missingTranslations } from './review-translations.js';
import { plainSpelling } from '../names/similar.js';
import { textsIn } from '../texts-in.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { recordsById } from '../editions/records.js';
import type { FurtherRemark } from './further-remark.js';
import { itemsIn } from './items-in.js';

/** What is there so that people can write to somebody. */
const MEANT = 'contact';

/**
 * What `reviewFeed` does not look at because it is no matter of the format: personal details in what everybody can read,
 * and what a page could say and does not.
 *
 * @param bodyOf whose a record is, where several bodies' are together: whether those of two are the same is asked otherwise
 */
export function* reviewFurther(
  data: unknown,
  bodyOf?: (record: Fields) => string | undefined,
): Iterable<FurtherRemark> {
  const feed = isObject(data) ? data : {};
  yield* personalData(feedShape, feed, '');
  for (const list of ['members', 'plans', 'commitments', 'events', 'updates', 'contributions'])
    yield* idsNearlyTwice(feed, list);
  yield* namesTwice(feed);
  for (const list of ['members', 'people'])
    for (const [index, { name }] of itemsIn(feed, list))
      if (textsIn(name).some((text) => text.includes(';')))
        yield { path: `${list}[${index}].name`, remark: { cause: 'several-in-one', details: {} } };
  for (const [index, { id, parent }] of itemsIn(feed, 'members'))
    if (id !== undefined && parent === id) yield itself(`members[${index}].parent`);
  yield* reviewDates(feed);
  yield* reviewSaid(feed);
  yield* farAhead(feed);
  yield* newsBefore(feed);
  yield* updatedBehind(feed);
  yield* missingTranslations(feed);
  yield* titlesTwice(feed, bodyOf);
  yield* peopleTwice(feed);
  yield* happeningsTwice(feed, bodyOf);
  for (const [index, contribution] of itemsIn(feed, 'contributions'))
    yield* answersIn(contribution, `contributions[${index}]`);
  for (const [index, event] of itemsIn(feed, 'events')) yield* reviewPasscodes(event, `events[${index}]`);
  const leftOf = daysOfLeaving(feed);
  const plans = recordsById(feed, 'plans');
  for (const [index, plan] of itemsIn(feed, 'plans')) {
    yield* revisionsBeside(plan, `plans[${index}]`, 'plans');
    yield* beforeItBegan(plan, `plans[${index}]`, 'plans');
    yield* submittedBeside(plan, `plans[${index}]`);
  }
  for (const [index, commitment] of itemsIn(feed, 'commitments')) {
    const path = `commitments[${index}]`;
    const plan = plans.get(commitment['plan']);
    yield* besidePlan(commitment, path, plan);
    yield* milestonesAfterEnd(commitment, path, plan);
    for (const { field, ...details } of newerReports(commitment))
      yield { path: `${path}.${field}`, remark: { cause: 'report-newer', details } };
    yield* fallingReports(commitment, path);
    yield* commitmentContradictions(commitment, path);
    yield* doublesIn(commitment, path);
    yield* withdrawals(commitment, path);
    yield* titleMarks(commitment, path);
    yield* besideMilestones(commitment, path);
    yield* countsBesideMilestones(commitment, path);
    yield* beforeItBegan(commitment, path, 'commitments', plan);
    yield* reportDates(commitment, path, plan);
    yield* revisionsBeside(commitment, path, 'commitments');
    yield* leadsLeft(commitment, path, leftOf);
    const { id, sameAs } = commitment;
    if (id !== undefined && Array.isArray(sameAs) && sameAs.includes(id)) yield itself(`${path}.sameAs`);
    if (!isFilled(commitment['leads'])) yield { path: `${path}.leads`, remark: { cause: 'no-leads', details: {} } };
    for (const [at, milestone] of itemsIn(commitment, 'milestones'))
      yield* milestoneContradiction(milestone, `${path}.milestones[${at}]`);
    for (const [at, report] of itemsIn(commitment, 'reports')) {
      yield* completeInPart(report, `${path}.reports[${at}]`);
      const hardlyMoved = ['not-started', 'limited'].includes(report['completion'] as string);
      if (hardlyMoved && !textsIn(report['challenges']).length)
        yield { path: `${path}.reports[${at}].challenges`, remark: { cause: 'no-challenges', details: {} } };
    }
  }
}

/** An answer that is none yet, or one beside a status that does not say so. */
function* answersIn(contribution: Fields, path: string): Iterable<FurtherRemark> {
  const remarks = [...reviewAnswer(contribution, path)];
  yield* remarks;
  if (!remarks.length) yield* answerContradiction(contribution, path);
}

const itself = (path: string): FurtherRemark => ({ path, remark: { cause: 'reference-itself', details: {} } });

/** Without case and accents: `Radio` is `radio`. */
const plainId = (id: unknown): string =>
  typeof id === 'string' ? id.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : '';

/** Ids that nobody tells apart who reads them aloud. */
function* idsNearlyTwice(feed: Fields, list: string): Iterable<FurtherRemark> {
  const seen = new Map<string, string>();
  for (const [index, { id }] of itemsIn(feed, list)) {
    const plain = plainId(id);
    const other = seen.get(plain);
    if (plain && other !== undefined && other !== id)
      yield { path: `${list}[${index}].id`, remark: { cause: 'id-nearly-twice', details: { other } } };
    else if (plain && other === undefined) seen.set(plain, id as string);
  }
}

/** Sheets name members by id or name, and one name of two is nobody's. */
function* namesTwice(feed: Fields): Iterable<FurtherRemark> {
  const ids = new Map<string, unknown>();
  for (const [index, { id, name }] of itemsIn(feed, 'members')) {
    const names = new Set(textsIn(name).map(plainSpelling).filter(Boolean));
    const other = [...names].map((each) => ids.get(each)).find((each) => each !== undefined);
    // Of an id that is nearly the same that was told.
    if (typeof other === 'string' && (other === id || plainId(other) !== plainId(id)))
      yield { path: `members[${index}].name`, remark: { cause: 'name-twice', details: { member: other } } };
    for (const each of names) if (!ids.has(each)) ids.set(each, id);
  }
}

/** In any text of a record, and of the records below it: once for each. */
function* personalData(shape: Shape, value: unknown, path: string): Iterable<FurtherRemark> {
  // A party is a member's id or a name, or a record of these.
  if (shape === 'party') {
    const isRecord = isObject(value) && Object.keys(partyShape.fields).some((name) => Object.hasOwn(value, name));
    yield* personalData(isRecord ? partyShape : 'text', value, path);
  }
  if (shape === 'text') {
    const found = textsIn(value).flatMap(searchPersonalData);
    if (found.length)
      yield { path, remark: { cause: 'personal-data', details: {}, meant: [...new Set(found)].join(', ') } };
  }
  if (typeof shape !== 'object') return;
  if ('list' in shape && Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield* personalData(shape.list, item, `${path}[${index}]`);
  else if ('fields' in shape && isObject(value))
    for (const [name, field] of Object.entries(shape.fields))
      if (name !== MEANT && Object.hasOwn(value, name))
        yield* personalData(field, value[name], path ? `${path}.${name}` : name);
}

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
