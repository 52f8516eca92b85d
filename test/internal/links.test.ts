import { expect, fixture, html } from '@open-wc/testing';
import { link, linkList, sourceList } from '../../src/internal/link-list.js';
import { allByRole, byRole, textOf } from '../support/queries.js';

const upper = (title: string): string => title.toUpperCase();

describe('a link', () => {
  const rows: { what: string; given: { title?: string; url?: string }; words: string; address?: string }[] = [
    {
      what: 'has its title',
      given: { title: 'Map', url: 'https://city.example/map' },
      words: 'MAP',
      address: 'https://city.example/map',
    },
    { what: 'without address is its title alone', given: { title: 'Map' }, words: 'MAP' },
    {
      what: 'without title is named by its host',
      given: { url: 'https://city.example/a/b?c' },
      words: 'city.example',
      address: 'https://city.example/a/b?c',
    },
    {
      what: 'to a mailbox without title is named by the mailbox',
      given: { url: 'mailto:ana@city.example' },
      words: 'ana@city.example',
      address: 'mailto:ana@city.example',
    },
    {
      what: 'to a telephone without title is named by its number',
      given: { url: 'tel:+52811234' },
      words: '+52811234',
      address: 'tel:+52811234',
    },
  ];
  for (const { what, given, words, address } of rows) {
    it(what, async () => {
      const page = await fixture(html`<p>${link(given, upper)}</p>`);
      expect(textOf(page)).to.equal(words);
      expect(allByRole(page, 'link').map((found) => (found as HTMLAnchorElement).href)).to.deep.equal(
        address ? [address] : [],
      );
    });
  }
});

it('a list of links has an entry for each', async () => {
  const list = await fixture(linkList([{ title: 'A', url: 'https://a.example/' }, { title: 'B' }], upper));
  expect(allByRole(list, 'listitem').map(textOf)).to.deep.equal(['A', 'B']);
});

describe('sources', () => {
  it('are folded, and open by their word', async () => {
    const page = await fixture(
      html`<div>${sourceList('Sources', [{ title: 'Minutes', url: 'https://a.example/' }], upper)}</div>`,
    );
    expect(textOf(page)).to.equal('Sources');
    page.querySelector('summary')!.click();
    expect(textOf(page)).to.equal('Sources MINUTES');
    byRole(page, 'link', 'MINUTES');
  });

  it('are not there where there are none', async () => {
    const page = await fixture(html`<div>${sourceList('Sources', [], upper)}</div>`);
    expect(page.children).to.have.length(0);
  });
});
