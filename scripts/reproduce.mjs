// npm run reproduce: builds what is committed and changed here in another folder, with another time zone, language and file mask, and compares
// it with dist/ byte for byte. Build first. The last line says what differs, or that nothing does.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  readlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { filesIn, integrityOf } from './published-files.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('dist/integrity.json')) {
  console.error('reproduce: nothing is built: run npm run build first.');
  process.exit(1);
}
const elsewhere = mkdtempSync(join(tmpdir(), 'another place '));
process.on('exit', () => rmSync(elsewhere, { recursive: true, force: true }));
const folder = join(elsewhere, 'deeper', 'checkout');

for (const file of sources()) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(file, join(folder, file));
}
linkTree('node_modules', join(folder, 'node_modules'));
process.umask(0o077);
execFileSync(process.execPath, ['scripts/build.mjs'], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
});

const hashes = (dist) => new Map(filesIn(dist).map((file) => [file, integrityOf(join(dist, file))]));
const [here, there] = [hashes('dist'), hashes(join(folder, 'dist'))];
const differing = [...new Set([...here.keys(), ...there.keys()])].filter((file) => here.get(file) !== there.get(file));
for (const file of differing)
  console.log(`${file}: ${!there.has(file) ? 'only here' : !here.has(file) ? 'only there' : 'other bytes'}`);
console.log(
  differing.length
    ? `${differing.length} of ${here.size} files differ between two folders`
    : `${here.size} files, the same bytes in two folders`,
);
process.exitCode = differing.length ? 1 : 0;

/** Files that git knows or would take: nothing that lies about by chance. Sources without git are taken whole, but for what is made from them. */
function sources() {
  const made = /^(node_modules|dist|release|data|coverage|storybook-static|test-results)\//;
  if (!existsSync('.git')) return filesIn('.').filter((file) => !made.test(file));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return list.split('\0').filter((file) => file && existsSync(file));
}

/** As hard links where the file system can, so that the packages lie in the other folder without being written again. */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // What tools keep for themselves is written to, and a link would be written to here too.
    if (/^\.(?!bin$)/.test(entry.name)) continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch (error) {
        if (!['EXDEV', 'EPERM', 'EMLINK'].includes(error.code)) throw error;
        copyFileSync(source, target);
      }
    }
  }
}
