import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openAs, readAsVisitor, rowOfPlugin, savePost } from './support/people.mjs';
import { newMessages } from './support/php-log.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

/** Every column of every table that speaks of the plugin, but for what people wrote. */
const traces = `
foreach ($GLOBALS['wpdb']->get_col('SHOW TABLES') as $table) {
  foreach ($GLOBALS['wpdb']->get_results("SELECT * FROM $table", ARRAY_A) as $row) {
    foreach ($row as $column => $value) {
      if (preg_match('/coalition[-_]widgets/', (string) $value) && 'wp_posts' !== $table) echo "$table $column: ", substr(wp_json_encode($row), 0, 300), "\\n";
    }
  }
}`;

describe('using the plugin', () => {
  it('made PHP complain of nothing', () => assert.deepEqual(newMessages(sites.town), []));
});

describe('deleting the plugin', () => {
  it('works through the admin pages and leaves nothing', async () => {
    await setOption(sites.town, { src: feedPath });
    await sites.town.php(
      "set_transient('coalition_widgets_wrong', array('user' => 1, 'fields' => array('src' => array('typed' => 'x', 'message' => 'y'))), 300);",
    );
    const { link } = await savePost(sites.town, 'author', 'Before. <!-- wp:coalition-widgets/members /--> After.');
    const page = await openAs(sites.town, 'administrator');
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(`${sites.town.address}/wp-admin/plugins.php`);
    const row = rowOfPlugin(page);
    await row.getByRole('link', { name: 'Deactivate' }).click();
    await page.getByText('Plugin deactivated.').waitFor();
    // Before its script is there, the link leads to a page that asks once more.
    await page.waitForLoadState();
    await row.getByRole('link', { name: 'Delete' }).click();
    await page.getByText(/Coalition Widgets was successfully deleted\./).waitFor();
    await page.close();

    assert.equal(existsSync(join(sites.town.home, 'wp-content/plugins/coalition-widgets')), false);
    // WordPress's own notes of which plugins it looked at last.
    const left = (await sites.town.php(traces))
      .split('\n')
      .filter((line) => line && !/recently_activated|_site_transient/.test(line));
    assert.deepEqual(left, []);
    const html = await readAsVisitor(link);
    assert.match(html, /Before\.\s+After\./);
    assert.doesNotMatch(html, /coalition/);
  });
});
