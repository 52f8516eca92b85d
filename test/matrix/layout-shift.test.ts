/* The script comes 600 ms late: nothing moves under the reader, and something to read is there all the time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../e2e/support/site-process.ts';
import { FALLBACK, ready, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test, type OpenTown } from '../e2e/support/test.ts';

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
  const { page, close } = await openTown({
    body: `<h1>Open government</h1><coalition-feed src="/feeds/coalition.json">${written}</coalition-feed>${'<p>What stands below.</p>'.repeat(40)}`,
    head: '<link rel="stylesheet" href="/site.css">',
    context: { viewport: { width, height } },
    isLive: true,
    isEarly: true,
    before: watch,
    answers: {
      '/site.css': (route) => route.fulfill({ contentType: 'text/css', body: css }),
      '/feeds/coalition.json': (route) => route.fulfill({ json: feed }),
      '/coalition-widgets.js': async (route) => {
        // The network's own delay, which is what is measured.
        await new Promise((resolve) => setTimeout(resolve, LATE));
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

const example = JSON.parse(readFileSync(join(projectFolder, 'stories/feeds/example.json'), 'utf8')) as {
  commitments: unknown[];
};
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
