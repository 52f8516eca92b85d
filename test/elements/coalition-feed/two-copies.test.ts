import { ContextEvent } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { CoalitionProgress } from '../../../src/elements/coalition-progress/coalition-progress.js';
import { feedContext } from '../../../src/feed/context.js';
import type { FeedSource } from '../../../src/feed/feed-source.js';
import { define } from '../../../src/internal/define.js';
import { feedOf } from '../../support/build-feed.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

/*
 * What another copy of the script, of the same or another version, knows of this one: tags that are taken, and the
 * context protocol under a registered symbol. The built files themselves are included twice in test/e2e.
 */
const network = useFakeNetwork();
const KEY: unknown = Symbol.for('coalition-widgets.feed');

describe('two copies of the script on one page', () => {
  it('register their tags without an error, and the first keeps them', () => {
    class Second extends HTMLElement {}
    expect(() => define('coalition-progress', Second)).not.to.throw();
    expect(customElements.get('coalition-progress')).to.equal(CoalitionProgress);
  });

  it('load a module twice without an error', async () => {
    const second = '../../../src/elements/coalition-progress/coalition-progress.define.ts?second';
    await import(second);
    expect(customElements.get('coalition-progress')).to.equal(CoalitionProgress);
  });

  it('know the feed by the same key', () => {
    expect(feedContext).to.equal(KEY);
  });

  it('share: a widget of another copy is given the feed by this copy’s coalition-feed', async () => {
    const page = await fixture(
      html`<coalition-feed src=${network.serve(feedOf({ progress: 41 }))}><p></p></coalition-feed>`,
    );
    const asker = page.querySelector('p')!;
    let source: FeedSource | undefined;
    asker.dispatchEvent(new ContextEvent(KEY as typeof feedContext, asker, (given) => (source = given)));
    await until(() => source?.state.status === 'ready');
    expect(source!.state).to.have.nested.property('feed.commitments[0].progress', 41);
  });

  it('share: this copy’s widget is served by another copy’s coalition-feed', async () => {
    const { FeedSource: Source } = await import('../../../src/feed/feed-source.js');
    const page = await fixture<HTMLElement>('<div></div>');
    const source = new Source(network.serve(feedOf({ progress: 42 })));
    page.addEventListener('context-request', (event) => {
      const request = event as ContextEvent<typeof feedContext>;
      if (request.context !== KEY) return;
      request.stopPropagation();
      request.callback(source);
    });
    page.innerHTML = '<coalition-progress commitment="c1"></coalition-progress>';
    await until(() => textOf(page).includes('42%'));
  });

  it('leave requests for other contexts to others', async () => {
    const page = await fixture(html`<coalition-feed src=${network.serve(feedOf({}))}><p></p></coalition-feed>`);
    const asker = page.querySelector('p')!;
    let isAnswered = false;
    let hasPassed = false;
    page.parentElement!.addEventListener('context-request', () => (hasPassed = true));
    asker.dispatchEvent(new ContextEvent('of-the-page' as never, asker, () => (isAnswered = true)));
    expect({ isAnswered, hasPassed }).to.deep.equal({ isAnswered: false, hasPassed: true });
  });
});
