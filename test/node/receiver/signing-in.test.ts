/* What signing in takes and gives, and for how long (OWASP ASVS 5.0 §6). */
import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Secret, TOTP } from 'otpauth';
import { receiver, temporaryStore } from './kit.ts';

type Node = DefaultTreeAdapterTypes.Node;

const EMAIL = 'rosa@example.org';
const PASSWORD = 'the old bridge at noon';

/** A desk with the account of a manager; `ask` gives what a browser with this session would get. */
async function withAccount(t: TestContext, now: () => number = Date.now) {
  const store = await temporaryStore(t, { now });
  const desk = receiver.createDesk({ store, feed: async () => undefined, log: () => undefined, now });
  const app = receiver.createReceiver({ store, desk, rateLimit: 0, log: () => undefined });
  const { id } = (await store.accounts.add({ email: EMAIL, role: 'manager', member: null }, receiver.SYSTEM))!;
  await store.accounts.setPassword(id, await receiver.hashPassword(PASSWORD), receiver.SYSTEM);
  const ask = async (path: string, fields?: [string, string][], session = '') => {
    const response = await app.fetch(
      new Request(`http://localhost/desk/${path}`, {
        method: fields ? 'POST' : 'GET',
        headers: { cookie: `coalition-desk=${session}` },
        ...(fields && { body: new URLSearchParams(fields) }),
      }),
      {},
    );
    const [, cookie] = /^coalition-desk=([^;]+)/.exec(response.headers.get('set-cookie') ?? '') ?? [];
    return { status: response.status, html: await response.text(), to: response.headers.get('location'), cookie };
  };
  return { store, id, ask, app };
}

/** The attributes of each `<input>` of a page. */
function inputsOf(html: string): Record<string, string>[] {
  const inputs: Record<string, string>[] = [];
  const look = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'input')
      inputs.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return inputs;
}

it('passwords are masked, filled by a manager of passwords, pasted, and cut off nowhere', async (t) => {
  const { store, id, ask } = await withAccount(t);
  const session = await store.sessions.begin(id, 'whole');
  const passwordsOf = async (path: string, as = ''): Promise<Record<string, string>> => {
    const { html } = await ask(path, undefined, as);
    // No script, so nothing keeps anybody from pasting.
    assert.doesNotMatch(html, /<script|\son[a-z]+=/, path);
    const found = inputsOf(html).filter(
      ({ type, name, autocomplete }) => type === 'password' || /pass|^(current|next)$/.test(name! + autocomplete),
    );
    for (const { type, maxlength } of found) assert.deepEqual([type, maxlength], ['password', undefined], path);
    return Object.fromEntries(found.map(({ name, autocomplete }) => [name!, autocomplete!]));
  };
  assert.deepEqual(await passwordsOf('sign-in'), { password: 'current-password' });
  assert.deepEqual(await passwordsOf(`link/${await store.sessions.makeLink(id)}`), { password: 'new-password' });
  assert.deepEqual(await passwordsOf('account', session), { current: 'current-password', next: 'new-password' });
});

it('nobody is asked for a hint or for what only they would know', async (t) => {
  const { store, id, ask } = await withAccount(t);
  const session = await store.sessions.begin(id, 'whole');
  const askedOn = async (path: string): Promise<(string | undefined)[]> =>
    inputsOf((await ask(path, undefined, session)).html).flatMap(({ name, type }) => (type === 'hidden' ? [] : [name]));
  assert.deepEqual(await askedOn(`link/${await store.sessions.makeLink(id)}`), ['password']);
  assert.deepEqual(await askedOn('account'), ['name', 'current', 'next']);
});

it('a password is not taken over plain HTTP, and over TLS the cookie is for this host and TLS alone', async (t) => {
  const { app } = await withAccount(t);
  const signIn = (headers: Record<string, string> = {}) =>
    app.fetch(
      new Request('http://feedback.town.example/desk/sign-in', {
        method: 'POST',
        headers: { host: 'feedback.town.example', ...headers },
        body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
      }),
      {},
    );
  for (const headers of [{}, { origin: 'http://feedback.town.example' }] as Record<string, string>[]) {
    const refused = await signIn(headers);
    assert.deepEqual([refused.status, refused.headers.get('set-cookie')], [403, null]);
    assert.match(await refused.text(), /Sign in over https/);
  }
  const taken = await signIn({ origin: 'https://feedback.town.example' });
  assert.equal(taken.status, 303);
  assert.match(
    taken.headers.get('set-cookie')!,
    /^__Host-coalition-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

it('a password does not run out', async (t) => {
  let time = Date.parse('2026-03-01T09:00:00Z');
  const { ask } = await withAccount(t, () => time);
  time = Date.parse('2036-03-01T09:00:00Z');
  const { status, to } = await ask('sign-in', [
    ['email', EMAIL],
    ['password', PASSWORD],
  ]);
  assert.deepEqual([status, to], [303, '/desk/']);
});

it('a field that comes twice counts as it came first', async (t) => {
  const { ask } = await withAccount(t);
  const signIn = async (...passwords: string[]) =>
    (await ask('sign-in', [['email', EMAIL], ...passwords.map((one): [string, string] => ['password', one])])).status;
  assert.equal(await signIn(PASSWORD, 'wrong'), 303);
  assert.equal(await signIn('wrong', PASSWORD), 422);
});

it('a new password by a link leaves the second step in place', async (t) => {
  const { store, id, ask } = await withAccount(t);
  await store.accounts.setTotp(id, receiver.newTotpSecret(), receiver.SYSTEM);
  // As it is once the first code was given.
  await store.accounts.useTotpStep(id, 1);
  const password = 'another bridge at night';
  const ways: [string, [string, string][]][] = [
    ['link', [['secret', await store.sessions.makeLink(id)]]],
    ['sign-in', [['email', EMAIL]]],
  ];
  for (const [path, fields] of ways) {
    const { status, html, cookie } = await ask(path, [...fields, ['password', password]]);
    assert.equal(status, 200, path);
    assert.deepEqual(
      inputsOf(html).flatMap(({ name, type }) => (type === 'hidden' ? [] : [name])),
      ['code', 'recovery'],
    );
    assert.equal((await ask('contributions', undefined, cookie)).to, '/desk/second-factor', path);
  }
});

it('the key of a second step has 160 random bits, and a code is over with the step after its own', () => {
  const keys = Array.from({ length: 100 }, () => receiver.newTotpSecret());
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.equal(Secret.fromBase32(key).buffer.byteLength * 8, 160);
  const [secret = ''] = keys;
  const now = Date.parse('2026-03-01T09:00:00Z');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
  const isGood = (seconds: number) => receiver.totpStepOf(code, secret, now + seconds * 1000) !== undefined;
  assert.deepEqual([-31, -30, 0, 29, 30, 59, 60, 90].map(isGood), [false, true, true, true, true, true, false, false]);
});

it('what managers do is refused to an editor, by whatever request', async (t) => {
  const { store, id, ask } = await withAccount(t);
  const editor = (await store.accounts.add(
    { email: 'luis@example.org', role: 'editor', member: null },
    receiver.SYSTEM,
  ))!;
  const session = await store.sessions.begin(editor.id, 'whole');
  const { token } = (await store.sessions.find(session))!;
  const before = await store.acts.newest(1);
  for (const [path, ...fields] of [
    ['accounts', ['email', 'eva@example.org'], ['role', 'manager']],
    [`accounts/${id}`, ['act', 'disable'], ['sure', '1']],
    [`accounts/${id}`, ['act', 'reset']],
    [`accounts/${editor.id}`, ['act', 'save'], ['role', 'manager']],
    ['settings', ['secondFactor', 'on']],
    ['person', ['email', EMAIL], ['act', 'erase'], ['sure', '1']],
    ['log'],
  ] as [string, ...[string, string][]][]) {
    assert.equal((await ask(path, [['token', token], ...fields], session)).status, 403, path);
    assert.equal((await ask(path, undefined, session)).status, 403, path);
  }
  assert.deepEqual(await store.acts.newest(1), before);
  assert.equal((await store.accounts.get(editor.id))?.role, 'editor');
});
