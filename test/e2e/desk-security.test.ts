/* Who may do what at the desk, and who may not. */
import assert from 'node:assert/strict';
import { TOTP, Secret } from 'otpauth';
import { addColleague, DESK_PAGES, MANAGER, signIn, startDesk, type Desk } from './support/desk.ts';
import { follow, headingIs, press, saysDone } from './support/desk-page.ts';
import { test } from './support/test.ts';

let desk: Desk;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk(browser);
});
test.afterAll(() => desk.close());

/** Somebody who is signed in in two browsers. */
async function inTwoBrowsers(colleague: { email: string; password: string }) {
  const first = await addColleague(desk, await desk.signedIn(), colleague);
  await headingIs(first, 'Waiting for an answer');
  const second = await desk.visitor();
  await signIn(second, desk.url, colleague.email, colleague.password);
  await headingIs(second, 'Waiting for an answer');
  return [first, second] as const;
}

test.describe('a form', () => {
  for (const { title, headers } of [
    { title: 'from a page of another host', headers: { origin: 'https://evil.example' } },
    { title: 'from a sandboxed frame', headers: { origin: 'null' } },
    { title: 'from a sibling host', headers: { 'sec-fetch-site': 'same-site' } },
    { title: 'without the token of the session', headers: {} },
  ]) {
    test(`${title} does nothing`, async () => {
      const reference = await desk.send(`Published by nobody: ${title}`);
      const page = await desk.signedIn();
      const response = await page.request.post(`${desk.url}/contributions/${reference}`, {
        form: { act: 'publish', version: '1', publicText: 'Published by nobody' },
        headers,
      });
      assert.equal(response.status(), 403);
      await page.goto(`${desk.url}/contributions/${reference}`);
      await headingIs(page, /New/);
    });
  }

  test('of another type is refused', async () => {
    const page = await desk.signedIn();
    const response = await page.request.post(`${desk.url}/new`, { data: { message: 'x' } });
    assert.equal(response.status(), 403);
  });
});

test.describe('every page', () => {
  test('is kept by nobody, framed by nobody, and runs nothing', async () => {
    const page = await desk.signedIn();
    for (const path of DESK_PAGES) {
      const response = await page.goto(`${desk.url}/${path}`);
      const headers = response!.headers();
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.match(headers['content-security-policy']!, /default-src 'none'.*frame-ancestors 'none'/, path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(await page.getByRole('button', { name: 'Sign out', exact: true }).count(), 1, path);
    }
  });

  test('is behind the sign-in', async () => {
    const page = await desk.visitor();
    for (const path of DESK_PAGES) {
      const response = await page.goto(`${desk.url}/${path}`);
      assert.equal(response?.status(), 403, path);
      await headingIs(page, 'Sign in');
    }
  });

  test('shows hostile text as text', async () => {
    const hostile =
      '"><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">{{7*7}}\u202Eevil';
    const reference = await desk.send(hostile, { name: hostile.slice(0, 100), email: 'x@example.org' });
    const page = await desk.visitor({ javaScriptEnabled: true });
    await signIn(page, desk.url, MANAGER.email, MANAGER.password);
    for (const path of [...DESK_PAGES, `contributions/${reference}`]) {
      await page.goto(`${desk.url}/${path}`);
      assert.doesNotMatch(await page.title(), /taken/, path);
      assert.equal(await page.locator('main script, main img').count(), 0, path);
    }
    assert.equal(await page.getByRole('blockquote').innerText(), hostile);
  });
});

test.describe('a name that turns round what stands behind it', () => {
  test('turns nothing round, neither in the log nor in a list', async () => {
    const turning = '\u202eRosa\u2066';
    const page = await desk.signedIn();
    await page.goto(`${desk.url}/account`);
    await page.getByLabel('Name').fill(`${turning}\u0007\u2800`);
    await press(page, 'Save the name');
    await page.getByRole('status').waitFor();
    assert.equal(await page.getByLabel('Name').inputValue(), 'Rosa\u2800');
    await page.goto(`${desk.url}/replies`);
    await page.getByLabel('Title').fill(turning);
    await page.getByLabel('Text').fill('Thank you.');
    await press(page, 'Save');
    await page.getByRole('link', { name: 'Rosa', exact: true }).waitFor();
    // What is not the desk's own, such as the id of a commitment, stands for itself.
    const reference = await desk.send('A commitment from elsewhere.', { commitment: turning });
    await page.goto(`${desk.url}/contributions?order=newest`);
    const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: reference }) });
    const about = line.locator('bdi').filter({ hasText: 'Rosa' });
    assert.equal(await about.evaluate((one) => getComputedStyle(one).unicodeBidi), 'isolate');
    await page.goto(`${desk.url}/contributions/${reference}`);
    await page.getByLabel('Note', { exact: true }).fill('Ask.');
    await press(page, 'Add note');
    await page.getByText('Ask.').waitFor();
    for (const path of [`contributions/${reference}`, 'log', 'accounts']) {
      await page.goto(`${desk.url}/${path}`);
      const name = page.locator('bdi', { hasText: 'Rosa' }).first();
      assert.equal(await name.evaluate((one) => getComputedStyle(one).unicodeBidi), 'isolate', path);
    }
    await page.goto(`${desk.url}/account`);
    await page.getByLabel('Name').fill('');
    await press(page, 'Save the name');
  });
});

test.describe('signing in', () => {
  test('says the same of a wrong password and of an account that is not there, and slows down who guesses', async () => {
    const page = await desk.visitor();
    await signIn(page, desk.url, 'nobody@example.org', 'wrong password here');
    const unknown = await page.getByRole('region', { name: 'There is a problem' }).innerText();
    await signIn(page, desk.url, 'guessed@example.org', 'wrong password here');
    assert.equal(await page.getByRole('region', { name: 'There is a problem' }).innerText(), unknown);
    for (let round = 0; round < 10; round++) await signIn(page, desk.url, 'guessed@example.org', 'wrong password here');
    await page.getByRole('link', { name: /too many tries/ }).waitFor();
  });

  test('gives a new session each time, which a sign-out ends', async () => {
    const page = await desk.signedIn();
    const [before] = await page.context().cookies();
    assert.ok(before?.httpOnly);
    assert.equal(before.sameSite, 'Strict');
    await signIn(page, desk.url, MANAGER.email, MANAGER.password);
    const [after] = await page.context().cookies();
    assert.notEqual(after?.value, before.value);
    const [answer] = await Promise.all([
      page.waitForResponse(`${desk.url}/sign-out`),
      page.getByRole('button', { name: 'Sign out' }).click(),
    ]);
    assert.equal((await answer.allHeaders())['clear-site-data'], '"cache"');
    await page.context().addCookies([after!]);
    assert.equal((await page.goto(`${desk.url}/`))?.status(), 403);
  });

  test('never goes on with a session that somebody else planted', async () => {
    const page = await desk.visitor();
    await page.context().addCookies([{ name: 'coalition-desk', value: 'planted', url: desk.url }]);
    await signIn(page, desk.url, MANAGER.email, MANAGER.password);
    await headingIs(page, 'Waiting for an answer');
    assert.ok((await page.context().cookies()).every(({ value }) => value !== 'planted'));
    const thief = await desk.visitor();
    await thief.context().addCookies([{ name: 'coalition-desk', value: 'planted', url: desk.url }]);
    assert.equal((await thief.goto(`${desk.url}/`))?.status(), 403);
  });

  test('is seen under My account, and ended everywhere else from there', async () => {
    const colleague = { email: 'eva@example.org', password: 'four words for eva alone' };
    const [lost, here] = await inTwoBrowsers(colleague);
    await follow(here.getByRole('link', { name: 'My account' }));
    const places = here.getByRole('listitem').filter({ hasText: 'last used' });
    assert.equal(await places.filter({ hasText: /^\s*Here/ }).count(), 1);
    assert.equal(await places.filter({ hasText: 'In another browser' }).count(), 1);
    await press(here, 'Sign out everywhere else');
    await here.getByText('You are signed out everywhere else.').waitFor();
    assert.equal(await places.count(), 1);
    assert.equal(await here.getByRole('button', { name: 'Sign out everywhere else' }).count(), 0);
    assert.equal((await lost.goto(`${desk.url}/`))?.status(), 403);
  });

  test('ends in one browser alone where that is asked for', async () => {
    const [lost, here] = await inTwoBrowsers({ email: 'iris@example.org', password: 'four words for iris alone' });
    await here.goto(`${desk.url}/account`);
    await press(here, 'Sign out there');
    await here.getByText('You are signed out there.').waitFor();
    assert.equal((await lost.goto(`${desk.url}/`))?.status(), 403);
    assert.equal((await here.goto(`${desk.url}/`))?.status(), 200);
  });

  test('ends everywhere else with a new password, for which the old one is asked', async () => {
    const colleague = { email: 'leo@example.org', password: 'four words for leo alone' };
    const [lost, here] = await inTwoBrowsers(colleague);
    const change = async (current: string) => {
      await here.goto(`${desk.url}/account`);
      await here.getByLabel('Password now').fill(current);
      await here.getByLabel('New password').fill('four other words for leo');
      await press(here, 'Change the password');
    };
    await change('not the words of leo');
    await here.getByRole('link', { name: 'The password now is not right.' }).waitFor();
    assert.equal((await lost.goto(`${desk.url}/`))?.status(), 200);
    await change(colleague.password);
    await here.getByText('The password is changed.').waitFor();
    assert.equal((await lost.goto(`${desk.url}/`))?.status(), 403);
    assert.equal((await here.goto(`${desk.url}/`))?.status(), 200);
    await press(here, 'Sign out');
    await signIn(here, desk.url, colleague.email, colleague.password);
    await here.getByRole('link', { name: /do not match/ }).waitFor();
  });

  test('never leads elsewhere', async () => {
    const page = await desk.visitor();
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      await page.goto(`${desk.url}/sign-in`);
      const response = await page.request.post(`${desk.url}/sign-in`, {
        form: { email: MANAGER.email, password: MANAGER.password, next },
        maxRedirects: 0,
      });
      assert.equal(response.headers()['location'], '/desk/', next);
    }
  });
});

test.describe('the second step', () => {
  test('is set up where a manager demands it, asked for from then on, and no code counts twice', async ({
    browser,
  }) => {
    const own = await startDesk(browser);
    try {
      const page = await own.signedIn();
      await page.goto(`${own.url}/settings`);
      await page.getByLabel('Everybody signs in with a second step').check();
      await follow(page.locator('form', { has: page.getByRole('checkbox') }).getByRole('button'));
      await press(page, 'Sign out');

      await signIn(page, own.url, MANAGER.email, MANAGER.password);
      await headingIs(page, 'Set up the second step');
      assert.equal((await page.goto(`${own.url}/contributions`))?.url(), `${own.url}/second-factor/setup`);
      const key = (await page.locator('code').innerText()).replaceAll(' ', '');
      const code = (at = Date.now()) => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at });
      const used = code();
      await page.getByLabel('Code from your authenticator app').fill(used);
      await press(page, 'Switch it on');
      await saysDone(page, /The second step is on\./);
      await headingIs(page, 'Your recovery codes');
      const codes = await page.getByRole('listitem').locator('code').allInnerTexts();
      const [spare = '', another = ''] = codes;
      await follow(page.getByRole('link', { name: 'I have kept them' }));
      await page.getByText('10 recovery codes are left.').waitFor();
      await press(page, 'Sign out');

      await signIn(page, own.url, MANAGER.email, MANAGER.password);
      await page.getByLabel('Code from your authenticator app').fill(used);
      await press(page, 'Continue');
      await page.getByRole('link', { name: /is wrong or was already used/ }).waitFor();
      // The next step of the clock counts too: clocks differ.
      await page.getByLabel('Code from your authenticator app').fill(code(Date.now() + 30_000));
      await press(page, 'Continue');
      await headingIs(page, 'Waiting for an answer');

      // Without the phone: each recovery code is good once.
      const recover = async (recovery: string) => {
        await press(page, 'Sign out');
        await signIn(page, own.url, MANAGER.email, MANAGER.password);
        await page.getByText('Phone not at hand?').click();
        await page.getByLabel('Recovery code').fill(recovery);
        await press(page, 'Continue');
      };
      await recover(spare);
      await saysDone(page, /You signed in with a recovery code/);
      await page.getByText('9 recovery codes are left.').waitFor();
      await recover(spare);
      await page.getByRole('link', { name: /recovery code is wrong or was already used/ }).waitFor();
      // In the field of the app's code it is as good, and as wrong.
      await page.getByLabel('Code from your authenticator app').fill(spare);
      await press(page, 'Continue');
      await page.getByRole('link', { name: /recovery code is wrong or was already used/ }).waitFor();
      await page.getByLabel('Code from your authenticator app').fill(codes[3]!.toLowerCase().replaceAll('-', ' '));
      await press(page, 'Continue');
      await saysDone(page, /You signed in with a recovery code/);
      await page.getByText('8 recovery codes are left.').waitFor();
      await recover(spare);
      assert.equal((await page.goto(`${own.url}/contributions`))?.url(), `${own.url}/second-factor`);
      await page.getByText('Phone not at hand?').click();
      await page.getByLabel('Recovery code').fill(another);
      await press(page, 'Continue');
      // One of them sets the second step up on another phone, where it is demanded too.
      const third = async (recovery: string, button: string) => {
        await page.goto(`${own.url}/account`);
        await page.getByText('Phone not at hand?').click();
        await page.getByLabel('Recovery code').fill(recovery);
        await press(page, button);
      };
      await third(another, 'Set it up on another phone');
      await page.getByRole('link', { name: /recovery code is wrong/ }).waitFor();
      await third(codes[2] ?? '', 'Set it up on another phone');
      await headingIs(page, 'Set up the second step');
      assert.notEqual((await page.locator('code').innerText()).replaceAll(' ', ''), key);
    } finally {
      await own.close();
    }
  });
});
