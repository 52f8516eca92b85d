import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArguments, speaking, ToolError, UsageError, type Command } from '../command.js';
import { MESSAGE_LANGUAGES, wordsOf } from '../messages/words-of.js';
import { oneOf } from '../options.js';
import { oneLine, tell } from '../output.js';
import { readValidFeed } from '../read-valid-feed.js';
import { exportSheets, type Exported } from '../spreadsheet/export/export-sheets.js';
import { EXPORT_WORDS } from '../spreadsheet/export/export-words.js';
import { isSafeInCsv, isSafeInWorkbook, LONGEST_CELL } from '../../feed-format/safe-text.js';
import { SHEETS } from '../spreadsheet/sheets.js';
import type { TemplateChoices } from '../spreadsheet/template/template-columns.js';
import { templateCsv } from '../spreadsheet/template/template-csv.js';
import { templateWorkbook } from '../spreadsheet/template/template-workbook.js';
import { cannotBeWritten, countsText } from '../write-feed.js';

export const exportFeed: Command = {
  name: 'export',
  usage: {
    en: 'FEED FILE.xlsx|DIR [--lang en|es] [--separator ,|;] [--force]',
    es: 'FEED LIBRO.xlsx|CARPETA [--lang en|es] [--separator ,|;] [--force]',
  },
  summary: {
    en: 'a feed becomes spreadsheets; `import` gives it back as it was',
    es: 'de un feed salen hojas; `import` lo devuelve como era',
  },
  help: {
    en: `FEED               a file or an address; - is standard input
FILE.xlsx          the workbook to write, with drop-down lists and marks on wrong cells
DIR                the folder to write CSV sheets into; it is made where it is missing
--lang en|es       language of sheets, columns and lists (default: the feed's, else en)
--separator ,|;    of CSV, what stands between cells (default a comma)
--force            write over files that are there

Every field comes back with \`import\`, also those that the format does not know. What no column has a
place for stands in the last one, "extra", as JSON: leave it as it is. A cell of its own that you fill
in counts more than what "extra" says of that field.
Ends with 0 when all is written, with 1 when nothing could be, or when the feed has records that
\`import\` would leave out, with 2 when the command is not written right.`,
    es: `FEED               un archivo o una dirección; - es la entrada estándar
LIBRO.xlsx         el libro que se escribe, con listas para elegir y marcas en las celdas equivocadas
CARPETA            la carpeta donde se escriben las hojas CSV; si no existe, se crea
--lang en|es       idioma de hojas, columnas y listas (si no se indica, el del feed, si no en)
--separator ,|;    en CSV, qué hay entre las celdas (si no se indica, coma)
--force            reemplaza los archivos que ya existen

Cada campo vuelve con \`import\`, también los que el formato no conoce. Lo que no tiene columna queda en la
última, «extra», como JSON: déjelo como está. Una celda propia que usted llena cuenta más que lo que dice
«extra» de ese campo.
Termina con 0 si se escribió todo, con 1 si no se pudo escribir nada, o si el feed tiene registros que
\`import\` omitiría, con 2 si el comando está mal escrito.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      lang: { type: 'string' },
      separator: { type: 'string' },
      force: { type: 'boolean' },
    });
    const [source, target, ...more] = positionals;
    if (source === undefined || target === undefined || more.length)
      throw new UsageError({
        en: 'Name a feed, and one workbook, as coalition.xlsx, or one folder for CSV sheets.',
        es: 'Indique un feed y un libro, como coalicion.xlsx, o una carpeta para hojas CSV.',
      });
    const asked = oneOf('--lang', MESSAGE_LANGUAGES, values.lang);
    const separator = oneOf('--separator', [',', ';'] as const, values.separator) ?? ',';
    if (/\.(xls|xlsm|ods|csv|json)$/i.test(target))
      throw new UsageError({
        en: 'Name a workbook that ends in .xlsx, or a folder for CSV sheets.',
        es: 'Indique un libro que termine en .xlsx, o una carpeta para hojas CSV.',
      });
    const isWorkbook = /\.xlsx$/i.test(target);
    const { name, feed, losesRecords } = await readValidFeed(source);
    const language = asked ?? (/^es\b/i.test(String(feed['language'])) ? 'es' : 'en');
    const words = EXPORT_WORDS[language];
    const exported = exportSheets(feed, language, isWorkbook ? isSafeInWorkbook : isSafeInCsv);
    if (!exported.isWhole) throw new ToolError(words.notWhole(name));
    const choices: TemplateChoices = { language, also: exported.also, today: '', hasExtra: true };
    await speaking(language, () =>
      isWorkbook
        ? writeWorkbook(target, exported, choices, values.force ?? false)
        : writeFolder(target, exported, choices, separator, values.force ?? false),
    );
    tell(words.written(oneLine(target), countsText(feed, wordsOf(language)), exported.withExtra));
    if (losesRecords) tell(words.losesRecords(name));
    return losesRecords ? 1 : 0;
  },
};

async function writeWorkbook(
  file: string,
  { sheets }: Exported,
  choices: TemplateChoices,
  isForced: boolean,
): Promise<void> {
  const words = EXPORT_WORDS[choices.language];
  const long = [...sheets].find(([, rows]) => rows.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL)));
  if (long) throw new ToolError(words.cellTooLong(long[0][choices.language], LONGEST_CELL));
  if (!existsSync(dirname(file))) throw new ToolError(words.noFolder(oneLine(dirname(file))));
  if (existsSync(file) && !isForced) throw new ToolError(words.there(oneLine(file)));
  writing(file, await templateWorkbook(choices, sheets));
}

function writeFolder(
  folder: string,
  { sheets }: Exported,
  choices: TemplateChoices,
  separator: string,
  isForced: boolean,
): void {
  const words = EXPORT_WORDS[choices.language];
  const files = SHEETS.map((sheet) => ({ file: join(folder, `${sheet[choices.language]}.csv`), sheet }));
  const there = files.find(({ file }) => existsSync(file));
  if (there && !isForced) throw new ToolError(words.there(oneLine(there.file)));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotBeWritten(folder, error);
  }
  for (const { file, sheet } of files) writing(file, templateCsv(sheet, choices, separator, sheets.get(sheet)));
}

function writing(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw cannotBeWritten(file, error);
  }
}
