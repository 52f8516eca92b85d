import { plainSpelling } from '../../names/similar.js';
import { languageTag } from '../languages.js';
import { EXTRA } from '../extra.js';
import { unspoiled } from '../cells/mend-text.js';
import { usualField } from './usual-names.js';
import { columnShape, columnsOf, isTextual, type Column, type Parent, type Sheet } from '../sheets.js';

/** No heading is longer; what is longer is a text that slipped into the first row. */
const LONGEST = 120;

/** Words of three letters in brackets that happen to be the tags of languages. */
const WORDS = new Set([
  'new',
  'old',
  'day',
  'end',
  'all',
  'any',
  'sum',
  'tot',
  'max',
  'min',
  'ver',
  'fin',
  'use',
  'dia',
  'mes',
  'ano',
]);

const tags = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export interface NamedColumn {
  readonly column: Column;
  /** A tag, for a text in a language that the header names. */
  readonly language?: string;
  /** What stands in brackets and is no language: it is passed over, and told. */
  readonly brackets?: string;
}

const indexes = new Map<Sheet, Map<string, Column>>();

function indexOf(sheet: Sheet): Map<string, Column> {
  let index = indexes.get(sheet);
  if (!index) {
    index = new Map();
    for (const column of [...columnsOf(sheet), EXTRA])
      for (const name of [column.field, column.en, column.es].map(plainSpelling))
        if (!index.has(name)) index.set(name, column);
    indexes.set(sheet, index);
  }
  return index;
}

/** `title`, `Título`, `title:es`, `title (es)`, `título [inglés]`. */
export function columnNamed(header: string, sheet: Sheet): NamedColumn | undefined {
  // A program that read the file as Windows-1252 shows its first three bytes, too.
  const text = header.length > 2 * LONGEST ? '' : unspoiled(header).trim();
  if (!text || text.length > LONGEST) return undefined;
  const index = indexOf(sheet);
  const whole = index.get(plainSpelling(text));
  if (whole) return { column: whole };
  const at = text.search(/[:([_]/);
  if (at < 1) return undefined;
  const column = index.get(plainSpelling(text.slice(0, at)));
  if (!column) return undefined;
  const suffix = text
    .slice(at + 1)
    .replace(/[)\]]$/, '')
    .trim();
  const language = hasLanguages(sheet, column) ? languageIn(suffix, text[at] === ':') : undefined;
  return language === undefined ? { column, brackets: suffix } : { column, language };
}

/** `in English`, `en inglés`. */
const IN = /^(?:in|en|em)\s+(?=\S)/i;
/** Tags that stand behind a heading as words: `title no` is a number. */
const NO_TAGS = new Set(['no', 'id', 'is', 'or', 'as', 'to', 'so', 'si', 'am', 'my', 'se', 'be', 'na', 'de', 'la']);

/**
 * A text in a language that the heading names in another way than headings do: `título en inglés`, `title-en`, `English title`. It is
 * proposed, and not taken.
 */
export function columnInLanguage(header: string, sheet: Sheet): Required<Omit<NamedColumn, 'brackets'>> | undefined {
  const words =
    header.length > LONGEST
      ? []
      : unspoiled(header)
          .trim()
          .split(/[\s\-–_/.,:()[\]]+/)
          .filter(Boolean);
  const index = indexOf(sheet);
  for (let at = 1; at < words.length; at += 1) {
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    for (const [name, said] of [
      [before, after],
      [after, before],
    ]) {
      const usual = usualField(name, sheet.list);
      const column = index.get(plainSpelling(name)) ?? columnsOf(sheet).find(({ field }) => field === usual);
      if (!column || NO_TAGS.has(said.toLowerCase()) || !hasLanguages(sheet, column)) continue;
      const language = languageIn(said, false);
      if (language !== undefined) return { column, language: Intl.getCanonicalLocales(language)[0] };
    }
  }
  return undefined;
}

const hasLanguages = (sheet: Sheet, column: Column): boolean =>
  !sheet.parents?.includes(column as Parent) && isTextual(columnShape(sheet, column));

/** After a colon any tag is meant as one; in brackets people write other things too. */
function languageIn(suffix: string, isMeant: boolean): string | undefined {
  const tag = languageTag(suffix.replace(IN, ''));
  if (tag === undefined) return undefined;
  const [primary] = tag.toLowerCase().split('-');
  return isMeant || (!WORDS.has(suffix.toLowerCase()) && tags.of(primary) !== undefined) ? tag : undefined;
}
