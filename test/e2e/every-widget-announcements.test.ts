/* What the page's one live region says, word for word and in its order. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { around, ready, TAGS, WIDGETS } from './support/town.ts';
import { test } from './support/test.ts';

type Heard = Window & { heard: string[]; regions: number };

/** Runs in the page: writes down what the region says, each time that it says something. */
function listen(): void {
  const own = window as unknown as Heard;
  own.heard = [];
  let last = '';
  const hear = (): void => {
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    if (said && said !== last) own.heard.push(said);
    last = said;
  };
  new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
}

const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Heard).heard);

/** But for “Loading…”, which is rightly said on a slow machine, alone or before the rest; test/internal/states.test.ts has when. */
const heardOnceLoaded = async (page: Page): Promise<string[]> =>
  (await heard(page)).map((words) => words.replace(/^Loading…\s*/, '')).filter(Boolean);

/** Resolves when the region has said this. */
async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as Heard).heard.at(-1)?.includes(wanted), words);
}

const LOADED = 'The information has loaded.';
const UNREACHED = 'This information could not be reached just now.';
const everything = around(TAGS.map((tag) => WIDGETS[tag]).join(''));

test.describe('the one live region', () => {
  test('says that all has loaded once, for every widget together', async ({ openTown }) => {
    const { page } = await openTown({ body: everything, before: listen, isLive: true });
    await said(page, LOADED);
    assert.deepEqual(await heardOnceLoaded(page), [LOADED]);
    assert.equal(await page.getByRole('status').count(), 1);
  });

  test('says “Loading…” when it takes long, then that it has loaded', async ({ openTown }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page } = await openTown({
      body: everything,
      before: listen,
      isLive: true,
      isEarly: true,
      answers: {
        '/feeds/coalition.json': async (route) =>
          held.then(() => route.fulfill({ path: 'stories/feeds/example.json' })),
      },
    });
    await said(page, 'Loading…');
    release();
    await said(page, LOADED);
    assert.deepEqual(await heard(page), ['Loading…', LOADED]);
  });

  test('says the failure, that again in vain, and at last that it has loaded', async ({ openTown }) => {
    let isDown = true;
    const { page } = await openTown({
      body: around(WIDGETS['coalition-members']! + WIDGETS['coalition-summary']!),
      before: listen,
      isLive: true,
      answers: {
        '/feeds/coalition.json': (route) =>
          isDown ? route.abort() : route.fulfill({ path: 'stories/feeds/example.json' }),
      },
    });
    await said(page, UNREACHED);
    isDown = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await said(page, LOADED);
    assert.deepEqual(await heardOnceLoaded(page), [UNREACHED, LOADED]);
  });

  test('says how many match when typing stops, not for each letter, and when nothing does', async ({ openTown }) => {
    const { page } = await openTown({
      body: around(WIDGETS['coalition-commitments']!),
      before: listen,
      isLive: true,
    });
    await said(page, LOADED);
    await page.getByRole('searchbox').pressSequentially('water', { delay: 20 });
    const count = await page.locator('[part=count]').innerText();
    await said(page, count);
    await page.getByRole('searchbox').fill('nothing is called this');
    await said(page, 'No commitment matches.');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.waitForFunction(() => (window as unknown as Heard).heard.at(-1) === '12 commitments');
    assert.deepEqual(await heardOnceLoaded(page), [LOADED, count, 'No commitment matches.', '12 commitments']);
  });

  test('says that a message is being sent and what failed; the thanks has the focus instead', async ({ openTown }) => {
    let isDown = true;
    const { page } = await openTown({
      body: around(WIDGETS['coalition-feedback']!),
      before: listen,
      isLive: true,
      answers: {
        '/contributions': (route) =>
          isDown ? route.abort() : route.fulfill({ status: 201, json: { reference: 'VC-7' } }),
      },
    });
    await page.getByLabel('Your message').fill('The 14 is late.');
    await page.getByRole('button', { name: 'Send' }).click();
    await said(page, 'The service could not be reached.');
    isDown = false;
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('group', { name: 'Thank you. Your message has arrived.' })
      .and(page.locator(':focus'))
      .waitFor();
    const all = (await heard(page)).join(' ').replace(/\s+/g, ' ').trim();
    assert.match(
      all,
      /^Sending… The service could not be reached\. Nothing confirms that your message arrived\. What you wrote is still here and you can send it again\. It will not count twice\. ?(Sending…)?$/,
    );
  });

  test('leaves mistakes to the alert of their summary, and says nothing itself', async ({ openTown }) => {
    const { page } = await openTown({
      body: around(WIDGETS['coalition-feedback']!),
      before: listen,
      isLive: true,
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').filter({ hasText: 'Write your message' }).waitFor();
    assert.deepEqual(await heard(page), []);
  });

  test('speaks the language of the page', async ({ openTown }) => {
    const { page } = await openTown({ body: everything, before: listen, isLive: true, lang: 'es' });
    await said(page, 'La información está lista.');
    assert.equal(await page.getByRole('status').getAttribute('lang'), 'es');
  });

  test('stays one when a widget is added later', async ({ openTown }) => {
    const { page } = await openTown({ body: everything, before: listen, isLive: true });
    await page.evaluate(() =>
      document.querySelector('coalition-feed')!.append(document.createElement('coalition-summary')),
    );
    await ready(page);
    assert.equal(await page.getByRole('status').count(), 1);
  });
});
