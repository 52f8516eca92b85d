/* The commands of the page on sheets run as they are printed, one after the other, as staff type them in the course of a year. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runToEnd, type Ended } from '../../support/run-to-end.ts';
import { folderWith, projectFolder, TODAY } from '../tool/kit.ts';
import { fillWorkbook } from '../tool/kit-workbook.ts';
import { samplesIn } from './samples.ts';

interface Language {
  readonly page: string;
  /** The heading of the year, and of what follows it. */
  readonly from: string;
  readonly to: string;
  readonly workbook: string;
  /** The feed of the last edition, and what the year's commands write. */
  readonly last: string;
  readonly changes: string;
  readonly corrected: string;
  readonly look: string;
  readonly bodies: readonly string[];
  readonly together: string;
  readonly coalition: Record<string, Record<string, string>[]>;
  readonly sheets: (title: string) => Record<string, Record<string, string>[]>;
  /** What the changes say: the promise's new title. */
  readonly told: RegExp;
}

const LANGUAGES: readonly Language[] = [
  {
    page: 'docs/spreadsheets.md',
    from: '## A year with your sheets',
    to: '## Messages',
    workbook: 'coalition.xlsx',
    last: 'last.json',
    changes: 'changes.csv',
    corrected: 'corrected.xlsx',
    look: 'look.html',
    bodies: ['State.xlsx', 'City.xlsx'],
    together: 'together.json',
    coalition: { coalition: [{ name: 'Open Valley', language: 'en', updated: TODAY }] },
    sheets: (title) => ({
      members: [{ id: 'town', name: 'Our Town', sector: 'government' }],
      commitments: [{ id: 'water', title, 'led by': 'town' }],
    }),
    told: /^water,,The title changed\..*A map,A better map$/m,
  },
  {
    page: 'docs/es/spreadsheets.md',
    from: '## Un año con sus hojas',
    to: '## Mensajes',
    workbook: 'coalicion.xlsx',
    last: 'anterior.json',
    changes: 'cambios.csv',
    corrected: 'corregida.xlsx',
    look: 'vista.html',
    bodies: ['Estado.xlsx', 'Municipio.xlsx'],
    together: 'juntas.json',
    coalition: { coalicion: [{ nombre: 'Valle Abierto', idioma: 'es', actualizado: TODAY }] },
    sheets: (title) => ({
      integrantes: [{ id: 'town', nombre: 'Nuestro Municipio', sector: 'gobierno' }],
      compromisos: [{ id: 'water', título: title, responsables: 'town' }],
    }),
    told: /^water,,Cambió el título\..*A map,A better map$/m,
  },
];

/** Every command of a text that can be typed, in its order: lines of code, and code within a sentence. */
function commandsIn(text: string): string[] {
  const blocks = samplesIn(text, '').flatMap(({ language, code }) =>
    language === 'sh' ? code.split('\n').filter(Boolean) : [],
  );
  const inline = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code]) => code!);
  return [...blocks, ...inline]
    .filter((code) => /^(npx |coalition-feed |import \S+\.)/.test(code))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

/** A folder in which npx finds the command, as in one where the package is installed. */
function workplace(t: TestContext): string {
  const folder = folderWith(t, { 'package.json': '{"private": true}' });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(projectFolder, 'dist/bin/coalition-feed.js'), join(folder, 'node_modules/.bin/coalition-feed'));
  mkdirSync(join(folder, 'quick'));
  writeFileSync(join(folder, 'quick/npx'), QUICK_NPX, { mode: 0o755 });
  return folder;
}

/** What npx does in such a folder, without the seconds that it takes to think about it. */
const QUICK_NPX = `#!/bin/sh
[ "$1" = --no-install ] || exit 2
shift
name=$1
shift
exec "${process.execPath}" "node_modules/.bin/$name" "$@"
`;

function typed(command: string, cwd: string, isQuick: boolean): Promise<Ended> {
  const path = [...(isQuick ? [join(cwd, 'quick')] : []), process.env.PATH].join(':');
  return runToEnd('sh', ['-c', command], { cwd, env: { ...process.env, PATH: path } });
}

describe('the commands of the page on sheets', () => {
  for (const language of LANGUAGES) {
    const { page, workbook, last, changes, corrected, look, bodies, together } = language;
    it(`of ${page} run as they are printed`, async (t) => {
      const text = readFileSync(join(projectFolder, page), 'utf8');
      const steps = text.slice(0, text.indexOf('\n## '));
      const year = text.slice(text.indexOf(language.from), text.indexOf(language.to));
      const folder = workplace(t);
      const inFolder = (name: string): string => join(folder, name);
      const run = async (command: string, isQuick = true): Promise<void> => {
        const { code, stdout, stderr } = await typed(command, folder, isQuick);
        assert.equal(code, 0, `${command}\n${stdout}${stderr}`);
      };
      const fill = async (title: string): Promise<void> => {
        await fillWorkbook(inFolder(workbook), language.coalition, 3);
        await fillWorkbook(inFolder(workbook), language.sheets(title));
      };
      const [template, importing, seeing, ...more] = commandsIn(steps);
      assert.deepEqual(more, []);
      await run(template!, false);
      await fill('A map');
      await run(importing!);
      await run(seeing!);
      assert.match(readFileSync(inFolder(look), 'utf8'), /A map/);

      const commands = commandsIn(year);
      assert.equal(commands.length, 4, commands.join('\n'));
      const [again, comparing, exporting, joining] = commands;
      // Two editions: whoever does what the page says can do it again.
      for (const titles of [
        ['A map', 'A better map'],
        ['A better map', 'A map'],
      ]) {
        copyFileSync(inFolder('coalition.json'), inFolder(last));
        rmSync(inFolder(workbook));
        await run(template!);
        await fill(titles[1]!);
        await run(again!);
        await run(comparing!);
        const told = readFileSync(inFolder(changes), 'utf8').replaceAll('\r', '').trimEnd();
        if (titles[0] === 'A map') assert.match(told, language.told);
        else assert.equal(told.split('\n').length, 2);
        rmSync(inFolder(changes));
      }
      await run(exporting!);
      assert.ok(existsSync(inFolder(corrected)));
      for (const body of bodies) copyFileSync(inFolder(corrected), inFolder(body));
      await run(joining!);
      assert.ok(existsSync(inFolder(together)));
    });
  }
});
