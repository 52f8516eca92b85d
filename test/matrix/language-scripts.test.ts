/* The built language scripts beside the built widgets: by hand in either order, with either build, and by themselves. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

import { expect } from '@playwright/test';

import type { StaticSite } from '../e2e/support/static-site.ts';
import { test } from '../e2e/support/test.ts';

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
});

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; " +
  'trusted-types coalition-widgets coalition-widgets-loader';
/** The ways in, each a file on the town's own server. */
const WAYS: Record<string, string> = {
  'the module': '<script type="module" src="/widgets/coalition-widgets.js"></script>',
  'the classic script': '<script src="/widgets/coalition-widgets.iife.js"></script>',
  'the classic script, deferred': '<script defer src="/widgets/coalition-widgets.iife.js"></script>',
  'the loader': '<script src="/widgets/coalition-widgets.loader.js"></script>',
};
const LIST = '<coalition-commitments src="/feed.json"></coalition-commitments>';

/** A page in the town that a reader opens, and what happened on it. */
async function open(
  page: Page,
  staticSite: (pages: Record<string, string | ((response: ServerResponse) => void)>) => Promise<StaticSite>,
  html: string,
  pages: Record<string, string | ((response: ServerResponse) => void)> = {},
): Promise<{ site: StaticSite; told: string[]; languages: () => string[] }> {
  const told: string[] = [];
  page.on('console', (line) => told.push(line.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  const site = await staticSite({
    '/feed.json': JSON.stringify(feed),
    '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ...pages,
    '/': (response) => {
      response.setHeader('content-security-policy', STRICT);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    },
  });
  // Not until it is loaded: a language that is held back holds that up.
  await page.goto(`${site.url}/`, { waitUntil: 'commit' });
  return { site, told, languages: () => site.requests.filter((path) => path.includes('/lang/')) };
}

const pageIn = (lang: string, scripts: string, body = LIST, dir = 'ltr'): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><title>Town</title><link rel="icon" href="/icon.svg">${body}${scripts}`;

const directionOf = (page: Page): Promise<string> =>
  page
    .locator('coalition-commitments')
    .first()
    .evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('[part=base]')!).direction);

test.describe('a language that a page asks for', () => {
  for (const [way, script] of Object.entries(WAYS)) {
    for (const [lang, words] of Object.entries(SAID)) {
      test(`${lang} comes by itself with ${way}, once, under the strictest policy`, async ({ page, staticSite }) => {
        const { told, languages } = await open(page, staticSite, pageIn(`${lang}-XX`, script, LIST + LIST));
        for (const word of words.slice(0, 2))
          await page.locator('coalition-commitments').last().getByText(word).first().waitFor();
        assert.equal(await directionOf(page), lang === 'ar' ? 'rtl' : 'ltr');
        assert.deepEqual(languages(), [`/widgets/lang/${lang}.js`]);
        const integrity = await page.locator('script[src*="/lang/"]').getAttribute('integrity');
        assert.match(integrity!, /^sha384-/);
        assert.deepEqual(told, []);
      });
    }
  }

  for (const [way, script] of Object.entries(WAYS)) {
    test(`reads as it is written on a page in another character set, with ${way}`, async ({ page, staticSite }) => {
      // Old sites are like this; their server says nothing of scripts.
      const offering = LIST.replace('src=', 'data-links src=');
      const old = (lang: string) => (response: ServerResponse) => {
        response.setHeader('content-type', 'text/html; charset=windows-1252');
        response.end(pageIn(lang, script, offering));
      };
      const site = await staticSite({
        '/feed.json': JSON.stringify(feed),
        ...Object.fromEntries(['es', ...Object.keys(SAID)].map((lang) => [`/${lang}`, old(lang)])),
      });
      for (const [lang, words] of Object.entries({ es: ['Más sobre este compromiso', 'Datos: JSON · CSV'], ...SAID })) {
        await page.goto(`${site.url}/${lang}`);
        for (const word of words.slice(0, 2)) await page.getByText(word).first().waitFor();
      }
    });
  }

  test('is not loaded where its script is there by hand', async ({ page, staticSite }) => {
    const scripts = `<script src="/widgets/lang/fr.js"></script>${WAYS['the module']}`;
    const { told, languages } = await open(page, staticSite, pageIn('fr', scripts));
    await page.getByText('Limité').first().waitFor();
    assert.deepEqual(languages(), ['/widgets/lang/fr.js']);
    assert.deepEqual(told, []);
  });

  test('comes when the page’s language changes', async ({ page, staticSite }) => {
    const { languages } = await open(page, staticSite, pageIn('en', WAYS['the module']!));
    await page.getByText('1 commitment').first().waitFor();
    assert.deepEqual(languages(), []);
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await page.getByText('1 engagement').first().waitFor();
  });

  test('is the feed’s where the page has none', async ({ page, staticSite }) => {
    const french = { '/feed.json': JSON.stringify({ ...feed, language: 'fr' }) };
    await open(page, staticSite, pageIn('', WAYS['the module']!), french);
    await page.getByText('Limité').first().waitFor();
  });

  test('leaves the next language and the page’s direction until it is there', async ({ page, staticSite }) => {
    const waiting: ServerResponse[] = [];
    const words = readFileSync(`${root}/dist/lang/ar.js`);
    const hold = { '/widgets/lang/ar.js': (response: ServerResponse) => void waiting.push(response) };
    await open(page, staticSite, pageIn('ar', WAYS['the module']!, LIST, 'rtl'), hold);
    await page.getByText('1 commitment').first().waitFor();
    assert.equal(await directionOf(page), 'rtl');
    waiting[0]!.setHeader('content-type', 'text/javascript').end(words);
    await page.getByText('التزام واحد').first().waitFor();
  });

  for (const [why, answer] of Object.entries<(response: ServerResponse) => void>({
    'is missing': (response) => response.writeHead(404).end(),
    'is another file': (response) => response.setHeader('content-type', 'text/javascript').end('document.title = "?"'),
  })) {
    test(`is the next one for good where its script ${why}; the console says so once`, async ({ page, staticSite }) => {
      const pages = { '/widgets/lang/ar.js': answer, '/feed.json': JSON.stringify({ ...feed, language: 'fr' }) };
      const { site, told } = await open(page, staticSite, pageIn('ar', WAYS['the module']!, LIST + LIST, 'rtl'), pages);
      await page.locator('coalition-commitments').last().getByText('Limité').first().waitFor();
      assert.equal(await directionOf(page), 'rtl');
      assert.equal(await page.title(), 'Town');
      await expect
        .poll(() => told.filter((line) => line.startsWith('coalition-widgets')))
        .toEqual([
          `coalition-widgets: no words in "ar": Error: ${site.url}/widgets/lang/ar.js was not loaded (network, integrity, CORS or policy)`,
        ]);
    });
  }

  test('shows a prerendered widget in its own words all the time', async ({ page, staticSite }) => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        `${root}/dist/bin/coalition-feed.js`,
        'prerender',
        '-',
        '--src',
        '/feed.json',
        '--lang',
        'ar',
        '--widget',
        'commitments',
      ],
      { input: JSON.stringify(feed), encoding: 'utf8' },
    );
    assert.match(stdout, /محدود/);
    const waiting: ServerResponse[] = [];
    const hold = { '/widgets/lang/ar.js': (response: ServerResponse) => void waiting.push(response) };
    await open(page, staticSite, pageIn('ar', WAYS['the module']!, stdout, 'rtl'), hold);
    await page.waitForFunction(() => performance.getEntriesByName(`${origin}/feed.json`).length);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.getByText('محدود').first().waitFor();
    assert.equal(await page.getByText('Limited').count(), 0);
    waiting[0]!.setHeader('content-type', 'text/javascript').end(readFileSync(`${root}/dist/lang/ar.js`));
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().waitFor();
    assert.equal(await page.getByText('محدود').first().isVisible(), true);
  });
});

test.describe('the links to the data', () => {
  const OFFERING = LIST.replace('src=', 'data-links src=');
  const scripts = ({ requests }: StaticSite): string[] => requests.filter((path) => path.includes('.data.js'));

  for (const [way, script] of Object.entries(WAYS)) {
    test(`come by themselves with ${way}, once, under the strictest policy, and give files`, async ({
      page,
      staticSite,
    }) => {
      const { site, told } = await open(page, staticSite, pageIn('en', script, OFFERING + OFFERING));
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the data as CSV' }).last().click();
      assert.equal((await waiting).suggestedFilename(), 'commitments.csv');
      assert.deepEqual(scripts(site), ['/widgets/coalition-widgets.data.js']);
      assert.deepEqual(told, []);
    });
  }

  test('are not asked for where no widget offers them', async ({ page, staticSite }) => {
    const { site } = await open(page, staticSite, pageIn('en', WAYS['the module']!));
    await page.getByText('1 commitment').first().waitFor();
    assert.deepEqual(scripts(site), []);
  });

  test('cost nothing but themselves where they cannot be had', async ({ page, staticSite }) => {
    const gone = {
      '/widgets/coalition-widgets.data.js': (response: ServerResponse) => void response.writeHead(404).end(),
    };
    const { site, told } = await open(page, staticSite, pageIn('en', WAYS['the module']!, OFFERING), gone);
    await page.getByText('1 commitment').first().waitFor();
    const line = `coalition-widgets: ${site.url}/widgets/coalition-widgets.data.js was not loaded (network, integrity, CORS or policy)`;
    await expect.poll(() => told.some((said) => said.startsWith(line))).toBe(true);
    assert.equal(await page.getByRole('button', { name: 'CSV' }).count(), 0);
  });
});
