/* Signing in at the desk with an organisation's own account, against a provider on this machine. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { MANAGER, signIn, startDesk, type Desk } from './support/desk.ts';
import { follow, headingIs, press, saysDone } from './support/desk-page.ts';
import { CLIENT, startIdentityProvider, type Claims, type IdentityProvider } from './support/identity-provider.ts';
import { test } from './support/test.ts';

const EDITOR: Claims = {
  sub: 'e-1',
  email: 'lucia@uni.example',
  email_verified: true,
  name: 'Lucía',
  coalition_role: 'editor',
  coalition_member: 'uni-sierra',
};

let provider: IdentityProvider;
let desk: Desk;
test.beforeAll(async ({ browser }) => {
  provider = await startIdentityProvider(EDITOR);
  const { issuer } = provider;
  desk = await startDesk(browser, {
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
  });
});
test.afterAll(async () => {
  await desk.close();
  await provider.close();
});
test.beforeEach(() => {
  provider.forged = {};
  provider.signsWithOtherKey = false;
});

/** Somebody presses the link of the sign-in page, and is who the provider says. */
async function come(claims: Claims): Promise<Page> {
  provider.person = claims;
  const page = await desk.visitor();
  await page.goto(`${desk.url}/`);
  await follow(page.getByRole('link', { name: 'Sign in with your organisation’s account' }));
  return page;
}
const isIn = (page: Page) => headingIs(page, 'Waiting for an answer');
const isRefused = async (page: Page, words: RegExp) => {
  await page.getByRole('link', { name: words }).waitFor();
  assert.equal((await page.goto(`${desk.url}/contributions`))?.status(), 403);
};
const accountsOf = async () => {
  const manager = await desk.signedIn();
  await manager.goto(`${desk.url}/accounts`);
  return manager.getByRole('main').innerText();
};

test('claims say the role and the body: an editor of one member answers for it alone', async () => {
  const page = await come(EDITOR);
  await isIn(page);
  await page.getByRole('link', { name: /My organisation’s/ }).waitFor();
  // What the provider gave stays on the server: the browser has the desk's own session and nothing else of it (ASVS 5.0 §10.1.1).
  const cookies = await page.context().cookies();
  assert.deepEqual(
    cookies.filter(({ httpOnly }) => httpOnly).map(({ name }) => name),
    ['coalition-desk'],
  );
  const isToken = /eyJ[\w-]{10}/;
  assert.ok(cookies.every(({ value }) => !isToken.test(value)));
  assert.doesNotMatch(page.url() + (await page.content()), isToken);
  assert.equal((await page.goto(`${desk.url}/accounts`))?.status(), 403);
  const reference = await desk.send('University, answer me.');
  await page.goto(`${desk.url}/contributions/${reference}`);
  assert.equal(await page.getByLabel('Answered by').inputValue(), 'uni-sierra');
});

test('a role in a list makes a manager, who has the accounts', async () => {
  const page = await come({ sub: 'm-1', email: 'jefe@town.example', coalition_role: ['payroll', 'editor', 'manager'] });
  await isIn(page);
  assert.equal((await page.goto(`${desk.url}/accounts`))?.status(), 200);
});

for (const [title, role] of [
  ['no role', undefined],
  ['a role that is none of the desk', 'admin'],
  ['an empty role', ''],
  ['a role hidden in an object', { role: 'manager' }],
] as const) {
  test(`${title}: no entry, and no account`, async () => {
    const email = 'outsider@town.example';
    const page = await come({ sub: 'o-1', email, ...(role !== undefined && { coalition_role: role }) });
    await isRefused(page, /has no role at this desk/);
    assert.doesNotMatch(await accountsOf(), /outsider/);
  });
}

test('what the provider changed counts from the next time on: another body, and no role any more', async () => {
  const person = { ...EDITOR, sub: 'c-1', email: 'cambia@town.example' };
  await isIn(await come(person));
  await isIn(await come({ ...person, coalition_member: 'valle-claro' }));
  assert.match(await accountsOf(), /cambia@town\.example/);
  await isRefused(await come({ ...person, coalition_role: undefined }), /has no role/);
});

test('an account that was disabled here stays out, whatever the provider says', async () => {
  const person = { ...EDITOR, sub: 'd-1', email: 'fuera@town.example' };
  const inside = await come(person);
  await isIn(inside);
  const manager = await desk.signedIn();
  await manager.goto(`${desk.url}/accounts`);
  await follow(manager.getByRole('link', { name: person.email }));
  await press(manager, 'Disable');
  await press(manager, 'Yes, disable');
  await saysDone(manager, /is disabled/);
  assert.equal((await inside.goto(`${desk.url}/`))?.status(), 403);
  await isRefused(await come(person), /cannot sign in/);
});

test('the e-mail of an account with a password is not taken over', async () => {
  const page = await come({ sub: 't-1', email: MANAGER.email, coalition_role: 'manager' });
  await isRefused(page, /has an account with a password/);
});

for (const [title, forge] of [
  ['whose e-mail is not verified', () => (provider.forged = { email_verified: false })],
  ['for another client', () => (provider.forged = { aud: 'another' })],
  ['from another issuer', () => (provider.forged = { iss: 'https://evil.example' })],
  ['that is over', () => (provider.forged = { exp: 1_000_000 })],
  ['of another sign-in', () => (provider.forged = { nonce: 'another' })],
  ['signed with another key', () => (provider.signsWithOtherKey = true)],
] as const) {
  test(`a token ${title} lets nobody in`, async () => {
    forge();
    await isRefused(await come(EDITOR), /did not work/);
  });
}

test.describe('what was written when a session ended', () => {
  const text = 'An answer of two hours.';
  const byProvider = (page: Page) => press(page, 'Sign in with your organisation’s account');
  /** An editor writes an answer, and sends it when the session has ended. */
  const write = async () => {
    const page = await come({ ...EDITOR, sub: 'w-1', email: 'escribe@uni.example' });
    await isIn(page);
    await page.goto(`${desk.url}/contributions/${await desk.send('What does the university say?')}`);
    await page.getByLabel('Response').fill(text);
    await page.context().clearCookies();
    await press(page, 'Save draft');
    await page.getByText('what you wrote is kept').waitFor();
    return page;
  };
  const isBack = async (page: Page) => {
    await page.getByRole('blockquote').getByText(text).waitFor();
    await press(page, 'Bring it back');
    await saysDone(page, /not saved yet/);
    assert.equal(await page.getByLabel('Response').inputValue(), text);
  };

  test('comes back to who signs in with the provider, after a time that did not work too', async () => {
    const page = await write();
    provider.signsWithOtherKey = true;
    await byProvider(page);
    await page.getByRole('link', { name: /did not work/ }).waitFor();
    provider.signsWithOtherKey = false;
    await byProvider(page);
    await isBack(page);
    await press(page, 'Save draft');
    await saysDone(page, /saved/);
  });

  test('is shown to no other account of the provider', async () => {
    const page = await write();
    const { person } = provider;
    provider.person = { ...EDITOR, sub: 'w-2', email: 'otra@uni.example' };
    await byProvider(page);
    await page.getByText('was written with another account').waitFor();
    assert.equal(await page.getByText(text).count(), 0);
    provider.person = person;
    await press(page, 'Sign in with another account');
    await byProvider(page);
    await isBack(page);
  });
});

test('who asked for a page comes to it by way of the provider', async () => {
  provider.person = EDITOR;
  const page = await desk.visitor();
  await page.goto(`${desk.url}/figures`);
  await press(page, 'Sign in with your organisation’s account');
  await headingIs(page, 'Figures');
});

test('a way back that this browser did not begin lets nobody in', async () => {
  provider.person = EDITOR;
  const [mine, victims] = [await desk.visitor(), await desk.visitor()];
  const next = async (address: string) =>
    (await mine.request.get(address, { maxRedirects: 0 })).headers()['location'] ?? '';
  const back = await next(await next(`${desk.url}/provider`));
  assert.match(back, /\/desk\/provider\/callback\?.*code=/);
  await victims.goto(back);
  await isRefused(victims, /did not work/);
});

test('while the provider is away, who has a password still comes in, and the others are told', async ({ browser }) => {
  const gone = await startIdentityProvider(EDITOR);
  await gone.close();
  const own = await startDesk(browser, {
    env: { OIDC_ISSUER: gone.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
  });
  try {
    const page = await own.visitor();
    await page.goto(`${own.url}/`);
    await follow(page.getByRole('link', { name: 'Sign in with your organisation’s account' }));
    await page.getByRole('link', { name: /did not work/ }).waitFor();
    await signIn(page, own.url, MANAGER.email, MANAGER.password);
    await isIn(page);
  } finally {
    await own.close();
  }
});
