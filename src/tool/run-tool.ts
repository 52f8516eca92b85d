import { ToolError, UsageError, type Command } from './command.js';
import { changes } from './commands/changes.js';
import { exportFeed } from './commands/export.js';
import { importSheets } from './commands/import.js';
import { merge } from './commands/merge.js';
import { prerender } from './commands/prerender.js';
import { template } from './commands/template.js';
import { validate } from './commands/validate.js';
import { oneLine, print, tell } from './output.js';

const COMMANDS: readonly Command[] = [validate, template, importSheets, exportFeed, changes, merge, prerender];

/**
 * Runs a command to its end; what there is to say goes to standard output and standard error.
 *
 * @param args as somebody types them after `coalition-feed`
 * @returns the exit code: 0 all went through, 1 something would be lost, 2 used wrongly
 */
export async function runTool(args: readonly string[], version: () => string): Promise<number> {
  try {
    return await main(args, version);
  } catch (error) {
    // What is said in one language alone gets no second one beside it.
    const hasSpanish =
      error instanceof ToolError || error instanceof UsageError ? error.said.es !== error.said.en : false;
    const language = hasSpanish && isSpanish(args) ? 'es' : 'en';
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

async function main([name, ...args]: readonly string[], version: () => string): Promise<number> {
  if (name === undefined)
    throw new UsageError(`Name a command: ${COMMANDS.map((command) => command.name).join(', ')}.`);
  if (['--help', '-h', 'help'].includes(name)) return show(overview());
  if (['--version', '-v'].includes(name)) return show(version());
  const command = COMMANDS.find((each) => each.name === name);
  if (!command)
    throw new UsageError(`"${name}" is no command. There are: ${COMMANDS.map((each) => each.name).join(', ')}.`);
  if (args.includes('--help') || args.includes('-h')) {
    return show(`coalition-feed ${command.name} ${command.usage}\n\n${command.help}`);
  }
  return command.run(args);
}

function show(text: string): number {
  print(text);
  return 0;
}

function overview(): string {
  const commands = COMMANDS.map(({ name, summary }) => `  coalition-feed ${name.padEnd(10)} ${summary}`);
  return `coalition-feed: checks, makes and renders the feed of an open-government coalition.

${commands.join('\n')}

  coalition-feed COMMAND --help   the options of a command
  coalition-feed --version`;
}

/** Before the options are read, or where they cannot be. */
const isSpanish = (args: readonly string[]): boolean =>
  args.some((arg, at) => arg === '--lang=es' || (arg === '--lang' && args[at + 1] === 'es'));
