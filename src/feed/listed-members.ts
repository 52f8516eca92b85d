import type { Member } from '../feed-format/types.js';
import { LEVELS, SECTORS } from '../feed-format/vocabularies.js';
import { askedWords } from './attribute-words.js';

/** Of what sectors and levels a page asks for; several are separated by spaces, nothing asks for all. */
export interface MemberFilter {
  readonly sector?: string;
  readonly level?: string;
}

/** Those that a page asks for; the very list where it asks for all. */
export function listedMembers(members: Member[], filter: MemberFilter): Member[] {
  const withAsked = (among: Member[], name: keyof MemberFilter, vocabulary: readonly string[]): Member[] => {
    const words = askedWords(filter[name], vocabulary);
    return words === vocabulary ? among : among.filter((member) => words.includes(member[name]!));
  };
  return withAsked(withAsked(members, 'sector', SECTORS), 'level', LEVELS);
}
