import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, ToolError, UsageError, type Command } from '../command.js';
import { oneOf } from '../options.js';
import { counted, oneLine, print } from '../output.js';
import { languageTag } from '../spreadsheet/languages.js';
import { SHEETS } from '../spreadsheet/sheets.js';
import type { TemplateChoices } from '../spreadsheet/template/template-columns.js';
import { templateCsv } from '../spreadsheet/template/template-csv.js';
import { templateWorkbook } from '../spreadsheet/template/template-workbook.js';
import { cannotBeWritten } from '../write-feed.js';

export const template: Command = {
  name: 'template',
  usage: {
    en: 'FILE.xlsx|DIR [--lang en|es] [--also LANGUAGES] [--separator ,|;]',
    es: 'LIBRO.xlsx|CARPETA [--lang en|es] [--also IDIOMAS] [--separator ,|;]',
  },
  summary: {
    en: 'an empty workbook, or CSV sheets, for `import`',
    es: 'un libro vacío, u hojas CSV, para `import`',
  },
  help: {
    en: `FILE.xlsx           the workbook to write, with drop-down lists and marks on wrong cells
DIR                 the folder to write CSV sheets into; it is made where it is missing
--lang en|es        language of sheets, columns, lists and hints (default en)
--also LANGUAGES    further languages of the texts, with commas: a column for each, as title:es
--separator ,|;     of CSV, what stands between cells (default a comma; where Excel shows all in
                    one column, as in Spain, the semicolon)

Files that are there already are never written over.`,
    es: `LIBRO.xlsx          el libro que se escribe, con listas para elegir y marcas en las celdas equivocadas
CARPETA             la carpeta donde se escriben las hojas CSV; si no existe, se crea
--lang en|es        idioma de hojas, columnas, listas y ayudas (si no se indica, en)
--also IDIOMAS      más idiomas de los textos, separados con comas: una columna para cada uno, como title:en
--separator ,|;     en CSV, qué hay entre las celdas (si no se indica, coma; si Excel lo muestra todo en
                    una columna, como en España, punto y coma)

Nunca reemplaza archivos que ya existen.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      lang: { type: 'string' },
      also: { type: 'string' },
      separator: { type: 'string' },
    });
    const [target, ...more] = positionals;
    if (target === undefined || more.length)
      throw new UsageError({
        en: 'Name one workbook, as coalition.xlsx, or one folder for CSV sheets.',
        es: 'Indique un libro, como coalicion.xlsx, o una carpeta para hojas CSV.',
      });
    const language = oneOf('--lang', ['en', 'es'] as const, values.lang) ?? 'en';
    const separator = values.separator ?? ',';
    if (separator !== ',' && separator !== ';')
      throw new UsageError({
        en: '--separator is a comma or a semicolon (in quotes).',
        es: '--separator es una coma o un punto y coma (entre comillas).',
      });
    const also = languagesIn(values.also ?? '', language);
    const choices: TemplateChoices = { language, also, today: new Date().toISOString().slice(0, 10) };
    if (/\.(xls|xlsm|ods|csv)$/i.test(target))
      throw new UsageError({
        en: 'Name a workbook that ends in .xlsx, or a folder for CSV sheets.',
        es: 'Indique un libro que termine en .xlsx, o una carpeta para hojas CSV.',
      });
    const isWorkbook = /\.xlsx$/i.test(target);
    if (isWorkbook) writeWorkbook(target, await templateWorkbook(choices));
    else writeAll(target, choices, separator);
    print(doneText(oneLine(target), isWorkbook, language));
    return 0;
  },
};

function doneText(target: string, isWorkbook: boolean, language: 'en' | 'es'): string {
  const file = /^[\p{L}\p{M}\p{N}_./\\:~-]+$/u.test(target) ? target : `"${target}"`;
  const command = `npx --no-install coalition-feed import ${file} --out coalition.json`;
  if (language === 'es') {
    const sheets = isWorkbook ? `Libro escrito: ${target}` : `${SHEETS.length} hojas escritas en ${target}`;
    return `${sheets}. Llene lo que tenga; lo que quede vacío puede borrarse. Después: ${command}`;
  }
  const sheets = isWorkbook ? `Workbook written: ${target}` : `${counted(SHEETS.length, 'sheet')} written to ${target}`;
  return `${sheets}. Fill in what you have; what stays empty may go. Then: ${command}`;
}

function languagesIn(list: string, language: string): string[] {
  const tags = list.split(',').map((tag) => tag.trim());
  const named = tags.filter(Boolean);
  const wrong = named.find((tag) => languageTag(tag) === undefined);
  if (wrong !== undefined)
    throw new UsageError({
      en: `"${oneLine(wrong)}" is no language: write en, es or pt-BR.`,
      es: `"${oneLine(wrong)}" no es un idioma: escriba en, es o pt-BR.`,
    });
  const also = [...new Set(named.map((tag) => languageTag(tag)!))];
  if (also.some((tag) => tag.toLowerCase() === language))
    throw new UsageError({
      en: `--also is for further languages: the texts are in ${language} already.`,
      es: `--also es para otros idiomas: los textos ya están en ${language}.`,
    });
  return also;
}

function writeWorkbook(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new ToolError({
        en: `${oneLine(file)} is there already. Nothing was written. Name another file.`,
        es: `${oneLine(file)} ya existe. No se escribió nada. Indique otro archivo.`,
      });
    throw cannotBeWritten(file, error);
  }
}

function writeAll(folder: string, choices: TemplateChoices, separator: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const files = SHEETS.map((sheet) => ({ name: `${sheet[choices.language]}.csv`, sheet }));
    const there = files.map(({ name }) => name).filter((name) => existsSync(join(folder, name)));
    if (there.length)
      throw new ToolError({
        en: `${oneLine(folder)} already holds ${there.join(', ')}. Nothing was written. Name another folder.`,
        es: `${oneLine(folder)} ya contiene ${there.join(', ')}. No se escribió nada. Indique otra carpeta.`,
      });
    for (const { name, sheet } of files)
      writeFileSync(join(folder, name), templateCsv(sheet, choices, separator), { flag: 'wx' });
  } catch (error) {
    if (error instanceof ToolError) throw error;
    throw cannotBeWritten(folder, error);
  }
}
