import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What is left of a program. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program finds beside its arguments. */
export interface Surroundings extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** On its standard input, which ends then. */
  readonly input?: string | Uint8Array;
}

/** Runs a program to its end; one that cannot be started rejects. */
export async function runToEnd(
  program: string,
  args: readonly string[],
  { input, cwd, env }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(program, args, { cwd, env, stdio: 'pipe' });
  // One that reads nothing may be gone before it is given all.
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}
