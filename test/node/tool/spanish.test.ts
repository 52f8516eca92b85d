import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { folderWith, goodFeed, load, runShipped, runTool, serverWith, TODAY } from './kit.ts';

/** Words that English sentences have and Spanish ones have not. */
const ENGLISH =
  /(?<![-\w"«/.=])(?:the|is|are|of|this|that|there|write|it|and|with|for|not|was|were|names?|missing|which|cannot|wrong|row|column|nothing|left|out)(?![-\w"»/=])/i;

const assertSpanish = (text: string): void => {
  for (const line of text.split('\n')) assert.doesNotMatch(line, ENGLISH);
};

interface AllWords {
  readonly es: {
    readonly causes: Readonly<Record<string, (details: unknown, of: 'sheet' | 'feed') => string>>;
  };
  readonly en: AllWords['es'];
}

/** Answers to anything that a sentence may need to know. */
const DETAILS: unknown = new Proxy(
  {},
  {
    get: (_, name) =>
      ({
        wanted: { kind: 'date' },
        columns: [
          { en: 'title', es: 'título' },
          { en: 'end', es: 'término' },
        ],
        known: [{ en: 'members', es: 'integrantes' }],
        list: { en: 'members', es: 'integrantes' },
        sheet: { en: 'members', es: 'integrantes' },
        column: { en: 'role', es: 'papel' },
        counts: [{ language: 'es', count: 2 }],
        languages: ['es'],
        sheets: ['Eje 1', 'Eje 2'],
        words: ['activo', 'retirado'],
        other: 'radio',
        message: 'Dicho en otra parte',
      })[String(name)] ?? 3,
  },
);

describe('coalition-feed --lang es', () => {
  it('has a Spanish sentence for every cause', async () => {
    const { en, es } = await load<AllWords>('src/tool/messages/words/en.js', 'src/tool/messages/words/es.js');
    assert.deepEqual(Object.keys(es.causes).sort(), Object.keys(en.causes).sort());
    for (const [cause, say] of Object.entries(es.causes))
      for (const speech of ['sheet', 'feed'] as const) {
        const sentence = say(DETAILS, speech);
        assert.doesNotMatch(sentence, ENGLISH, cause);
        if (cause !== 'said') assert.notEqual(sentence, en.causes[cause](DETAILS, speech), cause);
      }
  });

  it('says in the language of the feed what ends a command before it has read it', async (t: TestContext) => {
    const feed = JSON.stringify(goodFeed({ language: 'es-MX', title: 'Valle' }));
    const cwd = folderWith(t, { 'a.json': feed, 'b.json': feed });
    for (const args of [
      ['merge', 'a.json'],
      ['merge', 'a.json', 'nada.json'],
      ['merge', 'a.json', 'b.json', '--prefix', 'zzz'],
      ['merge', 'a.json', 'b.json', '--nada'],
      ['changes', 'a.json'],
      ['export', 'a.json'],
      ['prerender', 'a.json'],
      ['prerender', 'a.json', '--widget', 'nada'],
      ['prerender', 'a.json', '--widget', 'summary', '--src', 'x'],
      ['prerender', 'a.json', '--widget', 'summary', '--timeout', '0'],
      ['prerender', 'a.json', '--widget', 'commitment'],
      ['validate', 'a.json', '--since', 'nada.json'],
    ]) {
      const { code, stderr } = await runTool(args, { cwd });
      assert.notEqual(code, 0, args.join(' '));
      assert.notEqual(stderr, '');
      assertSpanish(stderr);
    }
    const english = await runTool(['merge', 'a.json', '--lang', 'en'], { cwd });
    assert.match(english.stderr, /Name two feeds/);
  });

  it('says in Spanish how it is used, and why something cannot be had', async (t: TestContext) => {
    const folder = folderWith(t, { 'roto.csv': 'a\n', 'lista.json': '{"a": 1}' });
    const server = await serverWith(t, (_, response) => void response.writeHead(404).end());
    for (const args of [
      ['import'],
      ['import', 'x', '--dates', 'nunca'],
      ['import', 'x', '--nada'],
      ['import', 'x', '--outt', 'y'],
      ['import', 'x', '--from', 'ogp', '--suggest'],
      ['import', join(folder, 'nada.csv')],
      ['import', join(folder, 'roto.csv')],
      ['import', join(folder, 'roto.csv'), '--columns', join(folder, 'nada.csv')],
      ['import', join(folder, 'roto.csv'), '--from', 'ogp'],
      ['import', join(folder, 'lista.json'), '--from', 'decidim'],
      ['import', `${server}/`],
      ['import', 'http://127.0.0.1:9/x.csv'],
      ['validate'],
      ['validate', 'x', '--timeout', '0'],
    ]) {
      const { code, stderr } = await runTool([...args, '--lang', 'es']);
      assert.notEqual(code, 0, args.join(' '));
      assert.notEqual(stderr, '');
      assertSpanish(stderr.replaceAll(folder, '').replaceAll('Not Found', ''));
    }
  });

  it('says in Spanish what is wrong with a feed', async (t) => {
    for (const [name, content] of Object.entries({
      nada: '',
      pagina: '<!doctype html>',
      coma: '{"a" 1}',
      cortado: '{"version": "coalition',
      hondo: `${'['.repeat(1000)}`,
      lista: '[]',
      version: '{}',
      nombre: '{"version": "coalition-feed/1"}',
      utf16: '\u0000{\u0000}',
      campos: JSON.stringify({
        version: 'coalition-feed/1',
        title: 'Valle',
        language: 'es',
        updated: TODAY,
        members: [{ id: 'a', name: 'A', sector: 'nada' }, 3],
        commitments: [
          { id: 'b', title: 'B', progress: 130, end: 'ayer', url: 'www.valle.example', leads: ['A.'], start: '2027' },
          { id: 'b', title: 'C', compltion: 'limited', milestones: [{ status: 'done' }] },
        ],
      }),
    })) {
      const { stdout } = await runTool(['validate', '-', '--lang', 'es'], { input: content });
      const said = stdout.replaceAll('standard input', 'entrada').replace(/".*?"/g, '""');
      assert.match(said, /entrada: .*[.]/, name);
      assertSpanish(said);
    }
    const server = await serverWith(t, (_, response) => void response.end('{}'));
    assertSpanish(
      (await runTool(['validate', `${server}/feed.json`, '--lang', 'es'])).stdout.replace(/"Access.*?"/g, '""'),
    );
    assertSpanish((await runShipped(['validate', '/nada.json', '--lang', 'es'])).stdout);
  });

  it('speaks Spanish of a workbook in Spanish, and of what is not there on a computer that does', async (t: TestContext) => {
    const sheets = [
      {
        name: 'Compromisos',
        rows: [
          ['id', 'título', 'responsables'],
          ['a', 'Agua', 'Obras'],
        ],
      },
    ];
    const folder = folderWith(t, { 'libro.xlsx': await writeXlsx({ sheets }) });
    const { stdout } = await runTool(['validate', join(folder, 'libro.xlsx')]);
    assert.match(stdout, /Es un libro de hojas de cálculo, no un feed/);
    const { stdout: missing } = await runShipped(['validate', join(folder, 'no.json')], { locale: 'es_MX.UTF-8' });
    assert.match(missing, /El feed no se puede mostrar/);
    const { stdout: english } = await runShipped(['validate', join(folder, 'no.json')], { locale: 'en_US.UTF-8' });
    assert.match(english, /The feed cannot be shown/);
  });

  it('has the help of every command in Spanish, with all its options', async () => {
    const overview = await runTool(['--help', '--lang', 'es']);
    assert.match(overview.stdout, /revisa, hace y muestra el feed/);
    assert.equal((await runTool(['--lang', 'es', '--help'])).stdout, overview.stdout);
    assertSpanish(overview.stdout);
    const optionsIn = (help: string): string[] => [...new Set(help.match(/(?<![\w-])--[a-z-]+/g))].sort();
    for (const command of ['validate', 'template', 'import', 'export', 'changes', 'merge', 'prerender']) {
      const english = await runTool([command, '--help']);
      const spanish = await runTool([command, '--help', '--lang', 'es']);
      assert.equal(spanish.code, 0);
      assert.deepEqual(optionsIn(spanish.stdout), optionsIn(english.stdout), command);
      assertSpanish(spanish.stdout.replace(/--[a-z-]+|coalition-feed|coalition, .*updates/g, ''));
    }
  });

  it('says how it is used in the language of the computer, unless another is asked for', async () => {
    const locale = 'es_MX.UTF-8';
    for (const args of [[], ['importar'], ['import'], ['import', 'nada.xlsx'], ['import', 'a.xlsx', '--date', 'dmy']])
      assertSpanish((await runShipped(args, { locale })).stderr);
    assert.match((await runShipped(['--help'], { locale })).stdout, /revisa, hace y muestra/);
    assert.match((await runShipped(['import', '--lang', 'en'], { locale })).stderr, /Name a workbook/);
    assert.match((await runShipped(['import'], { locale: 'fr_FR.UTF-8' })).stderr, /Name a workbook/);
    // A terminal without a locale may name languages.
    assertSpanish((await runShipped(['import', 'nada'], { languages: 'es_MX:es:en' })).stderr);
    assert.match((await runShipped(['import'], { languages: 'fr' })).stderr, /Name a workbook/);
  });

  it('says in Spanish how to name a command and what prerender needs', async (t) => {
    const feed = { version: 'coalition-feed/1', title: 'Valle', language: 'es', updated: TODAY };
    const files = {
      'f.json': JSON.stringify({ ...feed, commitments: [{ id: 'agua', title: 'Agua' }] }),
      'roto.json': '{',
      'hoja.csv': 'id,título\n',
    };
    const folder = folderWith(t, files);
    for (const args of [
      [],
      ['importar'],
      ['export'],
      ['export', 'f.json', 'x.ods'],
      ['prerender', 'f.json'],
      ['prerender', 'f.json', '--widget', 'integrantes'],
      ['prerender', '--widget', 'members'],
      ['prerender', 'f.json', '--widget', 'members', '--src', 'f.json'],
      ['prerender', 'f.json', '--widget', 'members', '--timeout', '0'],
      ['prerender', 'f.json', '--widget', 'commitment'],
      ['prerender', 'f.json', '--widget', 'commitment', '--commitment', 'aguas'],
      ['prerender', 'roto.json', '--widget', 'members'],
      ['prerender', 'no.json', '--widget', 'members'],
      ['prerender', 'f.json', '--widget', 'members', '--out', './f.json'],
      ['prerender', 'f.json', '--widget', 'members', '--out', 'hoja.csv'],
    ]) {
      const { code, stderr } = await runTool([...args, '--lang', 'es'], { cwd: folder });
      assert.notEqual(code, 0, args.join(' '));
      assertSpanish(stderr.replace(/(comando|Hay|uno de): .*/, '$1'));
    }
    for (const [name, content] of Object.entries(files))
      assert.equal(readFileSync(join(folder, name), 'utf8'), content, `${name} stays as it was`);
    // A page that was written before is written again.
    for (const expected of ['first', 'second'])
      assert.equal(
        (await runTool(['prerender', 'f.json', '--widget', 'members', '--out', 'm.html'], { cwd: folder })).code,
        0,
        expected,
      );
    // Whatever a server says of its encoding.
    assert.match(readFileSync(join(folder, 'm.html'), 'utf8'), /^[\0-\x7f]+$/);
    const { stderr } = await runTool(['prerender', 'f.json', '--widget', 'members', '--lang', 'es'], { cwd: folder });
    assert.match(stderr, /Muestra los datos como están ahora.*agregue --src/);
  });

  it('speaks of a Spanish feed in Spanish where it renders, merges and writes, whatever the computer speaks', async (t) => {
    const spanish = { version: 'coalition-feed/1', title: 'Valle', language: 'es', updated: TODAY };
    const folder = folderWith(t, {
      'f.json': JSON.stringify({ ...spanish, commitments: [{ id: 'agua', title: 'Agua' }] }),
      'g.json': JSON.stringify({ ...spanish, title: 'Río' }),
      'sin-versión.json': JSON.stringify({ ...spanish, version: undefined }),
      'hoja.csv': 'id,título\n',
    });
    const locale = 'en_US.UTF-8';
    for (const { args, said } of [
      { args: ['prerender', 'f.json', '--widget', 'members'], said: /Muestra los datos como están ahora/ },
      {
        args: ['prerender', 'f.json', '--widget', 'members', '--lang', 'eu'],
        said: /Muestra los datos como están ahora/,
      },
      { args: ['prerender', 'f.json', '--widget', 'members', '--lang', 'en'], said: /It shows the data as it is now/ },
      {
        args: ['prerender', 'f.json', '--widget', 'commitment'],
        said: /Indique el compromiso.* Vea coalition-feed --help/,
      },
      { args: ['prerender', 'f.json', '--widget', 'progress', '--commitment', 'aguas'], said: /¿Quiso decir "agua"\?/ },
      {
        args: ['prerender', 'f.json', '--widget', 'members', '--out', 'hoja.csv'],
        said: /ya existe y no es una página/,
      },
      {
        args: ['prerender', 'f.json', '--widget', 'members', '--out', 'nada/m.html'],
        said: /no existe la carpeta nada/,
      },
      { args: ['prerender', 'sin-versión.json', '--widget', 'members'], said: /Escriba "version"/ },
      { args: ['merge', 'f.json', 'g.json', '--out', 'nada/m.json'], said: /no existe la carpeta nada/ },
      { args: ['export', 'f.json', 'hoja.csv/hojas'], said: /no se puede escribir/ },
    ]) {
      const { stderr } = await runShipped(args, { cwd: folder, locale });
      assert.match(stderr, said, args.join(' '));
    }
  });
});
