/** The words of an attribute that can name several, separated by spaces or commas. A framework writes null for "none". */
export const attributeWords = (value: string | null | undefined): string[] =>
  value?.split(/[\s,]+/).filter(Boolean) ?? [];
