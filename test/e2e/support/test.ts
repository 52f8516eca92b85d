/* What the tests in test/e2e are given: a site, another host beside it, and pages that are closed when the test is over. */
import { test as base } from '@playwright/test';

import { openBuilder as openBuilderIn, type Builder, type BuilderOptions } from './builder-page.ts';
import { startHost, type Host } from './host-page.ts';
import { startSite, type RunningSite } from './site-process.ts';
import { staticSite as startStaticSite, type StaticSite } from './static-site.ts';
import { openTown as openTownIn, openWindow, type Town, type TownPage, type TownWindow } from './town.ts';
import { openVisitWindow, visit as visitIn, type Visit, type VisitOptions, type VisitWindow } from './visitor.ts';

export type { Host, RunningSite };
/** A town's page with widgets; see `openTown` in town.ts. */
export type OpenTown = (town: TownPage) => Promise<Town>;
/**
 * As `OpenTown`, for tests that change nothing but the page: in a window that is kept for the tests that follow. A page takes
 * half as long in it.
 */
export type LookAtTown = (town: Omit<TownPage, 'before' | 'context' | 'isLive'>) => Promise<Omit<Town, 'close'>>;
/** Any page, once its widgets have their feed; see `visit` in visitor.ts. */
export type OpenPage = (address: string, options?: VisitOptions) => Promise<Visit>;
/**
 * The builder of the site, with a link to a state; see `openBuilder` in builder-page.ts. In a window that is kept for the tests
 * that follow, unless the test asks for a `context` of its own.
 */
export type OpenBuilder = (
  state?: Readonly<Record<string, string>>,
  options?: Omit<BuilderOptions, 'window'>,
) => Promise<Builder>;

interface ForEachTest {
  readonly openTown: OpenTown;
  readonly visit: OpenPage;
  readonly openBuilder: OpenBuilder;
  /** A web server with nothing on it yet. */
  readonly host: Host;
  /** A site of plain files; see static-site.ts. */
  readonly staticSite: (...args: Parameters<typeof startStaticSite>) => Promise<StaticSite>;
}

interface ForEachWorker {
  /** The site as `npm start` has it, without a limit of messages. A test that counts what the site keeps starts its own. */
  readonly site: RunningSite;
  readonly lookAtTown: LookAtTown;
  /** The builder's: a page takes half as long in a window that is there. */
  readonly keptWindow: () => Promise<VisitWindow>;
}

export const test = base.extend<ForEachTest, ForEachWorker>({
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.end();
    },
    { scope: 'worker' },
  ],
  lookAtTown: [
    async ({ browser }, use) => {
      let window: TownWindow | undefined;
      await use(async (town) => {
        if (!window) {
          window = await openWindow(browser, town);
          // What one page keeps in the browser, the next must not find.
          await window.page.addInitScript(() => {
            if (location.origin === 'null') return;
            localStorage.clear();
            sessionStorage.clear();
          });
        }
        await window.show(town);
        return window;
      });
      await window?.close();
    },
    { scope: 'worker' },
  ],
  keptWindow: [
    async ({ browser }, use) => {
      let window: VisitWindow | undefined;
      await use(async () => (window ??= await openVisitWindow(browser)));
      await window?.close();
    },
    { scope: 'worker' },
  ],
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
  staticSite: async ({}, use) => {
    await closing(startStaticSite, use);
  },
  openTown: async ({ browser }, use) => {
    await closing((town: TownPage) => openTownIn(browser, town), use);
  },
  visit: async ({ browser }, use) => {
    await closing((address: string, options?: VisitOptions) => visitIn(browser, address, options), use);
  },
  openBuilder: async ({ browser, site, keptWindow }, use) => {
    const own: Builder[] = [];
    await use(async (state, options = {}) => {
      if (!options.context) return openBuilderIn(browser, site.url, state, { ...options, window: await keptWindow() });
      const opened = await openBuilderIn(browser, site.url, state, options);
      own.push(opened);
      return opened;
    });
    await Promise.all(own.map((opened) => opened.close()));
  },
});

/** Gives a test what opens pages, and closes all that it opened. */
async function closing<Args extends unknown[], Opened extends { close(): unknown }>(
  open: (...args: Args) => Promise<Opened>,
  use: (open: (...args: Args) => Promise<Opened>) => Promise<void>,
): Promise<void> {
  const all: Opened[] = [];
  await use(async (...args) => {
    const opened = await open(...args);
    all.push(opened);
    return opened;
  });
  await Promise.all(all.map((opened) => opened.close()));
}
