/* The built language scripts beside the built widgets: in either order, with either build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

import { test } from './support/test.ts';

interface Evaluate {
  evaluateModule(file: string): Promise<Record<string, unknown>>;
}

type Terms = Record<string, Record<string, unknown>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'https://town.example';
const feed = {
  version: 'coalition-feed/1',
  title: 'Town',
  language: 'en',
  updated: '2099-01-01',
  commitments: [{ id: 'c1', title: 'Wells', completion: 'limited', end: '2099-06' }],
};

const WIDGETS = {
  module: '<script type="module" src="/dist/coalition-widgets.js"></script>',
  classic: '<script src="/dist/coalition-widgets.iife.js"></script>',
};
const SAID: Record<string, string[]> = {
  pt: ['Limitado', '1 compromisso', 'junho de 2099'],
  fr: ['Limité', '1 engagement', 'juin 2099'],
  eu: ['Mugatua', 'Konpromiso 1', 'ekain'],
  ar: ['محدود', 'التزام واحد', 'يونيو 2099'],
};

/** What a reader hears of the list on a page with these scripts, once it speaks the language. */
async function heard(
  browser: Browser,
  lang: string,
  scripts: string[],
  words: readonly string[],
): Promise<{ text: string; complaints: string[] }> {
  const page = await browser.newPage({ locale: 'en' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/dist/')) {
      return route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        body: readFileSync(`${root}${pathname}`, 'utf8'),
      });
    }
    if (pathname === '/feed.json') return route.fulfill({ json: feed });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><title>Town</title>
        <coalition-commitments src="/feed.json"></coalition-commitments>${scripts.join('')}`,
    });
  });
  await page.goto(`${origin}/`);
  for (const word of words) await page.getByText(word).first().waitFor();
  const text = await page.locator('coalition-commitments').ariaSnapshot();
  await page.close();
  return { text, complaints };
}

test.describe('a language script', () => {
  for (const [lang, words] of Object.entries(SAID)) {
    const script = `<script src="/dist/lang/${lang}.js"></script>`;
    for (const [kind, widgets] of Object.entries(WIDGETS)) {
      for (const { order, scripts } of [
        { order: 'before', scripts: [script, widgets] },
        { order: 'after', scripts: [widgets, script] },
      ]) {
        test(`${lang} works ${order} the ${kind} build`, async ({ browser }) => {
          const { text, complaints } = await heard(browser, lang, scripts, words.slice(0, 2));
          for (const word of words) assert.ok(text.includes(word), `${word} in ${text}`);
          assert.deepEqual(complaints, []);
        });
      }
    }
  }

  test('works as a module, twice on a page, and beside another', async ({ browser }) => {
    const scripts = [
      WIDGETS.classic,
      ...['fr', 'pt', 'fr'].map((lang) => `<script type="module" src="/dist/lang/${lang}.js"></script>`),
    ];
    const { complaints } = await heard(browser, 'fr', scripts, SAID.fr.slice(0, 2));
    assert.deepEqual(complaints, []);
  });

  test('by hand, as docs/translate.md has it, gives terms by their names in any order, and leaves the rest in English', async ({
    browser,
  }) => {
    const { evaluateModule } = (await import('../../scripts/evaluate-module.mjs' as string)) as Evaluate;
    const { en } = await evaluateModule(`${root}/src/i18n/en.ts`);
    const loud = (_: string, word: unknown): unknown =>
      typeof word === 'string' ? word.toUpperCase().replace(/\{\w+\}/g, (name) => name.toLowerCase()) : word;
    const { search, ...commitments } = (en as Terms)['commitments']!;
    assert.equal(search, 'Search the commitments');
    const reversed = Object.fromEntries(Object.entries({ ...(en as Terms), commitments }).reverse());
    const script = `<script>
      const key = Symbol.for('coalition-widgets.terms/3');
      (globalThis[key] ??= new Map()).set('gl', ${JSON.stringify(reversed, loud)});
      document.dispatchEvent(new Event('coalition-terms-registered'));
    </script>`;
    const { text, complaints } = await heard(browser, 'gl', [WIDGETS.module, script], ['LIMITED', '1 COMMITMENT']);
    for (const word of ['LIMITED', '1 COMMITMENT', 'MORE ABOUT THIS COMMITMENT', 'Search the commitments'])
      assert.ok(text.includes(word), `${word} in ${text}`);
    assert.deepEqual(complaints, []);
  });

  test('is needed: without one the page stays in the feed’s language', async ({ browser }) => {
    const { text } = await heard(browser, 'fr', [WIDGETS.module], ['Limited', '1 commitment']);
    assert.ok(!text.includes('engagement'));
  });
});
