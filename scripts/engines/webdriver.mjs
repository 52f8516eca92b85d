// Debian's WebKitWebDriver, by plain WebDriver (https://www.w3.org/TR/webdriver2/).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { startDisplay } from './display.mjs';

const program = '/usr/bin/WebKitWebDriver';
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
  // Of the two that WebDriver has, the one among the letters.
  Enter: '\uE006',
  '\n': '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** WebKit with one window, on a screen of its own: so the window has the focus, whatever runs beside it. */
export async function startWebKit() {
  const display = await startDisplay();
  const driver = await startDriver({ ...process.env, DISPLAY: display.name });
  const window = await driver.open();
  return {
    window,
    async stop() {
      // A page that died took its session along.
      await window.close().catch((error) => console.error(error.message));
      await driver.stop();
      display.stop();
    },
  };
}

/** Starts the driver. `env`: with the DISPLAY. */
async function startDriver(env) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
  const kill = () => child.kill();
  process.on('exit', kill);
  for (let tries = 0; !(await isReady()); tries += 1) {
    if (tries > 1200) throw new Error(`${program} did not start`);
    await wait(50);
  }

  return {
    async open() {
      const start = () => ask('POST', '/session', { capabilities });
      // On a busy machine the first window may come too late for the driver.
      const { sessionId } = await start().catch(start);
      return windowOf(ask, `/session/${sessionId}`);
    },
    async stop() {
      process.off('exit', kill);
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };

  async function isReady() {
    return ask('GET', '/status').then(
      () => true,
      () => false,
    );
  }

  async function ask(method, path, body) {
    const response = await globalThis.fetch(address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }
}

/** A window, with what tests do in it under the names that Playwright has for it. */
function windowOf(ask, path) {
  const press = (...actions) => ask('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keys[key] ?? key });
  return {
    goto: (url) => ask('POST', `${path}/url`, { url }),
    url: () => ask('GET', `${path}/url`),
    keyboard: {
      down: (key) => press(down(key)),
      up: (key) => press(up(key)),
      press: (key) => press(down(key), up(key)),
      type: (text) => press(...[...text].flatMap((key) => [down(key), up(key)])),
    },
    mouse: {
      click: (x, y) =>
        ask('POST', `${path}/actions`, {
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              actions: [
                { type: 'pointerMove', origin: 'viewport', x: Math.round(x), y: Math.round(y) },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ],
        }),
    },
    /** Runs a function of its own, without what is around it; its arguments and its result are JSON. */
    evaluate: (script, ...args) =>
      ask('POST', `${path}/execute/sync`, {
        script: typeof script === 'string' ? script : `return (${script}).apply(null, arguments)`,
        args,
      }),
    async setViewportSize({ width, height }) {
      const inner = () => ask('POST', `${path}/execute/sync`, { script: 'return [innerWidth, innerHeight]', args: [] });
      const resize = (rect) => ask('POST', `${path}/window/rect`, rect);
      const before = await ask('GET', `${path}/window/rect`);
      const [innerWidth, innerHeight] = await inner();
      const wanted = { width: width + before.width - innerWidth, height: height + before.height - innerHeight };
      const given = await resize(wanted);
      // What the driver says that it gave is nearly always right.
      const patience = given.width === wanted.width ? 200 : 20;
      for (let tries = 0; (await inner())[0] !== width; tries += 1) {
        if (tries < patience) await wait(50);
        else {
          await resize({ width: before.width, height: before.height });
          // The next test would still be in a narrow window.
          for (let left = 200; left && (await inner())[0] !== innerWidth; left -= 1) await wait(50);
          throw new Error(`The window cannot be ${width} px wide.`);
        }
      }
    },
    emulateMedia() {
      throw new Error('The driver of WebKit cannot change what the device asks for.');
    },
    close: () => ask('DELETE', path),
  };
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
