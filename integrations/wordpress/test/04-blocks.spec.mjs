import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SNIPPET_WORDS } from '../build/snippets.mjs';
import { lowerFirst } from '../build/widget-list.mjs';
import { canvasOf, inserterButton, inserterSearch, openAs, openEditor, publishPost } from './support/people.mjs';
import { commitment, feedPath, setOption, sites, widgetNames } from './support/sites.mjs';

const insert = (page, name, attributes = {}) =>
  page.evaluate(
    ([block, given]) =>
      globalThis.wp.data
        .dispatch('core/block-editor')
        .insertBlocks(globalThis.wp.blocks.createBlock(`coalition-widgets/${block}`, given)),
    [name, attributes],
  );
const titleOf = (name) => `Coalition: ${lowerFirst(SNIPPET_WORDS.en.names[name])}`;
/** Its icon is a letter of a font, which is part of its name. */
const optionOf = (page, name) => page.getByRole('option').filter({ hasText: new RegExp(`^${titleOf(name)}$`) });
const savedBlocks = (page) => page.evaluate(() => globalThis.wp.data.select('core/editor').getEditedPostContent());

describe('an editor with blocks', () => {
  let page;
  before(async () => {
    await setOption(sites.town, { src: feedPath, endpoint: '/contributions', accent: '#7a1d3a' });
  });

  it('finds one block per widget by looking for "coalition"', async () => {
    page = await openEditor(sites.town, 'editor');
    await inserterButton(page).click();
    await inserterSearch(page).fill('coalition');
    for (const name of widgetNames) await optionOf(page, name).waitFor();
  });

  it('finds a block also by what else it could be called', async () => {
    const search = inserterSearch(page);
    for (const [word, name] of [
      ['summary', 'summary'],
      ['contributions', 'contributions'],
      ['contact form', 'feedback'],
    ]) {
      await search.fill(word);
      await optionOf(page, name).waitFor();
    }
    await search.fill('coalition');
  });

  it('sees in the inserter a form that looks as it will', async () => {
    await optionOf(page, 'feedback').hover();
    const example = page.locator('.block-editor-inserter__preview-container').frameLocator('iframe');
    await example.getByRole('button', { name: 'Send', includeHidden: true }).waitFor({ state: 'attached' });
    assert.equal(await example.getByText('Messages cannot be sent from this page yet.').count(), 0);
  });

  it('inserts one and sees the real element with its data', async () => {
    await optionOf(page, 'members').click();
    const canvas = await canvasOf(page);
    await canvas.getByRole('heading', { name: 'Working group' }).waitFor();
    await inserterButton(page).click();
  });

  it('changes options in the sidebar and sees what they do', async () => {
    const canvas = await canvasOf(page);
    const settings = page.getByRole('button', { name: 'Settings', exact: true });
    if ((await settings.getAttribute('aria-expanded')) === 'false') await settings.click();
    await page.getByLabel('Layout').selectOption({ label: 'Side by side' });
    await page.getByLabel('Without the people of the working group').check();
    const sectors = page.getByRole('group', { name: 'Only these sectors' });
    await sectors.getByLabel('Academia').check();
    await sectors.getByLabel('Government').check();
    await canvas.getByRole('heading', { name: 'Working group' }).waitFor({ state: 'detached' });
    await canvas.getByRole('heading', { name: 'Academia' }).waitFor();
    assert.equal(
      await savedBlocks(page),
      '<!-- wp:coalition-widgets/members {"sector":"government academia","layout":"grid","no-people":true} /-->',
    );
  });

  it('chooses a commitment by its title', async () => {
    const canvas = await canvasOf(page);
    await insert(page, 'progress');
    await canvas.getByText('Choose a commitment in the sidebar.').waitFor();
    await page.getByLabel('Commitment').selectOption({ label: commitment.title });
    await canvas.locator('coalition-progress').getByText('60%').waitFor();
    assert.match(await savedBlocks(page), new RegExp(`progress {"commitment":"${commitment.id}"} /`));
  });

  it('chooses among words, of which the first is what holds without a choice', async () => {
    await insert(page, 'commitments');
    const choicesOf = (label) => page.getByLabel(label).getByRole('option').allTextContents();
    assert.deepEqual(await choicesOf('Order at first'), ['Published order', 'Last updated', 'End date', 'Progress']);
    // The feed's records come with the feed.
    await page
      .getByLabel('Plan to show at first')
      .getByRole('option', { name: 'All plans' })
      .waitFor({ state: 'attached' });
    assert.equal((await choicesOf('Member to show at first'))[0], 'All members');
    assert.equal((await choicesOf('Topic to show at first'))[0], 'All topics');
    for (const label of ['Plan', 'Member', 'Topic'])
      assert.equal(await page.getByLabel(`${label} to show at first`).inputValue(), '');
    await page.getByLabel('Order at first').selectOption({ label: 'Progress' });
    await page.getByRole('group', { name: 'Levels to show at first' }).getByLabel('Substantial').check();
    assert.match(await savedBlocks(page), /commitments {"completion":"substantial","sort":"completion"} \//);
    await page.getByLabel('Order at first').selectOption({ label: 'Published order' });
    await page.getByRole('group', { name: 'Levels to show at first' }).getByLabel('Substantial').uncheck();
    assert.match(await savedBlocks(page), /coalition-widgets\/commitments \//);
  });

  it('is told in the sidebar why a feed cannot be had', async () => {
    await insert(page, 'summary', { src: '/data/nowhere.json' });
    await page
      .locator('.components-notice')
      .getByText(/^The feed could not be loaded: .*web page, not a feed/)
      .waitFor();
  });

  it('sees every widget in a canvas that is a frame', async () => {
    await page.evaluate(
      ([names, id]) => {
        const { data, blocks } = globalThis.wp;
        data
          .dispatch('core/block-editor')
          .resetBlocks(names.map((name) => blocks.createBlock(`coalition-widgets/${name}`, { commitment: id })));
        const { __experimentalSetPreviewDeviceType: inWordPress61 } = data.dispatch('core/edit-post');
        if (inWordPress61) inWordPress61('Tablet');
      },
      [widgetNames, commitment.id],
    );
    const canvas = page.frameLocator('iframe[name="editor-canvas"]');
    for (const name of widgetNames) {
      // Those without a feed's address stand inside another.
      await canvas.locator(`coalition-${name}[src]`).waitFor({ state: 'attached' });
      await page.waitForFunction(
        (tag) =>
          globalThis.document
            .querySelector('iframe[name="editor-canvas"]')
            .contentDocument.querySelector(`${tag}:defined`)
            ?.shadowRoot?.textContent.trim(),
        `coalition-${name}`,
      );
    }
    await page.close();
  });

  it('is asked for a feed where none is set', async () => {
    await setOption(sites.town, {});
    page = await openEditor(sites.town, 'editor');
    await insert(page, 'timeline');
    const canvas = await canvasOf(page);
    // The sidebar has such a field, too.
    const inPlace = canvas.getByRole('document', { name: /^Block: Coalition/ }).getByLabel('Address of the feed');
    await inPlace.fill(feedPath);
    await inPlace.press('Enter');
    await canvas.getByRole('heading', { name: 'What is next' }).waitFor();
    await page.close();
  });

  it('is told where the address of the form is set', async () => {
    page = await openEditor(sites.town, 'editor');
    await insert(page, 'feedback');
    const canvas = await canvasOf(page);
    await canvas.getByText('Where should the messages go?').waitFor();
    await page.getByLabel('Address that receives the messages').fill('/contributions');
    await canvas.getByRole('button', { name: 'Send', includeHidden: true }).waitFor({ state: 'attached' });
    await page.close();
  });
});

describe('what an editor published', () => {
  it('is there for a visitor', async () => {
    await setOption(sites.town, { src: feedPath });
    const page = await openEditor(sites.town, 'editor');
    const canvas = await canvasOf(page);
    await canvas.getByRole('textbox', { name: 'Add title' }).fill('Who takes part');
    await insert(page, 'members', { layout: 'grid', align: 'wide', className: 'ours' });
    const link = await publishPost(page);

    const visitor = await openAs(sites.town);
    await visitor.goto(link);
    await visitor.getByRole('heading', { name: 'Working group' }).waitFor();
    assert.equal(
      await visitor
        .locator('.wp-block-coalition-widgets-members.alignwide.ours > coalition-members')
        .getAttribute('layout'),
      'grid',
    );
    await visitor.context().close();
  });
});
