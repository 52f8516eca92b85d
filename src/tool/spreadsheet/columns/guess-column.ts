import { plainSpelling } from '../../similar.js';
import { hasPercentSign } from '../cells/cell.js';
import { isBlank, type Cell } from '../tables/grid.js';
import { readNumberCell } from '../cells/number-cell.js';
import { ordinalOf } from '../cells/period-cell.js';

/** A column with more different words than these shows no traffic lights. */
const MOST_LIGHTS = 8;

/** What people call the steps of a commitment, which are our milestones. */
const STEPS = new Set([
  ...['step', 'milestone', 'stage', 'phase', 'activity', 'action', 'deliverable', 'task'],
  ...['paso', 'hito', 'etapa', 'fase', 'actividad', 'accion', 'entregable', 'tarea'],
  ...['mugarri', 'urrats', 'jarduera', 'etape', 'jalon', 'activite', 'tache', 'marco', 'atividade', 'tarefa', 'acao'],
]);
/** They stand between, or before the number. */
const BETWEEN = new Set(['de', 'del', 'la', 'el', 'of', 'the', 'no', 'num', 'numero', 'number', 'n', 'nº', 'n°']);

/** What a column says of a step, beside which step it is. */
const SAID_OF_STEPS = new Map<string, string>(
  Object.entries({
    title: ['descripcion', 'description', 'nombre', 'name', 'titulo', 'title'],
    start: ['inicio', 'fecha inicio', 'start', 'start date'],
    end: [
      ...['fecha', 'plazo', 'fin', 'termino', 'fecha termino', 'fecha fin', 'fecha limite', 'vencimiento'],
      ...['date', 'end', 'end date', 'deadline', 'due', 'due date'],
    ],
    status: [
      ...['estado', 'estatus', 'situacion', 'semaforo', 'listo', 'lista', 'hecho', 'hecha', 'cumplido', 'cumplida'],
      ...['terminado', 'terminada', 'status', 'state', 'done', 'ready'],
      ...['complete', 'egoera', 'statut', 'fait', 'feito'],
    ],
    progress: ['avance', 'porcentaje', '%', '% avance', 'progress', 'percent', 'percentage'],
    completedOn: ['cumplido el', 'fecha cumplimiento', 'completed on', 'completed'],
  }).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** A column that repeats with a number, as `Fase 1`, `Etapa II`, `Primer hito`, `Fecha hito 2`. */
export interface Step {
  readonly number: number;
  /** `Fase 1`. */
  readonly name: string;
  /** The field of the milestone that the heading names; none where it names the step alone. */
  readonly field?: string;
  /** Whether the heading says more of it that names no field. */
  readonly hasMore: boolean;
}

export function stepIn(header: string): Step | undefined {
  const words = header
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.,:;()#–—/_-]+/)
    .filter((word) => word && !BETWEEN.has(word));
  const at = words.findIndex((word) => STEPS.has(word));
  if (at < 0) return undefined;
  const numberAt = (index: number): number | undefined =>
    /^\d{1,2}$/.test(words[index] ?? '') ? Number(words[index]) : ordinalOf(words[index] ?? '');
  const isAfter = numberAt(at + 1) !== undefined;
  const number = isAfter ? numberAt(at + 1) : numberAt(at - 1);
  if (number === undefined) return undefined;
  const rest = words.filter((_, index) => index !== at && index !== (isAfter ? at + 1 : at - 1)).join(' ');
  const field = SAID_OF_STEPS.get(rest);
  const word = words[at];
  return {
    number,
    name: `${word[0].toUpperCase()}${word.slice(1)} ${number}`,
    ...(field && { field }),
    hasMore: !!rest && field === undefined,
  };
}

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
