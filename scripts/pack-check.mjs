// npm run pack:check: stages the package as it would be published and checks that with publint.
//
// Staged, because a consumer must not get our tools: with our optionalDependencies every install would bring
// 189 MB of Node and a .bin/node that takes over their scripts.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const notForConsumers = ['devDependencies', 'optionalDependencies', 'overrides', 'allowScripts', 'scripts'];

const stage = mkdtempSync(join(tmpdir(), 'coalition-pack-'));
process.on('exit', () => rmSync(stage, { recursive: true, force: true }));
const description = JSON.parse(readFileSync('package.json', 'utf8'));
for (const field of notForConsumers) delete description[field];
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
for (const path of [...description.files, 'README.md', 'LICENSE', 'CHANGELOG.md']) {
  if (existsSync(path)) cpSync(path, join(stage, path), { recursive: true });
}

const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: stage, encoding: 'utf8', shell: process.platform === 'win32' }));
console.log(`${packed.filename}: ${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);

const { messages, pkg } = await publint({ pkgDir: stage, strict: true, pack: 'npm' });
for (const message of messages) console.log(`${message.type}: ${formatMessage(message, pkg)}`);
if (messages.length) process.exit(1);
console.log('publint: all good');
