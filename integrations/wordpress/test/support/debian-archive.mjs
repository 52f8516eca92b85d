// Packages of another Debian than this machine's, unpacked into the cache: they change nothing of the machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/debian', import.meta.url));
/** Comes with every Debian; apt takes nothing that is signed with another key. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
// What WordPress leaves out of its own package because Debian has it already, and its theme.
const partOfWordPress = /^ +(?:Depends|Recommends): ((?:libjs-|libphp-|php-getid3|wordpress-theme-)\S+)$/gm;
const phpPackages = ['php-cli', 'php-curl', 'php-mbstring', 'php-mysql', 'php-xml', 'php-zip'];

/** @param suite as "trixie"; @returns where its WordPress is */
export function wordpressOf(suite) {
  const apt = aptFor(suite, 'wordpress');
  const parts = [...apt.run('apt-cache', ['depends', 'wordpress']).matchAll(partOfWordPress)].map(([, name]) => name);
  apt.run('apt-get', ['download', 'wordpress', ...parts]);
  return join(apt.unpack(), 'usr/share/wordpress');
}

/** @returns a folder with a program "php": that of the suite, with all that it needs down to its own C library */
export function phpOf(suite) {
  const apt = aptFor(suite, 'php');
  apt.run('apt-get', ['install', '--yes', '--download-only', '--no-install-recommends', ...phpPackages]);
  const root = apt.unpack();
  const only = (folder, pattern) => {
    const found = readdirSync(join(root, folder)).filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`${suite} has ${found.join(' and ') || 'no PHP'} in /${folder}.`);
    return join(root, folder, found[0]);
  };
  const libraries = basename(only('usr/lib', /-linux-gnu/));
  const folders = ['lib', 'usr/lib'].map((name) => join(root, name, libraries)).filter((folder) => existsSync(folder));
  const [loader] = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('ld-linux'))
      .map((name) => join(folder, name)),
  );
  const php = only('usr/bin', /^php\d+\.\d+$/);
  const settings = [`extension_dir=${only('usr/lib/php', /^\d{8}$/)}`, ...extensionsOf(root, basename(php))];
  writeFileSync(join(root, 'php.ini'), settings.join('\n'));
  mkdirSync(join(root, 'program'), { recursive: true });
  writeFileSync(
    join(root, 'program/php'),
    `#!/bin/sh\nPHP_INI_SCAN_DIR= exec ${loader} --library-path ${folders.join(':')} ${php} -c ${root}/php.ini "$@"\n`,
    { mode: 0o755 },
  );
  return join(root, 'program');
}

/** The lines that load the extensions, in the order that the packages ask for. */
function extensionsOf(root, php) {
  const files = readdirSync(join(root, 'usr/share'), { recursive: true }).filter(
    (name) => name.startsWith(php) && name.endsWith('.ini'),
  );
  return files
    .map((name) => readFileSync(join(root, 'usr/share', name), 'utf8'))
    .map((text) => [Number(/^; priority=(\d+)/m.exec(text)?.[1]), text.replace(/^;.*\n/gm, '').trim()])
    .sort(([a], [b]) => a - b)
    .map(([, lines]) => lines);
}

/** The machine's apt with its own proxy and mirror, but with lists, cache and installed packages of its own: none. */
function aptFor(suite, purpose) {
  if (!/^[a-z]+$/.test(suite)) throw new Error(`“${suite}” is no name of a Debian, such as trixie.`);
  const folder = join(cache, `${suite}-${purpose}`);
  const archives = join(folder, 'archives');
  for (const name of ['lists/partial', 'archives/partial', 'preferences'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'status'), '');
  writeFileSync(join(folder, 'sources.list'), `deb [signed-by=${keyring}] ${mirror()} ${suite} main\n`);
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::Etc::preferences': '-',
    'Dir::Etc::preferencesparts': join(folder, 'preferences'),
    'Dir::State': folder,
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': folder,
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': 'root',
    quiet: '2',
  };
  const run = (program, words) =>
    execFileSync(
      program,
      [...words, ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])],
      {
        cwd: archives,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
  run('apt-get', ['update']);
  run('apt-get', ['autoclean']);
  return { run, unpack: () => unpack(folder, archives) };
}

function unpack(folder, archives) {
  const packages = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const root = join(folder, createHash('sha256').update(packages.sort().join()).digest('hex').slice(0, 16));
  if (existsSync(root)) return root;
  const unfinished = join(folder, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  for (const name of packages) execFileSync('dpkg-deb', ['--extract', join(archives, name), unfinished]);
  renameSync(unfinished, root);
  return root;
}

/** The first of this machine's own sources that is a whole Debian. */
function mirror() {
  const { stdout } = spawnSync(
    'apt-get',
    ['indextargets', '--format', '$(ORIGIN) $(LABEL) $(SITE)', 'Created-By: Packages'],
    { encoding: 'utf8' },
  );
  const found = /^Debian Debian (\S+)$/m.exec(stdout ?? '')?.[1];
  if (!found)
    throw new Error(
      'Another Debian’s packages come from Debian’s mirror, of which this machine has no list: apt-get update.',
    );
  return found;
}
