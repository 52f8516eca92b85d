import { existsSync, writeFileSync } from 'node:fs';
import { ToolError } from '../../command.js';
import { wordsOf, type MessageLanguage } from '../../messages/words-of.js';
import { asArgument, oneLine, tell } from '../../output.js';
import { csvText } from '../../../feed-format/csv-text.js';
import { cannotBeWritten } from '../../write-feed.js';
import type { Body } from '../tables/grid.js';
import { isOpen } from './mapping.js';
import { languageOf, suggestMapping } from './suggest-mapping.js';

/**
 * Writes a first mapping to a file, or to standard output where none is named.
 *
 * @param language none to take that of the sheets
 * @throws {ToolError} when it cannot be written
 */
export function writeSuggestion(
  bodies: readonly Body[],
  language: MessageLanguage | undefined,
  { file, isForced }: { readonly file: string | undefined; readonly isForced: boolean },
  /** Of the sheets, as they were named. */
  places: readonly string[],
): number {
  const spoken = language ?? languageOf(bodies);
  const words = wordsOf(spoken);
  const suggestion = suggestMapping(bodies, spoken, language);
  if (!suggestion) {
    tell(words.nothingToMap);
    return 0;
  }
  const { lines, choices } = suggestion;
  const text = csvText(lines);
  if (file === undefined) process.stdout.write(text);
  else writeNew(file, text, isForced, words.isThere(oneLine(file)));
  for (const { column, isMeasured, from } of choices)
    tell(words.chooseOne(column, from.map((name) => name.split(/\s+/).join(' ')).map(oneLine), isMeasured));
  const open = lines.filter((line) => line.some(isOpen)).length;
  tell(words.suggested(file === undefined ? undefined : asArgument(file), open, places.map(asArgument).join(' ')));
  return 0;
}

function writeNew(file: string, text: string, isForced: boolean, isThere: string): void {
  if (existsSync(file) && !isForced) throw new ToolError(isThere);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw cannotBeWritten(file, error);
  }
}
