/** Words of a row that sums up the others; after `total` and `average` a few words may say of what. */
const TOTAL =
  /^(?:(?:grand |gran )?(?:sub)?total(?:es|s|a|ak)?\b.{0,30}|(?:promedio|average|moyenne|média|batez ?besteko)\b.{0,30}|(?:avance|progreso|cumplimiento) (?:global|general|total|promedio|medio)|(?:overall|average|total) (?:progress|completion)|(?:suma|sumas|sum|sumatoria|guztira)\s*[:.]?)$/iu;
/** `7`, `7 commitments`, `40 %`: what is counted, and no title or name. */
const COUNT = /^[\d.,\s]*\d(?:\s*%|\s+\p{L}+)?$/u;

export const isTotalWords = (text: string): boolean => TOTAL.test(text.slice(0, 80).trim());
export const isCount = (text: string): boolean => COUNT.test(text.slice(0, 80).trim());
