import { ENDPOINT, NAME, PAGE, SOME_COMMITMENT } from '../snippets/snippets-page.js';

/** What snippets have in place of something that only the webmaster knows. */
const IN_SNIPPETS = [ENDPOINT, NAME, PAGE, SOME_COMMITMENT];
/** What the documentation writes for the version and the hash of a file. */
const IN_DOCUMENTS = /\/(X\.Y\.Z|X\.Y)(?=\/|$)|INTEGRITY\([^()]{0,60}\)|sha384-(…|\.\.\.)/;

/** A part of the words that stands there as in an example; `undefined` where none does. */
export function leftOver(words: string): string | undefined {
  const found = IN_DOCUMENTS.exec(words);
  return IN_SNIPPETS.find((each) => words.includes(each)) ?? found?.[1] ?? found?.[0];
}
