import type { Member } from '../feed-format/types.js';
import { attributeWords } from './attribute-words.js';

/** Of what sectors and levels a page asks for; several are separated by spaces, nothing asks for all. */
export interface MemberFilter {
  readonly sector?: string;
  readonly level?: string;
}

export const listedMembers = (members: readonly Member[], { sector, level }: MemberFilter): Member[] =>
  members.filter((member) => isAmong(sector, member.sector) && isAmong(level, member.level));

const isAmong = (list: string | undefined, value: string | undefined): boolean =>
  !list || attributeWords(list).includes(value!);
