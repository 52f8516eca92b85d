import { addTo } from '../add-to.js';
import type { ChangedValue, GoneValue, Shown, ValueAt } from '../editions/replaced-values.js';
import type { ColumnOf } from '../editions/whole-columns.js';
import { oneLine, uncapitalized } from '../output.js';
import type { Name } from './causes.js';
import { shorten } from './message-line.js';

/** So many are named. */
const MOST_NAMED = 8;
/** And so many of a column that is named as a whole. */
const FIRST_OF_COLUMN = 3;

/**
 * `open-budget: title (es) "Presupuesto"; link "https://town.example/budget"`.
 *
 * @param isAll whether all are named, and not the first
 * @param more says how many there are beyond those that are named
 */
export function goneText(
  values: readonly GoneValue[],
  nameOf: (name: Name) => string,
  isAll: boolean,
  more: (count: number) => string,
): string {
  const named = values
    .slice(0, isAll ? Infinity : MOST_NAMED)
    .map(({ id, name, language, value }) =>
      oneLine(
        [
          `${id ? `${id}: ` : ''}${nameOf(name)}`,
          language && `(${language})`,
          value !== undefined && quoted(value, nameOf),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    );
  const rest = values.length - named.length;
  return [...named, ...(rest ? [more(rest)] : [])].join('; ');
}

/** A line for each column: `  title: open-budget "A budget" → "The budget"; water "Wells" → "Water"`. */
export function changedLines(values: readonly ChangedValue[], nameOf: (name: Name) => string): string[] {
  const byColumn = new Map<string, string[]>();
  for (const { id, name, language, was, now } of values) {
    const column = [nameOf(name), language && `(${language})`].filter(Boolean).join(' ');
    const [from, to] = [was, now].map((value) => quoted(value, nameOf));
    addTo(byColumn, column, [id, from, '→', to].filter((part) => part !== undefined).join(' '));
  }
  return [...byColumn].map(([column, texts]) => `  ${oneLine(`${column}: ${texts.join('; ')}`)}`);
}

/**
 * `commitments: title of 11 ("A budget" → "The budget"; "Wells" → "Water"; …)`: for each sheet its columns, with the first values of
 * the first column alone.
 */
export function columnsText(
  columns: readonly ColumnOf<ValueAt>[],
  nameOf: (name: Name) => string,
  isAll: boolean,
  more: (count: number) => string,
): string {
  const bySheet = new Map<string, ColumnOf<ValueAt>[]>();
  for (const column of columns) addTo(bySheet, nameOf(column.values[0].sheet ?? column.values[0].name), column);
  return [...bySheet]
    .map(([sheet, own]) => {
      const named = own.map(({ values: [{ name, language }] }) =>
        [nameOf(name), language && `(${language})`].filter(Boolean).join(' '),
      );
      const values: readonly (ValueAt & Partial<ChangedValue & GoneValue>)[] = own[0].values;
      const shown = values
        .slice(0, isAll ? Infinity : FIRST_OF_COLUMN)
        .map(({ id, was, now, value }) =>
          [
            id,
            ...(was !== undefined && now !== undefined ? [quoted(was, nameOf), '→', quoted(now, nameOf)] : []),
            ...(value !== undefined ? [quoted(value, nameOf)] : []),
          ].join(' '),
        );
      const rest = values.length - shown.length;
      return oneLine(`${sheet}: ${named.join(', ')} (${[...shown, ...(rest ? [more(rest)] : [])].join('; ')})`);
    })
    .join('; ');
}

/** Words of a list as its cells have them. */
const quoted = (value: Shown, nameOf: (name: Name) => string): string =>
  `"${shorten(typeof value === 'string' ? value : uncapitalized(nameOf(value)))}"`;
