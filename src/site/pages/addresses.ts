import type { SiteLanguage } from '../words/site-words.js';

export type PageName = 'home' | 'example' | 'privacy';

const ADDRESSES: Readonly<Record<PageName, string>> = { home: '/', example: '/example/', privacy: '/privacy' };

/** Where a page is. English stands at the top, Spanish under `/es`. */
export function addressOf(page: PageName, language: SiteLanguage): string {
  return language === 'en' ? ADDRESSES[page] : `/${language}${ADDRESSES[page]}`;
}
