import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { loadFeed } from '../../src/feed/load-feed.js';
import { buildFeed, feedOf } from '../support/build-feed.js';
import { useFakeClock } from '../support/fake-clock.js';
import { useFakeNetwork } from '../support/fake-network.js';
import { settle, until } from '../support/until.js';

const network = useFakeNetwork();

async function failureOf(loading: Promise<unknown>): Promise<FeedError> {
  try {
    await loading;
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error('it did not fail');
}

describe('loading a feed', () => {
  it('gives the feed, its problems and what the server sent', async () => {
    const url = network.serve({ ...buildFeed(), commitments: [{ id: 'a', title: 'A', progress: 500 }] });
    const { feed, problems, source } = await loadFeed(url);
    expect(feed.title).to.equal('Open Coalition');
    expect(problems.map(({ path }) => path)).to.deep.equal(['commitments[0].progress']);
    expect(JSON.parse(source)).to.have.property('version', 'coalition-feed/1');
  });

  it('asks once, without credentials, and lets the browser keep the answer', async () => {
    const url = network.serve(buildFeed());
    await loadFeed(url);
    expect(
      network.requests(url).map(({ method, cache, body, credentials }) => ({ method, cache, body, credentials })),
    ).to.deep.equal([{ method: 'GET', cache: 'default', body: undefined, credentials: 'omit' }]);
    expect([...network.requests(url)[0]!.headers.keys()], 'a header of ours would cost a preflight').to.deep.equal([]);
  });

  it('takes a feed sent as text/plain: webmasters seldom choose the type', async () => {
    const url = network.serve(buildFeed(), { headers: { 'content-type': 'text/plain' } });
    expect((await loadFeed(url)).feed.title).to.equal('Open Coalition');
  });

  it('takes a byte order mark, which editors on Windows write', async () => {
    const url = network.serve(`\ufeff${JSON.stringify(buildFeed())}`);
    expect((await loadFeed(url)).feed.title).to.equal('Open Coalition');
  });

  it('reads letters of any language', async () => {
    const url = network.serve(buildFeed({ title: 'Coalición ñandú — ائتلاف 💧' }));
    expect((await loadFeed(url)).feed.title).to.equal('Coalición ñandú — ائتلاف 💧');
  });

  it('resolves addresses against the feed', async () => {
    const url = network.url('data/feed.json');
    network.answer(url, feedOf({ url: 'more.html' }));
    expect((await loadFeed(url)).feed.commitments[0]!.url).to.equal(new URL('more.html', url).href);
  });

  it('resolves them against where it was redirected to', async () => {
    const url = network.serve(feedOf({ url: 'more.html' }), { redirectedTo: 'https://new.example/2026/feed.json' });
    expect((await loadFeed(url)).feed.commitments[0]!.url).to.equal('https://new.example/2026/more.html');
  });
});

describe('a feed cannot be had', () => {
  for (const status of [204, 301, 400, 401, 403, 404, 410, 429, 500, 502, 503]) {
    it(`when the server answers ${status}`, async () => {
      const url = network.serve(status === 204 ? null : buildFeed(), { status });
      const { reason, message } = await failureOf(loadFeed(url));
      expect(reason).to.equal(status === 204 ? 'unreadable' : 'status');
      expect(message).to.contain(url);
      if (status !== 204) expect(message).to.contain(String(status));
    });
  }

  const unreadable: [what: string, body: string | Uint8Array][] = [
    ['an HTML page', '<!doctype html><title>Not found</title>'],
    ['nothing', ''],
    ['spaces', '   '],
    ['half a feed', '{"version": "coalition-feed/1", "title": "T'],
    ['JSON with a comment', '{"version": "coalition-feed/1"} // mine'],
    ['single quotes', "{'version': 'coalition-feed/1'}"],
    ['a trailing comma', '{"version": "coalition-feed/1", "title": "T",}'],
    ['another JSON', '{"items": []}'],
    ['null', 'null'],
    ['a feed of the future', '{"version": "coalition-feed/9", "title": "T"}'],
    ['a script', 'callback({"version": "coalition-feed/1", "title": "T"})'],
    [
      'Latin-1',
      new Uint8Array([
        ...new TextEncoder().encode('{"version": "coalition-feed/1", "title": "Coalici'),
        0xf3,
        0x6e,
        0x22,
        0x7d,
      ]),
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
    ['a lone continuation byte', new Uint8Array([0x22, 0x80, 0x22])],
    ['an overlong form', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
    ['200,000 brackets', '['.repeat(200_000)],
    ['200,000 levels', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ];
  for (const [what, body] of unreadable) {
    it(`when ${what} comes`, async () => {
      const { reason } = await failureOf(loadFeed(network.serve(body)));
      expect(reason).to.equal('unreadable');
    });
  }

  it('when the network fails, with the cause for developers', async () => {
    const url = network.serve(new TypeError('Failed to fetch'));
    const { reason, cause } = await failureOf(loadFeed(url));
    expect(reason).to.equal('unreachable');
    expect(cause).to.be.instanceOf(TypeError);
  });

  it('when the answer breaks off while it is read', async () => {
    const broken = () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"version"'));
          controller.error(new TypeError('network error'));
        },
      });
      return new Response(body);
    };
    expect((await failureOf(loadFeed(network.serve(broken)))).reason).to.equal('unreachable');
  });

  it('when the asker has gone', async () => {
    const url = network.serve(buildFeed());
    network.hold(url);
    const asker = new AbortController();
    const loading = loadFeed(url, { signal: asker.signal });
    await until(() => network.requests(url).length);
    asker.abort();
    await failureOf(loading);
    expect(network.requests(url)[0]!.signal!.aborted).to.equal(true);
  });
});

describe('a server that does not answer', () => {
  const clock = useFakeClock();

  it('is given up after ten seconds, not before', async () => {
    const url = network.serve(buildFeed());
    network.hold(url);
    let failure: FeedError | undefined;
    failureOf(loadFeed(url)).then(
      (error) => (failure = error),
      () => undefined,
    );
    clock.tick(9_999);
    await settle();
    expect(failure).to.equal(undefined);
    clock.tick(1);
    await until(() => failure);
    expect(failure!.reason).to.equal('timeout');
    expect(network.requests(url)[0]!.signal!.aborted).to.equal(true);
  });

  it('is given up too when it began to answer', async () => {
    const slow = ({ signal }: { signal?: AbortSignal }) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{'));
          signal!.addEventListener('abort', () => controller.error(signal!.reason));
        },
      });
      return new Response(body);
    };
    const url = network.serve(slow);
    const loading = failureOf(loadFeed(url));
    await settle();
    clock.tick(10_000);
    expect((await loading).reason).to.equal('timeout');
  });

  it('leaves no timer behind when it answers', async () => {
    await loadFeed(network.serve(buildFeed()));
    await failureOf(loadFeed(network.serve('x')));
    expect(clock.waiting).to.equal(0);
  });
});
