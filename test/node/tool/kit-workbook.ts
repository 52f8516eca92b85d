import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { TODAY } from './kit.ts';

/** A workbook with a coalition and these sheets beside it. */
export async function workbookOf(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const coalition: WriteSheet = {
    name: 'coalition',
    rows: [
      ['name', 'language', 'updated'],
      ['Open Valley', 'en', TODAY],
    ],
  };
  return writeXlsx({ sheets: [coalition, ...sheets] });
}

/** Fills cells of a workbook as somebody would by hand: sheet → rows of column → value, from the given row on. */
export async function fillWorkbook(
  file: string,
  rows: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>,
  firstRow = 4,
): Promise<void> {
  const workbook = await openXlsx(readFileSync(file));
  for (const [name, records] of Object.entries(rows)) {
    const sheet = workbook.sheets.find((each) => each.name === name)!;
    for (const [index, record] of records.entries()) {
      for (const [header, value] of Object.entries(record)) {
        const [row, column] = [firstRow - 1 + index, sheet.rows[0].indexOf(header)];
        if (column < 0) throw new Error(`${name} has no column ${header}`);
        const cell = sheet.cells?.get(`${row},${column}`);
        const type = typeof value === 'number' ? 'number' : 'string';
        sheet.cells?.set(`${row},${column}`, { ...cell, value, type });
        while (sheet.rows.length <= row) sheet.rows.push([]);
        sheet.rows[row][column] = value;
      }
    }
  }
  writeFileSync(file, await saveXlsx(workbook));
}

/**
 * Options of a test that opens a file with LibreOffice: left out where that is missing, but never on Linux, where it is one
 * package away and .ci/run brings it.
 */
export const WITH_OFFICE = {
  skip:
    process.platform !== 'linux' &&
    spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error !== undefined &&
    'LibreOffice is missing, or its program "soffice" is not on the PATH.',
};

/** Opens a file with LibreOffice and saves it in another format beside it, as `name.format`. */
export async function throughLibreOffice(folder: string, file: string, format: string, out = folder): Promise<string> {
  const child = spawn(
    'soffice',
    [
      // A profile of its own: another LibreOffice that is open would take the work over, and not end.
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', format, '--outdir', out, join(folder, file)],
    ],
    { stdio: 'ignore' },
  );
  const failed = once(child, 'error').then(([error]) => {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? new Error('LibreOffice is missing: apt-get install libreoffice-calc') : (error as Error);
  });
  await Promise.race([once(child, 'close'), failed]);
  return join(out, file.replace(/\.[^.]+$/, `.${format}`));
}
