/* The address of the builder keeps what was chosen: as a link, and for the browser’s buttons. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { coalitionHost, FEED, VERSION } from '../e2e/support/coalition-host.ts';
import { test } from '../e2e/support/test.ts';

const coalition = coalitionHost(test);
const { publish, giveOutLibrary } = coalition;

test.describe('the link', () => {
  test('reproduces the whole state in another window', async ({ visit, openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'timeline' });
    await page.getByLabel('From', { exact: true }).fill('2026-01');
    await page.getByRole('checkbox', { name: 'Milestones' }).check();
    await page.getByLabel('Accent as text').fill('#7a1d3a');
    await page.locator('input[name=cms][value=drupal]').check();
    await page.getByLabel('Language of the widget').selectOption('es');
    const [link, content, once] = [
      await code('Link to these settings'),
      await code('In the content'),
      await code('The colour, by an administrator'),
    ];
    await page.waitForURL(link);
    const again = await visit(link, { withoutFeed: true });
    await again.page
      .locator('#stage')
      .getByText('Lo que sigue')
      .or(again.page.locator('#stage coalition-timeline[from="2026-01"]'))
      .first()
      .waitFor();
    const codes = again.page.locator('.copyable code');
    // They stand there once the widgets' files are found.
    for (const text of [content, once, link]) await codes.filter({ hasText: text }).first().waitFor();
    const all = await codes.allTextContents();
    assert.ok(all.includes(content) && all.includes(once) && all.includes(link));
    await again.close();
  });

  test('that was tampered with: what is not usable is dropped and named, nothing runs', async ({ openBuilder }) => {
    const { page, violations, complaints, code } = await openBuilder({
      src: 'javascript:alert(1)',
      widget: '<img src=x onerror=alert(1)>',
      lang: '"><script>alert(1)</script>',
      accent: 'red;}</style><script>alert(1)</script>',
      cms: '../../etc',
      library: 'data:text/javascript,alert(1)//',
      plan: '"><script>alert(1)</script>',
      '<b>x</b>': '1',
    });
    for (const note of [page.locator('.builder > .note'), page.getByRole('status').filter({ hasText: 'Feed found' })]) {
      const said = await note.innerText();
      for (const part of [
        /Address of the feed: http\S+\/feeds\/example\.json/,
        /Widget: The plan at a glance/,
        /Language of the widget: Same as the page/,
        /Accent: none/,
        /Platform: Plain HTML/,
        /Where the files are: those of this site/,
        /“<b>x<\/b>”: left out/,
      ]) {
        assert.match(said, part);
      }
    }
    assert.doesNotMatch(await code('Paste into the page'), /alert|javascript:|data:|<img/);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(complaints, []);
  });

  test('with a language that no widget speaks: says so, and the snippet does not carry it', async ({ openBuilder }) => {
    const { page, code } = await openBuilder({ widget: 'members', lang: 'xx' });
    await page.getByText('Language of the widget: Same as the page').first().waitFor();
    assert.doesNotMatch(await code('Paste into the page'), /lang="xx"/);
    // Once something is chosen, the note has been read.
    await page.getByRole('radio', { name: /^The plan at a glance/ }).check();
    await page.locator('.builder > .note').waitFor({ state: 'detached' });
  });

  test('with files of another host: says which, and shows where that is changed', async ({ openBuilder }) => {
    giveOutLibrary();
    const { page, code } = await openBuilder({ widget: 'summary', library: `${coalition.url}/widgets` });
    const warning = page.getByText(`The files come from ${new URL(coalition.url).host}, not from this site.`);
    await warning.waitFor();
    assert.ok(
      (await code('Paste into the page')).includes(`src="${coalition.url}/widgets/${VERSION}/coalition-widgets.js"`),
    );
    const field = page.getByLabel('Where the files are');
    assert.ok(await field.isVisible());
    await field.fill('');
    await warning.waitFor({ state: 'detached' });
    assert.ok(await field.isVisible());
    // Whoever typed it knows the host.
    await field.fill(`${coalition.url}/widgets/`);
    await page.getByText(`every file of this version is in ${coalition.url}/widgets/${VERSION}/`).waitFor();
    assert.equal(await warning.count(), 0);
  });

  test('with an address for messages: no form until somebody here agrees to it', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'feedback', endpoint: 'https://collect.example/x' });
    await page.getByText(/sends what is written in the form to collect\.example/).waitFor();
    assert.equal(await page.locator('coalition-feedback').count(), 0);
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page
      .locator('#stage coalition-feedback[endpoint="https://collect.example/x"]')
      .getByLabel('Your message')
      .waitFor();
    // The button is gone, and its reader is where the form is.
    assert.ok(
      await page
        .getByRole('region', { name: 'The live widget' })
        .evaluate((element) => element === document.activeElement),
    );
  });

  test('an address for messages that is typed here needs nobody to agree', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'feedback' });
    await page.locator('#option-endpoint').fill('https://');
    await page.getByText('This is not an address, so it is left out of the snippet.').waitFor();
    await page.locator('#option-endpoint').fill('https://town.example/contributions');
    await page.locator('#stage coalition-feedback').getByLabel('Your message').waitFor();
  });

  test('another fragment in the same window is taken over', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'summary' });
    await page.evaluate(() => (location.hash = '#widget=members&cms=wix'));
    await page.locator('#stage coalition-members').waitFor();
    assert.ok(await page.locator('input[name=cms][value=wix]').isChecked());
  });
});

test.describe('back and forward', () => {
  const chosen = (page: Page, step: string) =>
    page.waitForFunction(
      (wanted) =>
        ['widget', 'cms']
          .map((name) => document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)!.value)
          .join() === wanted,
      step,
    );

  test('undo and redo one choice at a time', async ({ openBuilder }) => {
    const { page } = await openBuilder();
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.getByRole('radio', { name: /^List of commitments/ }).check();
    await page.getByRole('radio', { name: 'Drupal' }).check();
    const steps = ['commitments,html', 'members,html', 'summary,html'];
    for (const step of steps) {
      await page.goBack();
      await chosen(page, step);
    }
    await page.locator('#stage coalition-summary').waitFor();
    for (const step of ['members,html', 'commitments,html', 'commitments,drupal']) {
      await page.goForward();
      await chosen(page, step);
    }
  });

  test('keep what was agreed to for one address, and ask again for another', async ({ openBuilder }) => {
    const { page } = await openBuilder({ widget: 'feedback', endpoint: 'https://collect.example/x' });
    await page.getByRole('button', { name: 'Show the form' }).click();
    await page.getByRole('radio', { name: /^Members/ }).check();
    await page.goBack();
    await page.locator('#stage coalition-feedback').getByLabel('Your message').waitFor();
    await page.evaluate(() => (location.hash = '#widget=feedback&endpoint=https://other.example/x'));
    await page.getByText(/sends what is written in the form to other\.example/).waitFor();
    assert.equal(await page.locator('coalition-feedback').count(), 0);
  });

  test('what is typed is one step for an address, and none for a colour or an option', async ({ openBuilder }) => {
    // A window of its own: a long history counts no further.
    const { page, result } = await openBuilder({ widget: 'commitments' }, { context: {} });
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    await page.getByLabel('Accent as text').fill('#7a1d3a');
    await page.getByLabel('How many at once').fill('3');
    await page.getByLabel('Address of the feed').pressSequentially('x', { delay: 0 });
    await page.getByLabel('Address of the feed').fill(publish('/history.json', JSON.stringify(FEED)));
    await result.filter({ hasText: 'Our Valley' }).waitFor();
    assert.equal(await length(), before + 1);
    await page.goBack();
    await result.filter({ hasText: 'Valle Claro' }).waitFor();
    assert.equal(await page.getByLabel('How many at once').inputValue(), '3');
    assert.equal(await page.getByLabel('Accent as text').inputValue(), '#7a1d3a');
  });
});
