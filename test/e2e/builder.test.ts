import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import { projectFolder, temporaryFolder } from './support/site-process.ts';
import { SHOWN } from '../../src/embed/placeholder-names.ts';
import { startHost } from './support/host-page.ts';
import { test, type OpenBuilder } from './support/test.ts';

let coalition: Awaited<ReturnType<typeof startHost>>;

test.beforeAll(async () => {
  coalition = await startHost();
});
test.afterAll(() => coalition.close());

const open = (openBuilder: OpenBuilder, state?: Record<string, string>, options?: Parameters<OpenBuilder>[1]) =>
  openBuilder(state, options);
const CORS = { 'access-control-allow-origin': '*' };
const FEED = {
  version: 'coalition-feed/1',
  title: 'Our Valley',
  language: 'en',
  updated: '2026-11-01',
  commitments: [{ id: 'c1', title: 'Open the books', progress: 40 }],
};

const distFile = (name: string): Buffer => readFileSync(join(projectFolder, 'dist', name));
const { version: VERSION } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};

function clearLibrary(): void {
  for (const path of [...coalition.answers.keys()]) if (path.startsWith('/widgets/')) coalition.answers.delete(path);
}

/** The coalition's host gives out the widgets' files, as the folder of a release. */
function giveOutLibrary(): void {
  const files = Object.keys(JSON.parse(distFile('integrity.json').toString()) as object);
  for (const file of [...files, 'integrity.json']) {
    const type = file.endsWith('.css') ? 'text/css' : file.endsWith('.html') ? 'text/html' : 'text/javascript';
    coalition.answers.set(`/widgets/${VERSION}/${file}`, { body: distFile(file), headers: CORS, type });
  }
}

/** Lets the coalition's host answer, and returns the address. */
function publish(path: string, body: string | Buffer, headers: Record<string, string> = CORS, status = 200): string {
  coalition.answers.set(path, { body, headers, status, type: 'application/json' });
  return coalition.url + path;
}

test.describe('the feed, checked at once', () => {
  test('of the invented example first, and of a coalition that there is by one button', async ({ openBuilder }) => {
    const { page, result, code } = await open(openBuilder);
    await expect(result).toContainText('Feed found: ');
    await page.getByRole('button', { name: 'Try it with Nuevo León’s feed' }).click();
    await expect(result).toContainText('Feed found: Nuevo León Open Coalition.');
    const address = page.getByRole('textbox', { name: 'Address of the feed' });
    await expect(address).toBeFocused();
    await expect(address).toHaveValue(/\/feeds\/nuevo-leon\.json$/);
    await expect(page.getByRole('button', { name: 'Try it with Nuevo León’s feed' })).toHaveCount(0);
    assert.match(await code('Paste into the page'), /nuevo-leon\.json/);
  });

  test('a good one: what is in it, announced', async ({ openBuilder }) => {
    const { page, result } = await open(openBuilder, { src: publish('/good.json', JSON.stringify(FEED)) });
    assert.match(await result.innerText(), /^Feed found: Our Valley\. 1 commitment, 0 members; 0 kB\.$/);
    await page.getByRole('status').filter({ hasText: 'Feed found: Our Valley.' }).waitFor();
  });

  test('typed by a keyboard: the preview and the snippet follow', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder);
    await page.getByLabel('Address of the feed').fill(publish('/typed.json', JSON.stringify(FEED)));
    await page.getByText('Feed found: Our Valley.').first().waitFor();
    await page
      .locator('#stage')
      .getByText('Progress has been reported for 1 of 1 commitments')
      .or(page.locator('#stage').getByText(/1 .*commitment/))
      .first()
      .waitFor();
    assert.ok((await code('Paste into the page')).includes(`src="${coalition.url}/typed.json"`));
  });

  for (const { name, answer, says } of [
    { name: 'not there', answer: () => publish('/gone.json', '', CORS, 404), says: /no file at this address \(404\)/ },
    {
      name: 'behind an error',
      answer: () => publish('/error.json', '', CORS, 503),
      says: /answers with an error \(503\)/,
    },
    {
      name: 'on no host at all',
      answer: () => 'http://127.0.0.1:9/feed.json',
      says: /Nothing came from this address\. Either nothing answers there, or/,
    },
    {
      name: 'on a host without CORS',
      answer: () => publish('/closed.json', JSON.stringify(FEED), {}),
      says: /Nothing could be read at this address, though its host answers/,
    },
    {
      name: 'not JSON',
      answer: () => publish('/broken.json', '{"version": "coalition-feed/1",'),
      says: /is not JSON[^]*Export it again, or ask who made it\.[^]*JSON/,
    },
    {
      name: 'a web page',
      answer: () => publish('/page', '<!DOCTYPE html><title>Sign in</title>'),
      says: /This is a web page, not a feed/,
    },
    {
      name: 'not UTF-8',
      answer: () => publish('/latin1.json', Buffer.from('{"title": "Nuevo Le\xf3n"}', 'latin1')),
      says: /not UTF-8/,
    },
    {
      name: 'a spreadsheet',
      answer: () => publish('/book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])),
      says: /This is a spreadsheet[^]*coalition-feed import makes the feed/,
    },
    {
      name: 'packed',
      answer: () => publish('/packed.json', Buffer.from([0x1f, 0x8b, 8, 0, 0xff])),
      says: /The file is packed \(gzip\)/,
    },
    { name: 'empty', answer: () => publish('/empty.json', ' \n'), says: /^The file is empty\.$/ },
    {
      name: 'JSON from a word processor',
      answer: () => publish('/curly.json', '{“version”: “coalition-feed/1”}'),
      says: /curly quotation marks[^]*Replace them in a plain text editor\.$/,
    },
    {
      name: 'JSON, but no feed',
      answer: () => publish('/list.json', '[1, 2]'),
      says: /no feed that can be shown[^]*A feed is an object in braces/,
    },
    {
      name: 'of another version',
      answer: () => publish('/v2.json', JSON.stringify({ ...FEED, version: 'coalition-feed/2' })),
      says: /says that it is “coalition-feed\/2”\. The widgets read “coalition-feed\/1”/,
    },
    {
      name: 'without a version',
      answer: () => publish('/v0.json', JSON.stringify({ ...FEED, version: undefined })),
      says: /does not say that it is a coalition’s feed/,
    },
    {
      name: 'without a title',
      answer: () => publish('/untitled.json', JSON.stringify({ ...FEED, title: '' })),
      says: /Ask who made it to mend this:[^]*title: write the name/,
    },
    {
      name: 'of 21 MB',
      answer: () => publish('/huge.json', Buffer.alloc(21_000_000, ' '), { ...CORS, 'content-length': '21000000' }),
      says: /has more than 20 MB.*nothing above 20 MB is checked/,
    },
  ]) {
    test(`${name}: says so, shows no widget, and keeps the page usable`, async ({ openBuilder }) => {
      const { page, result } = await open(openBuilder, { src: answer() });
      assert.match(await result.innerText(), says);
      assert.equal(await page.locator('#stage > *').count(), 0);
      await page.getByText('The widget appears here as soon as there is a feed that can be read.').waitFor();
      // The pasted widget would show nothing, so there is nothing to copy.
      assert.equal(await page.getByRole('button', { name: 'Copy: Paste into the page' }).count(), 0);
      await page.getByText('The data cannot be read, so a widget would show nothing.').waitFor();
      // Only the builder speaks: the widget never tried.
      assert.deepEqual(
        (await page.getByRole('status').allTextContents()).filter((said) => /could not be reached/.test(said)),
        [],
      );
      await page
        .getByRole('status')
        .filter({ hasText: (await result.innerText()).split(/[\n:]/)[0]! })
        .waitFor();
      await page.getByLabel('Address of the feed').fill(publish('/good.json', JSON.stringify(FEED)));
      await page.locator('#feed-result').getByText('Feed found').waitFor();
    });
  }

  test('more than 20 MB without an announced length: given up on the way', async ({ openBuilder }) => {
    let sent = 0;
    coalition.answers.set('/endless.json', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...CORS });
      const chunk = Buffer.alloc(500_000, ' ');
      const more = (): void => {
        while (!response.destroyed && sent < 200_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    });
    const { result } = await open(openBuilder, { src: `${coalition.url}/endless.json` });
    assert.match(await result.innerText(), /has more than 20 MB.*nothing above 20 MB is checked/);
    assert.ok(sent < 200_000_000, `${sent} bytes`);
  });

  test('half broken: each problem with its place, what to write and what it costs; the rest shows', async ({
    openBuilder,
  }) => {
    const broken = {
      ...FEED,
      commitments: [...FEED.commitments, { id: 'c2' }, { id: 'c3', title: 'Wells', progress: 140 }],
      members: 7,
    };
    const { page, result } = await open(openBuilder, {
      src: publish('/half.json', JSON.stringify(broken)),
      widget: 'commitments',
    });
    assert.match(await result.innerText(), /^Feed found.* 1 record is not shown\.$/);
    const problems = page
      .getByRole('group')
      .filter({ hasText: '3 problems in the feed' })
      .or(page.locator('.problems'));
    const text = await problems.first().innerText();
    assert.match(text, /commitments\[1\]\.title[^]*Missing: write text[^]*This record is left out/);
    assert.match(text, /commitments\[2\]\.progress: 140[^]*Write a number from 0 to 100[^]*This field is left out/);
    assert.match(text, /members: 7[^]*Write a list in square brackets/);
    await page.locator('#stage').getByRole('heading', { name: 'Wells' }).waitFor();
  });

  test('a record that is not shown, and what only follows from that', async ({ openBuilder }) => {
    const members = [
      { id: 'net', name: 'Citizens’ Network' },
      { id: 'town', name: 'Town', sector: 'government', parent: 'net' },
    ];
    const { page, result } = await open(openBuilder, {
      src: publish('/lost.json', JSON.stringify({ ...FEED, members, people: [{ name: 'Ana', member: 'net' }] })),
    });
    assert.match(await result.innerText(), /1 record is not shown\.$/);
    const lost = page.getByRole('listitem').filter({ hasText: 'members[0].sector' });
    await lost.getByText('Citizens’ Network').waitFor();
    await lost.getByText('2 references to it are left out with it').click();
    await lost.getByText('people[0].member').waitFor();
  });

  test('in Spanish: the words of the reader are English, marked as such, and alone in their line', async ({
    openBuilder,
  }) => {
    const { page } = await open(
      openBuilder,
      { src: publish('/half-es.json', JSON.stringify({ ...FEED, members: 7, commitments: [{ id: 'c2' }] })) },
      { path: '/es/embed/' },
    );
    const item = page.getByRole('listitem').filter({ hasText: 'commitments[0].title' });
    assert.match(await item.locator('[lang=en]').innerText(), /^Missing: write text/);
    await item.getByText('Este registro no se muestra.', { exact: true }).waitFor();
  });

  test('no address at all: says that one is needed, in the field', async ({ openBuilder }) => {
    const { page } = await open(openBuilder);
    const field = page.getByLabel('Address of the feed');
    await field.fill('');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('#feed-result').getByText('Write the address of the feed here: it is needed.').waitFor();
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  });

  test('counts a commitment that stands in two plans once, and says so', async ({ openBuilder }) => {
    const commitments = [
      { id: 'a', title: 'A', sameAs: ['b'] },
      { id: 'b', title: 'A' },
    ];
    const { result } = await open(openBuilder, {
      src: publish('/same.json', JSON.stringify({ ...FEED, commitments })),
    });
    assert.match(
      await result.innerText(),
      /1 commitment \(2 records: some are the same commitment in another plan\), 0 members/,
    );
  });

  for (const address of [
    'javascript:alert(1)',
    'ftp://town.example/feed.json',
    'https://name:secret@town.example/feed.json',
    'feed.json',
  ]) {
    test(`${address} is no address`, async ({ openBuilder }) => {
      const { page } = await open(openBuilder);
      await page.getByLabel('Address of the feed').fill(address);
      await page.locator('#feed-result').getByText('Write a whole address').waitFor();
      assert.equal(await page.getByLabel('Address of the feed').getAttribute('aria-invalid'), 'true');
      await page.getByText('Write the address of the feed at the top; then the snippet is shown here.').waitFor();
    });
  }

  for (const { path, typed, says } of [
    {
      path: '/embed/',
      typed: 'https://DATA/coalition.json',
      says: '“DATA” is a placeholder from our examples. Write the host that has your file in its place.',
    },
    {
      path: '/es/embed/',
      typed: 'https://datos.su-municipio.example/coalicion.json',
      says: '«datos.su-municipio.example» es un nombre de ejemplo de nuestra documentación. Escriba en su lugar el servidor que tiene su archivo.',
    },
  ] as const) {
    test(`${typed} was copied as it stood: nothing is asked there`, async ({ openBuilder }) => {
      const { page, requests } = await open(openBuilder, {}, { path });
      await page.locator('#feed-address').fill(typed);
      await page.locator('#feed-result').getByText(says).waitFor();
      await page.getByRole('status').filter({ hasText: says }).waitFor();
      assert.deepEqual(requests.filter(({ host }) => typed.toLowerCase().includes(host)).map(String), []);
    });
  }

  test('a file of one’s own: checked and shown, sent nowhere, and back to the address', async ({ openBuilder }) => {
    const file = join(temporaryFolder(), 'mine.json');
    writeFileSync(file, JSON.stringify({ ...FEED, title: 'My own file' }));
    const { page, result, requests } = await open(openBuilder, { widget: 'commitments' });
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await page.getByLabel('Not published yet? Check a file').setInputFiles(file);
    await result.filter({ hasText: 'My own file' }).waitFor();
    await page.locator('#stage').getByRole('heading', { name: 'Open the books' }).waitFor();
    await page.getByText('The preview shows the file mine.json.').waitFor();
    assert.deepEqual(requests.slice(before).map(String), []);
    await page.getByRole('button', { name: 'Use the address again' }).click();
    await result.filter({ hasText: 'Valle Claro' }).waitFor();
  });
});

test.describe('a feed that no page may read', () => {
  test('on this computer, from a host that refuses its answers: nobody says that nothing answers', async ({
    openBuilder,
  }) => {
    const src = publish('/own.json', JSON.stringify(FEED), { 'cross-origin-resource-policy': 'same-origin' });
    const { page, result } = await open(openBuilder, { src });
    assert.match(
      await result.innerText(),
      /Either nothing answers there, or the browser keeps the answer from this page/,
    );
    const found = page.locator('#feed-result');
    await found.getByText(/on your own computer: visitors of your page reach nothing there/).waitFor();
    await found.getByText(/must send this header with it: Access-Control-Allow-Origin: \*/).waitFor();
    assert.equal(await found.getByRole('link').getAttribute('href'), src);
  });

  test('may be missing or kept: the builder says both, and leads to where one sees which', async ({ openBuilder }) => {
    // A host that sends its header with files alone, as nginx does unless it is told otherwise.
    const { page } = await open(openBuilder, { src: publish('/not-there.json', 'not found', {}, 404) });
    const found = page.locator('#feed-result');
    await found.getByText(/the file is missing: check the address/).waitFor();
    await found.getByText(/must send this header with it: Access-Control-Allow-Origin: \*/).waitFor();
    const link = found.getByRole('link', { name: 'Open the address in a new tab.' });
    assert.equal(await link.getAttribute('href'), `${coalition.url}/not-there.json`);
    // It answered: what it lacks is not https.
    assert.equal(await found.getByText('no secure connection').count(), 0);
  });

  test('under https on a host that speaks only http: that is among what it can be', async ({ openBuilder }) => {
    const src = publish('/plain.json', JSON.stringify(FEED)).replace('http:', 'https:');
    const { page } = await open(openBuilder, { src });
    await page
      .locator('#feed-result')
      .getByText('If the tab says that there is no secure connection, the host has no https')
      .waitFor();
  });
});

test.describe('where the files are', () => {
  const snippetNeeds = 'The widgets’ files are not where the snippet would load them from';

  test('on this site, unless something else is written', async ({ openBuilder, site }) => {
    const { page, code } = await open(openBuilder);
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
      const { page } = await open(openBuilder, { widget: 'summary', library: `${coalition.url}/widgets/` });
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
    const { code } = await open(openBuilder, { widget: 'summary', library: `${coalition.url}/widgets/${VERSION}/` });
    assert.ok(
      (await code('Paste into the page')).includes(`"${coalition.url}/widgets/${VERSION}/coalition-widgets.js"`),
    );
  });
});

test.describe('what is chosen', () => {
  test('offers each widget the options of the manifest and no others', async ({ openBuilder, site }) => {
    const { page } = await open(openBuilder);
    const manifest = (await (await fetch(`${site.url}/custom-elements.json`)).json()) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const attributesOf = (widget: string): string[] =>
      manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === `coalition-${widget}`)!
        .attributes!.map(({ name }) => name);
    for (const widget of SHOWN) {
      await page.locator(`input[name=widget][value=${widget}]`).check();
      const wanted = attributesOf(widget).filter(
        (name) => !['src', 'lang'].includes(name) && (name !== 'images' || widget === 'members'),
      );
      const shown = await page.evaluate(
        () =>
          document.querySelectorAll('#builder section[aria-labelledby=options-title] :is(.field, fieldset)').length +
          document.querySelectorAll(
            '#builder section[aria-labelledby=options-title] > .choice, #builder section[aria-labelledby=options-title] details > .choice',
          ).length,
      );
      assert.equal(shown, wanted.length, `${widget}: ${wanted.join()}`);
      // Each in words, none as a bare name.
      const labels = await page
        .locator('section[aria-labelledby=options-title]')
        .locator('label, legend')
        .allInnerTexts();
      for (const label of labels) assert.doesNotMatch(label, /^[a-z]+(-[a-z]+)*$/, label);
    }
  });

  test('changes the live element and the snippet at once', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'members' });
    const element = page.locator('#stage coalition-members');
    await element.getByRole('heading', { name: 'Government', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Academia' }).check();
    await page.getByLabel('Layout').selectOption({ label: 'Side by side' });
    await element.getByRole('heading', { name: 'Government', exact: true }).waitFor({ state: 'detached' });
    assert.equal(await element.getAttribute('sector'), 'academia');
    assert.equal(await element.getAttribute('layout'), 'grid');
    assert.match(
      await code('Paste into the page'),
      /<coalition-members src="[^"]+" sector="academia" layout="grid"[ >]/,
    );
    await page.getByRole('checkbox', { name: 'Academia' }).uncheck();
    assert.match(await code('Paste into the page'), /<coalition-members src="[^"]+" layout="grid"[ >]/);
  });

  test('takes commitments, plans and topics from the feed, and begins with the first commitment', async ({
    openBuilder,
  }) => {
    const { page, code } = await open(openBuilder, { widget: 'progress' });
    const commitment = page.getByLabel('Commitment', { exact: true });
    assert.match(await code('Paste into the page'), /<coalition-progress src="[^"]+" commitment="[\w-]+">/);
    assert.ok((await commitment.locator('option').count()) > 10);
    await commitment.selectOption('water-cuts');
    await page.locator('#stage').getByText('Overdue by').waitFor();
  });

  test('an option that cannot be used is marked and left out', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'commitments' });
    const limit = page.getByLabel('How many at once');
    await limit.fill('many');
    await expect(limit).toHaveAttribute('aria-invalid', 'true');
    await page.getByText('This cannot be used and is left out of the snippet.').waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /many/);
    await limit.fill('3');
    assert.match(await code('Paste into the page'), / limit="3"/);
  });

  test('language: the widget speaks it and the sentence too, without a line of its own', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'summary' });
    await page.getByLabel('Language of the widget').selectOption('ar');
    await page.locator('#stage').getByText('التزام').first().waitFor();
    const html = await code('Paste into the page');
    assert.match(html, /<coalition-summary [^>]* lang="ar"/);
    assert.doesNotMatch(html, /lang\/ar\.js/);
    assert.match(html, /<p lang="ar" dir="rtl">هذه المعلومات متاحة أيضًا هنا:/);
    assert.match(await code('For your privacy page'), /^تعرض هذه الصفحة/);
  });

  test('width and colour scheme of the preview', async ({ openBuilder }) => {
    const { page } = await open(
      openBuilder,
      { widget: 'commitments' },
      { context: { context: { viewport: { width: 1440, height: 900 } } } },
    );
    const width = () => page.locator('#stage').evaluate((stage) => stage.getBoundingClientRect().width);
    // The whole desktop fits into the column, and is laid out as on 1,024 px.
    const viewport = await page
      .getByRole('region', { name: 'The live widget' })
      .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
    assert.equal(viewport.scrollWidth, viewport.clientWidth);
    assert.ok((await width()) <= viewport.clientWidth + 1, String(await width()));
    assert.equal(await page.locator('#stage').evaluate((stage) => getComputedStyle(stage).inlineSize), '1024px');
    await page.getByRole('radio', { name: 'Phone' }).check({ force: true });
    assert.equal(await width(), 360);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    assert.equal(
      await page.locator('#stage coalition-commitments').evaluate((element) => getComputedStyle(element).colorScheme),
      'dark',
    );
  });

  test('contrast: measured figures for both pages, which follow the colours', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'members' });
    const figures = page.locator('.contrast dd');
    await figures
      .first()
      .filter({ hasText: /^\d+\.\d : 1 .* enough/ })
      .waitFor();
    await figures
      .last()
      .filter({ hasText: /^\d+\.\d : 1 .* enough/ })
      .waitFor();
    await page.getByLabel('Background as text').fill('#ffffcc');
    await figures.last().filter({ hasText: 'too low' }).waitFor();
    await figures.first().filter({ hasText: 'enough' }).waitFor();
    await page.getByLabel('Accent as text').fill('#ffee00');
    await figures.first().filter({ hasText: 'enough' }).waitFor();
    assert.match(await code('Paste into the page'), /--coalition-accent: #ffee00; --coalition-surface: #ffffcc;/);
    await page.getByLabel('Accent as text').fill('yellow');
    await page.getByText('Write six digits after a #').waitFor();
    await page.getByText('Write six digits after a #: #ffff00.').waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /yellow|accent/);
  });

  for (const { typed, shown } of [
    { typed: '7a1d3a', shown: '#7a1d3a' },
    { typed: ' #7a1d3a ', shown: '#7a1d3a' },
    { typed: '#7A1D3A', shown: '#7a1d3a' },
    { typed: '#a3c', shown: '#aa33cc' },
  ])
    test(`the accent “${typed}”, as people copy it, is ${shown}`, async ({ openBuilder }) => {
      const { page, code } = await open(openBuilder, { widget: 'members' });
      const accent = page.getByLabel('Accent as text');
      await accent.fill(typed);
      await page.locator('.parts code', { hasText: `--coalition-accent: ${shown};` }).waitFor();
      assert.equal(await accent.getAttribute('aria-invalid'), 'false');
      assert.match(await code('Link to these settings'), new RegExp(`accent=%23${shown.slice(1)}$`));
      await accent.press('Tab');
      assert.equal(await accent.inputValue(), shown);
      assert.equal(await page.getByLabel('Accent', { exact: true }).inputValue(), shown);
    });

  for (const { typed, says } of [
    { typed: 'rgb(122, 29, 58)', says: 'Write six digits after a #: #7a1d3a.' },
    { typed: 'rgb(122 29 58 / 50%)', says: 'Write six digits after a #, as in #7a1d3a.' },
    { typed: '#7a1d', says: 'Write six digits after a #, as in #7a1d3a.' },
    { typed: 'var(--wine)', says: 'Write six digits after a #, as in #7a1d3a.' },
  ])
    test(`the accent “${typed}” is asked for as digits`, async ({ openBuilder }) => {
      const { page, code } = await open(openBuilder, { widget: 'members' });
      await page.getByLabel('Accent as text').fill(typed);
      await page.getByText(says, { exact: true }).waitFor();
      assert.doesNotMatch(await code('Paste into the page'), /--coalition-accent/);
    });
});

/** Resolves when the snippet says how high the widget is, after which it changes no more by itself. */
const measured = (page: Page): Promise<void> => page.locator('.copyable code', { hasText: 'data-reserve' }).waitFor();

test.describe('several widgets on one page', () => {
  const PASTE = 'Paste into the page';

  test('one snippet has them all in one feed, and its link brings them back', async ({ openBuilder }) => {
    const src = publish('/several.json', JSON.stringify(FEED));
    const { page, code } = await open(openBuilder, { src, widget: 'summary' });
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await page.getByRole('heading', { name: 'What to show' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('status').filter({ hasText: 'Kept on the page: The plan at a glance.' }).waitFor();
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.getByLabel('Layout').selectOption('grid');
    await page.getByRole('listitem').filter({ hasText: 'Members (the one you are making)' }).waitFor();
    const snippet = await code(PASTE);
    const tags = [...snippet.matchAll(/<(coalition-[a-z]+|link|script)[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(
      tags.map((tag) => tag.split(/[\s>]/)[0]),
      ['<link', '<script', '<coalition-feed', '<coalition-summary', '<coalition-members'],
    );
    assert.equal(tags[2], `<coalition-feed src="${src}">`);
    assert.match(tags[4]!, / layout="grid"/);
    assert.equal(snippet.split(src).length - 1, 3, 'once for the data, and once in each sentence with a link');
    const link = await code('Link to these settings');
    const again = await open(openBuilder, Object.fromEntries(new URLSearchParams(link.replace(/^[^#]*#/, ''))));
    const tagsOf = (text: string): string[] =>
      [...text.matchAll(/<coalition-[^>]*>/g)].map(([tag]) => tag.replace(/ data-reserve="[^"]*"/, ''));
    await again.page.getByRole('listitem').filter({ hasText: 'The plan at a glance' }).waitFor();
    assert.deepEqual(tagsOf(await again.code(PASTE)), tagsOf(snippet));
  });

  test('each has its heading, at the level that was chosen, and the headings inside follow', async ({
    openBuilder,
  }) => {
    const src = publish('/headings.json', JSON.stringify(FEED));
    const also = 'widget=members';
    const { page, code } = await open(openBuilder, { src, widget: 'commitments', also });
    const outline = async (): Promise<(string | undefined)[]> =>
      [...(await code(PASTE)).matchAll(/<(h\d[^>]*>[^<]*|coalition-(?!feed)[a-z]+( heading-level="\d")?)/g)].map(
        ([, line]) => line,
      );
    const level = page.getByLabel('Heading above each widget');
    assert.deepEqual(await outline(), [
      'h2 lang="en">Members',
      'coalition-members',
      'h2 lang="en">Commitments',
      'coalition-commitments',
    ]);
    // A page in another language is not seen from here: who builds has to read in which one they are.
    await expect(level).toHaveAccessibleDescription(/They are written in English\. Is your page in another language\?/);
    await page.getByLabel('Language of the widget').selectOption('Arabic');
    await expect(level).toHaveAccessibleDescription(/They are written in Arabic\./);
    assert.equal((await outline())[0], 'h2 lang="ar" dir="rtl">الأعضاء');
    await page.getByLabel('Language of the widget').selectOption('Same as the page');
    await page.locator('.parts code', { hasText: '<h2 lang="en">' }).waitFor();
    await level.selectOption({ label: 'Level 4 (h4)' });
    await page.locator('.parts code', { hasText: '<h4' }).waitFor();
    assert.deepEqual(await outline(), [
      'h4 lang="en">Members',
      'coalition-members heading-level="5"',
      'h4 lang="en">Commitments',
      'coalition-commitments heading-level="5"',
    ]);
    assert.match(await code('Link to these settings'), /&headings=4/);
    await level.selectOption('None');
    await page.locator('.parts code', { hasNotText: '<h4' }).first().waitFor();
    assert.deepEqual(await outline(), ['coalition-members', 'coalition-commitments']);
    // The editor of a content management system makes its own.
    await page.getByRole('radio', { name: 'Drupal', exact: true }).check();
    await level.waitFor({ state: 'detached' });
  });

  test('each can be changed, and taken away', async ({ openBuilder }) => {
    const src = publish('/changed.json', JSON.stringify(FEED));
    const also = 'widget=members&layout=grid';
    const { page, code } = await open(openBuilder, { src, widget: 'timeline', also });
    await page.getByRole('button', { name: 'Change: 1. Members' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    assert.equal(await page.getByLabel('Layout').inputValue(), 'grid');
    await page.goBack();
    await page.getByRole('radio', { name: /^Dates and news/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Remove: 2. Dates and news' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    const snippet = await code(PASTE);
    assert.match(snippet, /<coalition-members [^>]*src=/);
    assert.doesNotMatch(snippet, /coalition-(feed|timeline)/);
  });

  test('each can be moved by keyboard: the focus goes along, the new place is announced, the snippet follows', async ({
    openBuilder,
  }) => {
    const src = publish('/moved.json', JSON.stringify(FEED));
    const { page, code } = await open(openBuilder, { src, widget: 'timeline', also: 'widget=members&layout=grid' });
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await page.getByRole('listitem').filter({ hasText: 'The plan at a glance (the one you are making)' }).waitFor();
    const order = async (): Promise<string[]> =>
      [...(await code(PASTE)).matchAll(/<coalition-(?!feed)([a-z]+)/g)].map(([, name]) => name!);
    assert.deepEqual(await order(), ['members', 'timeline', 'summary']);
    const status = page.getByRole('status');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    // Nobody is offered what would do nothing.
    for (const none of ['Move up: 1. Members', 'Move down: 3. The plan at a glance'])
      await expect(button(none)).toHaveCount(0);
    await button('Move down: 1. Members').focus();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: 'Members: now 2 of 3.' }).waitFor();
    await expect(button('Move down: 2. Members')).toBeFocused();
    assert.deepEqual(await order(), ['timeline', 'members', 'summary']);
    await page.keyboard.press('Enter');
    await status.filter({ hasText: 'Members: now 3 of 3.' }).waitFor();
    // At the end there is one way left.
    await expect(button('Move up: 3. Members')).toBeFocused();
    assert.deepEqual(await order(), ['timeline', 'summary', 'members']);
    assert.match(await code(PASTE), /<coalition-members[^>]* layout="grid"/);
    // What is being made is so still, also where it moves itself; Back undoes one move.
    await button('Move up: 2. The plan at a glance').click();
    await page.getByRole('listitem').filter({ hasText: 'The plan at a glance (the one you are making)' }).waitFor();
    assert.deepEqual(await order(), ['summary', 'timeline', 'members']);
    await page.goBack();
    await button('Move up: 2. The plan at a glance').waitFor();
    assert.deepEqual(await order(), ['timeline', 'summary', 'members']);
  });

  test('one that lacks something keeps nobody from the snippet of the others, and says what it needs', async ({
    openBuilder,
  }) => {
    const src = publish('/unfinished.json', JSON.stringify(FEED));
    const { page, code } = await open(openBuilder, { src, widget: 'feedback', also: 'widget=members' });
    const section = page.getByRole('region', { name: 'Copy it to your site' });
    const note = section.getByText(
      /^Not in the snippet yet: Feedback form\. Write the address that takes the messages/,
    );
    await note.waitFor();
    assert.match(await code(PASTE), /<coalition-members [^>]*src=/);
    assert.doesNotMatch(await code(PASTE), /coalition-feedback/);
    const listed = section.getByRole('listitem').filter({ hasText: 'Feedback form' });
    await expect(listed).toContainText('not in the snippet yet');
    // Another one is made now; the form still waits.
    await section.getByRole('button', { name: 'Change: 1. Members' }).click();
    await page.getByRole('radio', { name: /^Members/, checked: true }).waitFor();
    await note.waitFor();
    await expect(listed).toContainText('not in the snippet yet');
    assert.doesNotMatch(await code(PASTE), /coalition-feedback/);
    await note.getByRole('button', { name: 'Change: 2. Feedback form' }).click();
    await note.getByRole('button', { name: 'Go to the field' }).click();
    await expect(page.getByLabel('Address that receives the messages')).toBeFocused();
    await page.keyboard.type('https://feedback.town.example/contributions');
    await note.waitFor({ state: 'detached' });
    assert.match(await code(PASTE), /<coalition-members[^]*<coalition-feedback endpoint=/);
  });

  test('a form that only a link brings along shows nothing before somebody agrees', async ({ openBuilder }) => {
    const src = publish('/linked-form.json', JSON.stringify(FEED));
    const also = 'widget=feedback&endpoint=https%3A%2F%2Felsewhere.example%2Fx';
    const { page } = await open(openBuilder, { src, widget: 'timeline', also });
    await page.getByRole('button', { name: 'Change: 1. Feedback form' }).click();
    await page.getByText(/sends what is written in the form to elsewhere\.example/).waitFor();
    assert.equal(await page.locator('#stage textarea').count(), 0);
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page.locator('#stage textarea').waitFor();
  });

  test('a commitment that nobody chose filters no other widget', async ({ openBuilder }) => {
    const src = publish('/unchosen.json', JSON.stringify(FEED));
    const { page, code } = await open(openBuilder, { src, widget: 'summary' });
    const commitment = page.getByLabel('Commitment', { exact: true });
    // The next one that the page does not have is the list, then the one commitment: it begins with the first.
    for (const next of ['commitments', 'commitment']) {
      await page.getByRole('button', { name: 'Another widget on the same page' }).click();
      await page.waitForURL(new RegExp(`widget=${next}\\b`));
    }
    assert.equal(await commitment.inputValue(), 'c1');
    await page.getByRole('radio', { name: /^You said, we did/ }).check();
    assert.equal(await commitment.inputValue(), '');
    await page.locator('.parts code', { hasText: /<coalition-contributions(?! commitment)/ }).waitFor();
    // One that somebody chose goes along.
    await page.getByRole('radio', { name: /^One progress bar/ }).check();
    await commitment.selectOption('c1');
    await page.getByRole('radio', { name: /^You said, we did/ }).check();
    await page.locator('.parts code', { hasText: '<coalition-contributions commitment="c1"' }).waitFor();
    assert.match(await code(PASTE), /<coalition-contributions commitment="c1"/);
  });

  for (const cms of ['WordPress', 'Wix', 'No script at all'])
    test(`each has its own part: ${cms}`, async ({ openBuilder }) => {
      const src = publish('/parts.json', JSON.stringify(FEED));
      const { page } = await open(openBuilder, { src, widget: 'members', also: 'widget=timeline' });
      await page.getByRole('radio', { name: cms, exact: true }).check();
      await page
        .getByRole('heading', { name: /^Members: / })
        .first()
        .waitFor();
      await page
        .getByRole('heading', { name: /^Dates and news: / })
        .first()
        .waitFor();
      const texts = await page.locator('.parts .copyable code').allTextContents();
      assert.equal(new Set(texts).size, texts.length);
    });
});

test.describe('no script at all', () => {
  test('says so where the data does not come again, and makes the HTML once it does', async ({ openBuilder }) => {
    let asked = 0;
    let isUp = false;
    coalition.answers.set('/once.json', (_request, response) => {
      const status = (asked += 1) === 1 || isUp ? 200 : 503;
      response.writeHead(status, { ...CORS, 'content-type': 'application/json' }).end(JSON.stringify(FEED));
    });
    const { page, code } = await open(openBuilder, {
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
    open(openBuilder, { src: publish('/members.json', JSON.stringify(MEMBERS)), cms: 'no-script', ...state });

  test('is scrolled where it is long, so that what follows is near', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'commitments', cms: 'no-script' });
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
    const { page, code } = await open(openBuilder, {
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
      const { page } = await open(openBuilder, { src, widget: 'timeline', cms: 'no-script' });
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
      const { code } = await open(openBuilder, { src, widget: 'members', images });
      assert.doesNotMatch(await code('For your privacy page'), /logo/i);
      assert.ok((await code('Content Security Policy')).includes(sources));
    }
    const { code } = await open(openBuilder, {
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

test.describe('a frame', () => {
  test('is made for a dark page where that was chosen, has no ground of its own there, and says so', async ({
    openBuilder,
    visit,
  }) => {
    const { page, code } = await open(openBuilder, { widget: 'members', cms: 'iframe' });
    assert.doesNotMatch(await code('Paste this frame'), /color-scheme/);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.getByText('The frame is made for a dark page').waitFor();
    assert.match(await code('Paste this frame'), /&amp;color-scheme=dark"[^>]* style="color-scheme: dark"/);
    const { page: frame } = await visit(await code('Or only its address'), { withoutFeed: true });
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  });

  test('of a form among others has one text below it, with both sentences', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, {
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
    const { page, code } = await open(openBuilder, {
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
    const { code } = await open(openBuilder, { widget: 'members', cms: 'iframe', layout: 'grid' });
    const address = await code('Or only its address');
    assert.equal(
      address,
      `${site.url}/${VERSION}/frame.html?widget=members&src=/feeds/example.json&lang=en&layout=grid`,
    );
    const { page } = await visit(address, { withoutFeed: true });
    await page.getByText('Government of the State of Sierra Azul').first().waitFor();
  });

  test('has short addresses where somebody says so', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'members' });
    await page.getByRole('checkbox', { name: /: short addresses/ }).check();
    const snippet = await code('Paste into the page');
    assert.match(snippet, / src="\/feeds\/example\.json"/);
    assert.ok(snippet.includes(` src="/${VERSION}/coalition-widgets.js" integrity=`), snippet);
    assert.doesNotMatch(snippet, /localhost|127\.0\.0\.1/);
    assert.match(await code('Content Security Policy'), /script-src 'self'/);
    await page.waitForURL(/&short=yes/);
  });
});

test.describe('the address that messages go to', () => {
  for (const [typed, says] of [
    ['https://docs.google.com/forms/d/e/1FAIp/viewform', 'This address of docs.google.com is a page for people'],
    ['https://feedback.town.example/desk/', 'This address of feedback.town.example is a page for people'],
    ['open@town.example', 'This is a mail address, and a form cannot send there by itself'],
  ] as const)
    test(`is not ${typed}: says what it is, and what to write`, async ({ openBuilder }) => {
      const { page } = await open(openBuilder, { widget: 'feedback' });
      const field = page.getByLabel('Address that receives the messages');
      await field.fill(typed);
      await page.getByText(says).waitFor();
      await field.fill('https://feedback.town.example/contributions');
      await page.getByText(says).waitFor({ state: 'detached' });
    });
});

test.describe('beside the settings', () => {
  test('preview and snippet stay in view on a wide screen', async ({ openBuilder }) => {
    const { page } = await open(
      openBuilder,
      { widget: 'members' },
      { context: { context: { viewport: { width: 1280, height: 900 } } } },
    );
    await page.getByRole('heading', { name: 'Colours' }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('region', { name: 'The live widget' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Copy it to your site' })).toBeInViewport();
    await page.getByRole('button', { name: 'Another widget on the same page' }).click();
    await expect(page.getByRole('heading', { name: 'What to show' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Copy it to your site' })).toBeInViewport();
  });
});

test.describe('copy', () => {
  test('copies, says so in words beside the button, and announces it', async ({ openBuilder }) => {
    const { page, code } = await open(
      openBuilder,
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    await measured(page);
    const button = page.getByRole('button', { name: 'Copy: Paste into the page' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('✓ Copied').waitFor();
    await page.getByRole('status').filter({ hasText: 'Copied: Paste into the page.' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code('Paste into the page'));
    await page.locator('input[name=widget][value=members]').check();
    await page.getByText('✓ Copied').waitFor({ state: 'detached' });
  });

  test('selects the text where the browser refuses', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder);
    await measured(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy: Paste into the page' }).click();
    await page.getByRole('status').filter({ hasText: 'does not let this page copy' }).waitFor();
    assert.equal(
      await page.evaluate(() => getSelection()!.toString().trim().replace(/\s+/g, ' ')),
      (await code('Paste into the page')).replace(/\s+/g, ' '),
    );
  });
});

test.describe('the link', () => {
  test('reproduces the whole state in another window', async ({ visit, openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'timeline' });
    await page.getByLabel('From', { exact: true }).fill('2026-01');
    await page.getByRole('checkbox', { name: 'Milestones' }).check();
    await page.getByLabel('Accent as text').fill('#7a1d3a');
    await page.locator('input[name=cms][value=drupal]').check();
    await page.getByLabel('Language of the widget').selectOption('es');
    const [link, content, once] = [
      await code('Link to these settings'),
      await code('In the content'),
      await code('The colour, by an administrator'),
    ];
    await page.waitForURL(link);
    const again = await visit(link, { withoutFeed: true });
    await again.page
      .locator('#stage')
      .getByText('Lo que sigue')
      .or(again.page.locator('#stage coalition-timeline[from="2026-01"]'))
      .first()
      .waitFor();
    const codes = again.page.locator('.copyable code');
    // They stand there once the widgets' files are found.
    for (const text of [content, once, link]) await codes.filter({ hasText: text }).first().waitFor();
    const all = await codes.allTextContents();
    assert.ok(all.includes(content) && all.includes(once) && all.includes(link));
    await again.close();
  });

  test('that was tampered with: what is not usable is dropped and named, nothing runs', async ({ openBuilder }) => {
    const { page, violations, complaints, code } = await open(openBuilder, {
      src: 'javascript:alert(1)',
      widget: '<img src=x onerror=alert(1)>',
      lang: '"><script>alert(1)</script>',
      accent: 'red;}</style><script>alert(1)</script>',
      cms: '../../etc',
      library: 'data:text/javascript,alert(1)//',
      plan: '"><script>alert(1)</script>',
      '<b>x</b>': '1',
    });
    for (const note of [page.locator('.builder > .note'), page.getByRole('status').filter({ hasText: 'Feed found' })]) {
      const said = await note.innerText();
      for (const part of [
        /Address of the feed: http\S+\/feeds\/example\.json/,
        /Widget: The plan at a glance/,
        /Language of the widget: Same as the page/,
        /Accent: none/,
        /Platform: Plain HTML/,
        /Where the files are: those of this site/,
        /“<b>x<\/b>”: left out/,
      ]) {
        assert.match(said, part);
      }
    }
    assert.doesNotMatch(await code('Paste into the page'), /alert|javascript:|data:|<img/);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
  });

  test('with a language that no widget speaks: says so, and the snippet does not carry it', async ({ openBuilder }) => {
    const { page, code } = await open(openBuilder, { widget: 'members', lang: 'xx' });
    await page.getByText('Language of the widget: Same as the page').first().waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /lang="xx"/);
    // Once something is chosen, the note has been read.
    await page.getByRole('radio', { name: /^The plan at a glance/ }).check();
    await page.locator('.builder > .note').waitFor({ state: 'detached' });
  });

  test('with files of another host: says which, and shows where that is changed', async ({ openBuilder }) => {
    giveOutLibrary();
    const { page, code } = await open(openBuilder, { widget: 'summary', library: `${coalition.url}/widgets` });
    const warning = page.getByText(`The files come from ${new URL(coalition.url).host}, not from this site.`);
    await warning.waitFor();
    assert.ok(
      (await code('Paste into the page')).includes(`src="${coalition.url}/widgets/${VERSION}/coalition-widgets.js"`),
    );
    const field = page.getByLabel('Where the files are');
    assert.ok(await field.isVisible());
    await field.fill('');
    await warning.waitFor({ state: 'detached' });
    assert.ok(await field.isVisible());
    // Whoever typed it knows the host.
    await field.fill(`${coalition.url}/widgets/`);
    await page.getByText(`every file of this version is in ${coalition.url}/widgets/${VERSION}/`).waitFor();
    assert.equal(await warning.count(), 0);
  });

  test('with an address for messages: no form until somebody here agrees to it', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'feedback', endpoint: 'https://collect.example/x' });
    await page.getByText(/sends what is written in the form to collect\.example/).waitFor();
    assert.equal(await page.locator('coalition-feedback').count(), 0);
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page
      .locator('#stage coalition-feedback[endpoint="https://collect.example/x"]')
      .getByLabel('Your message')
      .waitFor();
    // The button is gone, and its reader is where the form is.
    assert.ok(
      await page
        .getByRole('region', { name: 'The live widget' })
        .evaluate((element) => element === document.activeElement),
    );
  });

  test('an address for messages that is typed here needs nobody to agree', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'feedback' });
    await page.locator('#option-endpoint').fill('https://');
    await page.getByText('This is not an address, so it is left out of the snippet.').waitFor();
    await page.locator('#option-endpoint').fill('https://town.example/contributions');
    await page.locator('#stage coalition-feedback').getByLabel('Your message').waitFor();
  });

  test('another fragment in the same window is taken over', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'summary' });
    await page.evaluate(() => (location.hash = '#widget=members&cms=wix'));
    await page.locator('#stage coalition-members').waitFor();
    assert.ok(await page.locator('input[name=cms][value=wix]').isChecked());
  });
});

test.describe('back and forward', () => {
  const chosen = (page: Page, step: string) =>
    page.waitForFunction(
      (wanted) =>
        ['widget', 'cms']
          .map((name) => document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)!.value)
          .join() === wanted,
      step,
    );

  test('undo and redo one choice at a time', async ({ openBuilder }) => {
    const { page } = await open(openBuilder);
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.getByRole('radio', { name: /^List of commitments/ }).check();
    await page.getByRole('radio', { name: 'Drupal' }).check();
    const steps = ['commitments,html', 'members,html', 'summary,html'];
    for (const step of steps) {
      await page.goBack();
      await chosen(page, step);
    }
    await page.locator('#stage coalition-summary').waitFor();
    for (const step of ['members,html', 'commitments,html', 'commitments,drupal']) {
      await page.goForward();
      await chosen(page, step);
    }
  });

  test('keep what was agreed to for one address, and ask again for another', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, { widget: 'feedback', endpoint: 'https://collect.example/x' });
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.goBack();
    await page.locator('#stage coalition-feedback').getByLabel('Your message').waitFor();
    await page.evaluate(() => (location.hash = '#widget=feedback&endpoint=https://other.example/x'));
    await page.getByText(/sends what is written in the form to other\.example/).waitFor();
    assert.equal(await page.locator('coalition-feedback').count(), 0);
  });

  test('what is typed is one step for an address, and none for a colour or an option', async ({ openBuilder }) => {
    // A window of its own: a long history counts no further.
    const { page, result } = await open(openBuilder, { widget: 'commitments' }, { context: {} });
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    await page.getByLabel('Accent as text').fill('#7a1d3a');
    await page.getByLabel('How many at once').fill('3');
    await page.getByLabel('Address of the feed').pressSequentially('x', { delay: 0 });
    await page.getByLabel('Address of the feed').fill(publish('/history.json', JSON.stringify(FEED)));
    await result.filter({ hasText: 'Our Valley' }).waitFor();
    assert.equal(await length(), before + 1);
    await page.goBack();
    await result.filter({ hasText: 'Valle Claro' }).waitFor();
    assert.equal(await page.getByLabel('How many at once').inputValue(), '3');
    assert.equal(await page.getByLabel('Accent as text').inputValue(), '#7a1d3a');
  });
});

test.describe('hostile text in the feed', () => {
  test('stands in the builder and in every snippet as text', async ({ openBuilder }) => {
    const hostile = '"><script>window.ran=1</script><img src=x onerror="window.ran=1">[x]{{y}}';
    const feed = {
      ...FEED,
      title: hostile,
      url: 'javascript:window.ran=1',
      commitments: [{ id: 'c1', title: hostile, policyAreas: [hostile] }],
      plans: [{ id: hostile, title: hostile }],
    };
    const { page, violations, result } = await open(openBuilder, {
      src: publish('/hostile.json', JSON.stringify(feed)),
      widget: 'commitments',
      'policy-area': hostile,
      plan: hostile,
    });
    assert.ok((await result.innerText()).includes(hostile));
    for (const cms of await page.locator('input[name=cms]').all()) {
      await cms.check();
      // A command of a shell is no HTML; what it may hold is tested by splitting it into words.
      if ((await cms.inputValue()) === 'no-script') continue;
      for (const code of await page.locator('.parts code').allTextContents())
        assert.doesNotMatch(code, /<img|<script>window|\{\{|javascript:/);
    }
    assert.equal(await page.evaluate(() => (window as unknown as { ran?: number }).ran), undefined);
    assert.deepEqual(await violations(), []);
  });
});

test.describe('by keyboard alone', () => {
  test('from the first stop to the copied snippet, without a trap', async ({ openBuilder }) => {
    const { page } = await open(
      openBuilder,
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    const seen: string[] = [];
    for (let stop = 0; stop < 90; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element === document.body
          ? 'end'
          : `${element!.localName} ${element!.getAttribute('aria-label') ?? element!.id ?? ''} ${(element as HTMLInputElement).name ?? ''}`;
      });
      if (focused === 'end') break;
      seen.push(focused);
      // The arrow chooses among radio buttons.
      if (focused.includes(' widget') && seen.filter((each) => each === focused).length === 1)
        await page.keyboard.press('ArrowDown');
      if (focused.includes('Copy: Paste into the page')) {
        await page.keyboard.press('Space');
        break;
      }
    }
    await page.getByText('✓ Copied').waitFor();
    assert.ok(
      seen.some((each) => each.includes('feed-address')) && seen.some((each) => each.includes('The live widget')),
      seen.join('\n'),
    );
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /<coalition-commitments /);
  });
});

test.describe('with a stop-watch', () => {
  test('a newcomer’s way from the builder to a widget on a plain page is eight acts', async ({
    browser,
    openBuilder,
  }) => {
    const src = publish('/newcomer.json', JSON.stringify(FEED));
    const { page, close } = await open(
      openBuilder,
      {},
      { context: { context: { permissions: ['clipboard-read', 'clipboard-write'] } } },
    );
    await page.getByLabel('Address of the feed').fill(src);
    await page.getByRole('radio', { name: /^List of commitments/ }).check();
    await page.locator('#stage').getByRole('heading', { name: 'Open the books' }).waitFor();
    await page.getByRole('radio', { name: 'Plain HTML' }).check();
    await measured(page);
    await page.getByRole('button', { name: 'Copy: Paste into the page' }).click();
    await page.getByText('✓ Copied').waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    coalition.answers.set('/town.html', { body: `<!DOCTYPE html><title>Town</title><h2>Our plan</h2>${snippet}` });
    const town = await browser.newPage();
    await town.goto(`${coalition.url}/town.html`);
    await town.getByRole('heading', { name: 'Open the books' }).waitFor();
    await town.close();
    await close();
  });
});

test.describe('in Spanish', () => {
  test('no English word of the builder is left, for any widget and any CMS', async ({ openBuilder }) => {
    const { page } = await open(openBuilder, {}, { path: '/es/embed/' });
    const texts = async (): Promise<string> =>
      (await page.locator('#builder').innerText()).replace(/Content[- ]Security[- ]Policy|Shortcode|shortcode/g, '');
    for (const widget of await page.locator('input[name=widget]').all()) {
      await widget.check();
      assert.doesNotMatch(await texts(), /\b(the|your|with|this|of|and|Copy|Choose|Only)\b/, await texts());
    }
    for (const cms of await page.locator('input[name=cms]').all()) {
      await cms.check();
      const prose = await page
        .locator('.snippet')
        .locator('h2, h3, p:not(.copyable p), legend, label, button, summary')
        .allInnerTexts();
      assert.doesNotMatch(
        prose.join('\n').replace(/Content Security Policy|Embed|Full HTML/g, ''),
        /\b(the|your|with|this|of|and|Copy|Choose|Only)\b/,
      );
    }
  });
});
