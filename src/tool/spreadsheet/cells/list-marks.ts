/** Marks that stand in lists and hardly in a name: strokes, bullets, tabulators, the commas of other scripts, and the numbers of several. */
export const hasListMarks = (text: string): boolean =>
  /\s\/\s|\p{L}{3}\/\p{L}{3}|\S\s*[•·▪●◦‣|\t،、，]|\S\s\+\s\S|\p{L}{3}\s?\\\s?\p{L}{3}/u.test(text) ||
  (text.match(/(?:^|\s)\d{1,2}[.)]\s/g)?.length ?? 0) > 1;

/** The semicolons of sheets, in any script; each value may stand on a line of its own as well. */
export const SEMICOLONS = /[;；؛\n]/;
