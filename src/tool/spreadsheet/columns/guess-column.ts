import { plainSpelling } from '../../names/similar.js';
import { hasPercentSign } from '../cells/number-cell.js';
import { isBlank, type Cell } from '../tables/grid.js';
import { readNumberCell } from '../cells/number-cell.js';

/** A column with more different words than these shows no traffic lights. */
const MOST_LIGHTS = 8;

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

const PLANNED =
  /^(?:program+ad[oa]s?|program+ed|planead[oa]s?|planificad[oa]s?|previst[oa]s?|esperad[oa]s?|metas?|objetivos?|planned|plan|expected|scheduled|targets?|goals?)$/;

/** Whether a heading says that its column holds what should be, as `Avance programado`, and not what is. */
export const isPlanned = (header: string): boolean =>
  header
    .slice(0, 120)
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => PLANNED.test(plainSpelling(word)));

/** Whether our word says of a column that its numbers are parts of one: `0.4` is 40 %. */
export const isFraction = (word: string): boolean =>
  ['fraction', 'fractions', 'fraccion', 'fracciones'].includes(plainSpelling(word));
