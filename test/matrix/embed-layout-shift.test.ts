/* How much a page moves under the reader when a widget comes, with the script arriving 600 ms late: for each way in. */
import assert from 'node:assert/strict';

import { document as page, feedAnswer, releasedFile, startServer } from '../e2e/support/town-server.ts';
import { test } from '../e2e/support/test.ts';

const LIMIT = 0.02;
const LATE = 600;
let town: Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, string> = {};

test.beforeAll(async () => {
  town = await startServer((path) => {
    const name = path.split('?')[0]!;
    if (name === '/feed.json') return feedAnswer();
    if (pages[name] !== undefined) return { body: pages[name] };
    const file = name.endsWith('.js') ? releasedFile(name) : undefined;
    return file && { ...file, late: LATE };
  });
});
test.afterAll(() => town.close());

const CSS = '<link rel="stylesheet" href="/1.0.0/coalition-widgets.css">';
const MODULE = '<script type="module" src="/1.0.0/coalition-widgets.js"></script>';
const CLASSIC = '<script src="/1.0.0/coalition-widgets.iife.js" defer></script>';
const LOADER = '<script src="/1.0.0/coalition-widgets.loader.js" defer></script>';
const HOST = '<script src="/1.0.0/frame-host.js" defer></script>';
const STYLE = '<style>body { font: 16px/1.5 sans-serif; max-width: 1000px; margin: 0 auto }</style>';

/** What the form needs beside its feed. */
const more = (widget: string, before: string) => (widget === 'feedback' ? `${before}endpoint="/contributions"` : '');
const tag = (widget: string) =>
  `<coalition-${widget} src="/feed.json" ${more(widget, '')}><p><a href="/plan">Read the plan</a></p></coalition-${widget}>`;
const placeholder = (widget: string) =>
  `<div data-coalition-widget="${widget}" data-src="/feed.json" ${more(widget, 'data-')}><p><a href="/plan">Read the plan</a></p></div>`;
/** The heights that docs/embed/frame.md gives. */
const HEIGHTS: Record<string, number> = { commitments: 610, members: 200, summary: 240, feedback: 680 };
const frame = (widget: string) =>
  `<iframe src="/1.0.0/frame.html?widget=${widget}&amp;src=/feed.json${widget === 'feedback' ? '&amp;endpoint=/contributions' : ''}" title="x" width="100%" height="${HEIGHTS[widget]}" style="border: 0"></iframe>`;

const WAYS: Record<string, { head: string; body: (widget: string) => string }> = {
  'module script': { head: CSS + MODULE, body: tag },
  'classic script': { head: CSS + CLASSIC, body: tag },
  loader: { head: CSS + LOADER, body: tag },
  placeholder: { head: CSS + LOADER, body: placeholder },
  frame: { head: HOST, body: frame },
};

test.describe(`layout shift, with the script ${LATE} ms late`, () => {
  for (const [way, { head, body }] of Object.entries(WAYS)) {
    for (const widget of ['commitments', 'members', 'summary', 'feedback']) {
      test(`${way}, ${widget}: ${LIMIT} at most`, async ({ visit }) => {
        const path = `/${way.replace(' ', '-')}-${widget}`;
        pages[path] = page(
          `<h1>Our plan</h1><p>What we promised.</p>${body(widget)}<p>After it: opening hours, contact.</p>`,
          STYLE + head,
        );
        const { page: opened } = await visit('about:blank', {
          withoutFeed: true,
          context: { viewport: { width: 1024, height: 900 } },
        });
        await opened.addInitScript(() => {
          const own = window as unknown as { shift: number };
          own.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) own.shift += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await opened.goto(town.url + path);
        const place = way === 'frame' ? opened.frameLocator('iframe') : opened;
        await place.locator(`coalition-${widget} [part="base"] > :not(slot, [part="loading"])`).first().waitFor();
        // A frame shrinks when it is calm; then the observer is told.
        await opened.evaluate(async () => {
          for (let drawn = 0; drawn < 30; drawn += 1) await new Promise(requestAnimationFrame);
        });
        const shift = await opened.evaluate(() => (window as unknown as { shift: number }).shift);
        console.log(`layout shift: ${way}, ${widget}: ${shift.toFixed(3)}`);
        assert.ok(shift <= LIMIT, `${shift}`);
      });
    }
  }
});
