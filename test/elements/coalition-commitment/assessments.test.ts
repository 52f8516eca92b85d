import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CommitmentInput } from '../../support/build-feed.js';
import { useToday } from '../../support/fake-clock.js';
import { allByRole, byRole, textOf } from '../../support/queries.js';
import { commitmentOf, section } from './kit.js';

useToday();
type Assessments = NonNullable<CommitmentInput['assessments']>;
type Value = Assessments[number];

async function tableOf(assessments: Assessments, lang = 'en') {
  const element = await commitmentOf({ assessments }, { lang });
  const table = byRole(element, 'table');
  return {
    element,
    table,
    columns: allByRole(table, 'columnheader').map(textOf),
    rows: allByRole(table, 'row')
      .slice(1)
      .map((row) => [...allByRole(row, 'rowheader'), ...allByRole(row, 'cell')].map(textOf)),
  };
}

const rated: Value = {
  kind: 'irm',
  date: '2026-06',
  by: 'The IRM',
  verifiable: true,
  relevance: 'unclear',
  novelty: 'new',
  ambition: 'modest',
  completion: 'limited',
};

describe('the table of assessments', () => {
  it('has a column for each rating, and a row for each report', async () => {
    const { columns, rows } = await tableOf([rated]);
    expect(columns).to.deep.equal([
      'Report',
      'Verifiable',
      'Relevant',
      'New or continued',
      'Potential for results',
      'Completion',
    ]);
    expect(rows).to.deep.equal([
      [
        'Report of OGP’s Independent Reporting Mechanism The IRM · June 2026',
        'Yes',
        'Unclear',
        'New',
        'Modest',
        'Limited',
      ],
    ]);
  });

  it('says the same in Spanish', async () => {
    const { columns, rows } = await tableOf([rated], 'es');
    expect(columns).to.deep.equal([
      'Informe',
      'Verificable',
      'Relevante',
      'Nuevo o continuación',
      'Potencial de resultados',
      'Cumplimiento',
    ]);
    expect(rows[0]!.slice(1)).to.deep.equal(['Sí', 'No está claro', 'Nuevo', 'Moderado', 'Limitado']);
  });

  it('has only columns in which somebody says something', async () => {
    const { columns, rows } = await tableOf([
      { kind: 'irm', completion: 'limited' },
      { kind: 'self', verifiable: false },
    ]);
    expect(columns).to.deep.equal(['Report', 'Verifiable', 'Completion']);
    expect(rows).to.deep.equal([
      ['Report of OGP’s Independent Reporting Mechanism', '–', 'Limited'],
      ['Self-assessment', 'No', '–'],
    ]);
  });

  const kinds: [kind: Value['kind'], en: string, es: string][] = [
    ['inception', 'Inception report', 'Informe inicial'],
    ['end-of-commitment', 'End-of-commitment report', 'Informe de fin de compromiso'],
    [
      'irm',
      'Report of OGP’s Independent Reporting Mechanism',
      'Informe del Mecanismo de Revisión Independiente de OGP',
    ],
    ['monitoring-body', 'Report of the local monitoring body', 'Informe del órgano local de seguimiento'],
    ['self', 'Self-assessment', 'Autoevaluación'],
    [undefined, 'Report', 'Informe'],
  ];
  for (const [kind, en, es] of kinds) {
    it(`names a report of kind ${kind ?? 'unknown'}`, async () => {
      expect((await tableOf([{ kind, completion: 'limited' }])).rows[0]![0]).to.equal(en);
      expect((await tableOf([{ kind, completion: 'limited' }], 'es')).rows[0]![0]).to.equal(es);
    });
  }

  const ratings: [given: Value, says: string, spanish: string][] = [
    [{ verifiable: true }, 'Yes', 'Sí'],
    [{ verifiable: false }, 'No', 'No'],
    [{ verifiable: 'unclear' }, 'Unclear', 'No está claro'],
    [{ relevance: true }, 'Yes', 'Sí'],
    [{ relevance: false }, 'No', 'No'],
    [{ novelty: 'new' }, 'New', 'Nuevo'],
    [{ novelty: 'continuation' }, 'Continues earlier work', 'Da continuidad'],
    [{ ambition: 'unclear' }, 'Unclear', 'No está claro'],
    [{ ambition: 'modest' }, 'Modest', 'Moderado'],
    [{ ambition: 'substantial' }, 'Substantial', 'Sustancial'],
    [{ completion: 'no-evidence' }, 'No evidence available', 'Sin evidencia disponible'],
    [{ completion: 'not-started' }, 'Not started', 'No iniciado'],
    [{ completion: 'complete' }, 'Complete', 'Completo'],
  ];
  for (const [given, says, spanish] of ratings) {
    it(`says ${JSON.stringify(given)} as “${says}”, “${spanish}”`, async () => {
      expect((await tableOf([given])).rows[0]![1]).to.equal(says);
      expect((await tableOf([given], 'es')).rows[0]![1]).to.equal(spanish);
    });
  }

  it('shows a report whose rating is not given as a report with its link, not as a rating', async () => {
    const { table, rows } = await tableOf([
      rated,
      { kind: 'inception', date: '2025', url: 'https://ogp.example/inception' },
    ]);
    expect(rows[1]).to.deep.equal(['Inception report 2025', 'Published as a report; no rating is given here.']);
    expect((byRole(table, 'link', 'Inception report') as HTMLAnchorElement).href).to.equal(
      'https://ogp.example/inception',
    );
  });

  it('has no columns of dashes where no report gives a rating', async () => {
    const { element, columns, rows } = await tableOf([{ kind: 'irm', url: 'https://ogp.example/' }, { kind: 'self' }]);
    expect(columns).to.deep.equal(['Report']);
    expect(rows).to.have.length(2);
    expect(textOf(section(element, 'Assessments')))
      .to.contain('Published as a report; no rating is given here.')
      .and.not.contain('–');
  });

  it('shows early results and sources with their report', async () => {
    const { table, rows } = await tableOf([
      {
        completion: 'limited',
        earlyResults: 'Fewer leaks',
        sources: [{ title: 'Annex', url: 'https://ogp.example/annex' }],
      },
    ]);
    expect(rows[0]![0]).to.contain('Fewer leaks');
    table.querySelector('summary')!.click();
    byRole(table, 'link', 'Annex');
  });

  it('keeps its roles where it is laid out as blocks, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const { table, columns, rows } = await tableOf([rated]);
      expect(getComputedStyle(table).display).to.equal('block');
      // Browsers take the roles of table elements away with the layout, so they have to be written out.
      const roleless = [...table.querySelectorAll('tr, th, td')].filter((part) => !part.hasAttribute('role'));
      expect(roleless).to.have.length(0);
      expect(columns).to.have.length(6);
      expect(rows[0]).to.have.length(6);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
