import { plainSpelling } from '../../names/similar.js';

/** What coalitions call the columns of their sheets, beside the names that we have. */
type Usual = Readonly<Record<string, readonly string[]>>;

/** By field, in the languages of the widgets: English, Spanish, Basque, French, Portuguese, Arabic. */
const COMMITMENTS: Usual = {
  id: [
    ...['no.', 'number', 'num', 'n°', 'nº', 'n.º', 'code', 'ref'],
    ...['reference', 'item', 'commitment number', 'commitment no.'],
    ...['commitment id', 'número', 'folio', 'clave', 'código'],
    ...['consecutivo', 'número de compromiso', 'no. de compromiso'],
    ...['núm. de compromiso', 'id del compromiso', 'clave del compromiso', 'zenbakia', 'zk.', 'kodea'],
    ...['numéro', 'référence', 'numéro de l’engagement'],
    ...['número do compromisso', 'الرقم', 'رقم', 'رقم الالتزام', 'الرمز'],
  ],
  title: [
    ...['promise', 'pledge', 'commitment', 'commitment name'],
    ...['commitment title', 'name', 'project', 'action', 'initiative'],
    ...['compromiso', 'nombre', 'nombre del compromiso', 'título del compromiso', 'promesa', 'proyecto', 'acción'],
    ...['iniciativa', 'acción comprometida', 'compromiso asumido', 'nombre de la acción', 'línea de acción', 'medida'],
    ...['konpromisoa', 'izenburua', 'izena', 'ekintza', 'proiektua', 'neurria'],
    ...['engagement', 'titre', 'intitulé', 'titre de l’engagement', 'nom', 'projet', 'mesure'],
    ...['compromisso', 'título do compromisso', 'nome', 'ação', 'projeto'],
    ...['الالتزام', 'التعهد', 'العنوان', 'المبادرة', 'الإجراء'],
  ],
  summary: [
    ...['description', 'details', 'full text', 'what', 'brief description', 'commitment description'],
    ...['descripción', 'detalle', 'en qué consiste', 'breve descripción', 'descripción del compromiso'],
    ...['deskribapena', 'azalpena', 'laburpena', 'résumé', 'détails', 'descrição', 'resumo', 'الوصف', 'ملخص'],
  ],
  leads: [
    ...['lead', 'lead institution', 'lead agency', 'lead organisation', 'lead organization', 'responsible', 'owner'],
    ...['department', 'agency', 'responsible party', 'responsible agency'],
    ...['responsible office', 'responsible department'],
    ...['responsible institution', 'implementing agency', 'office'],
    ...['responsable', 'institución responsable', 'área responsable'],
    ...['áreas responsables', 'dependencia', 'dependencias'],
    ...['dependencia responsable', 'unidad responsable'],
    ...['unidad administrativa', 'entidad responsable', 'ente responsable'],
    ...['organismo responsable', 'instancia responsable', 'secretaría', 'a cargo de', 'encargado', 'lidera'],
    ...['arduraduna', 'arduradunak', 'erakunde arduraduna', 'sail arduraduna'],
    ...['pilote', 'porteur', 'institution responsable', 'service responsable', 'organisme responsable'],
    ...['responsável', 'responsáveis', 'órgão responsável', 'instituição responsável', 'secretaria responsável'],
    ...['المسؤول', 'الجهة المسؤولة', 'الجهة المنفذة', 'المسؤولون'],
  ],
  partners: [
    ...['partners', 'supporting institutions', 'supported by', 'collaborators', 'partner organisations'],
    ...['aliados', 'socios', 'colaboran', 'instituciones de apoyo', 'participan', 'instituciones participantes'],
    ...['corresponsables', 'laguntzaileak', 'bazkideak', 'partenaires', 'parceiros', 'الشركاء'],
  ],
  start: [
    ...['start date', 'begins', 'from', 'begin date', 'date of start'],
    ...['fecha de inicio', 'inicia', 'desde', 'comienzo'],
    ...['fecha de comienzo', 'hasiera', 'hasiera-data', 'début', 'date de début'],
    ...['início', 'data de início', 'تاريخ البدء', 'البداية', 'تاريخ البداية'],
  ],
  end: [
    ...['end date', 'deadline', 'due', 'due date', 'until', 'finish'],
    ...['target date', 'completion date', 'delivery date'],
    ...['fecha de término', 'fecha de fin', 'fecha final', 'fecha límite'],
    ...['plazo', 'hasta', 'vence', 'fin', 'vencimiento'],
    ...['fecha compromiso', 'fecha de conclusión', 'fecha de entrega'],
    ...['fecha de vencimiento', 'conclusión', 'finaliza'],
    ...['fecha de finalización', 'fecha de cierre', 'amaiera', 'amaiera-data', 'epea', 'epemuga', 'échéance'],
    ...['date de fin', 'date limite', 'délai', 'fim', 'data de término'],
    ...['data de fim', 'data final', 'data limite', 'prazo'],
    ...['تاريخ الانتهاء', 'النهاية', 'الموعد النهائي', 'تاريخ النهاية'],
  ],
  completion: [
    ...['status', 'level', 'completion level', 'stage', 'current status', 'completion status', 'implementation status'],
    ...['progress status', 'nivel', 'estatus', 'nivel de cumplimiento', 'grado de cumplimiento', 'estatus actual'],
    ...['estado de avance', 'estado actual', 'estatus de avance', 'situación', 'situación actual', 'nivel de avance'],
    ...['grado de avance', 'egoera', 'betetze-maila', 'statut', 'état', 'état d’avancement', 'niveau'],
    ...['situação', 'situação atual', 'nível', 'nível de cumprimento', 'الحالة', 'حالة التنفيذ', 'مستوى الإنجاز'],
  ],
  progress: [
    ...['%', 'percent', 'percentage', '% complete', 'percent complete', 'done', '% progress', '% done'],
    ...['porcentaje', '% de avance', 'porcentaje de avance'],
    ...['porcentaje de cumplimiento', 'avance porcentual', '% avance'],
    ...['aurrerapena', 'ehunekoa', 'avancement', 'pourcentage', 'pourcentage d’avancement', 'taux d’avancement'],
    ...['progresso', 'percentual', 'porcentagem', 'andamento', 'percentual de execução', '% concluído'],
    ...['التقدم', 'نسبة الإنجاز', 'نسبة التنفيذ', 'النسبة المئوية'],
  ],
  policyAreas: [
    ...['topic', 'topics', 'theme', 'area', 'policy area', 'category'],
    ...['pillar', 'tema', 'eje', 'ejes', 'categoría', 'materia'],
    ...['eje temático', 'eje estratégico', 'área temática', 'línea estratégica', 'gaia', 'arloa', 'ardatza'],
    ...['thème', 'axe', 'domaine', 'thématique', 'axe stratégique'],
    ...['eixo', 'eixo temático', 'المجال', 'المحور', 'الموضوع'],
  ],
  url: [
    ...['website', 'web', 'url', 'page', 'more information', 'página', 'sitio', 'sitio web', 'página web', 'liga'],
    ...['más información', 'hipervínculo', 'vínculo', 'esteka', 'webgunea', 'lien', 'site web', 'site'],
    ...['ligação', 'الرابط', 'رابط', 'الموقع'],
  ],
  updated: [
    ...['last update', 'last updated', 'updated on'],
    ...['última actualización', 'fecha de actualización'],
    ...['fecha de corte'],
    ...['eguneratua', 'azken eguneratzea', 'mis à jour', 'mise à jour', 'dernière mise à jour', 'date de mise à jour'],
    ...['atualizado', 'atualizado em', 'última atualização', 'data de atualização', 'آخر تحديث', 'تاريخ التحديث'],
  ],
};

const WEBSITE = [
  ...['website', 'web', 'web page', 'url', 'página', 'página web', 'sitio', 'sitio web', 'liga', 'esteka', 'webgunea'],
  ...['lien', 'site', 'site web', 'ligação', 'الرابط', 'الموقع'],
];

/** Of a sheet of milestones; whose they are stands in it under the name that we have. */
const MILESTONES: Usual = {
  title: [
    ...['milestone', 'milestone name', 'milestone title', 'step', 'activity', 'action', 'task', 'deliverable', 'name'],
    ...['description', 'hito', 'nombre del hito', 'nombre', 'actividad'],
    ...['acción', 'tarea', 'entregable', 'etapa', 'fase'],
    ...['paso', 'descripción', 'mugarria', 'urratsa', 'jarduera', 'étape', 'jalon', 'activité', 'tâche'],
    ...['marco', 'atividade', 'tarefa', 'المرحلة', 'الخطوة', 'النشاط', 'المهمة'],
  ],
  start: COMMITMENTS['start'],
  end: [
    ...COMMITMENTS['end'],
    ...['date', 'fecha', 'data', 'التاريخ', 'planned date', 'scheduled date', 'fecha programada', 'fecha planeada'],
  ],
  status: [...COMMITMENTS['completion'], 'state', 'estado'],
  progress: COMMITMENTS['progress'],
  completedOn: ['completed on', 'date completed', 'fecha de cumplimiento', 'fecha real', 'actual date', 'cumplido'],
};

const MEMBERS: Usual = {
  id: [
    ...['acronym', 'abbreviation', 'code', 'siglas', 'acrónimo'],
    ...['abreviatura', 'clave', 'código', 'siglak', 'sigle', 'sigla'],
  ],
  name: [
    ...['organization', 'organisation', 'institution', 'entity', 'full name', 'name of the organization', 'member'],
    ...['organización', 'institución', 'entidad', 'nombre completo', 'nombre de la organización', 'razón social'],
    ...['integrante', 'nombre de la institución', 'dependencia', 'izena', 'erakundea', 'kidea'],
    ...['nom', 'organisme', 'membre', 'nome', 'organização', 'instituição', 'entidade', 'órgão', 'membro'],
    ...['الاسم', 'المؤسسة', 'المنظمة', 'الجهة', 'العضو'],
  ],
  sector: [
    ...['type', 'kind', 'type of organization', 'type of entity', 'organization type'],
    ...['tipo', 'tipo de entidad', 'tipo de organización', 'tipo de institución', 'tipo de integrante'],
    ...['sektorea', 'mota', 'secteur', 'setor', 'القطاع', 'النوع'],
  ],
  level: ['level of government', 'nivel de gobierno', 'orden de gobierno', 'maila', 'niveau', 'nível', 'المستوى'],
  url: WEBSITE,
  joined: [
    ...['member since', 'date joined', 'fecha de ingreso', 'fecha de adhesión', 'fecha de incorporación', 'desde'],
    ...['date d’adhésion', 'data de adesão', 'تاريخ الانضمام'],
  ],
  'contact.name': [
    ...['contact person', 'contact name', 'persona de contacto', 'nombre del contacto', 'enlace institucional'],
    ...['harremanetarako pertsona', 'personne de contact', 'pessoa de contato'],
  ],
  'contact.email': [
    ...['email', 'contact email', 'mail', 'correo', 'correo electrónico', 'correo de contacto'],
    ...['posta elektronikoa', 'courriel', 'البريد الإلكتروني'],
  ],
};

const EVENTS: Usual = {
  id: ['no.', 'number', 'n°', 'nº', 'número', 'núm', 'folio', 'clave', 'código', 'numéro', 'zenbakia', 'الرقم'],
  title: [
    ...['event', 'meeting', 'activity', 'name', 'evento', 'reunión', 'actividad', 'asunto', 'nombre', 'sesión'],
    ...['ekitaldia', 'bilera', 'événement', 'réunion', 'reunião', 'الفعالية', 'الاجتماع'],
  ],
  start: [
    ...['date', 'day', 'when', 'start date', 'fecha', 'día', 'cuándo'],
    ...['fecha de inicio', 'fecha y hora', 'date and time'],
    ...['data', 'eguna', 'date et heure', 'data e hora', 'التاريخ'],
  ],
  end: ['end date', 'until', 'fecha de término', 'fecha de fin', 'hasta', 'fin', 'date de fin', 'data de fim'],
  place: [
    ...['where', 'venue', 'location', 'address', 'sede', 'dónde', 'ubicación', 'dirección', 'lekua', 'tokia', 'lieu'],
    ...['local', 'المكان'],
  ],
  summary: ['description', 'details', 'descripción', 'detalle', 'deskribapena', 'descrição', 'الوصف'],
  url: WEBSITE,
};

/** They stand between the words of a heading and say nothing: `Fecha de inicio` is `Fecha inicio`. */
const FILLERS = new Set([
  ...['de', 'del', 'la', 'el', 'los', 'las', 'of', 'the', 'du', 'des'],
  ...['d', 'l', 'le', 'les', 'da', 'do', 'dos', 'das'],
]);

const keyOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainSpelling)
    .filter((word) => word && !FILLERS.has(word))
    .join('') || name.trim();

const BY_LIST = new Map(
  Object.entries({ commitments: COMMITMENTS, members: MEMBERS, events: EVENTS, milestones: MILESTONES }).map(
    ([list, usual]) => [
      list,
      new Map(Object.entries(usual).flatMap(([field, names]) => names.map((name) => [keyOf(name), field] as const))),
    ],
  ),
);

/** The lists whose columns have usual names by which one knows a sheet. */
export const LISTS_WITH_USUAL_NAMES: readonly string[] = ['commitments', 'members', 'events'];

const AS_OF = /[\s,]+(?:al?|as of|at|until|hasta|en|em|au|à|le)\s+(?=[^()[\]]*\d)[^()[\]]{4,30}$/iu;

/**
 * The field of a record of the list that a column of this name most likely holds. What stands in brackets, as a format or a
 * plural, changes nothing; of names with a stroke between them, as `Enlace/Liga`, all that are known are one.
 */
export function usualField(header: string, list: string | undefined): string | undefined {
  const fields = list === undefined || header.length > 120 ? undefined : BY_LIST.get(list);
  const whole = fields?.get(keyOf(header));
  if (!fields || whole !== undefined) return whole;
  // `Avance al 31/08/2026` is the column of that day.
  const [name] = header.replace(AS_OF, '').split(/[([]/, 1);
  const found = new Set(name.split('/').flatMap((part) => fields.get(keyOf(part)) ?? []));
  const [field, ...others] = found;
  return others.length || !name.trim() ? undefined : field;
}

/** Words in the names of sheets, by the list that such a sheet most likely holds. The last is what is kept of most. */
const WORDS: readonly (readonly [list: string, words: readonly string[]])[] = [
  [
    'members',
    [
      ...['members', 'membership', 'organizations', 'organisations', 'institutions', 'directory'],
      ...['miembros', 'integrantes', 'socios', 'organizaciones', 'instituciones', 'entidades', 'directorio', 'kideak'],
      ...['membres', 'membros', 'organizações', 'الأعضاء'],
    ],
  ],
  ['people', ['people', 'team', 'contacts', 'staff', 'personas', 'equipo', 'contactos']],
  [
    'events',
    [
      ...['events', 'calendar', 'agenda', 'meetings', 'sessions'],
      ...['eventos', 'calendario', 'reuniones', 'sesiones', 'ekitaldiak', 'egutegia'],
      ...['événements', 'réunions', 'reuniões', 'الفعاليات'],
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
      ...['acciones', 'actions', 'iniciativas', 'initiatives', 'engagements', 'compromissos', 'ações', 'الالتزامات'],
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
