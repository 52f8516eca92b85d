/* The desk as staff use it, in a browser without script. test/matrix/node/desk-on-postgres.test.ts runs it on PostgreSQL too. */
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { addColleague, MANAGER, signIn, startDesk, type Desk } from './support/desk.ts';
import { follow, headingIs, press, saysDone, toNextPage } from './support/desk-page.ts';
import { test } from './support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

const answer = async (page: Page, response: string, decision = 'Adopted') => {
  await page.getByLabel('Decision').selectOption({ label: decision });
  await page.getByLabel('Response').fill(response);
  await page.getByLabel('Answered by').selectOption('valle-claro');
};
const open = (page: Page, reference: string) => page.goto(`${desk.url}/contributions/${reference}`);
/** From the page that says that the session has ended: signs in again, and has the form as it was. */
const bringBack = async (page: Page) => {
  await page.getByText('what you wrote is kept').waitFor();
  await page.getByLabel('E-mail').fill(MANAGER.email);
  await page.getByLabel('Password').fill(MANAGER.password);
  await press(page, 'Sign in');
  await press(page, 'Bring it back');
  await saysDone(page, /not saved yet/);
};

/** So that it waits in no other test's list. */
const putAway = async (page: Page, reference: string) => {
  await open(page, reference);
  await press(page, 'Mark as spam');
  await saysDone(page, /marked as spam/);
};

test.describe('the first look', () => {
  test('at a desk to which nobody wrote says so, and leads to the form', async ({ browser }) => {
    const own = await startDesk(browser);
    try {
      const page = await own.signedIn();
      await page.getByText('Nobody has written yet.').waitFor();
      assert.equal(await page.getByText('Everybody who wrote has an answer').count(), 0);
      await page.getByText(/The feed itself holds \d+ contributions\. They are not here/).waitFor();
      await follow(page.getByRole('link', { name: '/example/' }));
      assert.equal(new URL(page.url()).pathname, '/example/');
    } finally {
      await own.close();
    }
  });
});

test.describe('what waits', () => {
  test('is listed oldest first, each a link by its reference, and goes when it is answered', async () => {
    const first = await desk.send('The taps were dry for five days.');
    const second = await desk.send('And again in June.');
    const page = await desk.signedIn();
    const references = await page
      .getByRole('main')
      .locator('li')
      .getByRole('link', { name: /^[\dA-Z]{4}-/ })
      .allInnerTexts();
    assert.ok(references.indexOf(first) < references.indexOf(second), references.join(' '));

    await follow(page.getByRole('link', { name: first }));
    await answer(page, 'From May on you get a text message the day before.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await follow(page.getByRole('link', { name: 'Waiting for an answer' }));
    assert.equal(await page.getByRole('link', { name: first }).count(), 0);
    assert.equal(await page.getByRole('link', { name: second }).count(), 1);
  });

  test('stays when it is published without an answer, and says so', async () => {
    const reference = await desk.send('The lamp at the school is dark.', { kind: undefined });
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByText('The page shows none unless you choose one.').waitFor();
    await page.getByText(/without a response shows the text on the page as still waiting for an answer/).waitFor();
    await press(page, 'Publish');
    await saysDone(page, /published without an answer, and still waits for one/);
    await headingIs(page, /Published, without an answer/);
    await page.goto(`${desk.url}/`);
    const line = page.locator('li', { has: page.getByRole('link', { name: reference }) });
    assert.match(await line.innerText(), /Published, without an answer/);
    await follow(page.getByRole('link', { name: reference }));
    await page.getByText('Answered by telephone').click();
    await press(page, 'Answered otherwise');
    await page.getByRole('link', { name: 'Write how it was answered.' }).waitFor();
    await page.getByLabel('How was it answered?').fill('By telephone on 31 May');
    await press(page, 'Answered otherwise');
    await saysDone(page, /does not wait any more/);
    await follow(page.getByRole('link', { name: 'Back to the list' }));
    await headingIs(page, 'Waiting for an answer');
    assert.equal(await page.getByRole('link', { name: reference }).count(), 0);
  });

  test('says whose it is and what is late by the promise', async () => {
    const reference = await desk.send('Who answers this?');
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Person').selectOption({ label: MANAGER.email });
    await press(page, 'Assign');
    await saysDone(page, /assigned/);
    await page.goto(`${desk.url}/?view=mine`);
    await page.getByRole('link', { name: reference }).waitFor();
    await page.goto(`${desk.url}/?view=nobodys`);
    assert.equal(await page.getByRole('link', { name: reference }).count(), 0);
  });
});

test.describe('an answer', () => {
  test('stays a draft until it is published, and is taken back without losing a word', async () => {
    const reference = await desk.send('Call the mayor, please.');
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Text to publish').fill('Call the town hall, please.');
    await answer(page, 'We did.');
    await press(page, 'Save draft');
    await saysDone(page, /draft is saved/);
    const original = page.getByRole('region', { name: 'What was written' });
    assert.equal(await original.getByRole('blockquote').innerText(), 'Call the mayor, please.');
    assert.equal(await page.locator('del').textContent(), '[taken out: mayor]');

    await press(page, 'Publish');
    await saysDone(page, /published/);
    await page.getByLabel('Response').fill('We did it twice.');
    await press(page, 'Save draft');
    await headingIs(page, /Published, with a newer draft/);
    await page.getByRole('region', { name: 'On the page now' }).getByText('We did.').waitFor();
    await page.getByLabel('Response').fill('We did.');
    await page.getByLabel('Why is it withdrawn').fill('A name was in it.');
    await press(page, 'Withdraw from the page');
    await saysDone(page, /withdrawn/);
    assert.equal(await page.getByLabel('Response').inputValue(), 'We did.');
    await page.getByText('Reason: A name was in it.').waitFor();
  });

  test('with a decision needs its reason', async () => {
    const reference = await desk.send('Decide something.');
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Decision').selectOption({ label: 'Not adopted' });
    await press(page, 'Publish');
    await headingIs(page, 'There is a problem');
    await page.getByRole('link', { name: /Write the response/ }).waitFor();
    assert.equal(await page.getByLabel('Decision').inputValue(), 'not-adopted');
  });

  test('without a decision is told before what the page will not say, in both languages', async () => {
    const reference = await desk.send('Say something about it.');
    const page = await desk.signedIn();
    await open(page, reference);
    const described = (name: string) =>
      page.getByLabel(name, { exact: true }).and(page.getByRole('combobox')).getAttribute('aria-describedby');
    const hint = page.locator(`#${await described('Decision')}`);
    assert.match(await hint.innerText(), /without saying what you decided/);
    await press(page, 'Español');
    assert.match(await page.locator(`#${await described('Decisión')}`).innerText(), /sin decir qué se decidió/);
    await press(page, 'English');
    await page.getByLabel('Response').fill('We talk about it in May.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await answer(page, 'We talked about it.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    assert.equal(await described('Decision'), null);
  });

  test('of 200 KB is refused with all of it still in the form', async () => {
    const reference = await desk.send('Tell me everything.');
    const page = await desk.signedIn();
    await open(page, reference);
    const long = 'everything '.repeat(18_000).trim();
    await page.getByLabel('Response').fill(long);
    await press(page, 'Save draft');
    await page.getByRole('link', { name: /Shorten the response/ }).waitFor();
    assert.equal(await page.getByLabel('Response').inputValue(), long);
  });

  test('is filled by a saved reply, which is never sent by itself', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/replies`);
    await page.getByLabel('Title').fill('It is in the budget');
    await page.getByLabel('Text').fill('The money is in next year’s budget.');
    await press(page, 'Save');
    await saysDone(page, /saved/);
    const reference = await desk.send('Is there money?');
    await open(page, reference);
    await page.getByLabel('Response').fill('Good question.');
    await page.getByLabel('Saved reply').selectOption({ label: 'It is in the budget' });
    await press(page, 'Put it into the field below');
    assert.equal(
      await page.getByLabel('Response').inputValue(),
      'Good question.\n\nThe money is in next year’s budget.',
    );
    await open(page, reference);
    assert.equal(await page.getByLabel('Response').inputValue(), '');
    await open(page, await desk.send('¿Hay dinero?', { language: 'es' }));
    await page.getByText('No saved reply is for this kind, decision and language.').waitFor();
  });
});

test.describe('a button', () => {
  test('throws nothing away that stands in another field, and says what is not saved yet', async () => {
    const reference = await desk.send('A long answer is begun, and then it is assigned.');
    const page = await desk.signedIn();
    await open(page, reference);
    const response = page.getByLabel('Response');
    await answer(page, 'An answer that took an hour.');
    await page.getByLabel('Person').selectOption({ label: MANAGER.email });
    await press(page, 'Assign');
    await saysDone(page, /It is assigned\. Not saved yet, and still in the form: your answer/);
    assert.equal(await response.inputValue(), 'An answer that took an hour.');
    await page.getByLabel('Note', { exact: true }).fill('Ask first.');
    await press(page, 'Add note');
    await saysDone(page, /The note is added\. Not saved yet/);
    await press(page, 'Español');
    await saysDone(page, /Todavía sin guardar/);
    assert.equal(await page.getByLabel('Respuesta', { exact: true }).inputValue(), 'An answer that took an hour.');
    await press(page, 'English');
    const other = await desk.send('A long answer is begun, and it was the same.');
    await page.getByLabel('Note', { exact: true }).fill('Half a note.');
    await page.getByLabel('Same as').fill(` ${other.toLowerCase().replaceAll('-', ' ')}`);
    await toNextPage(page, () => page.getByLabel('Same as').press('Enter'));
    await saysDone(page, /Nothing is saved yet/);
    await press(page, 'Save draft');
    await saysDone(page, /The draft is saved\. Not saved yet, and still in the form: Same as, Note/);
    assert.equal(await page.getByLabel('Note', { exact: true }).inputValue(), 'Half a note.');
    await press(page, 'Mark as the same');
    await saysDone(page, /linked/);
    await page.getByText(`It is counted with ${other}`).waitFor();
  });
});

test.describe('two at once', () => {
  test('never overwrite: the second sees both texts, and keeps its own by pressing again', async () => {
    const reference = await desk.send('Two people answer this.');
    const [one, two] = [await desk.signedIn(), await desk.signedIn()];
    await open(one, reference);
    await open(two, reference);
    await answer(one, 'The first answer.');
    await one.getByLabel('Kind').selectOption('question');
    await press(one, 'Publish');
    await saysDone(one, /published/);
    await two.getByLabel('Response').fill('The second answer.');
    await two.getByLabel('Decision').selectOption({ label: 'Noted' });
    await press(two, 'Save draft');
    const conflict = two.getByRole('region', { name: 'You changed this in another window' });
    await conflict.getByText('The first answer.').waitFor();
    // What only the other touched is in the form, so that pressing again takes nothing back.
    assert.equal(await two.getByLabel('Kind').inputValue(), 'question');
    assert.equal(await two.getByLabel('Answered by').inputValue(), 'valle-claro');
    assert.match(await conflict.innerText(), /Question/);
    assert.equal(await two.getByLabel('Response').inputValue(), 'The second answer.');
    assert.equal(await two.getByLabel('Decision').inputValue(), 'noted');
    await press(two, 'Save draft');
    await saysDone(two, /draft is saved/);
    await open(one, reference);
    assert.equal(await one.getByLabel('Response').inputValue(), 'The second answer.');
  });

  test('show both texts through every other act, until the answer is saved', async () => {
    const reference = await desk.send('Two people answer this, and one does something else first.');
    const [one, two] = [await desk.signedIn(), await desk.signedIn()];
    await open(one, reference);
    await open(two, reference);
    await answer(one, 'The text of the first.');
    await press(one, 'Save draft');
    await saysDone(one, /draft is saved/);
    await two.getByLabel('Response').fill('The text of the second.');
    await press(two, 'Save draft');
    const conflict = two.getByRole('region', { name: /You changed this in another window|Cambiaste esto en otra/ });
    const isShown = async (after: string) => {
      await conflict.getByText('The text of the first.').waitFor();
      assert.equal(await two.getByLabel(/^(Response|Respuesta)$/).inputValue(), 'The text of the second.', after);
    };
    await isShown('saving');
    await two.getByLabel('Note', { exact: true }).fill('Who has the last word?');
    await press(two, 'Add note');
    await saysDone(two, /note/i);
    await isShown('a note');
    await two.getByLabel('Person').selectOption({ label: MANAGER.email });
    await press(two, 'Assign');
    await saysDone(two, /assigned/i);
    await isShown('assigning');
    await press(two, 'Español');
    await isShown('the language');
    await press(two, 'English');
    await isShown('the language again');
    // What is saved meanwhile is not overwritten either, and is what is shown from then on.
    await open(one, reference);
    await one.getByLabel('Response').fill('The second text of the first.');
    await press(one, 'Save draft');
    await saysDone(one, /draft is saved/);
    await two.getByLabel('Note', { exact: true }).fill('I have it.');
    await press(two, 'Add note');
    await saysDone(two, /note/i);
    await press(two, 'Save draft');
    await conflict.getByText('The second text of the first.').waitFor();
    await press(two, 'Save draft');
    await saysDone(two, /draft is saved/);
    assert.equal(await conflict.count(), 0);
    assert.equal(await two.getByLabel('Response').inputValue(), 'The text of the second.');
  });

  test('what is written on a contribution that is erased meanwhile is shown, to be copied', async () => {
    const email = 'erased@vecinos.example';
    const reference = await desk.send('Somebody who wants to be forgotten.', { email });
    const manager = await desk.signedIn();
    const buttons = ['Save draft', 'Publish', 'Add note', 'Assign'];
    const pages = await Promise.all(buttons.map(() => manager.context().newPage()));
    for (const page of pages) {
      await open(page, reference);
      await page.getByLabel('Response').fill('An answer of an hour.');
      await page.getByLabel('Note', { exact: true }).fill('Ask her first.');
    }
    await manager.goto(`${desk.url}/person`);
    await manager.getByLabel('E-mail or reference').fill(email);
    await press(manager, 'Look');
    await press(manager, 'Erase…');
    await press(manager, 'Yes, erase for good');
    await saysDone(manager, /1 contribution is erased/);
    for (const [index, page] of pages.entries()) {
      await press(page, buttons[index]!);
      await headingIs(page, 'This contribution is not there any more');
      await page.getByText('It was erased while you had it open.').waitFor();
      await page.getByRole('region', { name: 'Response' }).getByText('An answer of an hour.').waitFor();
      await page.getByRole('region', { name: 'Note' }).getByText('Ask her first.').waitFor();
      // What was erased does not come back with it.
      assert.equal(await page.getByText('Somebody who wants to be forgotten.').count(), 0);
    }
    const [page] = pages as [Page];
    await press(page, 'Español');
    await headingIs(page, 'Esta aportación ya no está');
    await page.getByRole('region', { name: 'Respuesta' }).getByText('An answer of an hour.').waitFor();
    await press(page, 'English');
    await headingIs(page, 'This contribution is not there any more');
    await page.getByRole('region', { name: 'Note' }).getByText('Ask her first.').waitFor();
  });

  test('a session that ended while somebody wrote gives the text back', async () => {
    const reference = await desk.send('A long answer is written to this.');
    const page = await desk.signedIn();
    await open(page, reference);
    await answer(page, 'An answer of two hours.\n\nWith <b>two</b> "paragraphs".');
    await page.context().clearCookies();
    await press(page, 'Publish');
    await bringBack(page);
    assert.equal(
      await page.getByLabel('Response').inputValue(),
      'An answer of two hours.\n\nWith <b>two</b> "paragraphs".',
    );
    await press(page, 'Publish');
    await saysDone(page, /published/);
  });

  test('what was written when a session ended goes along into another language on the whole way back', async ({
    browser,
  }) => {
    const own = await startDesk(browser);
    try {
      const page = await own.signedIn();
      const reference = await own.send('A long answer is written to this too.');
      await page.goto(`${own.url}/settings`);
      await page.getByLabel('Everybody signs in with a second step').check();
      await press(page, 'Save');
      await saysDone(page, /saved/i);
      /** Types an answer, which is sent when the session has ended, and signs in; every page is asked for in the other language. */
      const write = async (text: string) => {
        await page.goto(`${own.url}/contributions/${reference}`);
        await page.getByLabel('Response').fill(text);
        const other = await page.context().newPage();
        await other.goto(`${own.url}/`);
        await press(other, 'Sign out');
        await press(page, 'Save draft');
        await page.getByText('what you wrote is kept').waitFor();
        await press(page, 'Español');
        await page.getByText('lo que escribiste está guardado').waitFor();
        await page.getByLabel('Correo electrónico').fill(MANAGER.email);
        await page.getByLabel('Contraseña').fill(MANAGER.password);
        await press(page, 'Entrar');
      };
      const isBack = async (text: string) => {
        await press(page, 'Bring it back');
        assert.equal(await page.getByLabel('Response').inputValue(), text);
      };
      await write('An answer before the set-up.');
      await headingIs(page, 'Activar el segundo paso');
      await press(page, 'English');
      await headingIs(page, 'Set up the second step');
      assert.equal(await page.getByRole('heading', { name: 'There is a problem' }).count(), 0);
      const key = (await page.locator('code').innerText()).replaceAll(' ', '');
      const code = (at: number) => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at });
      await page.getByLabel('Code from your authenticator app').fill(code(Date.now()));
      await press(page, 'Switch it on');
      // Recovery codes are shown once: nothing leads away from them by the way.
      await headingIs(page, 'Your recovery codes');
      assert.equal(await page.getByRole('button', { name: 'Español' }).count(), 0);
      await isBack('An answer before the set-up.');

      await write('An answer before the second step.');
      await headingIs(page, 'Segundo paso');
      // Who took the wrong account goes back, and takes along what was written.
      await press(page, 'Entrar con otra cuenta');
      await page.getByText('lo que escribiste está guardado').waitFor();
      await page.getByLabel('Correo electrónico').fill(MANAGER.email);
      await page.getByLabel('Contraseña').fill(MANAGER.password);
      await press(page, 'Entrar');
      await headingIs(page, 'Segundo paso');
      await press(page, 'English');
      await headingIs(page, 'Second step');
      await page.getByLabel('Code from your authenticator app').fill(code(Date.now() + 30_000));
      await press(page, 'Continue');
      await page.getByText('An answer before the second step.').waitFor();
      await press(page, 'Español');
      await page.getByText('An answer before the second step.').waitFor();
      await press(page, 'English');
      await isBack('An answer before the second step.');
    } finally {
      await own.close();
    }
  });
});

test('what was written when a session ended is shown to who wrote it, and to no other account', async () => {
  const manager = await desk.signedIn();
  const colleague = { email: 'turno@example.org', password: 'another turn at the desk' };
  const page = await addColleague(desk, manager, colleague);
  const reference = await desk.send('Who answers this?');
  const text = 'Half an answer of the early turn.';
  await open(page, reference);
  await page.getByLabel('Response').fill(text);
  await page.context().clearCookies();
  await press(page, 'Save draft');
  await page.getByText('what you wrote is kept').waitFor();
  await page.getByLabel('E-mail').fill(MANAGER.email);
  await page.getByLabel('Password').fill(MANAGER.password);
  await press(page, 'Sign in');
  const isAnothers = async (words: string) => {
    await page.getByText(words).waitFor();
    assert.equal(await page.getByText(text).count(), 0);
  };
  await isAnothers('was written with another account');
  assert.equal(await page.getByRole('button', { name: 'Bring it back' }).count(), 0);
  await press(page, 'Español');
  await isAnothers('se escribió con otra cuenta');
  await press(page, 'English');
  await press(page, 'Sign in with another account');
  await page.getByText('what you wrote is kept').waitFor();
  assert.equal(
    (
      await page
        .context()
        .newPage()
        .then((other) => other.goto(`${desk.url}/`))
    )?.status(),
    403,
  );
  await page.getByLabel('E-mail').fill(colleague.email);
  await page.getByLabel('Password').fill(colleague.password);
  await press(page, 'Sign in');
  await page.getByRole('blockquote').getByText(text).waitFor();
  await press(page, 'Bring it back');
  assert.equal(await page.getByLabel('Response').inputValue(), text);
  await putAway(page, reference);
});

test.describe('personal data', () => {
  test('that is suspected stays out of lists and off the page until somebody has looked', async () => {
    const reference = await desk.send('Call me: 81 8345 1234, ana@example.org. The water is brown.');
    const page = await desk.signedIn();
    const line = page.locator('li', { has: page.getByRole('link', { name: reference }) });
    assert.match(await line.innerText(), /May hold personal data/);
    assert.doesNotMatch(await line.innerText(), /8345/);
    await follow(page.getByRole('link', { name: reference }));
    await press(page, 'Publish');
    await page.getByRole('link', { name: /may hold personal data/ }).waitFor();
    const original = page.getByRole('region', { name: 'What was written' });
    const answering = page.getByRole('region', { name: 'Answer' });
    await page.getByLabel('Text to publish').fill('Write to ana@example.org. The water is brown.');
    await press(page, 'Publish');
    // What is still in the text to publish stands beside it; what the original holds beside that.
    await answering.getByText('still in this text: ana@example.org.').waitFor();
    await original.getByText('81 8345 1234, ana@example.org.', { exact: false }).first().waitFor();
    await page.getByLabel('Text to publish').fill('The water is brown.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
  });

  test('of a text that is meant to be public is let through by who looked', async () => {
    const reference = await desk.send('The hotline is 81 8345 1234 and nobody answers.');
    const page = await desk.signedIn();
    await open(page, reference);
    await press(page, 'Publish');
    await follow(page.getByRole('link', { name: /say that you have looked/ }));
    await page.getByLabel('I have looked').check();
    await press(page, 'Publish');
    // What is still in it is named, piece by piece, and asked about once more.
    await page.getByRole('link', { name: /still holds what looks like personal data/ }).waitFor();
    await page
      .getByRole('group', { name: /Still in it/ })
      .getByLabel('81 8345 1234')
      .check();
    await press(page, 'Publish');
    await saysDone(page, /published/);
  });

  test('in the response is asked about piece by piece, and an address of the feed is not', async () => {
    const reference = await desk.send('Whom do I call about the noise?');
    const page = await desk.signedIn();
    await open(page, reference);
    const response = 'Call 81 8345 1234, or write to atencion@valle-claro.example.org.';
    await answer(page, response);
    await press(page, 'Publish');
    await follow(page.getByRole('link', { name: /response holds what looks like personal data/ }));
    const asked = page.getByRole('group', { name: /In the response/ });
    assert.deepEqual(await asked.getByRole('checkbox').count(), 1);
    assert.equal(await page.getByLabel('Response').inputValue(), response);
    await asked.getByLabel('81 8345 1234').check();
    await press(page, 'Publish');
    await saysDone(page, /published/);
    // What the page shows already is not asked about once more.
    assert.equal(await asked.count(), 0);
    await page.getByLabel('Decision').selectOption({ label: 'Noted' });
    await press(page, 'Publish');
    await saysDone(page, /published/);
  });

  test('in the response of one of many is published when its piece is ticked, and else left', async () => {
    const [first, second] = [await desk.send('hedgehogs at the fence'), await desk.send('hedgehogs at the gate')];
    const page = await desk.signedIn();
    for (const [reference, response] of [
      [first, 'Call 81 8345 1234.'],
      [second, 'Write to eva@example.org.'],
    ] as const) {
      await open(page, reference);
      await answer(page, response);
      await press(page, 'Save draft');
      await saysDone(page, /saved/);
    }
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('hedgehogs');
    await press(page, 'Search');
    for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption({ label: 'Publish what is written' });
    await press(page, 'Do it');
    await page.getByText('2 have a response with what looks like personal data.').waitFor();
    await page
      .getByRole('group', { name: /In the response/ })
      .getByLabel('81 8345 1234')
      .check();
    // A tick goes along into the other language.
    await press(page, 'Español');
    const asked = page.getByRole('group', { name: /En la respuesta/ });
    assert.ok(await asked.getByLabel('81 8345 1234').isChecked());
    assert.ok(!(await asked.getByLabel('eva@example.org').isChecked()));
    await press(page, 'English');
    await press(page, 'Yes, do it');
    await page.getByText('Done: 1 contribution.').waitFor();
    const left = page.getByRole('listitem').filter({ hasText: second });
    assert.match(await left.innerText(), /response holds what looks like personal data/);
    await open(page, first);
    await headingIs(page, /Published/);
    for (const reference of [first, second]) await putAway(page, reference);
  });

  test('and words of somebody who did not agree are left out, and not published as they are', async () => {
    const words = 'My neighbour burns rubbish at night.';
    const reference = await desk.send(words, { consent: false });
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByText('did not agree to be published').waitFor();
    const text = page.getByLabel('Text to publish');
    assert.equal(await text.inputValue(), 'Somebody contacted the coalition. Their words are not published.');
    await text.fill(words.toUpperCase());
    await answer(page, 'We talked to both.');
    await press(page, 'Publish');
    await page.getByRole('link', { name: /has not agreed to be published/ }).waitFor();
    assert.equal(await page.getByLabel('Response').inputValue(), 'We talked to both.');
    await page.getByLabel('Text to publish').fill('Somebody complains about smoke at night.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await headingIs(page, /Published/);
    assert.equal(await page.getByLabel('Text to publish').inputValue(), 'Somebody complains about smoke at night.');
  });
});

test.describe('words of somebody who was not asked', () => {
  test('are left out like those of somebody who did not agree, until staff say that they may be public', async () => {
    const words = 'The kiosk sells beer to children.';
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/new`);
    await page.getByLabel('What was said').fill(words);
    await press(page, 'Enter');
    await saysDone(page, /waits for an answer/);
    await page.getByText('was not asked whether it may be published').waitFor();
    const text = page.getByLabel('Text to publish');
    assert.equal(await text.inputValue(), 'Somebody contacted the coalition. Their words are not published.');
    await text.fill(words);
    await answer(page, 'The inspectors were there.');
    await press(page, 'Publish');
    await page.getByRole('link', { name: /has not agreed to be published/ }).waitFor();
    await page.getByLabel('whoever wrote it has agreed since').check();
    await press(page, 'Publish');
    await saysDone(page, /published/);
    assert.equal(await text.inputValue(), words);
  });

  test('in another language than its form said is put right, and the page says it', async () => {
    const reference = await desk.send('When is the bridge mended?', { language: 'es' });
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Language of the text').selectOption('en');
    await page.getByLabel('Language of the answer').selectOption('en');
    await answer(page, 'In June.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    const feed = await (await fetch(`${desk.site.url}/feed.json`)).text();
    // The feed is Spanish, so a text in English says so.
    assert.match(feed, /"en":\s*"When is the bridge mended\?"/);
    assert.match(feed, /"en":\s*"In June\."/);
  });
});

test.describe('many at once', () => {
  test('are done together, with a line for each that was left and why', async () => {
    const good = await desk.send('zebra crossing at the school');
    const held = await desk.send('zebra crossing, write to me at ana@example.org');
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('zebra crossing');
    await press(page, 'Search');
    assert.doesNotMatch(page.url(), /zebra/, 'what was searched for has no place in an address');
    await page.getByText('2 contributions').waitFor();
    for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption({ label: 'Publish what is written' });
    await press(page, 'Do it');
    await headingIs(page, /Publish what is written: 2 contributions/);
    // The question names each, by its first words where they may be seen, and says beforehand which will be left.
    const lines = page.getByRole('main').getByRole('listitem');
    assert.match(await lines.filter({ hasText: good }).innerText(), /zebra crossing at the school/);
    await page.getByText('1 of them will be left as it is:').waitFor();
    assert.match(await lines.filter({ hasText: held }).innerText(), /may hold personal data/);
    await press(page, 'Yes, do it');
    await page.getByText('Done: 1 contribution.').waitFor();
    await page.getByRole('listitem').filter({ hasText: good }).waitFor();
    const left = page.getByRole('listitem').filter({ hasText: held });
    assert.match(await left.innerText(), /may hold personal data/);
    await follow(page.getByRole('link', { name: 'Back to the list' }));
    await page.getByText('2 contributions').waitFor();
    await open(page, good);
    await headingIs(page, /Published/);
  });

  test('say before they are assigned to whom, and before they are withdrawn why', async () => {
    const reference = await desk.send('badgers under the hall');
    const page = await desk.signedIn();
    const ask = async (deed: string, fill: () => Promise<unknown>) => {
      await page.goto(`${desk.url}/`);
      await page.getByLabel(`Choose ${reference}`).check();
      await page.getByText('With the chosen contributions').click();
      await page.getByLabel('What to do').selectOption({ label: deed });
      await fill();
      await press(page, 'Do it');
      await headingIs(page, `${deed}: 1 contribution?`);
      return page.getByRole('main').getByRole('definition').allInnerTexts();
    };
    const assigned = await ask('Assign', () => page.getByLabel('To this body').selectOption('valle-claro'));
    assert.deepEqual(assigned, ['Municipality of Valle Claro', 'Leave as it is']);
    const person = await ask('Assign', () => page.getByLabel('To this person').selectOption({ label: MANAGER.email }));
    assert.deepEqual(person, ['Leave as it is', MANAGER.email]);
    const withdrawn = await ask('Withdraw from the page', () =>
      page.getByLabel(/Reason, for the log/).fill('The date was wrong.'),
    );
    assert.deepEqual(withdrawn, ['The date was wrong.']);
    // It is not on the page, so there is nothing to say yes to.
    await page.getByText('There is nothing to do.').waitFor();
    assert.deepEqual(await page.getByRole('main').getByRole('button').allInnerTexts(), ['Back']);
    await putAway(page, reference);
  });

  test('are counted while they are ticked, and asked only what the deed needs', async () => {
    await desk.send('otters in the river');
    await desk.send('otters at the bridge');
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('otters');
    await press(page, 'Search');
    const counted = () =>
      page.locator('.bulk .chosen').evaluate((element) => {
        const { content } = getComputedStyle(element, '::after');
        // A counter is written by the browser as it is declared; what it stands at is read off the boxes that raise it.
        const raised = [...document.querySelectorAll('*')].filter((one) =>
          getComputedStyle(one).counterIncrement.startsWith('chosen '),
        );
        return content.includes('counter(chosen)') ? raised.length : -1;
      });
    assert.equal(await counted(), 0);
    for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
    assert.equal(await counted(), 2);
    await page.getByText('With the chosen contributions').click();
    const reason = page.getByLabel('Withdraw from the page: Reason');
    const response = page.getByLabel('Response');
    assert.deepEqual([await reason.isVisible(), await response.isVisible()], [false, false]);
    await page.getByLabel('What to do').selectOption('withdraw');
    assert.deepEqual([await reason.isVisible(), await response.isVisible()], [true, false]);
    await page.getByLabel('What to do').selectOption('reply');
    assert.deepEqual([await reason.isVisible(), await response.isVisible()], [false, true]);
  });

  test('come back from the question with every tick and every word', async () => {
    await desk.send('swallows under the roof');
    await desk.send('swallows in the barn');
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('swallows');
    await press(page, 'Search');
    const boxes = page.getByRole('checkbox', { name: /^Choose/ });
    await boxes.first().check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption('reply');
    await page.getByLabel('Decision').selectOption({ label: 'Adopted' });
    await page.getByLabel('Response').fill('They stay.');
    await press(page, 'Do it');
    await headingIs(page, /1 contribution/);
    await press(page, 'Back');
    await page.getByText('2 contributions').waitFor();
    assert.deepEqual([await boxes.first().isChecked(), await boxes.last().isChecked()], [true, false]);
    assert.equal(await page.getByLabel('Response').inputValue(), 'They stay.');
    assert.equal(await page.getByLabel('What to do').inputValue(), 'reply');
    // Going back did nothing: they are put away now, so that they wait in no other test's list.
    await boxes.last().check();
    await page.getByLabel('What to do').selectOption({ label: 'Mark as spam' });
    await press(page, 'Do it');
    await headingIs(page, /2 contributions/);
    await press(page, 'Yes, do it');
    await page.getByText('Done: 2 contributions.').waitFor();
  });

  test('keep every tick and every word in another language, in the list, from the question and after signing in', async () => {
    const reference = await desk.send('A swift under the tiles.');
    const page = await desk.signedIn();
    const box = page.getByRole('checkbox', { name: new RegExp(reference) });
    const act = page.getByLabel(/^(What to do|Qué hacer)/);
    const response = page.getByLabel(/^(Response|Respuesta)$/);
    const isKept = async (where: string) => {
      assert.equal(await box.isChecked(), true, where);
      assert.equal(await act.inputValue(), 'reply', where);
      assert.equal(await response.isVisible(), true, where);
      assert.equal(await response.inputValue(), 'It stays.', where);
    };
    for (const [list, heading, inSpanish] of [
      ['', 'Waiting for an answer', 'Pendientes'],
      // The newest first: so many were sent before that it is on another page else.
      ['contributions?order=newest', 'All contributions', 'Todas las aportaciones'],
    ] as const) {
      await page.goto(`${desk.url}/${list}`);
      await page.getByText('With the chosen contributions').click();
      await box.check();
      await act.selectOption('reply');
      await response.fill('It stays.');
      await press(page, 'Español');
      await headingIs(page, inSpanish);
      await isKept(`${list} in Spanish`);
      await press(page, 'English');
      await headingIs(page, heading);
      await isKept(`${list} in English again`);
      await press(page, 'Do it');
      await headingIs(page, /: 1 contribution\?/);
      await press(page, 'Español');
      await headingIs(page, /: 1 aportación\?|¿.*1 aportación/);
      await page.getByText('It stays.').waitFor();
      await press(page, 'English');
      await press(page, 'Back');
      await headingIs(page, heading);
      await isKept(`${list} back from the question`);
    }
    await page.context().clearCookies();
    await press(page, 'Do it');
    await bringBack(page);
    assert.equal(await page.getByText('Choose what to do.').count(), 0);
    await isKept('after signing in');
    await putAway(page, reference);
  });

  test('say before they are published how many did not agree to it', async () => {
    await desk.send('quiet street, please', { consent: true });
    await desk.send('quiet street at night', { consent: false });
    const page = await desk.signedIn();
    const ask = async (act: string) => {
      await page.goto(`${desk.url}/contributions`);
      await page.getByLabel('Search').fill('quiet street');
      await press(page, 'Search');
      for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
      await page.getByText('With the chosen contributions').click();
      await page.getByLabel('What to do').selectOption({ label: act });
      await press(page, 'Do it');
      await headingIs(page, new RegExp(`${act}: 2 contributions`));
    };
    await ask('Publish what is written');
    await page.getByText('1 is by somebody who has not agreed to be published').waitFor();
    await page.getByText('Somebody contacted the coalition. Their words are not published.').waitFor();
    assert.equal(await page.getByText('quiet street at night').count(), 0);
    await ask('Mark as spam');
    assert.equal(await page.getByText('not agreed').count(), 0);
  });

  test('say before they are published how many have no answer, and which', async () => {
    const answered = await desk.send('hedgehogs in the park');
    const unanswered = await desk.send('hedgehogs on the road');
    const page = await desk.signedIn();
    await open(page, answered);
    await answer(page, 'They get a tunnel.');
    await press(page, 'Save draft');
    await saysDone(page, /saved/);
    await page.goto(`${desk.url}/`);
    for (const reference of [answered, unanswered]) await page.getByLabel(`Choose ${reference}`).check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption({ label: 'Publish what is written' });
    await press(page, 'Do it');
    await headingIs(page, /Publish what is written: 2 contributions/);
    await page.getByText('1 has no answer written. The page will show it without one:').waitFor();
    const lists = await page.getByRole('main').getByRole('list').allInnerTexts();
    assert.deepEqual(
      lists.map((list) => [list.includes(answered), list.includes(unanswered)]),
      [
        [true, false],
        [false, true],
      ],
    );
    await press(page, 'Yes, do it');
    await page.getByText('Done: 2 contributions.').waitFor();
    await putAway(page, unanswered);
  });

  test('come back to where they were sent from when something is missing, with every tick', async () => {
    const reference = await desk.send('bats in the attic');
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/?view=nobodys`);
    await page.getByLabel(`Choose ${reference}`).check();
    await page.getByText('With the chosen contributions').click();
    await press(page, 'Do it');
    await page.getByRole('link', { name: 'Choose what to do.' }).waitFor();
    await headingIs(page, 'Waiting for an answer');
    assert.match(await page.getByRole('link', { name: /^Nobody’s/ }).innerText(), /\d/);
    assert.equal(await page.getByRole('link', { name: /^Nobody’s/ }).getAttribute('aria-current'), 'page');
    assert.equal(await page.getByLabel(`Choose ${reference}`).isChecked(), true);
    await press(page, 'Español');
    await headingIs(page, 'Pendientes');
    await press(page, 'English');
    await page.goto(`${desk.url}/contributions`);
    await page.getByText('With the chosen contributions').click();
    await press(page, 'Do it');
    await page.getByRole('link', { name: 'Choose what to do.' }).waitFor();
    await headingIs(page, 'All contributions');
    await putAway(page, reference);
  });

  test('get a reply in the language that is chosen for it, which the page then says', async () => {
    const references = [
      await desk.send('Faroles, por favor.', { language: 'es' }),
      await desk.send('Faroles en el parque.', { language: 'es' }),
    ];
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('faroles');
    await press(page, 'Search');
    for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption({ label: 'Write a reply as a draft' });
    await press(page, 'Do it');
    await page.getByRole('link', { name: 'Write the response, or choose a decision.' }).waitFor();
    await page.getByLabel('Response').fill('The lamps come in May.');
    assert.equal(await page.getByLabel('Language of the answer').inputValue(), 'en');
    await press(page, 'Do it');
    await headingIs(page, /Write a reply as a draft: 2 contributions/);
    await page.getByRole('definition').filter({ hasText: 'The lamps come in May.' }).waitFor();
    await press(page, 'Yes, do it');
    await page.getByText('Done: 2 contributions.').waitFor();
    for (const reference of references) {
      await open(page, reference);
      assert.equal(await page.getByLabel('Response').getAttribute('lang'), 'en');
    }
  });

  test('are chosen where they wait, and get a saved reply', async () => {
    const references = [await desk.send('badger setts here'), await desk.send('badger setts there')];
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/replies`);
    await page.getByLabel('Title').fill('About badgers');
    await page.getByLabel('Text').fill('A biologist looks at them on {date}.');
    await page.getByLabel('For this decision').selectOption({ label: 'Noted' });
    await press(page, 'Save');
    await saysDone(page, /saved/);
    await page.goto(`${desk.url}/`);
    for (const reference of references) await page.getByLabel(`Choose ${reference}`).check();
    await page.getByText('With the chosen contributions').click();
    await page.getByLabel('What to do').selectOption({ label: 'Write a reply as a draft' });
    await page.getByLabel('Saved reply').selectOption({ label: 'About badgers (English)' });
    await press(page, 'Put it into the field below');
    await saysDone(page, /nothing was sent/);
    assert.equal(await page.getByLabel('Response').inputValue(), 'A biologist looks at them on {date}.');
    assert.equal(await page.getByLabel('Decision', { exact: true }).inputValue(), 'noted');
    await press(page, 'Do it');
    await headingIs(page, /Write a reply as a draft: 2 contributions/);
    await press(page, 'Yes, do it');
    await page.getByText('Done: 2 contributions.').waitFor();
    await follow(page.getByRole('link', { name: 'Back to the list' }));
    await headingIs(page, 'Waiting for an answer');
    await follow(page.getByRole('link', { name: references[0]! }));
    await press(page, 'Publish');
    await page.getByRole('link', { name: /something in braces to fill in/ }).waitFor();
    await page.getByLabel('Response').fill('A biologist looks at them on Monday.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await page.getByText(/\d+ left in the list/).waitFor();
  });

  test('keep the filters on the way to the next and the previous', async () => {
    const references = [await desk.send('heron one'), await desk.send('heron two'), await desk.send('heron three')];
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/contributions`);
    await page.getByLabel('Search').fill('heron');
    await press(page, 'Search');
    await follow(page.getByRole('link', { name: references[0]! }));
    await page.getByText('1 of 3').waitFor();
    await follow(page.getByRole('link', { name: 'Next' }));
    await headingIs(page, new RegExp(references[1]!));
    await follow(page.getByRole('link', { name: 'Next' }));
    await headingIs(page, new RegExp(references[2]!));
    assert.equal(await page.getByRole('link', { name: 'Next' }).count(), 0);
  });

  test('keep the list of all on the way to the next, to what was done, and back', async () => {
    const references = [await desk.send('stork one'), await desk.send('stork two'), await desk.send('stork three')];
    const page = await desk.signedIn();
    await open(page, references[1]!);
    await answer(page, 'It has a nest.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await follow(page.getByRole('link', { name: 'All contributions' }));
    const total = /\d+/.exec(await page.getByRole('status').innerText())?.[0];
    for (let pages = 1; (await page.getByRole('link', { name: references[0]! }).count()) === 0; pages += 1) {
      assert.ok(pages < 9, 'it is on none of the first pages');
      await follow(page.getByRole('link', { name: 'Next page' }));
    }
    await follow(page.getByRole('link', { name: references[0]! }));
    await press(page, 'Save draft');
    await saysDone(page, /saved/);
    await page.getByText(`of ${total}`).waitFor();
    // One that does not wait is in this list too.
    await follow(page.getByRole('link', { name: 'Next', exact: true }));
    await headingIs(page, new RegExp(references[1]!));
    await follow(page.getByRole('link', { name: 'Back to the list' }));
    await headingIs(page, 'All contributions');
    await page.getByRole('link', { name: 'All contributions' }).and(page.locator('[aria-current=page]')).waitFor();
    // Who came without a list goes through what waits.
    await open(page, references[0]!);
    await follow(page.getByRole('link', { name: 'Next', exact: true }));
    await headingIs(page, new RegExp(references[2]!));
    await follow(page.getByRole('link', { name: 'Back to the list' }));
    await headingIs(page, 'Waiting for an answer');
    for (const reference of [references[0]!, references[2]!]) await putAway(page, reference);
  });
});

test.describe('spam, the same again, notes, what others said', () => {
  test('spam is put away and back, nothing is deleted', async () => {
    const reference = await desk.send('Buy cheap watches');
    const page = await desk.signedIn();
    await open(page, reference);
    await press(page, 'Mark as spam');
    await saysDone(page, /spam/);
    await page.goto(`${desk.url}/contributions?state=spam`);
    await follow(page.getByRole('link', { name: reference }));
    await press(page, 'Not spam: put back');
    await saysDone(page, /back/);
    await headingIs(page, /New/);
  });

  test('the same thing twice is linked both ways', async () => {
    const [first, second] = [await desk.send('No bus after nine.'), await desk.send('The last bus leaves at nine!')];
    const page = await desk.signedIn();
    await open(page, second);
    await page.getByLabel('Same as').fill(first.toLowerCase());
    await press(page, 'Mark as the same');
    await saysDone(page, /linked/);
    await headingIs(page, new RegExp(`Same as ${first}`));
    await follow(page.getByRole('link', { name: first }).first());
    await page.getByText('1 other says the same').waitFor();
    await page.getByLabel('Same as').fill(second);
    await press(page, 'Mark as the same');
    await page.getByRole('link', { name: /already counted with this one/ }).waitFor();
    await page.getByLabel('Same as').fill(first);
    await press(page, 'Mark as the same');
    await page.getByRole('link', { name: /same as itself/ }).waitFor();
  });

  test('the same thing twice waits again when the first is taken from the page', async () => {
    const [first, second] = [await desk.send('The pool is closed.'), await desk.send('Why is the pool closed?')];
    const page = await desk.signedIn();
    await open(page, second);
    await page.getByLabel('Same as').fill(first);
    await press(page, 'Mark as the same');
    await saysDone(page, /does not wait any more/);
    await open(page, first);
    await answer(page, 'It opens in May.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
    await press(page, 'Withdraw from the page');
    await saysDone(page, /withdrawn/);
    await follow(page.getByRole('link', { name: 'Waiting for an answer' }));
    await follow(page.getByRole('link', { name: second }));
    await page.getByText(`the same as ${first}, which is not on the page any more`).waitFor();
    await answer(page, 'It opens in June.');
    await press(page, 'Publish');
    await saysDone(page, /published/);
  });

  test('a note is for staff alone', async () => {
    const reference = await desk.send('Something delicate.');
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Note', { exact: true }).fill('Ask the lawyer first.');
    await press(page, 'Add note');
    await saysDone(page, /note is added/);
    await page.getByText('Ask the lawyer first.').waitFor();
  });

  test('what was said in a meeting is entered and waits like any other', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/new`);
    await page.getByLabel('When was it said').fill('2026-05-31');
    await page.getByLabel('What was said').fill('The benches are too low.');
    await page.getByLabel('Agreed to be published').selectOption({ label: 'No' });
    await press(page, 'Enter');
    await saysDone(page, /waits for an answer/);
    await page.getByText('did not agree to be published').waitFor();
    await page.getByText('In a meeting').waitFor();
    await page.getByText('May 31, 2026').waitFor();
  });

  test('is entered with the day as people write it, where the browser has no field for dates', async () => {
    const page = await desk.signedIn();
    const write = async (written: string) => {
      await page.goto(`${desk.url}/new`);
      const field = page.getByLabel('When was it said');
      await field.evaluate((input: HTMLInputElement) => (input.type = 'text'));
      await field.fill(written);
      await page.getByLabel('What was said').fill('The benches are too low.');
      await press(page, 'Enter');
    };
    await write('5/6/2026');
    await page.getByRole('link', { name: /two days\. Write 2026-06-05 or 2026-05-06/ }).waitFor();
    assert.equal(await page.getByLabel('When was it said').inputValue(), '5/6/2026');
    await write('soon');
    await page.getByRole('link', { name: /day, month and year/ }).waitFor();
    await write('31/12/2999');
    await page.getByRole('link', { name: /still to come/ }).waitFor();
    for (const written of ['31.5.2026', 'May 31, 2026', '31 May 2026', '5/31/2026']) {
      await write(written);
      await page.getByText('May 31, 2026').waitFor();
    }
    await press(page, 'Español');
    for (const written of ['31/05/2026', '31 de mayo de 2026']) {
      await page.goto(`${desk.url}/new`);
      const field = page.getByLabel('¿Cuándo se dijo');
      await field.evaluate((input: HTMLInputElement) => (input.type = 'text'));
      await field.fill(written);
      await page.getByLabel('Lo que se dijo').fill('Las bancas son muy bajas.');
      await press(page, 'Capturar');
      await page.getByText('31 may 2026').waitFor();
    }
  });

  test('is not lost when the language of the desk is changed while it is written', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/new`);
    await page.getByLabel('What was said').fill('The ferry leaves too early.');
    await page.getByLabel('Language').selectOption('eu');
    await press(page, 'Español');
    await headingIs(page, /^Capturar una aportación/);
    assert.equal(await page.getByLabel('Lo que se dijo').inputValue(), 'The ferry leaves too early.');
    assert.equal(await page.locator('select[name=language]').inputValue(), 'eu');
    // Enter in a field still enters it.
    await toNextPage(page, () => page.locator('input[name=name]').press('Enter'));
    await saysDone(page, /./);
    assert.match(page.url(), /contributions\/.*done=entered/);
  });

  test('is entered in the desk’s language unless another is chosen', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/new`);
    assert.equal(await page.getByLabel('Language').inputValue(), 'en');
    await press(page, 'Español');
    assert.equal(await page.getByLabel('Idioma').inputValue(), 'es');
    const names = await page.getByLabel('Idioma').locator('option').allInnerTexts();
    assert.deepEqual(names.sort(), ['Español', 'Euskera', 'Inglés']);
  });
});

test.describe('accounts', () => {
  const password = 'another four words here';

  test('an account of one body answers for it alone, and manages nothing', async () => {
    const manager = await desk.signedIn();
    const colleague = await addColleague(desk, manager, { email: 'uni@example.org', password, member: 'uni-sierra' });
    const reference = await desk.send('University, answer me.');
    await open(colleague, reference);
    const bodies = colleague.getByLabel('Answered by').locator('option');
    assert.deepEqual(await bodies.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)), [
      'uni-sierra',
    ]);
    await colleague.getByLabel('Response').fill('In our own name.');
    await press(colleague, 'Publish');
    await saysDone(colleague, /published/);
    for (const path of ['accounts', 'settings', 'log']) {
      const response = await colleague.goto(`${desk.url}/${path}`);
      assert.equal(response?.status(), 403, path);
    }
  });

  test('an account of one body reads what is another’s, and is offered its note alone', async () => {
    const manager = await desk.signedIn();
    const colleague = await addColleague(desk, manager, { email: 'reads@example.org', password, member: 'uni-sierra' });
    const reference = await desk.send('Town, answer me.');
    await open(manager, reference);
    await manager.getByLabel('Body').selectOption('valle-claro');
    await press(manager, 'Assign');
    await saysDone(manager, /assigned/);
    await answer(manager, 'We are at it.');
    await press(manager, 'Save draft');
    await saysDone(manager, /saved/);
    await open(colleague, reference);
    await colleague.getByText(/It belongs to Municipality of Valle Claro/).waitFor();
    const main = colleague.getByRole('main');
    await main.getByRole('definition').filter({ hasText: 'We are at it.' }).waitFor();
    const who = colleague.getByRole('region', { name: 'Who works on it' });
    assert.deepEqual(await who.getByRole('definition').allInnerTexts(), ['Municipality of Valle Claro', 'Nobody']);
    assert.deepEqual(await main.getByRole('button').allInnerTexts(), ['Add note']);
    assert.deepEqual([await main.getByRole('textbox').count(), await main.getByRole('combobox').count()], [1, 0]);
    await colleague.getByLabel('Note', { exact: true }).fill('Ask us for the map.');
    await press(colleague, 'Add note');
    await saysDone(colleague, /The note is added/);
    await open(manager, reference);
    await manager.getByText('Ask us for the map.').waitFor();
    assert.equal(await manager.getByLabel('Response').inputValue(), 'We are at it.');
    assert.equal(await manager.getByLabel('Answered by').inputValue(), 'valle-claro');
  });

  test('house rules in one language alone are read in the other, as what they are', async () => {
    const reference = await desk.send('By which rules?');
    const manager = await desk.signedIn();
    await manager.goto(`${desk.url}/settings`);
    await manager.getByLabel('House rules, in English').fill('Answer as you would like to be answered.');
    await press(manager, 'Save');
    await saysDone(manager, /saved/);
    const spanish = await desk.signedIn({ locale: 'es' });
    await open(spanish, reference);
    const rules = spanish.getByText('Answer as you would like to be answered.');
    assert.equal(await rules.getAttribute('lang'), 'en');
    await manager.goto(`${desk.url}/settings`);
    await manager.getByLabel('House rules, in English').fill('');
    await press(manager, 'Save');
    await saysDone(manager, /saved/);
  });

  test('one that is disabled in the middle is out at once', async () => {
    const manager = await desk.signedIn();
    const colleague = await addColleague(desk, manager, { email: 'leaves@example.org', password });
    await headingIs(colleague, 'Waiting for an answer');
    await manager.goto(`${desk.url}/accounts`);
    await follow(manager.getByRole('link', { name: 'leaves@example.org' }));
    await press(manager, 'Disable');
    await headingIs(manager, 'Disable leaves@example.org?');
    await press(manager, 'Yes, disable');
    await saysDone(manager, /leaves@example\.org is disabled/);
    await headingIs(manager, /Disabled/);
    await colleague.goto(`${desk.url}/`);
    await headingIs(colleague, 'Sign in');
    await signIn(colleague, desk.url, 'leaves@example.org', password);
    await colleague.getByRole('link', { name: /cannot sign in/ }).waitFor();
  });

  test('nobody gives work to a colleague who is disabled, and what they had is nobody’s again', async () => {
    const reference = await desk.send('Who has this now?');
    const manager = await desk.signedIn();
    const nobodys = `${desk.url}/contributions?waiting=1&person=none&member=none&order=newest`;
    await addColleague(desk, manager, { email: 'gone@example.org', password });
    await open(manager, reference);
    await manager.getByLabel('Person').selectOption({ label: 'gone@example.org' });
    await press(manager, 'Assign');
    await saysDone(manager, /assigned/);
    await manager.goto(nobodys);
    assert.equal(await manager.getByRole('link', { name: reference }).count(), 0);
    await manager.goto(`${desk.url}/accounts`);
    await follow(manager.getByRole('link', { name: 'gone@example.org' }));
    await press(manager, 'Disable');
    await press(manager, 'Yes, disable');
    await saysDone(manager, /is disabled/);
    await manager.goto(nobodys);
    await follow(manager.getByRole('link', { name: reference }));
    const offered = () => manager.getByLabel('Person').locator('option').allInnerTexts();
    assert.ok((await offered()).includes('gone@example.org (disabled)'), 'whose it is stays said');
    await manager.getByLabel('Person').selectOption({ label: 'Nobody' });
    await press(manager, 'Assign');
    await saysDone(manager, /assigned/);
    assert.ok(!(await offered()).some((one) => one.startsWith('gone@')), 'nobody else gets to them');
  });

  test('the settings show what the feed promises, and where it is changed', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/settings`);
    await headingIs(page, 'Time to answer');
    await page.getByText('The coalition promises an answer within 15 days.').waitFor();
    await page.getByText('read from your coalition’s feed, where it is called answerWithinDays').waitFor();
    await press(page, 'Español');
    await headingIs(page, 'Plazo para responder');
    await page.getByText('Se lee de los datos de la coalición').waitFor();
  });

  test('one Save keeps all settings, and what two managers write in different ones stays', async () => {
    const mine = await desk.signedIn();
    const theirs = await desk.signedIn();
    for (const page of [mine, theirs]) await page.goto(`${desk.url}/settings`);
    const rules = (page: Page) => page.getByLabel('House rules, in English');
    const start = (page: Page) => page.getByLabel(/^Start of the mail.*English/);
    const end = (page: Page) => page.getByLabel(/^End of the mail.*English/);
    await rules(mine).fill('We answer in a week.');
    await start(mine).fill('Good morning,');
    await press(mine, 'Save');
    await saysDone(mine, /saved/);
    assert.deepEqual(
      [await rules(mine).inputValue(), await start(mine).inputValue()],
      ['We answer in a week.', 'Good morning,'],
    );
    await end(theirs).fill('Your coalition');
    await press(theirs, 'Save');
    await saysDone(theirs, /saved/);
    assert.equal(await start(theirs).inputValue(), 'Good morning,');
    // The one who saw an older state of the same setting is asked, and what they wrote elsewhere is saved.
    await end(mine).fill('The coalition');
    await rules(mine).fill('We answer in five days.');
    await press(mine, 'Save');
    await mine.getByRole('alert').filter({ hasText: 'Your coalition' }).waitFor();
    assert.deepEqual(
      [await end(mine).inputValue(), await rules(mine).inputValue()],
      ['The coalition', 'We answer in five days.'],
    );
    await press(mine, 'Save');
    await saysDone(mine, /saved/);
    assert.equal(await end(mine).inputValue(), 'The coalition');
    await end(mine).fill('Typed only');
    await press(mine, 'Español');
    await headingIs(mine, 'Ajustes');
    assert.equal(await mine.locator('[name=mailClosing-en]').inputValue(), 'Typed only');
  });

  test('the last manager cannot be locked out', async () => {
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/accounts`);
    await follow(page.getByRole('link', { name: MANAGER.email }));
    await press(page, 'Disable');
    await press(page, 'Yes, disable');
    await page.getByRole('link', { name: /last manager/ }).waitFor();
  });

  test('the log says to whom, whose and which', async () => {
    const reference = await desk.send('Who did what here?');
    const page = await desk.signedIn();
    await open(page, reference);
    await page.getByLabel('Body').selectOption('uni-sierra');
    await page.getByLabel('Person').selectOption({ label: MANAGER.email });
    await press(page, 'Assign');
    await saysDone(page, /assigned/);
    const other = await desk.signedIn();
    await other.goto(`${desk.url}/account`);
    await press(other, 'Sign out everywhere else');
    await saysDone(other, /signed out everywhere else/);
    await addColleague(desk, other, { email: 'newcomer@example.org', password, member: 'uni-sierra' });
    await other.goto(`${desk.url}/settings`);
    await other.getByLabel('House rules, in English').fill('Answer within a week.');
    await follow(other.getByRole('button', { name: 'Save' }).first());
    await saysDone(other, /saved/);
    await other.goto(`${desk.url}/log`);
    const says = async (line: RegExp) => {
      const lines = await other.locator('.acts li').allInnerTexts();
      assert.ok(
        lines.some((one) => line.test(one)),
        `${String(line)} is not among\n${lines.slice(0, 12).join('\n')}`,
      );
    };
    await says(new RegExp(`assigned ${reference} · to .*University.*, rosa@example\\.org`));
    await says(/signed out everywhere else/);
    await says(/added an account · newcomer@example\.org · Editor · .*University/);
    await says(/changed a setting · house rules/);
  });

  test('a name is set on one’s own account, and colleagues see it', async () => {
    const manager = await desk.signedIn();
    const colleague = await addColleague(desk, manager, { email: 'named@example.org', password });
    await colleague.goto(`${desk.url}/account`);
    await colleague.getByLabel('Name').fill('Beto');
    await press(colleague, 'Save the name');
    await saysDone(colleague, /name is saved/);
    await manager.goto(`${desk.url}/accounts`);
    await manager.getByText('Beto').waitFor();
  });

  test('who stands before the code of another account finds the way back', async () => {
    const manager = await desk.signedIn();
    const colleague = await addColleague(desk, manager, { email: 'phone@example.org', password });
    await colleague.goto(`${desk.url}/second-factor/setup`);
    const key = (await colleague.locator('code').innerText()).replaceAll(' ', '');
    const switchOn = async (given: string) => {
      await colleague.getByLabel('Password now').fill(given);
      const code = new TOTP({ secret: Secret.fromBase32(key) }).generate();
      await colleague.getByLabel('Code from your authenticator app').fill(code);
      await press(colleague, 'Switch it on');
    };
    // Whoever found the desk open knows no password.
    await switchOn('not the password at all');
    await colleague.getByRole('link', { name: 'The password now is not right.' }).waitFor();
    await switchOn(password);
    await saysDone(colleague, /second step is on/);
    await follow(colleague.getByRole('link', { name: 'I have kept them' }));
    await colleague.getByText(/Phone lost\?/).waitFor();
    const page = await desk.visitor();
    await signIn(page, desk.url, 'phone@example.org', password);
    await headingIs(page, 'Second step');
    await press(page, 'Sign in with another account');
    await page.getByLabel('E-mail').waitFor();
  });

  test('a link is good once', async () => {
    const manager = await desk.signedIn();
    await manager.goto(`${desk.url}/accounts`);
    await manager.getByLabel('E-mail').fill('once@example.org');
    await press(manager, 'Add');
    const link = await manager.getByRole('region', { name: 'Link for the new password' }).locator('code').innerText();
    const page = await desk.visitor();
    await page.goto(link);
    await page.getByLabel('Password').fill('short');
    await press(page, 'Save and sign in');
    await page.getByRole('link', { name: /at least 12/ }).waitFor();
    await page.getByLabel('Password').fill(password);
    await press(page, 'Save and sign in');
    await headingIs(page, 'Waiting for an answer');
    const again = await desk.visitor();
    assert.equal((await again.goto(link))?.status(), 404);
  });
});

test.describe('in Spanish', () => {
  test('the desk speaks it by the browser’s language, and by choice', async () => {
    const page = await desk.visitor({ locale: 'es-MX' });
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('Correo electrónico').fill(MANAGER.email);
    await page.getByLabel('Contraseña').fill(MANAGER.password);
    await press(page, 'Entrar');
    await headingIs(page, 'Pendientes');
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    await press(page, 'English');
    await headingIs(page, 'Waiting for an answer');
  });
});
