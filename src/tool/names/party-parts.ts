/** No list of organisations in one text is longer. */
const LONGEST = 1000;

/** No cell names more. */
const MOST = 40;
const BETWEEN = /, and |, y |[,;|/•·、،؛]| ?\+ ?| & | and | y | e | et | eta | with | con |(?:^| )\d{1,2}[.)] /gi;

/** What may be several organisations in one text: what stands between commas and other marks, numbers of a list, "and", "y" and the like. */
export const partyParts = (text: string): string[] =>
  text.length > LONGEST
    ? []
    : text
        .split(/\s+/)
        .join(' ')
        .split(BETWEEN)
        .map((part) => part.trim())
        .filter(Boolean);

/** Marks between an organisation and its part, or another, which a name may have as well: nobody splits at them without asking. */
const PERHAPS_BETWEEN = / [-–>] |\s*(?:—|->|→)\s*|: | con | with |[()[\]]/gi;

/** The same with what stands between dashes, after a colon or in brackets. */
export const likelyPartyParts = (text: string): string[] =>
  partyParts(text)
    .flatMap((part) => part.split(PERHAPS_BETWEEN))
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * The organisations that a text names, where it is nothing but known names with such marks between them: the longest name
 * first, as "Friends of the Lake, A.C.".
 */
export function partiesNamed(words: string, idOf: (name: string) => string | undefined): string[] | undefined {
  const text = words.split(/\s+/).join(' ');
  const marks = text.length > LONGEST ? [] : [...text.matchAll(BETWEEN)];
  if (!marks.length || marks.length > MOST) return undefined;
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  const ends = [...marks.map(({ index }) => index), text.length];
  const found: string[] = [];
  for (let first = 0; first < starts.length;) {
    const name = (last: number): string => text.slice(starts[first], ends[last]).trim();
    let last = ends.length - 1;
    let id = idOf(name(last));
    for (; last > first && id === undefined;) id = idOf(name((last -= 1)));
    // Two marks side by side, as ", " at the end, have nothing between them.
    if (id !== undefined) found.push(id);
    else if (name(first)) return undefined;
    first = last + 1;
  }
  return found;
}
