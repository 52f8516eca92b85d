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

export function frameWords(lang: string): FrameWords {
  return /^es\b/i.test(lang) ? es : en;
}
