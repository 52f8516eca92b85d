/*
 * Chromium, Firefox and WebKit, each with one window for the tests. Chromium and Firefox are driven by puppeteer-core, WebKit
 * by its own driver; a window of either has the same names.
 */
import { existsSync } from 'node:fs';
import type { it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';

import { startDisplay } from '../../../scripts/engines/display.mjs';
import { emulateInFirefox, SYSTEM_ACCESS } from '../../../scripts/engines/firefox-media.mjs';
import { startWebKit } from '../../../scripts/engines/webdriver.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

type Script = string | ((...args: never[]) => unknown);

export interface EngineWindow {
  goto(url: string): Promise<unknown>;
  evaluate(script: Script, ...args: unknown[]): Promise<unknown>;
  readonly keyboard: {
    press(key: string): Promise<unknown>;
    type(text: string): Promise<unknown>;
  };
  readonly mouse: { click(x: number, y: number): Promise<unknown> };
}

export interface Engine {
  readonly window: EngineWindow;
  /** Prints the page as a PDF without its backgrounds, as browsers do by themselves, where the driver can. */
  readonly print?: () => Promise<Uint8Array>;
  /** Whether this device uses forced colours, where the driver can say so. */
  readonly forceColors?: (isForced: boolean) => Promise<unknown>;
  stop(): Promise<unknown>;
}

/** Those that the command named; all three where it named none. */
export const ENGINES = (process.env.TEST_ENGINES ?? 'chromium firefox webkit').split(' ') as EngineName[];

/** In place of `it` for an engine whose driver cannot do what the test asks for. */
export const noTest: typeof it | (() => void) = () => undefined;

const START = 120_000;

export const startEngine: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  async chromium() {
    const { executablePath, args, env } = await findBrowser();
    const launch = () => puppeteer.launch({ executablePath, args, env, timeout: START });
    return puppeteered(await launch().catch(launch), async (page, isForced) => {
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }],
      });
    });
  },
  async firefox() {
    const launch = () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: needed('/usr/bin/firefox-esr', 'firefox-esr'),
        args: [SYSTEM_ACCESS],
        timeout: START,
      });
    return puppeteered(await launch().catch(launch), (page, isForced) =>
      emulateInFirefox(page, { forcedColors: isForced ? 'active' : 'none' }),
    );
  },
  async webkit() {
    needed('/usr/bin/WebKitWebDriver', 'webkit2gtk-driver');
    needed('/usr/bin/Xvfb', 'xvfb');
    const display = await startDisplay();
    const webkit = await startWebKit({ ...process.env, DISPLAY: display.name });
    const window = await webkit.open();
    return {
      window,
      async stop() {
        await window.close();
        await webkit.stop();
        display.stop();
      },
    };
  },
};

type Page = Awaited<ReturnType<Browser['newPage']>>;

async function puppeteered(
  browser: Browser,
  forceColors: (page: Page, isForced: boolean) => Promise<unknown>,
): Promise<Engine> {
  const page = await browser.newPage();
  page.setDefaultTimeout(START);
  return {
    window: page as EngineWindow,
    print: () => page.pdf({ timeout: START }),
    forceColors: (isForced) => forceColors(page, isForced),
    stop: () => browser.close(),
  };
}

function needed(path: string, name: string): string {
  if (!existsSync(path)) throw new Error(`Not installed. On Debian: sudo apt-get install ${name}`);
  return path;
}
