import { plainSpelling } from '../../names/similar.js';

/** Of a commitment and of a milestone: each list has its own value for it. */
const UNDER_WAY = [
  ...['on track', 'on schedule', 'on time', 'in time', 'ongoing', 'under way', 'in progress', 'in execution'],
  ...['started', 'doing', 'continúa', 'continúan', 'en trámite', 'vigente', 'en ejecución', 'en marcha', 'en curso'],
  ...['en proceso', 'en progreso', 'en desarrollo', 'en implementación', 'en tiempo', 'a tiempo', 'en plazo'],
  ...['en tiempo y forma', 'iniciado', 'empezado', 'comenzado', 'sin retraso', 'sin demora', 'al corriente'],
  ...['martxan', 'egiten', 'garatzen', 'epean', 'hasita', 'gauzatzen'],
  ...['en bonne voie', 'dans les temps', 'dans les délais', 'sans retard', 'en cours de réalisation', 'commencé'],
  ...['commencée', 'em andamento', 'em curso', 'em execução', 'em progresso', 'no prazo', 'dentro do prazo'],
  ...['sem atraso', 'قيد التنفيذ', 'جار', 'جاري', 'جاري التنفيذ', 'مستمر', 'في الموعد', 'بدأ'],
];
/** As late as not: nobody knows it yet. */
const AT_RISK = [
  ...['at risk', 'with risk', 'en riesgo', 'con riesgo', 'arriskuan', 'à risque', 'em risco', 'في خطر'],
  ...['rescheduled', 'reprogramado', 'replanifié', 'birprogramatuta', 'reagendado'],
];

/**
 * Words that most likely mean a value of a list, in the languages of the widgets beside what those show for it: they are asked
 * about, and not taken. Words of several columns stand here together, for a column takes only its own values from it.
 */
export const LIKELY_WORDS: Readonly<Record<string, readonly string[]>> = {
  government: ['public administration', 'administración pública', 'ayuntamiento', 'municipio', 'ciudad', 'city', 'gob'],
  legislature: ['legislative', 'legislativo', 'parliament', 'congress', 'congreso', 'parlamento'],
  academia: ['university', 'universidad', 'research', 'investigación'],
  'private-sector': ['business', 'company', 'empresa', 'cámara de comercio', 'iniciativa privada'],
  'civil-society': ['association', 'asociación', 'citizens', 'ciudadanía', 'organización civil', 'nonprofit'],
  'oversight-body': ['audit office', 'auditoría', 'contraloría', 'ombudsman', 'órgano de control', 'órgano autónomo'],
  media: ['press', 'prensa', 'newspaper', 'periódico'],
  national: ['federal', 'federación', 'country', 'país', 'nación', 'pays'],
  regional: ['región', 'region', 'comarca', 'eskualdea', 'région'],
  state: ['edo', 'estado', 'entidad federativa', 'état'],
  provincial: ['province', 'provincia', 'probintzia', 'província'],
  municipal: [
    'mpal',
    'municipio',
    'mpio',
    'municipality',
    'udala',
    'commune',
    'município',
    'city',
    'ciudad',
    'town',
    'ayuntamiento',
  ],
  active: UNDER_WAY,
  // Of a milestone there is no level between: what is done in part is in progress.
  'in-progress': [...UNDER_WAY, 'partial', 'half done', 'parcial', 'a medias'],
  complete: [
    ...['done', 'finished', 'delivered', 'achieved', 'accomplished', 'met', 'implemented', 'closed', 'ready', 'yes'],
    ...['concluido', 'terminado', 'realizado', 'entregado', 'finalizado', 'completado', 'ejecutado', 'logrado'],
    ...['alcanzado', 'hecho', 'listo', 'cerrado', 'atendido', 'implementado', 'total', 'sí'],
    ...['eginda', 'egina', 'amaituta', 'amaitua', 'burututa', 'bukatuta', 'osatuta', 'bai'],
    ...['terminé', 'achevée', 'réalisé', 'fini', 'accompli', 'atteint', 'clos', 'mis en œuvre', 'tenu', 'oui'],
    ...['concluído', 'feito', 'encerrado', 'entregue', 'executado', 'sim'],
    ...['مكتمل', 'منتهي', 'منجز', 'منفذ', 'تم', 'تم الإنجاز', 'تم التنفيذ', 'انتهى', 'نعم'],
  ],
  substantial: [
    ...['mostly complete', 'mostly done', 'substantially complete', 'nearly complete', 'nearly done', 'almost done'],
    ...['almost complete', 'advanced', 'high', 'casi terminado', 'casi completo', 'casi concluido', 'casi cumplido'],
    ...['avanzado', 'muy avanzado', 'mayormente cumplido', 'alto', 'ia amaituta', 'ia eginda', 'aurreratuta'],
    ...['presque terminé', 'presque achevé', 'avancé', 'quase concluído', 'quase terminado', 'avançado'],
    ...['شبه مكتمل', 'متقدم'],
  ],
  limited: [
    ...['low', 'some progress', 'early stage', 'minimal', 'bajo', 'escaso', 'incipiente', 'avance limitado'],
    ...['poco avance', 'gutxi', 'hasierako fasean', 'faible', 'peu avancé', 'baixo', 'pouco avanço', 'محدود'],
  ],
  'not-started': [
    ...['planned', 'pending', 'not yet started', 'not begun', 'no progress', 'upcoming', 'scheduled', 'to start'],
    ...['por iniciar', 'sin iniciar', 'por empezar', 'sin empezar', 'por comenzar', 'sin comenzar', 'por hacer'],
    ...['no empezado', 'no comenzado', 'no ha iniciado', 'aún no inicia', 'pendiente', 'programado', 'planeado'],
    ...['planificado', 'previsto', 'sin avance', 'sin avances', 'nulo'],
    ...['hasteko', 'egiteko', 'hasi gabea', 'aurreikusita', 'zain'],
    ...['à faire', 'à lancer', 'à venir', 'pas commencé', 'non démarré', 'prévu', 'planifié'],
    ...['a iniciar', 'a fazer', 'por fazer', 'não começado', 'pendente', 'planejado'],
    ...['لم يبدأ', 'لم يبدأ بعد', 'مخطط', 'مخطط له'],
  ],
  'no-evidence': ['sin evidencia', 'no evidence', 'sin pruebas', 'sans preuve', 'sem evidência', 'frogarik gabe'],
  adopted: [
    ...['accepted', 'approved', 'admitted', 'favourable', 'favorable', 'viable', 'feasible', 'aprobada', 'aceptada'],
    ...[
      'procedente',
      'procede',
      'admitida',
      'autorizada',
      'onartua',
      'bideragarria',
      'aldekoa',
      'acceptée',
      'approuvée',
    ],
    ...[
      'recevable',
      'faisable',
      'aceita',
      'aprovada',
      'deferida',
      'favorável',
      'viável',
      'مقبول',
      'مقبولة',
      'موافق عليها',
    ],
  ],
  'partly-adopted': ['partial', 'partially', 'in part', 'parcial', 'parcialmente', 'en parte', 'aceptada en parte'],
  // Several are a letter or two away from what says the opposite.
  'not-adopted': [
    ...['rejected', 'declined', 'refused', 'dismissed', 'not accepted', 'not approved', 'unfavourable', 'unfavorable'],
    ...[
      'not viable',
      'not feasible',
      'infeasible',
      'unfeasible',
      'inadmissible',
      'rechazada',
      'negada',
      'improcedente',
    ],
    ...['no procedente', 'no procede', 'no aceptada', 'no aprobada', 'reprobada', 'desaprobada', 'no admitida'],
    ...[
      'inadmitida',
      'inadmisible',
      'inviable',
      'no viable',
      'desfavorable',
      'no favorable',
      'desechada',
      'desestimada',
    ],
    ...['denegada', 'no autorizada', 'baztertuta', 'baztertua', 'ez onartua', 'bideraezina', 'aurkakoa', 'refusée'],
    ...[
      'rejetée',
      'irrecevable',
      'non recevable',
      'non acceptée',
      'défavorable',
      'infaisable',
      'réprouvée',
      'recusada',
    ],
    ...['rejeitada', 'indeferida', 'não aceita', 'não aprovada', 'reprovada', 'desfavorável', 'inviável'],
    ...['مرفوض', 'مرفوضة', 'غير مقبول', 'غير مقبولة'],
  ],
  lead: ['responsable principal', 'titular', 'leader', 'led by'],
  partner: ['corresponsable', 'co-responsible', 'colaborador', 'apoyo', 'supporter'],
  delayed: [
    ...['late', 'behind', 'behind schedule', 'overdue', 'off track', 'slipping'],
    ...['retraso', 'demora', 'atraso', 'rezago', 'delay', 'retard', 'atzerapena'],
    ...['atrasado', 'demorado', 'con retraso', 'en retraso', 'con demora', 'rezagado', 'con rezago', 'desfasado'],
    ...['fuera de plazo', 'fuera de tiempo', 'vencido', 'atzeratua', 'atzerapenarekin', 'berandu'],
    ...['retardé', 'hors délai', 'em atraso', 'com atraso', 'fora do prazo', 'متأخر', 'متأخرة'],
  ],
  'on-hold': [
    ...['suspended', 'paused', 'stalled', 'blocked', 'halted', 'stopped', 'frozen', 'interrupted', 'standby'],
    ...['suspendido', 'detenido', 'parado', 'pausado', 'paralizado', 'en espera', 'frenado', 'congelado'],
    ...['interrumpido', 'bloqueado', 'geldituta', 'geldirik', 'etena', 'blokeatuta'],
    ...['suspendu', 'à l’arrêt', 'arrêté', 'bloqué', 'interrompu', 'gelé', 'en suspens'],
    ...['suspenso', 'paralisado', 'interrompido', 'em espera', 'معلق', 'متوقف', 'موقوف'],
  ],
  withdrawn: [
    ...['cancelled', 'canceled', 'abandoned', 'dropped', 'discontinued', 'scrapped', 'removed'],
    ...['cancelado', 'abandonado', 'descartado', 'eliminado', 'desistido', 'sin efecto', 'dado de baja'],
    ...['bertan behera', 'bertan behera utzita', 'baztertuta', 'utzita'],
    ...['abandonné', 'annulé', 'supprimé', 'ملغى', 'ملغي', 'ألغي', 'مسحوب'],
  ],
  'not-delivered': [
    ...['not achieved', 'not met', 'unmet', 'failed', 'missed', 'not fulfilled', 'unfulfilled'],
    ...['incumplido', 'no logrado', 'no entregado', 'no alcanzado', 'no realizado', 'no ejecutado', 'no se cumplió'],
    ...['bete gabe', 'ez betea', 'ez beteta', 'non réalisé', 'non atteint', 'échoué'],
    ...['não entregue', 'não realizado', 'não alcançado', 'descumprido', 'لم يتحقق', 'لم ينفذ', 'غير منجز'],
  ],
  training: ['taller', 'curso', 'workshop', 'course'],
  talk: ['plática', 'conferencia', 'lecture'],
  concern: ['inquietud', 'queja', 'worry', 'complaint'],
  demand: ['petición', 'solicitud', 'exigencia', 'reclamo', 'petition', 'request', 'claim'],
  praise: ['felicitación', 'agradecimiento', 'thanks', 'compliment'],
  suggestion: ['propuesta', 'idea', 'proposal'],
  meeting: ['mesa de trabajo', 'encuentro', 'sesión', 'asamblea', 'session', 'round table'],
  news: ['aviso', 'comunicado', 'announcement', 'boletín', 'bulletin'],
  answered: ['closed', 'resolved', 'contestada', 'cerrada', 'atendida', 'resuelta', 'traitée', 'resolvida'],
  'under-review': ['in progress', 'en proceso', 'en análisis'],
  received: [
    ...[
      'new',
      'open',
      'unanswered',
      'not answered',
      'unresolved',
      'nueva',
      'abierta',
      'sin contestar',
      'no contestada',
    ],
    ...['sin atender', 'no atendida', 'desatendida', 'sin responder', 'sin respuesta', 'no respondida', 'sin resolver'],
    ...[
      'no resuelta',
      'erantzun gabe',
      'sans réponse',
      'non traitée',
      'sem resposta',
      'não respondida',
      'não atendida',
    ],
  ],
};

/** Words that say no more than that it is one of two values: both are named, and none is taken. */
export const BETWEEN_VALUES: readonly (readonly [values: readonly [string, string], words: ReadonlySet<string>])[] = (
  [
    [
      ['limited', 'substantial'],
      [
        ...['partial', 'partially complete', 'partially met'],
        ...['partially fulfilled', 'partly done', 'half done', 'medium'],
        ...['moderate', 'parcial', 'parcialmente', 'parcialmente cumplido', 'cumplido parcialmente', 'avance parcial'],
        ...['cumplimiento parcial', 'parcialmente completo', 'a medias'],
        ...['con avance', 'con avances', 'medio', 'intermedio'],
        ...['partziala', 'partzialki', 'erdizka', 'erdia', 'ertaina'],
        ...['partiel', 'partiellement', 'partiellement réalisé', 'en partie', 'moyen'],
        ...['parcialmente concluído', 'em parte', 'médio', 'جزئي', 'جزئيا', 'متوسط'],
      ],
    ],
    [['active', 'delayed'], AT_RISK],
    [['in-progress', 'delayed'], AT_RISK],
    [
      ['delayed', 'on-hold'],
      ['postponed', 'deferred', 'aplazado', 'pospuesto', 'diferido', 'atzeratu da', 'reporté', 'adiado', 'مؤجل'],
    ],
    [
      ['not-started', 'in-progress'],
      [
        ...['not done', 'not ready', 'unfinished', 'incomplete', 'no', 'no listo', 'no terminado', 'no concluido'],
        ...['sin terminar', 'sin concluir', 'incompleto', 'inconcluso', 'egin gabe', 'amaitu gabe', 'ez'],
        ...['non', 'non terminé', 'inachevé', 'incomplet', 'não', 'não concluído', 'não terminado', 'لا', 'غير مكتمل'],
      ],
    ],
    [
      ['not-started', 'limited'],
      [
        ...['not done', 'unfinished', 'incomplete', 'no terminado', 'no concluido', 'sin terminar', 'sin concluir'],
        ...['incompleto', 'inconcluso', 'egin gabe', 'amaitu gabe', 'non terminé', 'inachevé', 'incomplet'],
        ...['não concluído', 'não terminado', 'غير مكتمل'],
      ],
    ],
  ] as const
).map(([values, words]) => [values, new Set(words.map(plainSpelling))]);

const KNOWN = new Set([
  ...Object.values(LIKELY_WORDS).flatMap((words) => words.map(plainSpelling)),
  ...BETWEEN_VALUES.flatMap(([, words]) => [...words]),
]);

/** Whether words are known as they are: what is a letter away from them is none of what they mean. */
export const isKnownWord = (spelling: string): boolean => KNOWN.has(spelling);
