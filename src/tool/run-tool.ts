import { readFileSync, statSync } from 'node:fs';
import { languageIn } from './check-feed.js';
import { ToolError, UsageError, type Command, type Said } from './command.js';
import { changes } from './commands/changes.js';
import { exportFeed } from './commands/export.js';
import { importSheets } from './commands/import.js';
import { merge } from './commands/merge.js';
import { prerender } from './commands/prerender.js';
import { template } from './commands/template.js';
import { validate } from './commands/validate.js';
import { languageFor, languageOfComputer, MESSAGE_LANGUAGES, type MessageLanguage } from './messages/words-of.js';
import { oneLine, print, tell } from './output.js';

const COMMANDS: readonly Command[] = [validate, template, importSheets, exportFeed, changes, merge, prerender];
const NAMES = COMMANDS.map((command) => command.name).join(', ');
const HELP = ['--help', '-h'];

/**
 * Runs a command to its end; what there is to say goes to standard output and standard error.
 *
 * @param args as somebody types them after `coalition-feed`
 * @returns the exit code: 0 all went through, 1 something would be lost, 2 used wrongly
 */
export async function runTool(args: readonly string[], version: () => string): Promise<number> {
  const asked = languageOf(args);
  try {
    return await main(args, version, asked);
  } catch (error) {
    const isSaid = error instanceof ToolError || error instanceof UsageError;
    // What is said in one language alone gets no second one beside it.
    const isInBoth = isSaid && error.said.es !== error.said.en;
    const language = !isSaid
      ? 'en'
      : (error.language ?? (isInBoth ? (languageAsked(args) ?? languageOfFeeds(args) ?? asked) : 'en'));
    if (error instanceof UsageError)
      tell(
        `coalition-feed: ${oneLine(error.said[language])} ${{ en: 'See', es: 'Vea' }[language]} coalition-feed --help.`,
      );
    else if (error instanceof ToolError) tell(`coalition-feed: ${oneLine(error.said[language])}`);
    // A mistake of ours: said in one line all the same, with what a report needs.
    else
      tell(
        `coalition-feed: This should not happen (${oneLine(String(error))}). Report it with the file that led to it.`,
      );
    return error instanceof UsageError ? 2 : 1;
  }
}

async function main([name, ...args]: readonly string[], version: () => string, language: keyof Said): Promise<number> {
  if (name === undefined)
    throw new UsageError({ en: `Name a command: ${NAMES}.`, es: `Indique un comando: ${NAMES}.` });
  const asksHelp = [name, ...args].some((arg) => HELP.includes(arg));
  if (name === 'help' || (name.startsWith('-') && asksHelp)) return show(overview(language));
  if (['--version', '-v'].includes(name)) return show(version());
  const command = COMMANDS.find((each) => each.name === name);
  if (!command)
    throw new UsageError({
      en: `"${name}" is no command. There are: ${NAMES}.`,
      es: `"${name}" no es un comando. Hay: ${NAMES}.`,
    });
  if (asksHelp) return show(`coalition-feed ${command.name} ${command.usage[language]}\n\n${command.help[language]}`);
  return command.run(args);
}

function show(text: string): number {
  print(text);
  return 0;
}

function overview(language: keyof Said): string {
  const commands = COMMANDS.map(({ name, summary }) => `  coalition-feed ${name.padEnd(10)} ${summary[language]}`);
  if (language === 'es')
    return `coalition-feed: revisa, hace y muestra el feed de una coalición de gobierno abierto.

${commands.join('\n')}

  coalition-feed COMANDO --help   las opciones de un comando
  coalition-feed --version`;
  return `coalition-feed: checks, makes and renders the feed of an open-government coalition.

${commands.join('\n')}

  coalition-feed COMMAND --help   the options of a command
  coalition-feed --version`;
}

/** Before the options are read, or where they cannot be: as they say, else that of the computer. */
const languageOf = (args: readonly string[]): MessageLanguage => languageAsked(args) ?? languageOfComputer();

function languageAsked(args: readonly string[]): MessageLanguage | undefined {
  const said = args.map((arg, at) => (arg === '--lang' ? args[at + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  return MESSAGE_LANGUAGES.find((language) => said.includes(language));
}

/** Of a command that ends before it reads its feed: that of the first feed among its arguments. */
function languageOfFeeds(args: readonly string[]): MessageLanguage | undefined {
  for (const arg of args) {
    if (!arg.endsWith('.json') || !statSync(arg, { throwIfNoEntry: false })?.isFile()) continue;
    const language = languageIn(readFileSync(arg));
    if (typeof language === 'string') return languageFor(language);
  }
  return undefined;
}
