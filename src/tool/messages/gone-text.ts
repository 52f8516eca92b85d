import type { GoneValue } from '../editions/gone-values.js';
import { oneLine } from '../output.js';
import type { Name } from './causes.js';
import { shorten } from './message-line.js';

/** So many are named. */
const MOST_NAMED = 8;

/**
 * `open-budget: title (es) "Presupuesto"; link "https://town.example/budget"`.
 *
 * @param more says how many there are beyond those that are named
 */
export function goneText(
  values: readonly GoneValue[],
  nameOf: (name: Name) => string,
  more: (count: number) => string,
): string {
  const named = values
    .slice(0, MOST_NAMED)
    .map(({ id, name, language, value }) =>
      oneLine(
        [
          `${id ? `${id}: ` : ''}${nameOf(name)}`,
          language && `(${language})`,
          value !== undefined && `"${shorten(value)}"`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    );
  return [...named, ...(values.length > MOST_NAMED ? [more(values.length - MOST_NAMED)] : [])].join('; ');
}
