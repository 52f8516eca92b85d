/* The script comes 600 ms late: nothing moves under the reader, and something to read is there all the time. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';

const { launchBrowser } = (await import('./support/visitor.ts' as string)) as typeof import('./support/visitor.js');
const { openTown, ready, TAGS, WIDGETS } = (await import('./support/town.ts' as string)) as typeof import('./support/town.js');

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const LATE = 600;
type ShiftWindow = Window & { shift: number; bare: string[]; frames: number };

/** Runs in the page: adds up the shifts, and looks in each frame whether every widget has words. */
function watch(): void {
  const own = window as unknown as ShiftWindow;
  Object.assign(own, { shift: 0, bare: [], frames: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) own.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const words = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
    if (node instanceof Element && !['contents'].includes(getComputedStyle(node).display) && !node.checkVisibility()) return '';
    if (node instanceof HTMLStyleElement) return '';
    const inside = node instanceof HTMLSlotElement ? node.assignedNodes() : ((node as Element).shadowRoot ?? node).childNodes;
    return [...inside].map(words).join('');
  };
  const look = (): void => {
    own.frames += 1;
    for (const widget of document.querySelectorAll('[data-watched]')) {
      if (!words(widget).trim()) own.bare.push(`${widget.localName} in frame ${own.frames}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const tag of TAGS) {
  describe(`<${tag}> whose script comes ${LATE} ms late`, () => {
    for (const width of [1024, 360]) {
      it(`moves nothing below it by more than 0.02, and is never without words, at ${width} px`, async () => {
        const widget = WIDGETS[tag]!.replace(' ', ' data-watched ').replace('>', '><p>').replace('</', '</p></');
        // The bar stands in a sentence; the others between paragraphs.
        const written = tag === 'coalition-progress' ? `<p>The first stands at ${widget.replace('<p>', '').replace('</p>', '')} now.</p>` : widget;
        const { page, close } = await openTown(browser, {
          body: `<h1>Open government</h1><coalition-feed src="/feeds/coalition.json">${written}</coalition-feed>${'<p>What stands below.</p>'.repeat(40)}`,
          context: { viewport: { width, height: 900 } },
          isLive: true,
          isEarly: true,
          before: watch,
          answers: {
            '/coalition-widgets.js': async (route) => {
              // The network's own delay, which is what is measured.
              await new Promise((resolve) => setTimeout(resolve, LATE));
              await route.fulfill({ path: 'dist/coalition-widgets.js', contentType: 'text/javascript' });
            },
          },
        });
        await ready(page);
        const { shift, bare, frames } = await page.evaluate(async () => {
          for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
          const { shift, bare, frames } = window as unknown as ShiftWindow;
          return { shift, bare, frames };
        });
        assert.ok(frames > 5);
        assert.deepEqual(bare, []);
        assert.ok(shift <= 0.02, `layout shift ${shift}`);
        await close();
      });
    }
  });
}
