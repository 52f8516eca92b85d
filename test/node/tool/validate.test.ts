import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runToEnd } from '../../support/run-to-end.ts';
import { folderWith, goodFeed, projectFolder, runShipped, runTool, serverWith } from './kit.ts';

interface Listed {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
  readonly value: string;
  readonly costs: string;
}
interface Report {
  readonly source: string;
  readonly ok: boolean;
  readonly problems: Listed[];
  readonly warnings: Listed[];
}

/** Validates one text from standard input. */
async function validate(content: unknown): Promise<Report & { code: number | null }> {
  const input =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
  const { code, stdout, stderr } = await runTool(['validate', '--json', '-'], { input });
  assert.equal(stderr, '');
  const [report] = JSON.parse(stdout) as [Report];
  return { ...report, code };
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('coalition-feed validate', () => {
  it('finds nothing wrong with a good feed', async () => {
    const report = await validate(goodFeed());
    assert.deepEqual({ ...report }, { source: 'standard input', ok: true, problems: [], warnings: [], code: 0 });
  });

  it('passes the example feed', async () => {
    const { code, stdout } = await runShipped(['validate', join(projectFolder, 'stories/feeds/example.json')]);
    assert.equal(code, 0, stdout);
  });

  it('names place, line, value, and what to write instead, for every problem in one run', async (t) => {
    const text = `{
  "version": "coalition-feed/1",
  "title": "x", "language": "en", "updated": "31/05/2026",
  "members": [{ "id": "town", "name": "Town", "sector": "goverment" }],
  "commitments": [
    { "id": "a", "title": "A", "completion": "done" },
    { "id": "b", "title": "B",
      "progress": 130 },
    { "id": "b", "title": "C", "plan": "none" }
  ]
}`;
    const folder = folderWith(t, { 'feed.json': text });
    const { code, stdout, stderr } = await runTool(['validate', 'feed.json'], { cwd: folder });
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.deepEqual(stdout.trim().split('\n'), [
      'feed.json:3:46: updated: Found "31/05/2026". Write a date like 2026, 2026-05 or 2026-05-31. Only this is left out.',
      'feed.json:4:57: members[0].sector (town): Found "goverment". Write one of: government, legislature, oversight-body, civil-society, academia, private-sector, media, international, other. The record is left out.',
      'feed.json:6:46: commitments[0].completion (a): Found "done". Write one of: no-evidence, not-started, limited, substantial, complete. Only this is left out.',
      'feed.json:8:19: commitments[1].progress (b): Found 130. Write a number from 0 to 100. Only this is left out.',
      'feed.json:9:13: commitments[2].id (b): Found "b". Write an id that no record before it has. The record is left out.',
      'feed.json:9:40: commitments[2].plan (b): Found "none". Write the id of a plan. Only this is left out.',
      'feed.json: 6 problems. Records are left out.',
    ]);
  });

  it('says what is the same in several places once, with the places, and all with --all', async (t) => {
    const commitments = [1, 2, 3, 4, 5].map((id) => ({ id: `c${id}`, title: `C${id}`, progress: 100 + id }));
    const folder = folderWith(t, { 'feed.json': JSON.stringify(goodFeed({ commitments }), null, 1) });
    const { code, stdout } = await runTool(['validate', 'feed.json'], { cwd: folder });
    const [first, also, verdict, ...more] = stdout.trim().split('\n');
    assert.deepEqual([code, more], [0, []]);
    assert.match(
      first,
      /^feed\.json:\d+:\d+: commitments\[0\]\.progress \(c1\): Found 101\. Write a number from 0 to 100\. Only these are left out\.$/,
    );
    assert.match(
      also,
      /^ {2}also feed\.json:\d+:\d+: commitments\[1\]\.progress \(c2\): 102; .*and 2 more \(--all lists them\)$/,
    );
    assert.equal(verdict, 'feed.json: 5 problems. Every record can be shown.');
    const all = await runTool(['validate', 'feed.json', '--all'], { cwd: folder });
    assert.match(all.stdout, /commitments\[4\]\.progress \(c5\): 105/);
  });

  it('says which record it is, and what the sheets call the column, where the path says neither', async () => {
    const input = JSON.stringify(
      goodFeed({
        language: 'es',
        commitments: [
          { id: 'agua', title: 'Agua', leads: ['Our Towm'], progress: 130 },
          { id: 'luz', title: 'Luz', leads: ['town'], milestones: [{ title: 'Medidores', end: 'pronto' }] },
        ],
      }),
    );
    const { stdout } = await runTool(['validate', '-'], { input });
    assert.match(stdout, /: commitments\[0\]\.leads\[0\] \(agua: responsables\): Aviso\./);
    assert.match(stdout, /: commitments\[0\]\.progress \(agua: avance\): Se encontró 130\./);
    assert.match(stdout, /: commitments\[1\]\.milestones\[0\]\.end \(luz, Medidores: término\): Se encontró/);
    const english = await runTool(['validate', '-', '--lang', 'en'], { input });
    assert.match(english.stdout, /: commitments\[0\]\.leads\[0\] \(agua: led by\): Warning\./);
    assert.match(english.stdout, /: commitments\[0\]\.progress \(agua\): Found 130\./);
  });

  it('speaks the language of each feed, and the one that is asked for', async (t) => {
    const wrong = (language: string): string => JSON.stringify(goodFeed({ language, url: 'javascript:alert(1)' }));
    const folder = folderWith(t, { 'es.json': wrong('es-MX'), 'en.json': wrong('en'), 'fr.json': wrong('fr') });
    const said = async (...args: string[]): Promise<string> =>
      (await runTool(['validate', ...args], { cwd: folder })).stdout;
    const both = await said('es.json', 'en.json', 'fr.json');
    assert.match(both, /es\.json: 1 problema\./);
    assert.match(both, /en\.json: 1 problem\./);
    assert.match(both, /fr\.json: 1 problem\./);
    assert.match(await said('es.json', '--lang', 'en'), /es\.json: 1 problem\./);
    const [report] = JSON.parse(await said('es.json', '--json')) as { problems: { message: string }[] }[];
    assert.match(report.problems[0].message, /^Escriba una dirección/);
  });

  it('speaks Spanish when asked to', async (t) => {
    const feed = goodFeed({
      commitments: [
        { id: 'a', title: 'A', completion: 'hecho' },
        { id: 'a', title: 'B' },
      ],
    });
    const folder = folderWith(t, { 'feed.json': JSON.stringify({ ...feed, url: 'http://x.example/' }, null, 1) });
    const { code, stdout } = await runTool(['validate', 'feed.json', '--lang', 'es'], { cwd: folder });
    assert.equal(code, 1);
    assert.match(stdout, /Se encontró "hecho"\. Escriba uno de: no-evidence, .* Solo esto se omite\./);
    assert.match(stdout, /Otro registro anterior ya tiene este id\. Dé a cada uno el suyo\. El registro se omite\./);
    assert.match(stdout, /Aviso\. La dirección empieza con http:/);
    assert.match(stdout, /feed\.json: 2 problemas, 1 aviso\. Se omiten registros\.\n$/);
  });

  it('ends with 0 when only fields are lost', async () => {
    const { code, ok, problems } = await validate(goodFeed({ url: 'javascript:alert(1)' }));
    assert.deepEqual([code, ok, problems[0].costs], [0, true, 'field']);
  });

  it('ends with 1 when a whole list is lost', async () => {
    const { code, problems } = await validate(goodFeed({ events: {} }));
    assert.deepEqual([code, problems[0].path, problems[0].costs], [1, 'events', 'list']);
  });

  it('points at the record where a field is missing', async () => {
    const text = JSON.stringify(
      goodFeed({
        members: [
          { id: 'town', name: 'Town', sector: 'government' },
          { id: 'x', sector: 'other' },
        ],
      }),
      null,
      2,
    );
    const { problems } = await validate(text);
    assert.equal(problems[0].path, 'members[1].name');
    assert.equal(problems[0].line, lineOf(text, '"id": "x"') - 1);
    assert.match(problems[0].message, /^Missing: write text/);
  });

  it('tells the rest of a feed that has neither version nor title', async () => {
    const { problems } = await validate({ language: 'en', updated: '2026', commitments: [{ id: 'a' }] });
    assert.deepEqual(problems.map(({ path }) => path).sort(), ['commitments[0].title', 'title', 'version']);
  });

  it('tells once why a title cannot be used', async () => {
    const wrong = await validate(goodFeed({ title: 5, commitments: [{ id: 'a', title: 'A', plan: 'none' }] }));
    assert.deepEqual(
      wrong.problems.map(({ path, value, costs }) => [path, value, costs]),
      [
        ['title', '5', 'feed'],
        ['commitments[0].plan', '"none"', 'field'],
      ],
    );
    assert.match(wrong.problems[0].message, /^Write text, or texts by language/);
    const language = await validate(goodFeed({ title: { 'no language': 'x' } }));
    assert.deepEqual(
      language.problems.map(({ path, costs }) => [path, costs]),
      [
        ['title', 'feed'],
        ['title.no language', 'field'],
      ],
    );
  });

  it('is not misled by names and texts that look like structure', async () => {
    const text =
      '{"x]}": "{[\\"", "version": "coalition-feed/1",\n"title": "a", "language": "en", "updated": "2026",\n"license": "[,:{",\n"url": 5}';
    const { problems } = await validate(text);
    assert.deepEqual(
      problems.map(({ path, line }) => [path, line]),
      [['url', 4]],
    );
  });

  it('takes __proto__ and constructor for the unknown fields they are', async () => {
    const text = JSON.stringify(goodFeed()).replace(
      '{',
      '{"__proto__": {"title": 5}, "constructor": {"prototype": 1},',
    );
    const { code, problems } = await validate(text);
    assert.deepEqual([code, problems], [0, []]);
  });

  it('reads several files and gives the worst as its code', async (t) => {
    const folder = folderWith(t, { 'good.json': JSON.stringify(goodFeed()), 'bad.json': '{' });
    const { code, stdout } = await runTool(['validate', 'good.json', 'bad.json', 'missing.json'], { cwd: folder });
    assert.equal(code, 1);
    assert.match(stdout, /^good\.json: no problem found\.$/m);
    assert.match(stdout, /^bad\.json:1:2: The file ends too early\. /m);
    assert.match(stdout, /^missing\.json: There is no such file\. /m);
  });

  it('does nothing to a terminal, whatever a file holds', async () => {
    const evil = '\u001b[31m\u202e\u009b';
    const { stdout } = await runTool(['validate', '-'], {
      input: JSON.stringify(goodFeed({ title: { [evil]: evil, en: 'x' }, url: `java${evil}script:x` })),
    });
    // eslint-disable-next-line no-control-regex -- these must not be there
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  describe('doubts', () => {
    const cases: [string, Record<string, unknown>, string, RegExp][] = [
      [
        'a field that is nearly a known one',
        { commitments: [{ id: 'a', title: 'A', policyArea: ['x'] }] },
        'commitments[0].policyArea',
        /"policyAreas"/,
      ],
      [
        'a field in other case',
        { commitments: [{ id: 'a', title: 'A', Short_Title: 'x' }] },
        'commitments[0].Short_Title',
        /"shortTitle"/,
      ],
      [
        'a lead that is nearly an id',
        { commitments: [{ id: 'a', title: 'A', leads: ['twon'] }] },
        'commitments[0].leads[0]',
        /Write "town"/,
      ],
      [
        'a lead that is a member’s name',
        { commitments: [{ id: 'a', title: 'A', partners: ['our  TOWN'] }] },
        'commitments[0].partners[0]',
        /Write "town" if the member "Our Town"/,
      ],
      [
        'a named party that is a member',
        { commitments: [{ id: 'a', title: 'A', leads: [{ name: 'Our Town', unit: 'Parks' }] }] },
        'commitments[0].leads[0].name',
        /Write "town"/,
      ],
      [
        'an end before the start',
        { plans: [{ id: 'p', title: 'P', start: '2026-05', end: '2026-04-30' }] },
        'plans[0].end',
        /before "start" \(2026-05\)/,
      ],
      [
        'several bodies in one entry',
        { commitments: [{ id: 'a', title: 'A', leads: ['School Board | town'] }] },
        'commitments[0].leads[0]',
        /the member "town" is in it/,
      ],
      [
        'a unit in brackets',
        { commitments: [{ id: 'a', title: 'A', leads: ['Our Town (Treasury)'] }] },
        'commitments[0].leads[0]',
        /Write "town"/,
      ],
      ['words for an address', { url: 'see website' }, 'url', /not an address/],
      ['an address in Markdown', { url: '[Plan](https://town.example/)' }, 'url', /: https:\/\/town\.example\//],
      ['an http: link', { url: 'http://town.example/' }, 'url', /https:/],
      ['an address without https:', { url: 'www.town.example' }, 'url', /https:\/\/www\.town\.example/],
      [
        'a fraction for a percentage',
        { commitments: [{ id: 'a', title: 'A', progress: 0.6 }] },
        'commitments[0].progress',
        /Write 60/,
      ],
      [
        'an answer without a response',
        { contributions: [{ id: 'q', date: '2026', text: 'x', status: 'answered' }] },
        'contributions[0].status',
        /"response"/,
      ],
      ['a date to come', { updated: '2999-01-01' }, 'updated', /still to come/],
      [
        'a report of a day to come',
        { commitments: [{ id: 'a', title: 'A', reports: [{ date: '2099-11-15', completion: 'complete' }] }] },
        'commitments[0].reports[0].date',
        /still to come/,
      ],
      [
        'a year of another calendar',
        { events: [{ id: 'e', title: 'E', start: '2569-05-31' }] },
        'events[0].start',
        /our calendar/,
      ],
      ['a feed that is old', { updated: '2020-01-01' }, 'updated', /after 122/],
      ['a feed whose month is old', { updated: '2020-01' }, 'updated', /after 122/],
    ];
    for (const [title, changes, path, words] of cases) {
      it(`has about ${title}`, async () => {
        const { code, problems, warnings } = await validate(goodFeed(changes));
        assert.deepEqual(problems, []);
        assert.equal(code, 0);
        assert.deepEqual(
          warnings.map((warning) => warning.path),
          [path],
        );
        assert.match(warnings[0].message, words);
        assert.ok(warnings[0].line);
      });
    }

    it('has none about records that are left out, except about what everybody can read in the file', async () => {
      const { problems, warnings } = await validate(
        goodFeed({
          commitments: [
            { id: 'a', leads: ['Our Towm'], start: '2021', end: '2020', summary: 'Ask Ana: 81 2345 6789' },
            { id: 'b', title: 'B', leads: ['Our Towm'] },
          ],
        }),
      );
      assert.deepEqual(
        [problems, warnings].map((list) => list.map(({ path }) => path)),
        [['commitments[0].title'], ['commitments[0].summary', 'commitments[1].leads[0]']],
      );
    });

    it('has about a field that is written twice, at the one that counts', async () => {
      const text = JSON.stringify(goodFeed(), null, 2).replace('"language"', '"title": "Another",\n  "language"');
      const { warnings } = await validate(text);
      assert.deepEqual(
        warnings.map(({ path, line }) => [path, line]),
        [['title', lineOf(text, '"title": "Another"')]],
      );
    });

    it('tells in one line for each language how many texts it lacks, and only of a feed that is kept in several', async () => {
      const validated = (feed: unknown) => runTool(['validate', '-'], { input: JSON.stringify(feed) });
      const commitments = [
        {
          id: 'a',
          title: { en: 'A', es: 'A' },
          summary: { en: 'First' },
          leads: ['town'],
          links: [{ title: 'Minutes', url: '/m' }],
        },
        { id: 'b', title: { en: 'B', 'es-MX': 'B' }, summary: 'Second', leads: ['town'] },
        { id: 'c', title: { es: 'C', en: ' ' }, leads: ['town'], policyAreas: ['Water', { en: 'Air', es: 'Aire' }] },
        { id: 'd', title: { es: 'D', en: 'D' }, summary: 'Fourth', leads: ['town'] },
      ];
      const both = goodFeed({ title: { en: 'V', es: 'V' }, commitments });
      const { code, stdout } = await validated(both);
      assert.equal(code, 0);
      const lines = stdout.trim().split('\n');
      assert.match(
        lines[0]!,
        /commitments\[0\]\.summary \(a\): Tip\. 4 texts have no translation into Spanish, .*Add it as "es", in sheets in a column like title:es\.$/,
      );
      assert.match(
        lines[1]!,
        /^ {2}also .*commitments\[1\]\.summary \(b\); .*commitments\[2\]\.policyAreas\[0\].*; and 1 more/,
      );
      assert.match(lines[2]!, /commitments\[2\]\.title \(c\): Tip\. 1 text has no translation into English/);
      assert.match(lines[3]!, /no problem found/);
      assert.equal(lines.length, 4, stdout);
      // One word of another language is a quotation.
      const quoted = [...commitments, { id: 'e', title: { en: 'E', eu: 'E' }, leads: ['town'] }];
      assert.doesNotMatch((await validated({ ...both, commitments: quoted })).stdout, /Basque/);
      const one = await validated(
        goodFeed({ commitments: [{ id: 'a', title: { en: 'A' }, summary: 'B', leads: ['town'] }] }),
      );
      assert.doesNotMatch(one.stdout, /translation/);
    });

    it('has none about a year that may have ended today, nor about members beyond the thousandth', async () => {
      const members = Array.from({ length: 1500 }, (_, index) => ({
        id: `member-${index}`,
        name: `Member ${index}`,
        sector: 'other',
      }));
      const { warnings } = await validate(
        goodFeed({
          updated: String(new Date().getUTCFullYear()),
          members,
          commitments: [{ id: 'a', title: 'A', leads: ['member-1400', 'member-7'] }],
        }),
      );
      assert.deepEqual(warnings, []);
    });

    it('has none about organisations outside, own fields, and periods as coarse as they are given', async () => {
      const { warnings } = await validate(
        goodFeed({
          example: true,
          plans: [{ id: 'p', title: 'P', start: '2026-05-20', end: '2026-05' }],
          commitments: [
            {
              id: 'a',
              title: 'A',
              leads: ['town', 'Georregias'],
              partners: [{ en: 'Cycling Network' }],
              budgetLine: 'x',
            },
          ],
        }),
      );
      assert.deepEqual(warnings, []);
    });
  });

  describe('used wrongly', () => {
    const uses: [string[], RegExp][] = [
      [[], /Name a command: validate/],
      [['valdate'], /"valdate" is no command/],
      [['validate'], /Name a file or an address/],
      [['validate', '--colour', 'x'], /--colour/],
      [['validate', 'x', '--timeout', 'soon'], /--timeout/],
      [['validate', 'x', '--timeout', '-1'], /--timeout/],
    ];
    for (const [args, words] of uses) {
      it(`as ${JSON.stringify(args)} says how, with code 2`, async () => {
        const { code, stdout, stderr } = await runTool(args);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, words);
        assert.match(stderr, /^coalition-feed: .+ See coalition-feed --help\.\n$/);
      });
    }
  });

  it('explains itself, and each command', async () => {
    const { code, stdout, stderr } = await runTool(['--help']);
    assert.deepEqual([code, stderr], [0, '']);
    const names = [...stdout.matchAll(/^ {2}coalition-feed ([a-z]+) /gm)].map(([, name]) => name);
    assert.ok(names.includes('validate'));
    for (const name of names) {
      const help = await runTool([name, '--help']);
      assert.equal(help.code, 0);
      assert.ok(help.stdout.startsWith(`coalition-feed ${name} `));
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
    assert.equal((await runShipped(['--version'])).stdout, `${version}\n`);
  });
});

describe('coalition-feed validate, files that are no feed', () => {
  const bytes = (...values: (number | string)[]): Uint8Array =>
    Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))));
  const files: [string, string | Uint8Array, number | undefined, RegExp][] = [
    ['nothing', '', undefined, /The file is empty/],
    ['white space', ' \n\t', undefined, /The file is empty/],
    ['packed bytes', bytes(0x1f, 0x8b, 8, 0, 0xff), undefined, /packed \(gzip\)/],
    ['a word processor’s quotes', '{\n“version”: “x”}', 2, /curly quotation mark/],
    ['a word processor’s quotes later', '{"title": "“a”",\n"url": “x”}', 2, /curly quotation mark/],
    ['such quotes in a text alone', '{"title": "x: [“a”"\n"url": "x"}', 2, /comma is missing/],
    ['a web page', '\n<!doctype html><title>404</title>', 1, /web page/],
    ['a comma too many', '{\n"version": "x",\n}', 3, /comma/],
    ['a comma too few', '{\n"version": "x"\n"title": "y"\n}', 3, /comma is missing/],
    ['a brace too few', '{\n"version": "x"\n\n', 2, /ends too early/],
    ['single quotes', "{\n'version': 'x'}", 2, /double quotes/],
    ['a comment', '{\n// note\n"version": "x"}', 2, /no comments/],
    ['a text over two lines', '{"version": "a\nb"}', 1, /not closed/],
    ['a backslash alone', '{"version":\n"C:\\data"}', 2, /backslash/],
    ['a NUL', '{"version":\n"a\u0000"}', 2, /control character/],
    ['a list', '[]', 1, /an object in braces, this is a list/],
    ['a number', '7', 1, /this is 7/],
    ['a text that ends in the middle of a letter', bytes('{\n"title": "', 0xc3), 2, /not UTF-8/],
    ['Latin-1', bytes('{\n\n"title": "Coalici', 0xf3, 'n"}'), 3, /not UTF-8/],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), undefined, /UTF-16/],
    ['200,000 open lists', '['.repeat(200_000), undefined, /200000 brackets/],
    ['200,000 lists', '['.repeat(200_000) + ']'.repeat(200_000), 1, /this is a list/],
  ];
  for (const [title, content, line, words] of files) {
    it(`says so of ${title}`, async () => {
      const { code, ok, problems } = await validate(content);
      assert.deepEqual([code, ok, problems[0].costs], [1, false, 'feed']);
      assert.match(problems[0].message, words);
      assert.equal(problems[0].line, line);
    });
  }

  it('takes a byte order mark, as browsers do', async () => {
    assert.equal((await validate(`\ufeff${JSON.stringify(goodFeed())}`)).code, 0);
  });

  it('finds the line of a problem beside 200,000 levels', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const { problems } = await validate(
      JSON.stringify(goodFeed({ own: 0, url: 5 }), null, 2).replace('"own": 0', `"own": ${deep}`),
    );
    assert.deepEqual(
      problems.map(({ path, line }) => [path, line]),
      [['url', 23]],
    );
  });

  it('says so of a folder, a missing file, an endless file and a strange address', async () => {
    const { code, stdout, stderr } = await runTool([
      'validate',
      projectFolder,
      '/no/such\u001bfile',
      '/dev/zero',
      'ftp://town.example/feed',
      'http://',
    ]);
    assert.deepEqual([code, stderr], [1, '']);
    for (const words of [
      'This is a folder',
      'There is no such file',
      'larger than 20 MB',
      'only http: and https:',
      'This is no address',
    ]) {
      assert.ok(stdout.toLowerCase().includes(words.toLowerCase()), `${words}\n${stdout}`);
    }
  });

  it('ends quietly when its reader has had enough', async (t) => {
    const folder = folderWith(t, {
      'feed.json': JSON.stringify(goodFeed({ events: Array.from({ length: 50_000 }, () => ({})) })),
    });
    const program = join(projectFolder, 'dist/bin/coalition-feed.js');
    const command = `"${process.execPath}" "${program}" validate feed.json | head -c 10`;
    const { stderr } = await runToEnd('sh', ['-c', command], { cwd: folder });
    assert.equal(stderr, '');
  });
});

describe('coalition-feed validate, addresses', () => {
  const feed = JSON.stringify(goodFeed());

  it('reads one, and says what widgets on other hosts would miss', async (t) => {
    const url = await serverWith(t, (_, response) => response.end(feed));
    const { code, stdout } = await runTool(['validate', url]);
    assert.equal(code, 0);
    assert.match(stdout, /Access-Control-Allow-Origin/);
    assert.match(stdout, /begins with http:/);
  });

  it('has no word about headers that are right', async (t) => {
    const url = await serverWith(t, (_, response) => response.setHeader('Access-Control-Allow-Origin', '*').end(feed));
    const { stdout } = await runTool(['validate', url]);
    assert.doesNotMatch(stdout, /Access-Control/);
  });

  it('says whose pages alone may show it', async (t) => {
    const url = await serverWith(t, (_, response) =>
      response.setHeader('Access-Control-Allow-Origin', 'https://other.example').end(feed),
    );
    const { code, stdout } = await runTool(['validate', url]);
    assert.equal(code, 0);
    assert.match(stdout, /Only pages of https:\/\/other\.example can show the feed/);
  });

  it('follows a redirect and names where it leads', async (t) => {
    const url = await serverWith(t, (request, response) => {
      if (request.url === '/new.json') response.end(feed);
      else response.writeHead(302, { location: '/new.json' }).end();
    });
    const { code, stdout } = await runTool(['validate', `${url}/old.json`]);
    assert.equal(code, 0);
    assert.ok(stdout.includes(`leads on to ${url}/new.json`));
  });

  const failures: [
    string,
    (response: import('node:http').ServerResponse, request: import('node:http').IncomingMessage) => void,
    RegExp,
  ][] = [
    ['404', (response) => response.writeHead(404).end('{}'), /answered 404 Not Found/],
    ['500 with HTML', (response) => response.writeHead(500).end('<html>'), /answered 500/],
    ['200 with HTML', (response) => response.end('<!DOCTYPE html><p>Not found'), /web page/],
    [
      'a redirect without end',
      (response, request) => response.writeHead(302, { location: request.url! }).end(),
      /could not be read \(redirect count exceeded\)/i,
    ],
    ['nothing for too long', () => undefined, /no answer within 0\.2 seconds/i],
    [
      'the half',
      (response) => response.writeHead(200, { 'content-length': 1000 }).write('{', () => response.destroy()),
      /broke off|could not be read/,
    ],
    ['no end', (response) => void response.writeHead(200).write('{'), /no answer within 0\.2 seconds/i],
  ];
  for (const [title, answer, words] of failures) {
    it(`says so of a server that answers ${title}`, async (t) => {
      const url = await serverWith(t, (request, response) => answer(response, request));
      const { code, stdout, stderr } = await runTool([
        'validate',
        url,
        '--timeout',
        title.startsWith('no') ? '0.2' : '20',
      ]);
      assert.deepEqual([code, stderr], [1, '']);
      assert.match(stdout, words);
    });
  }

  it('says so of a port where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { stdout } = await runTool(['validate', `http://127.0.0.1:${port}`]);
    assert.match(stdout, /nobody answers|could not be read/i);
  });
});
