/** What the frame says itself; everything else is the widget's. */
export interface FrameWords {
  /** What a widget is called, for the frame's title. */
  readonly widgets: Readonly<Record<string, string>>;
  /** Where the page is opened by itself, with things from elsewhere. */
  readonly fromElsewhere: (hosts: string) => string;
  readonly notLoaded: string;
}

const en: FrameWords = {
  widgets: {
    summary: 'Summary',
    commitments: 'Commitments',
    commitment: 'Commitment',
    progress: 'Progress',
    members: 'Members',
    contributions: 'Contributions',
    timeline: 'Timeline',
    feedback: 'Your contribution',
  },
  fromElsewhere: (hosts) => `What you see here comes from ${hosts}, and what you write goes there.`,
  notLoaded: 'This part of the page could not be loaded.',
};

const es: FrameWords = {
  widgets: {
    summary: 'Resumen',
    commitments: 'Compromisos',
    commitment: 'Compromiso',
    progress: 'Avance',
    members: 'Integrantes',
    contributions: 'Aportaciones',
    timeline: 'Cronología',
    feedback: 'Tu aportación',
  },
  fromElsewhere: (hosts) => `Lo que ves aquí viene de ${hosts}, y lo que escribas se envía allí.`,
  notLoaded: 'No se pudo cargar esta parte de la página.',
};

const pt: FrameWords = {
  widgets: {
    summary: 'Resumo',
    commitments: 'Compromissos',
    commitment: 'Compromisso',
    progress: 'Progresso',
    members: 'Membros',
    contributions: 'Contribuições',
    timeline: 'Cronologia',
    feedback: 'A sua contribuição',
  },
  fromElsewhere: (hosts) => `O que se vê aqui vem de ${hosts}, e o que escrever é enviado para lá.`,
  notLoaded: 'Não foi possível carregar esta parte da página.',
};

const fr: FrameWords = {
  widgets: {
    summary: 'En bref',
    commitments: 'Engagements',
    commitment: 'Engagement',
    progress: 'Avancement',
    members: 'Membres',
    contributions: 'Contributions',
    timeline: 'Chronologie',
    feedback: 'Votre contribution',
  },
  fromElsewhere: (hosts) => `Ce que vous voyez ici vient de ${hosts}, et ce que vous écrivez y est envoyé.`,
  notLoaded: 'Cette partie de la page n’a pas pu être chargée.',
};

const eu: FrameWords = {
  widgets: {
    summary: 'Laburpena',
    commitments: 'Konpromisoak',
    commitment: 'Konpromisoa',
    progress: 'Aurrerapena',
    members: 'Kideak',
    contributions: 'Ekarpenak',
    timeline: 'Kronologia',
    feedback: 'Zure ekarpena',
  },
  fromElsewhere: (hosts) => `Hemen ikusten duzunaren jatorria: ${hosts}. Idazten duzuna hara bidaltzen da.`,
  notLoaded: 'Ezin izan da orriaren zati hau kargatu.',
};

const ar: FrameWords = {
  widgets: {
    summary: 'ملخص',
    commitments: 'الالتزامات',
    commitment: 'الالتزام',
    progress: 'التقدّم',
    members: 'الأعضاء',
    contributions: 'المشاركات',
    timeline: 'التسلسل الزمني',
    feedback: 'مشاركتك',
  },
  fromElsewhere: (hosts) => `ما تراه هنا مصدره ${hosts}، وما تكتبه يُرسل إلى هناك.`,
  notLoaded: 'تعذّر تحميل هذا الجزء من الصفحة.',
};

const WORDS = new Map(Object.entries({ en, es, pt, fr, eu, ar }));

/** @param lang BCP 47; English where nobody has words for it */
export const frameWords = (lang: string): FrameWords => WORDS.get(lang.toLowerCase().split('-')[0]) ?? en;
