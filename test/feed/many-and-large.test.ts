/* What a page does over hours, and what a server may send: the number of feeds that are kept, of bytes that are taken, of records that are read in one go. */
import { expect } from '@open-wc/testing';
import { FEED_LIMITS } from '../../src/feed-format/limits.js';
import { readFeedInSlices } from '../../src/feed-format/read-feed.js';
import { sharedFeedSource } from '../../src/feed/feed-source.js';
import { loadFeed } from '../../src/feed/load-feed.js';
import type { CoalitionSummary } from '../../src/elements/coalition-summary/coalition-summary.js';
import '../../src/elements/coalition-summary/coalition-summary.define.js';
import { buildFeed, feedOf } from '../support/build-feed.js';
import { useFakeNetwork } from '../support/fake-network.js';
import { until } from '../support/until.js';

const network = useFakeNetwork();

describe('a page that changes the address of its feed 500 times', () => {
  it('keeps the feed that is shown and a few of those before it, and lets the others go', async () => {
    const urls = Array.from({ length: 500 }, () => network.serve(buildFeed()));
    const before = urls.map((url) => sharedFeedSource(url));
    const widget = document.createElement('coalition-summary') as CoalitionSummary;
    document.body.append(widget);
    for (const url of urls) {
      widget.src = url;
      await widget.updateComplete;
    }
    await until(() => sharedFeedSource(urls.at(-1)!).state.status === 'ready');
    const kept = urls.filter((url, index) => sharedFeedSource(url) === before[index]);
    expect(kept).to.deep.equal(urls.slice(-kept.length));
    expect(kept.length).to.be.within(1, 10);
    widget.remove();
  });

  it('asks again for one that it let go, and not for one that it kept', async () => {
    const urls = Array.from({ length: 20 }, () => network.serve(buildFeed()));
    for (const url of urls) {
      const leave = sharedFeedSource(url).subscribe(() => undefined);
      await until(() => sharedFeedSource(url).state.status === 'ready');
      leave();
      await Promise.resolve();
    }
    for (const url of [urls[0]!, urls.at(-1)!]) sharedFeedSource(url).subscribe(() => undefined);
    await until(() => network.requests(urls[0]!).length === 2);
    expect(network.requests(urls.at(-1)!)).to.have.length(1);
  });
});

describe('a feed of 40 MB, twice what is taken,', () => {
  const PART = 1_000_000;

  /** Sends part after part for as long as somebody takes them. */
  function endless(headers: Record<string, string> = {}) {
    const sent = { parts: 0, isGivenUp: false };
    const parts = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent.parts === 40) return controller.close();
        sent.parts += 1;
        controller.enqueue(new Uint8Array(PART).fill(32));
      },
      cancel() {
        sent.isGivenUp = true;
      },
    });
    const url = network.url();
    network.answer(url, () => new Response(parts, { headers }));
    return { url, sent };
  }

  for (const [title, headers] of [
    ['that does not say how much is to come', {}],
    ['that says less than comes', { 'content-length': '100' }],
    ['that says it in no number', { 'content-length': 'much' }],
  ] as const) {
    it(`from a server ${title} is refused as it arrives`, async () => {
      const { url, sent } = endless(headers);
      const error = await loadFeed(url).catch((reason: unknown) => reason);
      expect(error).to.include({ reason: 'unreadable', fault: 'large' });
      expect(sent.parts * PART).to.be.within(FEED_LIMITS.bytes, FEED_LIMITS.bytes + 4 * PART);
    });
  }

  it('from a server that says so is refused before anything is read', async () => {
    const { url, sent } = endless({ 'content-length': String(40 * PART) });
    const error = await loadFeed(url).catch((reason: unknown) => reason);
    expect(error).to.include({ reason: 'unreadable', fault: 'large' });
    expect(sent.parts).to.be.at.most(1);
  });
});

describe('a large feed', () => {
  it('is read in many tasks, between which the page gets its turn, and is the same in the end', async () => {
    const commitments = Array.from({ length: 20_000 }, (_, index) => ({ id: `c${index}`, title: `Promise ${index}` }));
    const data = { ...feedOf(), commitments };
    const { now } = performance;
    let time = 0;
    // Each time that the reader looks at the clock, after a few records, so much has passed.
    performance.now = () => (time += 10);
    let turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      turns += 1;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    try {
      const { feed, problems } = await readFeedInSlices(data, 'https://feeds.example/large.json');
      expect(feed.commitments).to.have.length(20_000);
      expect(problems).to.deep.equal([]);
    } finally {
      performance.now = now;
      channel.port1.close();
    }
    expect(turns).to.be.greaterThan(20);
  });
});
