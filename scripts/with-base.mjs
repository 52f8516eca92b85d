import { readFileSync } from 'node:fs';

/** A style sheet of the site or the documentation, after what both share. One file, so that a page asks for one. */
export const withBase = (file) =>
  ['src/site/assets/base.css', file].map((each) => readFileSync(each, 'utf8')).join('\n');
