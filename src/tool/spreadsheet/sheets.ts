import { feedShape, partyShape, type RecordShape, type Shape } from '../../schema/feed-shape.js';
import type { Terms } from '../../i18n/terms.js';

/** Groups of the widgets' words that stand for the values of a field: staff may write those in place of the values. */
export type WordGroup = {
  [Group in keyof Terms]: Terms[Group] extends Record<string, string> ? Group : never;
}[keyof Terms];

export interface Column {
  /** The field of the record, as `contact.email`. */
  readonly field: string;
  readonly en: string;
  readonly es: string;
  readonly example?: { readonly en: string; readonly es: string } | string;
  readonly words?: WordGroup;
  /** Of dates: whether they may have an hour. */
  readonly hasHours?: boolean;
  /** Words for the values of a field that the widgets never show as a word. */
  readonly choices?: Readonly<Record<string, { readonly en: string; readonly es: string }>>;
}

/** A column that names the record which holds this row's. */
export interface Parent extends Column {
  readonly list: 'plans' | 'members' | 'commitments' | 'contributions' | 'events' | 'updates' | 'milestones';
}

export interface Sheet {
  /** The name of its file, without `.csv`. */
  readonly en: string;
  readonly es: string;
  /** The list that its rows are in; in a sheet with parents, a list of the parent's. None for the coalition itself. */
  readonly list?: string;
  readonly shape: RecordShape;
  readonly columns: readonly Column[];
  /** Of these columns one is filled in. */
  readonly parents?: readonly Parent[];
  /** Rows that name no parent belong to the feed itself. */
  readonly mayBeOfFeed?: boolean;
}

const recordIn = (shape: RecordShape, list: string): RecordShape => (shape.fields[list] as { list: RecordShape }).list;
const commitmentShape = recordIn(feedShape, 'commitments');

/** What the examples name in several sheets. */
const TOWN = { en: 'town', es: 'municipio' };
const PLAN = 'plan-2026';
const BUDGET = { en: 'open-budget', es: 'presupuesto-abierto' };

const id = (example: Column['example']): Column => ({ field: 'id', en: 'id', es: 'id', example });
const title = (en: string, es: string): Column => ({ field: 'title', en: 'title', es: 'título', example: { en, es } });
const url = (en: string, es: string): Column => ({
  field: 'url',
  en: 'link',
  es: 'enlace',
  example: { en: `https://example.org/${en}`, es: `https://example.org/${es}` },
});
const ofCommitment: Column = { field: 'commitment', en: 'commitment', es: 'compromiso', example: BUDGET };
const parentCommitment: Parent = { ...ofCommitment, list: 'commitments' };
const parentPlan: Parent = { field: 'plan', en: 'plan', es: 'plan', list: 'plans' };

/** Every sheet and column, in both languages. Kinds of values come from the format itself (`columnShape`). */
export const SHEETS: readonly Sheet[] = [
  {
    en: 'coalition',
    es: 'coalicion',
    shape: feedShape,
    columns: [
      {
        field: 'title',
        en: 'name',
        es: 'nombre',
        example: { en: 'Name of your coalition', es: 'Nombre de su coalición' },
      },
      { field: 'language', en: 'language', es: 'idioma', example: { en: 'en', es: 'es' } },
      { field: 'updated', en: 'updated', es: 'actualizado' },
      { field: 'url', en: 'link', es: 'enlace' },
      { field: 'license', en: 'license', es: 'licencia' },
      { field: 'staleAfterDays', en: 'old after days', es: 'días de vigencia' },
      { field: 'timeZone', en: 'time zone', es: 'zona horaria' },
      { field: 'answerWithinDays', en: 'answer within days', es: 'días para responder' },
      { field: 'workingGroup.summary', en: 'working group', es: 'grupo de trabajo' },
      { field: 'workingGroup.size', en: 'working group size', es: 'personas del grupo de trabajo' },
      { field: 'workingGroup.url', en: 'working group link', es: 'enlace del grupo de trabajo' },
    ],
  },
  {
    en: 'members',
    es: 'integrantes',
    list: 'members',
    shape: recordIn(feedShape, 'members'),
    columns: [
      id(TOWN),
      { field: 'name', en: 'name', es: 'nombre', example: { en: 'Our Town', es: 'Nuestro Municipio' } },
      { field: 'sector', en: 'sector', es: 'sector', words: 'sector', example: { en: 'government', es: 'gobierno' } },
      { field: 'level', en: 'level', es: 'nivel', words: 'level', example: 'municipal' },
      {
        field: 'role',
        en: 'role',
        es: 'función',
        example: { en: 'Convenes the coalition', es: 'Convoca a la coalición' },
      },
      url('', ''),
      { field: 'logo', en: 'logo', es: 'logotipo', example: { en: 'logos/town.svg', es: 'logos/municipio.svg' } },
      { field: 'joined', en: 'joined', es: 'ingreso', example: '2025-03' },
      { field: 'left', en: 'left', es: 'salida' },
      { field: 'contact.name', en: 'contact', es: 'contacto', example: 'Ana Pérez' },
      { field: 'contact.role', en: 'contact role', es: 'cargo del contacto' },
      { field: 'contact.email', en: 'contact e-mail', es: 'correo del contacto', example: 'ana@example.org' },
      { field: 'contact.url', en: 'contact link', es: 'enlace del contacto' },
      { field: 'parent', en: 'part of', es: 'parte de' },
      { field: 'formerNames', en: 'former names', es: 'nombres anteriores' },
      { field: 'note', en: 'note', es: 'nota' },
    ],
  },
  {
    en: 'people',
    es: 'personas',
    list: 'people',
    shape: recordIn(feedShape, 'people'),
    columns: [
      { field: 'name', en: 'name', es: 'nombre', example: 'Ana Pérez' },
      { field: 'role', en: 'role', es: 'función', example: { en: 'Chair', es: 'Preside' } },
      { field: 'member', en: 'member', es: 'integrante', example: TOWN },
      { field: 'url', en: 'link', es: 'enlace' },
    ],
  },
  {
    en: 'plans',
    es: 'planes',
    list: 'plans',
    shape: recordIn(feedShape, 'plans'),
    columns: [
      id(PLAN),
      title('Action plan 2026–2028', 'Plan de acción 2026–2028'),
      { field: 'start', en: 'start', es: 'inicio', example: '2026-01' },
      { field: 'end', en: 'end', es: 'término', example: '2028-06' },
      { field: 'submitted', en: 'submitted', es: 'entregado' },
      url('plan', 'plan'),
      { field: 'member', en: 'member', es: 'integrante', example: TOWN },
      { field: 'note', en: 'note', es: 'nota' },
    ],
  },
  {
    en: 'commitments',
    es: 'compromisos',
    list: 'commitments',
    shape: commitmentShape,
    columns: [
      id(BUDGET),
      title('A budget everyone can read', 'Un presupuesto que se entiende'),
      { field: 'shortTitle', en: 'short title', es: 'título corto' },
      {
        field: 'summary',
        en: 'summary',
        es: 'resumen',
        example: {
          en: 'Each item of the budget is explained in plain words.',
          es: 'Cada partida se explica en palabras sencillas.',
        },
      },
      { field: 'ogpId', en: 'OGP id', es: 'id de OGP' },
      { field: 'plan', en: 'plan', es: 'plan', example: PLAN },
      { field: 'leads', en: 'led by', es: 'responsables', example: TOWN },
      {
        field: 'partners',
        en: 'with',
        es: 'con',
        example: { en: 'Cycling Network; School Board', es: 'Red Ciclista; Consejo Escolar' },
      },
      { field: 'start', en: 'start', es: 'inicio', example: '2026-01' },
      { field: 'end', en: 'end', es: 'término', example: '2027-12-31' },
      {
        field: 'completion',
        en: 'completion',
        es: 'cumplimiento',
        words: 'completion',
        example: { en: 'limited', es: 'limitado' },
      },
      { field: 'progress', en: 'progress', es: 'avance', example: '40 %' },
      { field: 'state', en: 'state', es: 'estado', words: 'state', example: { en: 'active', es: 'activo' } },
      {
        field: 'policyAreas',
        en: 'policy areas',
        es: 'temas',
        example: { en: 'Budget; Data', es: 'Presupuesto; Datos' },
      },
      { field: 'values', en: 'values', es: 'valores', words: 'values' },
      { field: 'milestoneCounts.complete', en: 'milestones complete', es: 'hitos cumplidos' },
      { field: 'milestoneCounts.total', en: 'milestones total', es: 'hitos en total' },
      { field: 'sameAs', en: 'same as', es: 'igual a' },
      url('budget', 'presupuesto'),
      { field: 'updated', en: 'updated', es: 'actualizado' },
    ],
  },
  {
    en: 'parties',
    es: 'unidades',
    shape: { fields: { role: { oneOf: ['lead', 'partner'] }, ...partyShape.fields }, required: ['role'] },
    parents: [parentCommitment],
    columns: [
      {
        field: 'role',
        en: 'role',
        es: 'papel',
        choices: { lead: { en: 'lead', es: 'responsable' }, partner: { en: 'partner', es: 'socio' } },
        example: { en: 'lead', es: 'responsable' },
      },
      { field: 'member', en: 'member', es: 'integrante', example: TOWN },
      { field: 'name', en: 'name', es: 'nombre' },
      { field: 'unit', en: 'unit', es: 'unidad', example: { en: 'Treasury', es: 'Tesorería' } },
    ],
  },
  {
    en: 'milestones',
    es: 'hitos',
    list: 'milestones',
    shape: recordIn(commitmentShape, 'milestones'),
    parents: [parentCommitment],
    columns: [
      id({ en: 'first-table', es: 'primera-tabla' }),
      title('The first table is published', 'Se publica la primera tabla'),
      { field: 'start', en: 'start', es: 'inicio' },
      { field: 'end', en: 'end', es: 'término', example: '2026-09-30' },
      {
        field: 'status',
        en: 'status',
        es: 'situación',
        words: 'milestoneStatus',
        example: { en: 'complete', es: 'cumplido' },
      },
      { field: 'progress', en: 'progress', es: 'avance' },
      { field: 'completedOn', en: 'completed on', es: 'cumplido el', example: '2026-09-12' },
    ],
  },
  {
    en: 'revisions',
    es: 'cambios',
    list: 'revisions',
    shape: recordIn(commitmentShape, 'revisions'),
    parents: [parentCommitment, parentPlan],
    columns: [
      {
        field: 'summary',
        en: 'what changed',
        es: 'qué cambió',
        example: { en: 'Moved by three months', es: 'Se movió tres meses' },
      },
      { field: 'date', en: 'date', es: 'fecha', example: '2026-06-15' },
      { field: 'was', en: 'was', es: 'antes', example: { en: 'September 2027', es: 'septiembre de 2027' } },
      { field: 'now', en: 'now', es: 'ahora', example: { en: 'December 2027', es: 'diciembre de 2027' } },
    ],
  },
  {
    en: 'reports',
    es: 'informes',
    list: 'reports',
    shape: recordIn(commitmentShape, 'reports'),
    parents: [parentCommitment],
    columns: [
      { field: 'date', en: 'date', es: 'fecha', example: '2026-06-30' },
      {
        field: 'period',
        en: 'period',
        es: 'periodo',
        example: { en: 'First half of 2026', es: 'Primer semestre de 2026' },
      },
      {
        field: 'completion',
        en: 'completion',
        es: 'cumplimiento',
        words: 'completion',
        example: { en: 'limited', es: 'limitado' },
      },
      { field: 'progress', en: 'progress', es: 'avance', example: '40 %' },
      {
        field: 'summary',
        en: 'what was done',
        es: 'qué se hizo',
        example: { en: 'The tables of two districts are ready.', es: 'Están listas las tablas de dos distritos.' },
      },
      {
        field: 'challenges',
        en: 'what stood in the way',
        es: 'qué lo dificultó',
        example: { en: 'The treasury changed its program.', es: 'La tesorería cambió de programa.' },
      },
      { field: 'by', en: 'reported by', es: 'informa', example: TOWN },
    ],
  },
  {
    en: 'assessments',
    es: 'evaluaciones',
    list: 'assessments',
    shape: recordIn(commitmentShape, 'assessments'),
    parents: [parentCommitment, parentPlan],
    columns: [
      {
        field: 'kind',
        en: 'kind',
        es: 'tipo',
        words: 'assessment',
        example: { en: 'self', es: 'autoevaluación' },
      },
      { field: 'date', en: 'date', es: 'fecha', example: '2026-10' },
      { field: 'by', en: 'by', es: 'por', example: 'Ana Pérez' },
      { field: 'verifiable', en: 'verifiable', es: 'verificable', words: 'answer', example: { en: 'yes', es: 'sí' } },
      { field: 'relevance', en: 'relevance', es: 'relevancia', words: 'answer' },
      { field: 'novelty', en: 'novelty', es: 'novedad', words: 'novelty' },
      { field: 'ambition', en: 'ambition', es: 'ambición', words: 'ambition' },
      {
        field: 'completion',
        en: 'completion',
        es: 'cumplimiento',
        words: 'completion',
        example: { en: 'limited', es: 'limitado' },
      },
      { field: 'earlyResults', en: 'early results', es: 'primeros resultados' },
      { field: 'url', en: 'link', es: 'enlace' },
    ],
  },
  {
    en: 'links',
    es: 'enlaces',
    list: 'links',
    shape: recordIn(commitmentShape, 'links'),
    parents: [parentCommitment, { field: 'milestone', en: 'milestone', es: 'hito', list: 'milestones' }],
    columns: [title('The tables', 'Las tablas'), url('tables', 'tablas')],
  },
  {
    en: 'sources',
    es: 'fuentes',
    list: 'sources',
    shape: recordIn(feedShape, 'sources'),
    mayBeOfFeed: true,
    parents: [
      parentCommitment,
      parentPlan,
      { field: 'member', en: 'member', es: 'integrante', list: 'members' },
      { field: 'contribution', en: 'contribution', es: 'aportación', list: 'contributions' },
      { field: 'event', en: 'event', es: 'evento', list: 'events' },
      { field: 'update', en: 'update', es: 'novedad', list: 'updates' },
    ],
    columns: [title('Minutes of the council', 'Acta del cabildo'), url('minutes', 'actas')],
  },
  {
    en: 'contributions',
    es: 'aportaciones',
    list: 'contributions',
    shape: recordIn(feedShape, 'contributions'),
    columns: [
      id({ en: 'q-1', es: 'pregunta-1' }),
      { field: 'date', en: 'date', es: 'fecha', example: '2026-05-31' },
      { field: 'kind', en: 'kind', es: 'tipo', words: 'contributionKind', example: { en: 'question', es: 'pregunta' } },
      {
        field: 'text',
        en: 'text',
        es: 'texto',
        example: { en: 'When will the tables come?', es: '¿Cuándo salen las tablas?' },
      },
      ofCommitment,
      {
        field: 'status',
        en: 'status',
        es: 'situación',
        words: 'contributionStatus',
        example: { en: 'answered', es: 'respondida' },
      },
      {
        field: 'decision',
        en: 'decision',
        es: 'decisión',
        words: 'decision',
        example: { en: 'noted', es: 'se tomó nota' },
      },
      {
        field: 'response',
        en: 'response',
        es: 'respuesta',
        example: { en: 'The first in September.', es: 'La primera en septiembre.' },
      },
      { field: 'answeredBy', en: 'answered by', es: 'responde', example: TOWN },
      { field: 'answeredOn', en: 'answered on', es: 'respondida el', example: '2026-06-10' },
      { field: 'alike', en: 'how many said the same', es: 'cuántas personas dijeron lo mismo' },
      { field: 'url', en: 'link', es: 'enlace' },
    ],
  },
  {
    en: 'events',
    es: 'eventos',
    list: 'events',
    shape: recordIn(feedShape, 'events'),
    columns: [
      id({ en: 'forum-1', es: 'foro-1' }),
      title('Open forum', 'Foro abierto'),
      { field: 'kind', en: 'kind', es: 'tipo', words: 'eventKind', example: { en: 'forum', es: 'foro' } },
      { field: 'start', en: 'start', es: 'inicio', example: '2026-11-20', hasHours: true },
      { field: 'end', en: 'end', es: 'término', hasHours: true },
      { field: 'place', en: 'place', es: 'lugar', example: { en: 'Town hall', es: 'Palacio municipal' } },
      { field: 'summary', en: 'summary', es: 'resumen' },
      { field: 'url', en: 'link', es: 'enlace' },
      ofCommitment,
    ],
  },
  {
    en: 'updates',
    es: 'novedades',
    list: 'updates',
    shape: recordIn(feedShape, 'updates'),
    columns: [
      id({ en: 'news-1', es: 'noticia-1' }),
      title('The first table is out', 'Ya salió la primera tabla'),
      { field: 'date', en: 'date', es: 'fecha', example: '2026-09-12' },
      { field: 'kind', en: 'kind', es: 'tipo', words: 'updateKind', example: { en: 'news', es: 'noticia' } },
      { field: 'summary', en: 'summary', es: 'resumen' },
      { field: 'url', en: 'link', es: 'enlace' },
      ofCommitment,
    ],
  },
];

/** The sheet of the coalition itself: its one row is the feed. */
export const isCoalition = ({ list, parents }: Sheet): boolean => !list && !parents;

/** Whether a row may say which commitment it is of, as that of an event. */
export const mayBeOfCommitment = ({ columns }: Sheet): boolean => columns.some(({ field }) => field === 'commitment');

/** What a sheet or a column is called. */
export const nameOf = ({ en, es }: { readonly en: string; readonly es: string }): { en: string; es: string } => ({
  en,
  es,
});

/** Of every sheet, the columns that say whose a row is first. */
export const columnsOf = (sheet: Sheet): readonly Column[] => [...(sheet.parents ?? []), ...sheet.columns];

/** What the values of a column are, by the format. */
export function columnShape(sheet: Sheet, { field }: Column): Shape {
  return field.split('.').reduce<Shape>((shape, name) => (shape as RecordShape).fields[name], sheet.shape);
}

/** Whether a column has the ids of records, or names records by them. */
export function isCode(sheet: Sheet, column: Column): boolean {
  if (column.field === 'id' || sheet.parents?.some(({ field }) => field === column.field)) return true;
  const shape = columnShape(sheet, column);
  const each = typeof shape === 'object' && 'list' in shape ? shape.list : shape;
  return typeof each === 'string' && sheetOfList(each) !== undefined;
}

/** Whether a row without this column is left out. */
export const isRequired = ({ shape }: Sheet, { field }: Column): boolean => shape.required.includes(field);

/** Whether a value may be given in several languages. */
export const isTextual = (shape: Shape): boolean =>
  shape === 'text' || (typeof shape === 'object' && 'list' in shape && shape.list === 'text');

/** A list of the format by the name of its sheet: `members` is `integrantes` in Spanish. */
export const sheetOfList = (list: string): Sheet | undefined =>
  SHEETS.find((sheet) => sheet.list === list && !sheet.parents) ?? SHEETS.find((sheet) => sheet.list === list);
