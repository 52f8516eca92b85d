import { likelyPartyParts, partiesNamed } from '../../names/party-parts.js';
import { nameOf, sheetOfList } from '../sheets.js';
import type { CellContext } from './cell-context.js';
import type { CellResult } from './cell-result.js';

/** What people write to themselves and their colleagues. */
const NOTE =
  /(?<!\p{L})(?:preguntar|confirmar|verificar|checar|revisar|consultar con|pendiente de|por definir|por confirmar|falta definir|ask|check with|to be (?:confirmed|defined|decided)|tbc|tbd)(?!\p{L})/iu;

/** Whoever that is: `Varios`, `Todos los integrantes`, `All members of the coalition`. */
const NOBODY_NAMED =
  /^(?:tod[oa]s|vari[oa]s|vári[oa]s|divers[oa]s|distint[oa]s|all|several|various|tous|toutes|plusieurs)(?: (?:l[oa]s|[oa]s|les|of|the|our|nuestr[oa]s))*(?: (?:integrantes|miembros|membros|membres|members|dependencias|organizaciones|organi[sz]ations|instituciones|institutions|áreas|departments|agencies|partners|soci[oa]s|aliad[oa]s|actores|partes))?(?: (?:de la coalición|of the coalition))?\.?$/iu;

/**
 * An organisation: a member by its id or name, or one outside the coalition by its name. A list with commas or "and"
 * is split only where each part of it is a member: many an organisation has a comma in its name. One that is nearly a
 * member's, or has one in it, is asked about where the whole feed is looked through.
 */
export function readPartyCell(written: string, context: CellContext): CellResult<unknown> {
  // Of a list that was pasted each begins with its sign.
  const text = written.replace(/^[•·▪●◦‣*–—-]\s+/, '');
  const member = context.idOf('members', text);
  // Names are compared without signs, so a doubt would be gone in silence.
  const doubt = /[?¿؟]/u.test(text) && { note: { cause: 'party-doubt', details: {} } as const };
  if (member !== undefined) return { value: member, ...doubt };
  const members = partiesNamed(text, (name) => context.idOf('members', name));
  if (members && members.length > 1) return { value: members, note: { cause: 'list-split', details: {} } };
  if (context.isNoteOfMember(text))
    return {
      remark: { cause: 'reference-left-out', details: { list: nameOf(sheetOfList('members')!) } },
    };
  if (context.looksLikeMember(text) && !context.hasNearMember(text))
    return { value: text, note: { cause: 'member-gone', details: {} } };
  // A member that is in it is asked about where the whole feed is looked through.
  const hasMember = likelyPartyParts(text).some((part) => context.idOf('members', part) !== undefined);
  if (NOTE.test(text) && !hasMember) return { value: text, note: { cause: 'party-note', details: {} } };
  if (NOBODY_NAMED.test(text)) return { value: text, note: { cause: 'party-unnamed', details: {} } };
  return { value: text, ...doubt };
}
