/* How forms reach the desk: in pieces without a length, by other methods, and while something fails. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { rawExchange, receiver, temporaryStore } from './kit.ts';

type Feed = Parameters<typeof receiver.createDesk>[0]['feed'];

async function listening(t: TestContext, feed: Feed = async () => undefined) {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const store = await temporaryStore(t);
  const desk = receiver.createDesk({ store, feed, log });
  const app = receiver.createReceiver({ store, desk, rateLimit: 0, log });
  const server = await receiver.serveApp(app, { port: 0, host: '127.0.0.1', log });
  t.after(() => server.close());
  return { store, lines, port: server.port };
}

const head = (method: string, path: string, ...more: string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: town.example', 'Connection: close', ...more, '', ''].join('\r\n');
const FORM = ['Origin: http://town.example', 'Content-Type: application/x-www-form-urlencoded'];
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1]);

describe('a form at the desk', () => {
  it('counts the same in pieces without a length, as some proxies send it', async (t) => {
    const { port, lines } = await listening(t);
    const form = 'email=rosa%40example.org&password=a-wrong-password';
    const whole = await rawExchange(
      port,
      `${head('POST', '/desk/sign-in', ...FORM, `Content-Length: ${form.length}`)}${form}`,
    );
    const pieces = [form.slice(0, 20), form.slice(20), ''].map(chunk).join('');
    const inPieces = await rawExchange(
      port,
      head('POST', '/desk/sign-in', ...FORM, 'Transfer-Encoding: chunked') + pieces,
    );
    for (const answer of [whole, inPieces]) {
      assert.equal(statusOf(answer), 403, answer.slice(0, 200));
      assert.match(answer, /value="rosa@example\.org"/);
    }
    assert.ok(!lines.some((line) => line.includes('Error')), lines.join('\n'));
  });

  it('is refused in either way when it is larger than a form can be', async (t) => {
    const { port } = await listening(t);
    const large = `email=${'a'.repeat(1024 * 1024)}`;
    const whole = await rawExchange(
      port,
      `${head('POST', '/desk/sign-in', ...FORM, `Content-Length: ${large.length}`)}${large}`,
    );
    const inPieces = await rawExchange(
      port,
      `${head('POST', '/desk/sign-in', ...FORM, 'Transfer-Encoding: chunked')}${chunk(large)}${chunk('')}`,
    );
    for (const answer of [whole, inPieces]) {
      assert.equal(statusOf(answer), 413, answer.slice(0, 200));
      assert.match(answer, /That is too much text/);
    }
  });

  it('brings a sheet along, of somebody who is signed in', async (t) => {
    const { port, store } = await listening(t);
    const account = await store.accounts.add(
      { email: 'a@example.org', role: 'manager', member: null },
      receiver.SYSTEM,
    );
    const secret = await store.sessions.begin(account!.id, 'whole');
    const { token } = (await store.sessions.find(secret))!;
    const send = async (file: string): Promise<Response> => {
      const body = new FormData();
      body.set('token', token);
      body.set('file', new File([file], 'answers.csv'));
      const headers = { cookie: `coalition-desk=${secret}` };
      return fetch(`http://127.0.0.1:${port}/desk/sheet`, { method: 'POST', headers, body });
    };
    const read = await send('reference,response\n0000-0000-00,Yes\n');
    assert.match(await read.text(), /0000-0000-00/);
    const large = await send(`reference,response\n0000-0000-00,${'a'.repeat(2 * 1024 * 1024)}\n`);
    assert.notEqual(large.status, 413);
    assert.equal((await send('a'.repeat(13 * 1024 * 1024))).status, 413);
  });

  for (const method of ['DELETE', 'OPTIONS', 'PUT', 'PATCH']) {
    it(`${method} is not possible, and what is, is named (RFC 9110 §15.5.6)`, async (t) => {
      const { port } = await listening(t);
      const answer = await rawExchange(port, head(method, '/desk/'));
      assert.equal(statusOf(answer), 405, answer.slice(0, 200));
      assert.match(answer, /\r\nallow: GET, HEAD, POST\r\n/i);
    });
  }

  it('says that the database does not answer only where it does not', async (t) => {
    const { port, store, lines } = await listening(t);
    store.sessions.find = () => Promise.reject(new TypeError('a mistake of the program'));
    const cookie = 'Cookie: coalition-desk=secret';
    const mistake = await rawExchange(port, head('GET', '/desk/', cookie));
    assert.equal(statusOf(mistake), 500);
    assert.match(mistake, /Something failed here/);
    assert.doesNotMatch(mistake, /database/);
    assert.ok(lines.some((line) => line.includes('TypeError')));
    store.sessions.find = () => Promise.reject(new receiver.StoreUnavailableError('store failed: gone'));
    const gone = await rawExchange(port, head('GET', '/desk/', cookie));
    assert.equal(statusOf(gone), 503);
    assert.match(gone, /The database does not answer/);
    assert.match(gone, /\r\nretry-after: 30\r\n/i);
  });
});
