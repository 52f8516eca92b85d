import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderWith, goodFeed, projectFolder, runShipped, runTool } from './kit.ts';
import { throughLibreOffice, WITH_OFFICE } from './kit-workbook.ts';

type Fields = Record<string, unknown>;

const FEEDS = ['example', 'nuevo-leon'];
const feedFile = (name: string): string => join(projectFolder, `stories/feeds/${name}.json`);
const jsonIn = (file: string): Fields => JSON.parse(readFileSync(file, 'utf8')) as Fields;

describe('coalition-feed export', () => {
  async function exporting(t: TestContext, feed: unknown, target: string, ...options: string[]) {
    const folder = folderWith(t, { 'feed.json': typeof feed === 'string' ? feed : JSON.stringify(feed) });
    const { code, stderr } = await runTool(['export', 'feed.json', target, ...options], { cwd: folder });
    return { folder, code, said: stderr.trim(), target: join(folder, target) };
  }

  for (const name of FEEDS)
    for (const target of ['book.xlsx', 'sheets'])
      it(`gives back the feed ${name} from ${target}`, async (t) => {
        const folder = folderWith(t);
        const options = target === 'sheets' ? ['--lang', 'es', '--separator', ';'] : [];
        const exported = await runTool(['export', feedFile(name), target, ...options], { cwd: folder });
        assert.equal(exported.code, 0, exported.stderr);
        const imported = await runTool(['import', target], { cwd: folder });
        assert.equal(imported.code, 0, imported.stderr);
        assert.deepEqual(JSON.parse(imported.stdout), jsonIn(feedFile(name)));
      });

  it('gives back the same after a spreadsheet program has saved the workbook', WITH_OFFICE, async (t) => {
    const folder = folderWith(t);
    await runShipped(['export', feedFile('example'), 'book.xlsx'], { cwd: folder });
    mkdirSync(join(folder, 'saved'));
    const saved = await throughLibreOffice(folder, 'book.xlsx', 'xlsx', join(folder, 'saved'));
    const { code, stdout, stderr } = await runShipped(['import', saved]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), jsonIn(feedFile('example')));
  });

  it('writes percentages so that the next import asks nothing about them', async (t) => {
    const progress = [0.5, 1.234, 60, 33.333];
    const commitments = progress.map((each, index) => ({ id: `c${index}`, title: 'A', leads: ['B'], progress: each }));
    for (const name of ['book.xlsx', 'sheets']) {
      const { target } = await exporting(t, goodFeed({ commitments }), name);
      const { stdout, stderr } = await runTool(['import', target]);
      assert.deepEqual((JSON.parse(stdout) as { commitments: unknown }).commitments, commitments);
      assert.doesNotMatch(stderr, /fraction-as-percentage|number-marks/);
    }
  });

  it('lets a cell that somebody fills in count more than "extra"', async (t) => {
    const feed = goodFeed({ commitments: [{ id: 'a', title: 'A', summary: '=1+1', mine: true }] });
    const { target, code } = await exporting(t, feed, 'sheets');
    assert.equal(code, 0);
    const file = join(target, 'commitments.csv');
    const text = readFileSync(file, 'utf8');
    assert.match(text, /""summary"":""=1\+1""/);
    assert.doesNotMatch(text, /(^|,)"?=/m);
    const [header] = text.split('\r\n');
    const row = header
      .split(',')
      .map(
        (name) =>
          ({ id: 'a', title: 'A', summary: 'Mended', extra: '"{""summary"":""=1+1"",""mine"":true}"' })[name] ?? '',
      );
    writeFileSync(file, `${header}\r\n${row.join(',')}\r\n`);
    const { stdout } = await runTool(['import', target]);
    assert.deepEqual((JSON.parse(stdout) as { commitments: unknown }).commitments, [
      { id: 'a', title: 'A', summary: 'Mended', mine: true },
    ]);
  });

  it('says what to write where "extra" is no JSON object', async (t) => {
    const folder = folderWith(t, { 'coalition.csv': 'name,language,updated,extra\nOpen Valley,en,2026-01,hello\n' });
    const { stderr } = await runTool(['import', folder]);
    assert.match(stderr, /extra.*hello.*object/s);
  });

  it('speaks the language of the feed, and says what was written', async (t) => {
    const { code, said, target } = await exporting(t, goodFeed({ language: 'es-MX', mine: 1 }), 'hojas');
    assert.equal(code, 0);
    assert.equal(
      said,
      'Escrito en hojas: 1 integrante, 1 compromiso. En 1 fila, la columna «extra» guarda lo que no tiene columna propia.',
    );
    assert.ok(readdirSync(target).includes('compromisos.csv'));
  });

  it('writes over nothing unless told to', async (t) => {
    const { folder } = await exporting(t, goodFeed(), 'book.xlsx');
    const before = readFileSync(join(folder, 'book.xlsx'));
    const again = await runShipped(['export', 'feed.json', 'book.xlsx'], { cwd: folder });
    assert.equal(again.code, 1);
    assert.match(again.stderr, /book\.xlsx is there already\. Nothing was written\. .*--force/);
    assert.deepEqual(readFileSync(join(folder, 'book.xlsx')), before);
    assert.equal((await runTool(['export', 'feed.json', 'book.xlsx', '--force'], { cwd: folder })).code, 0);
  });

  it('says in a sentence where it cannot write', async (t) => {
    const { code, said } = await exporting(t, goodFeed(), 'nowhere/book.xlsx');
    assert.deepEqual(
      [code, said],
      [1, 'coalition-feed: There is no folder nowhere. Nothing was written. Make it first, or name another.'],
    );
    const folder = folderWith(t, { 'feed.json': JSON.stringify(goodFeed()), taken: 'a file' });
    const taken = await runTool(['export', 'feed.json', 'taken/sheets'], { cwd: folder });
    assert.equal(taken.code, 1);
    assert.match(taken.stderr, /^coalition-feed: taken\/sheets cannot be written \(.*\)\.\n$/);
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o555);
    // Whoever may do anything, as root in a container, may write there too.
    if (process.getuid?.() !== 0) {
      const locked = await runTool(['export', 'feed.json', 'locked/book.xlsx'], { cwd: folder });
      assert.equal(locked.code, 1);
      assert.match(locked.stderr, /cannot be written/);
    }
  });

  it('refuses what is no feed, and says where', async (t) => {
    for (const [text, expected] of [
      ['{"version":', /feed\.json:1:\d+: The file ends too early/],
      ['{"title":"x"}', /feed\.json.*version/],
      ['[]', /feed\.json/],
    ] as const) {
      const { code, said, target } = await exporting(t, text, 'sheets');
      assert.equal(code, 1);
      assert.match(said, expected);
      assert.ok(!existsSync(target));
    }
  });

  it('writes also what import will leave out, and says so', async (t) => {
    const feed = goodFeed({ people: [{ url: 'https://example.org/' }, { name: 'Ana' }] });
    const { code, said, target } = await exporting(t, feed, 'sheets');
    assert.equal(code, 1);
    assert.match(said, /import will leave them out: coalition-feed validate feed\.json names them/);
    assert.match(readFileSync(join(target, 'people.csv'), 'utf8'), /example\.org/);
  });

  it('is used wrongly with code 2', async (t) => {
    for (const options of [[], ['x.xlsx', 'y.xlsx'], ['x.ods'], ['x', '--lang', 'xx'], ['x', '--separator', '|']]) {
      const folder = folderWith(t, { 'feed.json': JSON.stringify(goodFeed()) });
      assert.equal((await runTool(['export', 'feed.json', ...options], { cwd: folder })).code, 2);
    }
  });
});
