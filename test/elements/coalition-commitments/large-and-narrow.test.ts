import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  filterCommitments,
  type CommitmentFilter,
} from '../../../src/elements/coalition-commitments/commitment-filter.js';
import { readFeed } from '../../../src/feed-format/read-feed.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.js';
import { flattened, textOf } from '../../support/queries.js';
import { settle, until } from '../../support/until.js';
import { listOf, search, titles } from './kit.js';

useToday();
const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';

describe('five thousand commitments', () => {
  const made = (count: number): Partial<CommitmentInput>[] =>
    Array.from({ length: count }, (_, index) => ({
      title: { en: `Promise ${index}`, es: `Promesa número ${index}` },
      summary: `Street ${index % 97}, `.repeat(20),
      policyAreas: [`Topic ${index % 40}`],
      leads: [`Organisation ${index % 60}`],
    }));
  const wish = (words: string): CommitmentFilter => ({
    search: words,
    completion: '',
    policyArea: '',
    member: '',
    plan: '',
    sort: '',
  });

  it('are folded once: typing on costs a fraction of the first search', () => {
    const { feed } = readFeed(feedOf(...made(5000)), 'https://a.example/');
    const timed = (words: string): number => {
      const start = performance.now();
      filterCommitments(feed, wish(words));
      return performance.now() - start;
    };
    const first = timed('promesa');
    const next = ['promesa n', 'promesa nu', 'promesa num', 'promesa nume', 'promesa numero 4'].map(timed);
    expect(Math.min(...next)).to.be.below(first / 2);
  });

  it('take about as long for each as five hundred do: nothing grows with the square', () => {
    const perCommitment = (count: number): number => {
      const { feed } = readFeed(feedOf(...made(count)), 'https://a.example/');
      filterCommitments(feed, wish('warm'));
      const runs = Array.from({ length: 5 }, (_, run) => {
        const start = performance.now();
        for (let times = 0; times < 5000 / count; times++) filterCommitments(feed, wish(`promise ${run}`));
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    // The same 5,000 comparisons in ten small lists or in one large list.
    expect(perCommitment(5000)).to.be.below(Math.max(perCommitment(500), 0.5) * 8);
  });

  it('offer no more options than they differ in', async () => {
    const element = await listOf(feedOf(...made(2000)));
    expect(element.shadowRoot!.querySelectorAll('option').length).to.be.below(60);
    await search(element, 'organisation 59');
    await until(() => textOf(element).includes('of 2,000 commitments'));
  });
});

describe('the list where there is little room', () => {
  const full: Partial<CommitmentInput> = {
    title: long.repeat(2),
    shortTitle: long,
    summary: long,
    leads: [long, { name: long, unit: long }],
    policyAreas: [long],
    completion: 'limited',
    end: '2020',
    state: 'delayed',
  };

  for (const width of [320, 480, 800]) {
    for (const dir of ['ltr', 'rtl']) {
      it(`does not make the page scroll sideways at ${width} pixels, ${dir}, with words longer than the line`, async () => {
        await setViewport({ width, height: 800 });
        document.documentElement.dir = dir;
        try {
          const element = await listOf(
            feedOf(full, full, { ...full, milestones: [{ title: long, status: 'delayed' }] }),
            { lang: dir === 'rtl' ? 'ar' : 'en' },
          );
          element.shadowRoot!.querySelector('summary')!.click();
          await until(() => element.shadowRoot!.querySelector('.detail'));
          await settle();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        } finally {
          document.documentElement.removeAttribute('dir');
          await setViewport({ width: 800, height: 600 });
        }
      });
    }
  }

  it('goes by its own width, not the window’s: a sidebar folds the filters too', async () => {
    const element = await listOf(feedOf({ completion: 'limited' }, { completion: 'complete' }));
    const fold = () =>
      [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Filters')!;
    expect(getComputedStyle(fold()).display).to.equal('none');
    element.parentElement!.style.inlineSize = '250px';
    await until(() => getComputedStyle(fold()).display !== 'none');
    element.parentElement!.removeAttribute('style');
  });

  it('is not squeezed to nothing in a table cell or a flexible row', async () => {
    const row = document.createElement('div');
    const element = await listOf(feedOf({ completion: 'limited' }));
    element.parentElement!.append(row);
    row.style.display = 'flex';
    row.append(element);
    await settle();
    expect(element.getBoundingClientRect().width).to.be.greaterThan(150);
  });

  it('is accessible, folded and unfolded', async () => {
    await setViewport({ width: 320, height: 800 });
    try {
      const element = await listOf(feedOf({ completion: 'limited' }, { completion: 'complete' }));
      await expectAccessible(element);
      [...element.shadowRoot!.querySelectorAll('button')].find((button) => textOf(button) === 'Filters')!.click();
      await element.updateComplete;
      await expectAccessible(element);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('hostile text in the list', () => {
  const created = (root: Element) =>
    flattened(root).filter(({ localName }) =>
      /^(script|img|svg|iframe|object|embed|style|link|form|math|marquee)$/.test(localName),
    ).length;

  for (const hostile of HOSTILE_TEXTS) {
    it(`${JSON.stringify(hostile.slice(0, 60))} stays text in titles, options, names and search`, async () => {
      const feed = {
        ...feedOf(
          {
            title: hostile,
            shortTitle: hostile,
            leads: ['m'],
            policyAreas: [hostile],
            plan: 'p',
            completion: 'limited',
            end: '2020',
          },
          { title: 'Other', policyAreas: ['B'], leads: ['n'], plan: 'q' },
        ),
        plans: [
          { id: 'p', title: hostile },
          { id: 'q', title: 'Q' },
        ],
        members: [
          { id: 'm', name: hostile, sector: 'other' },
          { id: 'n', name: 'N', sector: 'other' },
        ],
      };
      const element = await listOf(feed);
      expect(titles(element)[0]).to.equal(hostile.replace(/\s+/g, ' ').trim());
      expect(
        [...element.shadowRoot!.querySelectorAll('option')].filter(
          ({ text }) => text === hostile.replace(/\s+/g, ' ').trim(),
        ).length,
      ).to.be.at.least(3);
      await search(element, hostile);
      await settle();
      expect(created(element)).to.equal(0);
      expect('wasHacked' in window).to.equal(false);
    });
  }

  it('a page may be as long as a script likes', async () => {
    for (const limit of ['Infinity', '1e400', '999999999999999999999'])
      expect(titles(await listOf(feedOf(...Array.from({ length: 12 }, () => ({}))), { limit }))).to.have.length(12);
  });

  it('an id may be anything: it opens its own commitment', async () => {
    const ids = ['"]; alert(1)//', '<b>', 'a b', '#', "'", '\\', 'constructor'];
    const element = await listOf(feedOf(...ids.map((id, index) => ({ id, summary: `About ${index}` }))));
    for (const [index, summary] of [...element.shadowRoot!.querySelectorAll('summary')].entries()) {
      summary.click();
      await until(() => textOf(element).includes(`About ${index}`));
    }
  });

  it('a search of 100,000 letters, or of signs that mean something elsewhere, only finds nothing', async () => {
    const element = await listOf(feedOf({}, {}));
    for (const words of [
      'x'.repeat(100_000),
      '(((((',
      '[a-',
      '\\',
      '.*',
      '%00',
      '\u0000',
      '*'.repeat(5000),
      '(a+)+$',
    ]) {
      await search(element, words);
      expect(titles(element), words.slice(0, 10)).to.deep.equal([]);
    }
  });
});
