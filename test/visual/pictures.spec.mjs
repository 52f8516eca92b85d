// npm run test:visual: a picture of every story, compared with the accepted one beside this file: in light, and the stories
// tagged every-mode in the other modes too; none of those tagged no-picture, which change while one looks. Where they differ
// accepted, difference and seen stand side by side in test-results/visual.
/* global document, HTMLImageElement, window */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modes } from '../workshop/support/modes.mjs';
import { comparePictures, encodePicture, readPicture } from '../workshop/support/pictures.mjs';
import { storybookEntries } from '../workshop/support/serve-storybook.mjs';
import { test } from '../workshop/support/test.mjs';

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

const accepted = fileURLToPath(new URL('.', import.meta.url));
const results = fileURLToPath(new URL('../../test-results/visual', import.meta.url));
const stories = storybookEntries().filter(({ type, tags }) => type === 'story' && !tags.includes('no-picture'));
const drawn = new Set();

for (const [mode, settings] of Object.entries(modes)) {
  const narrowed = pictured(settings);
  for (const entry of stories.filter(({ tags }) => mode === 'light' || tags.includes('every-mode'))) {
    const file = `${entry.id}.${mode}.png`;
    drawn.add(file);
    test(`${entry.id} ${mode}`, async ({ pageIn }, { config }) => {
      const { open, page } = await pageIn(narrowed);
      assert.deepEqual(await open(entry), []);
      const seen = readPicture(await pictureOf(page));
      const path = join(accepted, file);
      if (config.updateSnapshots === 'all') return writeFileSync(path, encodePicture(seen));
      assert.ok(existsSync(path), 'there is no accepted picture: look at the story, and run this with --update');
      const { count, difference } = comparePictures(readPicture(readFileSync(path)), seen);
      if (count <= tolerance) return;
      mkdirSync(results, { recursive: true });
      writeFileSync(join(results, file), difference());
      assert.fail(`${count} pixels differ: see test-results/visual/${file} (accepted, difference, seen)`);
    });
  }
}

test('every accepted picture is one of a story', () => {
  const pictures = readdirSync(accepted).filter((file) => file.endsWith('.png'));
  assert.deepEqual(
    pictures.filter((file) => !drawn.has(file)),
    [],
    'no story is drawn like this any more: run this with --update',
  );
});

test('all accepted pictures together are small enough for everybody’s clone', () => {
  const pictures = readdirSync(accepted).filter((file) => file.endsWith('.png'));
  const size = pictures.reduce((sum, file) => sum + statSync(join(accepted, file)).size, 0);
  assert.ok(size <= budget, `${size} bytes, more than ${budget}`);
});

/** Narrow stays narrow. */
function pictured({ browser, globals }) {
  return {
    globals,
    browser: {
      ...browser,
      viewport: { width: Math.min(browser.viewport.width, width), height },
      deviceScaleFactor: scale,
    },
  };
}

/** Once the pictures in the story are there too, which load when they come near the screen. */
async function pictureOf(page) {
  await page.evaluate(async () => {
    // Where a story scrolled to is not always a whole pixel of the picture.
    window.scrollTo(0, 0);
    // What a <select> shows keeps a trace of the font it was laid out in before the page's own came: laid out anew.
    await document.fonts.ready;
    document.documentElement.style.display = 'none';
    document.documentElement.getBoundingClientRect();
    document.documentElement.style.display = '';
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
