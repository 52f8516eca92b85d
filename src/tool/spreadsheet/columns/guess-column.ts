import { plainSpelling } from '../../similar.js';
import { hasPercentSign } from '../cell.js';
import { isBlank, type Cell } from '../grid.js';
import { readNumberCell } from '../number-cell.js';

/** A column with more different words than these shows no traffic lights. */
const MOST_LIGHTS = 8;

const STEP =
  /^(?:step|milestone|stage|phase|activity|action|paso|hito|etapa|fase|actividad|acci[oó]n)\s*(?:no\.?|n[uú]m\.?|#)?\s*(\d{1,2})$/iu;

/** The number of a step that has a column of its own: `Step 2`, `Paso 2`, `Hito 2`. */
export const stepIn = (header: string): string | undefined => STEP.exec(header.slice(0, 60).trim())?.[1];

const LIGHTS = new Set(
  [
    ...['green', 'yellow', 'amber', 'orange', 'red', 'grey', 'gray', 'blue', 'black', 'white'],
    ...['verde', 'amarillo', 'ámbar', 'naranja', 'anaranjado', 'rojo', 'gris', 'azul', 'negro', 'blanco'],
  ].map(plainSpelling),
);

/**
 * The words of a column of traffic lights, each once; none where it is no such column.
 *
 * @param isKnown whether a word says how far something is, or in which state
 */
export function lightsIn(cells: readonly Cell[], isKnown: (cell: Cell) => boolean): Cell[] | undefined {
  const words = new Map<string, Cell>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (cell.kind !== 'text' || cell.text.length > 40) return undefined;
    words.set(plainSpelling(cell.text) || cell.text.trim(), cell);
    if (words.size > MOST_LIGHTS) return undefined;
  }
  const telling = [...words].filter(([word, cell]) => LIGHTS.has(word) || isKnown(cell)).length;
  return telling > 1 ? [...words.values()] : undefined;
}

/** Whether a column holds percentages: nothing else, and somebody wrote the sign. */
export function hasPercentages(header: string, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isPercentage = ({ text }: Cell): boolean => {
    const { value } = readNumberCell(text, { kind: 'number', from: 0, to: 100 });
    return value !== undefined && value >= 0 && value <= 100;
  };
  return (
    filled.length > 0 &&
    filled.every(isPercentage) &&
    (hasPercentSign(header) || filled.some(({ text }) => hasPercentSign(text)))
  );
}
