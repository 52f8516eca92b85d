import type { Tell } from '../../messages/message.js';
import { sheetNamed } from '../tables/find-sheet.js';
import type { Body } from '../tables/grid.js';
import { isCoalition } from '../sheets.js';
import type { KnownTable } from './known-table.js';
import { MadeSheet } from './made-sheet.js';

/** Whether somebody put a sheet `coalition` of their own beside. */
export const hasCoalition = (bodies: readonly Body[]): boolean =>
  bodies.some(({ grids }) =>
    grids.some(({ name }) => {
      const sheet = sheetNamed(name)?.sheet;
      return sheet !== undefined && isCoalition(sheet);
    }),
  );

/** The coalition's row, from what a table says of whose it is and of when; told, for its name may be another. */
export function coalitionSheet(
  table: KnownTable,
  { name, language, updated }: Readonly<Record<'name' | 'language' | 'updated', string>>,
  tell: Tell,
): MadeSheet {
  const sheet = new MadeSheet('coalition', table.grid, table.headers);
  sheet.add(1, { name: { text: name }, language: { text: language }, updated: { text: updated } });
  tell({
    cause: 'coalition-made',
    details: { name, language, updated },
    place: { file: table.grid.file, sheet: table.grid.sheet },
    costs: 'nothing',
  });
  return sheet;
}
