import { en } from './en.js';
import { es } from './es.js';
import type { SnippetWords } from './snippet-words.js';

/** Languages of webmasters. */
export type SnippetLanguage = 'en' | 'es';

export const SNIPPET_WORDS: Readonly<Record<SnippetLanguage, SnippetWords>> = { en, es };
