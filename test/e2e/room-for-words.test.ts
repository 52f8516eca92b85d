/*
 * Words have the room that they need, in every language: what is chosen in a filter is not cut off, a bar stays on the line of its
 * words, and a message does not run into the sentence that follows it. One page has a widget for each language.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { fullFeed } from '../support/full-feed.ts';
import { drawn, ready } from './support/town.ts';
import { test } from './support/test.ts';

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'eu', 'ar'];
const FALLBACK = 'Plan';
const { commitments: [water] = [], ...rest } = fullFeed();
const levels = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
/** What makes every filter show; and of each thing that a bar can say one. */
const commitments = [
  water!,
  ...levels.map((completion) => ({ id: completion, title: completion, completion, policyAreas: [completion] })),
  { id: 'counted', title: 'Counted', milestoneCounts: { complete: 3, total: 5 }, end: '2026-01', leads: ['city'] },
  { id: 'unknown', title: 'Unknown', end: '2024-06', leads: ['core'] },
];
const feed = JSON.stringify({
  ...rest,
  plans: [...rest.plans!, { id: 'other', title: 'Other plan' }],
  commitments: commitments.map((commitment, index) => (index % 2 ? { ...commitment, plan: 'other' } : commitment)),
});

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town</title><style>body { font: 16px/1.5 sans-serif }</style>
  <main>${body}</main><script type="module" src="/widgets/coalition-widgets.js"></script>`;
const each = (widget: (lang: string) => string) => LANGUAGES.map(widget).join('');

const pages = {
  '/feed.json': feed,
  '/never.json': () => undefined,
  '/filters': pageOf(each((lang) => `<coalition-commitments lang="${lang}" src="/feed.json"></coalition-commitments>`)),
  '/bars': pageOf(
    `<table>${commitments
      .map(
        ({ id }) =>
          `<tr>${each((lang) => `<td><div><coalition-progress lang="${lang}" src="/feed.json" commitment="${id}"></coalition-progress></div></td>`)}</tr>`,
      )
      .join('')}</table>`,
  ),
  '/waits': pageOf(
    `<table><tr>${each(
      (lang) =>
        `<td><coalition-progress lang="${lang}" src="/never.json" commitment="water">${FALLBACK}</coalition-progress></td>
         <td><coalition-progress lang="${lang}" src="/nowhere.json" commitment="water">${FALLBACK}</coalition-progress></td>`,
    )}</tr></table>`,
  ),
};

/** The words of all languages are there. */
async function spoken(page: Page): Promise<void> {
  await ready(page);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('main [lang]')].every((widget) =>
      widget.shadowRoot?.querySelector(`[part=base][lang=${widget.lang}]`),
    ),
  );
  await drawn(page);
}

test.describe('in six languages', () => {
  test('what is chosen in a filter is never cut off', async ({ page, staticSite }) => {
    const { url } = await staticSite(pages);
    await page.goto(`${url}/filters`);
    await spoken(page);
    for (const width of [820, 900, 1024, 1150, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { measured, cut } = await page.evaluate(() => {
        const selects = [...document.querySelectorAll('coalition-commitments')].flatMap(({ lang, shadowRoot }) =>
          [...shadowRoot!.querySelectorAll('select')].map((select) => ({ lang, select })),
        );
        const wide = selects.filter(({ lang, select }) => {
          // As wide as it would like to be for what it shows.
          const alone = select.cloneNode() as HTMLSelectElement;
          alone.append(select.selectedOptions[0]!.cloneNode(true));
          Object.assign(alone.style, {
            position: 'absolute',
            inlineSize: 'max-content',
            maxInlineSize: 'none',
            minInlineSize: '0',
          });
          select.after(alone);
          const isCut = alone.getBoundingClientRect().width > select.getBoundingClientRect().width + 1;
          alone.remove();
          return lang && isCut;
        });
        return {
          measured: selects.length,
          cut: wide.map(({ lang, select }) => `${lang}: ${select.selectedOptions[0]!.text}`),
        };
      });
      assert.equal(measured, 5 * LANGUAGES.length);
      assert.deepEqual(cut, [], `${width} pixels`);
    }
  });

  test('a bar stays on the line on which its words begin where both have room', async ({ page, staticSite }) => {
    const { url } = await staticSite(pages);
    await page.goto(`${url}/bars`);
    await spoken(page);
    for (const width of [60, 120, 160, 200, 240, 300]) {
      const { measured, apart } = await page.evaluate((inlineSize) => {
        const bars = [...document.querySelectorAll<HTMLElement>('coalition-progress')].flatMap((widget) => {
          widget.parentElement!.style.inlineSize = `${inlineSize}px`;
          const bar = widget.shadowRoot!.querySelector('[part~=bar]');
          return bar ? [{ widget, bar, words: widget.shadowRoot!.querySelector('[part~=words]')! }] : [];
        });
        const broken = bars.filter(({ bar, words }) => {
          const first = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
          while (first.nextNode()?.nodeValue?.trim() === '');
          const text = document.createRange();
          text.setStart(first.currentNode, first.currentNode.nodeValue!.search(/\S/));
          text.setEnd(first.currentNode, /^\s*\S+/.exec(first.currentNode.nodeValue!)![0].length);
          const word = text.getBoundingClientRect();
          const { top, bottom, width } = bar.getBoundingClientRect();
          // With the space between them.
          return width + word.width + 10 < inlineSize && (bottom < word.top || top > word.bottom);
        });
        return {
          measured: bars.length,
          apart: broken.map(({ widget }) => `${widget.lang}: ${widget.getAttribute('commitment')}`),
        };
      }, width);
      assert.ok(measured >= 6 * LANGUAGES.length, `${measured} bars`);
      assert.deepEqual(apart, [], `${width} pixels`);
    }
  });

  test('a message and the words of the page after it do not run together in a cell', async ({ page, staticSite }) => {
    const { url } = await staticSite(pages);
    await page.goto(`${url}/waits`);
    // "Loading…" is there after a while, "could not be reached" at once.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('main [lang]')].every((widget) =>
        widget.shadowRoot?.querySelector(`[lang=${widget.lang}] :is([part=loading], [part=notice])`),
      ),
    );
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('coalition-progress')].map(({ shadowRoot, textContent }) => {
        const inside = (node: Node): string =>
          node instanceof HTMLSlotElement
            ? (textContent ?? '')
            : node instanceof Text
              ? node.data
              : [...node.childNodes]
                  .filter((child) => !(child instanceof HTMLStyleElement))
                  .map(inside)
                  .join('');
        return inside(shadowRoot!);
      }),
    );
    assert.equal(texts.length, 2 * LANGUAGES.length);
    for (const text of texts) assert.match(text, new RegExp(`\\S\\s+${FALLBACK}\\s*$`));
  });
});
