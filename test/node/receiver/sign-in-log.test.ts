/* What the log says of who signs in, or tries to (OWASP ASVS 5.0 §16.3.1). */
import assert from 'node:assert/strict';
import { scryptSync } from 'node:crypto';
import { it, type TestContext } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { receiver, temporaryStore } from './kit.ts';

const EMAIL = 'rosa@example.org';
const PASSWORD = 'the old bridge at noon';
const salt = Buffer.from('salt');
const HASH = ['scrypt', 16, 8, 1, salt, scryptSync(PASSWORD, salt, 32, { N: 16, r: 8, p: 1 })]
  .map((part) => (Buffer.isBuffer(part) ? part.toString('base64') : part))
  .join('$');

/** A desk with one account; `post` gives the line that the log has of the request. */
async function withAccount(t: TestContext) {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const store = await temporaryStore(t);
  const desk = receiver.createDesk({ store, feed: async () => undefined, log });
  const app = receiver.createReceiver({ store, desk, rateLimit: 0, log });
  const { id } = (await store.accounts.add({ email: EMAIL, role: 'manager', member: null }, receiver.SYSTEM))!;
  await store.accounts.setPassword(id, HASH, receiver.SYSTEM);
  const post = async (path: string, fields: Record<string, string>, session = '', from = '203.0.113.1') => {
    const body = new URLSearchParams(fields);
    const headers = { cookie: `coalition-desk=${session}` };
    await app.fetch(new Request(`http://localhost/desk/${path}`, { method: 'POST', headers, body }), {
      incoming: { socket: { remoteAddress: from } },
    });
    return lines
      .at(-1)!
      .replace(/^\S+ /, '')
      .replace(/ \d+ms/, '');
  };
  return { store, id, post, lines };
}

it('each try is in the log, with what was given and the number of the account, and nothing else of the person', async (t) => {
  const { store, id, post, lines } = await withAccount(t);
  const signIn = (email: string, password: string) => post('sign-in', { email, password });

  assert.equal(await signIn(EMAIL, 'wrong'), `POST /desk/sign-in 422 password wrong, account ${id}`);
  assert.equal(await signIn('nobody@example.org', PASSWORD), 'POST /desk/sign-in 422 password wrong, no account');
  assert.equal(await signIn(EMAIL, PASSWORD), `POST /desk/sign-in 303 password right, account ${id}`);

  const other = (await store.accounts.add(
    { email: 'luis@example.org', role: 'manager', member: null },
    receiver.SYSTEM,
  ))!;
  await store.accounts.setPassword(other.id, HASH, receiver.SYSTEM);
  await store.accounts.change(id, { disabled: true }, receiver.SYSTEM);
  assert.equal(await signIn(EMAIL, PASSWORD), `POST /desk/sign-in 403 password right, account ${id} is disabled`);
  for (let tries = 0; tries < 10; tries += 1) await signIn(EMAIL, 'wrong');
  assert.equal(await signIn(EMAIL, PASSWORD), 'POST /desk/sign-in 429 too many tries');

  assert.doesNotMatch(lines.join('\n'), /@|bridge|rosa|luis/);
});

it('from one address fifty wrong passwords are taken, for whichever accounts, and the next waits', async (t) => {
  const { store, id, post } = await withAccount(t);
  for (let index = 0; index < 5; index += 1) {
    const email = `colleague${index}@example.org`;
    const account = await store.accounts.add({ email, role: 'editor', member: null }, receiver.SYSTEM);
    await store.accounts.setPassword(account!.id, HASH, receiver.SYSTEM);
    for (let tries = 0; tries < 10; tries += 1)
      assert.match(await post('sign-in', { email, password: 'wrong' }), / 422 password wrong, account \d+$/);
  }
  const right = { email: EMAIL, password: PASSWORD };
  assert.equal(await post('sign-in', right), 'POST /desk/sign-in 429 too many tries');
  assert.equal(await post('sign-in', right, '', '203.0.113.2'), `POST /desk/sign-in 303 password right, account ${id}`);
});

it('so is each code of a second factor', async (t) => {
  const { store, id, post } = await withAccount(t);
  const secret = new Secret({ size: 20 });
  await store.accounts.setTotp(id, secret.base32, receiver.SYSTEM);
  await store.accounts.useTotpStep(id, 1);
  const session = await store.sessions.begin(id, 'before-second-factor');
  const { token } = (await store.sessions.find(session))!;
  const give = (code: string) => post('second-factor', { code, token }, session);

  assert.equal(await give('12'), `POST /desk/second-factor 422 code wrong, account ${id}`);
  const code = new TOTP({ secret, digits: 6, period: 30 }).generate();
  assert.equal(await give(code), `POST /desk/second-factor 303 code right, account ${id}`);
});
