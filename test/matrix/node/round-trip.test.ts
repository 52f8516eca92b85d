/* Any feed at all comes back from the sheets it was written to. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type * as ReadFeed from '../../../src/feed-format/read-feed.js';
import type * as BuildFeed from '../../../src/tool/spreadsheet/build-feed.js';
import type * as ExportSheets from '../../../src/tool/spreadsheet/export/export-sheets.js';
import type * as SafeText from '../../../src/feed-format/safe-text.js';
import type * as ReadFile from '../../../src/tool/spreadsheet/files/read-file.js';
import type * as FindTables from '../../../src/tool/spreadsheet/tables/find-tables.js';
import type * as TemplateColumns from '../../../src/tool/spreadsheet/template/template-columns.js';
import type * as TemplateCsv from '../../../src/tool/spreadsheet/template/template-csv.js';
import type { Grid } from '../../../src/tool/spreadsheet/tables/grid.js';
import { anyFeed } from '../../node/tool/any-feed.ts';
import { load } from '../../node/tool/kit.ts';

type Module = typeof ReadFeed &
  typeof BuildFeed &
  typeof ExportSheets &
  typeof SafeText &
  typeof ReadFile &
  typeof FindTables &
  typeof TemplateColumns &
  typeof TemplateCsv;
type Fields = Record<string, unknown>;

describe('export and import', () => {
  let tool: Module;
  before(async () => {
    tool = await load<Module>(
      ...[
        'feed-format/read-feed',
        'feed-format/safe-text',
        'tool/spreadsheet/build-feed',
        'tool/spreadsheet/export/export-sheets',
      ].map((path) => `src/${path}.ts`),
      ...['files/read-file', 'tables/find-tables', 'template/template-columns', 'template/template-csv'].map(
        (path) => `src/tool/spreadsheet/${path}.ts`,
      ),
    );
  });

  type Write = (
    exported: ReturnType<Module['exportSheets']>,
    language: 'en' | 'es',
  ) => Promise<Readonly<Record<string, Uint8Array>>>;
  const choicesOf = (also: readonly string[], language: 'en' | 'es') => ({ language, also, today: '', hasExtra: true });
  const asCsv: Write = ({ also, sheets }, language) => {
    const files = [...sheets].map(([sheet, rows]) => [
      `${sheet[language]}.csv`,
      new TextEncoder().encode(tool.templateCsv(sheet, choicesOf(also, language), ',', rows)),
    ]);
    return Promise.resolve(Object.fromEntries(files) as Record<string, Uint8Array>);
  };
  /** Without the formats of the template, which take half a second to write. */
  const asPlainWorkbook: Write = async ({ also, sheets }, language) => ({
    'a.xlsx': await writeXlsx({
      sheets: [...sheets].map(([sheet, rows]) => ({
        name: sheet[language],
        rows: [tool.templateColumns(sheet, choicesOf(also, language)).map(({ header }) => header), ...rows].map((row) =>
          row.map((cell) => cell || null),
        ),
      })),
    }),
  });

  /** Writes the bytes of files and reads them, as the commands do. */
  async function roundTrip(feed: Fields, language: 'en' | 'es', write: Write): Promise<Fields> {
    const exported = tool.exportSheets(feed, language, write === asCsv ? tool.isSafeInCsv : tool.isSafeInWorkbook);
    const said: string[] = [];
    const silent = (): void => undefined;
    const grids: Grid[] = [];
    for (const [name, bytes] of Object.entries(await write(exported, language)))
      grids.push(...(await tool.readFile(name, bytes, undefined, ({ cause }) => void said.push(cause))));
    const tables = tool.findTables([{ name: 'a', grids }], ({ cause }) => void said.push(cause));
    const builder = new tool.FeedBuilder(tables, {}, silent);
    builder.check();
    assert.deepEqual(said, []);
    return builder.feed;
  }

  for (const [what, write] of [
    ['CSV', asCsv],
    ['a workbook', asPlainWorkbook],
  ] as const)
    it(`gives back 500 feeds of any kind from ${what}`, async () => {
      await fc.assert(
        fc.asyncProperty(anyFeed, fc.constantFrom('en' as const, 'es' as const), async (feed, language) => {
          assert.deepEqual(tool.readFeed(feed, 'https://feed.invalid/feed.json').problems, []);
          assert.deepEqual(await roundTrip(feed, language, write), feed);
        }),
        { numRuns: 500 },
      );
    });
});
