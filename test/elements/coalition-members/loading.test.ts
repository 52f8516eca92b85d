import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-members/coalition-members.define.js';
import type { CoalitionMembers } from '../../../src/elements/coalition-members/coalition-members.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, announced, byRole, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

const ONE = buildFeed({ members: [{ id: 'a', name: 'Open City', sector: 'government' }] });

describe('the members and their source', () => {
  const network = useFakeNetwork();
  useToday();

  it('load their own source', async () => {
    const element = await fixture(html`<coalition-members src=${network.serve(ONE)} lang="en"></coalition-members>`);
    await until(() => textOf(element).includes('Open City'));
  });

  it('take the feed around them, with one request', async () => {
    const url = network.serve(ONE);
    const around = await fixture(
      html`<coalition-feed src=${url} lang="en"><coalition-members></coalition-members><coalition-members sector="government"></coalition-members></coalition-feed>`,
    );
    await until(() => textOf(around).split('Open City').length === 3);
    expect(network.requests(url)).to.have.length(1);
  });

  it('leave the page’s own words until they are there, and say when they are', async () => {
    const url = network.serve(ONE);
    const release = network.hold(url);
    const element = await fixture(html`<coalition-members src=${url} lang="en"><p>Who we are.</p></coalition-members>`);
    expect(textOf(element)).to.equal('Who we are.');
    release();
    await until(() => textOf(element).includes('Open City'));
    expect(textOf(element)).not.to.contain('Who we are.');
    await until(() => announced().includes('The information has loaded.'));
  });

  it('offer to try again below what happened, and then are shown', async () => {
    const url = network.serve('no feed', { status: 500 });
    const element = await fixture<CoalitionMembers>(
      html`<coalition-members src=${url} lang="es"><p>Quiénes somos.</p></coalition-members>`,
    );
    // Not from the element itself: axe has no slots, and the one of the page's own words is shown now.
    const button = await until(() =>
      byRole(element.shadowRoot!.querySelector('[part=notice]')!, 'button', 'Intentar de nuevo'),
    );
    expect(textOf(element))
      .to.contain('En este momento no se pudo obtener esta información.')
      .and.contain('Quiénes somos.');
    await expectAccessible(element);
    network.answer(url, ONE);
    button.click();
    await until(() => textOf(element).includes('Open City'));
  });

  it('change with the feed when reloaded', async () => {
    const url = network.serve(ONE);
    const element = await fixture<CoalitionMembers>(html`<coalition-members src=${url} lang="en"></coalition-members>`);
    await until(() => textOf(element).includes('Open City'));
    network.answer(url, buildFeed({ members: [{ id: 'b', name: 'Open Valley', sector: 'media' }] }));
    await element.reload();
    await element.updateComplete;
    expect(allByRole(element, 'heading').map(nameOf)).to.deep.equal(['Media']);
  });

  it('cost a wrong sector its member, and a wrong level only the level', async () => {
    const feed = {
      ...ONE,
      members: [
        { id: 'a', name: 'A', sector: 'goverment' },
        {
          id: 'b',
          name: 'B',
          sector: 'media',
          level: 'galactic',
          joined: '2025-02-30',
          parent: 'nobody',
          contact: { email: 'no address', name: 'Ana' },
        },
      ],
    };
    const element = await fixture(html`<coalition-members .feed=${feed} lang="en"></coalition-members>`);
    expect(textOf(byRole(element, 'listitem').querySelector('div')!)).to.equal('B Contact Ana');
  });

  it('show the published feed of Nuevo León by sector', async () => {
    const source: unknown = await (await realFetch('/stories/feeds/nuevo-leon.json')).json();
    const element = await fixture(html`<coalition-members src=${network.serve(source)} lang="es"></coalition-members>`);
    await until(() => allByRole(element, 'heading').length);
    expect(allByRole(element, 'heading').map(nameOf)).to.deep.equal([
      'Gobierno',
      'Órganos garantes',
      'Sociedad civil',
      'Grupo de trabajo',
    ]);
    expect(allByRole(element, 'list').map(({ children }) => children.length)).to.deep.equal([3, 1, 4]);
    expect(textOf(element)).to.match(/^Fecha de los datos: 4 de febrero de 2026; .* 13 personas Fuentes$/);
    await expectAccessible(element);
  });

  for (const layout of ['list', 'grid']) {
    it(`show the example feed as an accessible ${layout}`, async () => {
      const source: unknown = await (await realFetch('/stories/feeds/example.json')).json();
      const element = await fixture(
        html`<coalition-members src=${network.serve(source)} lang="en" layout=${layout}></coalition-members>`,
      );
      await until(() => allByRole(element, 'heading').length);
      expect(allByRole(element, 'heading')).to.have.length(11);
      await expectAccessible(element);
    });
  }
});

/** The real one: the fake network is only there while a test runs. */
const realFetch = globalThis.fetch.bind(globalThis);
