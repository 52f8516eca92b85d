/* The whole way of a word: a resident writes on the page, staff answer at the desk, the page shows it. */
import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import { startDesk, type Desk } from './support/desk.ts';
import { follow, headingIs, press, saysDone } from './support/desk-page.ts';
import { test } from './support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

async function referenceOf(resident: Page): Promise<string> {
  const said = await resident.getByText('Your reference').innerText();
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(said)?.[0];
  assert.ok(reference, 'no reference');
  return reference;
}

test('what a resident sends at /example/ and staff publish at /desk/ is on /example/ a moment later', async ({
  visit,
}) => {
  const words = 'The bench at the health centre is broken since May.';
  const { page: resident } = await visit(`${desk.site.url}/example/`);
  const form = resident.getByRole('region', { name: 'Take part' });
  await form.getByRole('textbox', { name: 'Your message' }).fill(words);
  await form.getByRole('textbox', { name: 'Your name' }).fill('Ana Private');
  await form.getByRole('checkbox', { name: /^You may publish my message/ }).check();
  await form.getByRole('button', { name: 'Send' }).click();
  await resident.getByRole('heading', { name: 'Thank you. Your message has arrived.' }).waitFor();

  const staff = await desk.signedIn({ javaScriptEnabled: true });
  await follow(staff.getByRole('link', { name: await referenceOf(resident) }));
  await staff.getByLabel('Decision').selectOption({ label: 'Adopted' });
  await staff.getByLabel('Response').fill('The bench is repaired next week.');
  await staff.getByLabel('Answered by').selectOption('valle-claro');
  await press(staff, 'Publish');
  await saysDone(staff, /published/);
  await follow(staff.getByRole('link', { name: 'See it on the page' }));
  // To the widget, and in it to the words of the answer.
  const place = '/example/#contributions:~:text=The%20bench%20is%20repaired%20next%20week.';
  assert.equal(staff.url(), `${desk.site.url}${place}`);
  await headingIs(staff, 'You said, we did');

  const answers = resident.getByRole('region', { name: 'You said, we did' });
  const answer = answers.getByText('The bench is repaired next week.');
  await expect(async () => {
    await resident.reload();
    await answers.getByRole('listitem').first().waitFor();
    await expect(answer).toHaveCount(1);
  }).toPass({ timeout: 60_000 });
  const shown = answers.getByRole('listitem').filter({ hasText: words });
  assert.match(await shown.innerText(), /Valle Claro/);
  assert.doesNotMatch(JSON.stringify(await (await fetch(`${desk.site.url}/feed.json`)).json()), /Ana Private/);
});

test('who does not agree to be published is answered, and the words stay away', async ({ visit }) => {
  const words = 'My neighbour burns rubbish at night.';
  const { page: resident } = await visit(`${desk.site.url}/example/`);
  const form = resident.getByRole('region', { name: 'Take part' });
  await form.getByRole('textbox', { name: 'Your message' }).fill(words);
  await form.getByRole('button', { name: 'Send' }).click();
  await resident.getByRole('heading', { name: 'Thank you. Your message has arrived.' }).waitFor();

  const staff = await desk.signedIn();
  await follow(staff.getByRole('link', { name: await referenceOf(resident) }));
  await staff.getByLabel('Response').fill('Fires at night are forbidden; the inspectors know.');
  await press(staff, 'Publish');
  await saysDone(staff, /published/);
  await expect(async () => {
    const feed = await (await fetch(`${desk.site.url}/feed.json`)).text();
    assert.match(feed, /the inspectors know/);
    assert.doesNotMatch(feed, /burns rubbish/);
  }).toPass({ timeout: 60_000 });
});

test('the feed with answers keeps the addresses of its logos, and is found at /feed.json too', async () => {
  const reference = await desk.send('Published without an answer.');
  const staff = await desk.signedIn();
  await staff.goto(`${desk.url}/contributions/${reference}`);
  await press(staff, 'Publish');
  await saysDone(staff, /published/);
  const read = async () => {
    const response = await fetch(`${desk.site.url}/feed.json`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    return { response, feed: (await response.json()) as Record<'contributions' | 'members', Record<string, string>[]> };
  };
  let { response, feed } = await read();
  await expect(async () => {
    ({ response, feed } = await read());
    assert.equal(feed.contributions[0]?.id, reference);
  }).toPass({ timeout: 60_000 });
  const logo = feed.members.find(({ logo }) => logo)?.logo ?? '';
  assert.equal((await fetch(new URL(logo, response.url))).status, 200, logo);
});
