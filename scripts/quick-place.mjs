import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';

/**
 * The folder for what tests need for a while: in memory, on a machine that has enough of it as a folder. On a disk PostgreSQL takes
 * ten times as long to copy a database, SQLite waits for the disk at every message, and Chromium makes a file for each picture
 * that its processes pass on.
 *
 * @returns {string}
 */
export function quickPlace() {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= 2 ** 30 ? MEMORY : tmpdir();
}
