import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed, feedOf } from '../../support/build-feed.js';
import { FakeClock, useToday } from '../../support/fake-clock.js';
import { useFakeNetwork } from '../../support/fake-network.js';
import { allByRole, announced, byRole, focused, nameOf, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { choose, listOf, search, titles } from './kit.js';

const network = useFakeNetwork();
useToday();
const many = (count: number) =>
  feedOf(
    ...Array.from({ length: count }, (_, index) => ({
      title: `Promise ${index + 1}`,
      completion: index % 2 ? ('limited' as const) : ('complete' as const),
    })),
  );
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
/** What has the focus, as assistive technology names it. */
const atFocus = (): string => {
  const element = focused();
  return element instanceof HTMLElement ? nameOf(element) || textOf(element) : '';
};

describe('the list, with nothing but the keyboard', () => {
  it('is walked in the order in which it is read', async () => {
    const element = await listOf(many(12));
    byRole(element, 'searchbox').focus();
    const walked: string[] = [atFocus()];
    for (let step = 0; step < 4; step++) {
      await press('Tab');
      walked.push(atFocus());
    }
    expect(walked.slice(0, 3)).to.deep.equal(['Search the commitments', 'Progress', 'Sort by']);
    expect(walked[3]).to.contain('Promise 1').and.not.contain('Promise 10');
    expect(walked[4]).to.contain('Promise 2');
  });

  it('is searched, filtered, opened, closed and made longer', async () => {
    const element = await listOf(many(25));
    byRole(element, 'searchbox').focus();
    await sendKeys({ type: 'promise' });
    await press('Tab');
    await sendKeys({ type: 'Comp' });
    await until(() => textOf(element).includes('13 of 25 commitments'));
    await press('Tab', 'Tab', 'Enter');
    await until(() => element.shadowRoot!.querySelector('details[open] .detail'));
    await press('Enter');
    await until(() => !element.shadowRoot!.querySelector('details[open]'));
    const more = byRole(element, 'button', 'Show 3 more');
    for (let step = 0; step < 20 && focused() !== more; step++) await press('Tab');
    expect(focused() === more).to.equal(true);
    await press('Enter');
    await until(() => titles(element).length === 13);
    await until(() => atFocus().includes('Promise 21'), 'focus on the first new entry');
  });

  it('shows where the focus is', async () => {
    const element = await listOf(many(2));
    byRole(element, 'searchbox').focus();
    await press('Tab');
    const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
    expect(outlineStyle).to.not.equal('none');
    expect(Number.parseFloat(outlineWidth)).to.be.greaterThan(1);
  });

  it('has nothing smaller to hit than 24 by 24 pixels', async () => {
    const element = await listOf(many(12));
    for (const target of element.shadowRoot!.querySelectorAll('input, select, button, summary')) {
      const { width, height } = target.getBoundingClientRect();
      if (width) expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
    }
  });

  it('does not lose the focus to a clear button that is gone', async () => {
    const element = await listOf(many(3));
    await search(element, 'zzz');
    byRole(element, 'button', 'Clear search and filters').focus();
    await press('Enter');
    await until(() => titles(element).length === 3);
    expect(atFocus()).to.equal('Search the commitments');
  });

  it('offers nothing to clear where the page shows no filters: the reader chose nothing', async () => {
    const element = await listOf(many(3), { 'no-filters': '', completion: 'substantial' });
    expect(textOf(element)).to.contain('No commitment matches.');
    expect(allByRole(element, 'button')).to.deep.equal([]);
  });
});

describe('what the list says to who cannot see it', () => {
  it('is how many are found, in the language', async () => {
    const element = await listOf(many(12), { lang: 'es' });
    await search(element, 'promise 1');
    await until(() => announced().includes('4 de 12 compromisos'));
    await search(element, 'zzz');
    await until(() => announced().includes('Ningún compromiso coincide.'));
    await search(element, '');
    await until(() => announced() === '12 compromisos');
  });

  it('is the last count only, when one types fast', async () => {
    const element = await listOf(many(12));
    await until(() => announced().includes('loaded'));
    for (const words of ['p', 'pr', 'promise 1', 'promise 12']) await search(element, words);
    await until(() => announced().includes('1 of 12 commitments'));
    expect(announced().match(/commitments/g)!.length).to.be.at.most(2);
  });

  it('is each choice of a filter', async () => {
    const element = await listOf(many(12));
    await choose(element, 'Progress', 'Limited');
    await until(() => announced().includes('6 of 12 commitments'));
    await choose(element, 'Progress', 'Any progress');
    await until(() => announced().includes('12 commitments'));
  });

  it('is nothing about what the page itself changed', async () => {
    const element = await listOf(many(12));
    await until(() => announced().includes('loaded'));
    const clock = new FakeClock();
    clock.install('2026-11-16T12:00:00Z');
    try {
      element.completion = 'limited';
      await settle();
      // Much longer than an announcement takes.
      clock.tick(10_000);
      expect(textOf(element)).to.contain('6 of 12 commitments');
      expect(announced()).to.not.contain('of 12');
    } finally {
      clock.uninstall();
    }
  });

  it('names each entry’s disclosure by its commitment', async () => {
    const element = await listOf(many(3));
    const names = [...element.shadowRoot!.querySelectorAll('summary')].map(textOf);
    expect(new Set(names).size).to.equal(3);
    for (const [index, name] of names.entries()) expect(name).to.contain(`Promise ${index + 1}`);
  });

  it('is a list with an entry for each, and a group of filters with a name', async () => {
    const element = await listOf(many(3));
    expect(allByRole(element, 'listitem')).to.have.length(3);
    byRole(element, 'group', 'Filters');
    for (const control of [...allByRole(element, 'searchbox'), ...allByRole(element, 'combobox')])
      expect(nameOf(control)).to.not.equal('');
  });
});

describe('each state of the list is accessible', () => {
  const states: [what: string, make: (lang: string) => Promise<Element>][] = [
    ['with nothing published', (lang) => listOf(buildFeed(), { lang })],
    [
      'with nothing found',
      async (lang) => {
        const element = await listOf(many(3), { lang });
        await search(element, 'zzz');
        return element;
      },
    ],
    ['with more to show', (lang) => listOf(many(12), { lang })],
    ['without filters', (lang) => listOf(many(3), { lang, 'no-filters': '' })],
    [
      'with every filter',
      async (lang) =>
        listOf(
          {
            ...feedOf(
              { plan: 'p', policyAreas: ['A'], leads: ['m'], completion: 'limited', end: '2020', state: 'delayed' },
              { plan: 'q', policyAreas: ['B'], leads: ['n'], state: 'withdrawn' },
            ),
            plans: [
              { id: 'p', title: 'P' },
              { id: 'q', title: 'Q' },
            ],
            members: [
              { id: 'm', name: 'M', sector: 'other' },
              { id: 'n', name: 'N', sector: 'other' },
            ],
          },
          { lang },
        ),
    ],
  ];
  for (const [what, make] of states) {
    for (const lang of ['en', 'es', 'ar']) {
      it(`${what} (${lang})`, async () => {
        await expectAccessible(await make(lang));
      });
    }
  }
});

describe('a list whose feed changes', () => {
  it('keeps search, filter, order and what is open', async () => {
    const url = network.serve(many(12));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitments']>(
      html`<coalition-commitments lang="en" src=${url}></coalition-commitments>`,
    );
    await until(() => titles(element).length === 10);
    await choose(element, 'Progress', 'Limited');
    await search(element, 'promise 1');
    element.shadowRoot!.querySelector('summary')!.click();
    await until(() => element.shadowRoot!.querySelector('.detail'));
    network.answer(url, many(14));
    await element.reload();
    await until(() => textOf(element).includes('3 of 14 commitments'));
    expect(titles(element)).to.deep.equal(['Promise 10', 'Promise 12', 'Promise 14']);
    expect((byRole(element, 'searchbox') as HTMLInputElement).value).to.equal('promise 1');
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('leaves the focus where the reader is', async () => {
    const url = network.serve(many(5));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitments']>(
      html`<coalition-commitments lang="en" src=${url}></coalition-commitments>`,
    );
    await until(() => titles(element).length === 5);
    byRole(element, 'searchbox').focus();
    await sendKeys({ type: 'prom' });
    network.answer(url, many(6));
    await element.reload();
    await until(() => titles(element).length === 6);
    expect(nameOf(focused()!)).to.equal('Search the commitments');
    await sendKeys({ type: 'ise 6' });
    await until(() => titles(element).join() === 'Promise 6');
  });

  it('shows a commitment no longer that is no longer there', async () => {
    const url = network.serve(many(3));
    const element = await fixture<HTMLElementTagNameMap['coalition-commitments']>(
      html`<coalition-commitments lang="en" src=${url}></coalition-commitments>`,
    );
    await until(() => titles(element).length === 3);
    network.answer(url, many(1));
    await element.reload();
    await until(() => titles(element).length === 1);
    expect(textOf(element)).to.contain('1 commitment').and.not.contain('Promise 2');
  });
});
