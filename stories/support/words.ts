/** What the municipality's own page says around a widget. */
interface PageWords {
  readonly planBefore: string;
  readonly planLink: string;
  readonly planAfter: string;
  readonly busesBefore: string;
  readonly busesAfter: string;
  /** Above a bar in a table. */
  readonly buses: string;
}

const en: PageWords = {
  planBefore: 'The coalition’s plan is on ',
  planLink: 'its own page',
  planAfter: '.',
  busesBefore: 'The buses: ',
  busesAfter: ', says the coalition, and the timetable is on every stop.',
  buses: 'Buses on time',
};

const WORDS: Readonly<Record<string, PageWords>> = {
  en,
  es: {
    planBefore: 'El plan de la coalición está en ',
    planLink: 'su propia página',
    planAfter: '.',
    busesBefore: 'Los autobuses: ',
    busesAfter: ', dice la coalición, y el horario está en cada parada.',
    buses: 'Autobuses a tiempo',
  },
  pt: {
    planBefore: 'O plano da coalizão está em ',
    planLink: 'sua própria página',
    planAfter: '.',
    busesBefore: 'Os ônibus: ',
    busesAfter: ', diz a coalizão, e o horário está em cada ponto.',
    buses: 'Ônibus no horário',
  },
  fr: {
    planBefore: 'Le plan de la coalition se trouve sur ',
    planLink: 'sa propre page',
    planAfter: '.',
    busesBefore: 'Les bus : ',
    busesAfter: ', dit la coalition, et l’horaire est affiché à chaque arrêt.',
    buses: 'Des bus à l’heure',
  },
  eu: {
    planBefore: 'Koalizioaren plana hemen dago: ',
    planLink: 'bere orria',
    planAfter: '.',
    busesBefore: 'Autobusak: ',
    busesAfter: ', dio koalizioak, eta ordutegia geltoki guztietan dago.',
    buses: 'Autobusak garaiz',
  },
  ar: {
    planBefore: 'خطة الائتلاف موجودة في ',
    planLink: 'صفحتها الخاصة',
    planAfter: '.',
    busesBefore: 'الحافلات: ',
    busesAfter: '، كما يقول الائتلاف، والمواعيد معلقة في كل محطة.',
    buses: 'حافلات في موعدها',
  },
};

export function wordsIn(language: unknown): PageWords {
  return WORDS[language as string] ?? en;
}
