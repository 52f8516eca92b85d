// A rollup plugin: in a script that loads others, `sha384-of:NAME` becomes the hash of the file NAME, which is built before.
import { join } from 'node:path';
import MagicString from 'magic-string';
import { integrityOf } from '../published-files.mjs';

const MARKER = /sha384-of:([\w./-]+)/g;

/** @param {string} folder the folder of the build */
export function fillIntegrity(folder) {
  return {
    name: 'fill-integrity',
    transform(code) {
      const text = new MagicString(code);
      text.replace(MARKER, (_, name) => integrityOf(join(folder, name)));
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  };
}

/** The same in a text that rollup does not see. */
export const withIntegrity = (text, folder) => text.replace(MARKER, (_, name) => integrityOf(join(folder, name)));
