/*
 * For data of others and for pages of others: what an object inherits is never its own, whatever a page has put on
 * `Object.prototype`.
 */

export type Fields = Record<string, unknown>;

/** `Object.hasOwn`, which phones of 2021 do not have. */
export const hasOwn = <Name extends string>(value: object, name: Name): value is Record<Name, unknown> =>
  Object.prototype.hasOwnProperty.call(value, name);

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of any value, without what it inherits: also of options and records of our own that leave something out. */
export const ownFields: {
  <Value extends object>(value: Value): Value;
  (value: unknown): Readonly<Fields>;
} = (value: unknown) => Object.assign(Object.create(null) as Fields, value);

/** An object that inherits nothing. Unlike those of `Object.create(null)` engines store it as fast as any other. */
export const Bare = function () {} as unknown as new () => Fields;
Bare.prototype = Object.create(null) as object;
