// WebKit for Web Test Runner, by plain WebDriver to Debian's WebKitWebDriver. Each file of tests gets a session of its own: the
// driver has one window with the focus.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

const driver = '/usr/bin/WebKitWebDriver';
const capabilities = {
  alwaysMatch: {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation'],
    },
  },
};
/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

export function webkitLauncher() {
  /** Session of the runner → session of the driver. */
  const sessions = new Map();
  let address;
  let child;

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      const port = await freePort();
      child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
      process.on('exit', () => child.kill());
      address = `http://127.0.0.1:${port}`;
      await untilReady();
    },
    async startSession(id, url) {
      const { sessionId } = await ask('POST', '/session', { capabilities });
      sessions.set(id, sessionId);
      await ask('POST', `/session/${sessionId}/url`, { url });
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: (id) => ask('GET', `/session/${sessions.get(id)}/url`),
    async stopSession(id) {
      const session = sessions.get(id);
      sessions.delete(id);
      // A page that died took its session along, which the runner has seen by its silence.
      if (session) await ask('DELETE', `/session/${session}`).catch((error) => console.error(error.message));
      return { errors: [] };
    },
    startDebugSession() {
      throw new Error('WebKit has no window to look into here.');
    },
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    /** Called by the runner's own command. */
    async sendKeys(id, pressed) {
      const actions = pressed.flatMap((key) => [
        { type: 'keyDown', value: keys[key] ?? key },
        { type: 'keyUp', value: keys[key] ?? key },
      ]);
      await ask('POST', `/session/${sessions.get(id)}/actions`, {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    async setViewport(id, size) {
      await ask('POST', `/session/${sessions.get(id)}/window/rect`, size);
    },
  };

  async function untilReady() {
    for (let tries = 0; ; tries += 1) {
      try {
        return await ask('GET', '/status');
      } catch (error) {
        if (tries > 200) throw new Error(`${driver} did not start`, { cause: error });
        await wait(50);
      }
    }
  }

  async function ask(method, path, body) {
    const response = await globalThis.fetch(address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }
}

/** The runner's own plugin for this command knows no WebDriver. */
export const webkitViewport = {
  name: 'webkit-viewport',
  async executeCommand({ command, payload, session }) {
    if (command !== 'set-viewport') return undefined;
    await session.browser.setViewport(session.id, payload);
    return true;
  },
};

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
