import { plainSpelling } from '../../similar.js';

/** Zero width, soft hyphens, marks of direction, byte order marks: they come along when one copies from a web page. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Without what nobody sees, for whatever is compared or counted: ids, dates, numbers, choices. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Inside a text they may be meant, as between the letters of Arabic or of an emoji; at its ends they are not. */
export function withoutInvisibleEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isNothing(text[start])) start += 1;
  while (end > start && isNothing(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isNothing(character: string): boolean {
  INVISIBLE.lastIndex = 0;
  return !character.trim() || INVISIBLE.test(character);
}

/** What people write where they have nothing to say. */
const NOTHING = new Set([
  ...['na', 'nd', 'nr', 'tbd', 'tbc', 'notapplicable', 'notavailable', 'nodata', 'none', 'null', 'nil', 'nan'],
  ...[
    'sd',
    'sindato',
    'sindatos',
    'sinfecha',
    'sininformacion',
    'sinasignar',
    'noaplica',
    'nodisponible',
    'pordefinir',
    'ninguno',
    'ninguna',
  ],
]);
/** Where a name should stand, these are no names. */
const NO_NAMES = new Set(['unclear', 'unknown', 'pending', 'desconocido', 'pendiente', 'poracordar']);

/** `NA`, `N/A`, `-`, `TBD`, `S/D`: a cell that is filled with nothing. */
export function isPlaceholder(text: string, { isName = false } = {}): boolean {
  const short = text.trim();
  if (!short || short.length > 20) return false;
  const plain = plainSpelling(short);
  if (!plain) return /^[-–—_.?…/*\s]+$/.test(short);
  // "SF" alone may be a name.
  return NOTHING.has(plain) || /^s[/.] ?f\.?$/i.test(short) || (isName && NO_NAMES.has(plain));
}
