import { en } from './en.js';
import { es } from './es.js';
import type { SiteLanguage, SiteWords } from './site-words.js';

export const LANGUAGES: readonly SiteLanguage[] = ['en', 'es'];

export const WORDS: Readonly<Record<SiteLanguage, SiteWords>> = { en, es };
