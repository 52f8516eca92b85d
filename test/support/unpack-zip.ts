import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const CENTRAL_ENTRY = 0x02014b50;

/** Unpacks as `unzip` does, each file with the rights and the date that the zip gives it. Returns the rights by path, as `644`. */
export function unpackZip(file: string, folder: string): Map<string, string> {
  const bytes = readFileSync(file);
  const { rights, dates } = attributesIn(bytes);
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: parseInt(rights.get(path) ?? '', 8) });
    utimesSync(join(folder, path), dates.get(path) ?? NaN, dates.get(path) ?? NaN);
  }
  return rights;
}

/** From the zip's central directory (APPNOTE 4.3.12), which our packer writes and fflate does not give out. */
function attributesIn(bytes: Buffer): { rights: Map<string, string>; dates: Map<string, number> } {
  const rights = new Map<string, string>();
  const dates = new Map<string, number>();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === CENTRAL_ENTRY;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    rights.set(path, ((bytes.readUInt32LE(at + 38) >>> 16) & 0o777).toString(8));
    // The one extra field is the extended timestamp: its id, its size, which times it has, and seconds since 1970.
    dates.set(path, bytes.readInt32LE(at + 46 + name + 5));
    at += 46 + name + extra + comment;
  }
  return { rights, dates };
}
