import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeStore, goodMessage, kept, problemOf, receiver, receiverWith } from './kit.ts';

const HERE = '203.0.113.7';

describe('the rate limit', () => {
  it('lets 5 a minute through, then says when to try again', async (t) => {
    let now = Date.parse('2026-11-05T10:00:00Z');
    const { post, store } = await receiverWith(t, { rateLimit: undefined, now: () => now });
    for (let sent = 0; sent < 5; sent += 1) {
      assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
      now += 1000;
    }
    const refused = await post(goodMessage(), {}, HERE);
    assert.equal(refused.headers.get('retry-after'), '55');
    await problemOf(refused, 429);
    assert.equal((await kept(store)).length, 5);

    now += 54_999;
    assert.equal((await post(goodMessage(), {}, HERE)).headers.get('retry-after'), '1');
    now += 1;
    assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
    assert.equal((await post(goodMessage(), {}, HERE)).status, 429);
  });

  it('counts each address for itself', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 1 });
    assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
    assert.equal((await post(goodMessage(), {}, HERE)).status, 429);
    assert.equal((await post(goodMessage(), {}, '203.0.113.8')).status, 201);
  });

  it('counts an IPv6 network of 64 bits as one address', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 1 });
    assert.equal((await post(goodMessage(), {}, '2001:db8:1:2::1')).status, 201);
    assert.equal((await post(goodMessage(), {}, '2001:db8:1:2:ffff:1:2:3')).status, 429);
    assert.equal((await post(goodMessage(), {}, '2001:db8:1:3::1')).status, 201);
  });

  it('does not count what was refused for a field', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 1 });
    for (let tries = 0; tries < 10; tries += 1) {
      assert.equal((await post(goodMessage({ message: '' }), {}, HERE)).status, 422);
    }
    assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
  });

  it('does not count repetitions, and answers them even when it is reached', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 2 });
    const message = goodMessage();
    for (let tries = 0; tries < 10; tries += 1) {
      assert.equal((await post(message, {}, HERE)).status, 201);
    }
    assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
    assert.equal((await post(goodMessage(), {}, HERE)).status, 429);
    assert.equal((await post(message, {}, HERE)).status, 201);
  });

  it('does not count what could not be kept', async (t) => {
    const failing = fakeStore({ keep: () => Promise.reject(new Error('disk full')) });
    const { post } = await receiverWith(t, { rateLimit: 1, store: failing });
    for (let tries = 0; tries < 3; tries += 1) {
      assert.equal((await post(goodMessage(), {}, HERE)).status, 503);
    }
  });

  it('of 0 is none', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 0, store: fakeStore({}) });
    for (let sent = 0; sent < 100; sent += 1) {
      assert.equal((await post(goodMessage(), {}, HERE)).status, 201);
    }
  });

  it('is not escaped by forging X-Forwarded-For', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 1 });
    assert.equal((await post(goodMessage(), { 'x-forwarded-for': '198.51.100.1' }, HERE)).status, 201);
    assert.equal((await post(goodMessage(), { 'x-forwarded-for': '198.51.100.2' }, HERE)).status, 429);
  });

  it('believes X-Forwarded-For from a named proxy, from the right', async (t) => {
    const { post } = await receiverWith(t, { rateLimit: 1, trustedProxies: ['10.0.0.0/8'] });
    const through = (forwarded: string) => post(goodMessage(), { 'x-forwarded-for': forwarded }, '10.1.2.3');
    assert.equal((await through('198.51.100.1')).status, 201);
    assert.equal((await through('198.51.100.2')).status, 201);
    assert.equal((await through('made-up, 192.0.2.99, 198.51.100.1')).status, 429);
    assert.equal((await through('198.51.100.2, 10.9.9.9')).status, 429);
  });
});

describe('the address of a sender', () => {
  const cases: [string | undefined, string | null, string | undefined][] = [
    ['203.0.113.7', null, '203.0.113.7'],
    ['::ffff:203.0.113.7', null, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['10.0.0.1', null, '10.0.0.1'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['10.0.0.1', '[2001:db8::1]:443', '2001:db8::1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['fd00::1', '198.51.100.1', '198.51.100.1'],
    // Somebody on the machine of a proxy that is named by its address; of a network every address may be a proxy.
    ['fd00::1', '198.51.100.1, fd00::1', 'fd00::1'],
    ['::ffff:127.0.0.1', '198.51.100.1, ::ffff:127.0.0.1', '127.0.0.1'],
    ['10.0.0.1', '198.51.100.1, 10.0.0.1', '198.51.100.1'],
    [undefined, '198.51.100.1', undefined],
  ];
  for (const [socket, forwarded, expected] of cases) {
    it(`${socket} with "${forwarded}" is ${expected}`, () => {
      const proxies = receiver.trustedProxyList(['10.0.0.0/8', 'fd00::1', '127.0.0.1']);
      assert.equal(receiver.clientAddress(socket, forwarded, proxies), expected);
    });
  }

  it('is behind two proxies on one machine where it is named twice', () => {
    const proxies = receiver.trustedProxyList(['127.0.0.1', '127.0.0.1']);
    const forwarded = '198.51.100.9, 203.0.113.7, 127.0.0.1';
    assert.equal(receiver.clientAddress('127.0.0.1', forwarded, proxies), '203.0.113.7');
  });

  for (const proxy of ['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '*']) {
    it(`is never read through a proxy named ${JSON.stringify(proxy)}`, () => {
      assert.throws(() => receiver.trustedProxyList([proxy]), /not an IP address/);
    });
  }

  const groups: [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ];
  for (const [address, group] of groups) {
    it(`${address} belongs to ${group}`, () => assert.equal(receiver.addressGroup(address), group));
  }
});
