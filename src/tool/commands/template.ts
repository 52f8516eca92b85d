import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, ToolError, UsageError, type Command } from '../command.js';
import { counted, oneLine, print } from '../output.js';
import { SHEETS } from '../spreadsheet/sheets.js';
import { templateOf } from '../spreadsheet/write-template.js';

export const template: Command = {
  name: 'template',
  usage: 'DIR [--lang en|es] [--also LANGUAGES] [--separator ,|;]',
  summary: 'empty spreadsheets (CSV) for `import`, one for each kind of record',
  help: `DIR                 the folder to write them into; it is made where it is missing
--lang en|es        language of the file and column names (default en)
--also LANGUAGES    further languages of the texts, with commas: a column for each, as title:es
--separator ,|;     what stands between cells (default a comma; where Excel shows all in one
                    column, as in Spain, the semicolon)

Files that are there already are never written over.`,

  async run(args) {
    const { values, positionals } = readArguments(args, {
      lang: { type: 'string' },
      also: { type: 'string' },
      separator: { type: 'string' },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length) throw new UsageError('Name one folder for the sheets.');
    const language = values.lang ?? 'en';
    if (language !== 'en' && language !== 'es') throw new UsageError('--lang is en or es.');
    const separator = values.separator ?? ',';
    if (separator !== ',' && separator !== ';')
      throw new UsageError('--separator is a comma or a semicolon (in quotes).');
    const also = [
      ...new Set(
        (values.also ?? '')
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ];
    const wrong = also.find((tag) => !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag));
    if (wrong !== undefined) throw new UsageError(`"${oneLine(wrong)}" is no language: write en, es or pt-BR.`);
    if (also.some((tag) => tag.toLowerCase() === language))
      throw new UsageError(`--also is for further languages: the texts are in ${language} already.`);
    const today = new Date().toISOString().slice(0, 10);
    writeAll(
      folder,
      SHEETS.map((sheet) => [`${sheet[language]}.csv`, templateOf(sheet, { language, also, separator, today })]),
    );
    print(
      `${counted(SHEETS.length, 'sheet')} written to ${oneLine(folder)}. Fill in what you have; what stays empty may go. Then: coalition-feed import ${oneLine(folder)} --out coalition.json`,
    );
    return 0;
  },
};

function writeAll(folder: string, files: readonly (readonly [name: string, content: string])[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    const there = files.map(([name]) => name).filter((name) => existsSync(join(folder, name)));
    if (there.length)
      throw new ToolError(
        `${oneLine(folder)} already holds ${there.join(', ')}. Nothing was written. Name another folder.`,
      );
    for (const [name, content] of files) writeFileSync(join(folder, name), content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(`${oneLine(folder)} cannot be written to (${(error as Error).message}).`);
  }
}
