import { plainSpelling } from '../../similar.js';

/** What coalitions call the columns of their sheets, in English and Spanish, beside the names that we have. */
type Usual = Readonly<Record<string, readonly string[]>>;

const COMMITMENTS: Usual = {
  id: ['no.', 'number', 'num', 'code', 'ref', 'reference', 'commitment number', 'número', 'folio', 'clave', 'código'],
  title: [
    ...['promise', 'pledge', 'commitment', 'commitment name', 'commitment title', 'name', 'project', 'action'],
    ...['compromiso', 'nombre', 'nombre del compromiso', 'promesa', 'proyecto', 'acción', 'iniciativa'],
  ],
  summary: ['description', 'details', 'full text', 'what', 'descripción', 'detalle', 'en qué consiste'],
  leads: [
    ...['lead', 'lead institution', 'lead agency', 'responsible', 'owner', 'department', 'agency'],
    ...['responsable', 'institución responsable', 'área responsable', 'dependencia', 'dependencia responsable'],
  ],
  partners: [
    ...['partners', 'supporting institutions', 'supported by', 'collaborators'],
    ...['aliados', 'socios', 'colaboran', 'instituciones de apoyo'],
  ],
  start: ['start date', 'begins', 'from', 'fecha de inicio', 'inicia', 'desde'],
  end: [
    ...['end date', 'deadline', 'due', 'due date', 'until', 'finish'],
    ...['fecha de término', 'fecha de fin', 'fecha final', 'fecha límite', 'plazo', 'hasta', 'vence'],
  ],
  completion: ['status', 'level', 'completion level', 'stage', 'nivel', 'estatus', 'nivel de cumplimiento'],
  progress: [
    ...['%', 'percent', 'percentage', '% complete', 'percent complete', 'done'],
    ...['porcentaje', '% de avance', 'porcentaje de avance'],
  ],
  policyAreas: ['topic', 'topics', 'theme', 'area', 'policy area', 'category', 'tema', 'eje', 'categoría', 'materia'],
  url: ['website', 'web', 'url', 'page', 'more information', 'página', 'sitio', 'liga', 'más información'],
  updated: ['last update', 'last updated', 'updated on', 'última actualización', 'fecha de actualización'],
};

const WEBSITE = ['website', 'web', 'web page', 'url', 'página', 'página web', 'sitio', 'sitio web', 'liga'];

const MEMBERS: Usual = {
  id: ['acronym', 'abbreviation', 'code', 'siglas', 'acrónimo', 'abreviatura', 'clave', 'código'],
  name: [
    ...['organization', 'organisation', 'institution', 'entity', 'full name', 'name of the organization'],
    ...['organización', 'institución', 'entidad', 'nombre completo', 'nombre de la organización', 'razón social'],
  ],
  sector: [
    ...['type', 'kind', 'type of organization', 'type of entity', 'organization type'],
    ...['tipo', 'tipo de entidad', 'tipo de organización', 'tipo de institución'],
  ],
  url: WEBSITE,
  joined: ['member since', 'date joined', 'fecha de ingreso', 'fecha de adhesión', 'desde'],
  'contact.name': ['contact person', 'contact name', 'persona de contacto', 'nombre del contacto'],
  'contact.email': ['email', 'contact email', 'mail', 'correo', 'correo electrónico', 'correo de contacto'],
};

const EVENTS: Usual = {
  id: ['no.', 'number', 'número', 'folio', 'clave', 'código'],
  title: ['event', 'meeting', 'activity', 'name', 'evento', 'reunión', 'actividad', 'asunto', 'nombre'],
  start: ['date', 'day', 'when', 'start date', 'fecha', 'día', 'cuándo', 'fecha de inicio', 'fecha y hora'],
  end: ['end date', 'until', 'fecha de término', 'fecha de fin', 'hasta'],
  place: ['where', 'venue', 'location', 'address', 'sede', 'dónde', 'ubicación', 'dirección'],
  summary: ['description', 'details', 'descripción', 'detalle'],
  url: WEBSITE,
};

const BY_LIST = new Map(
  Object.entries({ commitments: COMMITMENTS, members: MEMBERS, events: EVENTS }).map(([list, usual]) => [
    list,
    new Map(
      Object.entries(usual).flatMap(([field, names]) =>
        names.map((name) => [plainSpelling(name) || name, field] as const),
      ),
    ),
  ]),
);

/** The lists whose columns have usual names. */
export const LISTS_WITH_USUAL_NAMES: readonly string[] = [...BY_LIST.keys()];

/** The field of a record of the list that a column of this name most likely holds. */
export const usualField = (header: string, list: string | undefined): string | undefined =>
  list === undefined || header.length > 120
    ? undefined
    : BY_LIST.get(list)?.get(plainSpelling(header) || header.trim());

/** Words in the names of sheets, by the list that such a sheet most likely holds. The last is what is kept of most. */
const WORDS: readonly (readonly [list: string, words: readonly string[]])[] = [
  [
    'members',
    [
      ...['members', 'membership', 'organizations', 'organisations', 'institutions', 'directory'],
      ...['miembros', 'integrantes', 'socios', 'organizaciones', 'instituciones', 'entidades', 'directorio', 'kideak'],
    ],
  ],
  ['people', ['people', 'team', 'contacts', 'staff', 'personas', 'equipo', 'contactos']],
  [
    'events',
    [
      ...['events', 'calendar', 'agenda', 'meetings', 'sessions'],
      ...['eventos', 'calendario', 'reuniones', 'sesiones', 'ekitaldiak', 'egutegia'],
    ],
  ],
  [
    'contributions',
    ['questions', 'comments', 'feedback', 'preguntas', 'comentarios', 'consultas', 'sugerencias', 'aportaciones'],
  ],
  ['updates', ['news', 'updates', 'noticias', 'novedades', 'avisos', 'comunicados']],
  [
    'commitments',
    [
      ...['commitments', 'promises', 'pledges', 'tracker', 'tracking'],
      ...['compromisos', 'promesas', 'seguimiento', 'control', 'tablero', 'matriz', 'konpromisoak'],
    ],
  ],
];

/** The list that a sheet of this name most likely holds. */
export function usualList(name: string): string | undefined {
  const parts = new Set(
    name
      .slice(0, 120)
      .split(/[^\p{L}\p{M}]+/u)
      .map(plainSpelling),
  );
  return WORDS.find(([, words]) => words.some((word) => parts.has(word)))?.[0];
}
