/** Controls, halves of characters and codes that XML has no place for, or that programs change on the way. */
const CHANGED =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_x[\da-f]{4}_/i;

/** More characters than these no cell of a workbook holds (Excel's own limit). */
export const LONGEST_CELL = 32_767;

export const isSafeInWorkbook = (text: string): boolean => !CHANGED.test(text);

/**
 * In CSV a spreadsheet takes what begins with one of these signs for a formula, and runs it (OWASP: CSV injection). In the
 * column `extra` it does not stand first.
 */
export const isSafeInCsv = (text: string): boolean => !CHANGED.test(text) && !/^[=+\-@]/.test(text);
