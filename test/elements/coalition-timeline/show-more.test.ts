import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, focused, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { entries, entryElements, eventsAt, headings, newsAt, show, TODAY } from './kit.js';

const days = (count: number, month: string): string[] =>
  Array.from({ length: count }, (_, index) => `${month}-${String(count - index).padStart(2, '0')}`);

describe('a long timeline', () => {
  useToday(TODAY);

  it('shows ten of what happened at first and says how many more there are', async () => {
    const element = await show({ updates: newsAt(...days(13, '2026-01')) });
    expect(entries(element)).to.have.length(10);
    byRole(element, 'button', 'Show 3 more');
  });

  it('has no button where all are shown', async () => {
    expect(allByRole(await show({ updates: newsAt(...days(10, '2026-01')) }), 'button')).to.be.empty;
  });

  for (const [limit, first] of [
    [4, 4],
    [2.5, 2],
    [0, 10],
    [0.5, 10],
    [-3, 10],
    ['all', 10],
  ] as const) {
    it(`shows ${first} for the limit ${limit}, and as many more`, async () => {
      const element = await show({ updates: newsAt(...days(24, '2026-01')) }, { limit });
      expect(entries(element)).to.have.length(first);
      byRole(element, 'button', `Show ${first} more`);
    });
  }

  it('shows more with the keyboard, and goes on reading at the first new entry', async () => {
    const element = await show({ updates: newsAt(...days(4, '2026-01'), ...days(5, '2025-01')) }, { limit: 4 });
    expect(headings(element)).to.deep.equal(['2026']);
    byRole(element, 'button', 'Show 4 more').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === entryElements(element)[4]);
    expect(textOf(focused()!)).to.include('News 5');
    expect(headings(element)).to.deep.equal(['2026', '2025']);
    byRole(element, 'button', 'Show 1 more').focus();
    await sendKeys({ press: ' ' });
    await until(() => focused() === entryElements(element)[8]);
    expect(allByRole(element, 'button')).to.be.empty;
  });

  it('has a page of its own for what is next and for what has no date, with buttons that say so', async () => {
    const element = await show(
      {
        events: eventsAt('2027-01', '2027-02', '2027-03'),
        updates: newsAt('2025', '2024', '2023', undefined, undefined, undefined),
      },
      { limit: 2 },
    );
    expect(allByRole(element, 'button').map(textOf)).to.deep.equal([
      'Show 1 more : What is next',
      'Show 1 more',
      'Show 1 more : No date given',
    ]);
    byRole(element, 'button', /What is next$/).click();
    await until(() => textOf(focused()!).includes('Event 3'));
    byRole(element, 'button', /No date given$/).click();
    await until(() => textOf(focused()!).includes('News 6'));
    expect(entries(element)).to.have.length(8);
  });

  it('says it in Spanish', async () => {
    byRole(await show({ updates: newsAt(...days(13, '2026-01')) }, { lang: 'es' }), 'button', 'Mostrar 3 más');
  });

  it('of ten thousand entries is there at once, and so is its next page', async () => {
    const feed = {
      updates: newsAt(...Array.from({ length: 10_000 }, (_, index) => `20${10 + (index % 16)}-0${1 + (index % 9)}`)),
    };
    const element = await show(feed);
    expect(entryElements(element)).to.have.length(10);
    byRole(element, 'button', 'Show 10 more').click();
    await element.updateComplete;
    expect(entryElements(element)).to.have.length(20);
  });

  it('has no accessibility fault axe can find', async () => {
    await expectAccessible(
      await show(
        { events: eventsAt('2027-01-05', '2027-02-05'), updates: newsAt('2026', '2025', undefined, undefined) },
        { limit: 1 },
      ),
    );
  });
});
