import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainSpelling } from '../similar.js';
import { readArguments, ToolError, UsageError, type Command } from '../command.js';
import { counted, oneLine, print, tell } from '../output.js';
import { readSource } from '../source.js';
import { FeedBuilder } from '../spreadsheet/build-feed.js';
import type { DateOrder } from '../spreadsheet/date-cell.js';
import { ENCODINGS, readTable, type Encoding, type Table } from '../spreadsheet/read-table.js';
import { byPlace, remarkLine, type Remark } from '../spreadsheet/remark.js';
import { isCoalition, SHEETS, type Sheet } from '../spreadsheet/sheets.js';

export const importSheets: Command = {
  name: 'import',
  usage: 'DIR [--out FILE] [--dates dmy|mdy] [--encoding NAME]',
  summary: 'spreadsheets saved as CSV become a feed',
  help: `DIR              the folder with the CSV files, named as \`template\` names them in English or Spanish:
                 ${SHEETS.map(({ en }) => en).join(', ')}
                 ${SHEETS.map(({ es }) => es).join(', ')}
--out FILE       where to write the feed, instead of standard output
--dates dmy|mdy  how 03/04/2026 is meant: the day first, or the month first
--encoding NAME  of files that are not UTF-8: ${ENCODINGS.join(', ')}

Every problem is told with its file, row and column; good rows beside bad ones go through.
Ends with 0 when every row went through, with 1 when one or a whole CSV file was left out, with 2 when it was used wrongly.`,

  async run(args) {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      dates: { type: 'string' },
      encoding: { type: 'string' },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length) throw new UsageError('Name one folder with CSV files.');
    const dates = oneOf('--dates', ['dmy', 'mdy'] as const, values.dates);
    const encoding = oneOf('--encoding', ENCODINGS, values.encoding?.toLowerCase());
    const remarks: Remark[] = [];
    const tables = await readTables(folder, encoding, remarks);
    const hasCoalition = tables.some(({ sheet, rows }) => isCoalition(sheet) && rows.length);
    const feed = hasCoalition ? build(tables, dates, remarks) : undefined;
    for (const remark of remarks.sort(byPlace)) tell(remarkLine(remark));
    if (!feed) throw new ToolError(withoutCoalition(folder, remarks));
    if (remarks.some(({ costs }) => costs === 'feed'))
      throw new ToolError('There is no feed: the coalition needs a name.');
    const text = JSON.stringify(feed, null, 2);
    if (values.out === undefined) print(text);
    else write(values.out, text);
    if (remarks.length) tell(summaryOf(remarks));
    return remarks.some(({ costs }) => costs === 'record' || costs === 'file') ? 1 : 0;
  },
};

function build(tables: readonly Table[], dates: DateOrder | undefined, remarks: Remark[]): object {
  const builder = new FeedBuilder(remarks, dates);
  builder.build(tables);
  return builder.feed;
}

async function readTables(folder: string, encoding: Encoding | undefined, remarks: Remark[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of filesIn(folder)) {
    const sheet = sheetOf(file);
    if (/\.(xlsx?|xlsm|ods|numbers)$/i.test(file)) {
      remarks.push({
        file,
        message: 'This is a workbook. Save each of its sheets as "CSV UTF-8" beside it',
        costs: 'nothing',
      });
    } else if (/\.(csv|tsv|txt)$/i.test(file)) {
      const { bytes } = await readSource(join(folder, file), 0);
      const table = sheet && readTable(file, bytes, sheet, encoding, remarks);
      const twin = tables.find((other) => other.sheet === sheet);
      if (table && twin)
        remarks.push({
          file,
          message: `This is one more file for the sheet of ${twin.file}: the rows of both are taken. Take one away if it is a copy`,
          costs: 'nothing',
        });
      if (table) tables.push(table);
      else if (!sheet)
        remarks.push({
          file,
          message: `It is named like none of ${SHEETS.map(({ en }) => en).join(', ')}`,
          costs: 'file',
        });
    }
  }
  return tables;
}

/** Why there is no feed, after what was told of the files. */
function withoutCoalition(folder: string, remarks: readonly Remark[]): string {
  const read = remarks.find(({ file, costs }) => costs === 'file' && sheetOf(file) && isCoalition(sheetOf(file)!));
  if (read) return `There is no feed: nothing of ${oneLine(read.file)} could be read.`;
  return `There is no feed: ${oneLine(folder)} holds no coalition.csv (coalicion.csv) with a row in it. coalition-feed template, with a new folder, writes an empty one.`;
}

function filesIn(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory())
      throw new ToolError(`${oneLine(folder)} is no folder. Name the folder that the CSV files are in.`);
    return readdirSync(folder).sort();
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw new ToolError(`${oneLine(folder)}: there is no such folder, or it may not be read.`);
  }
}

/**
 * `commitments.csv`, `Compromisos.csv`, what Google Sheets makes of it (`Open Valley - compromisos.csv`), browsers
 * (`Compromisos (1).csv`) and people (`commitments - final.csv`).
 */
function sheetOf(file: string): Sheet | undefined {
  const name = file.replace(/\.[^.]*$/, '').replace(/\s*\(\d+\)$/, '');
  const names = [name, name.replace(/^.* - /, ''), name.replace(/ - .*$/, '')].map(plainSpelling);
  return SHEETS.find(({ en, es }) => names.includes(plainSpelling(en)) || names.includes(plainSpelling(es)));
}

function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  value: string | undefined,
): Choice | undefined {
  if (value === undefined || choices.includes(value as Choice)) return value as Choice | undefined;
  throw new UsageError(`${option} is one of: ${choices.join(', ')}.`);
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw new ToolError(`${oneLine(file)} cannot be written (${(error as Error).message}).`);
  }
}

/** Of a row that is left out its cells need no count of their own. */
function summaryOf(remarks: readonly Remark[]): string {
  const rowOf = ({ file, row }: Remark): string => `${file}:${row}`;
  const lost = new Set(remarks.filter(({ costs }) => costs === 'record').map(rowOf));
  const files = new Set(remarks.filter(({ costs }) => costs === 'file').map(({ file }) => file)).size;
  const cells = remarks.filter((remark) => remark.costs === 'field' && !lost.has(rowOf(remark))).length;
  const hints = remarks.filter(({ costs }) => costs === 'nothing').length;
  const parts = [
    files && `${counted(files, 'file')} not used`,
    lost.size && `${counted(lost.size, 'row')} left out`,
    cells && `${counted(cells, 'cell')} left out`,
    hints && counted(hints, 'hint'),
  ];
  return `${parts.filter(Boolean).join(', ')}. The rest went through.`;
}
