// npm run test:visual [-- [--update] [--no-build] ID…]: compares a picture of every story with the accepted one in
// test/visual: in light, and the stories tagged every-mode in the other modes too; none of those tagged no-picture, which
// change while one looks. Where they differ it writes accepted, difference and seen side by side into
// test-results/visual. `--update` accepts what is seen.
//
// Another browser, or the same on another system, draws other pixels: with one that is not the one in
// test/visual/browser.json nothing is compared, that is said, and it ends with 2.
/* global document, HTMLImageElement */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { modes } from './stories/modes.mjs';
import { storyPage } from './stories/open-story.mjs';
import { comparePictures, encodePicture, readPicture } from './stories/pictures.mjs';
import { serveStorybook } from './stories/serve-storybook.mjs';

/** As wide as a column of a page: wide enough for what is side by side, and small pictures. */
const width = 640;
/** Less than a screen: pictures grow with what is on them. */
const height = 120;
/** Enough to read, and half as many pixels. */
const scale = 0.75;
/** Pixels that may differ. */
const tolerance = 20;
/** All accepted pictures together, in bytes. */
const budget = 5_000_000;
/** What makes text the same on each machine: no hinting, no subpixels, one colour profile. */
const drawing = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-gpu'];

const root = fileURLToPath(new URL('..', import.meta.url));
const accepted = join(root, 'test/visual');
const results = join(root, 'test-results/visual');
const browserFile = join(accepted, 'browser.json');

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('-'));
const update = options.includes('--update');

const found = await findBrowser().catch(stop);
const browser = await chromium.launch({ ...found, args: [...found.args, ...drawing] }).catch(stop);
const drawnBy = { browser: browser.version(), system: `${process.platform}-${process.arch}` };
if (!update || wanted.length) await refuseOtherBrowser();
const storybook = await serveStorybook({ build: !options.includes('--no-build') }).catch(stop);

const stories = storybook.entries.filter(
  ({ id, type, tags }) =>
    type === 'story' && !tags.includes('no-picture') && (!wanted.length || wanted.some((part) => id.includes(part))),
);
const queue = Object.entries(modes).flatMap(([mode, settings]) =>
  stories
    .filter(({ tags }) => mode === 'light' || tags.includes('every-mode'))
    .map((entry) => ({ entry, mode, settings, file: `${entry.id}.${mode}.png` })),
);
const files = new Set(queue.map(({ file }) => file));
const counts = { passed: 0, failed: 0 };

if (update && !wanted.length) rmSync(accepted, { recursive: true, force: true });
mkdirSync(accepted, { recursive: true });
rmSync(results, { recursive: true, force: true });
await Promise.all(Array.from({ length: Math.max(2, Math.min(availableParallelism(), 4)) }, work));
await browser.close();
storybook.close();

const pictures = readdirSync(accepted).filter((file) => file.endsWith('.png'));
if (!wanted.length) {
  for (const file of pictures.filter((each) => !files.has(each)))
    report(file, 'no story is drawn like this any more: run it with --update');
}
const size = pictures.reduce((sum, file) => sum + statSync(join(accepted, file)).size, 0);
if (size > budget) report('all pictures', `${size} bytes, more than the ${budget} there are for them`);
if (update) writeFileSync(browserFile, `${JSON.stringify(drawnBy, null, 2)}\n`);
console.log(
  `\n${pictures.length} accepted pictures, ${size.toLocaleString('en')} of ${budget.toLocaleString('en')} bytes; drawn by Chromium ${drawnBy.browser}`,
);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function work() {
  let current;
  for (let task = queue.shift(); task; task = queue.shift()) {
    if (current?.mode !== task.mode) {
      await current?.opened.close();
      current = { mode: task.mode, opened: await storyPage(browser, pictured(task.settings), storybook.url) };
    }
    report(task.file, await check(current.opened, task).catch((error) => error.message));
  }
  await current?.opened.close();
}

/** Narrow stays narrow. */
function pictured({ browser: settings, globals }) {
  return {
    globals,
    browser: {
      ...settings,
      viewport: { width: Math.min(settings.viewport.width, width), height },
      deviceScaleFactor: scale,
    },
  };
}

/** Returns what is wrong. */
async function check(opened, { entry, file }) {
  const [problem] = await opened.open(entry);
  if (problem) return problem;
  const seen = readPicture(await pictureOf(opened.page));
  const path = join(accepted, file);
  if (update) return void writeFileSync(path, encodePicture(seen));
  if (!existsSync(path)) return 'there is no accepted picture: look at the story, and run it with --update';
  const { count, difference } = comparePictures(readPicture(readFileSync(path)), seen);
  if (count <= tolerance) return undefined;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, file), difference());
  return `${count} pixels differ: see test-results/visual/${file} (accepted, difference, seen)`;
}

/** Once the pictures in the story are there too, which load when they come near the screen. */
async function pictureOf(page) {
  await page.evaluate(async () => {
    const images = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element instanceof HTMLImageElement ? [element] : []),
        ...(element.shadowRoot ? images(element.shadowRoot) : []),
      ]);
    for (const image of images(document)) image.loading = 'eager';
    await Promise.all(images(document).map((image) => image.decode().catch(() => undefined)));
  });
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
}

async function refuseOtherBrowser() {
  const known = existsSync(browserFile) ? JSON.parse(readFileSync(browserFile, 'utf8')) : undefined;
  if (known && known.browser === drawnBy.browser && known.system === drawnBy.system) return;
  await browser.close();
  console.log(
    known
      ? `Not compared: the accepted pictures were drawn by Chromium ${known.browser} on ${known.system}, this is ${drawnBy.browser} on ${drawnBy.system}, which draws text in other pixels. To see what a change of yours does, accept the pictures of this browser without it (npm run test:visual -- --update) and run this again with it.`
      : 'Not compared: there are no accepted pictures yet. Make them with npm run test:visual -- --update.',
  );
  process.exit(2);
}

function report(name, problem) {
  counts[problem ? 'failed' : 'passed'] += 1;
  if (problem) console.log(`✖ ${name}: ${problem}`);
}

function stop(error) {
  console.error(error.message);
  process.exit(1);
}
