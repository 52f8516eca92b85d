import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';

import { projectFolder } from './site-process.ts';
import { TODAY } from './visitor.ts';

export const TOWN = 'https://town.example';
export const FALLBACK = 'The plan is on the coalition’s page.';

/** The policy under which every widget must work. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** Every widget as a webmaster writes it, with a commitment of the example feed. */
export const WIDGETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'coalition-summary': '',
    'coalition-commitments': 'limit="3"',
    'coalition-commitment': 'commitment="buses-on-time"',
    'coalition-progress': 'commitment="fourteen-data-sets"',
    'coalition-members': '',
    'coalition-contributions': 'limit="3"',
    'coalition-timeline': 'limit="3"',
    'coalition-feedback': 'endpoint="/contributions" privacy-url="/privacy"',
  }).map(([tag, attributes]) => [tag, `<${tag} ${attributes}>${FALLBACK}</${tag}>`]),
);

export const TAGS = Object.keys(WIDGETS);

export interface TownPage {
  readonly body: string;
  /** More for the page's head. */
  readonly head?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Name of a feed in stories/feeds; the example where it is absent. */
  readonly feed?: string;
  /** Answers in place of the files: path → what to do with the request. */
  readonly answers?: Readonly<Record<string, (route: Route) => Promise<void>>>;
  readonly context?: BrowserContextOptions;
  /** The clock runs. */
  readonly isLive?: boolean;
  /** The page is given back before its widgets have their feed. */
  readonly isEarly?: boolean;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
}

export interface Town {
  readonly page: Page;
  /** Paths that were asked for, in their order; whole addresses for other hosts. */
  readonly requests: readonly string[];
  /** Warnings and errors of the console, and uncaught errors. */
  readonly complaints: readonly string[];
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

/** A town's page with widgets, the built files and a feed, all on one host, under the strict policy; nothing else answers. */
export async function openTown(browser: Browser, town: TownPage): Promise<Town> {
  const window = await openWindow(browser, town);
  await window.show(town);
  return window;
}

/** A window in which one page of a town after another is shown, each loaded anew. */
export interface TownWindow extends Town {
  /** Of a page after the first, `context`, `isLive` and `before` count no more. */
  show(town: TownPage): Promise<void>;
}

/** An empty window with what a page asks of its browser. */
export async function openWindow(browser: Browser, first: TownPage): Promise<TownWindow> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en',
    timezoneId: 'America/Monterrey',
    viewport: { width: 1024, height: 768 },
    ...first.context,
  });
  // Generous: the machine may be busy with other work at the same time.
  context.setDefaultTimeout(150_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  let shown = first;
  page.on('request', (request) => {
    const { origin, pathname, href } = new URL(request.url());
    requests.push(origin === TOWN ? pathname : href);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  if (!first.isLive) await page.clock.setFixedTime(TODAY);
  await page.route('**/*', (route) => answer(route, shown));
  await page.addInitScript(() => {
    const own = window as unknown as { violations: string[] };
    own.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      own.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  if (first.before) await page.addInitScript(first.before);
  return {
    page,
    requests,
    complaints,
    async show(town) {
      shown = town;
      requests.length = 0;
      complaints.length = 0;
      await page.goto(`${TOWN}/`);
      if (!town.isEarly) await ready(page);
    },
    violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations),
    close: () => context.close(),
  };
}

/** Resolves when every widget is there and has its feed or knows that it has none. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(':not(:defined), [data-loading]'));
  await drawn(page);
}

/** Resolves when what is under way has been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** What a page of widgets has around them: the feed for all, and a heading before it. */
export const around = (widgets: string): string =>
  `<main><h1>Open government</h1><coalition-feed src="/feeds/coalition.json">${widgets}</coalition-feed></main>`;

/** Everything that opens is open, in what was opened too. */
export async function openAll(page: Page): Promise<void> {
  // One after the other: what opens may bring more, and the first that is closed is another each time.
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) {
    await closed.first().click();
    await drawn(page);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

async function answer(route: Route, town: TownPage): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== TOWN) return route.abort();
  const own = town.answers?.[pathname];
  if (own) return own(route);
  if (pathname === '/') {
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: documentOf(town),
    });
  }
  const path = pathname.startsWith('/feeds/')
    ? join('stories', pathname === '/feeds/coalition.json' ? `feeds/${town.feed ?? 'example'}.json` : pathname)
    : join('dist', pathname);
  const file = join(projectFolder, path);
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ contentType: `${TYPES[extname(file)]!}; charset=utf-8`, body: readFileSync(file) });
}

function documentOf({ body, head = '', lang = 'en', dir = 'ltr' }: TownPage): string {
  return `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Town</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="/coalition-widgets.css">${head}
    <script type="module" src="/coalition-widgets.js"></script></head><body>${body}</body></html>`;
}
