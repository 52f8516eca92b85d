// A zip that is the same bytes for the same files, on every system and in every time zone.
import process from 'node:process';
import { zipSync } from 'fflate';

/** "Unix" as the zip's system, so that the rights of a file are kept by those who unpack it (APPNOTE 4.4.2, 4.4.15). */
const UNIX = 3;
const READABLE_BY_ALL = 0o100644;
/** The field with a time that is the same everywhere (Info-ZIP's "extended timestamp", APPNOTE 4.6.1). */
const EXTENDED_TIMESTAMP = 0x5455;
const HAS_TIME_OF_CHANGE = 1;

/**
 * @param {string} folder the one folder that the zip unpacks to
 * @param {Map<string, string | Uint8Array>} files contents by their path in the folder
 * @param {Date} date of every file
 * @returns {Uint8Array}
 */
export function zipFiles(folder, files, date) {
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [`${folder}/${path}`, new Uint8Array(Buffer.from(content))]);
  return inUtc(() =>
    zipSync(Object.fromEntries(entries), {
      level: 9,
      os: UNIX,
      attrs: (READABLE_BY_ALL << 16) >>> 0,
      mtime: date,
      extra: { [EXTENDED_TIMESTAMP]: timestamp(date) },
    }),
  );
}

function timestamp(date) {
  const field = Buffer.alloc(5);
  field.writeUInt8(HAS_TIME_OF_CHANGE);
  field.writeInt32LE(date.getTime() / 1000, 1);
  return new Uint8Array(field);
}

/** A zip's own times are local ones: written in one zone they are the same for everybody who makes it. */
function inUtc(work) {
  const zone = process.env.TZ;
  process.env.TZ = 'UTC';
  try {
    return work();
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}
