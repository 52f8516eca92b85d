/* Every widget in every state, by what a reader sees; and every part and custom property, as a page's own style sheet reaches it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { projectFolder } from '../e2e/support/site-process.ts';
import { around, drawn, FALLBACK, openAll, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

const FEED = '/feeds/coalition.json';
const example = JSON.parse(readFileSync(join(projectFolder, 'stories/feeds/example.json'), 'utf8')) as {
  contributions: object[];
};
// None of the example's contributions names its sources.
Object.assign(example.contributions[0]!, { sources: [{ title: 'Minutes', url: 'https://example.org/minutes' }] });
const empty = { version: 'coalition-feed/1', title: 'Town', language: 'en', updated: '2026-11-16' };
const stale = { ...example, updated: '2026-01-15' };
/** In each list one record that lacks all that it needs. */
const lossy = Object.fromEntries(
  Object.entries(example).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...(value as object[]), { id: 'broken' }] : value,
  ]),
);
const readers = TAGS.filter((tag) => tag !== 'coalition-feedback');
/** A bar stands in a sentence and says its date itself. */
const isInline = (tag: string): boolean => tag === 'coalition-progress';

const EMPTY: Readonly<Record<string, string>> = {
  'coalition-summary': 'No commitments have been published yet.',
  'coalition-commitments': 'No commitments have been published yet.',
  'coalition-commitment': 'This commitment is not in the published information.',
  'coalition-progress': 'This commitment is not in the published information.',
  'coalition-members': 'No members have been published yet.',
  'coalition-contributions': 'Nothing that people said has been published yet.',
  'coalition-timeline': 'Nothing to show here yet.',
};

for (const tag of readers) {
  test.describe(`<${tag}>, the state`, () => {
    const body = around(WIDGETS[tag]!);

    test('loading: the page’s own words, joined by “Loading…”, and marked as loading for coalition-widgets.css', async ({
      openTown,
    }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const { page } = await openTown({
        body,
        isLive: true,
        isEarly: true,
        answers: { [FEED]: async (route) => held.then(() => route.fulfill({ json: example })) },
      });
      await page.locator(`${tag} [part=loading]`).getByText('Loading…').waitFor();
      assert.ok((await page.locator(tag).ariaSnapshot()).includes(FALLBACK));
      assert.ok(await page.locator(`${tag}[data-loading]`).isVisible());
      release();
      await page.locator(`${tag}:not([data-loading])`).waitFor();
      assert.ok(!(await page.locator(tag).ariaSnapshot()).includes('Loading…'));
    });

    test('ready: no word of the page’s own, nor of a state', async ({ lookAtTown }) => {
      const { page } = await lookAtTown({ body });
      const text = await page.locator(tag).ariaSnapshot();
      for (const word of [FALLBACK, 'Loading…', 'Try again', 'could not']) assert.ok(!text.includes(word), word);
    });

    test('empty: what is missing', async ({ lookAtTown }) => {
      const { page } = await lookAtTown({
        body,
        answers: { [FEED]: (route) => route.fulfill({ json: empty }) },
      });
      await page.locator(tag).getByText(EMPTY[tag]!).waitFor();
    });

    test('stale: its date first, and all the rest', async ({ lookAtTown }) => {
      const { page } = await lookAtTown({
        body,
        answers: { [FEED]: (route) => route.fulfill({ json: stale }) },
      });
      const text = await page.locator(tag).ariaSnapshot();
      if (isInline(tag)) assert.match(text, /60% \(as of January 15, 2026\)/);
      else assert.match(text, /^- paragraph: As of January 15, 2026; nothing newer has been published\./);
    });

    test('failed: what happened, a button, the page’s own words; then, tried again, all of it', async ({
      lookAtTown,
    }) => {
      let isDown = true;
      const { page } = await lookAtTown({
        body,
        answers: { [FEED]: (route) => (isDown ? route.fulfill({ status: 500 }) : route.fulfill({ json: example })) },
      });
      const widget = page.locator(tag);
      assert.ok((await widget.ariaSnapshot()).includes(FALLBACK));
      await widget.getByText('This information could not be reached just now.').waitFor();
      isDown = false;
      await widget.getByRole('button', { name: 'Try again' }).click();
      await widget.getByRole('button', { name: 'Try again' }).waitFor({ state: 'hidden' });
      assert.ok(!(await widget.ariaSnapshot()).includes(FALLBACK));
    });
  });
}

/** Commitments of the example that have what the first has not: changes, a label. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'coalition-progress': ['water-cuts'],
  'coalition-commitment': ['buses-on-time', 'water-cuts'],
};

/** What the doc blocks of an element promise to style sheets. */
function promised(tag: string, kind: 'csspart' | 'cssprop'): string[] {
  const source = readFileSync(join(projectFolder, `src/elements/${tag}/${tag}.ts`), 'utf8');
  return [...source.matchAll(new RegExp(`@${kind} \\[?([\\w-]+)`, 'g'))].map(([, name]) => name!);
}

/** Parts of a widget that a rule of the page reaches now. */
const reached = (page: Page, tag: string, parts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ([name, list]) => {
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [sheet];
      const walk = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element.hasAttribute('part') ? [element] : []),
          ...(element.shadowRoot ? walk(element.shadowRoot) : []),
        ]);
      const candidates = walk(document.querySelector(name as string)!.shadowRoot!);
      return (list as string[]).filter((part) => {
        sheet.replaceSync(`${name as string}::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
        return candidates.some((element) => getComputedStyle(element).outlineColor === 'rgb(1, 2, 3)');
      });
    },
    [tag, parts] as const,
  );

for (const tag of TAGS) {
  test.describe(`<${tag}>, for style sheets`, () => {
    test('gives every part that it promises, in one state or another', async ({ lookAtTown }) => {
      // Loading is a test of its own, above. What shows one commitment loses it only where drawing fails, which no feed
      // brings about.
      const others = tag === 'coalition-commitment' ? ['loading', 'lost'] : ['loading'];
      const parts = promised(tag, 'csspart').filter((part) => !others.includes(part));
      assert.ok(parts.length > 0);
      const found = new Set<string>();
      const collect = async (page: Page): Promise<void> => {
        await openAll(page);
        for (const part of await reached(page, tag, parts)) found.add(part);
      };
      const widget = WIDGETS[tag]!.replace(/limit="\d"/, '')
        .replace('<coalition-contributions', '$& show-promise')
        .replace(`<${tag}`, parts.includes('data') ? '$& data-links' : '$&');
      for (const [markup, feed] of [
        [widget, example],
        [WIDGETS[tag]!, example],
        [widget, empty],
        [widget, stale],
        [widget, lossy],
        // Another widget has the notice of old data for both.
        [WIDGETS[tag === 'coalition-members' ? 'coalition-timeline' : 'coalition-members']! + widget, stale],
        [widget, undefined],
      ] as const) {
        const { page } = await lookAtTown({
          body: around(markup.replace('buses-on-time', 'fourteen-data-sets')),
          answers: {
            [FEED]: (route) => (feed ? route.fulfill({ json: feed }) : route.abort()),
            '/contributions': (route) =>
              feed ? route.fulfill({ status: 201, json: { reference: 'VC-7' } }) : route.abort(),
          },
        });
        // The links to the data are drawn by a script of their own.
        if (markup === widget && feed === example && parts.includes('data'))
          await page.locator(`${tag} [part=data]`).first().waitFor();
        await collect(page);
        for (const id of (feed === example && MORE[tag]) || []) {
          await page.evaluate(
            ([name, value]) => document.querySelector(name!)!.setAttribute('commitment', value!),
            [tag, id],
          );
          await drawn(page);
          await collect(page);
        }
        if (tag === 'coalition-feedback') {
          const send = page.getByRole('button', { name: 'Send' });
          await send.click();
          await collect(page);
          await page.getByLabel('Your message').fill('x'.repeat(4990));
          await collect(page);
          await page.getByLabel('Your message').fill('Write to ana@example.org');
          await send.click();
          await collect(page);
          await page.getByRole('button', { name: 'Send as it is' }).click();
          await page.locator(`${tag} [part=thanks], ${tag} [part=notice]`).waitFor();
          await collect(page);
        }
      }
      assert.deepEqual(
        parts.filter((part) => !found.has(part)),
        [],
      );
    });

    test('follows every custom property that it promises', async ({ lookAtTown }) => {
      const VALUES: Readonly<Record<string, string>> = {
        '--coalition-accent': '#7a1d3a',
        '--coalition-bar-size': '13px',
        '--coalition-bar-width': '77px',
        '--coalition-gap': '31px',
        '--coalition-heading-font': 'cursive',
        '--coalition-heading-size': '29px',
        '--coalition-line': 'rgb(9, 8, 7)',
        '--coalition-radius': '11px',
        '--coalition-surface': 'rgb(7, 8, 9)',
      };
      const changed = new Set<string>();
      for (const feed of [example, undefined]) {
        const { page } = await lookAtTown({
          body: around(WIDGETS[tag]!),
          answers: { [FEED]: (route) => (feed ? route.fulfill({ json: feed }) : route.abort()) },
        });
        await openAll(page);
        // The form has a heading over what is wrong.
        if (tag === 'coalition-feedback') await page.getByRole('button', { name: 'Send' }).click();
        const follows = await page.evaluate(
          ([name, properties]) => {
            const widget = document.querySelector<HTMLElement>(name as string)!;
            const styles = (): string => {
              const all: string[] = [];
              const walk = (root: ParentNode): void => {
                for (const element of root.querySelectorAll('*')) {
                  const {
                    color,
                    backgroundColor,
                    borderColor,
                    blockSize,
                    inlineSize,
                    gap,
                    padding,
                    margin,
                    fontFamily,
                    fontSize,
                    borderRadius,
                    backgroundImage,
                  } = getComputedStyle(element);
                  all.push(
                    [
                      color,
                      backgroundColor,
                      borderColor,
                      blockSize,
                      inlineSize,
                      gap,
                      padding,
                      margin,
                      fontFamily,
                      fontSize,
                      borderRadius,
                      backgroundImage,
                    ].join(),
                  );
                  if (element.shadowRoot) walk(element.shadowRoot);
                }
              };
              walk(widget.shadowRoot!);
              return `${all.join('\n')}${getComputedStyle(widget).backgroundColor}`;
            };
            const before = styles();
            return (properties as (readonly [string, string])[])
              .filter(([property, value]) => {
                widget.style.setProperty(property, value);
                const isOther = styles() !== before;
                widget.style.removeProperty(property);
                return isOther;
              })
              .map(([property]) => property);
          },
          [
            tag,
            [...promised(tag, 'cssprop'), '--coalition-surface'].map(
              (property) => [property, VALUES[property]!] as const,
            ),
          ] as const,
        );
        follows.forEach((property) => changed.add(property));
      }
      const promises = [...promised(tag, 'cssprop'), '--coalition-surface'];
      assert.deepEqual(
        promises.filter((property) => !changed.has(property)),
        [],
      );
    });
  });
}
