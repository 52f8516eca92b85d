import { feedShape, partyShape, type RecordShape, type Shape } from '../schema/feed-shape.js';
import { isDate } from '../feed-format/patterns.js';
import { mostSimilar, plainSpelling, spellingsOf, type Spellings } from './similar.js';
import { partyParts } from './party-parts.js';
import type { Name } from './messages/causes.js';
import { nameOf, sheetOfList } from './spreadsheet/sheets.js';
import { wrongAddress } from './wrong-address.js';
import { isObject, type Fields } from '../feed-format/own.js';

/** What may be doubted in a feed, and what one has to know to say so in any language. */
export type Doubt =
  | { readonly cause: 'member-nearly'; readonly details: { readonly member: string } }
  | { readonly cause: 'party-elsewhere'; readonly details: { readonly list: Name } }
  | { readonly cause: 'field-nearly'; readonly details: { readonly field: string } }
  | { readonly cause: 'before-start'; readonly details: { readonly field: string; readonly earlier: string } }
  | { readonly cause: 'fraction-as-percentage'; readonly details: { readonly percent: number } }
  | { readonly cause: 'answer-missing'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'member-within'; readonly details: { readonly member: string } }
  | { readonly cause: 'link-host'; readonly details: Readonly<Record<never, never>>; readonly meant: string }
  | { readonly cause: 'link-words'; readonly details: { readonly isLogo: boolean }; readonly meant?: string }
  | { readonly cause: 'link-several'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'http-link'; readonly details: { readonly isLogo: boolean } }
  | { readonly cause: 'updated-ahead'; readonly details: Readonly<Record<never, never>> }
  | { readonly cause: 'updated-old'; readonly details: { readonly days: number; readonly limit: number } };

/** Something in a feed that is shown as it stands, and is probably not what was meant. */
export interface FeedDoubt {
  /** Where, as `commitments[1].leads[0]`. */
  readonly path: string;
  /** What to look at, and what to write if it is not meant: in English, for those who write JSON. */
  readonly message: string;
  /** The same for programs, which say it in the words of their users. */
  readonly doubt: Doubt;
}

const DAY = 86_400_000;
/** So much of an address is looked at. */
const LONGEST_ADDRESS = 8000;
/** Beyond this many members a name is not compared with theirs letter by letter: feeds come from anybody. */
const MOST_COMPARED = 1000;

/** The pairs of dates that have an order, in any record that has both. */
export const ORDERS: readonly (readonly [earlier: string, later: string])[] = [
  ['start', 'end'],
  ['joined', 'left'],
  ['date', 'answeredOn'],
];

/**
 * What is valid in a feed and yet deserves a second look. `readFeed` says what cannot be used; this says what
 * its author would be told by a colleague who reads it through. For tools, not for browsers of residents.
 *
 * @param data what `JSON.parse` gave: looked at only where the format has fields, so that its depth does not matter
 */
export function reviewFeed(data: unknown, today: Date = new Date()): FeedDoubt[] {
  const doubts: FeedDoubt[] = [];
  const doubt = (path: string, message: string, what: Doubt): void => void doubts.push({ path, message, doubt: what });
  if (!isObject(data)) return doubts;
  const members = memberNames(data);
  const others = namesElsewhere(data);

  const review = (shape: Shape, value: unknown, path: string): void => {
    if (isEmpty(value)) return;
    if (shape === 'url') reviewUrl(value, path);
    else if (shape === 'party') reviewParty(value, path);
    else if (typeof shape === 'object' && 'list' in shape && Array.isArray(value)) {
      value.forEach((item, index) => review(shape.list, item, `${path}[${index}]`));
    } else if (typeof shape === 'object' && 'fields' in shape && isObject(value)) reviewRecord(shape, value, path);
  };

  const reviewRecord = (shape: RecordShape, value: Fields, path: string): void => {
    const at = (name: string): string => (path ? `${path}.${name}` : name);
    const missing = Object.keys(shape.fields).filter((name) => isEmpty(own(value, name)));
    for (const name of Object.keys(value)) {
      const meant = Object.hasOwn(shape.fields, name) ? undefined : mostSimilar(name, missing);
      if (meant)
        doubt(
          at(name),
          `No field of the format has this name, so it is passed over. Write "${meant}" if that is meant`,
          { cause: 'field-nearly', details: { field: meant } },
        );
    }
    for (const [earlier, later] of ORDERS) {
      if (isBefore(own(value, later), own(value, earlier))) {
        doubt(
          at(later),
          `This is before "${earlier}" (${own(value, earlier) as string}). Look which of the two is right`,
          { cause: 'before-start', details: { field: later, earlier } },
        );
      }
    }
    const progress = own(value, 'progress');
    if ('progress' in shape.fields && typeof progress === 'number' && progress > 0 && progress < 1) {
      const percent = asPercentage(progress);
      doubt(at('progress'), `This is read as ${progress} %. Write ${percent} if ${percent} % is meant`, {
        cause: 'fraction-as-percentage',
        details: { percent },
      });
    }
    if ('response' in shape.fields && own(value, 'status') === 'answered' && isEmpty(own(value, 'response'))) {
      doubt(at('status'), 'The status says that it is answered, but the answer is missing. Write it into "response"', {
        cause: 'answer-missing',
        details: {},
      });
    }
    for (const [name, field] of Object.entries(shape.fields)) review(field, own(value, name), at(name));
  };

  const reviewUrl = (value: unknown, path: string): void => {
    if (typeof value !== 'string') return;
    const isLogo = path.endsWith('.logo');
    const wrong = value.trim() ? wrongAddress(value.trim().slice(0, LONGEST_ADDRESS)) : undefined;
    if (wrong?.cause === 'link-several')
      return doubt(path, 'Here are several addresses, and they lead nowhere. Write one, and the others into "links"', {
        cause: 'link-several',
        details: {},
      });
    if (wrong) {
      const meant = wrong.meant?.slice(0, 108);
      const what =
        wrong.cause === 'link-host' && !/^https?/i.test(value.trim())
          ? 'This leads to a file beside the feed. Write the whole address if a site is meant'
          : 'This is not an address. Write the whole one';
      const said: Doubt =
        wrong.cause === 'link-host'
          ? { cause: 'link-host', details: {}, meant: meant! }
          : { cause: 'link-words', details: { isLogo }, ...(meant !== undefined && { meant }) };
      return doubt(path, `${what}${meant === undefined ? ', with https://' : `: ${meant}`}`, said);
    }
    if (!/^\s*http:/i.test(value)) return;
    const costs = isLogo ? 'On a page with https: this logo does not load' : 'Browsers warn of such links';
    doubt(path, `The address begins with http:. ${costs}. Write https: if the site has it`, {
      cause: 'http-link',
      details: { isLogo },
    });
  };

  /** "The State Government" is most likely the member "State Government". */
  const likeWithoutArticle = (name: string): string | undefined => {
    const without = withoutArticle(name);
    return without === name ? undefined : mostSimilar(without, members.spellings);
  };

  // The same organisations take part in many commitments.
  const compared = new Map<string, string | undefined>();
  const likeMember = (name: string): string | undefined => {
    if (!compared.has(name)) {
      // "Our Town (Treasury)" is most likely a part of the town.
      const [beforeBracket] = name.split(/[([]/, 1);
      const meant = mostSimilar(name, members.spellings) ?? likeWithoutArticle(name);
      compared.set(name, meant ?? (beforeBracket === name ? undefined : mostSimilar(beforeBracket, members.spellings)));
    }
    return compared.get(name);
  };
  const bySpelling = new Map(members.spellings.map(([name, spelling]) => [spelling, members.names.get(name)!.id]));
  const memberWithin = (name: string): string | undefined => {
    const parts = partyParts(name);
    return parts.length < 2
      ? undefined
      : parts.map((part) => bySpelling.get(plainSpelling(part))).find((id) => id !== undefined);
  };

  const reviewParty = (value: unknown, path: string): void => {
    if (isObject(value) && Object.keys(partyShape.fields).some((name) => name in value)) {
      reviewRecord(partyShape, value, path);
      if (isEmpty(own(value, 'member'))) reviewParty(own(value, 'name'), `${path}.name`);
      return;
    }
    const names = typeof value === 'string' ? [value] : isObject(value) ? Object.values(value) : [];
    if (typeof value === 'string' && members.ids.has(value)) return;
    for (const name of names) {
      const like = typeof name === 'string' && likeMember(name);
      const list = typeof name === 'string' && !like ? others.get(plainSpelling(name)) : undefined;
      if (list !== undefined)
        return doubt(
          path,
          `This is taken for an organisation outside the coalition, and something in "${list}" is called so. Write who is responsible or takes part`,
          { cause: 'party-elsewhere', details: { list: nameOf(sheetOfList(list)!) } },
        );
      const within = typeof name === 'string' && !like ? memberWithin(name) : undefined;
      if (within !== undefined)
        return doubt(
          path,
          `This is taken for one organisation, though the member "${within}" is in it. Write each as an entry of its own if several are meant`,
          { cause: 'member-within', details: { member: within } },
        );
      if (!like) continue;
      const { id } = members.names.get(like)!;
      doubt(
        path,
        `This is taken for an organisation outside the coalition. Write "${id}" if the member ${like === id ? '' : `"${like}" `}is meant`,
        { cause: 'member-nearly', details: { member: id } },
      );
      return;
    }
  };

  reviewRecord(feedShape, data, '');
  reviewAge(data, today, doubt);
  return doubts;
}

function reviewAge(data: Fields, today: Date, doubt: (path: string, message: string, what: Doubt) => void): void {
  const updated = own(data, 'updated');
  if (typeof updated !== 'string' || !isDate(updated)) return;
  const days = Math.floor((today.getTime() - Date.parse(updated)) / DAY);
  // A date that is only a year or a month may be as young as its end.
  const daysAtLeast = Math.floor((today.getTime() - endOf(updated)) / DAY);
  const given = own(data, 'staleAfterDays');
  const limit = typeof given === 'number' && given >= 0 ? given : feedShape.defaults!['staleAfterDays'];
  // A day ahead may be today in another time zone.
  if (days < -1)
    doubt('updated', 'This day is still to come. Write the day on which the data was last brought up to date', {
      cause: 'updated-ahead',
      details: {},
    });
  else if (daysAtLeast > limit) {
    doubt(
      'updated',
      `This is ${daysAtLeast} days ago, and after ${limit} residents read that the data is old. Bring it up to date, or write "staleAfterDays"`,
      { cause: 'updated-old', details: { days: daysAtLeast, limit } },
    );
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

/** What members are called: each id and each name in each language → the id. */
function memberNames(data: Fields): { ids: Set<unknown>; names: Map<string, { id: string }>; spellings: Spellings } {
  const ids = new Set<unknown>();
  const names = new Map<string, { id: string }>();
  const members = own(data, 'members');
  for (const [index, member] of (Array.isArray(members) ? (members as unknown[]) : []).entries()) {
    if (!isObject(member)) continue;
    const id = own(member, 'id');
    if (typeof id !== 'string' || !id) continue;
    ids.add(id);
    if (index >= MOST_COMPARED) continue;
    const former = own(member, 'formerNames');
    const texts = [own(member, 'name'), ...(Array.isArray(former) ? (former as unknown[]) : [])];
    for (const each of [id, ...texts.flatMap((text) => (isObject(text) ? Object.values(text) : [text]))]) {
      if (typeof each !== 'string' || each.length >= 200) continue;
      for (const name of [each, withoutArticle(each)]) if (!names.has(name)) names.set(name, { id });
    }
  }
  return { ids, names, spellings: spellingsOf(names.keys()) };
}

/** What else in a feed has an id or a title, and is no organisation: each as it is compared → its list. */
function namesElsewhere(data: Fields): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const list of ['plans', 'commitments', 'events', 'updates']) {
    const records = own(data, list);
    for (const record of Array.isArray(records) ? (records as unknown[]).filter(isObject) : [])
      for (const text of ['id', 'title', 'shortTitle'].map((name) => own(record, name)))
        for (const name of isObject(text) ? Object.values(text) : [text])
          if (typeof name === 'string' && plainSpelling(name)) lists.set(plainSpelling(name), list);
  }
  return lists;
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|el|la|los|las) +(?=\S)/i, '');

/** Compared no more precisely than the coarser of the two is given. */
function isBefore(later: unknown, earlier: unknown): boolean {
  if (typeof later !== 'string' || typeof earlier !== 'string' || !isDate(later) || !isDate(earlier)) return false;
  const length = Math.min(10, later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

const own = (value: Fields, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());
