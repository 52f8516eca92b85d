import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { useToday } from '../../support/fake-clock.js';
import { announced, textOf } from '../../support/queries.js';
import { until } from '../../support/until.js';
import { feedWith, saidIn, show, type Shown } from './kit.js';

const FEED = feedWith(
  { text: 'answered in March', date: '2026-03-10', status: 'answered', commitment: 'water' },
  { text: 'received in September', date: '2026-09-30', status: 'received' },
  { text: 'answered in August', date: '2026-08-27', status: 'answered' },
  { text: 'reviewed since July', date: '2026-07-03', status: 'under-review', commitment: 'buses' },
  { text: 'received in November', date: '2026-11-12', status: 'received', commitment: 'water' },
  { text: 'answered in May', date: '2026-05', status: 'answered', commitment: 'water' },
);

describe('which contributions are listed, and in what order', () => {
  useToday();

  const rows: [asked: Shown, said: string[]][] = [
    [
      {},
      [
        'reviewed since July',
        'received in September',
        'received in November',
        'answered in August',
        'answered in May',
        'answered in March',
      ],
    ],
    [{ status: 'received under-review' }, ['reviewed since July', 'received in September', 'received in November']],
    [
      { status: ' under-review\n  received ' },
      ['reviewed since July', 'received in September', 'received in November'],
    ],
    [{ status: 'received' }, ['received in September', 'received in November']],
    [{ status: 'answered' }, ['answered in August', 'answered in May', 'answered in March']],
    [
      { status: 'answered received' },
      ['received in September', 'received in November', 'answered in August', 'answered in May', 'answered in March'],
    ],
    [{ commitment: 'water' }, ['received in November', 'answered in May', 'answered in March']],
    [{ commitment: 'water', status: 'answered' }, ['answered in May', 'answered in March']],
    [{ status: 'recieved under-review' }, ['reviewed since July']],
    [{ status: 'received, under-review' }, ['reviewed since July', 'received in September', 'received in November']],
  ];
  for (const [asked, said] of rows) {
    it(`${JSON.stringify(asked)}: ${said.length} entries`, async () =>
      expect(saidIn(await show(FEED, asked))).to.deep.equal(said));
  }

  it('compares instants, not the letters of a timestamp', async () => {
    const feed = feedWith(
      { text: 'second', date: '2026-11-10T23:30:00-06:00' },
      { text: 'first', date: '2026-11-11T01:00:00Z' },
    );
    expect(saidIn(await show(feed))).to.deep.equal(['first', 'second']);
  });

  it('follows a changed filter', async () => {
    const element = await show(FEED);
    element.status = 'answered';
    await element.updateComplete;
    expect(saidIn(element)).to.have.length(3);
  });

  it('does not name the commitment again that the page asked for', async () => {
    expect(textOf(await show(FEED, { commitment: 'water' }))).not.to.contain('about:');
  });
});

describe('where there is nothing to list', () => {
  useToday();

  const rows: [what: string, feed: typeof FEED, asked: Shown, english: string, spanish: string][] = [
    [
      'nothing published',
      feedWith(),
      {},
      'Nothing that people said has been published yet.',
      'Todavía no se ha publicado nada de lo que dijo la gente.',
    ],
    [
      'nothing about this commitment',
      feedWith({}),
      { commitment: 'water' },
      'Nothing that people said about this commitment has been published yet.',
      'Todavía no se ha publicado nada de lo que dijo la gente sobre este compromiso.',
    ],
    [
      'nothing that waits',
      feedWith({ status: 'answered' }),
      { status: 'under-review received' },
      'Nothing here has this status: Received, Under review.',
      'Aquí no hay nada con este estado: Recibida, En revisión.',
    ],
    [
      'nothing answered about this commitment',
      feedWith({ commitment: 'water' }),
      { commitment: 'water', status: 'answered' },
      'Nothing here has this status: Answered.',
      'Aquí no hay nada con este estado: Respondida.',
    ],
    [
      'no such commitment',
      feedWith({}),
      { commitment: 'roads' },
      'This commitment is not in the published information.',
      'Este compromiso no está en la información publicada.',
    ],
  ];
  for (const [what, feed, asked, english, spanish] of rows) {
    it(`${what}: says so`, async () => {
      const element = await show(feed, asked);
      expect(textOf(element)).to.equal(english);
      await until(() => announced().includes(english));
      await expectAccessible(element);
      expect(textOf(await show(feed, { ...asked, lang: 'es' }))).to.equal(spanish);
    });
  }
});
