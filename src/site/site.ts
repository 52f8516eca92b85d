import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { createReceiver } from '../receiver/app.js';
import { errorNote, type WriteLine } from '../receiver/log.js';
import { FILE_HEADERS, SITE_HEADERS } from './headers.js';
import { readIntegrity } from './integrity.js';
import { addressOf, type PageName } from './pages/addresses.js';
import { renderCoalitionPage } from './pages/coalition-page.js';
import { renderNotFoundPage } from './pages/not-found-page.js';
import type { Markup, PageSetting } from './pages/page.js';
import { renderPrivacyPage } from './pages/privacy-page.js';
import { readStaticFile } from './static-file.js';
import type { SiteLanguage } from './words/site-words.js';
import { LANGUAGES } from './words/words.js';

const PAGES: Readonly<Record<PageName, (setting: PageSetting) => Markup>> = {
  home: (setting) => renderCoalitionPage('home', setting),
  example: (setting) => renderCoalitionPage('example', setting),
  privacy: renderPrivacyPage,
};

/** How {@link createSite} is set up. */
export interface SiteOptions {
  /** The project's folder. */
  readonly root: string;
  readonly receiver: ReturnType<typeof createReceiver>;
  readonly log: WriteLine;
}

/** The site: its pages in each language, the built widgets, the feeds, and the receiver of contributions. */
export function createSite({ root, receiver, log }: SiteOptions): Hono {
  const setting = async (language: SiteLanguage): Promise<PageSetting> => ({
    language,
    integrity: (await readIntegrity(root)) ?? {},
  });

  const site = new Hono();
  site.route('/', receiver);
  site.use(etag(), async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SITE_HEADERS)) context.res.headers.set(name, value);
  });

  for (const language of LANGUAGES) {
    for (const [name, render] of Object.entries(PAGES)) {
      const address = addressOf(name as PageName, language);
      site.get(address, async (context) => context.html(render(await setting(language))));
      const other = address.endsWith('/') ? address.slice(0, -1) : `${address}/`;
      if (other) site.get(other, (context) => context.redirect(address, 301));
    }
  }

  site.get('*', async (context) => {
    const file = await readStaticFile(root, context.req.path);
    if (file) return context.body(file.content, 200, { ...FILE_HEADERS, 'content-type': file.type });
    const language = context.req.path.startsWith('/es/') ? 'es' : 'en';
    return context.html(renderNotFoundPage(await setting(language)), 404);
  });
  site.all('*', (context) => context.text('Pages and files can only be read.', 405, { allow: 'GET, HEAD' }));
  site.onError((error, context) => {
    log(errorNote(error));
    return context.text('Something failed here.', 500);
  });
  return site;
}
