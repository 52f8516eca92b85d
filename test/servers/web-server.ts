/* The web servers that docs/hosting.md and docs/receiver.md have lines for, started with exactly those lines. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type ServerName = 'nginx' | 'Apache' | 'Caddy';

/** The first block of code under `## HEADING` of a page in docs/, in a language where one is named; as it stands, without its indent. */
export function linesIn(page: string, heading: string, language = '\\w*'): string {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const [, indent = '', block] =
    (section && new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\``, 'ms').exec(section)) || [];
  if (!block) throw new Error(`docs/${page} has no lines under "${heading}"`);
  return block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export interface WebServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The programs, their Debian package and how each takes a configuration. */
const SERVERS: Record<ServerName, { program: string; package: string; start(lines: string, at: Place): string[] }> = {
  nginx: {
    program: '/usr/sbin/nginx',
    package: 'nginx-light',
    start(lines, { folder, port }) {
      const config = join(folder, 'nginx.conf');
      const site = lines.replace(/listen \d+( ssl)?;/, `listen 127.0.0.1:${port};`).replace(/^\s*ssl_.*$/gm, '');
      writeFileSync(
        config,
        `daemon off; pid ${folder}/pid; error_log stderr; events {}
        http {
          include /etc/nginx/mime.types; access_log off;
          client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
          uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
          ${site}
        }`,
      );
      return ['-c', config, '-e', 'stderr', '-p', folder];
    },
  },
  Apache: {
    program: '/usr/sbin/apache2',
    package: 'apache2',
    start(lines, { folder, port, modules = [] }) {
      // The modules that are on in a fresh Debian, and what the page says to switch on.
      const stock = ['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'deflate', 'setenvif', 'negotiation', 'alias'];
      const loads = [...stock, 'headers', ...modules].flatMap((name) =>
        ['load', 'conf']
          .map((kind) => `/etc/apache2/mods-available/${name}.${kind}`)
          .filter((file) => existsSync(file)),
      );
      const config = join(folder, 'apache.conf');
      const site = lines.replace(/<VirtualHost \*:\d+>/, `<VirtualHost *:${port}>`).replace(/^\s*SSL.*$/gm, '');
      writeFileSync(
        config,
        `ServerName localhost
        PidFile ${folder}/pid
        ErrorLog ${folder}/error.log
        Listen 127.0.0.1:${port}
        User www-data
        Group www-data
        ${loads.map((file) => `Include ${file}`).join('\n')}
        ${site}`,
      );
      process.env['APACHE_RUN_DIR'] = folder;
      return ['-D', 'FOREGROUND', '-d', '/etc/apache2', '-f', config];
    },
  },
  Caddy: {
    program: '/usr/bin/caddy',
    package: 'caddy',
    start(lines, { folder, port }) {
      const config = join(folder, 'Caddyfile');
      writeFileSync(
        config,
        `{\n\tadmin off\n\tauto_https off\n}\n${lines.replace(/^\S+ \{/m, `http://127.0.0.1:${port} {`)}`,
      );
      return ['run', '--config', config, '--adapter', 'caddyfile'];
    },
  },
};

interface Place {
  folder: string;
  port: number;
  /** Modules of Apache that are switched on beside the stock ones. */
  modules?: string[];
}

/**
 * Starts the server with `lines`, and waits until it answers.
 *
 * @param modules of Apache, beside those that a fresh Debian has
 * @throws where the server is not installed, or does not take the lines; with what it said
 */
export async function startServer(name: ServerName, lines: string, modules: string[] = []): Promise<WebServer> {
  const { program, package: debianPackage, start } = SERVERS[name];
  if (!existsSync(program)) throw new Error(`${name} is not installed: apt-get install ${debianPackage}`);
  const folder = mkdtempSync(join(tmpdir(), 'coalition-server-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const child = spawn(program, start(lines, { folder, port, modules }), { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, 'error.log');
  await answers(child, url, () => said + (existsSync(log) ? readFileSync(log, 'utf8') : ''));
  return {
    url,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server did not start:\n${said()}`);
    try {
      await fetch(url, { redirect: 'manual' });
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`no answer from ${url}: ${String(error)}\n${said()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * `npm run release:files` into a new folder; returns it with the version.
 *
 * @param date of the release, in seconds since 1970; else that of the last commit
 */
export function releasedFiles(options: readonly string[] = [], date?: number): { folder: string; version: string } {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-files-'));
  execFileSync(process.execPath, [join(root, 'scripts/release-files.mjs'), '--out', folder, ...options], {
    env: { ...process.env, ...(date && { SOURCE_DATE_EPOCH: String(date) }) },
  });
  chmodSync(folder, 0o755);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

/** Apache as a host sets it up for those who have FTP alone: what is in a folder's `.htaccess` counts. */
export const withHtaccess = (folder: string): string =>
  `<VirtualHost *:443>\n DocumentRoot ${folder}\n <Directory "${folder}">\n Require all granted\n AllowOverride FileInfo\n </Directory>\n</VirtualHost>`;
