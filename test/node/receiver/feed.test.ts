import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Actor } from '../../../src/receiver/store/acts.js';
import { goodMessage, problemOf, receiver, receiverWith, temporaryFolder, temporaryStore } from './kit.ts';

const ANYBODY: Actor = { account: null, member: null };
const COALITION = {
  version: 'coalition-feed/1',
  title: 'Coalition',
  language: 'es',
  updated: '2026-03-01',
  unknownToUs: { kept: true },
  members: [{ id: 'town', name: 'Town', sector: 'government' }],
  commitments: [{ id: 'open-budget', title: 'Open budget' }],
  contributions: [{ id: 'old', date: '2025-01-01', kind: 'praise', text: 'Well done.', status: 'received' }],
};

/** A receiver with a feed file, on a clock that only the test moves. */
async function withFeed(t: TestContext, coalition: unknown = COALITION) {
  let time = Date.parse('2026-03-05T10:00:00Z');
  const now = () => time;
  const file = join(temporaryFolder(t), 'feed.json');
  writeFileSync(file, typeof coalition === 'string' ? coalition : JSON.stringify(coalition));
  const told: string[] = [];
  const store = await temporaryStore(t, { now });
  const source = new receiver.FeedSource({ where: file, log: (line) => told.push(line), now });
  const feed = new receiver.ServedFeed(source, store.contributions, now);
  const harness = await receiverWith(t, { store, feed, now });
  const ask = (headers: Record<string, string> = {}, method = 'GET') =>
    harness.send({ path: '/feed.json', headers, method });
  const wait = (seconds: number) => (time += seconds * 1000);
  return { ...harness, store, file, source, told, ask, wait };
}

interface Served {
  contributions: Record<string, unknown>[];
  unknownToUs: unknown;
}
/** Any page may read it and when to try again: else it sees a network error in place of what is wrong. */
function isForAll({ headers }: Response): void {
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
}

const read = async (response: Response) => (await response.json()) as Served;

describe('the feed', () => {
  it('has what was published, within a minute, and never a name or an e-mail', async (t) => {
    const { ask, post, store, wait } = await withFeed(t);
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    const twin = (await (await post(goodMessage())).json()) as { reference: string };
    const before = await read(await ask());
    assert.deepEqual(before.contributions, COALITION.contributions);
    assert.deepEqual(before.unknownToUs, COALITION.unknownToUs);

    await store.editing.setSameAs({ reference: twin.reference, version: 1 }, reference, ANYBODY);
    const edit = { response: 'En mayo.', responseLanguage: 'es', decision: 'adopted', answeredBy: 'town' } as const;
    await store.editing.publish({ reference, version: 1 }, edit, ANYBODY);
    wait(31);
    const response = await ask();
    const text = await response.text();
    assert.doesNotMatch(text, /Ana Pérez|ana@example\.org/);
    assert.deepEqual((JSON.parse(text) as Served).contributions[0], {
      id: reference,
      date: '2026-03-05',
      kind: 'suggestion',
      text: { en: 'The new park needs benches.' },
      commitment: 'open-budget',
      status: 'answered',
      decision: 'adopted',
      response: 'En mayo.',
      answeredBy: 'town',
      answeredOn: '2026-03-05',
      alike: 1,
    });
  });

  for (const [timeZone, at, day] of [
    ['America/Monterrey', '2026-03-06T00:07:00Z', '2026-03-05'],
    ['America/Monterrey', '2026-03-06T06:07:00Z', '2026-03-06'],
    ['Asia/Tokyo', '2026-03-05T15:07:00Z', '2026-03-06'],
    ['UTC', '2026-03-05T23:59:00Z', '2026-03-05'],
  ] as const) {
    it(`says of ${at} that it is ${day} in ${timeZone}`, async (t) => {
      const { ask, post, store, wait } = await withFeed(t, { ...COALITION, timeZone });
      wait((Date.parse(at) - Date.parse('2026-03-05T10:00:00Z')) / 1000);
      const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
      const unanswered = (await (await post(goodMessage())).json()) as { reference: string };
      const own = {
        message: 'Said.',
        source: 'meeting',
        sourceDate: '2026-02-28',
        kind: null,
        commitment: null,
      } as const;
      const entered = await store.editing.enter(
        { ...own, name: null, email: null, language: 'es', consent: true },
        ANYBODY,
      );
      await store.editing.publish({ reference, version: 1 }, { response: 'Yes.' }, ANYBODY);
      await store.editing.publish({ reference: unanswered.reference, version: 1 }, {}, ANYBODY);
      await store.editing.publish(
        { reference: entered.reference, version: 1 },
        { decision: 'noted', response: 'Thank you.' },
        ANYBODY,
      );
      const { contributions } = await read(await ask());
      assert.deepEqual(
        contributions.map(({ date, answeredOn }) => [date, answeredOn]),
        [
          ['2026-02-28', day],
          [day, undefined],
          [day, day],
          ['2025-01-01', undefined],
        ],
      );
    });
  }

  it('loses what was withdrawn or erased', async (t) => {
    const { ask, post, store, wait } = await withFeed(t);
    const { reference } = (await (await post(goodMessage())).json()) as { reference: string };
    await store.editing.publish({ reference, version: 1 }, { response: 'Yes.' }, ANYBODY);
    assert.equal((await read(await ask())).contributions.length, 2);
    await store.privacy.erase({ reference }, ANYBODY);
    wait(2);
    assert.equal((await read(await ask())).contributions.length, 1);
  });

  it('may be read by every page, and is asked for again with its strong tag', async (t) => {
    const { ask } = await withFeed(t);
    const first = await ask({ origin: 'https://town.example' });
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=([1-5]?\d)$/);
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^"[\w-]+"$/);
    for (const known of [tag, `"x", ${tag}`, `W/${tag}`, '*']) {
      const again = await ask({ 'if-none-match': known });
      assert.equal(again.status, 304, known);
      assert.equal(again.headers.get('etag'), tag);
      assert.equal(await again.text(), '');
    }
    assert.equal((await ask({ 'if-none-match': '"x"' })).status, 200);
    const head = await ask({}, 'HEAD');
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', tag]);
  });

  for (const [accept, encoding] of [
    ['br, gzip', 'br'],
    ['gzip;q=1, br;q=0', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['deflate', null],
  ] as const) {
    it(`for "${accept}" comes as ${encoding}, with a tag of its own`, async (t) => {
      const { ask } = await withFeed(t);
      const plain = await ask();
      const response = await ask({ 'accept-encoding': accept });
      assert.equal(response.headers.get('content-encoding'), encoding);
      assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/);
      const bytes = Buffer.from(await response.arrayBuffer());
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (b: Buffer) => b }[encoding ?? 'none'];
      assert.equal(unpack(bytes).toString(), await plain.text());
      assert.equal(response.headers.get('etag') === plain.headers.get('etag'), encoding === null);
    });
  }

  for (const [title, broken] of [
    ['half written', '{"version": "coalition-feed/1", "ti'],
    ['no feed', '{"hello": 1}'],
    ['a list', '[]'],
    ['empty', ''],
  ] as const) {
    it(`that is ${title} leaves the last good one in place, and is told once`, async (t) => {
      const { ask, file, source, told, wait } = await withFeed(t);
      const good = await (await ask()).text();
      writeFileSync(file, broken);
      for (let times = 0; times < 3; times += 1) {
        wait(60);
        await source.look();
        await ask();
      }
      assert.equal(await (await ask()).text(), good);
      assert.equal(told.length, 1, told.join('\n'));
      writeFileSync(file, JSON.stringify({ ...COALITION, title: 'Mended' }));
      wait(60);
      await source.look();
      wait(60);
      assert.match(await (await ask()).text(), /Mended/);
      assert.deepEqual(told.at(-1), 'The feed can be read again.');
    });
  }

  it('that was changed while nobody asked is new for the first who asks, also after it was broken', async (t) => {
    const { ask, file, wait } = await withFeed(t);
    for (const title of ['A', 'B', 'C']) {
      await ask();
      writeFileSync(file, title === 'C' ? 'half writ' : JSON.stringify({ ...COALITION, title: `${title} `.repeat(3) }));
      wait(title === 'B' ? 86_400 : 21);
      const { title: shown } = (await (await ask()).json()) as { title: string };
      assert.equal(shown, (title === 'C' ? 'B ' : `${title} `).repeat(3));
    }
    writeFileSync(file, JSON.stringify({ ...COALITION, title: 'Mended' }));
    wait(61);
    assert.match(await (await ask()).text(), /Mended/);
  });

  it('that was never there is answered 503, and without any it is 404', async (t) => {
    const { ask, file, wait } = await withFeed(t, '');
    const response = await ask();
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    isForAll(response);
    await problemOf(response, 503);
    writeFileSync(`${file}.new`, JSON.stringify(COALITION));
    renameSync(`${file}.new`, file);
    wait(60);
    assert.equal((await ask()).status, 200);
    const none = await receiverWith(t);
    const missing = await none.send({ path: '/feed.json' });
    isForAll(missing);
    await problemOf(missing, 404);
  });

  it('answers other methods with 405', async (t) => {
    const { ask } = await withFeed(t);
    const refused = await ask({ origin: 'https://town.example' }, 'POST');
    isForAll(refused);
    await problemOf(refused, 405);
  });
});

describe('a feed at an address', () => {
  async function serving(t: TestContext, answer: Parameters<typeof createServer>[1] & object) {
    const server: Server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    t.after(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/feed.json`;
  }
  async function reading(t: TestContext, where: string) {
    const told: string[] = [];
    const source = new receiver.FeedSource({ where, log: (line) => told.push(line), now: Date.now });
    const store = await temporaryStore(t);
    const served = new receiver.ServedFeed(source, store.contributions, Date.now);
    return { told, answer: await served.answer(new Request('http://x/feed.json')) };
  }

  it('that does not answer any more keeps readers two seconds at most, and nobody once that is known', async (t) => {
    let time = 0;
    let isAway = false;
    const where = await serving(t, (request, response) => {
      if (!isAway) response.end(JSON.stringify(COALITION));
      else if (time > 30_000) request.socket.destroy();
    });
    const source = new receiver.FeedSource({ where, log: () => {}, now: () => time });
    await source.look();
    isAway = true;
    time = 25_000;
    const started = performance.now();
    const first = source.current();
    const second = source.current();
    assert.equal((await first)?.feed.title, COALITION.title);
    assert.ok(performance.now() - started > 1500);
    await second;
    const known = performance.now();
    assert.equal((await source.current())?.feed.title, COALITION.title);
    assert.ok(performance.now() - known < 1000, 'the two seconds are over for everybody');
  });

  it('has its relative addresses made absolute', async (t) => {
    const coalition = { ...COALITION, members: [{ ...COALITION.members[0], logo: 'logos/town.svg', url: '../town' }] };
    const where = await serving(t, (_, response) => response.end(JSON.stringify(coalition)));
    const { answer } = await reading(t, where);
    const { members } = (await answer!.json()) as { members: { logo: string; url: string }[] };
    assert.deepEqual(members[0]?.logo, new URL('logos/town.svg', where).href);
    assert.deepEqual(members[0]?.url, new URL('../town', where).href);
  });

  it('that leads elsewhere is not followed', async (t) => {
    let asked = 0;
    const where = await serving(t, (request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/other' }).end(request.url);
    });
    const { answer, told } = await reading(t, where);
    assert.equal(answer, undefined);
    assert.equal(asked, 1);
    assert.equal(told.length, 1);
  });

  it('is alone asked for, whatever addresses a message holds', async (t) => {
    let asked = 0;
    const where = await serving(t, (_, response) => response.end(JSON.stringify(COALITION)));
    const elsewhere = await serving(t, (_, response) => {
      asked += 1;
      response.end();
    });
    const source = new receiver.FeedSource({ where, log: () => {}, now: Date.now });
    const store = await temporaryStore(t);
    const feed = new receiver.ServedFeed(source, store.contributions, Date.now);
    const { post, send } = await receiverWith(t, { store, feed });
    const addresses = { page: elsewhere, feed: elsewhere, name: elsewhere, message: `See ${elsewhere}` };
    const { reference } = (await (await post(goodMessage(addresses))).json()) as { reference: string };
    await store.editing.publish({ reference, version: 1 }, { response: `Seen: ${elsewhere}` }, ANYBODY);
    assert.equal((await send({ path: '/feed.json' })).status, 200);
    assert.equal(asked, 0);
  });

  it('that never ends is given up by its size', async (t) => {
    const where = await serving(t, (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    const { told } = await reading(t, where);
    assert.match(told[0] ?? '', /larger than 20 MB/);
  });
});
