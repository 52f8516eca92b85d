import { ar } from '../../../i18n/ar.js';
import { en } from '../../../i18n/en.js';
import { es } from '../../../i18n/es.js';
import { eu } from '../../../i18n/eu.js';
import { fr } from '../../../i18n/fr.js';
import { pt } from '../../../i18n/pt.js';
import type { Shape } from '../../../schema/feed-shape.js';
import type { Choice, Wanted } from '../../messages/causes.js';
import { nameOf, sheetOfList, type Column } from '../sheets.js';

type WithWords = Pick<Column, 'words' | 'choices'>;

/** What the widgets show for a value of a list; empty where they show none. */
const shownIn = (terms: typeof en, value: string | boolean, { words }: WithWords): string =>
  (words && (terms[words] as unknown as Record<string, string>)[String(value)]) || '';

/** The same in the languages in which the command does not speak: somebody's sheets are in them. */
export const furtherWords = (value: string | boolean, column: WithWords): string[] =>
  [ar, eu, fr, pt].map((terms) => shownIn(terms, value, column)).filter(Boolean);

/** A value of a list with the words that the widgets have for it; `column` says which words those are. */
export function choiceOf(value: string | boolean, column: WithWords = {}): Choice {
  const plain = value === true ? 'yes' : value === false ? 'no' : value;
  const own = column.choices?.[plain];
  if (own) return { value: plain, ...own };
  return { value: plain, en: shownIn(en, value, column) || plain, es: shownIn(es, value, column) || plain };
}

/** What to write where a value of this shape stands. */
export function wantedOf(shape: Shape, column?: Pick<Column, 'words' | 'choices' | 'field'>): Wanted {
  if (typeof shape === 'object') {
    if ('list' in shape) return wantedOf(shape.list, column);
    if ('oneOf' in shape) return { kind: 'choice', choices: shape.oneOf.map((value) => choiceOf(value, column)) };
    if ('range' in shape) {
      const [from, to] = shape.range;
      return { kind: 'number', from, ...(to !== undefined && { to }), ...(shape.isWhole && { isWhole: true }) };
    }
    return { kind: 'object' };
  }
  const sheet = sheetOfList(shape);
  if (sheet) return { kind: 'reference', list: nameOf(sheet) };
  if (column?.field === 'id') return { kind: 'id' };
  return { kind: KINDS[shape] ?? 'value' };
}

const KINDS: Readonly<
  Record<string, Exclude<Wanted['kind'], 'reference' | 'number' | 'choice' | 'any-of' | 'at-most'>>
> = {
  text: 'text',
  string: 'text',
  date: 'date',
  url: 'url',
  email: 'email',
  language: 'language',
  'time-zone': 'time-zone',
  party: 'party',
};
