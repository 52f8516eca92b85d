import type { SiteLanguage } from '../words/site-words.js';

export type PageName = 'home' | 'example' | 'embed' | 'privacy';

const PATHS: Readonly<Record<PageName, string>> = {
  home: '',
  example: 'example/',
  embed: 'embed/',
  privacy: 'privacy/',
};

export const PAGE_NAMES = Object.keys(PATHS) as PageName[];

/** Where a page is, below the site's first page. English stands at the top, Spanish under `es/`. */
export function pathOf(page: PageName, language: SiteLanguage): string {
  return language === 'en' ? PATHS[page] : `${language}/${PATHS[page]}`;
}

/** The way back from a page to the site's first page: relative, so that the site may lie in any folder of a host. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
