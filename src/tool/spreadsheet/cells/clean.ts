import { plainSpelling } from '../../names/similar.js';

/**
 * Zero width, soft hyphens, marks of direction, byte order marks, which come along when one copies from a web page; letters that
 * are blank, which people write to get past a required field; control characters of old programs.
 */
const INVISIBLE = /(?![\t-\r])\p{Cc}|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|\u2800/gu;

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
  ...['na', 'nd', 'nr', 'tba', 'tbd', 'tbc', 'tobedefined', 'tobedetermined', 'tobeconfirmed', 'undefined'],
  ...['notapplicable', 'notavailable', 'nodata', 'none', 'null', 'nil', 'nan'],
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
    'porconfirmar',
    'porasignar',
    'ninguno',
    'ninguna',
    ...['porcompletar', 'pendientededefinir', 'pendientepordefinir', 'pendientedeconfirmar'],
    ...['xx', 'xxx', 'xxxx', 'loremipsum'],
  ],
  ...[
    'untitled',
    'notitle',
    'noname',
    'unnamed',
    'totitle',
    'tobecompleted',
    'tobewritten',
    'notdefined',
    'notyetdefined',
  ],
  ...['sintitulo', 'sinnombre', 'sindefinir', 'nodefinido', 'nodefinida', 'indefinido', 'pordeterminar', 'adefinir'],
  ...['aconfirmar', 'adeterminar', 'acompletar', 'porescribir', 'faltadefinir', 'faltatitulo', 'pendientedetitulo'],
  ...['noinformado', 'noinforma', 'nocuenta', 'noexiste', 'nohay', 'norequiere'],
  ...[
    'semtitulo',
    'semnome',
    'semdados',
    'seminformacao',
    'naodefinido',
    'naoseaplica',
    'naodisponivel',
    'aserdefinido',
  ],
  ...['nenhum', 'nenhuma', 'pordecidir'],
  ...[
    'sanstitre',
    'sansnom',
    'sansobjet',
    'nondefini',
    'nonrenseigne',
    'nondisponible',
    'sansdonnees',
    'aucun',
    'aucune',
  ],
  ...['acompleter', 'aconfirmer', 'adeterminer', 'enattente'],
  ...['izenburuarik', 'izenburugabe', 'izenburuarikgabe', 'izengabe', 'daturikez', 'daturikgabe', 'zehaztugabe'],
  ...['zehazteke', 'zehaztekoa', 'definitzeke', 'osatzeke', 'erabakitzeke', 'ezdaaplikatzen'],
  ...['بدونعنوان', 'بدوناسم', 'غيرمحدد', 'غيرمتوفر', 'غيرمتاح', 'لاينطبق', 'لايوجد', 'يحددلاحقا', 'لمتحدد', 'لاشيء'],
]);
/** Where a name should stand, these are no names. */
const NO_NAMES = new Set(['unclear', 'unknown', 'pending', 'desconocido', 'pendiente', 'poracordar']);

/** `NA`, `N/A`, `-`, `TBD`, `S/D`: a cell that is filled with nothing. */
export function isPlaceholder(text: string, { isName = false } = {}): boolean {
  const short = text.trim();
  if (!short || short.length > 24) return false;
  const plain = plainSpelling(short);
  if (!plain) return /^[-–—_.?¿؟…/*\s]+$/.test(short);
  // What pivot tables write into empty cells.
  if (/^\((?:blank|en blanco|vac[ií]as?|vide|vazio)\)$/i.test(short)) return true;
  // "SF" alone may be a name.
  return NOTHING.has(plain) || /^s[/.] ?f\.?$/i.test(short) || (isName && NO_NAMES.has(plain));
}

/** What people write where a cell says the same as the one above it. */
const AS_ABOVE = new Set([
  ...['idem', 'mismoquearriba', 'lomismo', 'lomismoquearriba', 'igualquearriba', 'igualqueelanterior', 'verarriba'],
  ...['mismoqueelanterior', 'elmismo', 'lamisma', 'losmismos', 'lasmismas', 'mismaqueelanterior', 'mismaquearriba'],
  ...['sameasabove', 'asabove', 'seeabove', 'ditto', 'same', 'thesame', 'memequeplushaut', 'omesmo', 'goikobera'],
]);

/** `ídem`, `same as above`, or a ditto mark: sheets are sorted, and then nobody knows what stood above. */
export const isAsAbove = (text: string): boolean =>
  text.length <= 30 && (AS_ABOVE.has(plainSpelling(text)) || /^(?:["″〃“”]|'')$/.test(text.trim()));
