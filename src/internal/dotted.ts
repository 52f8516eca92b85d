/** What there is of the parts, as one line with dots between them. */
export const dotted = (parts: readonly unknown[]): unknown[] =>
  parts.filter(Boolean).flatMap((part, index) => (index ? [' · ', part] : [part]));
