import type { BuildFacts } from '../build-facts.js';
import { ANY_HOST, type PolicyParts } from '../headers.js';
import type { SiteLanguage } from '../words/site-words.js';
import { LANGUAGES } from '../words/words.js';
import { PAGE_NAMES, pathOf, rootFrom, type PageName } from './addresses.js';
import { renderCoalitionPage } from './coalition-page.js';
import type { Markup, PageSetting } from './document.js';
import { renderEmbedPage } from './embed-page.js';
import { renderPrivacyPage } from './privacy-page.js';

const PAGES: Readonly<Record<PageName, (setting: PageSetting) => Markup>> = {
  home: (setting) => renderCoalitionPage('home', setting),
  example: (setting) => renderCoalitionPage('example', setting),
  embed: renderEmbedPage,
  privacy: renderPrivacyPage,
};

export interface SitePage {
  /** Below the site's first page: `es/example/`. */
  readonly path: string;
  readonly policy?: PolicyParts;
  readonly render: (build: BuildFacts, receiver: Pick<PageSetting, 'takesContributions'>) => Markup;
}

/** Every page of the site in each language: written by the build, and answered by `npm start`. */
export const SITE_PAGES: readonly SitePage[] = LANGUAGES.flatMap((language) =>
  PAGE_NAMES.map((name) => pageOf(name, language)),
);

function pageOf(name: PageName, language: SiteLanguage): SitePage {
  const path = pathOf(name, language);
  return {
    path,
    policy: name === 'embed' ? ANY_HOST : undefined,
    render: (build, receiver) => PAGES[name]({ language, build, root: rootFrom(path), ...receiver }),
  };
}

/** The pages as files: for a host that has nothing but files, so without the form. */
export async function renderStaticPages(build: BuildFacts): Promise<Record<string, string>> {
  const pages = SITE_PAGES.map(
    async ({ path, render }) =>
      [`${path}index.html`, (await render(build, { takesContributions: false })).toString()] as const,
  );
  return Object.fromEntries(await Promise.all(pages));
}
