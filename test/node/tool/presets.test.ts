import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, runTool, TODAY } from './kit.ts';
import { importingPlaces, type Imported } from './kit-import.ts';

const THIS_YEAR = TODAY.slice(0, 4);

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV, with the columns of all of them. */
function csvOf(rows: readonly Record<string, string>[], separator = ','): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(separator))
    .join('\n');
}

const OGP = {
  'Commitment Title': 'Publish the tables',
  'Commitment Unique Identifier': 'VAL0001',
  'Country/Locality': 'Valley, Invented',
  'Action Plan ID': 'AP_VAL01',
  'Action Plan Number': '2',
  'Year Of Submission': THIS_YEAR,
  'Commitment Number': '1',
  'Start Date': '13/2/2025',
  'End Date': '2/13/2026',
  'Lead Institution': 'Treasury, State of Valley',
  'Report Publication Year (End Of Term)': THIS_YEAR,
};

async function ogp(t: TestContext, rows: readonly Record<string, string>[], ...options: string[]) {
  const folder = folderWith(t, { 'sheet.csv': csvOf(rows.map((row) => ({ ...OGP, ...row }))) });
  return importingPlaces([join(folder, 'sheet.csv')], '--from', 'ogp', ...options);
}

const commitmentsOf = (feed: Imported) => feed.commitments as Record<string, Record<string, unknown>[]>[];

describe('coalition-feed import --from ogp', () => {
  it('takes a row of any order of columns: plan, days in both orders, values, areas and what the IRM found', async (t) => {
    const { code, feed } = await ogp(t, [
      {
        Lobbying: '1',
        Youth: '0',
        Labor: 'ND',
        'OGP Value Civic Participation': '1',
        'OGP Value Technology': 'ND',
        'Supporting Institution(s)': 'Chamber, Ltd; Union and Friends\nRadio',
        Verifiable: '1',
        'Potential for Results': 'Modest',
        'Completion (Progress Report)': 'Not Started',
        'Completion (End Of Term)': 'Substantial',
        'Early Results': 'Moderate',
        'Did It Open Government (Overall)': 'NR',
      },
    ]);
    assert.equal(code, 0);
    assert.deepEqual([feed.title, feed.updated], ['Valley, Invented', THIS_YEAR]);
    assert.deepEqual(feed.plans, [
      { id: 'AP_VAL01', title: `Valley, Invented: action plan 2 (submitted ${THIS_YEAR})`, submitted: THIS_YEAR },
    ]);
    assert.deepEqual(feed.commitments, [
      {
        id: 'VAL0001',
        ogpId: 'VAL0001',
        title: 'Publish the tables',
        plan: 'AP_VAL01',
        start: '2025-02-13',
        end: '2026-02-13',
        leads: ['Treasury, State of Valley'],
        partners: ['Chamber, Ltd', 'Union and Friends', 'Radio'],
        policyAreas: ['Lobbying'],
        values: ['civic-participation'],
        assessments: [
          {
            kind: 'irm',
            by: 'Independent Reporting Mechanism (OGP)',
            date: THIS_YEAR,
            verifiable: true,
            ambition: 'modest',
            completion: 'substantial',
            earlyResults: 'Early results: Moderate.',
          },
        ],
      },
    ]);
  });

  it('says nothing where OGP says nothing, and takes the progress report where there is no later one', async (t) => {
    const nothing = { 'Completion (End Of Term)': 'NR', Verifiable: 'ND', 'Potential for Results': 'NA' };
    const { feed } = await ogp(t, [
      { ...nothing, 'Completion (Progress Report)': 'NA' },
      {
        ...nothing,
        'Commitment Unique Identifier': 'VAL0002',
        'Completion (Progress Report)': 'Limited',
        'Report Publication Year (Progress Report)': '2020',
      },
    ]);
    const [first, second] = commitmentsOf(feed);
    assert.equal(first.assessments, undefined);
    assert.equal(first.completion, undefined);
    assert.deepEqual(
      second.assessments.map(({ date, completion }) => [date, completion]),
      [['2020', 'limited']],
    );
  });

  it('takes Withdrawn for a state, and Unclear for a finding without a level', async (t) => {
    const { said, feed } = await ogp(t, [
      { 'Completion (End Of Term)': 'Withdrawn', 'Completion (Progress Report)': 'Limited', Verifiable: 'No' },
      { 'Commitment Unique Identifier': 'VAL0002', 'Completion (End Of Term)': 'Unclear', Verifiable: 'Yes' },
    ]);
    const [withdrawn, unclear] = commitmentsOf(feed);
    assert.equal(withdrawn.state, 'withdrawn');
    assert.deepEqual(
      [withdrawn, unclear].map(({ assessments: [{ completion, verifiable }] }) => [completion, verifiable]),
      [
        [undefined, false],
        [undefined, true],
      ],
    );
    assert.ok(said.some((line) => /row 3.*Unclear is not a level.*\[completion-unclear\]/.test(line)));
  });

  it('asks about days that may be two, takes their year, and goes by --dates', async (t) => {
    const rows = [{ 'Start Date': '3/4/2025', 'End Date': 'Permanent activity' }];
    const asked = await ogp(t, rows);
    assert.equal(asked.feed.commitments[0].start, '2025');
    assert.equal(asked.feed.commitments[0].end, undefined);
    assert.ok(asked.said.some((line) => /"3\/4\/2025" → 2025: .*\[date-year-alone\]/.test(line)));
    assert.ok(asked.said.some((line) => /"Permanent activity": Write a date/.test(line)));
    const told = await ogp(t, rows, '--dates', 'dmy');
    assert.equal(told.feed.commitments[0].start, '2025-04-03');
  });

  it('gives rows with one identifier an id each, and mends the numbers of spreadsheets', async (t) => {
    const { code, said, feed } = await ogp(t, [
      { 'Commitment Number': '4.0999999999999996' },
      { 'Commitment Number': 'B.1' },
      { 'Commitment Unique Identifier': 'VAL0002' },
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      feed.commitments.map(({ id, ogpId }) => [id, ogpId]),
      [
        ['VAL0001-4.1', 'VAL0001'],
        ['VAL0001-B.1', 'VAL0001'],
        ['VAL0002', 'VAL0002'],
      ],
    );
    assert.equal(said.filter((line) => line.includes('[identifier-repeated]')).length, 1);
  });

  it('says of a whole sheet with the usual wounds no more than twelve lines', async (t) => {
    const wounds: Record<string, string>[] = [
      { 'Start Date': '3/4/2025', 'End Date': 'Permanent activity' },
      { 'Completion (End Of Term)': 'Unclear', 'Lead Institution': 'See Action Plan' },
      { 'Completion (End Of Term)': 'Withdrawn', 'Supporting Institution(s)': 'NA' },
      { 'Start Date': 'NA', 'End Date': 'May 2026', Verifiable: '1', 'Potential for Results': 'ND' },
      { 'Year Of Submission': '2018', 'Action Plan End Year': '2024', 'Duration (Years)': '2' },
      { Specificity: 'High', Stars: '3', _code: '4.0999999999999996', 'Early Results': 'NR' },
    ];
    const rows = Array.from({ length: 60 }, (_, at) => ({
      'Commitment Unique Identifier': `VAL${Math.floor(at / 2)}`,
      'Commitment Number': String(at),
      ...wounds[at % wounds.length],
    }));
    const { code, said, feed } = await ogp(t, rows);
    assert.equal(code, 0, said.join('\n'));
    assert.ok(said.length <= 12, said.join('\n'));
    assert.equal(feed.commitments.length, 60);
  });

  it('lists in one message what the format has no place for, and never bends it', async (t) => {
    const { said, feed } = await ogp(t, [
      { Specificity: 'Medium', 'Potential Impact': 'Transformative', _Relevant: '2', Starred: 'NA', CHECKSUM: '' },
    ]);
    const lines = said.filter((line) => line.includes('[columns-without-place]'));
    assert.equal(lines.length, 1);
    assert.match(lines[0], /Specificity, Potential Impact, _Relevant\. /);
    assert.doesNotMatch(JSON.stringify(feed), /Medium|Transformative/);
  });

  it('reads a sheet coalition beside it, and says whose the feed is taken for without one', async (t) => {
    const folder = folderWith(t, {
      'sheet.csv': csvOf([OGP]),
      'coalition.csv': `name,language,updated\nOpen Valley,en,${TODAY}\n`,
    });
    const beside = await importingPlaces([folder], '--from', 'ogp');
    assert.equal(beside.feed.title, 'Open Valley');
    assert.ok(!beside.said.some((line) => line.includes('[coalition-made]')));
    const alone = await ogp(t, [{}]);
    assert.ok(alone.said.some((line) => /its name \(Valley, Invented\).*\[coalition-made\]/.test(line)));
  });

  it('says so of another table, and of other options beside it', async (t) => {
    const folder = folderWith(t, { 'other.csv': 'a,b\n1,2\n' });
    const { code, said } = await importingPlaces([folder], '--from', 'ogp');
    assert.equal(code, 1);
    assert.ok(said.some((line) => /Commitment Unique Identifier, .*\[preset-columns\]/.test(line)));
    assert.equal((await runTool(['import', folder, '--from', 'ogp', '--suggest'])).code, 2);
    assert.equal((await runTool(['import', folder, '--from', 'nobody'])).code, 2);
  });
});

const result = (changes: Record<string, unknown>): Record<string, unknown> => ({
  id: 7,
  taxonomies: { id: [1, 2], name: { pt: ['Água', 'Rios, mares'], es: ['Agua', 'Ríos, mares'] } },
  parent: { id: null },
  title: { pt: 'Abrir', es: 'Abrir las cuentas' },
  description: { pt: '<p>Um &amp; dois</p><script>x()</script>', es: '' },
  start_date: '2025-01-01',
  end_date: null,
  status: { id: 1, key: 'in_progress', name: { pt: 'Em curso' } },
  progress: 40,
  updated_at: `${TODAY}T08:30:00.000Z`,
  url: 'https://decide.valley.example/results/7',
  proposal_urls: [],
  reference: '',
  ...changes,
});

async function decidim(t: TestContext, file: string, content: string, ...options: string[]) {
  return importingPlaces([join(folderWith(t, { [file]: content }), file)], '--from', 'decidim', ...options);
}

describe('a table of OGP or Decidim', () => {
  const spanish = JSON.stringify([result({ title: { es: 'Abrir' }, description: { es: '' } })]);
  const of = (said: readonly string[], cause: string): string =>
    said.find((each) => each.endsWith(`[${cause}]`)) ?? said.join('\n');

  it('without --from, or with that of the other: says which to add', async (t) => {
    const folder = folderWith(t, { 'ogp.csv': csvOf([OGP]), 'results.json': spanish });
    const [sheet, results] = [join(folder, 'ogp.csv'), join(folder, 'results.json')];
    for (const [args, preset] of [
      [[sheet], 'ogp'],
      [[results], 'decidim'],
      [[sheet, '--from', 'decidim'], 'ogp'],
      [[results, '--from', 'ogp'], 'decidim'],
    ] as const) {
      const { code, said } = await importingPlaces([...args]);
      assert.equal(code, 1);
      assert.match(of(said, 'preset-table'), new RegExp(`^Lost: .* Import it with --from ${preset}\\.`));
    }
  });

  it('is spoken of in its own language, or in that of the sheets beside it', async (t) => {
    assert.match(of((await decidim(t, 'results.json', spanish)).said, 'members-none'), /^Consejo: /);
    const folder = folderWith(t, {
      'ogp.csv': csvOf([OGP]),
      'integrantes.csv': 'id,nombre,sector\nvalle,Valle,gobierno\n',
    });
    const { said } = await importingPlaces([folder], '--from', 'ogp');
    assert.match(of(said, 'coalition-made'), /^Consejo: /);
    assert.match(of((await ogp(t, [{}])).said, 'coalition-made'), /^Tip: /);
  });
});

describe('coalition-feed import --from decidim', () => {
  it('takes results, and those below another as its milestones, at any depth and in any order', async (t) => {
    const below = { taxonomies: { id: [], name: {} }, description: {}, progress: 100 };
    const { code, feed } = await decidim(
      t,
      'results.json',
      JSON.stringify([
        result({ ...below, id: 9, parent: { id: 8 }, title: { pt: 'Passo' }, status: { key: 'finished' } }),
        result({ ...below, id: 8, parent: { id: 7 }, title: { es: 'Paso' }, status: { key: null } }),
        result({ proposal_urls: ['https://decide.valley.example/proposals/12'] }),
      ]),
    );
    assert.equal(code, 0);
    assert.deepEqual([feed.title, feed.updated], ['decide.valley.example', TODAY]);
    const [{ milestones, links, sources, ...commitment }] = commitmentsOf(feed);
    assert.equal(feed.commitments.length, 1);
    assert.deepEqual(commitment, {
      id: '7',
      title: { pt: 'Abrir', es: 'Abrir las cuentas' },
      summary: { pt: 'Um & dois' },
      policyAreas: [
        { pt: 'Água', es: 'Agua' },
        { pt: 'Rios, mares', es: 'Ríos, mares' },
      ],
      start: '2025-01-01',
      progress: 40,
      state: 'active',
      url: 'https://decide.valley.example/results/7',
      updated: `${TODAY}T08:30:00.000Z`,
    });
    assert.deepEqual(
      milestones.map(({ id, title, status }) => [id, title, status]),
      [
        ['9', { pt: 'Passo' }, 'complete'],
        ['8', { es: 'Paso' }, undefined],
      ],
    );
    assert.deepEqual(links, [{ title: { es: 'Propuesta 12' }, url: 'https://decide.valley.example/proposals/12' }]);
    assert.deepEqual(sources, [{ title: 'decide.valley.example', url: 'https://decide.valley.example/results/7' }]);
  });

  it('asks about percentages over 100, words of its own for a status, and results that are not there', async (t) => {
    const { said, feed } = await decidim(
      t,
      'results.json',
      JSON.stringify([result({ progress: 120, parent: { id: 99 }, status: { key: 'en_tramite' } })]),
    );
    const [commitment] = feed.commitments;
    assert.deepEqual([commitment.progress, commitment.state], [undefined, undefined]);
    for (const cause of ['write', 'decidim-parent', 'decidim-status-unknown'])
      assert.equal(said.filter((line) => line.includes(`[${cause}]`)).length, 1, said.join('\n'));
    // A file of records has no row and no column P.
    const place = said.find((line) => line.includes('[write]'));
    assert.match(place!, /results\.json, record 1, field progress "120": .* Only this is left out\. \[write\]/);
    assert.doesNotMatch(said.join('\n'), /\brow\b .*column|no column/);
  });

  it('says in Spanish what a status was taken for, and where what is missing goes', async (t) => {
    const { said } = await decidim(t, 'results.json', JSON.stringify([result({})]), '--lang', 'es');
    const line = (cause: string): string => said.find((each) => each.endsWith(`[${cause}]`)) ?? said.join('\n');
    assert.match(line('decidim-status'), /"in_progress" → activo: /);
    assert.match(line('members-none'), /^Consejo: results\.json: .*hoja integrantes/);
    assert.match(line('no-leads-made'), /hoja unidades/);
  });

  it('takes members and those responsible from sheets beside it', async (t) => {
    const folder = folderWith(t, {
      'results.json': JSON.stringify([result({})]),
      'members.csv': 'id,name,sector\ntown,Our Town,government\n',
      'parties.csv': 'commitment,role,member\n7,lead,town\n',
    });
    const places = ['results.json', 'members.csv', 'parties.csv'].map((file) => join(folder, file));
    const { said, feed } = await importingPlaces(places, '--from', 'decidim');
    assert.deepEqual(feed.commitments[0].leads, ['town'], said.join('\n'));
    assert.doesNotMatch(said.join('\n'), /members-none|no-leads/);
    const out = join(folder, 'feed.json');
    const { stderr } = await runTool(['import', ...places, '--from', 'decidim', '--out', out]);
    assert.doesNotMatch(stderr, /not yours to edit/);
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify([result({ progress: 120 })]));
    assert.match(
      (await runTool(['import', wrong, '--from', 'decidim', '--out', join(folder, 'x.json')])).stderr,
      /not yours to edit, make sheets of the feed: .*coalition-feed export .*x\.json coalition\.xlsx/,
    );
  });

  it('reads CSV of older versions, and says what CSV loses', async (t) => {
    const row = {
      id: '7',
      'category/id': '1',
      'category/name/es': 'Agua',
      'scope/name/es': 'Valle',
      'parent/id': '',
      'title/es': 'Abrir',
      'description/es': '<p>Uno</p><p>Dos</p>',
      'status/key': 'delayed',
      progress: '66.7',
      created_at: `${TODAY}T08:30:00.000Z`,
      url: 'https://decide.valley.example/results/7',
    };
    const { said, feed } = await decidim(
      t,
      'results.csv',
      csvOf([row, { ...row, id: '8', 'title/es': '', 'description/es': '' }], ';'),
      '--lang',
      'en',
    );
    assert.deepEqual(
      feed.commitments.map(({ id, summary, state, progress, policyAreas }) => [
        id,
        summary,
        state,
        progress,
        policyAreas,
      ]),
      [['7', { es: 'Uno\n\nDos' }, 'delayed', 66.7, [{ es: 'Agua' }]]],
    );
    assert.ok(
      said.some((line) =>
        /"8": This result has no title in the languages of the file \(es\).*\[decidim-title\]/.test(line),
      ),
    );
    assert.ok(said.some((line) => line.includes('[decidim-csv]')));
    assert.ok(said.some((line) => /scope\/name\/es\. \[columns-without-place\]/.test(line)));
  });

  it('says so of JSON that is broken, no list, or another table, and of results that are below each other', async (t) => {
    for (const [content, cause] of [
      ['[{"id": 1,}', 'json-broken'],
      ['{"version": "coalition-feed/2"}', 'json-no-list'],
      ['{"version": "coalition-feed/1"}', 'json-feed'],
      ['[]', 'json-no-list'],
      ['[{"a": 1}]', 'preset-columns'],
      [`[{"a": ${'['.repeat(50_000)}`, 'json-broken'],
    ] as const) {
      const { code, said } = await decidim(t, 'results.json', content);
      assert.equal(code, 1);
      assert.ok(
        said.some((line) => line.includes(`[${cause}]`)),
        `${content.slice(0, 40)}: ${said.join('\n')}`,
      );
    }
    const circle = [result({ parent: { id: 8 } }), result({ id: 8, parent: { id: 7 } })];
    assert.equal((await decidim(t, 'results.json', JSON.stringify(circle))).feed.commitments.length, 2);
  });
});
