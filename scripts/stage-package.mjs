// The package as it would be published, in a folder of its own.
//
// Staged, because a consumer must not get our tools: with our optionalDependencies every install would bring
// 189 MB of Node and a .bin/node that takes over their scripts.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const notForConsumers = ['devDependencies', 'optionalDependencies', 'overrides', 'allowScripts', 'scripts'];

/** Copies what is published out of the current folder; the copy is gone when the process ends. */
export function stagePackage() {
  const stage = mkdtempSync(join(tmpdir(), 'coalition-pack-'));
  process.on('exit', () => rmSync(stage, { recursive: true, force: true }));
  const description = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const field of notForConsumers) delete description[field];
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  for (const path of [...description.files, 'README.md', 'LICENSE', 'CHANGELOG.md']) {
    if (existsSync(path)) cpSync(path, join(stage, path), { recursive: true });
  }
  return stage;
}

/**
 * `npm pack` in the staged folder; what npm says of the file.
 *
 * @param {string} [destination] folder for the file; without one nothing is written
 */
export function pack(stage, destination) {
  const where = destination ? ['--pack-destination', destination] : ['--dry-run'];
  const options = { cwd: stage, encoding: 'utf8', shell: process.platform === 'win32' };
  return JSON.parse(execFileSync('npm', ['pack', '--json', ...where], options))[0];
}
