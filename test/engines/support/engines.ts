/*
 * Chromium, Firefox and WebKit, each with one window for the tests. Chromium and Firefox are driven by puppeteer-core, WebKit
 * by its own driver; a window of either has the same names.
 */
import { existsSync } from 'node:fs';
import type { it } from 'node:test';
import puppeteer, { type Page } from 'puppeteer-core';

import { startFirefox } from '../../../scripts/engines/firefox.mjs';
import { emulateInFirefox } from '../../../scripts/engines/firefox-media.mjs';
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
    const browser = await launch().catch(launch);
    return puppeteered(
      await browser.newPage(),
      () => browser.close(),
      async (page, isForced) => {
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }],
        });
      },
    );
  },
  async firefox() {
    needed('/usr/bin/firefox-esr', 'firefox-esr');
    const { window, stop } = await startFirefox();
    return puppeteered(window, stop, (page, isForced) =>
      emulateInFirefox(page, { forcedColors: isForced ? 'active' : 'none' }),
    );
  },
  webkit() {
    needed('/usr/bin/WebKitWebDriver', 'webkit2gtk-driver');
    needed('/usr/bin/Xvfb', 'xvfb');
    return startWebKit();
  },
};

function puppeteered(
  page: Page,
  stop: () => Promise<unknown>,
  forceColors: (page: Page, isForced: boolean) => Promise<unknown>,
): Engine {
  page.setDefaultTimeout(START);
  return {
    window: page as EngineWindow,
    print: () => page.pdf({ timeout: START }),
    forceColors: (isForced) => forceColors(page, isForced),
    stop,
  };
}

function needed(path: string, name: string): string {
  if (!existsSync(path)) throw new Error(`Not installed. On Debian: sudo apt-get install ${name}`);
  return path;
}
