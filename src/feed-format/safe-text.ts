/** Controls, halves of characters and codes that XML has no place for, or that programs change on the way. */
const CHANGED = /(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x[\da-f]{4}_/iu;

/** More characters than these no cell of a workbook holds (Excel's own limit). */
export const LONGEST_CELL = 32_767;

export const isSafeInWorkbook = (text: string): boolean => !CHANGED.test(text);

/** What a spreadsheet takes for a formula, and runs (OWASP: CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\0＝＋－＠|%]/;

/** Whether a text comes through CSV as it is. What does not stands in the column `extra`, where it is not first in its cell. */
export const isSafeInCsv = (text: string): boolean => !CHANGED.test(text) && !FORMULA.test(text);

/** A text for a sheet without `extra`: with an apostrophe in front, which spreadsheets take for "this is text". */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A cell as it was before {@link safeCell}. */
export const readSafeCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** The column `extra` as it is written into a cell: characters that files or programs change on the way are written as their codes. */
export const extraText = (extra: object): string =>
  JSON.stringify(extra)
    .replace(/[^\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff]/gu, escaped)
    .replace(/_x(?=[\da-f]{4}_)/gi, (found) => `\\u005f${found[1]}`);

/** Letters and numbers of any script stay as they are: people read these cells. */
const escaped = (character: string): string =>
  /[\p{L}\p{N}\p{Emoji_Presentation}–—‘’“”…]/u.test(character)
    ? character
    : Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join('');
