import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-summary/coalition-summary.define.js';
import type { CoalitionSummary } from '../../../src/elements/coalition-summary/coalition-summary.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { announced, byRole, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

const ONE = feedOf({ completion: 'complete' });
const SENTENCE = '1 of 1 commitments is substantial or complete';

describe('the summary and its source', () => {
  const network = useFakeNetwork();
  useToday();

  it('loads its own source', async () => {
    const element = await fixture(html`<coalition-summary src=${network.serve(ONE)} lang="en"></coalition-summary>`);
    await until(() => textOf(element).includes(SENTENCE));
  });

  it('takes the feed around it, with one request for two widgets', async () => {
    const url = network.serve(ONE);
    const around = await fixture(
      html`<coalition-feed src=${url} lang="en"><coalition-summary></coalition-summary><coalition-summary></coalition-summary></coalition-feed>`,
    );
    await until(() => textOf(around).split(SENTENCE).length === 3);
    expect(network.requests(url)).to.have.length(1);
  });

  it('keeps the page’s own words while it has nothing better, and says when it is there', async () => {
    const url = network.serve(ONE);
    const release = network.hold(url);
    const element = await fixture(
      html`<coalition-summary src=${url} lang="en"><p>See the plan.</p></coalition-summary>`,
    );
    expect(textOf(element)).to.equal('See the plan.');
    release();
    await until(() => textOf(element).includes(SENTENCE));
    expect(textOf(element)).not.to.contain('See the plan.');
    await until(() => announced().includes('The information has loaded.'));
  });

  it('offers to try again, and then shows the summary', async () => {
    const url = network.serve('no feed', { status: 500 });
    const element = await fixture<CoalitionSummary>(
      html`<coalition-summary src=${url} lang="es"><a href="#plan">El plan</a></coalition-summary>`,
    );
    const button = await until(() =>
      byRole(element.shadowRoot!.querySelector('[part=notice]')!, 'button', 'Intentar de nuevo'),
    );
    expect(textOf(element)).to.contain('En este momento no se pudo obtener esta información.').and.contain('El plan');
    await expectAccessible(element);
    network.answer(url, ONE);
    button.click();
    await until(() => textOf(element).includes('1 de 1 compromisos tiene un avance sustancial o completo'));
  });

  it('says first that the data is old', async () => {
    const element = await fixture(
      html`<coalition-summary .feed=${{ ...ONE, updated: '2026-02-04' }} lang="en"></coalition-summary>`,
    );
    expect(textOf(element)).to.match(/^As of February 4, 2026; nothing newer has been published\./);
  });
});
