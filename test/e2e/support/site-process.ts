import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { quickPlace } from '../../../scripts/quick-place.mjs';
import { programEnvironment } from '../../support/program-environment.ts';
import { runToEnd, type Ended, type Surroundings } from '../../support/run-to-end.ts';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const program = (name: string): string => join(projectFolder, 'dist/bin', name);

/** An empty folder that is gone when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(quickPlace(), 'coalition-site-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The site as `npm start` runs it after the build. */
export interface RunningSite {
  /** Without a slash at the end. */
  readonly url: string;
  readonly data: string;
  /** What it has printed so far. */
  readonly lines: readonly string[];
  /** Sends a signal and returns the exit code and signal. */
  end(signal?: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]>;
}

export interface SiteOptions {
  readonly data?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** In place of `--data`. */
  readonly args?: readonly string[];
  /** Working directory; some other place than the project, to show that it does not matter. */
  readonly cwd?: string;
}

/** Starts the site on a free port and waits until it says where it is. */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  const data = options.data ?? temporaryFolder();
  const child = spawn(process.execPath, [program('start.js'), ...(options.args ?? ['--data', data])], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...programEnvironment, PORT: '0', RATE_LIMIT: '0', ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const killChild = (): void => void child.kill('SIGKILL');
  process.on('exit', killChild);
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  void exited.then(() => process.off('exit', killChild));
  const lines: string[] = [];
  const url = await firstAddress(child, lines, exited);
  const end: RunningSite['end'] = (signal = 'SIGTERM') => {
    child.kill(signal);
    return exited;
  };
  return { url, data, lines, end };
}

/** It prints the folder last, so then all it has to say is there. */
function firstAddress(child: ChildProcess, lines: string[], exited: Promise<unknown[]>): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      const address = /http:\/\/\S+:\d+/.exec(lines.join('\n'))?.[0];
      if (address && line.startsWith('Contributions are kept in')) resolve(address);
    });
    void exited.then(([code]) => reject(new Error(`the site ended with ${String(code)} before it was ready`)));
  });
}

/** Runs a program of dist/bin to its end. */
export const runProgram = (name: string, args: string[], { env, ...others }: Surroundings = {}): Promise<Ended> =>
  runToEnd(process.execPath, [program(name), ...args], {
    cwd: tmpdir(),
    env: { ...programEnvironment, ...env },
    ...others,
  });

/** What `coalition-receiver export` finds in a data folder. */
export async function exportContributions(data: string): Promise<Record<string, unknown>[]> {
  const { code, stdout, stderr } = await runProgram('coalition-receiver.js', [
    'export',
    '--format',
    'json',
    '--data',
    data,
  ]);
  if (code !== 0) throw new Error(`export ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>[];
}
