import { parseArgs, type ParseArgsConfig } from 'node:util';
import { oneLine } from './output.js';
import { mostSimilar } from './names/similar.js';

/** One command: a file in commands/ and a line in cli.ts. */
export interface Command {
  readonly name: string;
  /** What follows the name, as `FILE|URL… [--json]`. */
  readonly usage: Said;
  /** One line for the list of commands. */
  readonly summary: Said;
  /** Options and what one has to know, for `coalition-feed NAME --help`. */
  readonly help: Said;
  /** Returns the exit code: 0, or 1 when something would be lost. */
  run(args: string[]): Promise<number>;
}

/** A sentence in each language of the messages. */
export interface Said {
  readonly en: string;
  readonly es: string;
}

/** Ends a command with a sentence. */
class SaidError extends Error {
  readonly said: Said;
  /** In which it is said, where that is known; else as it was asked for, or as the computer is. */
  language?: keyof Said;

  /** @param said in one language, where it is known which is spoken or there is no other */
  constructor(said: Said | string) {
    super(typeof said === 'string' ? said : said.en);
    this.said = typeof said === 'string' ? { en: said, es: said } : said;
  }
}

/** The command was used wrongly: exit code 2. The message says how it is used. */
export class UsageError extends SaidError {}

/** The command cannot give what was asked for, as when a file is missing: exit code 1. The message is a whole sentence. */
export class ToolError extends SaidError {}

/** What ends the action is said in this language: that of the sheets or the feed, once it is known. */
export async function speaking<Result>(language: keyof Said, action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof SaidError) error.language ??= language;
    throw error;
  }
}

/** `parseArgs` of Node with its complaints in one sentence. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/[.\n]/, 1);
    const [, option] = /'([^' ]+)/.exec(sentence) ?? [];
    const isThere = option !== undefined && Object.hasOwn(options, option.replace(/^-+/, ''));
    const meant = isThere || option === undefined ? undefined : mostSimilar(option, Object.keys(options));
    throw new UsageError({
      en: meant === undefined ? `${sentence}.` : `${oneLine(option)} is no option. Did you mean --${meant}?`,
      es: `${isThere ? `La opción ${option} se usa de otra manera` : `La opción ${oneLine(option ?? '')} no existe`}.${meant === undefined ? '' : ` ¿Quiso escribir --${meant}?`}`,
    });
  }
}
