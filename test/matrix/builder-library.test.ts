/* Where the snippets of the builder load the widgets’ files from, and what it says where they are not there. */
import assert from 'node:assert/strict';

import { coalitionHost, CORS, FEED, VERSION, distFile } from '../e2e/support/coalition-host.ts';
import { test } from '../e2e/support/test.ts';

const coalition = coalitionHost(test);
const { publish, giveOutLibrary, clearLibrary } = coalition;

test.describe('where the files are', () => {
  const snippetNeeds = 'The widgets’ files are not where the snippet would load them from';

  test('on this site, unless something else is written', async ({ openBuilder, site }) => {
    const { page, code } = await openBuilder();
    assert.ok((await code('Paste into the page')).includes(`src="${site.url}/${VERSION}/coalition-widgets.js"`));
    assert.equal(await page.getByLabel('Where the files are').isVisible(), false);
  });

  for (const { name, prepare, says } of [
    {
      name: 'not there, on a host that lets nobody read its errors',
      prepare: () => clearLibrary(),
      says: [
        /Nothing could be read in .*though its host answers/,
        /the file is missing/,
        /Access-Control-Allow-Origin: \*/,
      ],
    },
    {
      name: 'not there',
      prepare: () => {
        clearLibrary();
        publish(`/widgets/${VERSION}/integrity.json`, 'no such file', CORS, 404);
        publish('/widgets/integrity.json', 'no such file', CORS, 404);
      },
      says: [new RegExp(`The files are missing: there is no list of them in .*Put the folder ${VERSION} there`)],
    },
    {
      name: 'a page that says so with 200',
      prepare: () => {
        giveOutLibrary();
        publish(`/widgets/${VERSION}/integrity.json`, '<h1>Not found</h1>');
        publish('/widgets/integrity.json', '<h1>Not found</h1>');
      },
      says: [/The files are missing/],
    },
    {
      name: 'there, without the folder of the version',
      prepare: () => {
        clearLibrary();
        publish(`/widgets/${VERSION}/integrity.json`, '', CORS, 404);
        publish('/widgets/integrity.json', distFile('integrity.json'));
      },
      says: [new RegExp(`not in a folder named ${VERSION}.*put the files into .*/widgets/${VERSION}/`)],
    },
    {
      name: 'those of another build',
      prepare: () => {
        giveOutLibrary();
        const list = JSON.parse(distFile('integrity.json').toString()) as Record<string, string>;
        publish(`/widgets/${VERSION}/integrity.json`, JSON.stringify({ ...list, 'frame.js': 'sha384-AAAA' }));
      },
      says: [/are not those of version .*: frame\.js\. Browsers would refuse them/],
    },
    {
      name: 'changed on the way',
      prepare: () => {
        giveOutLibrary();
        publish(`/widgets/${VERSION}/coalition-widgets.js`, `${distFile('coalition-widgets.js').toString()}\n`);
      },
      says: [/are not those of version .*: coalition-widgets\.js\./],
    },
    {
      name: 'without one of them',
      prepare: () => {
        giveOutLibrary();
        coalition.answers.delete(`/widgets/${VERSION}/frame.html`);
      },
      says: [/These files are missing in .*: frame\.html\./],
    },
  ]) {
    test(`${name}: says so, and gives out nothing that would not work`, async ({ openBuilder }) => {
      prepare();
      const { page } = await openBuilder({ widget: 'summary', library: `${coalition.url}/widgets/` });
      const said = page.locator('#library-result');
      for (const part of says) await said.filter({ hasText: part }).waitFor();
      assert.equal(await page.getByLabel('Where the files are').getAttribute('aria-invalid'), 'true');
      await page.getByText(snippetNeeds).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Copy: Paste into the page' }).count(), 0);
      // Fixed HTML loads none of them.
      await page.getByRole('radio', { name: 'No script at all' }).check();
      await page.getByText(snippetNeeds).waitFor({ state: 'detached' });
      // Away from the mistake.
      await page.getByLabel('Where the files are').fill('');
      await page.getByRole('radio', { name: 'Plain HTML' }).check();
      await page.getByRole('button', { name: 'Copy: Paste into the page' }).waitFor();
    });
  }

  test('an address copied out of a snippet, with the version at its end, is understood', async ({ openBuilder }) => {
    giveOutLibrary();
    const { code } = await openBuilder({ widget: 'summary', library: `${coalition.url}/widgets/${VERSION}/` });
    assert.ok(
      (await code('Paste into the page')).includes(`"${coalition.url}/widgets/${VERSION}/coalition-widgets.js"`),
    );
  });
});

test.describe('a frame', () => {
  test('is made for a dark page where that was chosen, has no ground of its own there, and says so', async ({
    openBuilder,
    visit,
  }) => {
    const { page, code } = await openBuilder({ widget: 'members', cms: 'iframe' });
    assert.doesNotMatch(await code('Paste this frame'), /color-scheme/);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.getByText('The frame is made for a dark page').waitFor();
    assert.match(await code('Paste this frame'), /&amp;color-scheme=dark"[^>]* style="color-scheme: dark"/);
    const { page: frame } = await visit(await code('Or only its address'), { withoutFeed: true });
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  });

  test('of a form among others has one text below it, with both sentences', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({
      src: publish('/several.json', JSON.stringify(FEED)),
      widget: 'feedback',
      endpoint: 'https://feedback.town.example/contributions',
      also: 'widget=summary',
      cms: 'sharepoint',
    });
    await page.getByRole('heading', { name: 'A sentence below it' }).waitFor();
    assert.match(
      await code('A sentence below it'),
      /^This information is also here: \S+\nYou can also write to the coalition here: \S+$/,
    );
  });

  test('names the language of its title where none was chosen', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({
      src: publish('/es.json', JSON.stringify({ ...FEED, language: 'es' })),
      widget: 'members',
      cms: 'iframe',
    });
    assert.match(await code('Paste this frame'), /&amp;lang=en"[^>]* title="Members"/);
    assert.match(await code('Or only its address'), /&lang=en$/);
    await page.getByLabel('Language of the widget').selectOption('Spanish');
    await page.locator('.parts code', { hasText: /&amp;lang=es"[^>]* title="Integrantes"/ }).waitFor();
  });
});

test.describe('a page on the same site', () => {
  test('or any other: a frame names what is on its own host by its path, and reads it from there', async ({
    openBuilder,
    site,
    visit,
  }) => {
    const { code } = await openBuilder({ widget: 'members', cms: 'iframe', layout: 'grid' });
    const address = await code('Or only its address');
    assert.equal(
      address,
      `${site.url}/${VERSION}/frame.html?widget=members&src=/feeds/example.json&lang=en&layout=grid`,
    );
    const { page } = await visit(address, { withoutFeed: true });
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });

  test('has short addresses where somebody says so', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'members' });
    await page.getByRole('checkbox', { name: /: short addresses/ }).check();
    const snippet = await code('Paste into the page');
    assert.match(snippet, / src="\/feeds\/example\.json"/);
    assert.ok(snippet.includes(` src="/${VERSION}/coalition-widgets.js" integrity=`), snippet);
    assert.doesNotMatch(snippet, /localhost|127\.0\.0\.1/);
    assert.match(await code('Content Security Policy'), /script-src 'self'/);
    await page.waitForURL(/&short=yes/);
  });
});
