import { plainSpelling } from '../../similar.js';

/** What coalitions call the columns of their commitments, in English and Spanish, beside the names that we have. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
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

const fields = new Map(
  Object.entries(USUAL).flatMap(([field, names]) => names.map((name) => [plainSpelling(name) || name, field] as const)),
);

/** The field of a commitment that a column of this name most likely holds. */
export const usualField = (header: string): string | undefined =>
  header.length > 120 ? undefined : fields.get(plainSpelling(header) || header.trim());
