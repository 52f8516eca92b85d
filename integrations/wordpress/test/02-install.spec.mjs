import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipFile } from '../build/build-plugin.mjs';
import { openAs, rowOfPlugin } from './support/people.mjs';
import { rememberMessages } from './support/php-log.mjs';
import { sites } from './support/sites.mjs';

describe('installing', () => {
  it('works with the zip, through the admin pages', async () => {
    const { address } = sites.town;
    const page = await openAs(sites.town, 'administrator');
    // What WordPress itself complains about on this PHP is no concern of the plugin.
    for (const path of ['', 'options-general.php', 'post-new.php', 'plugins.php', 'options-privacy.php'])
      await page.request.get(`${address}/wp-admin/${path}`);
    await page.goto(`${address}/wp-admin/plugin-install.php?tab=upload`);
    await sites.town.php("wp_remote_get(home_url('/data/example.json'));");
    rememberMessages(sites.town);
    await page.getByLabel('Plugin zip file').setInputFiles(zipFile);
    await page.getByRole('button', { name: 'Install Now' }).click();
    await page.getByText('Plugin installed successfully.').waitFor();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
    await page.close();
  });

  it('says what to do next, until it is done', async () => {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/plugins.php`);
    await page.getByText('Coalition Widgets is active. Choose the feed:').waitFor();
    await page.getByRole('link', { name: 'Settings → Coalition Widgets' }).click();
    await page.getByRole('heading', { name: 'Coalition Widgets', level: 1 }).waitFor();
    await page.goto(`${sites.town.address}/wp-admin/`);
    await page.getByRole('link', { name: 'Settings → Coalition Widgets' }).waitFor();
    await page.goto(`${sites.town.address}/wp-admin/edit.php`);
    assert.equal(await page.getByText('Coalition Widgets is active.').count(), 0);
    await page.close();
  });

  it('stops saying it when it is told to', async () => {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/plugins.php`);
    await page.getByRole('link', { name: 'Dismiss this notice' }).click();
    await page.waitForURL(/plugins\.php/);
    await page.getByRole('heading', { name: 'Plugins', exact: true, level: 1 }).waitFor();
    assert.equal(await page.getByText('Coalition Widgets is active.').count(), 0);
    await sites.town.php("delete_option('coalition_widgets');");
    await page.close();
  });

  it('is silenced by nobody without the right to settings, nor by a link from elsewhere', async () => {
    const dismiss = `${sites.town.address}/wp-admin/admin-post.php?action=coalition_widgets_dismiss`;
    for (const role of ['administrator', 'editor']) {
      const page = await openAs(sites.town, role);
      assert.equal((await page.request.get(dismiss)).status(), 403);
      await page.goto(`${sites.town.address}/wp-admin/`);
      assert.equal(await page.getByText('Coalition Widgets is active.').count(), role === 'editor' ? 0 : 1);
      await page.close();
    }
  });

  it('leads from the list of plugins to the settings', async () => {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/plugins.php`);
    await rowOfPlugin(page).getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Coalition Widgets', level: 1 }).waitFor();
    await page.close();
  });

  it('adds nothing to a page without a widget', async () => {
    const html = await (await globalThis.fetch(sites.town.address)).text();
    assert.doesNotMatch(html, /coalition/i);
  });
});
