import type { ReferenceShape } from '../schema/feed-shape.js';
import { describeWanted, isEmpty, shorten, type Costs, type FeedProblem, type Wanted } from './feed-problem.js';
import { findOrMake } from './find-or-make.js';
import { LANGUAGE_PATTERN, isDate, isLocalTime } from './patterns.js';
import { isTimeZone, offsetTimes } from './time-zone.js';

/** One feed being read: where the reader is, what it found wrong so far, and which ids there are. */
export class Reading {
  readonly problems: FeedProblem[] = [];
  /** The way to the value that is being read: names of fields, and numbers of items. */
  readonly path: (string | number)[] = [];
  readonly #toOffset?: (local: string) => string;
  /** By list: the ids of its records, once the list was read. */
  readonly #ids = new Map<string, ReadonlySet<unknown>>();
  /** By list: where the records stand that were left out. */
  readonly #lost = new Map<string, Map<unknown, string>>();
  readonly #lostLists = new Set<string>();
  readonly #late: (() => void)[] = [];
  /** What the same text is found to be again and again in one feed. */
  readonly #dates = new Map<string, boolean>();
  readonly #languages = new Map<string, boolean>();

  /**
   * @param base the feed's own URL, against which its relative URLs resolve
   * @param timeZone as the feed gives it, right or wrong
   */
  constructor(
    readonly base: string,
    timeZone: unknown,
  ) {
    if (typeof timeZone === 'string' && isTimeZone(timeZone)) this.#toOffset = offsetTimes(timeZone);
  }

  /** Notes what is wrong with the value that is being read. */
  problem(value: unknown, wanted: Wanted, costs: Costs, cause?: string): undefined {
    this.problems.push({
      path: this.pathTo(),
      value: shorten(value),
      message: (isEmpty(value) ? 'Missing: write ' : 'Write ') + describeWanted(wanted),
      costs,
      wanted,
      ...(cause !== undefined && { cause }),
    });
  }

  /** The path of the value that is being read, or of a field of it. */
  pathTo(field?: string): string {
    const steps = field === undefined ? this.path : [...this.path, field];
    return steps.reduce<string>(
      (path, step) => path + (typeof step === 'number' ? `[${step}]` : path ? `.${step}` : step),
      '',
    );
  }

  isLanguage(tag: string): boolean {
    return remember(this.#languages, tag, isLanguage);
  }

  /** The date with an offset where it has a time; `undefined` with a problem noted. */
  date(value: unknown, costs: Costs): string | undefined {
    if (typeof value !== 'string' || !remember(this.#dates, value, isDate)) return this.problem(value, 'date', costs);
    if (!isLocalTime(value)) return value;
    return this.#toOffset?.(value) ?? this.problem(value, 'offset', costs, 'timeZone');
  }

  /** From now on it is known which ids a list of the feed has. */
  listIsRead(list: string, ids: ReadonlySet<unknown>): void {
    this.#ids.set(list, ids);
  }

  /** A record of a list of the feed was left out: references to it lead nowhere for that reason. */
  recordIsLost(list: string, id: unknown, index: number): void {
    findOrMake(this.#lost, list, () => new Map<unknown, string>()).set(id, `${list}[${index}]`);
  }

  /** There is something else where a list of the feed should be: so it is with all references to it. */
  listIsLost(list: string): void {
    this.#lostLists.add(list);
  }

  /**
   * Whether a list has a record of this id. Where the list is not read yet, it is taken to have it.
   *
   * @param drop takes the reference away again, when the list turns out not to have it
   */
  hasRecord(list: ReferenceShape, id: unknown, costs: Costs, drop: () => void): boolean {
    if (this.#ids.has(list)) return this.#isThere(list, id, costs);
    const path = [...this.path];
    this.#late.push(() => {
      this.path.splice(0, Infinity, ...path);
      if (!this.#isThere(list, id, costs)) drop();
    });
    return true;
  }

  #isThere(list: ReferenceShape, id: unknown, costs: Costs): boolean {
    if (this.#ids.get(list)?.has(id)) return true;
    this.problem(id, list, costs, this.#lost.get(list)?.get(id) ?? (this.#lostLists.has(list) ? list : undefined));
    return false;
  }

  /** To be called when all is read. */
  checkLateReferences(): void {
    for (const check of this.#late.splice(0)) check();
    this.path.length = 0;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return LANGUAGE_PATTERN.test(tag) && !!Intl.getCanonicalLocales(tag);
  } catch {
    // The pattern lets pass what `Intl` throws on, such as "en-en-en".
    return false;
  }
}

/** Most texts of a feed come many times. What is long is none of those. */
function remember(known: Map<string, boolean>, text: string, look: (text: string) => boolean): boolean {
  let found = known.get(text);
  if (found === undefined) {
    found = look(text);
    if (text.length < 40) known.set(text, found);
  }
  return found;
}
