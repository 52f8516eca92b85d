// Makes docs/images/way/*.png from the running site, as docs/way-of-a-word.md tells it: a resident writes, staff answer, the page
// shows it. Needs a build (npm run build).
/* global fetch */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { startSite } from './start-site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/images/way');
const MESSAGE = 'Tell us the day before when the water stops. My neighbour Julia Mora carries buckets up four floors.';

let site;
try {
  site = await startSite();
  const { address, link } = site;
  const browser = await chromium.launch(await findBrowser());
  const context = await browser.newContext({
    viewport: { width: 960, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'America/Monterrey',
  });
  mkdirSync(folder, { recursive: true });
  const picture = (what, name) => what.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });

  for (const message of ['Why does route 12 stop before nine?', 'The ramp at the market is blocked again.'])
    await fetch(`${address}/contributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 'coalition-feedback/1', id: globalThis.crypto.randomUUID(), message }),
    });

  const resident = await context.newPage();
  await resident.goto(`${address}/example/`);
  const form = resident.getByRole('region', { name: 'Take part' });
  await form.getByRole('radio', { name: 'Demand' }).check();
  // As fast as people write: faster would be flagged as a program's.
  await form.getByRole('textbox', { name: 'Your message' }).pressSequentially(MESSAGE, { delay: 40 });
  await form.getByRole('combobox', { name: 'About which commitment?' }).selectOption({ label: 'Water cuts' });
  await form.getByRole('checkbox').check();
  await picture(form, '1-form');
  await form.getByRole('button', { name: 'Send' }).click();
  const thanks = resident.locator('coalition-feedback [part=thanks]');
  await thanks.waitFor();
  await picture(form, '2-thanks');
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await thanks.innerText())[0];

  const staff = await context.newPage();
  await staff.goto(link);
  await staff.getByLabel('E-mail').fill('rosa@valle-claro.example');
  await staff.getByLabel('Password').fill('four words for rosa alone');
  await staff.getByRole('button', { name: 'Save and sign in' }).click();
  await staff.getByRole('heading', { name: 'Waiting for an answer' }).waitFor();
  await picture(staff, '3-waiting');
  await staff.getByRole('link', { name: reference }).click();
  await staff.getByLabel('Text to publish').fill(MESSAGE.replace('My neighbour Julia Mora', 'A neighbour'));
  await staff.getByLabel('Decision').selectOption({ label: 'Adopted' });
  await staff
    .getByLabel('Response')
    .fill('From May on you get a text message the day before. Until then the notice hangs at each pump.');
  await staff.getByLabel('Answered by').selectOption('valle-claro');
  await staff.getByRole('button', { name: 'Save draft' }).click();
  await staff.getByRole('status').waitFor();
  await staff.screenshot({ path: join(folder, '4-answer.png'), animations: 'disabled', fullPage: true });
  await staff.getByRole('button', { name: 'Publish', exact: true }).click();
  await staff.getByRole('status').filter({ hasText: 'published' }).waitFor();

  const entry = resident.locator('coalition-contributions [part=entry]').filter({ hasText: 'A neighbour carries' });
  do {
    await resident.reload();
    await resident.locator('coalition-contributions [part=entry]').first().waitFor();
  } while ((await entry.count()) === 0);
  await picture(entry, '5-page');
  await browser.close();
  console.log('docs/images/way/: five pictures of the way of a word');
} catch (error) {
  console.error(`No pictures: ${error.message}`);
  process.exitCode = 1;
} finally {
  site?.stop();
}
