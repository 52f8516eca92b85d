/* Script and feed come late: nothing moves under the reader, and something to read is there all the time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { openBuilder } from '../e2e/support/builder-page.ts';
import { projectFolder } from '../e2e/support/site-process.ts';
import { FALLBACK, ready, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test, type OpenTown, type RunningSite } from '../e2e/support/test.ts';

const LATE = 600;
type ShiftWindow = Window & { shift: number; bare: string[]; looks: number };

/** Runs in the page: adds up the shifts, and looks in each frame whether every widget has words. */
function watch(): void {
  const own = window as unknown as ShiftWindow;
  Object.assign(own, { shift: 0, bare: [], looks: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) own.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const words = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
    if (node instanceof Element && !['contents'].includes(getComputedStyle(node).display) && !node.checkVisibility())
      return '';
    if (node instanceof HTMLStyleElement) return '';
    const inside =
      node instanceof HTMLSlotElement ? node.assignedNodes() : ((node as Element).shadowRoot ?? node).childNodes;
    return [...inside].map(words).join('');
  };
  const look = (): void => {
    own.looks += 1;
    for (const widget of document.querySelectorAll('[data-watched]')) {
      if (!words(widget).trim()) own.bare.push(`${widget.localName} in frame ${own.looks}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Loads a page whose script is late, and says by how much it moved and when a widget was without words. */
async function load(
  openTown: OpenTown,
  tag: string,
  { width, height, feed, css = '' }: { width: number; height: number; feed: object; css?: string },
): Promise<{ shift: number; bare: string[]; size: number }> {
  // The bar stands in a sentence; the others between paragraphs, with a paragraph as their fallback.
  const isInline = tag === 'coalition-progress';
  const widget = WIDGETS[tag]!.replace(' ', ' data-watched ').replace(FALLBACK, isInline ? 'see the plan' : FALLBACK);
  const written = isInline
    ? `<p>The first stands at ${widget} now.</p>`
    : widget.replace('>', '><p>').replace('</', '</p></');
  const body = `<coalition-feed src="/feeds/coalition.json">${written}</coalition-feed>`;
  return loadPage(openTown, tag, { body, context: { viewport: { width, height } }, feed, css });
}

/** The network's own delay, which is what is measured. */
const late = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function loadPage(
  openTown: OpenTown,
  tag: string,
  {
    body,
    context,
    feed,
    css = '',
    feedLate = 0,
  }: Pick<Parameters<OpenTown>[0], 'body' | 'context'> & {
    feed: object;
    css?: string;
    feedLate?: number;
  },
): Promise<{ shift: number; bare: string[]; size: number }> {
  const { page, close } = await openTown({
    body: `<h1>Open government</h1>${body}${'<p>What stands below.</p>'.repeat(40)}`,
    head: '<link rel="stylesheet" href="/site.css">',
    context,
    isLive: true,
    isEarly: true,
    before: watch,
    answers: {
      '/site.css': (route) => route.fulfill({ contentType: 'text/css', body: css }),
      '/feeds/coalition.json': async (route) => {
        await late(feedLate);
        await route.fulfill({ json: feed });
      },
      '/coalition-widgets.js': async (route) => {
        await late(LATE);
        await route.fulfill({ path: 'dist/coalition-widgets.js', contentType: 'text/javascript' });
      },
    },
  });
  await ready(page);
  const measured = await page.evaluate(async (name) => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    const { shift, bare } = window as unknown as ShiftWindow;
    return { shift, bare, size: document.querySelector(name)!.getBoundingClientRect().height };
  }, tag);
  await close();
  return measured;
}

const read = (name: string): { commitments: unknown[] } =>
  JSON.parse(readFileSync(join(projectFolder, `stories/feeds/${name}.json`), 'utf8'));
const example = read('example');
const three = { ...example, commitments: example.commitments.slice(0, 3), contributions: [] };

for (const tag of TAGS) {
  test.describe(`<${tag}> whose script comes ${LATE} ms late`, () => {
    test('moves nothing by more than 0.02 with three commitments at 1,024 px, and is never without words', async ({
      openTown,
    }) => {
      // The commitment that the other pages show is among the three.
      const { shift, bare } = await load(openTown, tag, { width: 1024, height: 768, feed: three });
      assert.deepEqual(bare, []);
      assert.ok(shift <= 0.02, `layout shift ${shift}`);
    });

    for (const width of [1024, 360]) {
      test(`moves nothing by more than 0.02 at ${width} px where the page says how much room it needs`, async ({
        openTown,
      }) => {
        const { size } = await load(openTown, tag, { width, height: 900, feed: example });
        const { shift, bare } = await load(openTown, tag, {
          width,
          height: 900,
          feed: example,
          css: `${tag} { --coalition-reserve: ${size}px }`,
        });
        assert.deepEqual(bare, []);
        assert.ok(shift <= 0.02, `layout shift ${shift}`);
      });
    }
  });
}

test.describe('what the builder writes for a feed that it knows', () => {
  for (const name of ['example', 'nuevo-leon']) {
    for (const width of [412, 1024]) {
      test(`moves nothing by more than 0.01 at ${width} px, script and feed late: ${name}`, async ({
        browser,
        site,
        openTown,
      }) => {
        const tags = ['coalition-summary', 'coalition-commitments', 'coalition-members'];
        const body = (await tagsOfBuilder(browser, site, name, tags)).join('<h2>And more</h2>');
        const context = { viewport: { width, height: 823 } };
        const page = { body, context, feed: read(name), feedLate: LATE };
        const { shift, bare } = await loadPage(openTown, tags[0]!, page);
        assert.deepEqual(bare, []);
        assert.ok(shift <= 0.01, `layout shift ${shift}`);
      });
    }
  }
});

/** The tags out of the builder's snippets, with the room that it has measured, for a feed on the town's own host. */
async function tagsOfBuilder(
  browser: Browser,
  site: RunningSite,
  feed: string,
  tags: readonly string[],
): Promise<string[]> {
  const src = `${site.url}/feeds/${feed}.json`;
  const written: string[] = [];
  for (const tag of tags) {
    const widget = tag.replace('coalition-', '');
    const builder = await openBuilder(browser, site.url, { src, widget, cms: 'html' });
    const code = builder.page.locator('.copyable code', { hasText: `<${tag} ` });
    await code.filter({ hasText: 'data-reserve' }).waitFor();
    const snippet = (await code.textContent())!;
    written.push(
      snippet
        .slice(snippet.indexOf(`<${tag} `))
        .replace(src, '/feeds/coalition.json')
        .replace(' ', ' data-watched '),
    );
    await builder.close();
  }
  return written;
}

test.describe('the measure', () => {
  test('sees what moves', async ({ openTown }) => {
    const { shift } = await load(openTown, 'coalition-summary', {
      width: 1024,
      height: 768,
      feed: example,
      css: 'coalition-summary { --coalition-reserve: 0px }',
    });
    assert.ok(shift > 0.02, `layout shift ${shift}`);
  });
});
