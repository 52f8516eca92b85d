import { en } from '../../i18n/en.js';
import { es } from '../../i18n/es.js';
import type { Shape } from '../../schema/feed-shape.js';
import { mostSimilar, plainSpelling } from '../similar.js';
import { BARE_HOST } from '../../feed-format/url.js';
import { readDateCell, type CellResult, type DateOrder } from './date-cell.js';
import { languageTag } from './languages.js';
import { readNumberCell } from './number-cell.js';
import type { Column } from './sheets.js';

/** What a spreadsheet writes where a formula failed, in English and Spanish. */
const FAILED_FORMULA =
  /^#(N\/A|N\/D|REF!|¡REF!|VALUE!|¡VALOR!|DIV\/0!|¡DIV\/0!|NAME\?|¿NOMBRE\?|NUM!|¡NUM!|NULL!|¡NULO!|SPILL!|¡DESBORDAMIENTO!|CALC!|ERROR!|GETTING_DATA)$|^Err:\d+$/i;

const YES = ['yes', 'y', 'true', 'si', 's', 'verdadero', 'x', '1'];
const NO = ['no', 'n', 'false', 'falso', '0'];
const MORE_WORDS: Readonly<Record<string, readonly string[]>> = {
  lead: ['leads', 'responsable', 'lidera', 'a cargo'],
  partner: ['partners', 'con', 'socio', 'aliado', 'participa'],
};

/** What cells are read with. */
export interface CellContext {
  readonly dates?: DateOrder;
  /** The id of the record that a cell names by its id, its name or its title. */
  idOf(list: string, words: string): string | undefined;
}

/** The value that a filled cell stands for. */
export function readCell(shape: Shape, cell: string, column: Column, context: CellContext): CellResult<unknown> {
  const text = cell.trim();
  if (FAILED_FORMULA.test(text)) return { wanted: 'the value: the formula in this cell failed' };
  if (typeof shape === 'object') {
    if ('list' in shape) return readListCell(shape.list, text, column, context);
    if ('range' in shape) {
      const [minimum, maximum] = shape.range;
      return readNumberCell(text, maximum ? `a number from ${minimum} to ${maximum}` : `a number, ${minimum} or more`);
    }
    return 'oneOf' in shape ? readChoice(shape.oneOf, text, column) : { wanted: 'a value' };
  }
  if (shape === 'date') return readDateCell(text, context.dates);
  if (shape === 'url' && BARE_HOST.test(text)) return { wanted: `the whole address: https://${text}` };
  if (shape === 'language') return { value: languageTag(text) ?? text };
  if (shape === 'email') return { value: text.replace(/^mailto:/i, '') };
  if (shape === 'party' || shape === 'members') return { value: context.idOf('members', text) ?? text };
  if (shape === 'plans' || shape === 'commitments') return { value: context.idOf(shape, text) ?? text };
  return { value: text };
}

function readListCell(shape: Shape, text: string, column: Column, context: CellContext): CellResult<unknown> {
  const values: unknown[] = [];
  for (const part of listIn(text)) {
    const result = readCell(shape, part, column, context);
    if ('wanted' in result) return { wanted: `${result.wanted} (with ; between several) in place of "${part}"` };
    values.push(result.value);
  }
  return { value: values };
}

/** What stands in one cell, separated by semicolons or on lines of its own. */
const listIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** By the value itself, or by the word for it that the widgets show in English or Spanish. */
function readChoice(choices: readonly (string | boolean)[], text: string, { words }: Column): CellResult<unknown> {
  const asked = plainSpelling(text);
  if (choices.includes(true)) {
    if (YES.includes(asked)) return { value: true };
    if (NO.includes(asked)) return { value: false };
  }
  const names = new Map<string, string | boolean>();
  for (const choice of choices) {
    const shown = words
      ? [en, es].map((terms) => (terms[words] as unknown as Record<string, string>)[String(choice)])
      : [];
    for (const name of [String(choice), ...shown, ...(MORE_WORDS[String(choice)] ?? [])])
      names.set(plainSpelling(name), choice);
  }
  // "Adoptada" and "adoptado" are the same decision.
  const found =
    names.get(asked) ?? names.get(asked.replace(/o(s?)$/, 'a$1')) ?? names.get(asked.replace(/a(s?)$/, 'o$1'));
  if (found !== undefined) return { value: found };
  const meant = mostSimilar(text, names.keys());
  const list = choices.map((choice) => nameOf(choice, words)).join(', ');
  return { wanted: `one of: ${list}${meant ? `. Most likely ${String(names.get(meant))}` : ''}` };
}

/** `government (Gobierno)`: staff read either. */
function nameOf(choice: string | boolean, words: Column['words']): string {
  const name = choice === true ? 'yes' : choice === false ? 'no' : choice;
  const spanish = words && (es[words] as unknown as Record<string, string>)[String(choice)];
  return spanish && plainSpelling(spanish) !== plainSpelling(name) ? `${name} (${spanish})` : name;
}
