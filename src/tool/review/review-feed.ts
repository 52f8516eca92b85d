import { instantOf, isDate, isLocalTime } from '../../feed-format/patterns.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { feedShape, partyShape, type RecordShape, type Shape } from '../../schema/feed-shape.js';
import type { Doubt, FeedDoubt } from './doubt.js';
import { recordsIn } from '../editions/records.js';
import { MemberNames } from '../names/member-names.js';
import { ownValue } from '../own-value.js';
import { reviewAddress } from './review-address.js';
import { isFarAhead } from './review-schedule.js';
import { mostSimilar, plainSpelling } from '../names/similar.js';
import { nameOf, sheetOfList } from '../spreadsheet/sheets.js';

const DAY = 86_400_000;

/** The pairs of dates that have an order, in any record that has both. */
export const ORDERS: readonly (readonly [earlier: string, later: string])[] = [
  ['start', 'end'],
  ['joined', 'left'],
  ['date', 'answeredOn'],
  ['start', 'completedOn'],
];

/**
 * What is valid in a feed and yet deserves a second look. `readFeed` says what cannot be used; this says what
 * its author would be told by a colleague who reads it through. For tools, not for browsers of residents.
 *
 * @param data what `JSON.parse` gave: looked at only where the format has fields, so that its depth does not matter
 */
export function reviewFeed(data: unknown, today: Date = new Date()): readonly FeedDoubt[] {
  return isObject(data) ? new FeedReview(data, today).doubts : [];
}

class FeedReview {
  readonly doubts: FeedDoubt[] = [];
  readonly #members: MemberNames;
  readonly #others: ReadonlyMap<string, string>;

  readonly #feed: Fields;
  readonly #today: Date;

  constructor(feed: Fields, today: Date) {
    this.#feed = feed;
    this.#today = today;
    this.#members = new MemberNames(feed);
    this.#others = namesElsewhere(feed);
    this.#reviewRecord(feedShape, feed, '');
    this.#reviewAge(feed, today);
  }

  #doubt(path: string, message: string, doubt: Doubt): void {
    this.doubts.push({ path, message, doubt });
  }

  #review(shape: Shape, value: unknown, path: string): void {
    if (isEmpty(value)) return;
    if (shape === 'url') {
      const doubt = reviewAddress(value, path);
      if (doubt) this.doubts.push(doubt);
    } else if (shape === 'party') this.#reviewParty(value, path);
    else if (typeof shape === 'object' && 'list' in shape && Array.isArray(value)) {
      value.forEach((item, index) => this.#review(shape.list, item, `${path}[${index}]`));
    } else if (typeof shape === 'object' && 'fields' in shape && isObject(value))
      this.#reviewRecord(shape, value, path);
  }

  #reviewRecord(shape: RecordShape, value: Fields, path: string): void {
    const at = (name: string): string => (path ? `${path}.${name}` : name);
    const missing = Object.keys(shape.fields).filter((name) => isEmpty(ownValue(value, name)));
    for (const name of Object.keys(value)) {
      const meant = Object.hasOwn(shape.fields, name) ? undefined : mostSimilar(name, missing);
      if (meant)
        this.#doubt(
          at(name),
          `No field of the format has this name, so it is passed over. Write "${meant}" if that is meant`,
          { cause: 'field-nearly', details: { field: meant } },
        );
    }
    const [list] = path.split('[', 1);
    for (const [earlier, later] of ORDERS) {
      // A start of another century is told as that, and its end may be right.
      if (isFarAhead(list, ownValue(value, earlier), this.#feed, this.#today)) continue;
      if (isBefore(ownValue(value, later), ownValue(value, earlier))) {
        this.#doubt(
          at(later),
          `This is before "${earlier}" (${ownValue(value, earlier) as string}). Look which of the two is right`,
          { cause: 'before-start', details: { field: later, earlier } },
        );
      }
    }
    const progress = ownValue(value, 'progress');
    if ('progress' in shape.fields && typeof progress === 'number' && progress > 0 && progress < 1) {
      const percent = asPercentage(progress);
      this.#doubt(at('progress'), `This is read as ${progress} %. Write ${percent} if ${percent} % is meant`, {
        cause: 'fraction-as-percentage',
        details: { percent },
      });
    }
    if (
      'response' in shape.fields &&
      ownValue(value, 'status') === 'answered' &&
      isEmpty(ownValue(value, 'response'))
    ) {
      this.#doubt(
        at('status'),
        'The status says that it is answered, but the answer is missing. Write it into "response"',
        { cause: 'answer-missing', details: {} },
      );
    }
    for (const [name, field] of Object.entries(shape.fields)) this.#review(field, ownValue(value, name), at(name));
  }

  #reviewParty(value: unknown, path: string): void {
    if (isObject(value) && Object.keys(partyShape.fields).some((name) => name in value)) {
      this.#reviewRecord(partyShape, value, path);
      if (isEmpty(ownValue(value, 'member'))) this.#reviewParty(ownValue(value, 'name'), `${path}.name`);
      return;
    }
    const names = typeof value === 'string' ? [value] : isObject(value) ? Object.values(value) : [];
    if (typeof value === 'string' && this.#members.hasId(value)) return;
    for (const name of names) {
      if (typeof name !== 'string') continue;
      const like = this.#members.like(name);
      const list = like ? undefined : this.#others.get(plainSpelling(name));
      if (list !== undefined)
        return this.#doubt(
          path,
          `This is taken for an organisation outside the coalition, but something in "${list}" has this name. Write who is responsible or takes part`,
          { cause: 'party-elsewhere', details: { list: nameOf(sheetOfList(list)!) } },
        );
      const within = like ? undefined : this.#members.within(name);
      if (within !== undefined)
        return this.#doubt(
          path,
          `This is taken for one organisation, though the member "${within}" is in it. Write each as an entry of its own if several are meant`,
          { cause: 'member-within', details: { member: within } },
        );
      if (!like) continue;
      const { id, called } = like;
      return this.#doubt(
        path,
        `This is taken for an organisation outside the coalition. Write "${id}" if the member ${called === id ? '' : `"${called}" `}is meant`,
        { cause: 'member-nearly', details: { member: id } },
      );
    }
  }

  #reviewAge(feed: Fields, today: Date): void {
    const updated = ownValue(feed, 'updated');
    if (typeof updated !== 'string' || !isDate(updated)) return;
    const days = Math.floor((today.getTime() - Date.parse(updated)) / DAY);
    // A date that is only a year or a month may be as young as its end.
    const daysAtLeast = Math.floor((today.getTime() - endOf(updated)) / DAY);
    const given = ownValue(feed, 'staleAfterDays');
    const limit = typeof given === 'number' && given >= 0 ? given : feedShape.defaults!['staleAfterDays'];
    // A day ahead may be today in another time zone.
    if (days < -1)
      this.#doubt('updated', 'This day is still to come. Write the day on which the data was last brought up to date', {
        cause: 'updated-ahead',
        details: {},
      });
    else if (daysAtLeast > limit) {
      this.#doubt(
        'updated',
        `This is ${daysAtLeast} days ago, and after ${limit} residents read that the data is old. Bring it up to date, or write "staleAfterDays"`,
        { cause: 'updated-old', details: { days: daysAtLeast, limit } },
      );
    }
  }
}

/** `0.6` → 60, without the digits that reckoning adds. */
export const asPercentage = (share: number): number => Number((share * 100).toPrecision(12));

/** The start of the last day of a year or a month; of a day or an hour, that itself. */
function endOf(date: string): number {
  if (date.length >= 10) return Date.parse(date);
  const [year, month = 12] = date.split('-').map(Number);
  return Date.UTC(year, month, 0);
}

/** What else in a feed has an id or a title, and is no organisation: each as it is compared → its list. */
function namesElsewhere(feed: Fields): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const list of ['plans', 'commitments', 'events', 'updates']) {
    for (const record of recordsIn(feed, list))
      for (const text of ['id', 'title', 'shortTitle'].map((name) => ownValue(record, name)))
        for (const name of isObject(text) ? Object.values(text) : [text])
          if (typeof name === 'string' && plainSpelling(name)) lists.set(plainSpelling(name), list);
  }
  return lists;
}

/** Compared no more precisely than the coarser of the two is given. */
function isBefore(later: unknown, earlier: unknown): boolean {
  if (typeof later !== 'string' || typeof earlier !== 'string' || !isDate(later) || !isDate(earlier)) return false;
  // Hours have an order where both are of the feed's own clock, or both say their offset.
  if (later.length > 10 && earlier.length > 10 && isLocalTime(later) === isLocalTime(earlier))
    return instantOf(later) < instantOf(earlier);
  const length = Math.min(10, later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());
