import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SNIPPET_WORDS } from '../build/snippets.mjs';
import { openAs } from './support/people.mjs';
import { commitment, feedPath, setOption, sites, widgetNames } from './support/sites.mjs';

const { values } = SNIPPET_WORDS.en;

const save = async (page, values) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
  await Promise.all([
    page.waitForURL(/settings-updated=true/),
    page.getByRole('button', { name: 'Save Changes' }).click(),
  ]);
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
    await save(page, {
      Feed: ` ${sites.town.address}${feedPath} `,
      'Feedback goes to': '/contributions',
      'Privacy sentence': 'The town keeps it for two years.',
      Accent: '#7a1d3a',
    });
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

  it('says that the feed was reached, and whose it is', () =>
    page.getByText('The feed was reached and can be read: Valle Claro Open Coalition (example)').waitFor());

  it('is not announced on other pages any more once the settings are saved', async () => {
    const other = await openAs(sites.town, 'administrator');
    await other.goto(`${sites.town.address}/wp-admin/plugins.php`);
    assert.equal(await other.getByText('Coalition Widgets is active.').count(), 0);
    await other.close();
  });

  it('says by its label what is wrong with a field, and keeps what was there', async () => {
    const before = await saved();
    await save(page, {
      Feed: 'our feed',
      'Feedback goes to': 'javascript:alert(1)',
      'Privacy sentence': 'Three years.',
      Accent: 'dark red',
    });
    const notices = page.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::div');
    await notices.getByText('“Feed” takes an address that begins with https://, http:// or /.').waitFor();
    await notices.getByText('“Feedback goes to” takes an address that begins with https://, http:// or /.').waitFor();
    await notices.getByText('The accent “dark red” is no colour. Write # and six digits, such as #1d4f91.').waitFor();
    await notices.getByText('Everything else is saved.').waitFor();
    assert.deepEqual(await saved(), { ...before, privacy: 'Three years.' });
  });

  it('leaves what was typed in its field, marked, beside what is still set', async () => {
    for (const [label, typed] of [
      ['Feed', 'our feed'],
      ['Feedback goes to', 'javascript:alert(1)'],
      ['Accent', 'dark red'],
    ]) {
      const field = page.getByLabel(label, { exact: true });
      assert.equal(await field.inputValue(), typed);
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const described = (await field.getAttribute('aria-describedby')).split(' ');
      await page.locator(`#${described[0]}`).getByText('Still set:').waitFor();
    }
    assert.equal(await page.getByLabel('Privacy sentence').getAttribute('aria-invalid'), null);
  });

  it('does not ask for the old feed while the new one is wrong', async () =>
    assert.equal(await page.getByText('The feed was reached').count(), 0));

  it('shows what is set when it is opened again', async () => {
    await page.goto(`${sites.town.address}/wp-admin/options-general.php?page=coalition-widgets`);
    assert.equal(await page.getByLabel('Feed', { exact: true }).inputValue(), `${sites.town.address}${feedPath}`);
    assert.equal(await page.getByLabel('Accent', { exact: true }).getAttribute('aria-invalid'), null);
  });

  it('offers a colour picker beside the accent', async () => {
    assert.equal(await page.getByLabel('Choose the accent').inputValue(), '#7a1d3a');
    await page.getByLabel('Choose the accent').fill('#0b5d3b');
    assert.equal(await page.getByLabel('Accent', { exact: true }).inputValue(), '#0b5d3b');
    await page.getByLabel('Accent', { exact: true }).fill('#1d4f91');
    assert.equal(await page.getByLabel('Choose the accent').inputValue(), '#1d4f91');
  });

  it('has words for the formats of messages', async () => {
    await page.getByLabel('Feedback format').selectOption({ label: values.form });
    await save(page, {});
    assert.equal((await saved()).format, 'form');
    await page.getByLabel('Feedback format').selectOption({ label: values.json });
    await save(page, {});
  });

  it('lists each shortcode with what it needs and what it takes', async () => {
    const row = (code) => page.getByRole('listitem').filter({ has: page.getByText(code, { exact: true }) });
    for (const name of widgetNames) {
      const needed = ['commitment', 'progress'].includes(name) ? ' commitment="…"' : '';
      await row(`[coalition_${name}${needed}]`).waitFor();
    }
    await row('[coalition_commitments]').getByText('sort="…"').waitFor();
    await row('[coalition_commitments]').getByText('no-filters', { exact: true }).waitFor();
    await row('[coalition_members]').getByText('Layout: list, grid').last().waitFor();
    await page.getByRole('listitem').filter({ hasText: 'All of them take besides' }).getByText('lang="…"').waitFor();
  });

  it('lists the ids of the feed’s commitments with their titles', async () => {
    await page.getByText('Ids of the commitments').click();
    await page
      .getByRole('row')
      .filter({ hasText: commitment.title })
      .getByText(commitment.id, { exact: true })
      .waitFor();
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
      assert.equal((await sites.town.php(code)).trim(), '');
      await setOption(sites.town, {});
    });
  }
});
