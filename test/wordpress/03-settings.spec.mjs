import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openAs } from './support/people.mjs';
import { feedPath, setOption, sites } from './support/sites.mjs';

const save = async (page, values) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.locator('.notice, .error').first().waitFor();
};
const saved = async () => JSON.parse(await sites.town.php("echo wp_json_encode(get_option('coalition_widgets'));"));

describe('the settings page', () => {
  let page;
  before(async () => {
    page = await openAs(sites.town, 'administrator');
    await page.goto(`${sites.town.address}/wp-admin/options-general.php?page=coalition-widgets`);
  });

  it('keeps feed, endpoint, privacy sentence and accent', async () => {
    await save(page, { Feed: ` ${sites.town.address}${feedPath} `, 'Feedback goes to': '/contributions', 'Privacy sentence': 'The town keeps it for two years.', Accent: '#7a1d3a' });
    await page.getByText('Settings saved.').waitFor();
    assert.deepEqual(await saved(), {
      src: `${sites.town.address}${feedPath}`,
      endpoint: '/contributions',
      format: 'json',
      privacy: 'The town keeps it for two years.',
      accent: '#7a1d3a',
    });
  });

  it('shows at once what the feed says', async () => {
    await page.getByText('2 of 11 commitments are substantial or complete').waitFor();
  });

  it('says what is wrong with an address or a colour, and keeps what was there', async () => {
    const before = await saved();
    await save(page, { Feed: 'coalition.json', 'Feedback goes to': 'javascript:alert(1)', Accent: 'dark red' });
    await page.getByText('“src” takes an address that begins with https://, http:// or /.').waitFor();
    await page.getByText('“endpoint” takes an address that begins with https://, http:// or /.').waitFor();
    await page.getByText('The accent “dark red” is no colour. Write # and six digits, such as #1d4f91.').waitFor();
    assert.deepEqual(await saved(), before);
  });

  it('shows hostile texts as texts', async () => {
    const hostile = '"><img src=x onerror="globalThis.hacked=1"></textarea><script>globalThis.hacked=1</script>';
    await save(page, { 'Privacy sentence': hostile, Accent: hostile });
    assert.equal(await page.getByLabel('Privacy sentence').inputValue(), hostile);
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
    await save(page, { 'Privacy sentence': '' });
    await page.close();
  });

  it('is not for editors', async () => {
    const editor = await openAs(sites.town, 'editor');
    const answer = await editor.goto(`${sites.town.address}/wp-admin/options-general.php?page=coalition-widgets`);
    assert.equal(answer.status(), 403);
    await editor.close();
  });

  it('offers words for the privacy policy', async () => {
    const policy = await openAs(sites.town, 'administrator');
    await policy.goto(`${sites.town.address}/wp-admin/options-privacy.php?tab=policyguide`);
    assert.match(await policy.content(), /Pages with the coalition’s widgets set no cookie\./);
    await policy.close();
  });
});

describe('an option that something else has written', () => {
  for (const value of ['"a text"', '{"src":["a"],"accent":{"a":1}}', '{"src":"javascript:alert(1)","format":"yaml"}']) {
    it(`costs nothing but itself: ${value}`, async () => {
      // Past the check that WordPress runs when an option is saved.
      const code = `remove_all_filters('sanitize_option_coalition_widgets'); update_option('coalition_widgets', json_decode('${value}', true)); echo do_shortcode('[coalition_summary]');`;
      assert.equal((await sites.town.php(code)).trim(), '<coalition-summary><noscript>This part of the page needs JavaScript.</noscript></coalition-summary>');
      await setOption(sites.town, {});
    });
  }
});
