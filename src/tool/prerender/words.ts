/** What a page without script says that the widgets never do. */
interface Words {
  /** `{date}` */
  readonly asOf: string;
  readonly feedbackNeedsScript: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    asOf: 'As of {date}.',
    feedbackNeedsScript: 'This form needs JavaScript, which is switched off or blocked in this browser.',
  },
  es: {
    asOf: 'Al {date}.',
    feedbackNeedsScript: 'Este formulario necesita JavaScript, que está desactivado o bloqueado en este navegador.',
  },
  pt: {
    asOf: 'Em {date}.',
    feedbackNeedsScript: 'Este formulário precisa de JavaScript, que está desativado ou bloqueado neste navegador.',
  },
  fr: {
    asOf: 'État au {date}.',
    feedbackNeedsScript: 'Ce formulaire a besoin de JavaScript, qui est désactivé ou bloqué dans ce navigateur.',
  },
  eu: {
    asOf: 'Data: {date}.',
    feedbackNeedsScript:
      'Galdetegi honek JavaScript behar du, eta nabigatzaile honetan desgaituta edo blokeatuta dago.',
  },
  ar: {
    asOf: 'حتى {date}.',
    feedbackNeedsScript: 'يحتاج هذا النموذج إلى JavaScript، وهي معطّلة أو محجوبة في هذا المتصفح.',
  },
};

export const wordsOf = (lang: string): Words => WORDS[lang.toLowerCase().split('-')[0]] ?? WORDS['en'];
