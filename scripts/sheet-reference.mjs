// node scripts/sheet-reference.mjs [--check]: writes the tables of sheets and columns at the end of docs/spreadsheets.md,
// or says whether they are what the code has.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from './evaluate-module.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const file = 'docs/spreadsheets.md';
const mark = '<!-- sheets -->\n';

/** The document with its tables as the code has them. */
async function withSheetTables(text) {
  const { SHEETS, isRequired } = await evaluateModule('src/tool/spreadsheet/sheets.ts');
  const tables = SHEETS.map((sheet) => {
    const parents = (sheet.parents ?? []).map((column) => ({ ...column, isParent: true }));
    const rows = [...parents, ...sheet.columns].map((column) => {
      const required = !column.isParent && isRequired(sheet, column) ? ' *' : '';
      return `| \`${column.en}\`${required} | \`${column.es}\` | ${column.isParent ? 'whose row this is' : `\`${column.field}\``} |`;
    });
    return `### ${sheet.en} · ${sheet.es}\n\n| column | columna | field |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return text.slice(0, text.indexOf(mark) + mark.length) + `\n${tables.join('\n')}`;
}

const current = readFileSync(file, 'utf8');
const wanted = await withSheetTables(current);
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (current !== wanted) {
  console.error(`${file} is not what the sheets are. Run node scripts/sheet-reference.mjs.`);
  process.exitCode = 1;
}
