import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atTheDesk } from './desk-kit.ts';
import {
  fakeStore,
  goodMessage,
  JSON_TYPE,
  receiver,
  receiverWith,
  startCli,
  temporaryFolder,
  temporaryStore,
} from './kit.ts';

const LINE = /^\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z]+ \S+ \d{3} \d+ms( .+)?$/;
const BREAKS = 'one\r\ntwo\u001b[31mthree\u2028four\u2029five\u0085six\u202eseven';

describe('the log', () => {
  const fields = Object.keys(goodMessage()).concat('extra');
  for (const field of fields) {
    it(`has one line whatever ${field} holds, and not that`, async (t) => {
      const { post, lines } = await receiverWith(t, { store: fakeStore({}) });
      await post(goodMessage({ [field]: `XSECRETX ${BREAKS}` }));
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, LINE);
      assert.doesNotMatch(lines[0]!, /XSECRETX|three|\p{Cc}|\u2028|\u2029/u);
    });
  }

  it('never holds message, name, e-mail, reference, address or query', async (t) => {
    const { post, send, lines } = await receiverWith(t);
    const secrets = ['The message itself', 'Name Itself', 'mail.itself@example.org', '203.0.113.7', 'key-itself'];
    const message = goodMessage({ message: secrets[0], name: secrets[1], email: secrets[2] });
    const headers = { 'idempotency-key': 'key-itself', origin: 'https://other.example' };
    const answer = (await (await post(message, {}, '203.0.113.7')).json()) as { reference: string };
    await post({ ...message, message: 'Other words' }, {}, '203.0.113.7');
    await post({ ...message, email: 'mail.itself@' }, {}, '203.0.113.7');
    await post(message, headers, '203.0.113.7');
    await send({ path: '/contributions?name=Name+Itself&email=mail.itself@example.org' });
    await send({ method: 'POST', headers: JSON_TYPE, body: '{"message": The message itself' });
    assert.equal(lines.length, 6);
    for (const secret of [...secrets, 'Itself', 'mail.itself', answer.reference]) {
      assert.ok(!lines.join('\n').includes(secret), secret);
    }
  });

  it('never holds them when the store fails with them in its words', async (t) => {
    const { post, lines } = await receiverWith(t, {
      store: fakeStore({ keep: () => Promise.reject(new RangeError('row (The message itself)')) }),
    });
    await post(goodMessage({ message: 'The message itself' }));
    assert.match(lines[0]!, / 503 \d+ms RangeError/);
    assert.doesNotMatch(lines[0]!, /The message itself/);
  });

  it('says which fields were refused', async (t) => {
    const { post, lines } = await receiverWith(t, { store: fakeStore({}) });
    await post(goodMessage({ message: '', email: 'x' }));
    assert.match(lines[0]!, / 422 \d+ms #\/message #\/email$/);
  });

  it('says which origin was refused', async (t) => {
    const { post, lines } = await receiverWith(t, { store: fakeStore({}) });
    await post(goodMessage(), { origin: `https://other.example\u00a0${'x'.repeat(500)}` });
    await post(goodMessage(), { origin: 'https://other.example' });
    assert.ok(lines[0]!.length < 300);
    assert.match(lines[1]!, / 403 \d+ms origin not allowed: https:\/\/other\.example$/);
  });

  it('has neither the secret of a link nor what was searched for, which is in no address either', async (t) => {
    const store = await temporaryStore(t);
    const { ask, lines } = await atTheDesk(t, store);
    const secret = await store.sessions.makeLink((await store.accounts.all())[0]!.id);
    assert.equal((await ask(`link/${secret}`)).status, 200);
    assert.equal((await ask(`link/${secret}/more`)).status, 404);
    const { to } = await ask('contributions', { search: 'Ana Pérez' });
    assert.match(to!, /^\/desk\/contributions\?[\w=&-]*$/);
    assert.doesNotMatch(to!, /Ana|P%C3%A9rez/);
    assert.match(lines[0]!, / GET \/desk\/link\/… 200 /);
    assert.ok(!lines.join('\n').includes(secret));
    assert.doesNotMatch(lines.join('\n'), /Ana|rez/);
  });

  it('is one short line for a long or hostile path', async (t) => {
    const { send, lines } = await receiverWith(t, { store: fakeStore({}) });
    await send({ path: `/${'p'.repeat(5000)}` });
    await send({ path: '/%0d%0aGET%20/forged%1b[31m\u2028' });
    assert.equal(lines.length, 2);
    for (const line of lines) {
      assert.match(line, LINE);
      assert.ok(line.length < 300);
    }
  });

  it('shows control and format characters by their number', () => {
    assert.equal(
      receiver.oneLine('a\r\n\u001b\u2028\u202eb\ud800é'),
      'a\\u{d}\\u{a}\\u{1b}\\u{2028}\\u{202e}b\\u{d800}é',
    );
  });

  it('is one line whatever a request is called', () => {
    const line = receiver.requestLine({
      time: new Date(0),
      method: 'GET\r\n',
      path: '/\u001b[2J\u2028',
      status: 404,
      milliseconds: 1.6,
      note: 'a\nb',
    });
    assert.equal(line, '1970-01-01T00:00:00.000Z GET\\u{d}\\u{a} /\\u{1b}[2J\\u{2028} 404 2ms a\\u{a}b');
  });

  it('of the program has one line a request on standard output', async (t) => {
    const cli = await startCli(t, temporaryFolder(t));
    const before = cli.lines.length;
    for (let sent = 0; sent < 5; sent += 1) {
      const body = JSON.stringify(goodMessage({ message: `XSECRETX ${BREAKS}` }));
      await fetch(`${cli.url}/contributions`, { method: 'POST', headers: JSON_TYPE, body });
    }
    await cli.end('SIGTERM');
    const requests = cli.lines.slice(before).filter((line) => / POST \/contributions /.test(line));
    assert.equal(requests.length, 5);
    assert.doesNotMatch(cli.lines.join('\n'), /XSECRETX|three/);
  });
});
