import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';

/**
 * The folder for data of tests: in memory, on a machine that has enough of it as a folder. On a disk PostgreSQL takes ten times
 * as long to copy a database, and SQLite waits for the disk at every message.
 */
export function quickPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= 2 ** 30 ? MEMORY : tmpdir();
}
