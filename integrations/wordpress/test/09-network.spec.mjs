import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { zipFile } from '../build/build-plugin.mjs';
import { openAs, savePost } from './support/people.mjs';
import { newMessages, rememberMessages } from './support/php-log.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

const optionsOf = (site) =>
  sites.network.php(`switch_to_blog(${site}); echo wp_json_encode(get_option('coalition_widgets'));`);

describe('a network of sites', () => {
  let second;

  before(async () => {
    const { php, address, home } = sites.network;
    const { host } = new URL(address);
    second = Number(
      await php(
        `echo wpmu_create_blog('${host}', '/valley/', 'Our Valley', get_user_by('login', 'editor')->ID, array('public' => 1));`,
      ),
    );
    // WordPress drops the colon of a port from the name of a site.
    await php(`$GLOBALS['wpdb']->update('wp_blogs', array('domain' => '${host}'), array('blog_id' => ${second})); clean_blog_cache(${second});
      switch_to_blog(${second}); foreach (array('home', 'siteurl') as $name) update_option($name, '${address}/valley');`);
    const page = await openAs(sites.network, 'editor');
    for (const path of ['', 'options-general.php', 'options-privacy.php'])
      await page.request.get(`${address}/valley/wp-admin/${path}`);
    await page.close();
    await php("wp_remote_get(home_url('/data/example.json'));");
    rememberMessages(sites.network);
    const unpack = `require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem(); echo unzip_file('${zipFile}', '${join(home, 'wp-content/plugins')}') === true ? '' : 'not unpacked';`;
    assert.equal(await php(unpack), '');
    assert.equal(
      await php(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php'; $e = activate_plugin('coalition-widgets/coalition-widgets.php', '', true); echo is_wp_error($e) ? $e->get_error_message() : '';",
      ),
      '',
    );
    await setOption(sites.network, { src: feedPath });
  });

  it('has settings for each site', async () => {
    const page = await openAs(sites.network, 'editor');
    await page.goto(`${sites.network.address}/valley/wp-admin/options-general.php?page=coalition-widgets`);
    await page.getByLabel('Feed', { exact: true }).fill('/data/nuevo-leon.json');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
    await page.close();
    assert.equal(JSON.parse(await optionsOf(1)).src, feedPath);
    assert.equal(JSON.parse(await optionsOf(second)).src, '/data/nuevo-leon.json');
  });

  it('lets a site’s administrator, who has no right to raw HTML there, use blocks and shortcodes', async () => {
    const may = await sites.network.php(
      `switch_to_blog(${second}); wp_set_current_user(get_user_by('login', 'editor')->ID); echo (int) current_user_can('manage_options'), (int) current_user_can('unfiltered_html');`,
    );
    assert.equal(may, '10');
    const valley = { address: `${sites.network.address}/valley` };
    const { link } = await savePost(
      valley,
      'editor',
      '<!-- wp:coalition-widgets/members {"layout":"grid"} /-->\n\n[coalition_summary]',
    );
    const visitor = await openAs(valley);
    await visitor.goto(link);
    await visitor
      .getByRole('heading', { name: /Working group|Government/ })
      .first()
      .waitFor();
    assert.equal(await visitor.locator('coalition-members').getAttribute('src'), '/data/nuevo-leon.json');
    await visitor.context().close();
  });

  it('keeps nothing on any site when the plugin is deleted', async () => {
    const left = await sites.network.php(
      "require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins('coalition-widgets/coalition-widgets.php'); $r = delete_plugins(array('coalition-widgets/coalition-widgets.php')); echo $r === true ? '' : 'not deleted';",
    );
    assert.equal(left, '');
    for (const site of [1, second]) assert.equal(await optionsOf(site), 'false');
    assert.equal(
      execFileSync('ls', [join(sites.network.home, 'wp-content/plugins')], { encoding: 'utf8' }).includes('coalition'),
      false,
    );
  });

  it('made PHP complain of nothing', () => assert.deepEqual(newMessages(sites.network), []));
});
