/* docs/dependencies.md names every dependency with why, licence, who keeps it, what would replace it; and none that is gone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
type Names = Record<string, string>;
const description = json<{
  dependencies: Names;
  devDependencies: Names;
  optionalDependencies: Names;
  scripts: Names;
  allowScripts: Record<string, boolean>;
}>('package.json');
const { packages } = json<{ packages: Record<string, { license?: string; hasInstallScript?: boolean }> }>(
  'package-lock.json',
);
const rows = [...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `(\S+)` \| (.+) \|$/gm)].map(
  ([, name, rest]) => ({ name: name!, cells: rest!.split(' | ') }),
);
const used = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
  Object.entries(description[kind as keyof typeof description]),
);

describe('docs/dependencies.md', () => {
  it('has a line for each dependency and no other', () => {
    assert.deepEqual(rows.map(({ name }) => name).sort(), used.map(([name]) => name).sort());
  });

  it('says of each why, under which licence, who keeps it, and what would replace it', () => {
    for (const { name, cells } of rows) {
      assert.equal(cells.length, 4, name);
      for (const cell of cells) assert.ok(cell.trim(), name);
      const licence = packages[`node_modules/${name}`]?.license;
      if (licence) assert.equal(cells[1], licence, name);
    }
  });
});

describe('package.json', () => {
  it('takes each dependency in one exact version', () => {
    for (const [name, version] of used) assert.match(version, /^\d+\.\d+\.\d+/, name);
  });

  it('says of each install script among all packages whether it may run', () => {
    const withScript = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
    );
    assert.deepEqual(Object.keys(description.allowScripts), [...new Set(withScript)].sort());
  });

  it('has no script of its own that would run there where the package is installed', () => {
    assert.deepEqual(
      Object.keys(description.scripts).filter((name) => /^(pre|post)?install$/.test(name)),
      [],
    );
  });

  it('gives nothing with an install script to those who install the package', () => {
    const shipped = new Set(Object.keys(description.dependencies));
    for (const name of shipped) {
      const locked = packages[`node_modules/${name}`] as { dependencies?: Names; hasInstallScript?: boolean };
      assert.ok(!locked.hasInstallScript, name);
      for (const inner of Object.keys(locked.dependencies ?? {})) shipped.add(inner);
    }
  });
});
