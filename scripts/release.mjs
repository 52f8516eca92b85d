// npm run release [-- --out FOLDER] [--rehearse]: everything that is published of this version, in FOLDER (default: release):
// the folder for hosts and the zip for sites without Node, the WordPress plugin, the npm package, the bill of materials,
// the licences of all that is in them, what changed and how to upgrade, and the checksums of it all.
//
// --rehearse takes the notes from "Unreleased". It publishes nothing: the workflow does, with exactly these files. Build first.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesIn } from './published-files.mjs';
import { releaseNotes } from './release/notes.mjs';
import { billOfMaterials } from './release/sbom.mjs';

try {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'release' }, rehearse: { type: 'boolean', default: false } },
  });
  const out = resolve(values.out);
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  release(out, values.rehearse);
} catch (error) {
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
}

function release(out, isRehearsal) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const notes = releaseNotes(version, isRehearsal ? 'Unreleased' : version);
  mkdirSync(out, { recursive: true });
  const run = (...command) => execFileSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  run('scripts/release-files.mjs', '--out', out);
  run('scripts/pack-check.mjs', out);
  writeFileSync(join(out, 'bom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  cpSync('dist/licenses.txt', join(out, 'licenses.txt'));
  writeFileSync(join(out, 'NOTES.md'), notes);
  const sums = filesIn(out)
    .filter((file) => isOfVersion(file, version))
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex')}  ${file}\n`,
    );
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  console.log(`${out}: version ${version}${isRehearsal ? ', a rehearsal' : ''}, ${sums.length} files in SHA256SUMS`);
}

/** Older versions may lie beside this one. */
function isOfVersion(file, version) {
  return (
    file !== 'SHA256SUMS' &&
    (file.startsWith(`${version}/`) || (!file.includes('/') && (file.includes(version) || !/\d/.test(file))))
  );
}
