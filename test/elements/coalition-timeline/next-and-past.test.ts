import { expect, fixture, html } from '@open-wc/testing';
import type { CoalitionTimeline } from '../../../src/elements/coalition-timeline/coalition-timeline.js';
import type { FeedInput } from '../../../src/feed-format/types.js';
import { expectAccessible } from '../../support/accessibility.js';
import { buildCommitment } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, announced, byRole, nameOf, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { entries, eventsAt, headings, newsAt, show, TODAY } from './kit.js';

describe('the timeline', () => {
  useToday(TODAY);

  it('has what is next first, then the years, newest first, then what has no date', async () => {
    const element = await show({
      events: eventsAt('2026-12-03', '2024', '2026-11-30'),
      updates: newsAt('2026-01-05', undefined, '2022-05-17'),
    });
    expect(headings(element)).to.deep.equal(['What is next', '2026', '2024', '2022', 'No date given']);
    expect(allByRole(element, 'list').map((list) => list.children.length)).to.deep.equal([2, 1, 1, 1, 1]);
    expect(entries(element).map((entry) => /(Event|News) \d/.exec(entry)![0])).to.deep.equal([
      'Event 3',
      'Event 1',
      'News 1',
      'Event 2',
      'News 3',
      'News 2',
    ]);
  });

  it('has no empty part', async () => {
    expect(headings(await show({ updates: newsAt('2025-01') }))).to.deep.equal(['2025']);
    expect(headings(await show({ events: eventsAt('2027') }))).to.deep.equal(['What is next']);
    expect(headings(await show({ updates: newsAt(undefined) }))).to.deep.equal(['No date given']);
  });

  it('says it in Spanish, dates too', async () => {
    const element = await show(
      { events: eventsAt('2026-12-03'), updates: newsAt('2026-02', undefined) },
      { lang: 'es-MX' },
    );
    expect(headings(element)).to.deep.equal(['Lo que sigue', '2026', 'Sin fecha']);
    expect(entries(element)[0]).to.match(
      /^3 de diciembre de 2026 (en|dentro de) 2 semanas ● Evento Event 1 Agregar al calendario/,
    );
    expect(entries(element)[1]).to.equal('febrero de 2026 ■ Noticia News 1');
  });

  for (const [given, level] of [
    ['', 3],
    ['2', 2],
    ['5', 5],
    ['9', 6],
  ] as const) {
    it(`has headings of level ${level} for heading-level "${given}"`, async () => {
      const element = await show({ updates: newsAt('2025') }, given ? { 'heading-level': given } : {});
      expect(byRole(element, 'heading', '2025').localName).to.equal(`h${level}`);
    });
  }

  it('says the hour of an event with a place as clocks show it there, and that of others as here', async () => {
    const event = { id: 'a', title: 'Forum', start: '2026-12-10T18:00', end: '2026-12-10T20:00' };
    const elsewhere: string[] = [];
    for (const [timeZone, zone] of [
      ['Pacific/Kiritimati', /GMT\+14/],
      ['Pacific/Pago_Pago', /SST|GMT-11/],
    ] as const) {
      const element = await show({
        timeZone,
        events: [
          { ...event, place: 'Town hall' },
          { ...event, id: 'b', title: 'Call' },
        ],
      });
      const [there, here] = entries(element);
      expect(there)
        .to.match(/^December 10, 2026, 6:00\s–\s8:00 PM \S+ in 3 weeks/)
        .and.match(zone);
      elsewhere.push(here);
    }
    // The two are a day apart, so the reader is in one of them at most.
    expect(elsewhere.some((here) => !/^December 10, 2026, 6:00\s–/.test(here))).to.equal(true);
  });

  it('puts an event of today under what is next', async () => {
    expect(entries(await show({ events: eventsAt('2026-11-16') }))[0]).to.match(/^November 16, 2026 today/);
  });
});

describe('a date on the timeline', () => {
  useToday(TODAY);
  const rows: [start: string, end: string | undefined, words: RegExp][] = [
    ['2027-03-18', undefined, /^March 18, 2027 in 4 months$/],
    ['2027-03-18', '2027-03-20', /^March 18\s–\s20, 2027 in 4 months$/],
    ['2027-02', undefined, /^February 2027 in 3 months$/],
    ['2027-02', '2027-04', /^February 2027 – April 2027 in 3 months$/],
    ['2027-03-18', '2027-04', /^March 18, 2027 – April 2027 in 4 months$/],
    ['2027', undefined, /^2027$/],
    ['2027', '2026', /^2027$/],
    [
      new Date(2027, 2, 18, 17).toISOString(),
      new Date(2027, 2, 18, 19, 30).toISOString(),
      /^March 18, 2027, 5:00\s–\s7:30 PM \S+ in 4 months$/,
    ],
  ];
  for (const [start, end, words] of rows) {
    it(`from ${start} to ${end ?? 'nothing'} is read as ${words.source}`, async () => {
      const element = await show({ events: [{ id: 'a', title: 'A', start, end }] });
      const date = element.shadowRoot!.querySelector('[part=date]')!;
      expect(textOf(date)).to.match(words);
      expect(date.querySelector('time')!.dateTime).to.equal(start);
    });
  }

  it('of what is over has no "in 3 weeks"', async () => {
    const element = await show({ events: eventsAt('2026-10-22') });
    expect(textOf(element.shadowRoot!.querySelector('[part=date]')!)).to.equal('October 22, 2026');
  });

  it('stands beside the rest where there is room, and above it where there is not', async () => {
    const element = await show({ updates: newsAt('2026-01-05') });
    const tops = (): number[] =>
      [...element.shadowRoot!.querySelectorAll('[part=date], [part=kind]')].map((part) =>
        Math.round(part.getBoundingClientRect().top),
      );
    element.style.inlineSize = '40em';
    expect(new Set(tops())).to.have.property('size', 1);
    element.style.inlineSize = '18em';
    expect(tops()[1]).to.be.above(tops()[0]!);
  });
});

describe('what an entry says', () => {
  useToday(TODAY);
  const water = (parts: object): Partial<FeedInput> => ({
    commitments: [buildCommitment({ shortTitle: 'Water', ...parts })],
  });
  const milestone = (parts: object): Partial<FeedInput> =>
    water({ milestones: [{ title: 'Map the pipes', ...parts }] });
  const event = (kind: string | undefined): Partial<FeedInput> => ({
    events: [{ id: 'a', title: 'Open data', start: '2026-02', kind, place: 'Room 4' } as never],
  });
  const rows: [what: string, feed: Partial<FeedInput>, en: string, es: string][] = [
    [
      'a milestone done',
      milestone({ status: 'complete', completedOn: '2026-02' }),
      '◆ Milestone completed · Water Map the pipes',
      '◆ Hito cumplido · Water Map the pipes',
    ],
    [
      'a milestone done, nobody says when',
      milestone({ status: 'complete', end: '2026-02' }),
      '◆ Milestone was due · Complete · Water Map the pipes',
      '◆ Hito que estaba previsto · Cumplido · Water Map the pipes',
    ],
    [
      'a milestone due',
      milestone({ status: 'in-progress', end: '2027' }),
      '◇ Milestone due · In progress · Water Map the pipes',
      '◇ Hito previsto · En curso · Water Map the pipes',
    ],
    [
      'a milestone that was due',
      milestone({ status: 'delayed', end: '2025' }),
      '◇ Milestone was due · Delayed · Water Map the pipes',
      '◇ Hito que estaba previsto · Retrasado · Water Map the pipes',
    ],
    [
      'a milestone that was due, nothing known',
      milestone({ end: '2025' }),
      '◇ Milestone was due · Water Map the pipes',
      '◇ Hito que estaba previsto · Water Map the pipes',
    ],
    [
      'a revision',
      water({ revisions: [{ summary: 'Later', date: '2026' }] }),
      '± Change of plan · Water Later',
      '± Cambio de plan · Water Later',
    ],
    [
      'a revision of a plan',
      { plans: [{ id: 'p', title: 'Plan 1', revisions: [{ summary: 'Later', date: '2026' }] }] },
      '± Change of plan · Plan 1 Later',
      '± Cambio de plan · Plan 1 Later',
    ],
    [
      'a plan submitted',
      { plans: [{ id: 'p', title: 'Plan 1', submitted: '2025' }] },
      '¶ Plan submitted Plan 1',
      '¶ Plan presentado Plan 1',
    ],
    [
      'an assessment',
      water({
        assessments: [
          { kind: 'monitoring-body', date: '2026', by: 'Watch', completion: 'limited', earlyResults: 'Some taps' },
        ],
      }),
      '§ Report of the local monitoring body · Completion: Limited Clean water Some taps Watch',
      '§ Informe del órgano local de seguimiento · Cumplimiento: Limitado Clean water Some taps Watch',
    ],
    [
      'an assessment without a rating',
      water({ assessments: [{ date: '2026' }] }),
      '§ Report Clean water',
      '§ Informe Clean water',
    ],
    ['a training', event('training'), '● Training Open data Room 4', '● Capacitación Open data Room 4'],
    ['a talk', event('talk'), '● Talk Open data Room 4', '● Charla Open data Room 4'],
    ['a forum', event('forum'), '● Forum Open data Room 4', '● Foro Open data Room 4'],
    ['a meeting', event('meeting'), '● Meeting Open data Room 4', '● Reunión Open data Room 4'],
    ['another event', event('other'), '● Event Open data Room 4', '● Evento Open data Room 4'],
    ['an event of no kind', event(undefined), '● Event Open data Room 4', '● Evento Open data Room 4'],
    [
      'news',
      { updates: [{ id: 'a', title: 'Launched', date: '2026', kind: 'news', summary: 'At last' }] },
      '■ News Launched At last',
      '■ Noticia Launched At last',
    ],
    [
      'a lesson',
      { updates: [{ id: 'a', title: 'Ask early', kind: 'lesson' }] },
      '★ Lesson Ask early',
      '★ Lección Ask early',
    ],
    [
      'a challenge',
      { updates: [{ id: 'a', title: 'Small offices', kind: 'challenge' }] },
      '▲ Challenge Small offices',
      '▲ Desafío Small offices',
    ],
    [
      'news about a commitment without a short title',
      {
        ...water({ shortTitle: undefined }),
        updates: [{ id: 'a', title: 'Pipes', date: '2026', commitment: 'water' }],
      },
      '■ News · Clean water Pipes',
      '■ Noticia · Clean water Pipes',
    ],
  ];
  const said = (element: Element): string => textOf(element.shadowRoot!.querySelector('[part=entry] > div')!);
  for (const [what, feed, en, es] of rows) {
    it(`of ${what}: ${en}`, async () => {
      const element = await show(feed);
      expect(said(element)).to.equal(en);
      element.lang = 'es';
      await until(() => said(element) === es, es);
    });
  }

  it('keeps the marks for the eye: no name or text that is read has one', async () => {
    const element = await show({ updates: newsAt('2026-01') });
    expect(element.shadowRoot!.querySelector('[part=kind] span')).to.have.attribute('aria-hidden', 'true');
  });

  it('links the title, the evidence and the sources', async () => {
    const sources = [{ title: 'Minutes', url: 'https://town.example/minutes' }];
    const element = await show({
      ...water({
        milestones: [
          {
            title: 'Map',
            completedOn: '2026-01',
            links: [{ title: 'See the map', url: 'https://town.example/map' }],
            sources,
          },
        ],
      }),
      updates: [{ id: 'a', title: 'Launched', date: '2026-03', url: 'https://town.example/news' }],
    });
    expect(byRole(element, 'link', 'Launched')).to.have.property('href', 'https://town.example/news');
    expect(byRole(element, 'link', 'See the map')).to.have.property('href', 'https://town.example/map');
    byRole(element, 'group').querySelector('summary')!.click();
    await until(() => byRole(element, 'link', 'Minutes'));
  });
});

describe('a page that asks for a part of the timeline', () => {
  useToday(TODAY);
  const feed: Partial<FeedInput> = {
    commitments: [buildCommitment({ shortTitle: 'Water', milestones: [{ title: 'Map', end: '2027-01' }] })],
    events: [{ id: 'a', title: 'Course', start: '2025-03', kind: 'training', commitment: 'water' }],
    updates: newsAt('2026-01-05', undefined),
  };

  it('by commitment has only that, and does not repeat its name', async () => {
    const element = await show(feed, { commitment: 'water' });
    expect(entries(element)).to.deep.equal([
      'January 2027 in 2 months ◇ Milestone due Map',
      'March 2025 ● Training Course',
    ]);
  });

  it('by dates or kinds has only those', async () => {
    expect(headings(await show(feed, { from: '2026', to: '2026' }))).to.deep.equal(['2026']);
    expect(headings(await show(feed, { kinds: 'training milestone' }))).to.deep.equal(['What is next', '2025']);
  });

  it('with words that mean nothing has all', async () => {
    expect(headings(await show(feed, { from: 'then', to: '2026-13', kinds: 'things' }))).to.have.length(4);
  });

  it('changes with the attributes', async () => {
    const element = await show(feed, { kinds: 'news' });
    element.removeAttribute('kinds');
    await element.updateComplete;
    expect(entries(element)).to.have.length(4);
  });

  it('for a commitment that is not there is told so', async () => {
    expect(textOf(await show(feed, { commitment: 'fire' }))).to.equal(
      'This commitment is not in the published information.',
    );
  });

  it('and leaves nothing is told so, aloud as well', async () => {
    const element = await show(feed, { to: '2001' });
    expect(textOf(element)).to.equal('Nothing to show here yet.');
    await until(() => announced().endsWith('Nothing to show here yet.'));
  });

  it('of a feed with nothing is told so in Spanish', async () => {
    expect(textOf(await show({}, { lang: 'es' }))).to.equal('Todavía no hay nada que mostrar aquí.');
  });
});

describe('the timelines of the feeds that come with the widgets', () => {
  useToday(TODAY);

  for (const [name, lang, first] of [
    ['example', 'en', 'What is next'],
    ['example', 'es', 'Lo que sigue'],
    ['nuevo-leon', 'en', '2026'],
    ['nuevo-leon', 'es', '2026'],
  ] as const) {
    it(`${name} in ${lang} reads without a fault that axe can find`, async () => {
      const element = await fixture<CoalitionTimeline>(
        html`<coalition-timeline src="/stories/feeds/${name}.json" lang=${lang}></coalition-timeline>`,
      );
      await until(() => headings(element)[0] === first);
      const levels = new Set(allByRole(element, 'heading').map(({ localName }) => localName));
      expect([...levels]).to.deep.equal(['h3']);
      expect(textOf(element)).not.to.match(/undefined|null|NaN|Invalid|\[object/);
      for (const button of allByRole(element, 'button')) expect(nameOf(button)).not.to.equal('');
      await expectAccessible(element);
    });
  }
});
