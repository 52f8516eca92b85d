import type { Shape } from '../../../schema/feed-shape.js';
import { isObject } from '../../../feed-format/own.js';
import { isTextual } from '../sheets.js';
import { choiceWord, type TemplateColumn } from '../template/template-columns.js';
import type { TemplateLanguage } from '../template/template-words.js';

/** A value as it is written into the columns of one field: which text stands in which column. */
export type Texts = ReadonlyMap<TemplateColumn, string>;

/**
 * What to write for a value; undefined where these columns have no place for it. Whether it is read back as it was is
 * seen by reading it.
 *
 * @param columns of the field: the one without a language first
 * @param feedLanguage texts in it stand in the column without a language
 */
export function cellTexts(
  value: unknown,
  columns: readonly TemplateColumn[],
  feedLanguage: string,
  language: TemplateLanguage,
): Texts | undefined {
  const [plain] = columns;
  const shape = plain.shape!;
  if (!isTextual(shape)) return one(plain, cellText(shape, value, plain, language));
  if (typeof value === 'string') return one(plain, value);
  const byTag = isObject(value) ? value : Array.isArray(value) ? listByTag(value) : undefined;
  if (typeof byTag === 'string') return one(plain, byTag);
  if (!byTag) return undefined;
  const texts = new Map<TemplateColumn, string>();
  for (const [tag, text] of Object.entries(byTag)) {
    const column =
      columns.find((each) => each.language === tag) ??
      (tag.toLowerCase() === feedLanguage.toLowerCase() ? plain : undefined);
    if (!column || texts.has(column) || typeof text !== 'string') return undefined;
    texts.set(column, text);
  }
  return texts;
}

const one = (column: TemplateColumn, text: string | undefined): Texts | undefined =>
  text === undefined ? undefined : new Map([[column, text]]);

/** Texts of one language become one cell; of several languages, one cell each. */
function listByTag(list: readonly unknown[]): string | Record<string, string> | undefined {
  if (list.every((item) => typeof item === 'string')) return list.length ? list.join('; ') : undefined;
  if (!list.every(isObject)) return undefined;
  const tags = Object.keys(list[0]);
  if (list.some((item) => Object.keys(item).length !== tags.length)) return undefined;
  return Object.fromEntries(tags.map((tag) => [tag, list.map((item) => String(item[tag])).join('; ')]));
}

/** As it is read back without a question: less than one per cent has its sign, and three decimals are no thousands. */
function numberText(value: number, most: number | undefined): string {
  if (most === 100 && value > 0 && value < 1) return `${value} %`;
  return most === 100 && /^\d\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
}

function cellText(
  shape: Shape,
  value: unknown,
  column: TemplateColumn,
  language: TemplateLanguage,
): string | undefined {
  if (typeof shape === 'object') {
    if ('list' in shape) {
      const texts = Array.isArray(value)
        ? value.map((item) => cellText(shape.list, item, column, language))
        : [undefined];
      return texts.length && !texts.includes(undefined) ? texts.join('; ') : undefined;
    }
    if ('range' in shape) return typeof value === 'number' ? numberText(value, shape.range[1]) : undefined;
    if ('oneOf' in shape)
      return shape.oneOf.includes(value as string) ? choiceWord(value as string, column.column, language) : undefined;
    return undefined;
  }
  return typeof value === 'string' ? value : undefined;
}
