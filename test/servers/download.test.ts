/* The zip of a release on a server as Debian sets it up, in a sub-folder, used as a webmaster without Node would use it. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBuilder } from '../e2e/support/builder-page.ts';
import { launchBrowser, TODAY, visit } from '../e2e/support/visitor.ts';
import { unpackZip } from '../support/unpack-zip.ts';
import { releasedFiles, startServer, type ServerName, type WebServer } from './web-server.ts';

const { folder: release, version } = releasedFiles();
const minor = version.split('.').slice(0, 2).join('.');
const town = mkdtempSync(join(tmpdir(), 'coalition-town-'));
chmodSync(town, 0o755);
unpackZip(join(release, `coalition-widgets-${version}.zip`), join(town, 'gobierno'));
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  for (const folder of [release, town]) rmSync(folder, { recursive: true, force: true });
});

/** What stands in the configuration of a site that serves files and nothing else. */
const STOCK: Record<ServerName, string> = {
  nginx: `server { listen 443 ssl; root ${town}; index index.html; location / { try_files $uri $uri/ =404; } }`,
  Apache: `<VirtualHost *:443>\n DocumentRoot ${town}\n <Directory "${town}">\n Require all granted\n </Directory>\n</VirtualHost>`,
  Caddy: `town.example {\n\troot * ${town}\n\tfile_server\n}`,
};

/** Pastes it into a page of the town, and opens that page as a resident. */
async function paste(server: WebServer, name: string, html: string): Promise<Page> {
  writeFileSync(
    join(town, name),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plan</title><main>${html}</main>`,
  );
  const { page, complaints } = await visit(browser, `${server.url}/${name}`, { today: TODAY });
  assert.deepEqual(complaints, []);
  return page;
}

for (const name of ['nginx', 'Apache', 'Caddy'] as const) {
  describe(`the zip in a sub-folder of ${name}`, () => {
    let server: WebServer;
    const place = '/gobierno/coalition-widgets';
    before(async () => {
      server = await startServer(name, STOCK[name]);
    });
    after(() => server.stop());

    it('leads from the builder to a widget on a plain page', async () => {
      const { page } = await openBuilder(browser, server.url, {}, { path: `${place}/embed/` });
      await page.getByRole('radio', { name: /^Members/ }).check();
      await page.locator('.parts code', { hasText: '<coalition-members' }).waitFor();
      const snippet = (await page.locator('.parts code').allTextContents()).join('\n');
      assert.ok(snippet.includes(`${server.url}${place}/${version}/coalition-widgets.js" integrity=`), snippet);
      await page.context().close();
      const plain = await paste(server, 'members.html', snippet);
      await plain.getByRole('heading', { name: 'Members' }).waitFor();
      // Its feeds come with their logos.
      const logo = plain.locator('coalition-members img').first();
      await logo.waitFor();
      assert.ok(await logo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)));
      await plain.context().close();
    });

    it('serves those who follow a minor version by the loader', async () => {
      const page = await paste(
        server,
        'follows.html',
        `<script src="${place}/${minor}/coalition-widgets.loader.js" defer></script>
         <coalition-members src="${place}/feeds/example.json"></coalition-members>`,
      );
      await page.getByRole('heading', { name: 'Members' }).waitFor();
      await page.context().close();
    });

    it('answers for its pages and documentation', async () => {
      for (const path of ['', 'embed/', 'es/embed/', 'docs/', `${version}/integrity.json`, 'snippets.md']) {
        assert.equal((await fetch(`${server.url}${place}/${path}`)).status, 200, path);
      }
      assert.ok(existsSync(join(town, 'gobierno/coalition-widgets/READ-ME-FIRST.txt')));
    });
  });
}
