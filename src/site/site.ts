import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import type { createReceiver } from '../receiver/app.js';
import type { ServedFeed } from '../receiver/feed/feed-route.js';
import { errorNote, type WriteLine } from '../server/log.js';
import type { BuildFacts } from './build-facts.js';
import { readManifest } from '../snippets/manifest.js';
import { ANY_HOST, FILE_HEADERS, policyHeader, SITE_HEADERS, type PolicyParts } from './headers.js';
import type { Markup, PageSetting } from './pages/document.js';
import { renderNotFoundPage } from './pages/not-found-page.js';
import { SITE_PAGES } from './pages/render-pages.js';
import { renderWidgetPage, renderWrongWidgetPage, widgetPolicy } from './pages/widget-page.js';
import { findStaticFile, isFolderWithPage } from './static-file.js';
import { answerOEmbed, siteLanguageOf } from './widget/oembed.js';
import { readWidgetAddress } from './widget/widget-address.js';
import type { SiteLanguage } from './words/site-words.js';

/** The page that other sites show in a frame, and that loads the data that they name. */
const FRAME_PAGE = /^\/(\d+\.\d+\.\d+[^/]*\/)?frame\.html$/;

/** The feed of the invented coalition, below the site's first page. */
export const EXAMPLE_FEED = 'feeds/example.json';

/** How {@link createSite} is set up. */
export interface SiteOptions {
  /** The project's folder. */
  readonly root: string;
  /** What is known of the build; read anew for every page, as a new build may come while the site runs. */
  readonly readBuild: () => Promise<BuildFacts>;
  readonly receiver: ReturnType<typeof createReceiver>;
  /** {@link EXAMPLE_FEED} with what the desk published. */
  readonly exampleFeed: Pick<ServedFeed, 'answer'>;
  readonly log: WriteLine;
  /** Whether the receiver takes what comes from no origin (`null`). */
  readonly takesSandboxed?: boolean;
  /** The origin under which visitors reach the site, where a proxy stands before it. Else what each request says. */
  readonly publicOrigin?: string;
}

/**
 * The site: the files of `dist/site`, its pages with the form that the files have not, the receiver of contributions,
 * a page of its own for every widget, and oEmbed.
 */
export function createSite(options: SiteOptions): Hono {
  const { root, readBuild, receiver, exampleFeed, log } = options;
  const settingOf: SettingOf = async (language) => ({
    language,
    build: await readBuild(),
    root: '/',
    takesContributions: true,
  });

  const site = new Hono();
  // Addresses in it are relative to its own place, so it has one place.
  site.get('/feed.json', (context) => {
    context.header('access-control-allow-origin', '*');
    return context.redirect(`/${EXAMPLE_FEED}`, 307);
  });
  site.route('/', receiver);
  site.use(etag(), async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SITE_HEADERS)) context.res.headers.set(name, value);
    if (!context.res.headers.has('content-security-policy'))
      context.res.headers.set('content-security-policy', policyHeader());
  });
  addPages(site, readBuild);
  addWidgetPages(site, options, settingOf);
  site.get(`/${EXAMPLE_FEED}`, async (context, next) => {
    const answer = await exampleFeed.answer(context.req.raw);
    if (!answer) return next();
    for (const [name, value] of Object.entries(FILE_HEADERS)) answer.headers.set(name, value);
    return answer;
  });
  addFiles(site, join(root, 'dist/site'), settingOf);
  site.all('*', (context) => context.text('Pages and files can only be read.', 405, { allow: 'GET, HEAD' }));
  site.onError((error, context) => {
    log(errorNote(error));
    return context.text('Something failed here.', 500);
  });
  return site;
}

type SettingOf = (language: SiteLanguage) => Promise<PageSetting>;

/** The pages that are among the files too, with the form. */
function addPages(site: Hono, readBuild: SiteOptions['readBuild']): void {
  for (const { path, policy, render } of SITE_PAGES) {
    site.get(`/${path}`, async (context) =>
      page(context, render(await readBuild(), { takesContributions: true }), 200, policy),
    );
    if (path) site.get(`/${path.slice(0, -1)}`, (context) => context.redirect(`/${path}`, 301));
    // Among the files it lies without the form, and with a policy that is not the page's.
    site.get(`/${path}index.html`, (context) => context.redirect(`/${path}`, 301));
  }
}

/** A page for every widget, and what programs ask about it (oEmbed). */
function addWidgetPages(
  site: Hono,
  { readBuild, takesSandboxed = false, publicOrigin }: SiteOptions,
  settingOf: SettingOf,
): void {
  const addressOf = ({ req }: Context): URL => {
    const address = new URL(req.url);
    if (!publicOrigin) return address;
    const { protocol, host } = new URL(publicOrigin);
    // The port apart: a host without one would leave the old.
    return Object.assign(address, { protocol, port: '', host });
  };

  site.get('/widgets/*', async (context) => {
    const address = addressOf(context);
    const language = siteLanguageOf(address.searchParams.get('lang') ?? '');
    const setting = await settingOf(language);
    const embed = readWidgetAddress(address, readManifest(setting.build.manifest));
    if (!embed) return page(context, renderWrongWidgetPage(setting), 404);
    return page(context, renderWidgetPage(setting, embed, address), 200, widgetPolicy(embed));
  });

  site.get('/oembed', async (context) => {
    const { searchParams, host } = addressOf(context);
    const widgets = readManifest((await readBuild()).manifest);
    const { status, body } = answerOEmbed(searchParams, { host, widgets, takesSandboxed });
    // Consumers may be pages, too.
    context.header('access-control-allow-origin', '*');
    return typeof body === 'string' ? context.text(body, status) : context.json(body, status);
  });
}

/** What the build left in a folder; for anything else a page that says that it is not there. */
function addFiles(site: Hono, folder: string, settingOf: SettingOf): void {
  site.get('*', async (context) => {
    const { path } = context.req;
    const file = await findStaticFile(folder, path);
    if (file) {
      if (FRAME_PAGE.test(path))
        context.header('content-security-policy', policyHeader({ ...ANY_HOST, ancestors: '*' }));
      const { type, size, tag } = file;
      const headers = { ...FILE_HEADERS, 'content-type': type, 'content-length': String(size), etag: tag };
      return context.body(file.content(), 200, headers);
    }
    if (await isFolderWithPage(folder, path)) return context.redirect(`${path}/`, 301);
    return page(context, renderNotFoundPage(await settingOf(path.startsWith('/es/') ? 'es' : 'en')), 404);
  });
}

function page(
  context: Context,
  content: Markup,
  status: 200 | 404,
  policy?: PolicyParts,
): Response | Promise<Response> {
  context.header('content-security-policy', policyHeader(policy));
  return context.html(content, status);
}
