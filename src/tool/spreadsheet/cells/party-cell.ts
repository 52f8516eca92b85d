import { partiesNamed } from '../../party-parts.js';
import type { CellContext } from './cell-context.js';
import type { CellResult } from './cell-result.js';

/**
 * An organisation: a member by its id or name, or one outside the coalition by its name. A list with commas or "and"
 * is split only where each part of it is a member: many an organisation has a comma in its name. One that is nearly a
 * member's, or has one in it, is asked about where the whole feed is looked through.
 */
export function readPartyCell(text: string, context: CellContext): CellResult<unknown> {
  const member = context.idOf('members', text);
  if (member !== undefined) return { value: member };
  const members = partiesNamed(text, (name) => context.idOf('members', name));
  if (members && members.length > 1) return { value: members, note: { cause: 'list-split', details: {} } };
  if (context.looksLikeMember(text) && !context.hasNearMember(text))
    return { value: text, note: { cause: 'member-gone', details: {} } };
  return { value: text };
}
