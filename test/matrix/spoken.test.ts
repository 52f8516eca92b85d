/*
 * What a virtual screen reader says of each widget and of the desk's main pages, in English and Spanish. Whoever changes what is
 * said accepts it by `ACCEPT_SPOKEN=1 npm test -- --no-build test/matrix/spoken`, and reads the files in test/matrix/spoken: order,
 * names, words said twice.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { follow } from '../e2e/support/desk-page.ts';
import { MANAGER, startDesk, type Desk } from '../e2e/support/desk.ts';
import { spokenOf } from '../e2e/support/spoken.ts';
import { openAll, openTown, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

const FOLDER = join(import.meta.dirname, 'spoken');

/** Compares with the accepted file, or accepts. */
function isAccepted(name: string, phrases: readonly string[]): void {
  const file = join(FOLDER, `${name}.txt`);
  const spoken = `${phrases.join('\n')}\n`;
  if (process.env['ACCEPT_SPOKEN']) {
    mkdirSync(join(file, '..'), { recursive: true });
    return writeFileSync(file, spoken);
  }
  assert.ok(existsSync(file), `nobody has accepted what is said of ${name}: run with ACCEPT_SPOKEN=1 and read ${file}`);
  assert.equal(spoken, readFileSync(file, 'utf8'), `something else is said of ${name}`);
}

for (const language of ['en', 'es']) {
  test.describe(`spoken in ${language}`, () => {
    // The last of all files: what works beside it would have nothing to do.
    test.describe.configure({ mode: 'parallel' });

    for (const [tag, markup] of Object.entries(WIDGETS)) {
      test(tag, async ({ browser }) => {
        const town = await openTown(browser, {
          lang: language,
          body: `<main><coalition-feed src="/feeds/coalition.json">${markup}</coalition-feed></main>`,
          context: { locale: language },
        });
        try {
          isAccepted(`${language}/${tag}`, await spokenOf(town.page, 'main'));
          if ((await town.page.locator('details').count()) === 0) return;
          await openAll(town.page);
          isAccepted(`${language}/${tag}-open`, await spokenOf(town.page, 'main'));
        } finally {
          await town.close();
        }
      });
    }
  });
}

test.describe('spoken at the desk', () => {
  let desk: Desk;
  let reference: string;
  test.beforeAll(async ({ browser }) => {
    desk = await startDesk(browser);
    reference = await desk.send('The taps were dry for five days.', { email: 'ana@example.org', name: 'Ana' });
    await desk.send('Call me: 81 8345 1234.', { commitment: undefined, kind: 'question' });
  });
  test.afterAll(() => desk.close());

  for (const language of ['en', 'es']) {
    test(`in ${language}`, async () => {
      const page = await desk.visitor({ locale: language, javaScriptEnabled: true });
      await page.goto(`${desk.url}/contributions/${reference}`);
      isAccepted(`${language}/desk-sign-in`, steady(await spokenOf(page)));
      await page.locator('[name=email]').fill(MANAGER.email);
      await page.locator('[name=password]').fill(MANAGER.password);
      await follow(page.locator('main button'));
      await page.getByRole('blockquote').waitFor();
      isAccepted(`${language}/desk-contribution`, steady(await spokenOf(page, 'main')));
      await page.locator('[name=decision]').selectOption('adopted');
      await follow(page.locator('[value=publish]'));
      await page.locator('.errors').waitFor();
      isAccepted(`${language}/desk-error`, steady(await spokenOf(page, '.errors')));
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(`${desk.url}/${path}`);
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        isAccepted(`${language}/desk-${name}`, steady(await spokenOf(page, name === 'start' ? 'body' : 'main')));
      }
    });
  }
});

const PAGES = {
  start: '',
  list: 'contributions',
  enter: 'new',
  replies: 'replies',
  figures: 'figures',
  settings: 'settings',
};

/** References and days are others each time. */
function steady(phrases: readonly string[]): string[] {
  return phrases.map((phrase) =>
    phrase
      .replace(/\b[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{2}\b/g, 'REFERENCE')
      .replace(/\b\p{L}{3,4} \d{1,2}, 20\d\d(, \d{1,2}:\d\d\s[AP]M)?/gu, 'DATE')
      .replace(/\b\d{1,2} \p{L}{3,4} 20\d\d(, \d{1,2}:\d\d)?/gu, 'DATE')
      // Where a feed names no time zone, the machine's is said.
      .replace(/(Times are those of|Las horas son las de) .+\./, '$1 ZONE.'),
  );
}
