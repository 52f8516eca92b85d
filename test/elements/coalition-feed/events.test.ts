import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-commitment/coalition-commitment.define.js';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import {
  CoalitionFeedFailedEvent,
  CoalitionFeedLoadedEvent,
} from '../../../src/elements/coalition-feed/coalition-feed.events.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { settle, until } from '../../support/until.js';

const network = useFakeNetwork();
const warnings = useQuietConsole();
let loaded: CoalitionFeedLoadedEvent[] = [];
let failed: CoalitionFeedFailedEvent[] = [];
let targets: (EventTarget | undefined)[] = [];

const onLoaded = (event: CoalitionFeedLoadedEvent): void => {
  loaded.push(event);
  targets.push(event.composedPath()[0]);
};
const onFailed = (event: CoalitionFeedFailedEvent): void => {
  failed.push(event);
  targets.push(event.composedPath()[0]);
};

beforeEach(() => {
  loaded = [];
  failed = [];
  targets = [];
  document.addEventListener('coalition-feed-loaded', onLoaded);
  document.addEventListener('coalition-feed-failed', onFailed);
});
afterEach(() => {
  document.removeEventListener('coalition-feed-loaded', onLoaded);
  document.removeEventListener('coalition-feed-failed', onFailed);
});

describe('coalition-feed-loaded', () => {
  it('is fired by the coalition-feed, not by the widgets that it serves', async () => {
    const feed = await fixture(html`<coalition-feed src=${network.serve(feedOf({ progress: 1 }))}>
      <coalition-commitment commitment="c1"></coalition-commitment><coalition-progress commitment="c1"></coalition-progress>
    </coalition-feed>`);
    await until(() => textOf(feed).includes('1%'));
    await settle();
    expect(targets).to.deep.equal([feed]);
  });

  it('is fired by a widget with its own src', async () => {
    const element = await fixture(
      html`<coalition-progress commitment="c1" src=${network.serve(feedOf({}))}></coalition-progress>`,
    );
    await until(() => loaded.length);
    expect(targets).to.deep.equal([element]);
  });

  it('is fired once by each that asked for the same URL', async () => {
    const url = network.serve(feedOf({}));
    await fixture(html`<div>
      <coalition-feed src=${url}></coalition-feed><coalition-feed src=${url}></coalition-feed>
    </div>`);
    await until(() => loaded.length === 2);
    await settle();
    expect(loaded).to.have.length(2);
  });

  it('carries the feed, its URL and its problems with their paths', async () => {
    const url = network.serve({
      ...feedOf({}, {}),
      commitments: [{ id: 'c1', title: 'A', completion: 'done' }, { id: 'c2' }],
    });
    await fixture(html`<coalition-feed src=${url}></coalition-feed>`);
    await until(() => loaded.length);
    const event = loaded[0]!;
    expect(event).to.be.instanceOf(CoalitionFeedLoadedEvent);
    expect(event.url).to.equal(url);
    expect(event.feed.commitments.map(({ id }) => id)).to.deep.equal(['c1']);
    expect(event.problems.map(({ path, costs }) => ({ path, costs }))).to.deep.equal([
      { path: 'commitments[0].completion', costs: 'field' },
      { path: 'commitments[1].title', costs: 'record' },
    ]);
  });

  it('carries no problems where there are none', async () => {
    await fixture(html`<coalition-feed src=${network.serve(feedOf({}))}></coalition-feed>`);
    await until(() => loaded.length);
    expect(loaded[0]!.problems).to.deep.equal([]);
  });

  it('bubbles and leaves shadow roots', async () => {
    const page = await fixture<HTMLElement>('<div></div>');
    const feed = document.createElement('coalition-feed');
    feed.src = network.serve(feedOf({}));
    page.attachShadow({ mode: 'open' }).append(feed);
    await until(() => loaded.length);
    expect(loaded[0]).to.deep.include({ bubbles: true, composed: true });
  });

  it('is fired again after each reload', async () => {
    const feed = await fixture<HTMLElementTagNameMap['coalition-feed']>(
      html`<coalition-feed src=${network.serve(feedOf({}))}></coalition-feed>`,
    );
    await until(() => loaded.length === 1);
    await feed.reload();
    await until(() => loaded.length === 2);
  });

  it('is fired for a feed object, with the page’s address', async () => {
    await fixture(html`<coalition-feed .feed=${feedOf({})}></coalition-feed>`);
    await until(() => loaded.length);
    expect(loaded[0]!.url).to.equal(document.baseURI);
    await settle();
    expect(loaded).to.have.length(1);
  });

  it('has readonly fields: what it carries is the same for all who listen', async () => {
    const feed = await fixture<HTMLElementTagNameMap['coalition-feed']>(
      html`<coalition-feed .feed=${feedOf({})}></coalition-feed>`,
    );
    await until(() => loaded.length);
    expect(Object.keys(loaded[0]!)).to.include.members(['feed', 'problems', 'url']);
    expect(loaded[0]!.target).to.equal(feed);
  });
});

describe('coalition-feed-failed', () => {
  const rows: [what: string, body: unknown, status: number, reason: string][] = [
    ['the network fails', new TypeError('x'), 200, 'unreachable'],
    ['the server says 404', 'x', 404, 'status'],
    ['HTML comes', '<html>', 200, 'unreadable'],
  ];
  for (const [what, body, status, reason] of rows) {
    it(`says "${reason}" when ${what}, with a message for developers`, async () => {
      const url = network.serve(body, { status });
      const feed = await fixture(
        html`<coalition-feed src=${url}><coalition-progress commitment="c1"></coalition-progress></coalition-feed>`,
      );
      await until(() => failed.length);
      expect(failed[0]).to.be.instanceOf(CoalitionFeedFailedEvent);
      expect(failed[0]).to.deep.include({ url, bubbles: true, composed: true });
      expect(failed[0]!.error.reason).to.equal(reason);
      expect(failed[0]!.error.message).to.be.a('string').and.not.equal('');
      await settle();
      expect(targets).to.deep.equal([feed]);
    });
  }

  it('says "address" when src is none', async () => {
    await fixture(html`<coalition-feed src="javascript:0"></coalition-feed>`);
    await until(() => failed.length);
    expect(failed[0]!.error.reason).to.equal('address');
  });

  it('says "unreadable" for a feed object that is none', async () => {
    await fixture(html`<coalition-feed .feed=${{} as never}></coalition-feed>`);
    await until(() => failed.length);
    expect(failed[0]!.error.reason).to.equal('unreadable');
  });

  it('is fired again for each try that fails', async () => {
    const feed = await fixture<HTMLElementTagNameMap['coalition-feed']>(
      html`<coalition-feed src=${network.serve(new Error('x'))}></coalition-feed>`,
    );
    await until(() => failed.length === 1);
    await feed.reload();
    await until(() => failed.length === 2);
    expect(loaded).to.deep.equal([]);
  });

  it('is fired when newer data could not be reached, although the old is still shown', async () => {
    const url = network.serve(feedOf({}));
    const feed = await fixture<HTMLElementTagNameMap['coalition-feed']>(
      html`<coalition-feed src=${url}></coalition-feed>`,
    );
    await until(() => loaded.length);
    network.answer(url, new Error('x'));
    await feed.reload();
    await until(() => failed.length);
    expect(loaded).to.have.length(1);
  });
});

describe('the console', () => {
  it('has the technical reason once, however many widgets asked', async () => {
    const url = network.serve('x', { status: 503 });
    await fixture(html`<div>
      <coalition-progress src=${url}></coalition-progress><coalition-progress src=${url}></coalition-progress><coalition-feed src=${url}></coalition-feed>
    </div>`);
    await until(() => failed.length === 3);
    expect(warnings().filter((warning) => warning.includes('503'))).to.have.length(1);
  });

  it('has what of a feed could not be used once, however many widgets show it', async () => {
    const url = network.serve(feedOf({ progress: 400 }));
    await fixture(html`<div>
      <coalition-progress src=${url}></coalition-progress><coalition-progress src=${url}></coalition-progress><coalition-feed src=${url}></coalition-feed>
    </div>`);
    await until(() => loaded.length === 3);
    expect(warnings().filter((warning) => warning.includes('commitments[0].progress'))).to.have.length(1);
  });

  it('is left alone by a feed that loads', async () => {
    await fixture(html`<coalition-feed src=${network.serve(feedOf({}))}></coalition-feed>`);
    await until(() => loaded.length);
    expect(warnings()).to.deep.equal([]);
  });
});
