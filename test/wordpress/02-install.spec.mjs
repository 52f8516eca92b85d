import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipFile } from '../../scripts/build-wordpress.mjs';
import { openAs } from './support/people.mjs';
import { rememberMessages } from './support/php-log.mjs';
import { sites } from './support/sites.mjs';

describe('installing', () => {
  it('works with the zip, through the admin pages', async () => {
    const { address } = sites.town;
    const page = await openAs(sites.town, 'administrator');
    // What WordPress itself complains about on this PHP is no concern of the plugin.
    for (const path of ['', 'options-general.php', 'post-new.php', 'plugins.php', 'options-privacy.php']) await page.request.get(`${address}/wp-admin/${path}`);
    await page.goto(`${address}/wp-admin/plugin-install.php?tab=upload`);
    rememberMessages(sites.town);
    await page.getByLabel('Plugin zip file').setInputFiles(zipFile);
    await page.getByRole('button', { name: 'Install Now' }).click();
    await page.getByText('Plugin installed successfully.').waitFor();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
    await page.close();
  });

  it('leads from the list of plugins to the settings', async () => {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/plugins.php`);
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: /^Coalition Widgets/ }) });
    await row.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Coalition Widgets', level: 1 }).waitFor();
    await page.close();
  });

  it('adds nothing to a page without a widget', async () => {
    const html = await (await globalThis.fetch(sites.town.address)).text();
    assert.doesNotMatch(html, /coalition/i);
  });
});
