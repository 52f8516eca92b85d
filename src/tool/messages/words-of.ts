import { en } from './words/en.js';
import { es } from './words/es.js';
import type { Words } from './words/words.js';

/** The languages in which the command speaks. */
export const MESSAGE_LANGUAGES = ['en', 'es'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The one to speak of a feed in, by what the feed says of itself. */
export const languageFor = (feedLanguage: unknown): MessageLanguage =>
  typeof feedLanguage === 'string' && /^es\b/i.test(feedLanguage) ? 'es' : 'en';

/** That of the computer, where nothing that is read says one. A terminal without a locale may have a list of languages all the same. */
export function languageOfComputer(): MessageLanguage {
  const [first = ''] = (process.env['LANGUAGE'] ?? '').split(':');
  return languageFor(/^(?:en|es)\b|^(?:en|es)_/i.test(first) ? first.replace('_', '-') : systemLocale());
}

const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

export const wordsOf = (language: MessageLanguage): Words => ({ en, es })[language];
