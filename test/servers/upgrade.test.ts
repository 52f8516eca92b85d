/* A page that follows a minor version, seen by one resident before an upgrade, after it and after the way back. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../e2e/support/visitor.ts';
import { unpackZip } from '../support/unpack-zip.ts';
import { releasedFiles, startServer, withHtaccess, type ServerName, type WebServer } from './web-server.ts';

/** Two dates far enough back that a browser which is left to guess keeps what it has for weeks. */
const [EARLIER, LATER] = [1_700_000_000, 1_710_000_000];
const options = ['--base', 'https://www.town.example/coalition-widgets'];
const [old, mended] = [releasedFiles(options, EARLIER), releasedFiles(options, LATER)];
const { version } = old;
const minor = version.split('.').slice(0, 2).join('.');
const next = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
const place = 'coalition-widgets';
const town = mkdtempSync(join(tmpdir(), 'coalition-town-'));
chmodSync(town, 0o755);

for (const release of [old, mended])
  unpackZip(join(release.folder, `coalition-widgets-${version}.zip`), join(release.folder, 'zip'));
mend(join(mended.folder, 'zip', place));

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  for (const folder of [old.folder, mended.folder, town]) rmSync(folder, { recursive: true, force: true });
});

/** Makes the next version of an unpacked zip: a program that leaves a mark, and its hash and number where they are named. Nothing gets longer. */
function mend(folder: string): void {
  const change = (path: string, by: (text: string) => string) => {
    const { atime, mtime } = statSync(join(folder, path));
    writeFileSync(join(folder, path), by(readFileSync(join(folder, path), 'utf8')));
    utimesSync(join(folder, path), atime, mtime);
  };
  const hash = (path: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, path)))
      .digest('base64')}`;
  cpSync(join(folder, version), join(folder, next), { recursive: true, preserveTimestamps: true });
  rmSync(join(folder, version), { recursive: true });
  const before = hash(`${next}/coalition-widgets.js`);
  for (const each of [`${next}/`, `${minor}/`, ''])
    change(`${each}coalition-widgets.js`, (text) => `${text}\ndocument.documentElement.dataset.mended = '';\n`);
  const now = hash(`${next}/coalition-widgets.js`);
  for (const path of [
    `${minor}/coalition-widgets.loader.js`,
    `${minor}/frame.html`,
    `${next}/frame.html`,
    'embed/index.html',
    'integrity.json',
  ])
    change(path, (text) => text.replaceAll(before, now).replaceAll(version, next));
}

/** As somebody who unpacks the zip over what is there. */
const upload = ({ folder }: { folder: string }) =>
  cpSync(join(folder, 'zip', place), join(town, place), { recursive: true, preserveTimestamps: true });

writeFileSync(
  join(town, 'page.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plan</title>
   <script src="/${place}/${minor}/coalition-widgets.loader.js" defer></script>
   <coalition-members src="/${place}/feeds/example.json"></coalition-members>`,
);
// A page of the same template without a widget: its visitor has the loader and nothing else.
writeFileSync(
  join(town, 'other.html'),
  `<!doctype html><title>Other</title><script src="/${place}/${minor}/coalition-widgets.loader.js" defer></script>`,
);
utimesSync(join(town, 'other.html'), EARLIER, EARLIER);

/** What a resident meets: which version draws the members, and what the console says. */
async function meet(profile: BrowserContext, server: WebServer): Promise<{ isMended: boolean; complaints: string[] }> {
  const page = await profile.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${server.url}/page.html`);
  await page.getByRole('heading', { name: 'Members' }).waitFor();
  const isMended = await page.evaluate(() => 'mended' in document.documentElement.dataset);
  // The builder's page names the version in what it gives out.
  await page.goto(`${server.url}/${place}/embed/index.html`);
  const facts = await page.locator('#builder-facts').textContent();
  assert.equal(facts?.includes(`"${next}"`), isMended, 'the builder has the version that pages have');
  await page.close();
  return { isMended, complaints: complaints.filter((text) => !text.includes('/embed/')) };
}

const filledIn = (name: string) => readFileSync(join(old.folder, 'servers', name), 'utf8');
const variants: { server: ServerName; title: string; lines: string }[] = [
  { server: 'nginx', title: 'with the lines of the release', lines: filledIn('nginx.conf') },
  { server: 'Apache', title: 'with the lines of the release', lines: filledIn('apache.conf') },
  { server: 'Apache', title: 'with the .htaccess of the release', lines: withHtaccess(town) },
  { server: 'Caddy', title: 'with the lines of the release', lines: filledIn('Caddyfile') },
];

for (const { server: name, title, lines } of variants) {
  describe(`following a minor version on ${name}, ${title}`, () => {
    let server: WebServer;
    before(async () => {
      rmSync(join(town, place), { recursive: true, force: true });
      upload(old);
      if (lines === withHtaccess(town))
        cpSync(join(old.folder, 'servers/htaccess.txt'), join(town, place, '.htaccess'));
      server = await startServer(name, lines.replaceAll('/srv/widgets', town));
    });
    after(() => server.stop());

    it('gives the newest mend to who was there before, and the older version after the way back', async () => {
      const profile = await browser.newContext();
      const template = await profile.newPage();
      await template.goto(`${server.url}/other.html`);
      assert.deepEqual(await meet(profile, server), { isMended: false, complaints: [] });
      upload(mended);
      await template.reload();
      assert.deepEqual(await meet(profile, server), { isMended: true, complaints: [] });
      upload(old);
      assert.deepEqual(await meet(profile, server), { isMended: false, complaints: [] });
      await profile.close();
    });

    it('knows the files of two versions apart that have one size', async () => {
      const path = `${server.url}/${place}/${minor}/coalition-widgets.loader.js`;
      upload(mended);
      const { headers } = await fetch(path);
      upload(old);
      assert.equal(
        statSync(join(old.folder, 'zip', place, minor, 'coalition-widgets.loader.js')).size,
        statSync(join(mended.folder, 'zip', place, minor, 'coalition-widgets.loader.js')).size,
      );
      const again = await fetch(path, {
        headers: { 'if-none-match': headers.get('etag')!, 'if-modified-since': headers.get('last-modified')! },
      });
      assert.equal(again.status, 200);
    });
  });
}

describe('following a minor version on a host that says nothing of caches', () => {
  let server: WebServer;
  before(async () => {
    rmSync(join(town, place), { recursive: true, force: true });
    upload(old);
    server = await startServer('nginx', `server { listen 443 ssl; root ${town}; index index.html; }`);
  });
  after(() => server.stop());

  it('shows a whole version to who has the loader of yesterday, never one file of each', async () => {
    const profile = await browser.newContext();
    const page = await profile.newPage();
    await page.goto(`${server.url}/other.html`);
    upload(mended);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${server.url}/page.html`);
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    assert.deepEqual(complaints, []);
    await profile.close();
  });
});
