// npm run pack:check [-- FOLDER]: the package as it would be published, looked at by publint and by "are the types wrong?".
// With FOLDER the file to publish is kept there.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack, stagePackage } from './stage-package.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const stage = stagePackage();
const packed = pack(stage, stage);
const file = join(stage, packed.filename);
console.log(
  `${packed.filename}: ${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`,
);

const { messages, pkg } = await publint({ strict: true, pack: { tarball: new Uint8Array(readFileSync(file)).buffer } });
for (const message of messages) console.log(`${message.type}: ${formatMessage(message, pkg)}`);
if (messages.length) process.exit(1);
console.log('publint: all good');

// It does not look into patterns, so every module of the pattern is named.
const modules = packed.files
  .map(({ path }) => path)
  .filter((path) => /^dist\/(elements|lang)\/[^/]+\.js$|^dist\/coalition-widgets\..*\.js$/.test(path));
const tool = join(dirname(fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json'))), 'dist/index.js');
const command = [tool, file, '--profile', 'esm-only', '--format', 'ascii', '--no-color'];
const entries = modules.map((path) => path.replace('dist/', ''));
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [...command, '--exclude-entrypoints', 'coalition-widgets.css', 'frame.html', '--include-entrypoints', ...entries],
  { encoding: 'utf8' },
);
if (status !== 0) {
  console.log(stdout, stderr);
  process.exit(1);
}
const [folder] = process.argv.slice(2);
if (folder) cpSync(file, join(folder, packed.filename));
console.log(`are the types wrong: no, in ${modules.length} modules and every other entry`);
