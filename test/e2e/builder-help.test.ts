/* What a webmaster needs who reads no documentation: nothing hidden, nothing that cannot work, and the way to what is missing. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Locator, Page, Route } from 'playwright-core';

import { openBuilder as openBuilderIn } from './support/builder-page.ts';
import { projectFolder } from './support/site-process.ts';
import { test, type OpenBuilder } from './support/test.ts';
import { openVisitWindow } from './support/visitor.ts';

const open = (openBuilder: OpenBuilder, state?: Record<string, string>, options?: Parameters<OpenBuilder>[1]) =>
  openBuilder(state, options);
/** Answers as the site does, each time on a new connection: the site may end one that was kept in the moment of its next use. */
async function answerAs(site: string, route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const headers = { ...route.request().headers(), connection: 'close' };
  await route.fulfill({ response: await route.fetch({ url: site + pathname, headers }) });
}
const snippetSection = (page: Page): Locator => page.getByRole('region', { name: 'Copy it to your site' });

test.describe('the preview', () => {
  test('stays in sight beside the choices', async ({ openBuilder }) => {
    const { page } = await open(
      openBuilder,
      { widget: 'commitments' },
      { context: { context: { viewport: { width: 1280, height: 900 } } } },
    );
    await page
      .getByRole('heading', { name: 'What to show' })
      .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    const { top } = await page
      .getByRole('region', { name: 'Preview' })
      .evaluate((preview) => preview.getBoundingClientRect());
    assert.ok(top >= 0 && top < 200, String(top));
  });
});

test.describe('the way to what is needed', () => {
  test('from the choices to the snippet', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'members' });
    await page.getByRole('button', { name: 'To the snippet' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'Copy it to your site' });
    await expect(heading).toBeFocused();
    const { top } = await heading.evaluate((element) => element.getBoundingClientRect());
    assert.ok(top >= 0 && top < 100, String(top));
  });

  test('a form without an address for messages has nothing to copy, and leads to the field', async ({
    openBuilder,
  }) => {
    const { page } = await open(openBuilder, { widget: 'feedback' });
    const section = snippetSection(page);
    await section.getByText('Write the address that takes the messages').waitFor();
    assert.equal(await section.getByRole('button', { name: /^Copy: (?!Link)/ }).count(), 0);
    assert.equal(await section.getByRole('heading', { name: 'For your privacy page' }).count(), 0);
    await section.getByRole('button', { name: 'Go to the field' }).click();
    const field = page.getByLabel('Address that receives the messages');
    await expect(field).toBeFocused();
    await page.keyboard.type('https://feedback.town.example/contributions');
    await section.getByRole('button', { name: 'Copy: Paste into the page' }).waitFor();
  });

  test('the field says what to write, with examples, and what the receiver has to allow', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'feedback' });
    const field = page.getByLabel('Address that receives the messages');
    const described = await field.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby')!.trim())!.textContent,
    );
    for (const part of [
      'https://feedback.your-town.example/contributions',
      'https://formspree.io/f/',
      'ALLOWED_ORIGINS',
    ])
      assert.ok(described.includes(part), described);
    const about = await page.getByRole('link', { name: 'What a receiver is and how to run one' }).getAttribute('href');
    assert.equal((await fetch(about!)).status, 200);
  });

  const notAnAddress = 'This is not an address, so it is left out of the snippet. Write one that begins with https://';
  for (const { wrong, says = notAnAddress } of [
    { wrong: 'mayor@town.example', says: 'This is a mail address, and a form cannot send there by itself' },
    { wrong: 'our form' },
    { wrong: 'town.example/form' },
    { wrong: 'javascript:alert(1)' },
    // What stands in the hint and in snippets.md for an address that only the webmaster knows.
    { wrong: 'REPLACE:ENDPOINT', says: '“REPLACE:ENDPOINT” is a placeholder' },
    {
      wrong: 'https://feedback.your-town.example/contributions',
      says: '“feedback.your-town.example” is a placeholder from our examples, so this is left out of the snippet.',
    },
    { wrong: 'https://formspree.io/f/…', says: '“…” is a placeholder' },
  ]) {
    test(`“${wrong}” takes no messages, and is nowhere in the snippet`, async ({ openBuilder }) => {
      const { page } = await open(openBuilder, { widget: 'feedback' });
      const field = page.getByLabel('Address that receives the messages');
      await field.fill(wrong);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await page.getByText(says).waitFor();
      assert.equal(
        await snippetSection(page)
          .getByRole('button', { name: /^Copy: (?!Link)/ })
          .count(),
        0,
      );
    });
  }

  test('says beside the snippet what another host has to accept', async ({ openBuilder, site }) => {
    const { page } = await open(openBuilder, {
      widget: 'feedback',
      endpoint: 'https://feedback.town.example/contributions',
    });
    const section = snippetSection(page);
    await section
      .getByText(/sends to feedback\.town\.example\. If your page is on another host.*ALLOWED_ORIGINS/)
      .waitFor();
    await page.getByRole('radio', { name: 'SharePoint' }).check();
    await section.getByText(new RegExp(`has to list ${site.url} in ALLOWED_ORIGINS, and null`)).waitFor();
    await page.getByRole('radio', { name: 'Plain HTML' }).check();
    await page.getByLabel('Address that receives the messages').fill('/contributions');
    await section.getByText('ALLOWED_ORIGINS').waitFor({ state: 'detached' });
  });

  test('says that a page on https does not send over http', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, {
      widget: 'feedback',
      endpoint: 'http://feedback.town.example/contributions',
    });
    const warning = snippetSection(page).getByText(
      /sends to feedback\.town\.example over http:\/\/\. From a page on https/,
    );
    await warning.waitFor();
    const endpoint = page.getByLabel('Address that receives the messages');
    await endpoint.fill('https://feedback.town.example/contributions');
    await warning.waitFor({ state: 'detached' });
  });

  test('opened over http on the web, says that a page on https loads nothing from there', async ({ browser, site }) => {
    const window = await openVisitWindow(browser);
    await window.page.route('http://town.example/**', (route) => answerAs(site.url, route));
    const state = { src: 'http://town.example/feeds/nuevo-leon.json', widget: 'members' };
    const { page, result } = await openBuilderIn(browser, 'http://town.example', state, { window });
    assert.match(await result.innerText(), /^Feed found/);
    const warning = snippetSection(page).getByText(
      /loads from http:\/\/town\.example\. On a page on https, as most are, a browser blocks that/,
    );
    await warning.waitFor();
    assert.equal(await warning.getByRole('button').count(), 1);
    // A page that is on the same site over http has nothing to fear.
    await page.getByRole('checkbox', { name: /: short addresses/ }).check();
    await warning.waitFor({ state: 'detached' });
    await window.close();
  });

  test('knows form services: sends to one as to a form, and warns where a link or somebody chose otherwise', async ({
    openBuilder,
  }) => {
    const endpoint = 'https://formspree.io/f/abcd';
    const { page } = await open(openBuilder, { widget: 'feedback' });
    const section = snippetSection(page);
    await page.getByLabel('Address that receives the messages').fill(endpoint);
    await section.getByText('format="form"').first().waitFor();
    const format = page.getByLabel('What receives the messages');
    assert.equal(await format.inputValue(), 'form');
    const warning = section.getByText('formspree.io is a form service and cannot read');
    assert.equal(await warning.count(), 0);
    await format.selectOption('A coalition-receiver');
    await warning.waitFor();
    const { page: linked } = await open(openBuilder, { widget: 'feedback', endpoint });
    const there = snippetSection(linked);
    await there.getByText('formspree.io is a form service and cannot read').getByRole('button').click();
    await linked.locator('#option-format:focus').waitFor();
  });

  test('files that only this computer reaches: opens what the field is folded into', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'members' });
    await snippetSection(page).getByRole('button', { name: 'Where the files are' }).click();
    const field = page.getByLabel('Where the files are');
    await expect(field).toBeFocused();
    await field.fill('https://files.town.example/coalition/');
    await page.getByText('Only this computer can reach the widgets’ files').waitFor({ state: 'detached' });
  });
});

test.describe('the language of the sentence on a page nobody knows', () => {
  for (const { path, feed, says } of [
    {
      path: '/embed/',
      feed: 'japanese-and-hindi',
      says: /<p lang="en">This information is also here: <a href="[^"]+" lang="ja">/,
    },
    { path: '/embed/', feed: 'nuevo-leon', says: /<p lang="en">This information is also here: <a href="[^"]+">/ },
    {
      path: '/es/embed/',
      feed: 'nuevo-leon',
      says: /<p lang="es">Esta información también está aquí: <a href="[^"]+">/,
    },
  ]) {
    test(`is the builder’s own on ${path}, which says so; the name of ${feed} keeps its own`, async ({
      openBuilder,
      site,
    }) => {
      const { page } = await open(openBuilder, { src: `${site.url}/feeds/${feed}.json`, widget: 'members' }, { path });
      const code = page.locator('.parts code').first();
      assert.match((await code.textContent())!, says);
      const hint =
        path === '/embed/' ? /what it writes itself is in English/ : /lo que él mismo escribe está en español/;
      await page.locator('#language-hint', { hasText: hint }).waitFor();
    });
  }
});

test.describe('WordPress', () => {
  test('begins with the plugin, and keeps the colour out of what serves every widget', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'members', cms: 'wordpress', accent: '#7a1d3a' });
    const titles = await snippetSection(page).locator('.parts').getByRole('heading').allInnerTexts();
    assert.deepEqual(titles, [
      'With the Coalition Widgets plugin',
      'Without the plugin: the address alone',
      'Without the plugin: HTML in the page or post',
      'For that HTML: once, by an administrator',
      'For that HTML: the colour, by an administrator',
    ]);
    assert.doesNotMatch(await code('For that HTML: once, by an administrator'), /7a1d3a/);
  });
});

test.describe('on a host with https', () => {
  const HTTPS = 'https://town.example';

  for (const { path, feed, library } of [
    {
      path: '/embed/',
      feed: /^The address begins with http:\/\/, and this page is on https/,
      library: /^A page on https loads nothing over http:\/\/, so not from http:\/\/files\.example\//,
    },
    {
      path: '/es/embed/',
      feed: /^La dirección empieza con http:\/\/ y esta página usa https/,
      library: /^Una página con https no carga nada por http:\/\/, así que tampoco de http:\/\/files\.example\//,
    },
  ]) {
    test(`${path} says of a feed and of files on http that browsers block them`, async ({ browser, site }) => {
      const window = await openVisitWindow(browser);
      await window.page.route(`${HTTPS}/**`, (route) => answerAs(site.url, route));
      const state = { src: 'http://data.example/coalition.json', library: 'http://files.example/' };
      const { page, result } = await openBuilderIn(browser, HTTPS, state, { path, window });
      assert.match(await result.innerText(), feed);
      assert.match((await page.locator('#library-result > p').textContent())!, library);
      await window.close();
    });
  }
});

for (const { path, says } of [
  { path: 'embed', says: /^The builder has not started\. .*Upload the whole folder to your site/ },
  { path: 'es/embed', says: /^El generador no se ha iniciado\. .*Suba la carpeta completa a su sitio/ },
]) {
  test(`opened from a folder, ${path}/index.html says that it has to be uploaded, and on a host it does not`, async ({
    visit,
    site,
  }) => {
    const file = pathToFileURL(join(projectFolder, 'dist/site', path, 'index.html')).href;
    const { page } = await visit(file, { withoutFeed: true });
    await page.getByText(says).waitFor();
    await page.goto(`${site.url}/${path}/`);
    await page.locator('#feed-result > p').waitFor();
    assert.equal(await page.getByText(says).count(), 0);
  });
}
