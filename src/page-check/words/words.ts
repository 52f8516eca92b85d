import type { SnippetLanguage } from '../../snippets/words/words.js';
import { en } from './en.js';
import { es } from './es.js';
import type { PageCheckWords } from './page-check-words.js';

export const PAGE_CHECK_WORDS: Readonly<Record<SnippetLanguage, PageCheckWords>> = { en, es };
