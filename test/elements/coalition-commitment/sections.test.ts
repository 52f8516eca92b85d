import { expect } from '@open-wc/testing';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, nameOf, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';
import { commitmentOf, facts, section } from './kit.js';

useToday();
useQuietConsole();
const headings = (element: Element): string[] =>
  allByRole(element, 'heading').map((heading) => `${heading.localName} ${textOf(heading)}`);
const everything = {
  summary: 'Every street gets clean water.',
  milestones: [{ title: 'Map the pipes' }],
  revisions: [{ summary: 'Moved to spring' }],
  assessments: [{ completion: 'limited' as const }],
  links: [{ title: 'Map', url: 'https://city.example/map' }],
};
const said = {
  contributions: [{ id: 'q', date: '2026-09-01', text: 'When?', status: 'received' as const, commitment: 'c1' }],
};

describe('a commitment in full', () => {
  it('has its title, its bar and its summary first', async () => {
    const element = await commitmentOf({ ...everything, progress: 40 });
    await until(() => allByRole(element, 'progressbar').length);
    expect(textOf(element)).to.match(/^Clean water 40% Every street gets clean water\./);
  });

  it('has a section for each kind of thing that is known, in this order', async () => {
    const element = await commitmentOf(everything, { feed: said });
    expect(headings(element)).to.deep.equal([
      'h3 Clean water',
      'h4 Milestones',
      'h4 What changed',
      'h4 Assessments',
      'h4 Links and evidence',
      'h4 What people said',
    ]);
  });

  it('has them in Spanish', async () => {
    const element = await commitmentOf(everything, { feed: said, lang: 'es' });
    expect(headings(element).slice(1)).to.deep.equal([
      'h4 Hitos',
      'h4 Qué cambió',
      'h4 Evaluaciones',
      'h4 Enlaces y evidencia',
      'h4 Lo que dijo la gente',
    ]);
  });

  it('of which only the title is known has no empty section', async () => {
    const element = await commitmentOf({});
    expect(headings(element)).to.deep.equal(['h3 Clean water']);
    expect(textOf(element)).to.equal('Clean water Not reported yet');
    expect(facts(element)).to.deep.equal({});
  });

  for (const missing of Object.keys(everything)) {
    it(`without ${missing} has everything else`, async () => {
      const element = await commitmentOf({ ...everything, [missing]: undefined });
      expect(headings(element)).to.have.length(missing === 'summary' ? 5 : 4);
    });
  }

  for (const level of [2, 3, 4, 5, 6]) {
    it(`asked for headings of level ${level} has them there, and its sections one below`, async () => {
      const element = await commitmentOf({ milestones: [{ title: 'M' }] }, { 'heading-level': level });
      expect(headings(element)).to.deep.equal([`h${level} Clean water`, `h${Math.min(level + 1, 6)} Milestones`]);
    });
  }

  for (const level of [null, undefined, NaN] as unknown as number[]) {
    it(`asked for headings of level ${String(level)}, as a word or an attribute that was taken away gives, has them at 3`, async () => {
      const element = await commitmentOf({ milestones: [{ title: 'M' }] });
      element.headingLevel = level;
      await element.updateComplete;
      expect(headings(element)).to.deep.equal(['h3 Clean water', 'h4 Milestones']);
    });
  }

  it('that is not there says so', async () => {
    expect(textOf(await commitmentOf({}, { commitment: 'c99' }))).to.equal(
      'This commitment is not in the published information.',
    );
  });

  it('shows another one when that is asked for', async () => {
    const element = await commitmentOf(
      { summary: 'First' },
      {
        feed: {
          commitments: [
            { id: 'a', title: 'A' },
            { id: 'b', title: 'B' },
          ],
        },
        commitment: 'a',
      },
    );
    expect(textOf(element)).to.contain('A');
    element.commitment = 'b';
    await until(() => textOf(element).startsWith('B'));
  });

  it('says when it was updated, no more precisely than known', async () => {
    expect(textOf(await commitmentOf({ updated: '2026-10' }))).to.contain('Updated October 2026');
    expect(textOf(await commitmentOf({}))).to.not.contain('Updated');
  });

  it('says what people said about it, and nothing of what they said about others', async () => {
    const contributions = [
      {
        id: 'q1',
        date: '2026-09-01',
        text: 'When does my street get water?',
        status: 'received' as const,
        commitment: 'c1',
      },
      { id: 'q2', date: '2026-09-02', text: 'More benches!', status: 'received' as const },
    ];
    const element = await commitmentOf({}, { feed: { contributions } });
    await until(() => textOf(element).includes('When does my street get water?'));
    expect(textOf(element)).to.not.contain('benches');
  });
});

describe('milestones', () => {
  const rows: { what: string; milestone: object; says: string; spanish?: string }[] = [
    {
      what: 'done, with its day',
      milestone: { status: 'complete', completedOn: '2026-01-15', end: '2026-02' },
      says: 'Step Complete · done January 15, 2026',
      spanish: 'Step Cumplido · cumplido: 15 de enero de 2026',
    },
    {
      what: 'done, without its day, with the day it was due',
      milestone: { status: 'complete', end: '2026-02' },
      says: 'Step Complete · due February 2026',
      spanish: 'Step Cumplido · para febrero de 2026',
    },
    {
      what: 'in progress',
      milestone: { status: 'in-progress', end: '2027' },
      says: 'Step In progress · due 2027',
      spanish: 'Step En curso · para 2027',
    },
    {
      what: 'in progress, with a percentage',
      milestone: { status: 'in-progress', progress: 35 },
      says: 'Step In progress · 35%',
      spanish: 'Step En curso · 35 %',
    },
    { what: 'at a true 0 %', milestone: { status: 'not-started', progress: 0 }, says: 'Step Not started · 0%' },
    {
      what: 'delayed',
      milestone: { status: 'delayed', end: '2026-03-01' },
      says: 'Step Delayed · due March 1, 2026',
      spanish: 'Step Retrasado · para 1 de marzo de 2026',
    },
    { what: 'withdrawn', milestone: { status: 'withdrawn' }, says: 'Step Withdrawn', spanish: 'Step Retirado' },
    {
      what: 'without a status, as planned',
      milestone: { end: '2026-12' },
      says: 'Step Planned · due December 2026',
      spanish: 'Step Previsto · para diciembre de 2026',
    },
    {
      what: 'without a status although its day is over: planned, not overdue',
      milestone: { end: '2020' },
      says: 'Step Planned · due 2020',
    },
    { what: 'with only a beginning', milestone: { start: '2026-09' }, says: 'Step Planned · From September 2026' },
    { what: 'with nothing else', milestone: {}, says: 'Step Planned' },
  ];
  for (const { what, milestone, says, spanish } of rows) {
    it(`are listed: ${what}`, async () => {
      const milestones = [{ title: 'Step', ...milestone }];
      const element = await commitmentOf({ milestones });
      expect(allByRole(section(element, 'Milestones'), 'listitem').map(textOf)).to.deep.equal([says]);
      if (spanish) {
        const entries = allByRole(section(await commitmentOf({ milestones }, { lang: 'es' }), 'Hitos'), 'listitem');
        expect(entries.map((entry) => textOf(entry).replaceAll('\u00a0', ' '))).to.deep.equal([spanish]);
      }
    });
  }

  it('keep the order of the feed, with their links and sources', async () => {
    const element = await commitmentOf({
      milestones: [
        { title: 'Second', end: '2027', links: [{ title: 'Photo', url: 'https://city.example/photo' }] },
        { title: 'First', end: '2026', sources: [{ title: 'Minutes', url: 'https://city.example/minutes' }] },
      ],
    });
    const list = section(element, 'Milestones');
    expect(textOf(list)).to.match(/Second.*Photo.*First.*Sources/);
    expect((byRole(list, 'link', 'Photo') as HTMLAnchorElement).href).to.equal('https://city.example/photo');
    list.querySelector('summary')!.click();
    expect((byRole(list, 'link', 'Minutes') as HTMLAnchorElement).href).to.equal('https://city.example/minutes');
  });
});

describe('what changed', () => {
  it('says when, why, from what and to what', async () => {
    const element = await commitmentOf({
      revisions: [
        { summary: 'The floods broke the mains.', date: '2026-03-11', was: 'Ends in February.', now: 'Ends in July.' },
      ],
    });
    expect(textOf(section(element, 'What changed'))).to.equal(
      'What changed March 11, 2026 The floods broke the mains. Before Ends in February. Now Ends in July.',
    );
    expect(section(element, 'What changed').querySelector('time')!.dateTime).to.equal('2026-03-11');
  });

  it('tells assistive technology what was taken away and what was put in', async () => {
    const element = await commitmentOf({ revisions: [{ summary: 'S', was: 'Old', now: 'New' }] });
    expect(textOf(element.shadowRoot!.querySelector('del')!)).to.equal('Old');
    expect(textOf(element.shadowRoot!.querySelector('ins')!)).to.equal('New');
  });

  it('says so where there is no date', async () => {
    expect(textOf(section(await commitmentOf({ revisions: [{ summary: 'S' }] }), 'What changed'))).to.equal(
      'What changed No date given S',
    );
  });

  for (const [given, says] of [
    [{ was: 'Old' }, 'Before Old'],
    [{ now: 'New' }, 'Now New'],
  ] as const) {
    it(`shows ${JSON.stringify(given)} alone`, async () => {
      expect(textOf(section(await commitmentOf({ revisions: [{ summary: 'S', ...given }] }), 'What changed'))).to.match(
        new RegExp(`S ${says}$`),
      );
    });
  }

  it('in Spanish', async () => {
    const element = await commitmentOf(
      { revisions: [{ summary: 'S', date: '2026-03', was: 'A', now: 'B' }] },
      { lang: 'es' },
    );
    expect(textOf(section(element, 'Qué cambió'))).to.equal('Qué cambió marzo de 2026 S Antes A Ahora B');
  });
});

describe('links', () => {
  it('are evidence and the commitment’s own page', async () => {
    const element = await commitmentOf({
      links: [{ title: 'Map', url: 'https://city.example/map' }, { url: 'https://data.example/set' }],
      url: 'https://city.example/water',
    });
    expect(
      allByRole(section(element, 'Links and evidence'), 'link').map((link) => [
        nameOf(link),
        (link as HTMLAnchorElement).href,
      ]),
    ).to.deep.equal([
      ['Map', 'https://city.example/map'],
      ['data.example', 'https://data.example/set'],
      ['The commitment’s own page', 'https://city.example/water'],
    ]);
  });

  it('name the commitment’s own page in the language of the words, whatever the feed’s', async () => {
    const element = await commitmentOf({ url: 'https://city.example/water' }, { feed: { language: 'es' } });
    const name = byRole(element, 'link', 'The commitment’s own page');
    expect(name.querySelector('[lang]')).to.equal(null);
  });

  it('without an address are their title, without either they are not there', async () => {
    const element = await commitmentOf({ links: [{ title: 'In the archive' }, {}, { url: 'javascript:alert(1)' }] });
    expect(allByRole(section(element, 'Links and evidence'), 'listitem').map(textOf)).to.deep.equal(['In the archive']);
  });

  it('of which none is left leave no section', async () => {
    const element = await commitmentOf({ links: [{}, { url: 'javascript:alert(1)' }] });
    expect(allByRole(element, 'heading', 'Links and evidence')).to.deep.equal([]);
  });

  it('are never anything but web, mail and telephone', async () => {
    const bad = 'javascript:alert(1)';
    const element = await commitmentOf(
      {
        url: bad,
        plan: 'p',
        leads: ['m'],
        links: [{ title: 'L', url: bad }],
        sources: [{ title: 'S', url: bad }],
        milestones: [{ title: 'M', links: [{ title: 'L', url: bad }], sources: [{ title: 'S', url: bad }] }],
        revisions: [{ summary: 'R', sources: [{ title: 'S', url: bad }] }],
        assessments: [{ kind: 'irm', url: bad, sources: [{ title: 'S', url: bad }] }],
      },
      {
        feed: {
          plans: [{ id: 'p', title: 'P', url: bad }],
          members: [{ id: 'm', name: 'M', sector: 'other', url: bad }],
        },
      },
    );
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
  });

  it('open where the page is, and hand nothing over', async () => {
    const element = await commitmentOf({ links: [{ title: 'Map', url: 'https://city.example/map' }] });
    expect(byRole(element, 'link', 'Map').hasAttribute('target')).to.equal(false);
  });
});

describe('sources of the whole', () => {
  it('are folded at the end, and open by keyboard and pointer as any disclosure', async () => {
    const element = await commitmentOf({
      sources: [{ title: 'Action plan, p. 12', url: 'https://city.example/plan' }],
    });
    expect(textOf(element)).to.match(/Sources$/);
    element.shadowRoot!.querySelector('summary')!.click();
    byRole(element, 'link', 'Action plan, p. 12');
  });
});
