import { isObject, type Fields } from '../../feed-format/own.js';
import { addTo } from '../add-to.js';
import { recordsIn } from '../editions/records.js';
import { levelNamed, officeWords } from './office-name.js';
import { ownValue } from '../own-value.js';
import { likelyPartyParts } from './party-parts.js';
import { mostSimilar, onlyOneInFull, plainSpelling, spellingsOf, wordsOfName, type Spellings } from './similar.js';

/** Beyond this many members a name is not compared with theirs letter by letter: feeds come from anybody. */
const MOST_COMPARED = 1000;
const LONGEST_NAME = 200;

/** What the members of a feed are called: each by its id, its name in each language, and the names that it had. */
export class MemberNames {
  readonly #ids = new Set<unknown>();
  /** The id by each name. */
  readonly #names = new Map<string, string>();
  readonly #spellings: Spellings;
  /** The words of each name, with the id. */
  readonly #words: readonly (readonly [words: string, id: string])[];
  readonly #bySpelling: ReadonlyMap<string, string>;
  /** How an institution is called without titles and abbreviations → the ids and names that are called so. */
  readonly #offices = new Map<string, Called[]>();
  /** Each level → the governments of it. */
  readonly #governments = new Map<unknown, Called[]>();
  /** The same organisations take part in many commitments. */
  readonly #compared = new Map<string, string | undefined>();

  constructor(feed: Fields) {
    for (const [index, member] of recordsIn(feed, 'members').entries()) this.#add(member, index < MOST_COMPARED);
    this.#spellings = spellingsOf(this.#names.keys());
    this.#words = Array.from(this.#names, ([name, id]) => [wordsOfName(name), id] as const);
    this.#bySpelling = new Map(this.#spellings.map(([name, spelling]) => [spelling, this.#names.get(name)!]));
  }

  #add(member: Fields, isCompared: boolean): void {
    const id = ownValue(member, 'id');
    if (typeof id !== 'string' || !id) return;
    this.#ids.add(id);
    if (!isCompared) return;
    const former = ownValue(member, 'formerNames');
    const texts = [ownValue(member, 'name'), ...(Array.isArray(former) ? (former as unknown[]) : [])];
    for (const each of [id, ...texts.flatMap((text) => (isObject(text) ? Object.values(text) : [text]))]) {
      if (typeof each !== 'string' || each.length >= LONGEST_NAME) continue;
      for (const name of [each, withoutArticle(each)]) if (!this.#names.has(name)) this.#names.set(name, id);
      if (each === id) continue;
      const words = officeWords(each);
      if (words.length) addTo(this.#offices, keyOf(words), { id, called: each });
      const [first] = words;
      const level = ownValue(member, 'level') ?? levelNamed([first ?? '']);
      if (ownValue(member, 'sector') === 'government' && level !== undefined)
        addTo(this.#governments, level, { id, called: each });
    }
  }

  hasId(value: unknown): boolean {
    return this.#ids.has(value);
  }

  /** The member that is most likely meant by a name that is nobody's, and what it is called there. */
  like(name: string): { readonly id: string; readonly called: string } | undefined {
    if (!this.#compared.has(name)) {
      // "Our Town (Treasury)" is most likely a part of the town.
      const [beforeBracket] = name.split(/[([]/, 1);
      // "OSC: Our Forum" is most likely that member.
      const [, afterColon] = /^[^:]{2,30}: +(\S.*)$/u.exec(name) ?? [];
      const meant = mostSimilar(name, this.#spellings) ?? this.#likeWithoutArticle(name);
      this.#compared.set(
        name,
        meant ??
          (beforeBracket === name ? undefined : mostSimilar(beforeBracket, this.#spellings)) ??
          (afterColon === undefined ? undefined : mostSimilar(afterColon, this.#spellings)) ??
          this.#likeShort(name) ??
          this.#likeOffice(name),
      );
    }
    const called = this.#compared.get(name);
    return called ? { id: this.#names.get(called)!, called } : undefined;
  }

  /** Of a short name the name in full. */
  #likeShort(name: string): string | undefined {
    const id = onlyOneInFull(withoutArticle(name), this.#words);
    return id === undefined ? undefined : [...this.#names].find(([called, each]) => each === id && called !== id)?.[0];
  }

  /** Of "H. Ayto. de San Marcos" the member "Municipio de San Marcos"; of "Gobierno estatal" the only government of a state. */
  #likeOffice(name: string): string | undefined {
    const words = officeWords(name);
    const level = levelNamed(words);
    const all = (level === undefined ? this.#offices.get(keyOf(words)) : this.#governments.get(level)) ?? [];
    return new Set(all.map(({ id }) => id)).size === 1 ? all[0].called : undefined;
  }

  /** "The State Government" is most likely the member "State Government". */
  #likeWithoutArticle(name: string): string | undefined {
    const without = withoutArticle(name);
    return without === name ? undefined : mostSimilar(without, this.#spellings);
  }

  /** The first member of those that a text names one after the other. */
  within(name: string): string | undefined {
    const ids = name.split(/\s+/);
    if (ids.length > 1 && ids.every((each) => this.#ids.has(each))) return ids[0];
    const parts = likelyPartyParts(name);
    return parts.length < 2
      ? undefined
      : parts.map((part) => this.#bySpelling.get(plainSpelling(part))).find((id) => id !== undefined);
  }
}

/** "San Marcos Municipality" is "Municipality of San Marcos". */
const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** A member, and one of its names. */
interface Called {
  readonly id: string;
  readonly called: string;
}

const BEFORE_NAME = /^(?:(?:the|el|la|los|las|h\.?|hon\.?|honorable|honourable|exc?m[oa]\.?|ilmo\.?) +)+(?=\S)/i;
const withoutArticle = (name: string): string => name.replace(BEFORE_NAME, '');
