import { isDeepStrictEqual } from 'node:util';
import { isObject, type Fields } from '../../feed-format/own.js';
import type { Place } from '../messages/message.js';
import { haveWordsInCommon } from './ids.js';
import { moreExact } from './more-exact.js';
import { ownValue, setOwnValue } from '../own-value.js';

/** Two bodies say different things of one field, and only one can stand. */
export interface Conflict {
  /** As `members[town].url`. */
  readonly path: string;
  /** Nothing where only one says anything, and the other says something by saying nothing. */
  readonly taken: unknown;
  readonly left: unknown;
  /** Of sheets, where the two stand and in which words. */
  readonly cells?: { readonly taken?: FilledCell; readonly left: FilledCell };
}

/** A cell that somebody filled. */
export interface FilledCell {
  readonly place: Place;
  readonly text: string;
}

/** How one record is made of two. */
export interface Choice {
  /** The language of texts that are a string. */
  readonly language: string;
  /** Whether the second counts more where they differ. */
  readonly isSecond: boolean;
  readonly tell: (conflict: Conflict) => void;
}

/** What both say, once; what one says alone, too, but for what counts where all say it. */
export function mergeRecords(first: Fields, second: Fields, path: string, choice: Choice): Fields {
  const merged: Fields = { ...first };
  for (const name of saidByAll(path)) {
    const values = [ownValue(first, name), ownValue(second, name)];
    if (values.every((value) => value !== undefined)) continue;
    const [value] = values.filter((each) => each !== undefined);
    if (value !== undefined) choice.tell({ path: `${path}.${name}`, taken: undefined, left: value });
    delete merged[name];
  }
  for (const [name, value] of Object.entries(second)) {
    const own = ownValue(first, name);
    if (own === undefined && saidByAll(path).includes(name)) continue;
    const result = own === undefined ? value : mergeValues(own, value, path ? `${path}.${name}` : name, choice);
    setOwnValue(merged, name, result);
  }
  for (const [name, meant] of MEANT_BY_NONE) {
    const values = [first, second].map((each) => ownValue(each, name));
    const said = values.find((value) => value !== undefined);
    if (said !== undefined && said !== meant && values.includes(undefined))
      choice.tell({ path: `${path}.${name}`, taken: said, left: meant });
  }
  return merged;
}

/** Who says nothing of a state means something all the same: a commitment goes on. */
const MEANT_BY_NONE = [['state', 'active']] as const;

/** A member that one body saw off may still be another's: it is gone where all say so. */
const saidByAll = (path: string): readonly string[] => (/^members\[[^\]]*\]$/.test(path) ? ['left'] : []);

function mergeValues(first: unknown, second: unknown, path: string, choice: Choice): unknown {
  // Of two lists of people that are alike an office of each stays.
  if (path !== 'people' && isDeepStrictEqual(first, second)) return first;
  if (Array.isArray(first) && Array.isArray(second))
    return mergeLists(first as unknown[], second as unknown[], path, choice);
  if (isObject(first) && isObject(second)) return mergeRecords(first, second, path, choice);
  if (typeof first === 'string' && isTexts(second))
    return mergeRecords({ [choice.language]: first }, second, path, choice);
  if (isTexts(first) && typeof second === 'string')
    return mergeRecords(first, { [choice.language]: second }, path, choice);
  const exact = typeof first === 'string' && typeof second === 'string' ? moreExact(first, second) : undefined;
  if (exact !== undefined) return exact;
  const [taken, left] = choice.isSecond ? [second, first] : [first, second];
  choice.tell({ path, taken, left });
  return taken;
}

function mergeLists(first: readonly unknown[], second: readonly unknown[], path: string, choice: Choice): unknown[] {
  const merged = [...first];
  const byId = new Map(first.map((each, at): [unknown, number] => [isObject(each) ? each['id'] : undefined, at]));
  for (const each of second) {
    const isKnownById = isObject(each) && each['id'] !== undefined;
    const at = isKnownById
      ? (byId.get(each['id']) ?? -1)
      : path === 'people' && isOfficeAlone(each)
        ? -1
        : merged.findIndex((other) => isDeepStrictEqual(other, each) || isSameRecord(other, each));
    if (at < 0) merged.push(each);
    else if (isObject(each))
      merged[at] = mergeRecords(merged[at] as Fields, each, `${path}[${nameOf(merged[at] as Fields, at)}]`, choice);
  }
  return merged;
}

/** Each body has somebody who coordinates, and of a role alone nobody knows whose it is. */
export const isOfficeAlone = (person: unknown): boolean =>
  isObject(person) && Object.keys(person).every((field) => field === 'role');

const nameOf = ({ id }: Fields, at: number): string => (typeof id === 'string' ? id : String(at));

/** Of records without an id: milestones by their title, reports by their day and by whom they are. */
function isSameRecord(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || one['id'] !== undefined) return false;
  if ('url' in one || 'url' in other) return false;
  if (one['title'] !== undefined) return haveWordsInCommon([one['title']], [other['title']]);
  const isReport = 'date' in one && !('was' in one || 'now' in one || 'kind' in one);
  return isReport && ['date', 'period', 'by'].every((name) => isDeepStrictEqual(one[name], other[name]));
}

const isTexts = (value: unknown): value is Fields =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');
