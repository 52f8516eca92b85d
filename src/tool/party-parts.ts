/** No list of organisations in one text is longer. */
const LONGEST = 1000;

/** What may be several organisations in one text: what stands between commas, semicolons, strokes, "and", "y" and "e". */
export const partyParts = (text: string): string[] =>
  text.length > LONGEST
    ? []
    : text
        .split(/\s+/)
        .join(' ')
        .split(/, and |, y |[,;|/]| \+ | & | and | y | e /i)
        .map((part) => part.trim())
        .filter(Boolean);
