// How long a finger waits on a slow phone (INP): typing in the search, opening an entry, sending what was written.
import { watchPage } from './browser/watch-page.mjs';
import { asMilliseconds, summarize } from './figures.mjs';
import { documentOf, FEEDS, feedText, libraryFiles, moduleHead } from './pages.mjs';
import { openPhone } from './phone-browser.mjs';
import { openTown } from './town.mjs';

const RUNS = 3;
const RATE = 4;
const [FEED] = FEEDS;
const LIST = '<coalition-commitments src="/feed.json"></coalition-commitments>';
const FORM = '<coalition-feedback src="/feed.json" endpoint="/contributions"></coalition-feedback>';

const INTERACTIONS = [
  { title: 'five letters into the search', main: LIST, found: '[part=commitment]', act: type },
  { title: 'opening an entry', main: LIST, found: '[part=commitment]', act: open },
  { title: 'sending a contribution', main: FORM, found: 'textarea', act: send },
];

export async function* measureInteractions(browser) {
  const town = await openTown(libraryFiles());
  town.files.set('/feed.json', feedText(FEED));
  try {
    const rows = [];
    for (const { title, main, found, act } of INTERACTIONS) {
      town.files.set('/interaction', documentOf({ head: moduleHead, main }, FEED.lang));
      const delays = [];
      for (let run = 0; run < RUNS; run += 1) delays.push(await longestDelay(browser, town, found, act));
      rows.push([title, asMilliseconds(summarize(delays))]);
    }
    yield {
      title: `A finger waits: the longest delay until the next paint (INP), processor ${RATE} times slower`,
      columns: ['what', 'longest delay'],
      rows,
      note: 'Browsers count in steps of 8 ms, and not what is below 16. Up to 200 ms is good (web.dev/inp).',
    };
  } finally {
    town.close();
  }
}

async function longestDelay(browser, { origin }, found, act) {
  const phone = await openPhone(browser, {
    rate: RATE,
    isSlowLine: false,
    script: watchPage,
    data: { found: [found] },
  });
  try {
    await phone.page.goto(`${origin}/interaction`);
    await phone.page.waitForFunction(() => globalThis.bench.painted);
    await act(phone.page);
    // The browser reports what it measured a little later.
    await phone.page.waitForTimeout(500);
    return Math.max(16, ...(await phone.page.evaluate(() => globalThis.bench.delays)));
  } finally {
    await phone.close();
  }
}

async function type(page) {
  await page.getByRole('searchbox').click();
  for (const letter of 'water') await page.keyboard.press(letter, { delay: 20 });
}

async function open(page) {
  await page.locator('summary').first().click();
  await page.locator('details[open] [part=milestones], details[open] [part=summary]').first().waitFor();
}

async function send(page) {
  await page.locator('textarea').fill('The street lights in my street have been dark for two weeks.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('A-1').first().waitFor();
}
