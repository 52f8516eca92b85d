/* Answers in a sheet, and one person's data, as staff handle them at the desk: in a browser without script. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { addColleague, startDesk, type Desk } from './support/desk.ts';
import { follow, headingIs, press, saysDone } from './support/desk-page.ts';
import { test } from './support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

/** What a link or a button gives to keep, as text. */
async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Gives a file to the page that reads sheets. */
async function giveSheet(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.goto(`${desk.url}/sheet`);
  await page.getByLabel('The sheet').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const isInFeed = async (response: string): Promise<boolean> =>
  (await (await fetch(`${desk.site.url}/feed.json`)).text()).includes(response);

test.describe('a sheet at the desk', () => {
  test('is downloaded with what the list shows, filled in, looked at and taken in', async () => {
    const first = await desk.send('The bridge has no light.');
    const second = await desk.send('The bridge has no railing.', { kind: 'question' });
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions?kind=demand`);
    const { name, text } = await downloaded(page, () =>
      page.getByRole('link', { name: 'Download as a sheet' }).click(),
    );
    assert.match(name, /^contributions-\d{4}-\d\d-\d\d\.csv$/);
    assert.ok(text.includes(first) && !text.includes(second), text);

    await follow(page.getByRole('link', { name: 'Upload a filled-in sheet' }));
    const sheet = [
      'id,decision,response,answered by,version',
      `${first},adopted,It gets a lamp in May.,Municipality of Valle Claro,1`,
      `${second},perhaps,,,1`,
      'AAAA-BBBB-CC,noted,Thanks.,,1',
    ].join('\r\n');
    await giveSheet(page, 'answers.csv', sheet);
    await page.getByLabel(/Publish the answers/).check();
    await press(page, 'Show what it would do');
    await headingIs(page, 'What the sheet would do');
    await page.getByText('Nothing is changed yet.').waitFor();
    await page.getByText('2 would be left as they are:').waitFor();
    await page.getByText(`Row 3: ${second}: Write the decision as adopted`).waitFor();
    await page.getByText('Row 4: AAAA-BBBB-CC: No contribution has this reference.').waitFor();
    await page.getByText('1 would be published:').waitFor();
    // What would be public is read before it is.
    const row = page.getByRole('listitem').filter({ hasText: `Row 2: ${first}` });
    assert.deepEqual(await row.getByRole('definition').allInnerTexts(), [
      'Adopted',
      'Municipality of Valle Claro',
      'It gets a lamp in May.',
    ]);
    assert.equal(await isInFeed('It gets a lamp in May.'), false);

    await press(page, 'Yes, import 1 answer');
    await headingIs(page, 'What the sheet did');
    await page.getByText('1 is published:').waitFor();
    // What was left is still said.
    await page.getByText('2 were left as they were:').waitFor();
    await page.getByText(`Row 3: ${second}: Write the decision as adopted`).waitFor();
    await page.getByText('Row 4: AAAA-BBBB-CC: No contribution has this reference.').waitFor();
    await follow(page.getByRole('link', { name: first }));
    await headingIs(page, /Published/);
    // The feed is merged anew a moment later.
    await expect.poll(() => isInFeed('It gets a lamp in May.')).toBe(true);
  });

  test('leaves out the words of who has not agreed to be published, and says so before', async () => {
    const reference = await desk.send('My neighbour sings at night.', { consent: false, language: 'es' });
    const page = await desk.signedIn();
    await giveSheet(page, 'answers.csv', `id,decision,response\n${reference},noted,We talked to both.`);
    await page.getByLabel(/Publish the answers/).check();
    await press(page, 'Show what it would do');
    await page.getByText('1 would be published:').waitFor();
    const instead = 'Alguien se puso en contacto con la coalición. Sus palabras no se publican.';
    await page.getByRole('definition').filter({ hasText: instead }).waitFor();
    await press(page, 'Yes, import 1 answer');
    await page.getByText('1 is published:').waitFor();
    await expect.poll(() => isInFeed('We talked to both.')).toBe(true);
    assert.deepEqual([await isInFeed(instead), await isInFeed('sings at night')], [true, false]);
  });

  test('asks about personal data in its responses, piece by piece, and leaves what is not ticked', async () => {
    const [office, own] = [await desk.send('Whom do I call?'), await desk.send('Whom do I write to?')];
    const page = await desk.signedIn();
    const sheet = `id,response
${office},Call 81 8345 1234.
${own},Write to eva@example.org.
`;
    await giveSheet(page, 'answers.csv', sheet);
    await page.getByLabel(/Publish the answers/).check();
    await press(page, 'Show what it would do');
    await page.getByText('2 would be left as they are:').waitFor();
    await page.getByText(`Row 2: ${office}: The response holds what looks like personal data.`).waitFor();
    await page.getByRole('definition').filter({ hasText: 'Call 81 8345 1234.' }).waitFor();
    await page
      .getByRole('group', { name: /In the response/ })
      .getByLabel('81 8345 1234')
      .check();
    await press(page, 'Yes, do it');
    await page.getByText('1 is published:').waitFor();
    await page.getByText('1 was left as it was:').waitFor();
    await page.getByText(`Row 3: ${own}: The response holds what looks like personal data.`).waitFor();
    await expect.poll(() => isInFeed('Call 81 8345 1234.')).toBe(true);
    assert.equal(await isInFeed('eva@example.org'), false);
  });

  test('makes drafts unless it is to publish, and leaves what a colleague changed after it was looked at', async () => {
    const [first, second] = [await desk.send('The park closes early.'), await desk.send('The park opens late.')];
    const page = await desk.signedIn();
    await giveSheet(
      page,
      'answers.csv',
      `id;response\n${first};From May on until nine.\n${second};From May on at seven.\n`,
    );
    await press(page, 'Show what it would do');
    await page.getByText('2 would become drafts:').waitFor();

    const colleague = await desk.signedIn();
    await colleague.goto(`${desk.url}/contributions/${second}`);
    await colleague.getByLabel('Response').fill('We are asking the gardeners.');
    await press(colleague, 'Save draft');
    await colleague.getByRole('status').waitFor();

    await press(page, 'Yes, import 2 answers');
    await page.getByText('1 is a draft:').waitFor();
    await page.getByText(/It was changed after the sheet was downloaded/).waitFor();
    await follow(page.getByRole('link', { name: second }));
    assert.equal(await page.getByLabel('Response').inputValue(), 'We are asking the gardeners.');
  });

  test('that cannot be read says why and changes nothing', async () => {
    const page = await desk.signedIn();
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    const bad: [file: string, content: string | Uint8Array, says: RegExp][] = [
      ['answers.csv', 'name,answer\nx,y', /no column “id”/],
      ['answers.csv', 'id,text\nx,y', /neither a column “decision” nor/],
      ['answers.csv', 'id,response\n', /no row with a reference/],
      ['answers.csv', 'id,response\n"x,y', /a quotation mark is not closed/],
      ['answers.xlsx', zipSync({ 'a.txt': strToU8('a') }), /no workbook that can be read/],
      ['answers.xlsx', bomb, /too large/],
    ];
    for (const [file, content, says] of bad) {
      await giveSheet(page, file, content);
      await press(page, 'Show what it would do');
      await page.getByRole('link', { name: says }).waitFor();
    }
    await page.goto(`${desk.url}/sheet`);
    await press(page, 'Show what it would do');
    await page.getByRole('link', { name: 'Choose the sheet.' }).waitFor();
  });

  test('counts from a page of the desk alone, and of somebody who is signed in', async () => {
    const reference = await desk.send('The clock is wrong.');
    const form = () => {
      const data = new FormData();
      data.set('file', new File([`id,response\n${reference},Forged.`], 'answers.csv'));
      data.set('sure', '1');
      return data;
    };
    const post = (headers: Record<string, string>) =>
      fetch(`${desk.url}/sheet`, { method: 'POST', body: form(), headers, redirect: 'manual' });
    assert.equal((await post({ origin: desk.site.url })).status, 403, 'signed out');
    const page = await desk.signedIn();
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    assert.equal((await post({ origin: 'https://evil.example', cookie })).status, 403, 'from another site');
    assert.equal((await post({ origin: desk.site.url, cookie })).status, 403, 'without the token');
    await page.goto(`${desk.url}/contributions/${reference}`);
    assert.equal(await page.getByLabel('Response').inputValue(), '');
  });

  test('of somebody who answers for one member is taken in that name, and never for another’s', async () => {
    const [own, other] = [await desk.send('The tap drips.'), await desk.send('The bus is late.')];
    const manager = await desk.signedIn();
    await manager.goto(`${desk.url}/contributions/${other}`);
    await manager.getByLabel('Body').selectOption('valle-claro');
    await press(manager, 'Assign');
    const member = 'agua-clara';
    const editor = await addColleague(desk, manager, {
      email: 'agua@example.org',
      password: 'all the water there is',
      member,
    });
    await giveSheet(editor, 'answers.csv', `id,response\n${own},It is mended.\n${other},It comes.\n`);
    await press(editor, 'Show what it would do');
    await editor.getByText(`Row 3: ${other}: It belongs to another body.`).waitFor();
    await press(editor, 'Yes, import 1 answer');
    await editor.getByText('1 is a draft:').waitFor();
    // The editor's own form would begin with that name in any case.
    await manager.goto(`${desk.url}/contributions/${own}`);
    assert.equal(await manager.getByLabel('Answered by').inputValue(), member);
  });
});

test.describe('one person’s data', () => {
  const email = 'marta@vecinos.example';

  test('is found by e-mail and by reference, and handed out as a file', async () => {
    const first = await desk.send('The fountain is dry.', { name: 'Marta', email });
    const second = await desk.send('The fountain is dirty.', { email: 'MARTA@vecinos.example' });
    const page = await desk.signedIn();
    await follow(page.getByRole('link', { name: 'One person’s data' }));
    await page.getByLabel('E-mail or reference').fill(first.toLowerCase().replaceAll('-', ' '));
    await press(page, 'Look');
    await headingIs(page, '1 contribution is kept');
    await press(page, `Look for all of ${email}`);
    await headingIs(page, '2 contributions are kept');
    assert.ok(!page.url().includes('marta'), page.url());
    const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Download it as a file' }).click());
    const kept = JSON.parse(text) as { reference: string; message: string; name: string | null }[];
    assert.deepEqual(
      kept.map(({ reference, message, name }) => [reference, message, name]),
      [
        [first, 'The fountain is dry.', 'Marta'],
        [second, 'The fountain is dirty.', null],
      ],
    );
    await page.goto(`${desk.url}/log`);
    await page.getByText(/took out a copy · 2 contributions/).waitFor();
    assert.equal(await page.getByText(email).count(), 0);
  });

  test('is shown to read and print, with all that the file has', async () => {
    const address = 'lola@vecinos.example';
    const reference = await desk.send('The swings are rusty.', { name: 'Lola', email: address });
    const other = await desk.send('The slide is rusty too.', { email: address });
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions/${reference}`);
    await page.getByLabel('Text to publish').fill('The swings of the park are rusty.');
    await page.getByLabel('Decision').selectOption({ label: 'Adopted' });
    await page.getByLabel('Response').fill('They are painted in May.');
    await page.getByLabel('Answered by').selectOption('valle-claro');
    await press(page, 'Publish');
    await page.getByRole('status').waitFor();
    await page.getByLabel('Note', { exact: true }).fill('Called her on Monday.');
    await press(page, 'Add note');
    await page.getByText('Called her on Monday.').waitFor();
    await page.goto(`${desk.url}/person`);
    await page.getByLabel('E-mail or reference').fill(address);
    await press(page, 'Look');
    await press(page, 'Show it to read or print');
    await headingIs(page, `What is kept of ${address}`);
    const one = await page.getByRole('region', { name: `Contribution ${reference}` }).innerText();
    for (const kept of [
      'The swings are rusty.',
      'Lola',
      address,
      'The swings of the park are rusty.',
      'Adopted',
      'They are painted in May.',
      'Called her on Monday.',
      'Municipality of Valle Claro',
    ])
      assert.ok(one.includes(kept), `${kept} is not in\n${one}`);
    await page
      .getByRole('region', { name: `Contribution ${other}` })
      .getByText('The slide is rusty too.')
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button').count(), 0);
    assert.equal(await page.getByText('Print this page').isVisible(), false);
  });

  test('is erased after a question that names it, and asked again when more came meanwhile', async () => {
    const address = 'pedro@vecinos.example';
    const first = await desk.send('The bench is broken.', { email: address });
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/person`);
    await page.getByLabel('E-mail or reference').fill(address);
    await press(page, 'Look');
    await press(page, 'Erase…');
    await headingIs(page, 'Erase 1 contribution for good?');
    const second = await desk.send('The bench is still broken.', { email: address });
    await press(page, 'Yes, erase for good');
    await headingIs(page, 'Erase 2 contributions for good?');
    await page.getByRole('link', { name: second }).waitFor();
    await press(page, 'Yes, erase for good');
    await saysDone(page, /2 contributions are erased\./);
    for (const reference of [first, second])
      assert.equal((await page.goto(`${desk.url}/contributions/${reference}`))?.status(), 404);
    await page.goto(`${desk.url}/log`);
    await page.getByText(first).waitFor();
    assert.equal(await page.getByText(address).count(), 0);
  });

  test('says so when nothing is kept, and what to write when it is neither', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/person`);
    for (const [who, says] of [
      ['nobody@example.org', /found by reference alone/],
      ['ZZZZ-ZZZZ-ZZ', /found by reference alone/],
      ['marta', /Write an e-mail like/],
      ['@', /Write an e-mail like/],
    ] as const) {
      await page.getByLabel('E-mail or reference').fill(who);
      await press(page, 'Look');
      await page.getByText(says).first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Erase…' }).count(), 0);
    }
  });

  test('is for managers', async () => {
    const manager = await desk.signedIn();
    const editor = await addColleague(desk, manager, { email: 'edi@example.org', password: 'only an editor here' });
    assert.equal((await editor.goto(`${desk.url}/person`))?.status(), 403);
    assert.equal(await editor.getByRole('link', { name: 'One person’s data' }).count(), 0);
  });
});
