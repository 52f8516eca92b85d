import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeStore, goodMessage, problemOf, receiver, receiverWith } from './kit.ts';

const TOWN = 'https://www.town.example';

function receiving(t: Parameters<typeof receiverWith>[0], allowedOrigins: string[] = [TOWN]) {
  return receiverWith(t, { store: fakeStore({}), allowedOrigins });
}

describe('a page of another site', () => {
  it('on the list may send and read when to try again', async (t) => {
    const { post } = await receiving(t);
    const response = await post(goodMessage(), { origin: TOWN });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), TOWN);
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
  });

  it('on the list can read errors too', async (t) => {
    const { post } = await receiving(t);
    const response = await post(goodMessage({ message: '' }), { origin: TOWN });
    assert.equal(response.headers.get('access-control-allow-origin'), TOWN);
    await problemOf(response, 422);
  });

  it('on the list passes the preflight with its two headers', async (t) => {
    const { send } = await receiving(t);
    const response = await send({
      method: 'OPTIONS',
      headers: {
        origin: TOWN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), TOWN);
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(response.headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
  });

  for (const origin of [
    'https://evil.example',
    'https://www.town.example.evil.example',
    'https://evil.example/https://www.town.example',
    'http://www.town.example',
    'https://www.town.example:8443',
    'https://WWW.town.example',
    'null',
    '*',
  ]) {
    it(`not on the list (${origin}) is refused and never echoed`, async (t) => {
      const { post, send } = await receiving(t);
      const answers = [
        await post(goodMessage(), { origin }),
        await send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }),
      ];
      for (const answer of answers) {
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
        assert.match(answer.headers.get('vary') ?? '', /\bOrigin\b/);
        await problemOf(answer, 403);
      }
    });
  }

  it('in a sandboxed frame may send only where null is named', async (t) => {
    const { post } = await receiving(t, ['null']);
    const response = await post(goodMessage(), { origin: 'null', 'sec-fetch-site': 'cross-site' });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), 'null');
  });
});

describe('a page of the same origin', () => {
  const ways: Record<string, Record<string, string>> = {
    'by its host': { origin: 'http://receiver.example' },
    'behind a proxy that ends TLS': { origin: 'https://receiver.example' },
    'behind a proxy that renames the host': { origin: TOWN, 'sec-fetch-site': 'same-origin' },
    'without an Origin': {},
  };
  for (const [way, headers] of Object.entries(ways)) {
    it(`${way} may always send`, async (t) => {
      const { post } = await receiving(t, []);
      const response = await post(goodMessage(), headers);
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });
  }
});

describe('the list of origins', () => {
  it('takes origins however their host is written', async (t) => {
    const { post } = await receiving(t, ['HTTPS://WWW.Town.Example:443/']);
    assert.equal((await post(goodMessage(), { origin: TOWN })).status, 201);
  });

  for (const origin of [
    '*',
    'https://*.town.example',
    'town.example',
    'https://town.example/path',
    'ftp://town.example',
    '',
  ]) {
    it(`does not take ${JSON.stringify(origin)}`, () => {
      assert.throws(
        () => receiver.createReceiver({ store: fakeStore({}), allowedOrigins: [origin] }),
        /is not an origin/,
      );
    });
  }
});

describe('a plain form of another site', () => {
  it('cannot reach the receiver without a preflight', async (t) => {
    const { send } = await receiving(t);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']) {
      const body = JSON.stringify(goodMessage());
      await problemOf(await send({ method: 'POST', body, headers: { 'content-type': type } }), 415);
    }
  });
});
