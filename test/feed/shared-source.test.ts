import { expect } from '@open-wc/testing';
import { sharedFeedSource } from '../../src/feed/feed-source.js';
import { buildFeed, feedOf } from '../support/build-feed.js';
import { useFakeNetwork } from '../support/fake-network.js';
import { settle, until } from '../support/until.js';

const network = useFakeNetwork();
/** Each asker is another function. */
const nobody = () => (): void => undefined;

describe('one feed, shared by all who ask for it', () => {
  it('is the same for the same URL, another for another', () => {
    const url = network.url();
    expect(sharedFeedSource(url)).to.equal(sharedFeedSource(url));
    expect(sharedFeedSource(url)).to.not.equal(sharedFeedSource(network.url()));
  });

  it('is not asked for before somebody wants it', async () => {
    const url = network.serve(buildFeed());
    expect(sharedFeedSource(url).state.status).to.equal('idle');
    await settle();
    expect(network.requests(url)).to.have.length(0);
  });

  it('is asked for once, by however many', async () => {
    const url = network.serve(buildFeed());
    const source = sharedFeedSource(url);
    for (let asker = 0; asker < 50; asker++) source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    source.subscribe(nobody());
    await settle();
    expect(network.requests(url)).to.have.length(1);
  });

  it('tells each asker of each change', async () => {
    const source = sharedFeedSource(network.serve(buildFeed()));
    const seen: string[][] = [[], []];
    for (const list of seen) source.subscribe(() => list.push(source.state.status));
    await until(() => source.state.status === 'ready');
    expect(seen[0]!.at(-1)).to.equal('ready');
    expect(seen[1]!.at(-1)).to.equal('ready');
  });

  it('tells nobody who left', async () => {
    const source = sharedFeedSource(network.serve(buildFeed()));
    let told = 0;
    source.subscribe(nobody());
    source.subscribe(() => told++)();
    await until(() => source.state.status === 'ready');
    expect(told).to.equal(0);
  });

  it('bears an asker who leaves while being told', async () => {
    const source = sharedFeedSource(network.serve(buildFeed()));
    const seen: string[] = [];
    const way: { out?: () => void } = {};
    way.out = source.subscribe(() => way.out?.());
    source.subscribe(() => seen.push(source.state.status));
    await until(() => seen.includes('ready'));
  });
});

describe('a failure', () => {
  it('is not remembered: the next asker asks again', async () => {
    const url = network.serve(new TypeError('offline'));
    const source = sharedFeedSource(url);
    source.subscribe(nobody());
    await until(() => source.state.status === 'failed');
    network.answer(url, buildFeed());
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    expect(network.requests(url)).to.have.length(2);
  });

  it('is remembered neither when the last asker has left', async () => {
    const url = network.serve('<html>', {});
    const source = sharedFeedSource(url);
    const leave = source.subscribe(nobody());
    await until(() => source.state.status === 'failed');
    leave();
    await settle();
    network.answer(url, buildFeed());
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
  });

  it('leaves the feed that was there, and says why it is not newer', async () => {
    const url = network.serve(buildFeed({ title: 'Good' }));
    const source = sharedFeedSource(url);
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    network.answer(url, 'down', { status: 503 });
    await source.reload();
    expect(source.state).to.have.nested.property('feed.title', 'Good');
    expect(source.state).to.have.nested.property('error.reason', 'status');
    network.answer(url, buildFeed({ title: 'Better' }));
    await source.reload();
    expect(source.state).to.have.nested.property('feed.title', 'Better');
    expect((source.state as { error?: unknown }).error).to.equal(undefined);
  });
});

describe('asking again', () => {
  it('goes past the browser’s cache', async () => {
    const url = network.serve(buildFeed());
    const source = sharedFeedSource(url);
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    await source.reload();
    expect(network.requests(url).map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('by several at once is one request, and all wait for it', async () => {
    const url = network.serve(buildFeed());
    const source = sharedFeedSource(url);
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    await Promise.all([source.reload(), source.reload(), source.reload()]);
    expect(network.requests(url)).to.have.length(2);
  });

  it('shows the old feed until the new one is there', async () => {
    const url = network.serve(buildFeed({ title: 'Old' }));
    const source = sharedFeedSource(url);
    const seen: string[] = [];
    source.subscribe(() => seen.push(source.state.status));
    await until(() => source.state.status === 'ready');
    await source.reload();
    expect(seen.filter((status) => status === 'loading')).to.have.length(1);
  });
});

describe('the request under way', () => {
  it('is given up when the last asker leaves', async () => {
    const url = network.serve(buildFeed());
    network.hold(url);
    const leave = sharedFeedSource(url).subscribe(nobody());
    leave();
    await until(() => network.requests(url)[0]!.signal!.aborted);
  });

  it('goes on while one asker is left', async () => {
    const url = network.serve(buildFeed());
    const release = network.hold(url);
    const source = sharedFeedSource(url);
    const leave = source.subscribe(nobody());
    source.subscribe(nobody());
    leave();
    release();
    await until(() => source.state.status === 'ready');
    expect(network.requests(url)).to.have.length(1);
  });

  it('goes on for an asker who leaves and comes back at once, as a moved element does', async () => {
    const url = network.serve(buildFeed());
    const release = network.hold(url);
    const source = sharedFeedSource(url);
    source.subscribe(nobody())();
    source.subscribe(nobody());
    await settle();
    expect(network.requests(url)[0]!.signal!.aborted).to.equal(false);
    release();
    await until(() => source.state.status === 'ready');
    expect(network.requests(url)).to.have.length(1);
  });

  it('given up is no failure: the next asker starts afresh', async () => {
    const url = network.serve(buildFeed());
    const release = network.hold(url);
    const source = sharedFeedSource(url);
    source.subscribe(nobody())();
    await settle();
    expect(source.state.status).to.equal('idle');
    release();
    source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
  });

  it('given up does not leave an asker waiting who came just then', async () => {
    for (let microtasks = 0; microtasks < 12; microtasks++) {
      const url = network.serve(buildFeed());
      const source = sharedFeedSource(url);
      const leave = source.subscribe(nobody());
      await Promise.resolve();
      leave();
      for (let passed = 0; passed < microtasks; passed++) await Promise.resolve();
      source.subscribe(nobody());
      await until(() => source.state.status === 'ready', `an answer for who came ${microtasks} microtasks later`);
    }
  });

  it('given up while an older feed was shown is not "could not be reached"', async () => {
    const url = network.serve(feedOf({}));
    const source = sharedFeedSource(url);
    const leave = source.subscribe(nobody());
    await until(() => source.state.status === 'ready');
    network.hold(url);
    const reloading = source.reload();
    leave();
    await reloading;
    expect(source.state.status).to.equal('ready');
    expect((source.state as { error?: unknown }).error).to.equal(undefined);
  });
});
