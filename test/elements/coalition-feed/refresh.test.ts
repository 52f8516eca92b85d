import { expect, fixture } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeClock } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';

const network = useFakeNetwork();
const clock = useFakeClock();
useQuietConsole();
const MINUTE = 60_000;
type Feed = HTMLElementTagNameMap['coalition-feed'];

async function loadedFeed(
  refresh: string | undefined,
  url = network.serve(feedOf({ progress: 1 })),
): Promise<{ feed: Feed; url: string }> {
  const feed = document.createElement('coalition-feed');
  feed.setAttribute('src', url);
  if (refresh !== undefined) feed.setAttribute('refresh', refresh);
  feed.innerHTML = '<coalition-progress commitment="c1"></coalition-progress>';
  (await fixture<HTMLElement>('<div></div>')).append(feed);
  await until(() => textOf(feed).includes('1%'));
  return { feed, url };
}

async function requestsAfter(url: string, minutes: number): Promise<number> {
  for (let minute = 0; minute < minutes; minute++) {
    clock.tick(MINUTE);
    await settle();
  }
  return network.requests(url).length;
}

describe('refresh', () => {
  for (const refresh of [undefined, '0', '', '-5', 'often', 'NaN']) {
    it(`of ${JSON.stringify(refresh) ?? 'nothing'} never asks again`, async () => {
      const { url } = await loadedFeed(refresh);
      clock.tick(10_000 * MINUTE);
      await settle();
      expect(network.requests(url)).to.have.length(1);
    });
  }

  it('asks again every so many minutes, not before', async () => {
    const { url } = await loadedFeed('2');
    expect(await requestsAfter(url, 1)).to.equal(1);
    expect(await requestsAfter(url, 1)).to.equal(2);
    expect(await requestsAfter(url, 2)).to.equal(3);
  });

  it('takes parts of a minute', async () => {
    const { url } = await loadedFeed('0.5');
    expect(await requestsAfter(url, 1)).to.be.at.least(2);
  });

  it('asks no more than once a second, however little it is told', async () => {
    const { url } = await loadedFeed('1e-9');
    clock.tick(999);
    await settle();
    expect(network.requests(url)).to.have.length(1);
    clock.tick(1);
    await until(() => network.requests(url).length === 2);
  });

  it('shows what is new', async () => {
    const { feed, url } = await loadedFeed('1');
    network.answer(url, feedOf({ progress: 2 }));
    clock.tick(MINUTE);
    await until(() => textOf(feed).includes('2%'));
  });

  it('keeps what was there while it asks, and when nothing new could be had', async () => {
    const { feed, url } = await loadedFeed('1');
    network.answer(url, new Error('x'));
    clock.tick(MINUTE);
    await until(() => network.requests(url).length === 2);
    await settle();
    expect(textOf(feed)).to.contain('1%');
  });

  it('tries on after a failure', async () => {
    const { feed, url } = await loadedFeed('1');
    network.answer(url, new Error('x'));
    await requestsAfter(url, 2);
    network.answer(url, feedOf({ progress: 3 }));
    clock.tick(MINUTE);
    await until(() => textOf(feed).includes('3%'));
    expect(textOf(feed)).to.not.contain('as of');
  });

  it('follows the attribute when that changes', async () => {
    const { feed, url } = await loadedFeed('1');
    feed.setAttribute('refresh', '5');
    await feed.updateComplete;
    expect(await requestsAfter(url, 4)).to.equal(1);
    expect(await requestsAfter(url, 1)).to.equal(2);
    feed.refresh = 0;
    await feed.updateComplete;
    expect(await requestsAfter(url, 10)).to.equal(2);
  });

  it('ends with the element, and goes on when it comes back', async () => {
    const { feed, url } = await loadedFeed('1');
    const home = feed.parentElement!;
    feed.remove();
    expect(await requestsAfter(url, 3)).to.equal(1);
    home.append(feed);
    expect(await requestsAfter(url, 1)).to.equal(2);
  });

  it('is not run twice at once by moving the element', async () => {
    const { feed, url } = await loadedFeed('1');
    feed.parentElement!.append(feed);
    expect(await requestsAfter(url, 1)).to.equal(2);
  });

  it('of years does not run at once, as timers of more than 31 bits would', async () => {
    const delays: number[] = [];
    const { setInterval } = globalThis;
    Object.assign(globalThis, {
      setInterval: (run: () => void, delay: number) => (delays.push(delay), setInterval(run, delay)),
    });
    await loadedFeed('9999999');
    Object.assign(globalThis, { setInterval });
    expect(delays.length).to.be.greaterThan(0);
    for (const delay of delays) expect(delay).to.be.within(1, 2 ** 31 - 1);
  });

  it('asks nothing while nobody looks at the page', async () => {
    const { url } = await loadedFeed('1');
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
    Object.defineProperty(Document.prototype, 'hidden', { value: true, configurable: true });
    try {
      expect(await requestsAfter(url, 2)).to.equal(1);
    } finally {
      Object.defineProperty(Document.prototype, 'hidden', real);
    }
    expect(await requestsAfter(url, 1)).to.equal(2);
  });
});
