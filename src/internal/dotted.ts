/** What there is of the parts, as one line with dots between them; where all are strings, `join` makes one text of them. */
export const dotted = (parts: readonly unknown[]): unknown[] =>
  parts.filter(Boolean).flatMap((part, index) => (index ? [' · ', part] : [part]));
