/* dist/site as a folder of files on any host, in any sub-folder: nothing of it needs a server of ours. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';

import { projectFolder } from './support/site-process.ts';
import { TODAY } from './support/visitor.ts';
import { startHost } from './support/host-page.ts';
import { test, type OpenPage } from './support/test.ts';

const folder = join(projectFolder, 'dist/site');
const PLACE = '/some/where/coalition-widgets/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
// The kind comes with the name: tests beside these put a link or a folder there for a moment.
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
const PAGES = ['', 'es/', 'example/', 'es/example/', 'privacy/', 'es/privacy/', 'embed/', 'es/embed/'];

let host: Awaited<ReturnType<typeof startHost>>;

test.beforeAll(async () => {
  host = await startHost();
  for (const path of files) {
    const answer = { body: readFileSync(join(folder, path)), type: TYPES[extname(path)] ?? 'text/plain' };
    host.answers.set(PLACE + path, answer);
    if (posix.basename(path) === 'index.html') host.answers.set(PLACE + path.slice(0, -'index.html'.length), answer);
  }
});
test.afterAll(() => host.close());

const open = (visit: OpenPage, path: string) =>
  visit(host.url + PLACE + path, { today: TODAY, withoutFeed: /privacy|embed/.test(path) });

test.describe('the site as files in a sub-folder', () => {
  for (const path of PAGES) {
    test(`${path || 'the first page'} loads everything from within the folder and breaks no rule of its policy`, async ({
      visit,
    }) => {
      const { page, requests, complaints, violations } = await open(visit, path);
      if (path.includes('embed'))
        await page
          .locator('#stage coalition-summary')
          .getByText('As of')
          .or(page.locator('#stage coalition-summary[lang]'))
          .or(page.locator('#stage').getByText(/2026/))
          .first()
          .waitFor();
      assert.deepEqual(requests.filter(({ href }) => !href.startsWith(host.url + PLACE)).map(String), []);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await violations(), []);
    });
  }

  test('each link leads to a file that is there', async ({ visit }) => {
    const missing: string[] = [];
    for (const path of PAGES) {
      const { page } = await open(visit, path);
      const links = await page
        .locator('a[href], link[href], img[src], script[src]')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href || (each as HTMLImageElement).src));
      for (const link of new Set(links)) {
        const { origin, pathname } = new URL(link);
        if (origin === host.url && !host.answers.has(pathname)) missing.push(`${path}: ${link}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  for (const path of ['', 'es/', 'example/', 'es/example/']) {
    test(`${path || 'the first page'} says honestly that nobody takes messages here`, async ({ visit }) => {
      const { page } = await open(visit, path);
      assert.equal(await page.locator('coalition-feedback').count(), 0);
      await page.getByText(/nothing here can take a message|nada aquí puede recibir un mensaje/).waitFor();
    });
  }

  test('its pages lead to each other by the project’s bar, in both languages', async ({ visit }) => {
    const { page } = await open(visit, '');
    await page.getByRole('navigation', { name: 'Coalition Widgets' }).getByRole('link', { name: 'Example' }).click();
    await page.getByRole('heading', { level: 1, name: /Valle Claro/ }).waitFor();
    await page.getByRole('link', { name: 'Embed builder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Embed builder' }).waitFor();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 1, name: 'Generador de código' }).waitFor();
    await page.getByRole('link', { name: 'Documentación', exact: true }).first().click();
    await page.waitForURL('**/docs/es/');
    await page.getByRole('link', { name: 'Nuevo León' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Gobierno abierto en Nuevo León' }).waitFor();
  });

  test('the builder’s snippet loads the files of the version from the same folder', async ({ visit }) => {
    const { page } = await open(visit, 'embed/');
    const code = await page.locator('.parts code').first().textContent();
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
    assert.ok(code!.includes(`${host.url}${PLACE}${version}/coalition-widgets.js" integrity="sha384-`), code!);
    for (const [, address] of code!.matchAll(/(?:src|href)="(http[^"]+)" integrity/g))
      assert.ok(host.answers.has(new URL(address!).pathname), address);
    await page.getByRole('radio', { name: 'WordPress' }).check();
    await page.getByRole('heading', { name: 'With the Coalition Widgets plugin' }).waitFor();
    // Files alone answer no oEmbed.
    assert.equal(await page.getByRole('heading', { name: /the address alone/ }).count(), 0);
  });

  test('the newest and the version’s own files are the same, and are what integrity.json says', async () => {
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
    const integrity = JSON.parse(readFileSync(join(folder, version, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const [file, hash] of Object.entries(integrity)) {
      const bytes = readFileSync(join(folder, version, file));
      assert.ok(bytes.equals(readFileSync(join(folder, file))), file);
      const digest = Buffer.from(await crypto.subtle.digest('SHA-384', bytes)).toString('base64');
      assert.equal(`sha384-${digest}`, hash, file);
    }
  });
});
