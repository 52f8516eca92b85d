import { ordinalOf } from '../cells/period-cell.js';

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

/** The words of a heading, in small letters and without accents; `Fase1` in its parts. */
const wordsIn = (header: string): string[] =>
  header
    .slice(0, 60)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L}{3})(\d{1,2})(?!\d)/gu, '$1 $2')
    .split(/[\s.,:;()#–—/_-]+/)
    .filter((word) => word && !BETWEEN.has(word));

const numberIn = (word: string | undefined): number | undefined =>
  /^\d{1,2}$/.test(word ?? '') ? Number(word) : ordinalOf(word ?? '');

/** Whether a heading is what people call a step, and no more: `Actividad`. */
export function isStepWord(header: string): boolean {
  return header.split('/').some((part) => {
    const [word, ...more] = wordsIn(part);
    return word !== undefined && !more.length && STEPS.has(word);
  });
}

/**
 * The step that each heading names: by its word and number; by its number alone, as `Fecha 2` beside `Actividad 2`; or by where it
 * stands, as each `Estatus` that follows `Actividad 1` and again `Actividad 2`.
 */
export function stepsIn(headers: readonly string[]): (Step | undefined)[] {
  const own = headers.map(stepIn);
  const byNumber = new Map(own.flatMap((step) => (step ? [[step.number, step] as const] : [])));
  // Columns that are called alike have their letters behind their names.
  const names = headers.map((header) => wordsIn(header.replace(/ \([A-Z]{1,2}\)$/, '')).join(' '));
  let last: Step | undefined;
  return headers.map((header, at) => {
    const words = wordsIn(header);
    const number = numberIn(words.at(-1));
    const numbered = number === undefined ? undefined : byNumber.get(number);
    const isAgain = byNumber.size > 1 && names.indexOf(names[at]) !== names.lastIndexOf(names[at]);
    last = own[at] ?? last;
    const ofNumber = numbered && SAID_OF_STEPS.get(words.slice(0, -1).join(' '));
    const ofPlace = isAgain ? SAID_OF_STEPS.get(names[at]) : undefined;
    const step = ofNumber ? numbered : last;
    const field = ofNumber ?? ofPlace;
    return own[at] ?? (step && field ? { number: step.number, name: step.name, field, hasMore: false } : undefined);
  });
}

/** The step that a heading names with its number; none where it names none. */
export function stepIn(header: string): Step | undefined {
  const words = wordsIn(header);
  const at = words.findIndex((word) => STEPS.has(word));
  if (at < 0) return undefined;
  const numberAt = (index: number): number | undefined => numberIn(words[index]);
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
