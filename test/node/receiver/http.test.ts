import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { JSON_FILES, NAUGHTY_TEXTS, SCRIPT_TEXTS } from '../../support/corpora.ts';
import { fakeStore, goodMessage, JSON_TYPE, kept, problemOf, rawExchange, receiver, receiverWith } from './kit.ts';

const LIMIT = 32 * 1024;

function chunked(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function listening(t: TestContext, lines: string[] = []) {
  const app = receiver.createReceiver({ store: fakeStore({}), rateLimit: 0, log: (l) => lines.push(l) });
  const server = await receiver.serveApp(app, { port: 0, host: '127.0.0.1', log: (l) => lines.push(l) });
  t.after(() => server.close());
  return server;
}

describe('a contribution', () => {
  it('is answered 201 with its reference once it is kept', async (t) => {
    const { post, store } = await receiverWith(t, { now: () => Date.parse('2026-11-05T10:00:03.5Z') });
    const sent = goodMessage();
    const response = await post(sent, { accept: 'application/json' });
    assert.equal(response.status, 201);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json\b/);
    assert.equal(response.headers.get('location'), null);
    const body = (await response.json()) as Record<string, unknown>;
    assert.partialDeepStrictEqual(Object.keys(body).sort(), ['receivedAt', 'reference', 'status']);
    assert.equal(body.status, 'received');
    assert.equal(body.receivedAt, '2026-11-05T10:00:03.500Z');
    assert.match(String(body.reference), /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    const { version: _, website: __, ...told } = sent;
    assert.partialDeepStrictEqual(await kept(store), [
      { ...told, reference: body.reference, receivedAt: body.receivedAt, flagged: false, flags: [] },
    ]);
  });

  it('that breaks a rule is answered 422 with the field, and not kept', async (t) => {
    const { post, store } = await receiverWith(t);
    const response = await post(goodMessage({ message: ' ', language: undefined }), { 'accept-language': 'es-MX' });
    assert.equal(response.headers.get('content-language'), 'es');
    const { errors } = await problemOf(response, 422);
    assert.deepEqual(errors, [{ pointer: '#/message', detail: 'Escribe tu mensaje' }]);
    assert.deepEqual(await kept(store), []);
  });

  const flagged: [Record<string, unknown>, string[]][] = [
    [{ elapsedSeconds: 2.9 }, ['too-fast']],
    [{ elapsedSeconds: -1 }, ['too-fast']],
    [{ elapsedSeconds: 3 }, []],
    [{ elapsedSeconds: undefined }, []],
    [{ website: 'https://buy.example' }, ['honeypot']],
    [{ website: 'x', elapsedSeconds: 0 }, ['too-fast', 'honeypot']],
  ];
  for (const [facts, flags] of flagged) {
    it(`with ${JSON.stringify(facts)} is kept, flagged [${flags}]`, async (t) => {
      const { post, store } = await receiverWith(t);
      assert.equal((await post(goodMessage(facts))).status, 201);
      const [contribution] = await kept(store);
      assert.deepEqual(contribution?.flags, flags);
      assert.equal(contribution?.flagged, flags.length > 0);
    });
  }

  it('has a reference that cannot be guessed from another', () => {
    const references = new Set(Array.from({ length: 5000 }, () => receiver.createReference()));
    assert.equal(references.size, 5000);
    const letters = new Set([...references].join(''));
    letters.delete('-');
    assert.equal(letters.size, 32, 'every letter of the alphabet is used');
  });
});

describe('what is no contribution', () => {
  for (const type of [
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'application/jsonp',
    'application/json, text/plain',
    'application/problem+json',
  ]) {
    it(`as ${type} is answered 415`, async (t) => {
      const { send } = await receiverWith(t, { store: fakeStore({}) });
      const body = new TextEncoder().encode(JSON.stringify(goodMessage()));
      await problemOf(await send({ method: 'POST', body, headers: type ? { 'content-type': type } : {} }), 415);
    });
  }
  for (const type of ['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"']) {
    it(`as ${type} is taken`, async (t) => {
      const { post } = await receiverWith(t, { store: fakeStore({}) });
      assert.equal((await post(goodMessage(), { 'content-type': type })).status, 201);
    });
  }

  const accepts: [string, number][] = [
    ['application/json', 201],
    ['*/*', 201],
    ['text/html, application/*;q=0.1', 201],
    ['', 201],
    ['text/html', 406],
    ['application/json;q=0, */*', 406],
    ['application/json;q=0', 406],
    ['*/*;q=0', 406],
  ];
  for (const [accept, status] of accepts) {
    it(`with Accept "${accept}" is answered ${status}`, async (t) => {
      const { post } = await receiverWith(t, { store: fakeStore({}) });
      assert.equal((await post(goodMessage(), { accept })).status, status);
    });
  }

  for (const encoding of ['gzip', 'br', 'identity, gzip']) {
    it(`in Content-Encoding ${encoding} is answered 415`, async (t) => {
      const { send } = await receiverWith(t, { store: fakeStore({}) });
      const body = gzipSync(JSON.stringify(goodMessage()));
      const headers = { ...JSON_TYPE, 'content-encoding': encoding };
      await problemOf(await send({ method: 'POST', body, headers }), 415);
    });
  }

  for (const body of ['', 'no', '{"a":', '{"a":1}{"b":2}', '\ufeff']) {
    it(`but ${JSON.stringify(body)} is answered 400`, async (t) => {
      const { send, lines } = await receiverWith(t, { store: fakeStore({}) });
      const problem = await problemOf(await send({ method: 'POST', body, headers: JSON_TYPE }), 400);
      assert.doesNotMatch(problem.detail, /position|token|"a"/, 'the parser quotes the body');
      assert.equal(lines.length, 1);
    });
  }

  it('in broken UTF-8 is answered 400', async (t) => {
    const { send } = await receiverWith(t, { store: fakeStore({}) });
    const body = Buffer.concat([Buffer.from('{"message":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    await problemOf(await send({ method: 'POST', body, headers: JSON_TYPE }), 400);
  });
});

describe('a body', () => {
  const fill = (bytes: number): string => {
    const empty = Buffer.from(JSON.stringify(goodMessage({ extra: '' })));
    return JSON.stringify(goodMessage({ extra: 'x'.repeat(bytes - empty.length) }));
  };

  it('of exactly 32 KiB is taken, one byte more is 413', async (t) => {
    const { send } = await receiverWith(t, { store: fakeStore({}) });
    assert.equal((await send({ method: 'POST', body: fill(LIMIT), headers: JSON_TYPE })).status, 201);
    await problemOf(await send({ method: 'POST', body: fill(LIMIT + 1), headers: JSON_TYPE }), 413);
  });

  it('in chunks without a length is counted, and left unread beyond the limit', async (t) => {
    const { send } = await receiverWith(t, { store: fakeStore({}) });
    let pulled = 0;
    const endless = (function* () {
      for (;;) {
        pulled += 1;
        yield ' '.repeat(1024);
      }
    })();
    const { errors } = await problemOf(
      await send({ method: 'POST', body: chunked(endless), headers: { ...JSON_TYPE, 'accept-language': 'es' } }),
      413,
    );
    assert.ok(pulled < 40, `${pulled} KiB were pulled`);
    assert.deepEqual(errors, [{ pointer: '#/message', detail: 'Acorta tu mensaje' }]);
  });

  it('whose length is a lie is counted all the same', async (t) => {
    const { send } = await receiverWith(t, { store: fakeStore({}) });
    const headers = { ...JSON_TYPE, 'content-length': '10' };
    await problemOf(await send({ method: 'POST', body: chunked([fill(LIMIT + 1)]), headers }), 413);
  });

  it('announced too large is refused before a byte of it is sent', async (t) => {
    const { port } = await listening(t);
    const answer = await rawExchange(
      port,
      `POST /contributions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1\.1 413 /);
  });

  it('over the limit in chunks over a socket is answered, not cut off', async (t) => {
    const { url } = await listening(t);
    const parts = Array.from({ length: 200 }, () => ' '.repeat(4096));
    const response = await fetch(`${url}/contributions`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: chunked(parts),
      duplex: 'half',
    } as RequestInit);
    await problemOf(response, 413);
  });

  it('longer than announced is answered for what was announced, then the connection ends', async (t) => {
    const { port } = await listening(t);
    const body = JSON.stringify(goodMessage());
    const answer = await rawExchange(
      port,
      `POST /contributions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}{"more":1}\r\n\r\n`,
    );
    assert.match(answer, /^HTTP\/1\.1 201 /);
    assert.equal(answer.match(/HTTP\/1\.1/g)?.length, 1);
  });

  it('with both Content-Length and chunks is refused', async (t) => {
    const { port } = await listening(t);
    const answer = await rawExchange(
      port,
      'POST /contributions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
        'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    );
    assert.match(answer, /^HTTP\/1\.1 400 /);
  });

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const shapes: [string, string, number][] = [
    ['nested 32 deep', `{"extra":${nested(31)},"a":0}`, 32],
    ['nested 33 deep', `{"extra":${nested(32)},"a":0}`, 33],
    ['nested 15,000 deep', `{"extra":${nested(15_000)}}`, 15_001],
  ];
  for (const [name, body, depth] of shapes) {
    it(`${name} is ${depth > 32 ? 'refused for it' : 'judged by its fields'}`, async (t) => {
      const { send } = await receiverWith(t, { store: fakeStore({}) });
      const problem = await problemOf(await send({ method: 'POST', body, headers: JSON_TYPE }), 422);
      assert.equal(problem.errors === undefined, depth > 32);
    });
  }

  it('with more than 10,000 values is refused for it', async (t) => {
    const { post } = await receiverWith(t, { store: fakeStore({}) });
    const values = (count: number) => ({ extra: Array.from({ length: count - 2 }, () => 0) });
    assert.ok((await problemOf(await post(values(10_000)), 422)).errors);
    assert.equal((await problemOf(await post(values(10_001)), 422)).errors, undefined);
  });
});

describe('everything else', () => {
  const refused: [string, string, number, string | null][] = [
    ['GET', '/contributions', 405, 'POST, OPTIONS'],
    ['HEAD', '/contributions', 405, 'POST, OPTIONS'],
    ['PUT', '/contributions', 405, 'POST, OPTIONS'],
    ['DELETE', '/contributions', 405, 'POST, OPTIONS'],
    ['PATCH', '/contributions', 405, 'POST, OPTIONS'],
    ['POST', '/healthz', 405, 'GET, HEAD'],
    ['GET', '/', 404, null],
    ['GET', '/contributions/', 404, null],
    ['GET', '/export', 404, null],
    ['POST', '/contributions/x', 404, null],
    ['GET', '/..%2f..%2fetc/passwd', 404, null],
    ['GET', '/%00', 404, null],
  ];
  for (const [method, path, status, allow] of refused) {
    it(`${method} ${path} is answered ${status}`, async (t) => {
      const { send } = await receiverWith(t, { store: fakeStore({}) });
      const response = await send({ method, path });
      assert.equal(response.headers.get('allow'), allow);
      if (method === 'HEAD') assert.equal(response.status, status);
      else await problemOf(response, status);
    });
  }

  for (const path of ['/contributions', '/', '/healthz']) {
    it(`TRACE ${path} is refused and echoes nothing`, async (t) => {
      const { port } = await listening(t);
      const answer = await rawExchange(
        port,
        `TRACE ${path} HTTP/1.1\r\nHost: x\r\nX-Secret: abc\r\nConnection: close\r\n\r\n`,
      );
      assert.match(answer, /^HTTP\/1\.1 405 /);
      assert.match(answer, /\r\nallow: /i);
      assert.doesNotMatch(answer, /abc/);
    });
  }

  it('GET /healthz says ok, and 503 when the store does not answer', async (t) => {
    const well = await receiverWith(t);
    assert.deepEqual(await (await well.send({ path: '/healthz' })).json(), { status: 'ok' });
    const ill = await receiverWith(t, {
      store: fakeStore({ check: () => Promise.reject(new Error('gone')) }),
    });
    await problemOf(await ill.send({ path: '/healthz' }), 503);
  });

  it('that fails inside is answered 500 without a word of why', async () => {
    const lines: string[] = [];
    const app = receiver.createReceiver({ store: fakeStore({}), log: (line) => lines.push(line) });
    const request = new Request('http://x/contributions', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(goodMessage()),
    });
    const response = await app.fetch(request, {
      incoming: {
        get socket() {
          throw new TypeError('secret words');
        },
      },
    });
    const problem = await problemOf(response, 500);
    assert.doesNotMatch(problem.detail, /secret|TypeError/);
    assert.match(lines.join('\n'), /^\S+ POST \/contributions 500 \d+ms TypeError at .+$/);
    assert.doesNotMatch(lines.join('\n'), /secret words/);
  });
});

describe('every answer', () => {
  const requests: [string, string][] = [
    ['201', `POST /contributions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`],
    ['404', 'GET / HTTP/1.1\r\nHost: x\r\n'],
    ['405', 'GET /contributions HTTP/1.1\r\nHost: x\r\n'],
    ['415', 'POST /contributions HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n'],
    ['204', 'OPTIONS /contributions HTTP/1.1\r\nHost: x\r\n'],
    ['200', 'GET /healthz HTTP/1.1\r\nHost: x\r\n'],
    ['400', 'GET / HTTP/1.1\r\nNoHost: x\r\n'],
    ['400', 'GET / HTTP/1.1\r\nHost: a b\r\n'],
    ['400', 'GET /\\..\\x HTTP/1.1\r\nHost: x\r\n'],
    ['400', 'not http at all\r\n'],
    ['417', 'POST /contributions HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n'],
    ['431', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(60_000)}\r\n`],
  ];
  for (const [status, head] of requests) {
    it(`(${status} to ${head.slice(0, 40).replaceAll('\r\n', ' ')}…) has the headers of trust and no version`, async (t) => {
      const lines: string[] = [];
      const { port } = await listening(t, lines);
      const body = status === '201' ? JSON.stringify(goodMessage()) : '';
      const length = body ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : '';
      const answer = await rawExchange(port, `${head}${length}Connection: close\r\n\r\n${body}`);
      const [headers = ''] = answer.split('\r\n\r\n', 1);
      assert.match(headers, new RegExp(`^HTTP/1\\.1 ${status} `));
      for (const header of [
        'x-content-type-options: nosniff',
        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
        'referrer-policy: no-referrer',
        'cache-control: no-store',
        'x-frame-options: deny',
      ]) {
        assert.ok(headers.toLowerCase().includes(`\r\n${header}`), `${header} in\n${headers}`);
      }
      assert.doesNotMatch(headers, /\r\n(server|x-powered-by|set-cookie):/i);
      if (Number(status) >= 400) assert.match(headers, /application\/problem\+json/i);
      if (status !== '417') assert.equal(lines.length, 1);
    });
  }
});

describe('the JSON test files', () => {
  it('are answered 4xx alone, by their verdict', async (t) => {
    const { send, lines } = await receiverWith(t, { store: fakeStore({}) });
    assert.ok(JSON_FILES.length > 300);
    for (const { name, bytes: body } of JSON_FILES) {
      const response = await send({ method: 'POST', body, headers: JSON_TYPE });
      const expected = name.startsWith('y_') ? [422] : name.startsWith('n_') ? [400, 413] : [400, 422];
      assert.ok(expected.includes(response.status), `${name}: ${response.status}`);
      assert.equal(response.headers.get('content-type'), 'application/problem+json', name);
    }
    assert.equal(lines.length, JSON_FILES.length);
  });

  it('that are right are taken beside the fields of a message', async (t) => {
    const { send } = await receiverWith(t, { store: fakeStore({}) });
    const right = JSON_FILES.filter(({ name }) => name.startsWith('y_'));
    assert.ok(right.length > 90);
    for (const { name, bytes } of right) {
      const extra = bytes.toString();
      const body = JSON.stringify(goodMessage()).replace('{', () => `{"extra":${extra},`);
      assert.equal((await send({ method: 'POST', body, headers: JSON_TYPE })).status, 201, name);
    }
  });
});

describe('hostile texts', () => {
  it('are no SQL in any field', async (t) => {
    const { post, store } = await receiverWith(t);
    const attack = `'); DROP TABLE contributions; --" :name ?1 $x @y \\' %`;
    const message = goodMessage({ message: attack, name: attack, commitment: attack });
    assert.equal((await post(message, { 'idempotency-key': "');DROP/**/TABLE/**/contributions;--" })).status, 201);
    const [contribution] = await kept(store);
    assert.deepEqual([contribution?.message, contribution?.name, contribution?.commitment], [attack, attack, attack]);
  });

  it('are kept letter by letter, or refused at their field', async (t) => {
    const { post, store } = await receiverWith(t);
    const texts = [...NAUGHTY_TEXTS, ...SCRIPT_TEXTS.filter((_, index) => index % 5 === 0)];
    const taken: string[] = [];
    for (const message of texts) {
      const response = await post(goodMessage({ message }));
      if (response.status === 201) taken.push(message);
      else {
        const { errors } = await problemOf(response, 422);
        assert.deepEqual(
          errors?.map(({ pointer }) => pointer),
          ['#/message'],
          JSON.stringify(message),
        );
      }
    }
    assert.ok(taken.length > texts.length * 0.9, `${taken.length} of ${texts.length}`);
    assert.deepEqual(
      (await kept(store)).map(({ message }) => message),
      taken,
    );
  });
});
