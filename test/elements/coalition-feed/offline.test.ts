import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { readOfflineCopy, saveOfflineCopy } from '../../../src/feed/offline-copy.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeClock, useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';

useToday('2026-11-16T12:00:00Z');
const network = useFakeNetwork();
useQuietConsole();
beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const kept = (): string[] => Object.keys(localStorage);
const shows = (element: Element, words: string | RegExp) =>
  until(
    () => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element))),
    `${String(words)}, not "${textOf(element)}"`,
  );
const feed = feedOf({ progress: 41 });

describe('without offline', () => {
  it('nothing is kept in the browser', async () => {
    const element = await fixture(
      html`<coalition-commitment commitment="c1" src=${network.serve(feed)}></coalition-commitment>`,
    );
    await shows(element, '41%');
    expect(kept()).to.deep.equal([]);
    expect(sessionStorage).to.have.length(0);
    expect(document.cookie).to.equal('');
  });

  it('a copy that is there is not used', async () => {
    const url = network.serve(new Error('x'));
    saveOfflineCopy(url, JSON.stringify(feed));
    const element = await fixture(html`<coalition-commitment commitment="c1" src=${url}></coalition-commitment>`);
    await shows(element, 'could not be reached just now');
    expect(textOf(element)).to.not.contain('41%');
  });
});

describe('with offline', () => {
  it('a good feed is kept, as the server sent it', async () => {
    const url = network.serve({ ...feed, extra: [1] });
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, '41%');
    expect(kept()).to.deep.equal([`coalition-feed:${url}`]);
    expect(localStorage.getItem(`coalition-feed:${url}`)).to.contain('extra');
  });

  it('on the coalition-feed is enough for all inside', async () => {
    const url = network.serve(feed);
    const page = await fixture(
      html`<coalition-feed offline src=${url}><coalition-progress commitment="c1"></coalition-progress></coalition-feed>`,
    );
    await shows(page, '41%');
    expect(kept()).to.have.length(1);
  });

  it('on one widget inside is enough too', async () => {
    const url = network.serve(feed);
    const page = await fixture(
      html`<coalition-feed src=${url}><coalition-progress offline commitment="c1"></coalition-progress></coalition-feed>`,
    );
    await shows(page, '41%');
    expect(kept()).to.have.length(1);
  });

  it('a widget that comes after the feed was loaded has it kept at once', async () => {
    const url = network.serve(feed);
    const page = await fixture(
      html`<coalition-feed src=${url}><coalition-progress commitment="c1"></coalition-progress></coalition-feed>`,
    );
    await shows(page, '41%');
    const later = document.createElement('coalition-progress');
    later.setAttribute('commitment', 'c1');
    later.setAttribute('offline', '');
    page.append(later);
    await shows(later, '41%');
    expect(kept()).to.have.length(1);
    expect(network.requests(url)).to.have.length(1);
  });

  it('an attribute that is set after the feed was loaded has it kept at once, and is good for a page without network', async () => {
    const url = network.serve(feed);
    const page = await fixture(
      html`<coalition-feed src=${url}><coalition-progress commitment="c1"></coalition-progress></coalition-feed>`,
    );
    await shows(page, '41%');
    expect(kept()).to.have.length(0);
    page.setAttribute('offline', '');
    await until(() => kept().length === 1);
    expect(readOfflineCopy(url)!.source).to.equal(JSON.stringify(feed));
  });

  it('a feed object is not kept: it did not come from the network', async () => {
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" .feed=${feed}></coalition-commitment>`,
    );
    await shows(element, '41%');
    expect(kept()).to.deep.equal([]);
  });

  for (const [what, body, status] of [
    ['fails', new TypeError('x'), 200],
    ['answers 503', 'x', 503],
    ['sends HTML', '<html>', 200],
  ] as const) {
    it(`the kept feed is shown with its date when the network ${what}`, async () => {
      const url = network.serve(body, { status });
      saveOfflineCopy(url, JSON.stringify({ ...feed, updated: '2026-11-03' }));
      const element = await fixture(
        html`<coalition-commitment offline commitment="c1" src=${url}>Fallback</coalition-commitment>`,
      );
      await shows(element, 'As of November 3, 2026; the source could not be reached.');
      expect(textOf(element)).to.contain('41%').and.not.contain('Fallback');
    });
  }

  it('it has the day on which it was kept where it has no date of its own', async () => {
    const url = network.serve(new Error('x'));
    saveOfflineCopy(url, JSON.stringify({ ...feed, updated: undefined }));
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, /As of November 16, 2026.*the source could not be reached/);
  });

  it('a bar in a sentence says the date in brackets', async () => {
    const url = network.serve(new Error('x'));
    saveOfflineCopy(url, JSON.stringify({ ...feed, updated: '2026-11-03' }));
    const element = await fixture(html`<coalition-progress offline commitment="c1" src=${url}></coalition-progress>`);
    await shows(element, '41% (as of November 3, 2026)');
  });

  it('the copy’s relative addresses belong to the feed', async () => {
    const url = network.serve(new Error('x'));
    saveOfflineCopy(url, JSON.stringify(feedOf({ links: [{ title: 'Map', url: 'map.html' }] })));
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, 'Map');
    const link = element.shadowRoot!.querySelector('a')!;
    expect(link.href).to.equal(new URL('map.html', url).href);
  });

  it('the new feed takes its place, and the date goes, when the network is back', async () => {
    const url = network.serve(new Error('x'));
    saveOfflineCopy(url, JSON.stringify(feed));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitment']>(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, 'As of');
    network.answer(url, feedOf({ progress: 55 }));
    await element.reload();
    await shows(element, '55%');
    expect(textOf(element)).to.not.contain('As of');
    expect(localStorage.getItem(`coalition-feed:${url}`)).to.contain('55');
  });

  it('a copy that can no longer be read is dropped, and the failure is said', async () => {
    const url = network.serve(new Error('x'));
    for (const corrupt of ['<html>', '{"version": "coalition-feed/0"}', '']) {
      saveOfflineCopy(url, corrupt);
      const element = await fixture(
        html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
      );
      await shows(element, 'could not be reached just now');
      expect(kept()).to.deep.equal([]);
      element.remove();
      await settle();
    }
  });

  it('a bad feed does not replace a good copy', async () => {
    const url = network.serve('<html>');
    saveOfflineCopy(url, JSON.stringify(feed));
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, '41%');
    expect(localStorage.getItem(`coalition-feed:${url}`)).to.contain('coalition-feed/1');
  });

  it('a feed of more than two million characters is shown, and not kept', async () => {
    const url = network.serve({ ...feed, padding: 'x'.repeat(2_000_000) });
    const element = await fixture(
      html`<coalition-commitment offline commitment="c1" src=${url}></coalition-commitment>`,
    );
    await shows(element, '41%');
    expect(kept()).to.deep.equal([]);
  });

  it('storage that throws changes nothing but that nothing is kept', async () => {
    const { setItem, getItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    try {
      const good = await fixture(
        html`<coalition-commitment offline commitment="c1" src=${network.serve(feed)}></coalition-commitment>`,
      );
      await shows(good, '41%');
      const bad = await fixture(
        html`<coalition-commitment offline commitment="c1" src=${network.serve(new Error('x'))}></coalition-commitment>`,
      );
      await shows(bad, 'could not be reached just now');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });
});

describe('copies of many addresses', () => {
  const clock = useFakeClock('2026-11-16T12:00:00Z');

  it('of which the query changes: only the newest are kept, and the page’s own entries', () => {
    localStorage.setItem('page', 'its own');
    for (let version = 0; version < 40; version += 1) {
      clock.tick(1000);
      saveOfflineCopy(`https://a.example/feed.json?v=${version}`, JSON.stringify(feed));
    }
    expect(kept().sort()).to.deep.equal([
      ...[35, 36, 37, 38, 39].map((version) => `coalition-feed:https://a.example/feed.json?v=${version}`),
      'page',
    ]);
  });

  it('that are large: three million characters in all', () => {
    for (const name of 'abcd') {
      clock.tick(1000);
      saveOfflineCopy(`https://${name}.example/`, name.repeat(1_400_000));
    }
    expect(kept()).to.have.length(2);
    expect(readOfflineCopy('https://d.example/')?.source).to.have.length(1_400_000);
  });
});
