import { isObject } from '../feed-format/own.js';

/** What is written in a text of a feed, in whatever languages. */
export const textsIn = (value: unknown): string[] =>
  (isObject(value) ? Object.values(value) : [value]).filter(
    (text): text is string => typeof text === 'string' && !!text.trim(),
  );
