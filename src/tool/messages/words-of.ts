import { en } from './words/en.js';
import { es } from './words/es.js';
import type { Words } from './words/words.js';

/** The languages in which the command speaks. */
export const MESSAGE_LANGUAGES = ['en', 'es'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The one to speak of a feed in, by what the feed says of itself. */
export const languageFor = (feedLanguage: unknown): MessageLanguage =>
  typeof feedLanguage === 'string' && /^es\b/i.test(feedLanguage) ? 'es' : 'en';

export const wordsOf = (language: MessageLanguage): Words => ({ en, es })[language];
