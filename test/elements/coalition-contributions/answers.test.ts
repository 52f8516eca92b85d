import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, textOf } from '../../support/queries.js';
import { entries, feedWith, quotationIn, show, type ContributionInput } from './kit.js';

const ANSWERED: Partial<ContributionInput> = {
  date: '2026-03-05',
  kind: 'demand',
  text: 'Tell us when the water stops.',
  commitment: 'water',
  status: 'answered',
  decision: 'adopted',
  response: 'Yes. Messages start in May.',
  answeredBy: 'town',
  answeredOn: '2026-05-27',
};

const only = async (parts: Partial<ContributionInput>, lang = 'en'): Promise<string> =>
  textOf(entries(await show(feedWith(parts), { lang }))[0]!);

describe('one contribution and its answer', () => {
  useToday();

  it('reads: what kind, when and about what; what was said; the decision; why; who answered and after how long', async () => {
    expect(await only(ANSWERED)).to.equal(
      'Demand · March 5, 2026 · about: Clean water Tell us when the water stops. ✓ Adopted Yes. Messages start in May. ' +
        'Answered by Town of Valle Claro · May 27, 2026 · after 83 days',
    );
  });

  it('reads the same in Spanish', async () => {
    expect(await only(ANSWERED, 'es')).to.equal(
      'Demanda · 5 de marzo de 2026 · sobre: Clean water Tell us when the water stops. ✓ Adoptada Yes. Messages start in May. ' +
        'Respondió Town of Valle Claro · 27 de mayo de 2026 · 83 días después',
    );
  });

  it('says how many others said the same', async () => {
    expect(await only({ ...ANSWERED, alike: 4 })).to.contain('about: Clean water · and 4 others said the same');
    expect(await only({ ...ANSWERED, alike: 1 })).to.contain('and 1 other said the same');
    expect(await only({ ...ANSWERED, alike: 4 }, 'es')).to.contain('y 4 más dijeron lo mismo');
    expect(await only({ ...ANSWERED, alike: 0 })).to.not.contain('same');
  });

  it('sets what was said apart as a quotation', async () => {
    const element = await show(feedWith(ANSWERED));
    expect(textOf(quotationIn(element))).to.equal('Tell us when the water stops.');
  });

  const decisions: [decision: NonNullable<ContributionInput['decision']>, shown: string, enEspanol: string][] = [
    ['adopted', '✓ Adopted', 'Adoptada'],
    ['partly-adopted', '◐ Partly adopted', 'Adoptada en parte'],
    ['not-adopted', '✕ Not adopted', 'No adoptada'],
    ['noted', '• Noted', 'Se tomó nota'],
  ];
  for (const [decision, shown, enEspanol] of decisions) {
    it(`says "${shown}" as a word with its mark`, async () => {
      expect(await only({ ...ANSWERED, decision })).to.contain(shown);
      expect(await only({ ...ANSWERED, decision }, 'es')).to.contain(enEspanol);
    });
  }

  it('does not read the mark out', async () => {
    const element = await show(feedWith(ANSWERED));
    const mark = [...element.shadowRoot!.querySelectorAll('span')].find((span) => span.textContent === '✓')!;
    expect(mark.getAttribute('aria-hidden')).to.equal('true');
  });

  it('says no more than "answered" where the decision is not given', async () => {
    expect(await only({ ...ANSWERED, decision: undefined })).to.contain('• Answered Yes.');
  });

  it('does without the response, the member and the date that are not given', async () => {
    expect(await only({ text: 'Hello', status: 'answered' })).to.equal('October 1, 2026 Hello • Answered');
    expect(await only({ text: 'Hello', status: 'answered', answeredOn: '2026-10-03' })).to.equal(
      'October 1, 2026 Hello • Answered Answered · October 3, 2026 · after 2 days',
    );
    expect(await only({ text: 'Hello', status: 'answered', answeredBy: 'town' })).to.match(
      /Answered by Town of Valle Claro$/,
    );
  });

  it('takes the short title of the commitment', async () => {
    expect(await only({ commitment: 'buses' })).to.contain('· about: Buses Message 1');
  });

  it('keeps the paragraphs that people write', async () => {
    const element = await show(feedWith({ text: 'One\n\nTwo' }));
    const oneLine = await show(feedWith({ text: 'One' }));
    const heightOf = (of: Element): number => quotationIn(of).getBoundingClientRect().height;
    expect(heightOf(element)).to.be.closeTo(3 * heightOf(oneLine), 2);
  });

  it('links to the contribution’s own page, and lists its sources', async () => {
    const element = await show(
      feedWith({
        url: 'https://example.org/k1',
        sources: [{ title: 'Minutes', url: 'https://example.org/minutes' }, { title: 'A letter' }],
      }),
    );
    expect(byRole(element, 'link', 'Read more about this').getAttribute('href')).to.equal('https://example.org/k1');
    element.shadowRoot!.querySelector('summary')!.click();
    expect(textOf(element)).to.match(/Sources Minutes A letter$/);
    expect(byRole(element, 'link', 'Minutes').getAttribute('href')).to.equal('https://example.org/minutes');
  });

  it('has no link where the feed gives none, or a dangerous one', async () => {
    expect(allByRole(await show(feedWith({})), 'link')).to.be.empty;
    expect(allByRole(await show(feedWith({ url: 'javascript:alert(1)' })), 'link')).to.be.empty;
  });

  it('has no accessibility fault axe can find', async () =>
    expectAccessible(await show(feedWith(ANSWERED, { url: 'https://example.org/k2' }))));
});

describe('after how many days', () => {
  const iso = (...local: [number, number, number, number, number]): string => new Date(...local).toISOString();
  const rows: [date: string, answeredOn: string, shown: RegExp][] = [
    ['2026-03-05', '2026-03-05', /· on the same day$/],
    ['2026-03-05', '2026-03-06', /· after 1 day$/],
    ['2026-03-05', '2026-12-31', /· after 301 days$/],
    // Over the change to summer time in the Americas and in Europe.
    ['2026-03-01', '2026-04-10', /· after 40 days$/],
    // Of the reader, whose dates stand there: whatever the offset that an instant is written with.
    [iso(2026, 2, 5, 23, 50), iso(2026, 2, 6, 0, 10), /· after 1 day$/],
    [iso(2026, 2, 5, 0, 10), iso(2026, 2, 5, 23, 50), /· on the same day$/],
    ['2026-03-05', iso(2026, 2, 6, 0, 10), /· after 1 day$/],
    ['2026-03', '2026-05-27', /May 27, 2026$/],
    ['2026-03-05', '2026-05', /May 2026$/],
    ['2026-03-05', '2026-03-01', /March 1, 2026$/],
  ];
  for (const [date, answeredOn, shown] of rows) {
    it(`${date} to ${answeredOn}: ${shown.source}`, async () =>
      expect(await only({ ...ANSWERED, date, answeredOn })).to.match(shown));
  }
});

describe('a contribution that waits', () => {
  useToday();

  const rows: [parts: Partial<ContributionInput>, shown: string, enEspanol: string][] = [
    [
      { status: 'received', date: '2026-09-30' },
      '… Received · waiting for an answer since September 30, 2026 · 47 days',
      '… Recibida · espera respuesta desde: 30 de septiembre de 2026 · 47 días',
    ],
    [
      { status: 'under-review', date: '2026-07-03' },
      '… Under review · waiting for an answer since July 3, 2026 · 4 months',
      '… En revisión · espera respuesta desde: 3 de julio de 2026 · 4 meses',
    ],
    [
      { status: 'received', date: '2026-11-16' },
      '… Received · waiting for an answer since November 16, 2026',
      '… Recibida · espera respuesta desde: 16 de noviembre de 2026',
    ],
    [
      { status: 'received', date: '2026-08' },
      '… Received · waiting for an answer since August 2026',
      '… Recibida · espera respuesta desde: agosto de 2026',
    ],
  ];
  for (const [parts, shown, enEspanol] of rows) {
    it(`${parts.status} on ${parts.date}: says since when`, async () => {
      expect((await only(parts)).endsWith(shown), await only(parts)).to.be.true;
      expect((await only(parts, 'es')).endsWith(enEspanol), await only(parts, 'es')).to.be.true;
    });
  }

  it('is never called answered or decided', async () => {
    expect(await only({ status: 'under-review', decision: 'adopted' })).not.to.match(/adopted|answered/i);
  });

  it('shows what was already said in response', async () => {
    expect(await only({ status: 'under-review', response: 'We are asking the schools.' })).to.contain(
      'We are asking the schools.',
    );
  });
});
