import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-summary/coalition-summary.define.js';
import type { CoalitionSummary } from '../../../src/elements/coalition-summary/coalition-summary.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildFeed, feedOf } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, flattened, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';

const show = (feed: FeedInput, lang = 'en'): Promise<CoalitionSummary> =>
  fixture(html`<coalition-summary .feed=${feed} lang=${lang}></coalition-summary>`);

const link = { title: 'Data', url: 'https://example.org/data' };

/** Three complete, two substantial, one of each other kind, two unknown; one promise is in two plans. */
const FULL = feedOf(
  { completion: 'complete', links: [link] },
  { completion: 'complete', sameAs: ['c1'] },
  { completion: 'complete' },
  { progress: 100 },
  { completion: 'substantial' },
  { completion: 'substantial', links: [link] },
  { completion: 'limited' },
  { progress: 40 },
  { completion: 'not-started' },
  { completion: 'no-evidence' },
  { state: 'withdrawn' },
  {},
  {},
);

const rowsOf = (element: Element): string[][] =>
  allByRole(element, 'row').map((row) => [textOf(byRole(row, 'rowheader')), textOf(byRole(row, 'cell'))]);

const firstLine = (element: Element): string => textOf(element.shadowRoot!.querySelector('p')!);

describe('the summary at a glance', () => {
  useToday();

  it('says first how many commitments are substantial or complete and how many are not reported', async () => {
    expect(firstLine(await show(FULL))).to.equal('5 of 12 commitments are substantial or complete; 2 are not reported');
  });

  it('says it in Spanish', async () => {
    expect(firstLine(await show(FULL, 'es'))).to.equal(
      '5 de 12 compromisos tienen un avance sustancial o completo; 2 están sin informar',
    );
  });

  it('counts in a table that adds up to all of them', async () => {
    const element = await show(FULL);
    expect(rowsOf(element)).to.deep.equal([
      ['Complete', '3'],
      ['Substantial', '2'],
      ['Limited', '1'],
      ['Not complete, only figures given', '1'],
      ['Not started', '1'],
      ['No evidence available', '1'],
      ['Withdrawn', '1'],
      ['Not reported yet', '2'],
    ]);
    byRole(element, 'table', 'Commitments by progress');
  });

  it('names the levels in Spanish', async () => {
    expect(rowsOf(await show(FULL, 'es')).map(([level]) => level)).to.deep.equal([
      'Completo',
      'Sustancial',
      'Limitado',
      'Incompleto, con cifras de avance',
      'No iniciado',
      'Sin evidencia disponible',
      'Retirado',
      'Sin informar',
    ]);
  });

  it('says how many have links to evidence', async () => {
    expect(textOf(await show(FULL))).to.contain('2 of 12 have links to evidence');
    expect(textOf(await show(FULL, 'es'))).to.contain('2 de 12 tienen enlaces a evidencia');
  });

  it('says nothing of unreported ones where all are reported', async () => {
    const element = await show(feedOf({ completion: 'complete' }, { completion: 'limited' }));
    expect(firstLine(element)).to.equal('1 of 2 commitments is substantial or complete');
    expect(textOf(element)).not.to.match(/not reported/i);
  });

  it('does not turn "nobody reported anything" into a result of none', async () => {
    const element = await show(feedOf({}, {}, { sameAs: ['c1'] }));
    expect(firstLine(element)).to.equal('Progress has been reported for 0 of 2 commitments');
    expect(rowsOf(element)).to.deep.equal([['Not reported yet', '2']]);
    expect(textOf(element)).not.to.match(/substantial|not started|%/i);
  });

  it('tells "no evidence available" from "not reported yet"', async () => {
    const element = await show(feedOf({ completion: 'no-evidence' }, {}));
    expect(rowsOf(element)).to.deep.equal([
      ['No evidence available', '1'],
      ['Not reported yet', '1'],
    ]);
  });

  it('draws one segment for each row, as wide as its count, and does not read it out', async () => {
    const element = await show(FULL);
    const bar = element.shadowRoot!.querySelector('[part=bar]')!;
    const widths = [...bar.children].map((segment) => segment.getBoundingClientRect().width);
    const counts = rowsOf(element).map(([, count]) => Number(count));
    expect(widths).to.have.length(counts.length);
    counts.forEach((count, index) => expect(widths[index]! / widths[2]!).to.be.closeTo(count, 0.2));
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    expect(allByRole(element, 'progressbar')).to.be.empty;
  });

  it('gives each level a look of its own that is not only a colour, the same in bar and legend', async () => {
    const element = await show(FULL);
    const looks = (selector: string): string[] =>
      [...element.shadowRoot!.querySelectorAll(selector)].map((segment) => {
        const { backgroundImage, borderTopStyle } = getComputedStyle(segment);
        return `${backgroundImage.replace(/[a-z]+\([^()]*\) ?/g, '')} ${borderTopStyle}`;
      });
    const inBar = looks('[part=bar] > *');
    expect(new Set(inBar)).to.have.length(8);
    expect(looks('th > i')).to.deep.equal(inBar);
  });

  it('says at the end as of when it is', async () => {
    const element = await show({ ...FULL, updated: '2026-11-16' });
    expect(textOf(element)).to.match(/As of November 16, 2026$/);
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.equal('2026-11-16');
  });

  it('gives the date no more precisely than the feed does', async () => {
    expect(textOf(await show({ ...FULL, updated: '2026-11' }, 'es'))).to.match(
      /Fecha de los datos: noviembre de 2026$/,
    );
  });

  it('does without a date where the feed has none that can be read', async () => {
    expect(textOf(await show(FULL))).to.include('As of');
    expect(textOf(await show({ ...FULL, updated: 'soon' })))
      .to.include('have links to evidence')
      .and.not.include('As of');
  });

  it('says that a promise in several plans counts once, where there is one', async () => {
    const note = 'A commitment in several plans counts once.';
    expect(textOf(await show(FULL))).to.include(note);
    const alone = { ...FULL, commitments: FULL.commitments!.map((commitment) => ({ ...commitment, sameAs: [] })) };
    expect(textOf(await show(alone))).not.to.include(note);
  });

  it('says that there are no commitments', async () => {
    expect(textOf(await show(buildFeed()))).to.equal('No commitments have been published yet.');
  });

  it('follows a change of the page’s language', async () => {
    const element = await show(FULL);
    element.lang = 'es';
    await until(() => firstLine(element).startsWith('5 de 12'));
  });

  it('fits in 320 px', async () => {
    const box = (await show(FULL)).parentElement!;
    box.style.cssText = 'inline-size: 320px; overflow: auto';
    expect(box.scrollWidth).to.equal(box.clientWidth);
  });

  for (const [state, feed] of Object.entries({ full: FULL, unknown: feedOf({}), empty: buildFeed() })) {
    it(`has no accessibility fault axe can find (${state})`, async () => expectAccessible(await show(feed)));
  }

  it('has no heading of its own: the page names it', async () => {
    const element = await show(FULL);
    expect(flattened(element).some((inner) => inner.matches('h1, h2, h3, h4, h5, h6'))).to.be.false;
  });
});
