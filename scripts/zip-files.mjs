// A zip that is the same bytes for the same files, on every system and in every time zone.
import { zipSync } from 'fflate';

/** "Unix" as the zip's system, so that the rights of a file are kept by those who unpack it (APPNOTE 4.4.2, 4.4.15). */
const UNIX = 3;
const READABLE_BY_ALL = 0o100644;

/**
 * @param {string} folder the one folder that the zip unpacks to
 * @param {Map<string, string | Uint8Array>} files contents by their path in the folder
 * @returns {Uint8Array}
 */
export function zipFiles(folder, files) {
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [`${folder}/${path}`, new Uint8Array(Buffer.from(content))]);
  return zipSync(Object.fromEntries(entries), {
    level: 9,
    os: UNIX,
    attrs: (READABLE_BY_ALL << 16) >>> 0,
    // A zip has local times: this one is the same in every zone.
    mtime: new Date(1980, 0, 1),
  });
}
