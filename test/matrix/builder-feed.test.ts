/* What the builder says of a feed: what it is, what is wrong with it, and what to do. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { coalitionHost, CORS, FEED } from '../e2e/support/coalition-host.ts';
import { temporaryFolder } from '../e2e/support/site-process.ts';
import { test } from '../e2e/support/test.ts';

const coalition = coalitionHost(test);
const { publish } = coalition;

test.describe('the feed, checked at once', () => {
  test('of the invented example first, and of a coalition that there is by one button', async ({ openBuilder }) => {
    const { page, result, code } = await openBuilder();
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
    const { page, result } = await openBuilder({ src: publish('/good.json', JSON.stringify(FEED)) });
    assert.match(await result.innerText(), /^Feed found: Our Valley\. 1 commitment, 0 members; 0 kB\.$/);
    await page.getByRole('status').filter({ hasText: 'Feed found: Our Valley.' }).waitFor();
  });

  test('typed by a keyboard: the preview and the snippet follow', async ({ openBuilder }) => {
    const { page, code } = await openBuilder();
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
      const { page, result } = await openBuilder({ src: answer() });
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
    const { result } = await openBuilder({ src: `${coalition.url}/endless.json` });
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
    const { page, result } = await openBuilder({
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
    const { page, result } = await openBuilder({
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
    const { page } = await openBuilder(
      { src: publish('/half-es.json', JSON.stringify({ ...FEED, members: 7, commitments: [{ id: 'c2' }] })) },
      { path: '/es/embed/' },
    );
    const item = page.getByRole('listitem').filter({ hasText: 'commitments[0].title' });
    assert.match(await item.locator('[lang=en]').innerText(), /^Missing: write text/);
    await item.getByText('Este registro no se muestra.', { exact: true }).waitFor();
  });

  test('no address at all: says that one is needed, in the field', async ({ openBuilder }) => {
    const { page } = await openBuilder();
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
    const { result } = await openBuilder({
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
      const { page } = await openBuilder();
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
      const { page, requests } = await openBuilder({}, { path });
      await page.locator('#feed-address').fill(typed);
      await page.locator('#feed-result').getByText(says).waitFor();
      await page.getByRole('status').filter({ hasText: says }).waitFor();
      assert.deepEqual(requests.filter(({ host }) => typed.toLowerCase().includes(host)).map(String), []);
    });
  }

  test('a file of one’s own: checked and shown, sent nowhere, and back to the address', async ({ openBuilder }) => {
    const file = join(temporaryFolder(), 'mine.json');
    writeFileSync(file, JSON.stringify({ ...FEED, title: 'My own file' }));
    const { page, result, requests } = await openBuilder({ widget: 'commitments' });
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
    const { page, result } = await openBuilder({ src });
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
    const { page } = await openBuilder({ src: publish('/not-there.json', 'not found', {}, 404) });
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
    const { page } = await openBuilder({ src });
    await page
      .locator('#feed-result')
      .getByText('If the tab says that there is no secure connection, the host has no https')
      .waitFor();
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
    const { page, violations, result } = await openBuilder({
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
