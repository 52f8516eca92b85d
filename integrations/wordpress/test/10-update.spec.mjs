import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildPlugin, zipFile, zipOf } from '../build/build-plugin.mjs';
import { openAs, savePost } from './support/people.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const next = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

/** The plugin with the number of the next version, wherever it is written. */
function nextPlugin() {
  const raised = ([path, content]) => [
    path,
    /\.(php|txt|json)$/.test(path) ? String(content).replaceAll(version, next) : content,
  ];
  return zipOf(new Map([...buildPlugin().files].map(raised)));
}

describe('a newer version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-update-'));
  const nextZip = join(folder, 'coalition-widgets-next.zip');
  let link;

  before(async () => {
    writeFileSync(nextZip, nextPlugin());
    await setOption(sites.town, { src: feedPath, accent: '#7a1d3a' });
    ({ link } = await savePost(
      sites.town,
      'author',
      '<!-- wp:coalition-widgets/members /-->\n<!-- wp:shortcode -->[coalition_summary]<!-- /wp:shortcode -->',
    ));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** As the page says: upload, and let it take the place of what is there. */
  async function upload(zip, question) {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/plugin-install.php?tab=upload`);
    await page.getByLabel('Plugin zip file').setInputFiles(zip);
    await page.getByRole('button', { name: 'Install Now' }).click();
    await page.getByText(question).waitFor();
    await page.getByRole('link', { name: 'Replace current with uploaded' }).click();
    await page.getByText(/^Plugin (updated|downgraded) successfully\./).waitFor();
    await page.close();
  }

  /** Which version draws the post, as a visitor meets it. */
  async function drawnBy() {
    const page = await openAs(sites.town);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Civil society' }).waitFor();
    await page.getByRole('table', { name: 'Commitments by progress' }).waitFor();
    const files = page.locator('script[src*="coalition-widgets.js"], link[href*="coalition-widgets.css"]');
    const addresses = await files.evaluateAll((elements) => elements.map(({ src, href }) => src || href));
    await page.close();
    return [...new Set(addresses.map((address) => new URL(address).searchParams.get('ver')))];
  }

  const settings = () => sites.town.php("echo wp_json_encode(get_option('coalition_widgets'));");

  it('takes the place of the older one, and the older one its place again; posts and settings stay', async () => {
    const chosen = await settings();
    assert.deepEqual(await drawnBy(), [version]);
    await upload(nextZip, 'This plugin is already installed.');
    assert.deepEqual(await drawnBy(), [next]);
    assert.equal(await settings(), chosen);
    await upload(zipFile, 'You are uploading an older version of a current plugin.');
    assert.deepEqual(await drawnBy(), [version]);
    assert.equal(await settings(), chosen);
  });
});
