/* The HTML that the builder makes for pages on which no script runs. */
import assert from 'node:assert/strict';
import { expect } from '@playwright/test';

import { coalitionHost, CORS, FEED } from '../e2e/support/coalition-host.ts';
import { test, type OpenBuilder } from '../e2e/support/test.ts';

const coalition = coalitionHost(test);
const { publish } = coalition;

test.describe('no script at all', () => {
  test('says so where the data does not come again, and makes the HTML once it does', async ({ openBuilder }) => {
    let asked = 0;
    let isUp = false;
    coalition.answers.set('/once.json', (_request, response) => {
      const status = (asked += 1) === 1 || isUp ? 200 : 503;
      response.writeHead(status, { ...CORS, 'content-type': 'application/json' }).end(JSON.stringify(FEED));
    });
    const { page, code } = await openBuilder({
      src: `${coalition.url}/once.json`,
      widget: 'commitments',
      cms: 'no-script',
    });
    await page.getByText('The HTML could not be made').first().waitFor();
    await page.getByRole('status').filter({ hasText: 'did not come again' }).waitFor();
    isUp = true;
    // The live widget has such a button, too.
    const snippet = page.getByRole('region', { name: 'Copy it to your site' });
    await snippet.getByRole('button', { name: 'Try again', exact: true }).click();
    await page.locator('.parts code', { hasText: 'Open the books' }).waitFor();
    assert.equal(await page.getByText('The HTML could not be made').count(), 0);
    assert.match(await code('Paste into the page'), /coalition-commitment/);
  });
});

test.describe('fixed HTML', () => {
  const MEMBERS = { ...FEED, members: [{ id: 'm1', name: 'Our Town', sector: 'government', logo: 'logo.svg' }] };
  const fixed = (openBuilder: OpenBuilder, state: Record<string, string>) =>
    openBuilder({ src: publish('/members.json', JSON.stringify(MEMBERS)), cms: 'no-script', ...state });

  test('is scrolled where it is long, so that what follows is near', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'commitments', cms: 'no-script' });
    const long = page.getByRole('region', { name: 'Paste into the page' });
    await long.focus();
    await expect(long).toBeFocused();
    assert.ok(await long.evaluate(({ clientHeight, scrollHeight }) => clientHeight < 500 && scrollHeight > 1000));
    assert.match(await long.innerText(), /Lengths of time are counted up to/);
  });

  test('has its heading above it, at the level that fits the page', async ({ openBuilder }) => {
    const { page, code } = await fixed(openBuilder, { widget: 'members' });
    const made = page.locator('.parts code', { hasText: 'Our Town' });
    await made.waitFor();
    assert.match(
      await code('Paste into the page'),
      /^<h2 lang="en">Members<\/h2>\n<div[^]*<h3 class="coalition-heading">/,
    );
    const level = page.getByLabel('Heading above each widget');
    await level.selectOption('Level 3 (h3)');
    await made.filter({ hasText: /^<h3 lang="en">Members<\/h3>\n<div[^]*<h4 class="coalition-heading">/ }).waitFor();
    await level.selectOption('None');
    await made.filter({ hasText: /^<div[^]*<h3 class="coalition-heading">/ }).waitFor();
  });

  test('is what the preview shows: every entry opened, nothing that needs script, and what that leaves without effect is said', async ({
    openBuilder,
  }) => {
    const commitments = [1, 2, 3, 4].map((n) => ({ id: `c${n}`, title: `Promise ${n}`, summary: `What ${n} is.` }));
    const { page, code } = await openBuilder({
      src: publish('/four.json', JSON.stringify({ ...FEED, commitments })),
      widget: 'commitments',
      limit: '2',
      accent: '#7a1d3a',
      cms: 'no-script',
    });
    const preview = page.getByRole('region', { name: 'The HTML that is copied' });
    await preview.getByText('What 4 is.').waitFor();
    assert.equal(await preview.getByRole('textbox').or(preview.getByRole('button')).count(), 0);
    const shown = await preview.locator('builder-fixed').evaluate(({ shadowRoot }) => {
      const template = document.createElement('template');
      for (const node of shadowRoot!.children)
        if (node.localName !== 'style') template.content.append(node.cloneNode(true));
      return template.innerHTML.replace(/\s/g, '');
    });
    const copied = await code('Paste into the page');
    assert.equal(shown, copied.replace(/\s/g, ''));
    const snippet = page.getByRole('region', { name: 'Copy it to your site' });
    await snippet.getByText(/^Everything is shown at once: .* changes nothing here: How many at once\./).waitFor();
    await snippet.getByText('The colours that you chose are not in this HTML').waitFor();
    // The program writes the same, and no style is offered that would change nothing.
    assert.match(await code('Or let a program make it'), / --plain /);
    assert.doesNotMatch((await snippet.locator('code').allTextContents()).join(), /<style|7a1d3a;/);
    await page.getByRole('radio', { name: 'Plain HTML' }).check();
    await page.getByRole('region', { name: 'The live widget' }).getByRole('button', { name: 'Show 2 more' }).waitFor();
    assert.equal(await snippet.getByText('Everything is shown at once').count(), 0);
  });

  for (const timeZone of [undefined, 'America/Monterrey'])
    test(`has the hours of the feed, not of the browser that makes it: ${timeZone ?? 'by their own offset'}`, async ({
      openBuilder,
    }) => {
      const events = [{ id: 'e', title: 'Forum', start: '2126-12-03T17:00:00-06:00' }];
      const src = publish('/hours.json', JSON.stringify({ ...FEED, timeZone, events }));
      const { page } = await openBuilder({ src, widget: 'timeline', cms: 'no-script' });
      await page.locator('.parts code', { hasText: /December 3, 2126 at 5:00\sPM (GMT-6|CST)/ }).waitFor();
      // The live widget has the reader's own.
      await page.getByRole('radio', { name: 'Plain HTML' }).check();
      const hour = await page.evaluate((start) => new Date(start).getHours(), events[0]!.start);
      await page
        .locator('#stage')
        .getByText(new RegExp(` ${hour % 12 || 12}:00`))
        .waitFor();
    });

  test('the sentence on privacy and the policy name what that HTML loads', async ({ openBuilder, site }) => {
    const logos = `${coalition.url}/logo.svg`;
    const { page, code } = await fixed(openBuilder, { widget: 'members' });
    await page.locator('.parts code', { hasText: logos }).waitFor();
    const { host } = new URL(coalition.url);
    assert.equal(
      await code('For your privacy page'),
      `This page shows information of Our Valley. For this, your browser loads the logos from ${host}; your internet address is known there, as with every page.`,
    );
    assert.equal(await code('Content Security Policy'), `img-src ${coalition.url}`);
    // A logo on the builder's own host is drawn, and so loaded, too.
    const own = { ...MEMBERS, members: [{ ...MEMBERS.members[0], logo: `${site.url}/feeds/logos/sierra-azul.svg` }] };
    await page.getByLabel('Address of the feed').fill(publish('/own-logo.json', JSON.stringify(own)));
    await page.locator('.parts code', { hasText: `${site.url}/feeds/logos/` }).waitFor();
    await page.locator('.copyable code', { hasText: `loads the logos from ${new URL(site.url).host};` }).waitFor();
    assert.equal(await code('Content Security Policy'), `img-src ${site.url}`);
    const { page: bare } = await fixed(openBuilder, { widget: 'members', images: 'none' });
    await bare.locator('.copyable code', { hasText: 'Your browser loads nothing from elsewhere for this.' }).waitFor();
    assert.equal(await bare.getByRole('heading', { name: 'Content Security Policy' }).count(), 0);
  });

  for (const [lang, name, government] of [
    ['ar', 'Arabic', 'الحكومة'],
    ['pt', 'Portuguese', 'Governo'],
    ['eu', 'Basque', 'Gobernua'],
  ])
    test(`is in a language whose words come late, by a link and chosen afterwards (${name})`, async ({
      openBuilder,
    }) => {
      const { page, code } = await fixed(openBuilder, { widget: 'members', lang });
      const made = page.locator('.parts code', { hasText: 'Our Town' });
      await made.waitFor();
      assert.match(await code('Paste into the page'), new RegExp(`<div lang="${lang}">[^]*${government}`));
      const chosen = await fixed(openBuilder, { widget: 'members' });
      await made.filter({ hasText: '<div lang="en">' }).waitFor();
      await page.getByLabel('Language of the widget').selectOption(name);
      await made.filter({ hasText: `<div lang="${lang}">` }).waitFor();
      assert.match(await chosen.code('Paste into the page'), new RegExp(government));
    });

  test('is not handed out before the words of its language have come; says so where they do not', async ({
    openBuilder,
    site,
  }) => {
    const { page } = await fixed(openBuilder, { widget: 'members', images: 'none' });
    const made = page.locator('.parts code', { hasText: 'Our Town' });
    const copy = page.getByRole('button', { name: 'Copy: Paste into the page', exact: true });
    await made.waitFor();
    const words = `${site.url}/lang/fr.js`;
    await page.route(words, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => request.url() === words);
    await page.getByLabel('Language of the widget').selectOption('French');
    await failed;
    const note = 'The HTML could not be made: the words of its language did not come.';
    await page.getByRole('status').filter({ hasText: note }).waitFor();
    assert.equal(await copy.count(), 0);
    await page.unroute(words);
    const snippet = page.getByRole('region', { name: 'Copy it to your site' });
    await snippet.getByRole('button', { name: 'Try again', exact: true }).click();
    await made.filter({ hasText: /<div lang="fr">[^]*Gouvernement/ }).waitFor();
    assert.equal(await page.getByText(note).count(), 0);
    await copy.waitFor();
  });

  test('privacy speaks of logos only where the feed has some; the policy lets the first one pass that comes', async ({
    openBuilder,
  }) => {
    const member = { id: 'm1', name: 'Our Town', sector: 'government' };
    const src = publish('/no-logos.json', JSON.stringify({ ...FEED, members: [member] }));
    for (const [images, sources] of [
      ['own', `img-src 'self' ${coalition.url}`],
      ['any', 'img-src https:'],
    ] as const) {
      const { code } = await openBuilder({ src, widget: 'members', images });
      assert.doesNotMatch(await code('For your privacy page'), /logo/i);
      assert.ok((await code('Content Security Policy')).includes(sources));
    }
    const { code } = await openBuilder({
      src: publish('/members.json', JSON.stringify(MEMBERS)),
      widget: 'members',
    });
    const { host } = new URL(coalition.url);
    assert.ok((await code('For your privacy page')).includes(`The logos are loaded from ${host};`));
    assert.ok((await code('Content Security Policy')).includes(`img-src 'self' ${coalition.url}`));
  });

  test('nothing is said of privacy where a sentence stands in place of the form', async ({ openBuilder }) => {
    const { page, code } = await fixed(openBuilder, { widget: 'feedback', endpoint: 'https://town.example/in' });
    assert.match(await code('In place of the form'), /^Write to the coalition here: /);
    assert.equal(await page.getByRole('heading', { name: 'For your privacy page' }).count(), 0);
    await page.getByRole('radio', { name: 'Plain HTML' }).check();
    await page.getByRole('heading', { name: 'For your privacy page' }).waitFor();
  });
});
