import type { SiteLanguage } from '../words/site-words.js';
import { WORDS } from '../words/words.js';
import type { PageParts } from './page.js';

/** The municipality that the pages without widgets belong to. */
export function plainSite(language: SiteLanguage): PageParts['site'] {
  const { siteName, siteLine } = WORDS[language].home;
  return { name: siteName, line: siteLine, crest: '/site/crest.svg', theme: 'home' };
}
