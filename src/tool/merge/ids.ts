import { isDeepStrictEqual } from 'node:util';
import { plainSpelling } from '../names/similar.js';
import { isObject, type Fields } from '../../feed-format/own.js';
import { beginsWith } from '../spreadsheet/names.js';
import { recordsById, recordsIn } from '../editions/records.js';
import type { Body } from './body.js';
import { moreExact } from './more-exact.js';
import { areOnePlan, type PlanOfBody } from './one-plan.js';

const LISTS = ['members', 'plans', 'commitments', 'contributions', 'events', 'updates'] as const;
type ListWithIds = (typeof LISTS)[number];

/** An id that got its body's name before it, because another record has it too. */
export interface ChangedId {
  readonly body: string;
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

/** Lists whose records two bodies may each have alike, and that are there once where all that is known of them is the same. */
export const ASKED_ONCE = ['events', 'updates', 'contributions'] as const;
type ListAskedOnce = (typeof ASKED_ONCE)[number];
export const isAskedOnce = (list: string): list is ListAskedOnce => (ASKED_ONCE as readonly string[]).includes(list);

/** An event, a piece of news or a contribution that is there once, though two bodies may have one each. */
export interface JoinedRecord {
  readonly list: ListAskedOnce;
  readonly id: string;
  readonly title: unknown;
  readonly when: unknown;
}

/** A record, and the bodies that have it. */
interface Known {
  readonly record: Fields;
  readonly body: number;
  readonly bodies: Set<number>;
  /** The day or the hour of an event or a piece of news, as exactly as any says it. */
  when: unknown;
  id: string;
}

/**
 * Which records of several bodies are the same, and the id that each gets: its own; where two that are not the same have one,
 * or where it is wanted, with its body's name before it.
 */
export class Ids {
  readonly lists = LISTS;
  /** List → id → the records of all bodies that have it. */
  readonly #known = new Map<string, Map<string, Known[]>>();
  readonly changed: ChangedId[] = [];
  /** What several bodies have alike, and by little more than an id, its words and a day. */
  readonly joined: JoinedRecord[] = [];
  /** Of each body the ids of its members that govern. Plans may be theirs. */
  #governments: readonly (readonly string[])[] = [];

  constructor(bodies: readonly Body[]) {
    for (const list of LISTS) {
      const byId = new Map<string, Known[]>();
      this.#known.set(list, byId);
      for (const [body, { feed }] of bodies.entries())
        for (const [id, record] of recordsById(feed, list)) {
          if (typeof id !== 'string') continue;
          const known = byId.get(id) ?? [];
          byId.set(id, known);
          const same = known.find((each) => this.#isSame(list, each, { record, body }));
          const when = whenOf(record);
          if (same) {
            if (isAskedOnce(list) && !haveMoreInCommon(same.record, record))
              this.joined.push({ list, id, title: record['title'] ?? record['text'], when });
            same.bodies.add(body);
            same.when = exactOf(same.when, when) ?? same.when;
          } else known.push({ record, body, bodies: new Set([body]), when, id });
        }
      this.#keepApart(list, byId, bodies);
      if (list === 'members')
        this.#governments = bodies.map(({ feed }, body) =>
          recordsIn(feed, 'members').flatMap(({ id, sector }) =>
            sector === 'government' && typeof id === 'string' ? [this.referred('members', id, body)] : [],
          ),
        );
    }
  }

  #keepApart(list: ListWithIds, byId: ReadonlyMap<string, Known[]>, bodies: readonly Body[]): void {
    const taken = new Set(byId.keys());
    for (const [id, known] of byId) {
      // What several have in common has no body's name, and a member may be another's tomorrow.
      const isWanted = (each: Known): boolean =>
        list !== 'members' && getsPrefix(bodies[each.body], id) && each.bodies.size === 1;
      const rest = known.filter((each) => !isWanted(each));
      for (const each of known) {
        if (!isWanted(each) && rest.length < 2) continue;
        const { slug } = bodies[each.body];
        const wanted = `${slug}-${id}`;
        each.id = wanted;
        for (let number = 2; taken.has(each.id); number += 1) each.id = `${wanted}-${number}`;
        taken.add(each.id);
        if (!isWanted(each)) this.changed.push({ body: slug, list, from: id, to: each.id });
      }
    }
  }

  /** Whether any body has a record under this id. */
  isKnown(list: ListWithIds, id: string): boolean {
    return this.#known.get(list)!.has(id);
  }

  /** The id in the merged feed of what a body names: its own record, else the one that only one other has. */
  referred(list: ListWithIds, id: string, body: number): string {
    const known = this.#known.get(list)?.get(id) ?? [];
    const own = known.find(({ bodies }) => bodies.has(body));
    return own?.id ?? (known.length === 1 ? known[0].id : id);
  }

  /** Whether a member of the merged feed has this id. */
  hasMember(id: string): boolean {
    return [...this.#known.get('members')!.values()].some((known) => known.some((each) => each.id === id));
  }

  /** The member that words name as a party, by a name that only one has, in any body's feed. */
  memberNamed(words: unknown): string | undefined {
    const named = new Set(
      [...this.#known.get('members')!.values()]
        .flat()
        .filter(({ record }) => haveWordsInCommon([record['name']], [words]))
        .map(({ id }) => id),
    );
    return named.size === 1 ? [...named][0] : undefined;
  }

  renamed(list: ListWithIds, record: unknown, body: number): unknown {
    if (!isObject(record) || typeof record['id'] !== 'string') return record;
    return { ...record, id: this.referred(list, record['id'], body) };
  }

  /** Never by an id alone: two bodies count from 1. */
  #isSame(list: ListWithIds, one: Known, other: { readonly record: Fields; readonly body: number }): boolean {
    const [a, b] = [one.record, other.record];
    switch (list) {
      case 'members':
        return haveWordsInCommon([a['name'], a['formerNames']], [b['name'], b['formerNames']]);
      case 'plans':
        return areOnePlan(this.#planOf(a, one.body), this.#planOf(b, other.body));
      case 'commitments': {
        if (a['ogpId'] !== undefined && b['ogpId'] !== undefined) return a['ogpId'] === b['ogpId'];
        if (!haveWordsInCommon([a['title']], [b['title']])) return false;
        const [mine, theirs] = [
          this.#reference('plans', a, 'plan', one.body),
          this.#reference('plans', b, 'plan', other.body),
        ];
        return mine === undefined && theirs === undefined
          ? this.#haveSameLeads(a, one.body, b, other.body)
          : mine === theirs;
      }
      case 'contributions':
        // Two people write the same on one day; an answer is to one of them.
        return (
          isDeepStrictEqual(withoutCommitment(a), withoutCommitment(b)) &&
          this.#reference('commitments', a, 'commitment', one.body) ===
            this.#reference('commitments', b, 'commitment', other.body)
        );
      default:
        return (
          haveWordsInCommon([a['title']], [b['title']]) &&
          !saySomethingElse(a, b, 'summary') &&
          (isDeepStrictEqual(one.when, whenOf(b)) || exactOf(one.when, whenOf(b)) !== undefined) &&
          !saySomethingElse(a, b, 'place') &&
          this.#haveOneCommitment(a, one.body, b, other.body)
        );
    }
  }

  /** Where only one says which commitment it is about, that one counts. */
  #haveOneCommitment(a: Fields, bodyOfA: number, b: Fields, bodyOfB: number): boolean {
    const mine = this.#reference('commitments', a, 'commitment', bodyOfA);
    const theirs = this.#reference('commitments', b, 'commitment', bodyOfB);
    return mine === theirs || mine === undefined || theirs === undefined;
  }

  #planOf(record: Fields, body: number): PlanOfBody {
    const { title, start, end } = record;
    const owner = this.#reference('members', record, 'member', body);
    return { titles: spellingsIn(title), start, end, owner, governments: this.#governments[body] };
  }

  #reference(list: ListWithIds, record: Fields, field: string, body: number): string | undefined {
    const id = record[field];
    return typeof id === 'string' ? this.referred(list, id, body) : undefined;
  }

  #haveSameLeads(a: Fields, bodyOfA: number, b: Fields, bodyOfB: number): boolean {
    const leads = (record: Fields, body: number): unknown[] =>
      (Array.isArray(record['leads']) ? (record['leads'] as unknown[]) : []).map((lead) =>
        typeof lead === 'string' ? this.referred('members', lead, body) : lead,
      );
    const mine = leads(a, bodyOfA);
    return mine.length > 0 && isDeepStrictEqual(mine, leads(b, bodyOfB));
  }
}

const getsPrefix = ({ slug, isPrefixed }: Body, id: string): boolean => !!isPrefixed && !beginsWith(slug, id);

const withoutCommitment = ({ commitment: _commitment, ...rest }: Fields): Fields => rest;

/** Two cities have an open forum on one day each, at places of their own, and news under one title that tell different things. */
export const saySomethingElse = (one: Fields, other: Fields, field: 'place' | 'summary'): boolean =>
  spellingsIn(one[field]).length > 0 &&
  spellingsIn(other[field]).length > 0 &&
  !haveWordsInCommon([one[field]], [other[field]]);

/** What each town has, as its spelling is compared: where two meet that say no more is two places. */
const PLACE_OF_ANY_TOWN =
  /^(?:enel?|la|el|the)?(?:presidenciamunicipal|palaciomunicipal|alcaldia|ayuntamiento|salade(?:l)?cabildos?|salondeplenos|auditorio(?:municipal)?|bibliotecamunicipal|casadelacultura|centro(?:civico|comunitario|cultural)|plaza(?:principal|dearmas|mayor|publica)|enlinea|virtual|zoom|townhall|cityhall|mainsquare|communitycent(?:er|re)|(?:public|town)library|online|udaletxea|mairie|hoteldeville)$/;

/** Beside title and day. */
export const haveMoreInCommon = (one: Fields, other: Fields): boolean =>
  (haveWordsInCommon([one['place']], [other['place']]) &&
    !spellingsIn(one['place']).every((place) => PLACE_OF_ANY_TOWN.test(place))) ||
  ['summary', 'commitment'].some((field) => haveWordsInCommon([one[field]], [other[field]])) ||
  (one['url'] !== undefined && one['url'] === other['url']);

const whenOf = ({ date, start }: Fields): unknown => start ?? date;

const exactOf = (one: unknown, other: unknown): string | undefined =>
  typeof one === 'string' && typeof other === 'string' ? moreExact(one, other) : undefined;

export function haveWordsInCommon(one: readonly unknown[], other: readonly unknown[]): boolean {
  const spellings = new Set(one.flatMap(spellingsIn));
  return other.flatMap(spellingsIn).some((each) => spellings.has(each));
}

/** A text in all its languages, as it is compared. */
export function spellingsIn(text: unknown): string[] {
  if (Array.isArray(text)) return (text as unknown[]).flatMap(spellingsIn);
  if (isObject(text)) return Object.values(text).flatMap(spellingsIn);
  const spelling = typeof text === 'string' ? plainSpelling(text) : '';
  return spelling ? [spelling] : [];
}
