// What the WordPress tests need of the machine, installed where it is missing and may be.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

// The package wordpress wants some web server and some PHP for it: the smallest ones, which start nothing at boot.
const packages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'micro-httpd',
  'php',
  'php-cgi',
  'php-cli',
  'php-curl',
  'php-mbstring',
  'php-mysql',
  'php-xml',
  'php-zip',
  'mariadb-server-core',
];
export const mariadb = '/usr/sbin/mariadbd';
/** Another copy of WordPress, unpacked, is tested with WORDPRESS=FOLDER. */
export const wordpress = () => process.env.WORDPRESS ?? '/usr/share/wordpress';
const isReady = () =>
  existsSync(mariadb) &&
  existsSync(`${wordpress()}/wp-load.php`) &&
  /^mysqli$/m.test(spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '');

export function installTools() {
  if (isReady()) return;
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) throw new Error(`These tests need WordPress, PHP and MariaDB. On Debian or Ubuntu: sudo ${command}`);
  console.log(`${command} …`);
  withoutServices(() => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  if (!isReady()) throw new Error(`apt-get installed something else than these tests need: ${packages.join(' ')}`);
}

/** Debian's own way to say that a package must not start what it brings. */
function withoutServices(install) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = '#!/bin/sh\n# Written by the WordPress tests of coalition-widgets.\nexit 101\n';
  if (existsSync(policy) && readFileSync(policy, 'utf8') !== ours) return install();
  writeFileSync(policy, ours, { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(policy, { force: true });
  }
}
