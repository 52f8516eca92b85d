// The command `media` of the browser tests (test/support/emulate-media.ts): the runner's own leaves out forced colours, without
// a word, and knows Chromium alone.
import { emulateInFirefox } from './firefox-media.mjs';

/** As CSS names them. */
const FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

/** @param engine `chromium` or `firefox`; for any other the command fails and says so */
export const mediaCommand = (engine) => ({
  name: 'media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media') return undefined;
    const emulate = { chromium: emulateInChromium, firefox: emulateInFirefox }[engine];
    if (!emulate) throw new Error(`The driver of ${engine} cannot change what the device asks for.`);
    const page = session.browser.getPage(session.id);
    await emulate(page, payload);
    // Firefox tells its pages a little later.
    const queries = Object.entries(payload).map(([name, value]) =>
      name === 'media' ? value : `(${FEATURES[name]}: ${value})`,
    );
    await page.waitForFunction((asked) => asked.every((query) => globalThis.matchMedia(query).matches), {}, queries);
    return true;
  },
});

async function emulateInChromium(page, { media, ...asked }) {
  const devtools = await page.createCDPSession();
  const features = Object.entries(asked).map(([name, value]) => ({ name: FEATURES[name], value }));
  await devtools.send('Emulation.setEmulatedMedia', { media, features });
}
