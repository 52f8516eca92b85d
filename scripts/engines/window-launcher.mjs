// Firefox and WebKit for Web Test Runner. A browser has one window with the focus, so each of the files that run at the same time
// has a browser to itself; the next file gets the same window, as starting one takes longer than most files.
import process from 'node:process';
import { startFirefox } from './firefox.mjs';
import { startWebKit } from './webdriver.mjs';

const ENGINES = {
  firefox: {
    name: 'Firefox',
    type: 'puppeteer',
    start: startFirefox,
    sizeOf: (window, size) => window.setViewport(size),
  },
  // The runner's commands know Playwright's pages, and a window has the same names.
  webkit: {
    name: 'WebKit',
    type: 'playwright',
    start: startWebKit,
    sizeOf: (window, size) => window.setViewportSize(size),
  },
};

/** As wide as Chromium's in the same tests. */
const SIZE = { width: 800, height: 600 };

/** @param engine `firefox` or `webkit` */
export function windowLauncher(engine) {
  const { name, type, start, sizeOf } = ENGINES[engine];
  /** Session of the runner → browser. */
  const busy = new Map();
  const idle = [];
  // Where the runner is stopped, browsers end with it; not `once`: a second signal would end the runner before them.
  process.on('SIGTERM', () => process.exit(1));

  return {
    name,
    type,
    async startSession(id, url) {
      const browser = idle.pop() ?? (await start());
      busy.set(id, browser);
      await sizeOf(browser.window, SIZE);
      await browser.window.goto(url);
    },
    isActive: (id) => busy.has(id),
    getBrowserUrl: (id) => busy.get(id).window.url(),
    /** Asked for by the runner's commands. */
    getPage: (id) => busy.get(id).window,
    async stopSession(id) {
      const browser = busy.get(id);
      busy.delete(id);
      try {
        // Ends what the page still does.
        await browser.window.goto('about:blank');
        idle.push(browser);
      } catch (error) {
        // The page died, which the runner has seen by its silence.
        console.error(error.message);
        await browser.stop();
      }
      return { errors: [] };
    },
    startDebugSession() {
      throw new Error(`${name} has no window to look into here.`);
    },
    stop: () => Promise.all([...idle.splice(0), ...busy.values()].map((browser) => browser.stop())),
  };
}
