import { UsageError } from './command.js';

/**
 * The value of an option that is one of a list.
 *
 * @throws {UsageError} where it is another
 */
export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  value: string | undefined,
): Choice | undefined {
  if (value === undefined || choices.includes(value as Choice)) return value as Choice | undefined;
  throw new UsageError({
    en: `${option} is one of: ${choices.join(', ')}.`,
    es: `${option} es uno de: ${choices.join(', ')}.`,
  });
}
