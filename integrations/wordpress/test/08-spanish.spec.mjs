import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { canvasOf, openAs, openEditor, savePost } from './support/people.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

// WordPress offers only languages that it has files of; the plugin's own words do not depend on those.
const setLanguage = (language) =>
  sites.town.php(
    `$GLOBALS['wpdb']->replace('wp_options', array('option_name' => 'WPLANG', 'option_value' => '${language}', 'autoload' => 'yes'));`,
  );

describe('a site in Spanish, as Mexico writes it', () => {
  before(async () => {
    await setLanguage('es_MX');
    await setOption(sites.town, { src: feedPath });
  });
  after(() => setLanguage(''));

  it('has its settings page in Spanish', async () => {
    const page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/options-general.php?page=coalition-widgets`);
    await page.getByLabel('Los mensajes van a').waitFor();
    await page.getByText('2 de 11 compromisos').first().waitFor();
    await page.close();
  });

  it('has its blocks in Spanish, the preview too', async () => {
    const page = await openEditor(sites.town, 'editor');
    const titles = await page.evaluate(() =>
      globalThis.wp.blocks
        .getBlockTypes()
        .filter(({ name }) => name.startsWith('coalition-widgets/'))
        .map(({ title }) => title),
    );
    assert.ok(titles.includes('Coalición: integrantes'), titles.join());
    await page.evaluate(() =>
      globalThis.wp.data
        .dispatch('core/block-editor')
        .insertBlocks(globalThis.wp.blocks.createBlock('coalition-widgets/members')),
    );
    const canvas = await canvasOf(page);
    await canvas.getByRole('heading', { name: 'Grupo de trabajo' }).waitFor();
    await page.close();
  });

  it('has its pages in Spanish', async () => {
    const { link } = await savePost(sites.town, 'author', '[coalition_members]');
    const page = await openAs(sites.town);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Grupo de trabajo' }).waitFor();
    assert.match(await page.content(), /<noscript>Esta parte de la página necesita JavaScript\.<\/noscript>/);
    await page.context().close();
  });
});
