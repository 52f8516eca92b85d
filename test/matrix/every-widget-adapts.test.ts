/* Each widget where pages differ: narrow, zoomed, with other spacing and colours, without motion, on paper, in old and new sites. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { around, drawn, openAll, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

/** The longest text that stands beside the others, too. */
const NARROW = { viewport: { width: 320, height: 256 } };

/** What sticks out of the page to the side, or is cut off by its own box. */
function overflowing(page: Page, width: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.checkVisibility() || element.closest('.visually-hidden, [data-coalition-status]')) continue;
        // Hidden for the eye where the table is laid out as blocks.
        if (element.closest('thead') && getComputedStyle(element.closest('thead')!).position === 'absolute') continue;
        const { left, right } = element.getBoundingClientRect();
        if (left < -0.5 || right > limit + 0.5) found.push(`${element.localName} from ${left} to ${right}`);
        const { overflowX, display } = getComputedStyle(element);
        const isCut = overflowX === 'hidden' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
        if (isCut && element.textContent!.trim())
          found.push(`${element.localName} cuts “${element.textContent!.trim()}”`);
      }
    };
    walk(document.body);
    if (document.documentElement.scrollWidth > limit)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    return found;
  }, width);
}

/** Runs in the page: as a reader's own style sheet does, also inside the widgets. */
const setSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    // WCAG 2.2, 1.4.12.
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const give = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) give(element.shadowRoot);
    };
    give(document);
  });

for (const tag of TAGS) {
  test.describe(`<${tag}> in 320 px`, () => {
    for (const { lang, feed } of [
      { lang: 'en', feed: 'example' },
      { lang: 'es', feed: 'nuevo-leon' },
      { lang: 'ar', feed: 'georgian-and-arabic' },
    ]) {
      test(`needs no scrolling to the side, as at 400 % zoom of 1,280 px, in ${lang} on ${feed}`, async ({
        openTown,
      }) => {
        const ids = { example: 'buses-on-time', 'nuevo-leon': 'MXSPG0002', 'georgian-and-arabic': 'water' };
        const widget = WIDGETS[tag]!.replace(/commitment="[^"]+"/, `commitment="${ids[feed as keyof typeof ids]}"`);
        const { page } = await openTown({
          body: around(widget),
          context: NARROW,
          lang,
          dir: lang === 'ar' ? 'rtl' : 'ltr',
          feed,
        });
        await openAll(page);
        assert.deepEqual(await overflowing(page, 320), []);
      });
    }

    test('loses nothing with the spacing of WCAG 1.4.12', async ({ openTown }) => {
      const { page } = await openTown({ body: around(WIDGETS[tag]!), context: NARROW });
      await openAll(page);
      await setSpacing(page);
      await drawn(page);
      assert.deepEqual(await overflowing(page, 320), []);
    });

    test('grows with the text: twice the size needs no scrolling either', async ({ openTown }) => {
      const { page } = await openTown({
        body: around(WIDGETS[tag]!),
        context: { viewport: { width: 640, height: 512 } },
      });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await openAll(page);
      assert.deepEqual(await overflowing(page, 640), []);
    });
  });

  test.describe(`<${tag}> in forced colours`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`keeps a border or a fill on everything that is drawn, on a ${colorScheme} page`, async ({ openTown }) => {
        const { page } = await openTown({
          body: around(WIDGETS[tag]!),
          context: { forcedColors: 'active', colorScheme },
        });
        await openAll(page);
        const vanished = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.backgroundColor = 'Canvas';
          const canvas = getComputedStyle(probe).backgroundColor;
          probe.remove();
          const found: string[] = [];
          const walk = (root: ParentNode): void => {
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) walk(element.shadowRoot);
              const isDrawn = element.matches(
                '[part~=bar] > i, [part~=bar].unknown, [part~=time], [part=counts] i, [part~=initials], [part~=label], button, input, select, textarea',
              );
              if (
                !isDrawn ||
                !element.checkVisibility() ||
                element.closest('[aria-hidden] .visually-hidden, .visually-hidden')
              )
                continue;
              const { borderTopStyle, borderTopWidth, borderTopColor, appearance } = getComputedStyle(element);
              if (
                ['auto', 'checkbox', 'radio'].includes(appearance) &&
                element.matches('[type=radio], [type=checkbox]')
              )
                continue;
              // A button that reads as a link is underlined instead.
              if (element.matches('.calendar') && getComputedStyle(element).textDecorationLine === 'underline')
                continue;
              if (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || borderTopColor === canvas)
                found.push(`${element.localName}.${element.className}`);
            }
          };
          walk(document);
          return found;
        });
        assert.deepEqual(vanished, []);
      });
    }
  });

  test.describe(`<${tag}> and motion`, () => {
    test('moves nothing where motion is reduced, and otherwise only its bars, once', async ({ openTown }) => {
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        const { page } = await openTown({
          body: around(WIDGETS[tag]!),
          context: { reducedMotion },
          isEarly: true,
        });
        // Whatever ran, also what is over by now.
        const names = await page.evaluate(async () => {
          const seen = new Set<string>();
          const watch = (root: Document | ShadowRoot): void => {
            for (const animation of root.getAnimations()) {
              seen.add(
                `${(animation as CSSAnimation).animationName} × ${String(animation.effect!.getTiming().iterations)}`,
              );
            }
            for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
          };
          for (let frame = 0; frame < 3 || document.querySelector('[data-loading], :not(:defined)'); frame += 1) {
            await new Promise(requestAnimationFrame);
            watch(document);
          }
          return [...seen];
        });
        // The page's style sheet keeps room by an animation that moves nothing.
        const moving = names.filter((name) => !name.startsWith('coalition-reserve'));
        assert.deepEqual(
          moving.filter((name) => reducedMotion === 'reduce' || name !== 'grow × 1'),
          [],
        );
      }
    });
  });

  test.describe(`<${tag}> on paper`, () => {
    test('shows what was open, the addresses of links, full bars as long as they are, and no buttons', async ({
      openTown,
    }) => {
      const { page } = await openTown({
        body: around(WIDGETS[tag]!),
        context: { reducedMotion: 'no-preference' },
      });
      await openAll(page);
      // On paper the list is whole: what it did not show until then was opened by nobody.
      await page.evaluate(() => {
        const mark = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'details') element.setAttribute('data-opened', '');
            if (element.shadowRoot) mark(element.shadowRoot);
          }
        };
        mark(document);
      });
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => {
        const all: Element[] = [];
        const walk = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            all.push(element);
            if (element.shadowRoot) walk(element.shadowRoot);
          }
        };
        walk(document.querySelector('main')!);
        const visible = (selector: string): Element[] =>
          all.filter((element) => element.matches(selector) && element.checkVisibility());
        return {
          buttons: visible('button').length,
          closed: all.filter((element) => element.matches('details[data-opened]:not([open])')).length,
          hidden: all.filter((element) => element.matches('details[open] > *') && !element.checkVisibility()).length,
          bare: visible('a[href^="http"]').filter(
            (link) => !getComputedStyle(link, '::after').content.includes((link as HTMLAnchorElement).href),
          ).length,
          // A bar that still grows would be printed as long as it had grown.
          moving: all
            .map((element) => getComputedStyle(element).animationName)
            .filter((name) => name !== 'none' && !name.startsWith('coalition-reserve')).length,
          // Words get the ink that the page's get: on a dark page, printed without its background, they would be white on white.
          light: visible('p, td, th, dt, dd, li, a, h2, h3, h4, caption, span, strong, b:not(:empty)').filter(
            (words) => getComputedStyle(words).printColorAdjust !== getComputedStyle(document.body).printColorAdjust,
          ).length,
          pale: visible('[part~=bar] i, [part~=bar] b, [part=time] b').filter(
            (bar) => getComputedStyle(bar).printColorAdjust !== 'exact',
          ).length,
        };
      });
      assert.deepEqual(printed, { buttons: 0, closed: 0, hidden: 0, bare: 0, moving: 0, light: 0, pale: 0 });
    });

    test('draws lines that stand out on white, of a dark page too', async ({ openTown }) => {
      const { page } = await openTown({ body: around(WIDGETS[tag]!) });
      await openAll(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { color-scheme: dark } body { background: #111; color: #eee }');
        document.adoptedStyleSheets = [sheet];
      });
      await page.emulateMedia({ media: 'print' });
      const pale = await page.evaluate(() => {
        const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
        const contrast = (ink: string): number => {
          for (const fill of ['white', ink]) {
            paper.fillStyle = fill;
            paper.fillRect(0, 0, 1, 1);
          }
          const [red, green, blue] = [...paper.getImageData(0, 0, 1, 1).data].map((part) =>
            part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
        };
        const found: string[] = [];
        const walk = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) walk(element.shadowRoot);
            if (!element.checkVisibility()) continue;
            const { borderTopStyle, borderTopColor, stroke } = getComputedStyle(element);
            const isLine = element.matches('i, b') && borderTopStyle !== 'none';
            const ink = isLine ? borderTopColor : element.matches('path') && stroke !== 'none' ? stroke : undefined;
            if (ink && contrast(ink) < 3) found.push(`${element.outerHTML.slice(0, 60)}: ${ink}`);
          }
        };
        walk(document.querySelector('main')!);
        return found;
      });
      assert.deepEqual(pale, []);
    });
  });
}

const EVERYTHING = TAGS.map((tag) => WIDGETS[tag]).join('');

/** Style sheets of three kinds of sites, by rules as they have them. */
const SITES = {
  'a modern one with a reset': {
    css: `*, ::before, ::after { box-sizing: border-box } body { margin: 0; font: 400 1rem/1.5 sans-serif; color: #212529 }
      h1, h2, h3, h4, h5, h6 { margin: 0 0 0.5rem; font-weight: 500 } ul, ol, dl { margin: 0; padding: 0 } a { color: #0d6efd }
      fieldset { min-width: 0; border: 0 } label { display: inline-block } button, input, select { font: inherit } .row { display: flex; flex-wrap: wrap }
      .row > * { flex: 0 0 auto; width: 100% }`,
    body: `<div class="row"><div>${EVERYTHING}</div></div>`,
  },
  'a layout of tables': {
    css: 'td { vertical-align: top; font-family: serif; text-align: center; white-space: nowrap } a { color: #00f; text-decoration: none }',
    body: `<table width="100%" border="1"><tr><td width="120">Menu</td><td>${EVERYTHING}</td></tr></table>`,
  },
  'a sidebar of 300 px': {
    css: 'body { margin: 0 } aside { width: 300px; font-size: 14px }',
    body: `<aside>${EVERYTHING}</aside>`,
  },
} as const;

test.describe('every widget in', () => {
  for (const [name, { css, body }] of Object.entries(SITES)) {
    test(`${name} stays inside it and reads from its start`, async ({ openTown }) => {
      const { page } = await openTown({
        body: around(body),
        head: '<link rel="stylesheet" href="/site.css">',
        answers: { '/site.css': (route) => route.fulfill({ contentType: 'text/css', body: css }) },
        context: { viewport: { width: 800, height: 600 } },
      });
      await openAll(page);
      assert.deepEqual(await overflowing(page, 800), []);
      const sticking = await page.evaluate(() =>
        [...document.querySelectorAll('coalition-feed > * *, coalition-feed > *')]
          .filter(({ localName }) => localName.startsWith('coalition-') && localName !== 'coalition-progress')
          .filter(
            (widget) =>
              widget.getBoundingClientRect().right > widget.parentElement!.getBoundingClientRect().right + 1 ||
              getComputedStyle(widget).textAlign !== 'start',
          )
          .map(({ localName }) => localName),
      );
      assert.deepEqual(sticking, []);
    });
  }
});
