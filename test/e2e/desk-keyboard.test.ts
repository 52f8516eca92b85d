/* Each task of the desk by keyboard alone: Tab, letters, Space and Enter. */
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { MANAGER, startDesk, type Desk } from './support/desk.ts';
import { headingIs, saysDone, toNextPage } from './support/desk-page.ts';
import { keysOf, type Keys } from './support/desk-keys.ts';
import { test } from './support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

/** The desk's page at a path, for somebody who is signed in and whose fingers are on the keys. */
async function at(path: string): Promise<{ page: Page; keys: Keys }> {
  const page = await desk.signedIn();
  await page.goto(`${desk.url}/${path}`);
  return { page, keys: keysOf(page) };
}

test.describe('by keyboard alone', () => {
  test('somebody signs in, comes to where they wanted, publishes an answer, takes it back and signs out', async () => {
    const reference = await desk.send('Only keys reach this.');
    const page = await desk.visitor();
    const keys = keysOf(page);
    await page.goto(`${desk.url}/contributions/${reference}`);
    await keys.write('E-mail', MANAGER.email);
    await keys.write('Password', MANAGER.password);
    await toNextPage(page, () => page.keyboard.press('Enter'));
    await headingIs(page, new RegExp(reference));
    await keys.choose('Decision', 'Noted');
    await keys.press('Publish');
    await page.getByRole('link', { name: /Write the response/ }).waitFor();
    // The summary of what is wrong has the focus; its link leads to the field.
    await keys.press(/^Write the response/);
    await page.keyboard.type('Keys are enough.');
    await keys.press('Publish');
    await saysDone(page, /published/);
    await keys.write(/^Why is it withdrawn/, 'To try it.');
    await keys.press('Withdraw from the page');
    await saysDone(page, /withdrawn/);
    await keys.press('Sign out');
    await headingIs(page, 'Sign in');
  });

  test('somebody skips the menu', async () => {
    const { page, keys } = await at('');
    await keys.press('Skip to content');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('main :focus').count(), 1);
  });

  test('somebody on a phone opens the menu, and nothing of it is out of sight', async () => {
    const { page, keys } = await at('');
    await page.setViewportSize({ width: 320, height: 640 });
    const entry = page.getByRole('link', { name: 'Settings' });
    assert.equal(await entry.isVisible(), false);
    await keys.open('Menu');
    for (const link of await page.getByRole('navigation', { name: 'Desk' }).getByRole('link').all()) {
      const box = await link.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
    }
    await keys.press('Settings');
    await headingIs(page, 'Settings');
  });

  test('a text is edited and saved as a draft, assigned, noted and linked with an earlier one', async () => {
    const [first, second] = [await desk.send('No bus after nine.'), await desk.send('The last bus leaves at nine!')];
    const { page, keys } = await at(`contributions/${second}`);
    await keys.write('Text to publish', 'The last bus leaves too early.');
    await keys.press('Save draft');
    await saysDone(page, /draft is saved/);
    await keys.choose('Person', MANAGER.email);
    await keys.press('Assign');
    await saysDone(page, /assigned/);
    await keys.write('Note', 'Ask the drivers.');
    await keys.press('Add note');
    await saysDone(page, /note is added/);
    await keys.write('Same as', first);
    await keys.press('Mark as the same');
    await saysDone(page, /linked/);
    await keys.press('It is not the same');
    await saysDone(page, /link is gone/);
  });

  test('spam is put away, found in its list and put back', async () => {
    const reference = await desk.send('Buy cheap watches');
    const { page, keys } = await at(`contributions/${reference}`);
    await keys.press('Mark as spam');
    await saysDone(page, /spam/);
    await keys.press('All contributions');
    await keys.open('Filters');
    await keys.open('State');
    await keys.tick('Spam');
    await keys.press('Show these');
    await keys.press(reference);
    await keys.press('Not spam: put back');
    await saysDone(page, /It is back/);
  });

  test('contributions are searched, walked through one after the other, and published together', async () => {
    const references = [await desk.send('heron one'), await desk.send('heron two')];
    const { page, keys } = await at('contributions');
    await keys.write('Search', 'heron');
    await keys.press('Search');
    await keys.press(references[0]!);
    await keys.press('Next');
    await headingIs(page, new RegExp(references[1]!));
    await keys.press('Previous');
    await keys.press('Back to the list');
    for (const reference of references) await keys.tick(`Choose ${reference}`);
    await keys.open(/^With the chosen contributions/);
    await keys.choose('What to do', 'Publish');
    await keys.press('Do it');
    await keys.press('Yes, do it');
    await page.getByText('Done: 2 contributions.').waitFor();
  });

  test('what was changed meanwhile is read first, and one’s own is kept by pressing again', async () => {
    const reference = await desk.send('Two people answer this.');
    const { page, keys } = await at(`contributions/${reference}`);
    const colleague = await at(`contributions/${reference}`);
    await colleague.keys.write('Response', 'The first answer.');
    await colleague.keys.press('Save draft');
    await keys.write('Response', 'The second answer.');
    await keys.press('Save draft');
    const conflict = page.getByRole('region', { name: 'You changed this in another window' });
    assert.ok(await conflict.evaluate((element) => element === document.activeElement), 'the conflict has the focus');
    await keys.press('Save draft');
    await saysDone(page, /draft is saved/);
    assert.equal(await page.getByLabel('Response').inputValue(), 'The second answer.');
  });

  test('what was said in a meeting is entered', async () => {
    const { page, keys } = await at('new');
    // A field for dates takes the parts in the order of the browser's language.
    await keys.write(/^When was it said/, '05312026');
    await keys.write('What was said', 'The benches are too low.');
    await keys.press('Enter');
    await saysDone(page, /waits for an answer/);
  });

  test('a saved reply is written, put into an answer, changed and removed', async () => {
    const { page, keys } = await at('replies');
    await keys.write('Title', 'By keys');
    await keys.write('Text', 'Written without a mouse.');
    await keys.press('Save');
    await saysDone(page, /saved/);
    const reference = await desk.send('Is there a reply?');
    await page.goto(`${desk.url}/contributions/${reference}`);
    await keys.choose('Saved reply', 'By keys');
    await keys.press('Put it into the field below');
    await saysDone(page, /nothing was sent/);
    assert.equal(await page.getByLabel('Response').inputValue(), 'Written without a mouse.');
    await keys.press('Saved replies');
    await keys.press('By keys');
    await keys.press('Remove');
    await keys.press('Yes, remove it');
    await saysDone(page, /removed/);
  });

  test('a manager adds an account, makes a link, disables and enables it', async () => {
    const { page, keys } = await at('accounts');
    await keys.write('E-mail', 'keys@example.org');
    await keys.press('Add');
    const link = page.getByRole('region', { name: 'Link for the new password' });
    assert.ok(await link.evaluate((element) => element === document.activeElement), 'the link has the focus');
    await keys.press('keys@example.org');
    await keys.press('Disable');
    await keys.press('Yes, disable');
    await saysDone(page, /is disabled/);
    await keys.press('Enable');
    await saysDone(page, /can sign in again/);
    await keys.press('Make a link that sets a new password');
    await link.waitFor();
  });

  test('house rules are set, and the language is changed and changed back', async () => {
    const { page, keys } = await at('settings');
    await keys.write('House rules, in English', 'Answer within a week.');
    await keys.press('Save');
    await saysDone(page, /saved/);
    await keys.press('Español');
    await headingIs(page, 'Ajustes');
    await keys.press('English');
    await headingIs(page, 'Settings');
  });

  test('a password is changed, and a second step is set up and switched off', async ({ browser }) => {
    const own = await startDesk(browser);
    try {
      const page = await own.signedIn();
      const keys = keysOf(page);
      await page.goto(`${own.url}/account`);
      await keys.press('Set it up');
      await page.getByRole('img', { name: 'QR code with the key' }).waitFor();
      const key = (await page.locator('code').innerText()).replaceAll(' ', '');
      const code = (at: number) => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at });
      const now = Date.now();
      await keys.write('Password now', MANAGER.password);
      await keys.write('Code from your authenticator app', code(now));
      await keys.press('Switch it on');
      await saysDone(page, /second step is on/);
      await keys.press('I have kept them');
      await keys.write('Code from your authenticator app', code(now + 30_000));
      await keys.press('Switch it off');
      await saysDone(page, /off/);
      await keys.write('Password now', MANAGER.password);
      await keys.write('New password', 'four other words for rosa');
      await keys.press('Change the password');
      await page.getByText('The password is changed').waitFor();
    } finally {
      await own.close();
    }
  });
});
