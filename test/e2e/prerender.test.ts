/* Prerendered widgets: read without script, and taken over by the script where it comes. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type * as StarterCss from '../../src/snippets/starter-css.js';
import { load } from '../node/tool/kit.ts';
import { FEED, openPage, pageWith, prerender, stateOf, twoFrames, type Watched } from './support/prerendered.ts';
import { runProgram } from './support/site-process.ts';
import { test } from './support/test.ts';

test.describe('a prerendered widget', () => {
  test('fails with 1 when it had to leave out a record, and still writes the rest', async () => {
    const broken = JSON.stringify({ ...(JSON.parse(FEED) as object), events: [{ title: 'Without an id or a day' }] });
    const args = ['prerender', '-', '--widget', 'members', '--src', '/feed.json'];
    const { code, stdout, stderr } = await runProgram('coalition-feed.js', args, { input: broken });
    assert.equal(code, 1);
    assert.match(stdout, /^<coalition-members/);
    assert.match(stderr, /se omite/);
  });

  test('has what an entry opens to, closed, before any script', async ({ browser, staticSite }) => {
    const site = await staticSite({ '/': pageWith(await prerender('commitments', '--src', '/feed.json')) });
    const page = await openPage(browser, site, '/', false);
    const isShown = (): Promise<boolean> =>
      page
        .getByText('Water quality at forty taps')
        .first()
        .evaluate((element) => element.checkVisibility());
    assert.equal(await isShown(), false);
    await page.getByText('More about this commitment').first().click();
    assert.equal(await isShown(), true);
  });

  test('draws its bars as long under the strictest policy as without', async ({ browser, staticSite }) => {
    const sizes: number[] = [];
    for (const styles of [[], ['--styles', '/widgets/prerender']]) {
      const html = await prerender('progress', '--commitment', 'fourteen-data-sets', '--src', '/feed.json', ...styles);
      const site = await staticSite({ '/': pageWith(html, { script: '' }) });
      const page = await openPage(browser, site);
      sizes.push(
        await page.evaluate(
          () =>
            document.querySelector('coalition-progress')!.shadowRoot!.querySelector('b')!.getBoundingClientRect().width,
        ),
      );
      await page.context().close();
    }
    assert.ok(sizes[0] > 0);
    assert.equal(sizes[0], sizes[1]);
  });

  test('stays, with a word about it, when the feed cannot be had', async ({ browser, staticSite }) => {
    const html = await prerender('members', '--src', '/feed.json');
    const site = await staticSite({
      '/': pageWith(html),
      '/feed.json': (response: ServerResponse) => void response.writeHead(503).end(),
    });
    const page = await openPage(browser, site);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });

  test('says of whom it is, where it has no filters to say so', async () => {
    const part = await prerender('commitments', '--member', 'valle-claro', '--plain');
    assert.match(part, /^<div><p lang="en" dir="ltr">Only: Municipality of Valle Claro<\/p>/);
    assert.match(await prerender('commitments', '--member', 'valle-claro'), />Only: Municipality of Valle Claro<\/p>/);
    assert.doesNotMatch(await prerender('commitments', '--plain'), /Only:/);
    assert.doesNotMatch(await prerender('commitments', '--member', 'valle-claro', '--src', '/feed.json'), /Only:/);
  });

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])
    test(`as plain HTML needs no scrolling to the side on a telephone, with the offered style sheet or none: ${lang}`, async ({
      browser,
      staticSite,
    }) => {
      // The later --lang counts. The assessments of the one have many columns, the contacts of the other long addresses.
      const lists = ['commitments', 'members'].map((name) => prerender(name, '--plain', '--lang', lang));
      const plain = (await Promise.all(lists)).join('');
      const { STARTER_CSS } = await load<typeof StarterCss>('src/snippets/starter-css.ts');
      // Longer than a telephone is wide, without a place where it breaks by itself.
      const withLongAddress = plain.replaceAll('>gobierno.<wbr>abierto@', '>secretaria-de-gobierno-abierto@');
      assert.notEqual(withLongAddress, plain);
      const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>';
      const site = await staticSite({
        // A logo that is not there takes no room.
        ...Object.fromEntries([...plain.matchAll(/src="(.+?)"/g)].map(([, path]) => [path, logo])),
        ...Object.fromEntries(
          [
            ['', plain],
            [STARTER_CSS, withLongAddress],
          ].map(([css, html], index) => [
            `/${index}`,
            `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Town</title><style>${css}</style><h1>Town</h1>${html}`,
          ]),
        ),
      });
      for (const path of ['/0', '/1']) {
        const page = await openPage(browser, site, path, false);
        await page.setViewportSize({ width: 320, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        await page.context().close();
      }
    });

  test('stays as it is where it has no address of a feed', async ({ browser, staticSite }) => {
    const site = await staticSite({ '/': pageWith(await prerender('members')) });
    const page = await openPage(browser, site);
    await page.waitForFunction(() => customElements.get('coalition-members'));
    await twoFrames(page);
    assert.equal(await page.getByText('Government of the State of Sierra Azul').first().isVisible(), true);
    assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
  });

  test('inside a <coalition-feed> takes its feed from there, all in one request', async ({ browser, staticSite }) => {
    const widgets = `${await prerender('summary', '--in-feed')}${await prerender('members', '--in-feed')}${await prerender('commitments', '--in-feed')}`;
    const site = await staticSite({
      '/': pageWith(`<coalition-feed src="/feed.json">${widgets}</coalition-feed>`),
      '/feed.json': FEED,
    });
    const page = await openPage(browser, site);
    await page.waitForFunction(
      () =>
        customElements.get('coalition-members') &&
        [...document.querySelectorAll('coalition-summary, coalition-members, coalition-commitments')].every(
          ({ shadowRoot }) => !shadowRoot!.querySelector('style'),
        ),
    );
    await twoFrames(page);
    assert.deepEqual(
      site.requests.filter((path) => path === '/feed.json'),
      ['/feed.json'],
    );
    assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
  });

  test('is taken over when it is moved and comes back', async ({ browser, staticSite }) => {
    const site = await staticSite({
      '/': pageWith(await prerender('members', '--src', '/feed.json')),
      '/feed.json': FEED,
    });
    const page = await openPage(browser, site);
    await page.waitForFunction(
      () =>
        customElements.get('coalition-members') &&
        !document.querySelector('coalition-members')!.shadowRoot!.querySelector('style'),
    );
    await page.evaluate(() => document.body.append(document.querySelector('coalition-members')!));
    await twoFrames(page);
    assert.equal((await stateOf(page, 'coalition-members')).bases, 1);
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });
});

test.describe('the form, prerendered', () => {
  test('says without script that it needs it, with a link, and works where there is script', async ({
    browser,
    staticSite,
  }) => {
    const html = await prerender('feedback', '--src', '/feed.json', '--endpoint', '/contributions');
    const site = await staticSite({ '/': pageWith(html), '/feed.json': FEED });
    const without = await openPage(browser, site, '/', false);
    await without.getByText(/This form needs JavaScript/).waitFor();
    await without.getByRole('link', { name: 'Valle Claro Open Coalition' }).waitFor();
    const page = await openPage(browser, site);
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('coalition-feedback p')!.checkVisibility());
    await without.context().close();
  });
});
