// node scripts/sheet-reference.mjs [--check]: writes the tables of sheets and columns at the end of docs/spreadsheets.md and of its
// translation, or says whether they are what the code has.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from './evaluate-module.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const mark = '<!-- sheets -->\n';
const PAGES = [
  {
    file: 'docs/spreadsheets.md',
    names: ({ en, es }) => [en, es],
    head: '| column | columna | field |',
    parent: 'whose row this is',
  },
  {
    file: 'docs/es/spreadsheets.md',
    names: ({ en, es }) => [es, en],
    head: '| columna | column | campo |',
    parent: 'a qué pertenece la fila',
  },
];
const { SHEETS, isRequired } = await evaluateModule('src/tool/spreadsheet/sheets.ts');

/** The document with its tables as the code has them. */
function withSheetTables(text, { names, head, parent }) {
  const tables = SHEETS.map((sheet) => {
    const parents = (sheet.parents ?? []).map((column) => ({ ...column, isParent: true }));
    const rows = [...parents, ...sheet.columns].map((column) => {
      const [first, second] = names(column);
      const required = !column.isParent && isRequired(sheet, column) ? ' *' : '';
      return `| \`${first}\`${required} | \`${second}\` | ${column.isParent ? parent : `\`${column.field}\``} |`;
    });
    return `### ${names(sheet).join(' · ')}\n\n${head}\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return text.slice(0, text.indexOf(mark) + mark.length) + `\n${tables.join('\n')}`;
}

for (const page of PAGES) {
  const current = readFileSync(page.file, 'utf8');
  // The last line of a translation names what it translates.
  const [translates = ''] = /\n<!-- translates .* -->\n$/.exec(current) ?? [];
  const wanted = withSheetTables(current, page) + translates;
  if (!process.argv.includes('--check')) writeFileSync(page.file, wanted);
  else if (current !== wanted) {
    console.error(`${page.file} is not what the sheets are. Run node scripts/sheet-reference.mjs.`);
    process.exitCode = 1;
  }
}
