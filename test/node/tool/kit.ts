import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
/** The program as it is shipped. */
const program = join(projectFolder, 'dist/bin/coalition-feed.js');

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export async function runTool(
  args: string[],
  { input, cwd }: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Result> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd,
    env: { PATH: process.env.PATH },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** A folder for one test, with files in it. */
export function folderWith(t: TestContext, files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-tool-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A server for one test; returns its address. */
export async function serverWith(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// Inside node_modules, so that what is not bundled is found from there.
const cache = join(projectFolder, 'node_modules/.cache/coalition-tool-test');

/** Source files of the project as one module, bundled as the build does it. */
export async function load<Module>(...paths: string[]): Promise<Module> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'module.mjs');
  await build({
    stdin: {
      contents: paths.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: projectFolder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['zod'],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Module;
}

/** What was updated today is not old, whenever the tests run. */
export const TODAY = new Date().toISOString().slice(0, 10);

/** A feed that is right, as its author writes it. */
export const goodFeed = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  version: 'coalition-feed/1',
  title: 'Open Valley',
  language: 'en',
  updated: TODAY,
  members: [{ id: 'town', name: 'Our Town', sector: 'government' }],
  commitments: [{ id: 'budget', title: 'A budget everyone can read', leads: ['town'] }],
  ...changes,
});
