import { chromium, type Browser, type BrowserContextOptions, type Page, type Route } from 'playwright-core';

/** A day on which the example feed is fresh and has promises on both sides of their date. */
export const TODAY = new Date('2026-11-16T12:00:00Z');

/** One browser for a test file. Close it at the end. */
export async function launchBrowser(): Promise<Browser> {
  const { findBrowser } = (await import('../../../scripts/find-browser.mjs' as string)) as {
    findBrowser(): Promise<{ executablePath: string; args: string[]; env: NodeJS.ProcessEnv }>;
  };
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: env as Record<string, string>,
    args: [
      ...args,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface VisitOptions {
  readonly context?: BrowserContextOptions;
  /** Answers the request for the feed in the server's place. */
  readonly feed?: (route: Route) => Promise<void>;
  /** The clock runs where this is `undefined`. */
  readonly today?: Date;
  /** The page has no feed to wait for. */
  readonly withoutFeed?: boolean;
}

/** A page that was opened, with all that it did. */
export interface Visit {
  readonly page: Page;
  /** Address of every request. */
  readonly requests: readonly URL[];
  /** What the browser's console was told as a warning or an error, and uncaught errors. */
  readonly complaints: readonly string[];
  /** Breaches of the page's content security policy so far. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

/** A window in which one page after another is opened, each loaded anew. */
export interface VisitWindow extends Visit {
  show(address: string, options?: Pick<VisitOptions, 'withoutFeed'>): Promise<void>;
}

type VisitedWindow = Window & { violations: string[]; feedAnswered: Promise<unknown> };

/** Opens a page in a browser context of its own, and waits until its widgets have their feed or know that they have none. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const window = await openVisitWindow(browser, options);
  await window.show(address, options);
  return window;
}

/** An empty window in a browser context of its own. */
export async function openVisitWindow(browser: Browser, options: VisitOptions = {}): Promise<VisitWindow> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en', ...options.context });
  const page = await context.newPage();
  const requests: URL[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url())));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  if (options.today) await page.clock.setFixedTime(options.today);
  if (options.feed) await page.route('**/feeds/*.json', options.feed);
  await page.addInitScript(() => {
    const own = window as unknown as VisitedWindow;
    own.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      own.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
    own.feedAnswered = new Promise((resolve) => {
      for (const name of ['coalition-feed-loaded', 'coalition-feed-failed']) window.addEventListener(name, resolve);
    });
  });
  return {
    page,
    requests,
    complaints,
    async show(next, { withoutFeed } = {}) {
      // A page that differs in its fragment alone would not be loaded.
      if (page.url() !== 'about:blank') await page.goto('about:blank');
      requests.length = 0;
      complaints.length = 0;
      await page.goto(next);
      if (!withoutFeed) await feedShown(page);
    },
    violations: () => page.evaluate(() => (window as unknown as VisitedWindow).violations),
    close: () => context.close(),
  };
}

/** Resolves when the feed has come or failed and what follows from that has been drawn. */
async function feedShown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (window as unknown as VisitedWindow).feedAnswered;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}
