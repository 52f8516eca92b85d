import { en } from '../../i18n/en.js';
import { es } from '../../i18n/es.js';
import type { Shape } from '../../schema/feed-shape.js';
import {
  columnShape,
  columnsOf,
  isCoalition,
  isRequired,
  isTextual,
  type Column,
  type Parent,
  type Sheet,
} from './sheets.js';

export type TemplateLanguage = 'en' | 'es';

interface Choices {
  readonly language: TemplateLanguage;
  /** Further languages: each text has a column for each. */
  readonly also: readonly string[];
  readonly separator: string;
  /** Of the coalition's row. */
  readonly today: string;
}

const WORDS = {
  en: {
    note: '# rows that begin with # are passed over',
    example: '# example',
    required: 'required',
    many: 'several: with ; between',
    text: 'text',
    date: '2026-05-31, 2026-05 or 2026',
    number: 'a number',
    url: 'https://…',
    email: 'name@example.org',
    language: 'a language, as en or es',
    'time-zone': 'America/Monterrey',
    members: 'id or name of a member',
    plans: 'id of a plan',
    commitments: 'id of a commitment',
    one: 'one of: ',
    yes: 'yes',
    no: 'no',
  },
  es: {
    note: '# las filas que comienzan con # no se leen',
    example: '# ejemplo',
    required: 'obligatorio',
    many: 'varios: con ; entre ellos',
    text: 'texto',
    date: '2026-05-31, 2026-05 o 2026',
    number: 'un número',
    url: 'https://…',
    email: 'nombre@example.org',
    language: 'un idioma, como es o en',
    'time-zone': 'America/Monterrey',
    members: 'id o nombre de un integrante',
    plans: 'id de un plan',
    commitments: 'id de un compromiso',
    one: 'uno de: ',
    yes: 'sí',
    no: 'no',
  },
} as const;

/** An empty sheet as CSV, as spreadsheet programs open it right: a byte order mark, and CR LF. */
export function templateOf(sheet: Sheet, choices: Choices): string {
  const { language, also } = choices;
  const words = WORDS[language];
  const columns = columnsOf(sheet).flatMap((column): { column: Column; tag?: string }[] => {
    const isText = !isParent(sheet, column) && isTextual(columnShape(sheet, column));
    return [{ column }, ...(isText ? also.map((tag) => ({ column, tag })) : [])];
  });
  const header = ['#', ...columns.map(({ column, tag }) => (tag ? `${column[language]}:${tag}` : column[language]))];
  const hints = [words.note, ...columns.map(({ column, tag }) => (tag ? '' : hintOf(sheet, column, language)))];
  const example = columns.map(({ column, tag }) => exampleOf(column, (tag ?? language) as TemplateLanguage));
  const row = isCoalition(sheet)
    ? ['', ...columns.map(({ column }, index) => (column.field === 'updated' ? choices.today : example[index]))]
    : [words.example, ...example];
  return `\ufeff${[header, hints, row].map((cells) => cells.map((cell) => quoted(cell, choices.separator)).join(choices.separator)).join('\r\n')}\r\n`;
}

const isParent = (sheet: Sheet, column: Column): boolean => !!sheet.parents?.includes(column as Parent);

function exampleOf({ example }: Column, language: TemplateLanguage): string {
  if (typeof example === 'object') return example[language] ?? '';
  return example ?? '';
}

function hintOf(sheet: Sheet, column: Column, language: TemplateLanguage): string {
  const words = WORDS[language];
  if (isParent(sheet, column)) return `id: ${column[language]}`;
  const parts = [shapeHint(columnShape(sheet, column), column, language)];
  if (isRequired(sheet, column)) parts.push(words.required);
  return parts.join('; ');
}

function shapeHint(shape: Shape, column: Column, language: TemplateLanguage): string {
  const words = WORDS[language];
  if (typeof shape === 'object') {
    if ('list' in shape) return `${shapeHint(shape.list, column, language)} (${words.many})`;
    if ('range' in shape) return shape.range[1] ? `0–${shape.range[1]}` : words.number;
    return 'oneOf' in shape
      ? words.one + shape.oneOf.map((choice) => choiceName(choice, column, language)).join(' / ')
      : '';
  }
  if (shape === 'party') return words.members;
  return shape === 'string' ? words.text : words[shape];
}

/** The word that staff know from the widgets, where import takes it. */
function choiceName(choice: string | boolean, { words }: Column, language: TemplateLanguage): string {
  if (typeof choice === 'boolean') return choice ? WORDS[language].yes : WORDS[language].no;
  const shown = words && ({ en, es }[language][words] as unknown as Record<string, string>)[choice];
  return language === 'es' && shown ? shown.toLowerCase() : choice;
}

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
