import type { Fields } from '../../feed-format/own.js';
import { fold } from '../../feed-format/fold.js';
import { changesNamedIn } from './named-changes.js';
import { newIn, recordsIn } from './records.js';
import type { Speaker } from './speaker.js';
import { EDITION_WORDS, type Changed } from './words.js';

/** A change in the words of a revision. */
export interface Sentence {
  readonly summary: string;
  readonly was: string;
  readonly now: string;
}

/** What may be told of a change, and by what it is known. */
export interface Tellable {
  readonly changed: Changed;
  /** In each language in which a revision may be written. */
  readonly said: readonly Sentence[];
  readonly kind: 'date' | 'term' | 'percent' | 'words';
  /** Of all kinds but words: as the feed has it, before and after. */
  readonly values?: readonly [was: unknown, now: unknown];
  /** How far it is: a report of the round tells that. */
  readonly isProgress: boolean;
  /** Whether it went forward, as a completion that rose: nobody asks why. */
  readonly isForward: boolean;
  /** The field of the record itself, or below it as `milestones[2].end`. */
  readonly path: string;
}

/**
 * Whether somebody tells a change: nobody; a sentence that may be about it or about another change; a revision that says only
 * that it changed; one, or a report, that says more.
 */
export type Told =
  | { readonly by: 'nobody' }
  | { readonly by: 'sentence'; readonly sentence: string }
  | { readonly by: 'bare-revision'; readonly at: number }
  | { readonly by: 'revision'; readonly at: number }
  | { readonly by: 'report' };

/** More revisions than these no record gets between two editions. */
const MOST_REVISIONS = 1000;

/** What came into a record since the last edition, and tells what changed in it. */
export class Telling {
  readonly #speakers: readonly Speaker[];
  readonly #revisions: readonly Revision[];
  readonly #hasReport: boolean;
  /** The newest that says how far the commitment is, of this round or an earlier one. */
  readonly #said: Fields;
  /** The sentences that say no more than that something changed. */
  readonly #bare: ReadonlySet<string>;
  /** Those that say, in words of their own, neither was nor now, and what each names. */
  readonly #sentences: readonly Named[];
  /** Those that say was or now, and in which no date, level or figure of these changes is found. */
  readonly #others: readonly Named[];
  /** Whether a sentence that names nothing can be about one change alone. */
  readonly #isOneOpen: boolean;

  constructor(before: Fields | undefined, after: Fields, changes: readonly Tellable[], speakers: readonly Speaker[]) {
    this.#speakers = speakers;
    this.#hasReport = newIn('reports', after, before).length > 0;
    this.#said = { completion: newestIn(after, 'completion'), progress: newestIn(after, 'progress') };
    const places = new Map(recordsIn(after, 'revisions').map((record, at) => [record, at]));
    this.#revisions = newIn('revisions', after, before)
      .slice(0, MOST_REVISIONS)
      .map((record) => {
        const [summary, was, now] = ['summary', 'was', 'now'].map((field) =>
          record[field] === undefined ? undefined : speakers[0].text(record[field]),
        );
        return { at: places.get(record)!, summary, was, now };
      });
    this.#bare = new Set(changes.flatMap(({ said }) => said.map(({ summary }) => summary)));
    const named = (revision: Revision): Named => ({ revision, names: changesNamedIn(revision.summary ?? '') });
    const isOwn = ({ summary = '' }: Revision): boolean => !this.#bare.has(summary);
    this.#sentences = this.#revisions.filter((each) => !hasWasOrNow(each) && isOwn(each)).map(named);
    this.#others = this.#revisions
      .filter((each) => hasWasOrNow(each) && !changes.some((change) => this.#mentions(each, change)))
      .map(named);
    this.#isOneOpen = changes.filter((each) => !each.isForward && this.#surelyTold(each).by === 'nobody').length < 2;
  }

  told(change: Tellable): Told {
    const told = this.#surelyTold(change);
    if (told.by !== 'nobody') return told;
    const namesNothing = ({ names }: Named): boolean => names.size === 0;
    const unnamed =
      this.#sentences.find(namesNothing) ?? (change.kind === 'words' ? this.#others.find(namesNothing) : undefined);
    if (!unnamed) return told;
    const { at, summary = '', now, was } = unnamed.revision;
    return this.#isOneOpen || change.isForward
      ? { by: 'revision', at }
      : { by: 'sentence', sentence: summary || (now ?? was ?? '') };
  }

  /** By what says which change it means. */
  #surelyTold(change: Tellable): Told {
    const said = new Set(change.said.map(({ summary }) => summary));
    const exact = this.#revisions.filter((revision) => hasValues(revision, change));
    const bare = exact.find(({ summary = '' }) => said.has(summary));
    if (bare) return { by: 'bare-revision', at: bare.at };
    // Two changes may have the same was and now; the sentence that `changes` wrote says of which it is.
    const own = exact.find(({ summary = '' }) => !this.#bare.has(summary));
    if (own) return { by: 'revision', at: own.at };
    if (change.isProgress && (this.#hasReport || this.#isReported(change))) return { by: 'report' };
    // What says was and now says most surely which change it means.
    const revision =
      this.#revisions.find((each) => this.#mentions(each, change)) ??
      (change.kind === 'words' ? this.#others.find(({ names }) => names.has(change.changed)) : undefined)?.revision ??
      this.#sentences.find((sentence) => this.#isNamed(change, sentence))?.revision;
    return revision ? { by: 'revision', at: revision.at } : { by: 'nobody' };
  }

  /** "Moved by three months" may tell several changes. */
  #isNamed(change: Tellable, { revision: { summary = '' }, names }: Named): boolean {
    if (names.has(change.changed)) return true;
    if (change.kind === 'date') return this.#mentionsDate(summary, String(change.values?.[1]));
    // A milestone by its title.
    const titles = change.said.flatMap((each) => [each.summary.split(': ')[1] ?? '', each.was, each.now]);
    return change.path.startsWith('milestones') && titles.some((each) => each && fold(summary).includes(fold(each)));
  }

  /** What an earlier report said, and the commitment itself says only now, or leaves to the report. */
  #isReported({ path, values }: Tellable): boolean {
    const said = this.#said[path];
    return values !== undefined && said !== undefined && (values[1] === undefined || values[1] === said);
  }

  /** People write in words of their own: `May 2026` for 2026-05-31. */
  #mentions(revision: Revision, change: Tellable): boolean {
    const { kind, values, said } = change;
    if (this.#bare.has(revision.summary ?? '')) return said.some(({ summary }) => summary === revision.summary);
    if (hasValues(revision, change)) return true;
    if (kind === 'words') return said.some((each) => cameInto(revision, each));
    if (!values) return false;
    const isNow = revision.now !== undefined;
    const words = fold(revision.now ?? revision.was ?? '');
    const value = String(values[isNow ? 1 : 0]);
    if (kind === 'date') return this.#mentionsDates(revision, values);
    if (kind === 'percent') return new RegExp(`(?<![\\d.,])${Number(value)}(?!\\d)`).test(words);
    return [value, ...said.map(({ was, now }) => (isNow ? now : was))].some((each) => fold(each) === words);
  }

  /** The new date; or the old one, and no more of the new one than its year, as in "the end of 2027". */
  #mentionsDates({ was, now }: Revision, [before, after]: readonly [was: unknown, now: unknown]): boolean {
    if (now === undefined) return this.#mentionsDate(was ?? '', String(before));
    if (this.#mentionsDate(now, String(after))) return true;
    const year = String(after).slice(0, 4);
    const isYearAlone = now.includes(year) && !/\d/.test(now.replace(year, '')) && !this.#namesMonth(now);
    return isYearAlone && this.#mentionsDate(was ?? '', String(before));
  }

  /** The year, and the month if there is one: `December 2026`, `2026-12`, `31/12/2026`. */
  #mentionsDate(text: string, date: string): boolean {
    const written = /(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)/.exec(text)?.[0];
    if (written !== undefined) return date.startsWith(written) || written.startsWith(date);
    const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date) ?? [];
    const words = foldDate(text);
    if (year === undefined || !words.includes(year)) return false;
    if (month === undefined) return true;
    const rest = words.replace(year, ' ');
    return (
      this.#monthNames(Number(month)).some((name) => rest.includes(name)) ||
      new RegExp(`(?<!\\d)0?${Number(month)}(?!\\d)`).test(rest)
    );
  }

  #namesMonth(text: string): boolean {
    const words = foldDate(text);
    return MONTHS.some((month) => this.#monthNames(month).some((name) => words.includes(name)));
  }

  #monthNames(month: number): string[] {
    return this.#speakers.map((speaker) => fold(speaker.month(month)));
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Folding takes hyphens out, which stand between the parts of a date. */
const foldDate = (text: string): string => fold(text.replace(/\p{Pd}/gu, '/'));

const newestIn = (record: Fields, field: string): unknown =>
  recordsIn(record, 'reports')
    .filter((report) => typeof report['date'] === 'string' && report[field] !== undefined)
    .sort((a, b) => String(b['date']).localeCompare(String(a['date'])))[0]?.[field];

interface Named {
  readonly revision: Revision;
  readonly names: ReadonlySet<Changed>;
}

interface Revision {
  /** Its place in the list of the record. */
  readonly at: number;
  readonly summary: string | undefined;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

const hasWasOrNow = ({ was, now }: Revision): boolean => (was ?? now) !== undefined;

const hasValues = (revision: Revision, { said }: Tellable): boolean =>
  hasWasOrNow(revision) &&
  said.some(({ was, now }) => sameWords(given(revision.was), given(was)) && sameWords(given(revision.now), given(now)));

/**
 * Whether what a revision says is now came into a longer text, or what was went from it: "60 wells", in a title. Also where it is
 * quoted in part: "Publish … of 60 wells".
 */
function cameInto({ was, now }: Revision, text: Sentence): boolean {
  const [before, after] = [text.was, text.now].map(fold);
  const [holds, lacks] = now === undefined ? [before, after] : [after, before];
  const parts = fold(now ?? was ?? '')
    .split(/…|\.{3}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return (
    parts.join('').length > 3 &&
    parts.every((part) => holds.includes(part)) &&
    !parts.every((part) => lacks.includes(part))
  );
}

const NOTHING: readonly string[] = Object.values(EDITION_WORDS).map(({ nothing }) => nothing);

/** "Not given" says no more than an empty cell. */
const given = (words = ''): string => (NOTHING.includes(words) ? '' : words);

export const sameWords = (one: string, other: string): boolean =>
  one === other || one.split(/\s+/).join(' ') === other.split(/\s+/).join(' ');
