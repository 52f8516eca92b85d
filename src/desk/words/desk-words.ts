import type { en } from './en.js';

/** The same keys, any words: text stays text, a sentence with a number stays a function. */
type Words<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends string
    ? string
    : Of[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Words<Of[Key]>;
};

/** All that the desk says, in one language. A missing sentence does not compile. */
export type DeskWords = Words<typeof en>;

/** The languages that the desk speaks. */
export const DESK_LANGUAGES = ['en', 'es'] as const;
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];
