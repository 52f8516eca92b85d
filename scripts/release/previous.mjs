// The version before this one, for those who have it on their pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = /^\d+\.\d+\.\d+$/;
const numbersOf = (version) => version.split('.').map(Number);
const compare = (one, other) => {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
};

/**
 * @param {string} out the folder of the releases
 * @param {string} version
 * @returns {{ version: string, integrity: Record<string, string> } | undefined} the newest before `version` that lies in `out`
 */
export function previousVersion(out, version) {
  if (!VERSION.test(version)) return undefined;
  const found = readdirSync(out)
    .filter((name) => VERSION.test(name) && compare(name, version) < 0 && existsSync(join(out, name, 'integrity.json')))
    .sort(compare)
    .pop();
  return found && { version: found, integrity: JSON.parse(readFileSync(join(out, found, 'integrity.json'), 'utf8')) };
}
