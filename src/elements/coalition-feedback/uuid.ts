/** A random UUID. `crypto.randomUUID` is missing on pages without https. */
export const uuid = (): string =>
  (crypto.randomUUID as (() => string) | undefined)?.call(crypto) ??
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    // RFC 9562 §5.4: 8 stands for the variant, 8 to b; the version's 4 stays.
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16),
  );
