/* The pages of the desk that few people ever see, in both languages: nothing for axe to find, light and dark, wide and 320 px. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { en } from '../../src/desk/words/en.ts';
import { es } from '../../src/desk/words/es.ts';
import { axeFindings } from '../e2e/support/axe.ts';
import { follow, headingIs, press } from '../e2e/support/desk-page.ts';
import { MANAGER, startDesk, type Desk } from '../e2e/support/desk.ts';
import { test } from '../e2e/support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

type Screen = readonly [width: number, colorScheme: 'light' | 'dark'];

/** Each width and each colour scheme in each language; what one language leaves out the other has. */
const SCREENS: Record<'en' | 'es', readonly Screen[]> = {
  en: [
    [1280, 'light'],
    [320, 'dark'],
  ],
  es: [
    [1280, 'dark'],
    [320, 'light'],
  ],
};

/** axe finds nothing on the page as it is now, and nothing is wider than the screen. */
async function isWellOn(screens: readonly Screen[], page: Page, what: string): Promise<void> {
  for (const [width, colorScheme] of screens) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await axeFindings(page), [], `${what}, ${width} px, ${colorScheme}`);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(beyond <= 0, `${what} is ${beyond} px wider than ${width} px`);
  }
}

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const) {
  const say = words.contribution;
  const isWell = (page: Page, what: string) => isWellOn(SCREENS[language], page, what);
  const visitor = () => desk.visitor({ locale: language, javaScriptEnabled: true });
  const fillIn = async (page: Page, email = MANAGER.email, password = MANAGER.password) => {
    await page.getByLabel(words.signIn.email).fill(email);
    await page.getByLabel(words.signIn.password).fill(password);
    await press(page, words.signIn.button);
  };
  const signedIn = async (path: string) => {
    const page = await desk.signedIn({ locale: language, javaScriptEnabled: true });
    await page.goto(`${desk.url}/${path}`);
    return page;
  };

  test.describe(`axe finds nothing in ${language}`, () => {
    test('on a contribution in each of its states, with all that can hang on it', async () => {
      const first = await desk.send('No bus after nine.', { email: 'ana@example.org', name: 'Ana', consent: false });
      const second = await desk.send('The last bus leaves at nine!', { website: 'x', elapsedSeconds: 1 });
      const page = await signedIn(`contributions/${first}`);
      await page.getByLabel(say.decision).selectOption('not-adopted');
      await press(page, say.publish);
      await headingIs(page, words.problem);
      await isWell(page, 'an error');
      await page.getByLabel(say.publicText).fill('No bus after ten.');
      await page.getByLabel(say.response, { exact: true }).fill('Call 81 8345 1234.');
      await press(page, say.publish);
      await page.getByRole('group', { name: say.keptResponse }).waitFor();
      await isWell(page, 'a response that is asked about');
      await page.getByLabel(say.response, { exact: true }).fill('There is none.');
      await press(page, say.publish);
      await isWell(page, 'published');
      await page.getByLabel(say.withdrawReason).fill('It named a neighbour.');
      await press(page, say.withdraw);
      await isWell(page, 'withdrawn');
      await page.goto(`${desk.url}/contributions/${second}`);
      await page.getByLabel(say.note, { exact: true }).fill('Ask the drivers.');
      await press(page, say.addNote);
      await page.getByLabel(say.sameAs).fill(first);
      await press(page, say.setSameAs);
      await isWell(page, 'the same as another');
      await page.goto(`${desk.url}/contributions/${first}`);
      await isWell(page, 'that others say too');
      await press(page, say.spam);
      await isWell(page, 'spam');
    });

    test('on a conflict, and on what comes back when the session had ended', async () => {
      const reference = await desk.send('Two people answer this.');
      const [page, colleague] = [
        await signedIn(`contributions/${reference}`),
        await signedIn(`contributions/${reference}`),
      ];
      await colleague.getByLabel(say.response, { exact: true }).fill('The first.');
      await press(colleague, say.saveDraft);
      await page.getByLabel(say.response, { exact: true }).fill('The second.');
      await press(page, say.saveDraft);
      await headingIs(page, say.conflictTitleOwn);
      await isWell(page, 'a conflict');
      await page.context().clearCookies({ name: /desk$/ });
      await press(page, say.saveDraft);
      await headingIs(page, words.signIn.title);
      await isWell(page, 'the sign-in with something kept');
      await fillIn(page);
      await headingIs(page, words.signIn.restoreTitle);
      await isWell(page, 'the page that brings it back');
      await press(page, words.signIn.restore);
      await page.getByRole('status').filter({ hasText: say.restored }).waitFor();
      await isWell(page, 'what came back');
    });

    test('on a sheet that is read back, and on what is kept of one person', async () => {
      const [first, second] = [
        await desk.send('The bench is too low.', { email: `${language}@example.org` }),
        await desk.send('The bench is too high.', { email: `${language}@example.org` }),
      ];
      const page = await signedIn('sheet');
      await press(page, words.sheet.look);
      await headingIs(page, words.problem);
      await isWell(page, 'a sheet that is missing');
      const rows = `id,decision,response\n${first},noted,Thanks.\n${second},perhaps,\nAAAA-BBBB-CC,noted,Thanks.\n`;
      const sheet = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
      await page.getByLabel(words.sheet.file).setInputFiles(sheet);
      await press(page, words.sheet.look);
      await headingIs(page, words.sheet.outlookTitle);
      await isWell(page, 'what a sheet would do');
      await press(page, words.sheet.confirm(1));
      await headingIs(page, words.sheet.resultTitle);
      await isWell(page, 'what a sheet did');
      await page.goto(`${desk.url}/person`);
      await page.getByLabel(words.person.who).fill(first);
      await press(page, words.person.look);
      await headingIs(page, words.person.found(1));
      await isWell(page, 'one of one person');
      await press(page, words.person.allOf(`${language}@example.org`));
      await headingIs(page, words.person.found(2));
      await isWell(page, 'all of one person');
      await press(page, words.person.erase);
      await headingIs(page, words.person.eraseSure(2));
      await isWell(page, 'the question before erasing');
      await press(page, words.person.eraseYes);
      await page
        .getByRole('status')
        .filter({ hasText: words.person.erased(2) })
        .waitFor();
      await isWell(page, 'what is erased');
    });

    test('on what is done to many, before and after', async () => {
      await desk.send(`zebra${language} crossing at the school`);
      await desk.send(`zebra${language} crossing, write to me at ana@example.org`);
      const page = await signedIn('contributions');
      await page.getByLabel(words.list.search, { exact: true }).fill(`zebra${language}`);
      await press(page, words.list.searchButton);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await isWell(page, 'the list with all that opens');
      await page.getByLabel(words.bulk.allFound(2)).check();
      await press(page, words.bulk.button);
      await headingIs(page, words.problem);
      await isWell(page, 'nothing to do');
      await page.getByLabel(words.bulk.act).selectOption('publish');
      await press(page, words.bulk.button);
      await headingIs(page, words.bulk.confirmTitle(words.bulk.publish, 2));
      await isWell(page, 'the question');
      await press(page, words.bulk.confirm);
      await headingIs(page, words.bulk.resultTitle);
      await isWell(page, 'the result');
      await page.goto(`${desk.url}/contributions?state=withdrawn&source=letter`);
      await isWell(page, 'an empty list');
    });

    test('on the pages of links, of the second step, and of those who may not', async () => {
      const page = await signedIn('accounts');
      await page.getByLabel(words.accounts.email).fill(MANAGER.email);
      await press(page, words.accounts.addButton);
      await headingIs(page, words.problem);
      await isWell(page, 'an account that there is');
      await page.getByLabel(words.accounts.email).fill(`link-${language}@example.org`);
      await press(page, words.accounts.addButton);
      await isWell(page, 'the link that is shown once');
      const link = await page.getByRole('region', { name: words.accounts.linkTitle }).locator('code').innerText();
      const colleague = await visitor();
      await colleague.goto(link);
      await isWell(colleague, 'the link’s page');
      await colleague.getByLabel(words.link.password).fill('short');
      await press(colleague, words.link.button);
      await headingIs(colleague, words.problem);
      await isWell(colleague, 'a short password');
      await colleague.getByLabel(words.link.password).fill('another four words here');
      await press(colleague, words.link.button);
      await headingIs(colleague, words.start.title);
      await colleague.goto(`${desk.url}/settings`);
      await headingIs(colleague, words.notAllowed.title);
      await isWell(colleague, 'what needs a manager');
      await colleague.goto(link);
      await isWell(colleague, 'a link that was used');
      await colleague.goto(`${desk.url}/second-factor/setup`);
      await colleague.getByLabel(words.account.current).fill('another four words here');
      await colleague.getByLabel(words.secondFactor.code).fill('000000');
      await press(colleague, words.secondFactor.setButton);
      await headingIs(colleague, words.problem);
      await isWell(colleague, 'a code that is wrong, with the picture');
      await follow(page.getByRole('link', { name: MANAGER.email }));
      await page.getByLabel(words.accounts.role).selectOption('editor');
      await press(page, words.accounts.save);
      await page.getByRole('link', { name: words.accounts.lastManager }).waitFor();
      await isWell(page, 'the last manager');
    });

    test('on saved replies, settings that two change, and what is entered wrongly', async () => {
      const page = await signedIn('replies');
      await press(page, words.replies.save);
      await headingIs(page, words.problem);
      await isWell(page, 'a reply without words');
      await page.getByLabel(words.replies.name).fill(`Budget ${language}`);
      await page.getByLabel(words.replies.reply, { exact: true }).fill('It is in the budget.');
      await press(page, words.replies.save);
      await follow(page.getByRole('link', { name: `Budget ${language}` }));
      await isWell(page, 'a reply that is changed');
      await press(page, words.replies.remove);
      await headingIs(page, words.replies.removeSure(`Budget ${language}`));
      await isWell(page, 'the question before it goes');
      await press(page, words.replies.removeYes);
      await page.goto(`${desk.url}/settings`);
      const colleague = await signedIn('settings');
      const rules = words.settings.inLanguage(words.settings.houseRules, words.settings.languages[language]);
      await colleague.getByLabel(rules).fill(`Answer within a week. ${language}`);
      await press(colleague, words.settings.save);
      await page.getByLabel(rules).fill('Answer within a day.');
      await press(page, words.settings.save);
      await page.getByRole('alert').filter({ hasText: words.settings.conflict }).waitFor();
      await isWell(page, 'settings that two change');
      await page.goto(`${desk.url}/new`);
      await press(page, words.entry.button);
      await headingIs(page, words.problem);
      await isWell(page, 'something entered wrongly');
    });

    test('on a form from elsewhere, on too much text, and while the database is away', async () => {
      const reference = await desk.send('The database goes away.');
      const page = await signedIn(`contributions/${reference}`);
      const box = page.getByLabel(say.response, { exact: true });
      await box.evaluate((field: HTMLTextAreaElement) => (field.value = 'a'.repeat(1_100_000)));
      await press(page, say.saveDraft);
      await headingIs(page, words.tooLarge.title);
      await isWell(page, 'too much text');
      await page.goto(`${desk.url}/contributions/${reference}`);
      await page
        .locator('main input[name=token]')
        .first()
        .evaluate((field: HTMLInputElement) => (field.value = 'forged'));
      await press(page, say.saveDraft);
      await headingIs(page, words.forged.title);
      await isWell(page, 'a form from elsewhere');

      await page.goto(`${desk.url}/contributions/${reference}`);
      await box.fill('Kept, whatever happens.');
      const other = new DatabaseSync(join(desk.site.data, 'contributions.sqlite'), { timeout: 10_000 });
      try {
        other.exec('begin exclusive');
        await press(page, say.saveDraft);
        await page.getByText(words.unavailable.kept).waitFor();
      } finally {
        other.exec('rollback');
        other.close();
      }
      await isWell(page, 'a form that waits for the database');
      await press(page, words.unavailable.again);
      await page.getByRole('status').filter({ hasText: say.saved }).waitFor();
      assert.equal(await box.inputValue(), 'Kept, whatever happens.');
    });
  });
}
