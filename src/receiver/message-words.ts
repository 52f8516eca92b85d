import { FEEDBACK_VERSION, type FeedbackFault } from '../feed-format/feedback-rules.js';
import { FEEDBACK_LIMITS } from '../feed-format/limits.js';

/** The languages in which the receiver can say what is wrong with a field. */
export type FeedbackWordsLanguage = 'en' | 'es';

/** What can be wrong with a message, each said in one sentence that fits beside its field. */
export type FeedbackWords = Record<
  | FeedbackFault
  /** Stands above the list of fields, in the problem's `detail`. */
  | 'summary'
  | 'notAnObject'
  | 'messageTooManyBytes',
  string
>;

const english = new Intl.NumberFormat('en');
const spanish = new Intl.NumberFormat('es-MX');

const en: FeedbackWords = {
  summary: 'Check the fields named here, then send again',
  notAnObject: 'The form must send one JSON object',
  version: `The form must send the version ${FEEDBACK_VERSION}`,
  id: 'The form must send a UUID as the id of the message',
  kind: 'Choose question, suggestion, concern, demand or praise',
  messageMissing: 'Write your message',
  messageLong: `Shorten your message to ${english.format(FEEDBACK_LIMITS.message)} characters`,
  messageTooManyBytes: 'Shorten your message',
  unstorable: 'Delete the characters that cannot be shown, or write the text again',
  commitment: 'Choose a commitment from the list',
  nameLong: `Shorten the name to ${english.format(FEEDBACK_LIMITS.name)} characters`,
  nameLines: 'Write the name on one line',
  name: 'Write the name as text',
  email: 'Write the e-mail like name@example.org',
  emailLong: `Write an e-mail of at most ${english.format(FEEDBACK_LIMITS.email)} characters`,
  consent: 'Tick the box or leave it empty',
  language: 'The form must name its language like en or es-MX',
  page: 'The form must send the address of the page without ? or #',
  feed: 'The form must send the full web address of the feed',
  submittedAt: 'The form must send the time like 2026-11-05T10:00:00Z',
  elapsedSeconds: 'The form must send the time taken as a number of seconds',
  website: 'Leave this field empty',
};

const es: FeedbackWords = {
  summary: 'Revisa los campos que se indican y envía de nuevo',
  notAnObject: 'El formulario debe enviar un solo objeto JSON',
  version: `El formulario debe enviar la versión ${FEEDBACK_VERSION}`,
  id: 'El formulario debe enviar un UUID como id del mensaje',
  kind: 'Elige pregunta, sugerencia, preocupación, demanda o reconocimiento',
  messageMissing: 'Escribe tu mensaje',
  messageLong: `Acorta tu mensaje a ${spanish.format(FEEDBACK_LIMITS.message)} caracteres`,
  messageTooManyBytes: 'Acorta tu mensaje',
  unstorable: 'Borra los caracteres que no se pueden mostrar o escribe de nuevo el texto',
  commitment: 'Elige un compromiso de la lista',
  nameLong: `Acorta el nombre a ${spanish.format(FEEDBACK_LIMITS.name)} caracteres`,
  nameLines: 'Escribe el nombre en una sola línea',
  name: 'Escribe el nombre como texto',
  email: 'Escribe el correo como nombre@example.org',
  emailLong: `Escribe un correo de ${spanish.format(FEEDBACK_LIMITS.email)} caracteres como máximo`,
  consent: 'Marca la casilla o déjala vacía',
  language: 'El formulario debe indicar su idioma como es o es-MX',
  page: 'El formulario debe enviar la dirección de la página sin ? ni #',
  feed: 'El formulario debe enviar la dirección web completa de los datos',
  submittedAt: 'El formulario debe enviar la hora como 2026-11-05T10:00:00Z',
  elapsedSeconds: 'El formulario debe enviar el tiempo empleado en segundos',
  website: 'Deja este campo vacío',
};

/** The sentences, by language. A missing one does not compile. */
export const FEEDBACK_WORDS: Readonly<Record<FeedbackWordsLanguage, FeedbackWords>> = { en, es };

/**
 * The language in which to answer: the one the form itself is shown in, because the sentence stands
 * beside its field; else the browser's (`Accept-Language`, RFC 9110 §12.5.4); else English.
 */
export function feedbackWordsLanguage(formLanguage: unknown, acceptLanguage = ''): FeedbackWordsLanguage {
  if (typeof formLanguage === 'string') {
    const known = knownLanguage(formLanguage);
    if (known) return known;
  }
  let best: { language: FeedbackWordsLanguage; quality: number } = { language: 'en', quality: 0 };
  for (const range of acceptLanguage.split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = knownLanguage(tag);
    const quality = qualityOf(parameters);
    if (language && quality > best.quality) best = { language, quality };
  }
  return best.language;
}

function knownLanguage(tag: string): FeedbackWordsLanguage | undefined {
  const primary = tag.trim().split('-', 1)[0]?.toLowerCase();
  return primary === 'en' || primary === 'es' ? primary : undefined;
}

function qualityOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith('q='));
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
}
