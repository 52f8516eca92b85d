import { basename, dirname, extname } from 'node:path';
import { oneLine } from '../output.js';
import { isAddress } from '../source.js';
import { slugOf } from '../spreadsheet/names.js';
import type { Fields } from '../spreadsheet/origin.js';

/** The feed of one body. */
export interface Body {
  /** What stands before its ids where those of two bodies collide; no other body has it. */
  readonly slug: string;
  readonly name: string;
  readonly feed: Fields;
}

/** A short name for each file or address: its own, with its folder's where two are called alike. */
export function slugsOf(places: readonly string[]): string[] {
  const plain = places.map((place) => slugOf(partsOf(place)[0]));
  const slugs = places.map((place, at) => {
    const isAlone = plain.filter((slug) => slug === plain[at]).length === 1;
    return isAlone ? plain[at] : slugOf(partsOf(place).reverse().join(' '));
  });
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((each) => each === slug).length;
    return before ? `${slug}-${before + 1}` : slug;
  });
}

function partsOf(place: string): [file: string, folder: string] {
  const path = isAddress(place) ? new URL(place).pathname : place;
  const folder = basename(dirname(path)) || (isAddress(place) ? new URL(place).hostname : '');
  return [oneLine(basename(path, extname(path))), oneLine(folder)];
}
