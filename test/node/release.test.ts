/* What a release holds beside the files for pages, and the workflows that make one. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const json = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const { version, scripts } = json<{ version: string; scripts: Record<string, string> }>('package.json');

interface Component {
  name: string;
  version: string;
  purl: string;
  licenses: { license: { id: string } }[];
  hashes: { alg: string; content: string }[];
}

/** Whose code the built scripts have in them, as their source maps say. */
function packagesInSourceMaps(): string[] {
  const maps = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js.map'),
  );
  const sources = maps.flatMap((path) => json<{ sources: string[] }>(join('dist', path)).sources);
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}

describe('the bill of materials', async () => {
  const { billOfMaterials } = (await import('../../scripts/release/sbom.mjs' as string)) as {
    billOfMaterials(): { bomFormat: string; specVersion: string; components: Component[] };
  };
  const bom = billOfMaterials();

  it('is CycloneDX and the same each time', () => {
    assert.equal(bom.bomFormat, 'CycloneDX');
    assert.equal(bom.specVersion, '1.6');
    assert.deepEqual(billOfMaterials(), bom);
    assert.doesNotMatch(JSON.stringify(bom), /timestamp|serialNumber/);
  });

  it('names each package that is bundled, in the version that is locked, with its hash', () => {
    const names = bom.components.map(({ name }) => name);
    assert.deepEqual(names.toSorted(), packagesInSourceMaps());
    for (const { name, version: bundled, purl, hashes } of bom.components) {
      assert.equal(json<{ version: string }>(`node_modules/${name}/package.json`).version, bundled);
      assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${bundled}`);
      assert.match(hashes[0]!.content, /^[0-9a-f]{128}$/, name);
    }
  });

  it('has only licences that ask for no more than to be named', () => {
    const free = [
      'MIT',
      'MIT-0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'Apache-2.0',
      'ISC',
      'MPL-2.0',
      '0BSD',
      'BlueOak-1.0.0',
    ];
    const other = bom.components.filter(({ licenses }) => !free.includes(licenses[0]!.license.id));
    assert.deepEqual(
      other.map(({ name }) => name),
      [],
    );
  });

  it('comes with the text of each licence, as most ask for', () => {
    const parts = readFileSync(join(root, 'dist/licenses.txt'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
    assert.equal(parts.length, bom.components.length);
  });
});

describe('the notes of a release', async () => {
  const { releaseNotes } = (await import('../../scripts/release/notes.mjs' as string)) as {
    releaseNotes(version: string, section?: string): string;
  };

  it('are what the changelog says, with the way up and back', () => {
    const notes = releaseNotes(version, 'Unreleased');
    assert.match(notes, /coalition-feed/);
    assert.match(notes, /To go back, put the old snippet back/);
  });

  it('are refused for a version of which the changelog says nothing', () => {
    assert.throws(() => releaseNotes('99.0.0'), /CHANGELOG\.md has nothing under "## 99\.0\.0"/);
  });
});

describe('the workflows', () => {
  const folder = join(root, '.github/workflows');
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  it('run only commands that are there', () => {
    for (const { name, text } of files) {
      for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[script!], `${name}: ${script}`);
    }
  });

  it('use nothing of others but by its commit, and hold no token that publishes', () => {
    for (const { name, text } of files) {
      for (const [line] of text.matchAll(/uses: .+/g)) assert.match(line, /@[0-9a-f]{40} # v\d/, `${name}: ${line}`);
      assert.doesNotMatch(text, /secrets\./, name);
      assert.match(text, /^permissions:\n {2}contents: read$/m, name);
      // What comes with a tag or a branch name is no part of a command (script injection).
      for (const [line] of text.matchAll(/run: .*\$\{\{.*/g)) assert.match(line, /\$\{\{ matrix\./, `${name}: ${line}`);
    }
  });
});
