/* The code in the documentation does in a browser what its page says. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page, Route } from 'playwright-core';
import type { Sample } from '../node/docs/samples.js';

import { allSamples, root } from '../node/docs/samples.ts';
import { TODAY } from '../e2e/support/visitor.ts';
import { test } from '../e2e/support/test.ts';

const samples = allSamples();
const ORIGIN = 'https://town.example';
const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
/** What any element may have, and what is the page's own business. */
const EVERYWHERE = ['class', 'dir', 'hidden', 'id', 'slot', 'style', 'title'];

test.describe('mark-up in the documentation', () => {
  for (const sample of samples.filter(({ language }) => language === 'html')) {
    test(`${sample.place} shows its widgets`, async ({ browser }) => {
      const { page, errors } = await open(browser, sample.code);
      for (const { name, attributes } of await widgetsOf(page)) {
        const element = elements.find(({ tagName }) => tagName === name);
        assert.ok(element, `there is no <${name}>`);
        const known = [...(element.attributes ?? []).map((attribute) => attribute.name), ...EVERYWHERE];
        assert.deepEqual(
          attributes.filter((attribute) => !known.includes(attribute) && !/^(aria|data|on)/.test(attribute)),
          [],
          name,
        );
        await page.waitForFunction(
          (tag) => [...document.querySelectorAll(tag)].every((each) => each.matches(':defined:not([data-loading])')),
          name,
        );
      }
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  test('would be found out where an attribute is wrong', async ({ browser }) => {
    const { page } = await open(
      browser,
      '<coalition-members src="/coalition.json" lay-out="grid"></coalition-members>',
    );
    assert.deepEqual(await widgetsOf(page), [{ name: 'coalition-members', attributes: ['lay-out', 'src'] }]);
    await page.close();
  });
});

test.describe('scripts in the documentation', () => {
  for (const sample of samples.filter(({ language }) => ['js', 'ts'].includes(language))) {
    test(`${sample.place} runs`, async ({ browser }) => {
      const { page, errors } = await open(
        browser,
        '<p id="count"></p><coalition-feed src="/coalition.json"><coalition-commitments></coalition-commitments></coalition-feed>',
        await bundled(sample),
      );
      await page.locator('coalition-commitments').getByText('12 commitments').waitFor();
      await page.evaluate(() => document.dispatchEvent(new Event('coalition-terms-registered')));
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

test.describe('the worked example of docs/extending.md', () => {
  const inExtending = samples.filter(({ place }) => place.startsWith('docs/extending.md'));
  const script = inExtending.find(({ flags }) => flags.includes('example'))!;
  const markup = inExtending.find(({ language }) => language === 'html')!;

  test('lists what ends in the year, each with its bar', async ({ browser }) => {
    const { page, errors } = await open(browser, markup.code, await bundled(script));
    const feed = JSON.parse(readFileSync(join(root, 'stories/feeds/example.json'), 'utf8')) as {
      commitments: { end?: string; title: { en: string } }[];
    };
    const due = feed.commitments.filter(({ end }) => end?.startsWith('2027'));
    assert.ok(due.length > 0);
    const items = page.locator('town-deadlines').getByRole('listitem');
    await items.first().waitFor();
    assert.equal(await items.count(), due.length);
    for (const [index, { title }] of due.entries())
      assert.ok((await items.nth(index).innerText()).startsWith(title.en));
    await page.waitForFunction(() =>
      [...document.querySelector('town-deadlines')!.shadowRoot!.querySelectorAll('coalition-progress')].every(
        (bar) => bar.shadowRoot?.querySelector('[part="words"]')?.textContent,
      ),
    );
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('shows what the page says in its place while there is no feed', async ({ browser }) => {
    const { page } = await open(
      browser,
      markup.code.replace('/coalition.json', '/not-there.json'),
      await bundled(script),
    );
    await page.getByRole('link', { name: 'the plan' }).waitFor();
    await page.close();
  });

  test('says a failure, and asks again', async ({ browser }) => {
    const { page } = await open(
      browser,
      markup.code.replace('/coalition.json', '/not-there.json'),
      await bundled(script),
    );
    await page.getByText('The deadlines could not be loaded.').waitFor();
    await page.route('**/not-there.json', (route) => route.fulfill({ path: join(root, 'stories/feeds/example.json') }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('town-deadlines').getByRole('listitem').first().waitFor();
    await page.close();
  });

  test('follows the language around it', async ({ browser }) => {
    const { page } = await open(browser, `<section lang="en">${markup.code}</section>`, await bundled(script));
    const list = page.locator('town-deadlines').getByRole('list');
    await list.getByRole('listitem').first().waitFor();
    const [english] = await list.allInnerTexts();
    await page.locator('section').evaluate((element) => element.setAttribute('lang', 'es'));
    await page.locator('town-deadlines').locator('ul[lang=es]').waitFor();
    assert.notEqual((await list.allInnerTexts())[0], english);
    await page.close();
  });

  test('follows a change of the year', async ({ browser }) => {
    const { page } = await open(browser, markup.code, await bundled(script));
    await page.locator('town-deadlines').getByRole('listitem').first().waitFor();
    await page.locator('town-deadlines').evaluate((element) => element.setAttribute('year', '1999'));
    await page.getByText('Nothing ends in 1999.').waitFor();
    await page.close();
  });

  test('works when its tag comes before the feed around it is defined', async ({ browser }) => {
    const { page } = await open(browser, markup.code, await bundled(script), { scriptFirst: true });
    await page.locator('town-deadlines').getByRole('listitem').first().waitFor();
    await page.close();
  });
});

/** A page of a town that has the sample in it, the built files and the example feed. */
async function open(
  browser: Browser,
  markup: string,
  script = '',
  { scriptFirst = false } = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(60_000);
  await page.clock.setFixedTime(TODAY);
  // A sample of a release has placeholders for what only a release has.
  const sample = markup.replaceAll(/ integrity="[^"]*…"( crossorigin="[^"]*")?/g, '');
  const scripts = [
    '<script type="module" src="/coalition-widgets.js"></script>',
    '<script type="module" src="/sample.js"></script>',
  ];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title>${sample}${(scriptFirst ? scripts.reverse() : scripts).join('')}`;
  await page.route('**/*', (route) => answer(route, html, script));
  await page.goto(`${ORIGIN}/`);
  return { page, errors };
}

async function answer(route: Route, html: string, script: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== ORIGIN) return route.abort();
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
  if (pathname === '/sample.js') return route.fulfill({ contentType: 'text/javascript', body: script });
  if (/\/(coalition|feed|example)\.json$/.test(pathname))
    return route.fulfill({ path: join(root, 'stories/feeds/example.json') });
  const file = join(root, 'dist', pathname.replace(/^\/(X\.Y\.Z|\d+\.\d+\.\d+|widgets)\//, '/'));
  if (existsSync(file) && !pathname.endsWith('/')) return route.fulfill({ path: file });
  return route.fulfill({ status: 404 });
}

/** Our tags in the page, each once with all the attributes it has; what the widgets set themselves left out. */
async function widgetsOf(page: Page): Promise<{ name: string; attributes: string[] }[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('coalition-'));
    const names = [...new Set(found.map(({ localName }) => localName))];
    return names.map((name) => {
      const all = found.filter(({ localName }) => localName === name).flatMap((element) => element.getAttributeNames());
      return { name, attributes: [...new Set(all)].filter((attribute) => attribute !== 'data-loading').sort() };
    });
  });
}

/** What a consumer's bundler makes of it. */
async function bundled({ code, language }: Sample): Promise<string> {
  const loader = language === 'ts' ? 'ts' : 'js';
  const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } };
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader },
    tsconfigRaw: JSON.stringify(tsconfigRaw),
    // The schema's module is for tools; a browser can run it all the same.
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
