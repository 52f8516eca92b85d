import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { programEnvironment } from '../../support/program-environment.ts';
import { runToEnd, type Ended } from '../../support/run-to-end.ts';
import { bundle, projectFolder } from '../bundle.ts';

export { projectFolder };
/** The program as it is shipped. */
const program = join(projectFolder, 'dist/bin/coalition-feed.js');
/** Almost all in one file, as the program is. */
const AS_BUILT = { mainFields: ['module', 'main'], external: ['zod'] };

/** What a run is given beside its arguments. */
interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** The language of the computer, as `es_MX.UTF-8`. */
  readonly locale?: string;
  /** Those that the computer prefers, as `es_MX:es`. */
  readonly languages?: string;
}

/** Runs the program to its end as it is shipped, in a process of its own. */
export const runShipped = (args: string[], { input, cwd, locale, languages }: Surroundings = {}): Promise<Ended> =>
  runToEnd(process.execPath, [program, ...args], {
    input,
    cwd,
    env: {
      ...programEnvironment,
      ...(locale !== undefined && { LC_ALL: locale }),
      ...(languages !== undefined && { LANGUAGE: languages }),
    },
  });

let tool: Promise<ChildProcess> | undefined;
let lastRun: Promise<unknown> = Promise.resolve();

/** Runs the program to its end, in one process for all runs of a file: to start and to read it takes longer than most runs. */
export function runTool(args: string[], surroundings: Surroundings = {}): Promise<Ended> {
  const run = lastRun.then(async () => {
    const child = await (tool ??= startTool());
    child.send({ args, ...surroundings });
    const gone = new AbortController();
    try {
      const [answer] = (await Promise.race([
        once(child, 'message', { signal: gone.signal }),
        once(child, 'exit', { signal: gone.signal }).then(([code]) => {
          throw new Error(`the tool ended with ${String(code)} in the middle of ${args.join(' ')}`);
        }),
      ])) as [Ended];
      return answer;
    } finally {
      gone.abort();
    }
  });
  lastRun = run.catch(() => undefined);
  return run;
}

async function startTool(): Promise<ChildProcess> {
  const module = await bundle(['src/tool/run-tool.ts'], AS_BUILT);
  return fork(new URL('tool-process.ts', import.meta.url), [module], {
    serialization: 'advanced',
    execArgv: [],
    env: programEnvironment,
  });
}

after(async () => (await tool)?.disconnect());

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

/** Source files of the project as one module, bundled as the build does it. */
export async function load<Module>(...paths: string[]): Promise<Module> {
  return (await import(pathToFileURL(await bundle(paths, AS_BUILT)).href)) as Module;
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
