import { basename, dirname, extname } from 'node:path';
import { oneLine } from '../../output.js';
import { isAddress } from '../../source.js';
import { slugOf } from '../names.js';

/**
 * What each of several bodies' files, folders or addresses is called: by its file or host, and by its folder too where two
 * would get the same prefix for their ids. No two get the same.
 */
export function bodyNames(places: readonly string[]): string[] {
  const plain = places.map((place) => namesOf(place).own);
  const names = places.map((place, at) => (isAlone(plain, plain[at]) ? plain[at] : namesOf(place).withFolder));
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => slugOf(other) === slugOf(name)).length;
    return before ? `${name} ${before + 1}` : name;
  });
}

const isAlone = (names: readonly string[], name: string): boolean =>
  names.filter((other) => slugOf(other) === slugOf(name)).length === 1;

function namesOf(place: string): { own: string; withFolder: string } {
  const { hostname, pathname } = isAddress(place) ? new URL(place) : { hostname: '', pathname: place };
  const file = oneLine(basename(pathname, extname(pathname)));
  const folder = hostname || oneLine(basename(dirname(pathname)));
  return { own: hostname || file, withFolder: `${folder} ${file}`.trim() };
}
