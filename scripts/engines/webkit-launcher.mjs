// WebKit for Web Test Runner. Each file of tests gets a session of its own: the driver has one window with the focus.
import { startWebKit } from './webdriver.mjs';

export function webkitLauncher() {
  /** Session of the runner → window. */
  const windows = new Map();
  let webkit;

  return {
    name: 'WebKit',
    // The runner's commands know Playwright's pages, and a window has the same names.
    type: 'playwright',
    concurrency: 1,
    async initialize() {
      webkit = await startWebKit();
    },
    async startSession(id, url) {
      const window = await webkit.open();
      windows.set(id, window);
      await window.goto(url);
    },
    isActive: (id) => windows.has(id),
    getBrowserUrl: (id) => windows.get(id).url(),
    /** Asked for by the runner's commands. */
    getPage: (id) => windows.get(id),
    async stopSession(id) {
      const window = windows.get(id);
      windows.delete(id);
      // A page that died took its session along, which the runner has seen by its silence.
      await window?.close().catch((error) => console.error(error.message));
      return { errors: [] };
    },
    startDebugSession() {
      throw new Error('WebKit has no window to look into here.');
    },
    stop: () => webkit.stop(),
  };
}
