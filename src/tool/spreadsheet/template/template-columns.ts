import type { Shape } from '../../../schema/feed-shape.js';
import { uncapitalized } from '../../output.js';
import { EXTRA } from '../extra.js';
import {
  columnShape,
  columnsOf,
  isCoalition,
  isRequired,
  isTextual,
  type Column,
  type Parent,
  type Sheet,
} from '../sheets.js';
import { choiceOf } from '../cells/wanted.js';
import { TEMPLATE_WORDS, type TemplateLanguage } from './template-words.js';

export interface TemplateChoices {
  readonly language: TemplateLanguage;
  /** Further languages: each text has a column for each. */
  readonly also: readonly string[];
  /** Of the coalition's row. */
  readonly today: string;
  /** Whether each sheet ends with the column for what has no column. */
  readonly hasExtra?: boolean;
}

/** A column of an empty sheet, from its header to its example. */
export interface TemplateColumn {
  readonly column: Column;
  readonly header: string;
  /** Of a further language of a text, its tag. */
  readonly language?: string;
  readonly hint: string;
  readonly example: string;
  /** What its cells hold; none where they say whose row it is. */
  readonly shape?: Shape;
  readonly isRequired: boolean;
}

/** All columns that a sheet has, one more for each further language of a text. */
export function templateColumns(sheet: Sheet, { language, also, today, hasExtra }: TemplateChoices): TemplateColumn[] {
  const columns = columnsOf(sheet).flatMap((column) => {
    const shape = isParent(sheet, column) ? undefined : columnShape(sheet, column);
    const needed = shape !== undefined && isRequired(sheet, column);
    const own: TemplateColumn = {
      column,
      header: column[language],
      hint: hintOf(shape, column, needed, language),
      example: isCoalition(sheet) && column.field === 'updated' ? today : exampleOf(column, language),
      isRequired: needed,
      ...(shape !== undefined && { shape }),
    };
    if (shape === undefined || !isTextual(shape)) return [own];
    const others = also.map((tag) => ({
      ...own,
      header: `${column[language]}:${tag}`,
      language: tag,
      hint: '',
      example: exampleOf(column, tag),
      isRequired: false,
    }));
    return [own, ...others];
  });
  if (!hasExtra) return columns;
  const hint = TEMPLATE_WORDS[language].extra;
  return [
    ...columns,
    { column: EXTRA, header: EXTRA[language], hint, example: '', shape: 'string', isRequired: false },
  ];
}

const isParent = (sheet: Sheet, column: Column): boolean => !!sheet.parents?.includes(column as Parent);

function exampleOf({ example }: Column, language: string): string {
  if (typeof example === 'object') return language === 'en' || language === 'es' ? example[language] : '';
  return example ?? '';
}

function hintOf(shape: Shape | undefined, column: Column, needed: boolean, language: TemplateLanguage): string {
  const words = TEMPLATE_WORDS[language];
  if (shape === undefined) {
    const { list } = column as Parent;
    return list === 'plans' || list === 'members' || list === 'commitments'
      ? words[list]
      : words.parent(column[language]);
  }
  const hint = shapeHint(shape, column, language);
  return needed ? `${hint}; ${words.required}` : hint;
}

function shapeHint(shape: Shape, column: Column, language: TemplateLanguage): string {
  const words = TEMPLATE_WORDS[language];
  if (typeof shape === 'object') {
    if ('list' in shape) return `${shapeHint(shape.list, column, language)} (${words.many})`;
    if ('range' in shape) return shape.range[1] ? `0–${shape.range[1]}` : words.number;
    return 'oneOf' in shape
      ? words.one + shape.oneOf.map((choice) => choiceWord(choice, column, language)).join(' / ')
      : '';
  }
  if (shape === 'party') return words.members;
  return shape === 'string' ? words.text : words[shape];
}

/** In Spanish the word that staff know from the widgets, in English the value itself, which says the same. */
export function choiceWord(choice: string | boolean, column: Column, language: TemplateLanguage): string {
  if (typeof choice === 'boolean') return choice ? TEMPLATE_WORDS[language].yes : TEMPLATE_WORDS[language].no;
  return language === 'es' ? uncapitalized(choiceOf(choice, column).es) : choice;
}
