import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/coalition-feed/coalition-feed.define.js';
import '../../../src/elements/coalition-progress/coalition-progress.define.js';
import { expectAccessible } from '../../support/accessibility.js';
import { feedOf, type CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, nameOf, textOf } from '../../support/queries.js';
import { useQuietConsole } from '../../support/quiet-console.js';
import { until } from '../../support/until.js';

useToday();
useQuietConsole();
type Given = Partial<CommitmentInput>;
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

async function progressOf(given: Given, lang = 'en'): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(
    html`<coalition-progress lang=${lang} commitment="c1" .feed=${feedOf({ title: 'Clean water', ...given })}></coalition-progress>`,
  );
  await until(() => textOf(element) !== '');
  return element;
}

describe('a progress bar is spoken', () => {
  const scale = 'The scale is: Not started, Limited, Substantial, Complete';
  const escala = 'La escala es: No iniciado, Limitado, Sustancial, Completo';
  const rows: { what: string; given: Given; en: string; es: string }[] = [
    {
      what: 'a percentage, with whose figure it is',
      given: { progress: 60 },
      en: '60%, the coalition’s own figure',
      es: '60 %, según la propia coalición',
    },
    {
      what: 'a level, with who says so and the scale',
      given: { completion: 'substantial' },
      en: `Substantial, according to the coalition. ${scale}`,
      es: `Sustancial, según la coalición. ${escala}`,
    },
    {
      what: '"not started", with the scale',
      given: { completion: 'not-started' },
      en: `Not started, according to the coalition. ${scale}`,
      es: `No iniciado, según la coalición. ${escala}`,
    },
    {
      what: 'an assessment’s level, with its author',
      given: { assessments: [{ completion: 'limited', by: { en: 'The IRM', es: 'El MRI' } }] },
      en: `Limited, according to The IRM. ${scale}`,
      es: `Limitado, según El MRI. ${escala}`,
    },
    {
      what: 'an assessment’s level, with the kind of report',
      given: { assessments: [{ completion: 'complete', kind: 'self' }] },
      en: `Complete, according to Self-assessment. ${scale}`,
      es: `Completo, según Autoevaluación. ${escala}`,
    },
    {
      what: 'an assessment of no kind',
      given: { assessments: [{ completion: 'complete' }] },
      en: `Complete, according to Report. ${scale}`,
      es: `Completo, según Informe. ${escala}`,
    },
    {
      what: 'milestones',
      given: { milestoneCounts: { complete: 3, total: 5 } },
      en: '3 of 5 milestones complete',
      es: '3 de 5 hitos cumplidos',
    },
    {
      what: 'one milestone',
      given: { milestoneCounts: { complete: 1, total: 1 } },
      en: '1 of 1 milestone complete',
      es: '1 de 1 hito cumplido',
    },
    {
      what: 'thousands of milestones',
      given: { milestoneCounts: { complete: 1200, total: 5000 } },
      en: '1,200 of 5,000 milestones complete',
      es: '1200 de 5000 hitos cumplidos',
    },
  ];
  for (const { what, given, en, es } of rows) {
    it(`${what}, in English and Spanish`, async () => {
      expect(plain(byRole(await progressOf(given), 'progressbar').getAttribute('aria-valuetext'))).to.equal(en);
      expect(
        plain(byRole(await progressOf(given, 'es'), 'progressbar').getAttribute('aria-valuetext')).replace(
          '5.000',
          '5000',
        ),
      ).to.equal(es);
    });
  }
});

describe('a progress bar has a name', () => {
  const rows: [what: string, given: Given, lang: string, name: string][] = [
    ['by its title', {}, 'en', 'Progress of “Clean water”'],
    ['by its short title', { shortTitle: 'Water' }, 'en', 'Progress of “Water”'],
    ['in Spanish', { title: { en: 'Clean water', es: 'Agua limpia' } }, 'es', 'Avance de «Agua limpia»'],
    ['in the language that there is', { title: { eu: 'Ura' } }, 'es', 'Avance de «Ura»'],
    ['with quotes of its own', { title: 'The "clean" water' }, 'en', 'Progress of “The "clean" water”'],
    [
      'with what looks like a blank to fill in',
      { title: '{title} {n} $& $1' },
      'en',
      'Progress of “{title} {n} $& $1”',
    ],
  ];
  for (const [what, given, lang, name] of rows) {
    it(what, async () => {
      expect(nameOf(byRole(await progressOf({ progress: 5, ...given }, lang), 'progressbar'))).to.equal(name);
    });
  }
});

describe('what is unknown', () => {
  const unknown: [what: string, given: Given][] = [
    ['with nothing reported', {}],
    ['whose period is over', { end: '2024-06' }],
    ['with no evidence', { completion: 'no-evidence' }],
    ['with no evidence, by an assessment', { assessments: [{ completion: 'no-evidence', by: 'The IRM' }] }],
    ['that was withdrawn', { state: 'withdrawn' }],
    ['that is on hold', { state: 'on-hold', end: '2024' }],
    ['with a wrong percentage', { progress: 400 }],
  ];
  for (const [what, given] of unknown) {
    it(`(${what}) is plain text: no bar, no value, no nought`, async () => {
      for (const lang of ['en', 'es']) {
        const element = await progressOf(given, lang);
        expect(allByRole(element, 'progressbar')).to.deep.equal([]);
        expect(
          element.shadowRoot!.querySelectorAll('[aria-valuenow], [aria-valuetext], progress, meter'),
        ).to.have.length(0);
        expect(textOf(element)).to.not.match(/\b0\b|%/);
        await expectAccessible(element);
      }
    });
  }

  it('says who found no evidence', async () => {
    expect(textOf(await progressOf({ assessments: [{ completion: 'no-evidence', by: 'The IRM' }] }))).to.match(
      /^No evidence available, according to The IRM/,
    );
  });

  it('is not confused: nothing reported and no evidence are two things', async () => {
    expect(textOf(await progressOf({}))).to.not.equal(textOf(await progressOf({ completion: 'no-evidence' })));
  });
});

describe('labels after the bar', () => {
  const rows: { given: Given; en: string; es: string }[] = [
    { given: { progress: 10, end: '2026-11-15' }, en: '10% Overdue by 1 day', es: '10 % Con retraso de 1 día' },
    { given: { progress: 10, end: '2026-10-16' }, en: '10% Overdue by 31 days', es: '10 % Con retraso de 31 días' },
    {
      given: { completion: 'limited', end: '2024' },
      en: 'Limited Overdue by 22 months',
      es: 'Limitado Con retraso de 22 meses',
    },
    {
      given: { completion: 'limited', end: '2020' },
      en: 'Limited Overdue by 5 years',
      es: 'Limitado Con retraso de 5 años',
    },
    {
      given: { completion: 'limited', end: '2020', state: 'delayed' },
      en: 'Limited Delayed Overdue by 5 years',
      es: 'Limitado Retrasado Con retraso de 5 años',
    },
    { given: { completion: 'limited', state: 'on-hold' }, en: 'Limited On hold', es: 'Limitado En pausa' },
    { given: { progress: 10, state: 'withdrawn', end: '2020' }, en: '10% Withdrawn', es: '10 % Retirado' },
    { given: { progress: 10, state: 'active', end: '2099' }, en: '10%', es: '10 %' },
    {
      given: { end: '2024-06', state: 'delayed' },
      en: 'Period ended June 2024; result not reported Delayed',
      es: 'Periodo terminado: junio de 2024; resultado sin informar Retrasado',
    },
  ];
  for (const { given, en, es } of rows) {
    it(`${en} / ${es}`, async () => {
      expect(plain(textOf(await progressOf(given)))).to.equal(en);
      expect(plain(textOf(await progressOf(given, 'es')))).to.equal(es);
    });
  }
});

it('a commitment with no evidence after its end is overdue: that is known of it', async () => {
  expect(textOf(await progressOf({ completion: 'no-evidence', end: '2026-11-15' }))).to.match(
    /^No evidence available.*Overdue by 1 day$/,
  );
});

describe('a bar where it stands', () => {
  it('in a sentence is followed by the comma without a space', async () => {
    const page = await fixture(
      html`<p lang="en">Water: <coalition-progress commitment="c1" .feed=${feedOf({ progress: 5 })}></coalition-progress>, and so on.</p>`,
    );
    await until(() => textOf(page) === 'Water: 5%, and so on.', `"${textOf(page)}"`);
  });

  it('in a table cell keeps the table accessible', async () => {
    const page = await fixture(
      html`<table lang="en"><tr><th scope="row">Water</th><td><coalition-progress commitment="c1" .feed=${feedOf({ completion: 'limited' })}></coalition-progress></td></tr></table>`,
    );
    await until(() => textOf(page).includes('Limited'));
    await expectAccessible(page);
  });

  it('many times on one page has no id twice', async () => {
    const page = await fixture(
      html`<div><coalition-feed .feed=${feedOf({ progress: 1 })}>${Array.from({ length: 5 }, () => html`<coalition-progress commitment="c1"></coalition-progress>`)}</coalition-feed></div>`,
    );
    await until(() => allByRole(page, 'progressbar').length === 5);
    expect(page.querySelectorAll('[id]')).to.have.length(0);
    await expectAccessible(page);
  });

  for (const lang of ['ar', 'he']) {
    it(`is accessible from right to left (${lang})`, async () => {
      await expectAccessible(await progressOf({ completion: 'limited', end: '2020' }, lang));
    });
  }

  it('holds no link inside the bar', async () => {
    const element = await progressOf({
      completion: 'limited',
      url: 'https://a.example/',
      assessments: [{ url: 'https://a.example/' }],
    });
    expect(byRole(element, 'progressbar').querySelector('a')).to.equal(null);
  });
});
