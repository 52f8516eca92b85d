import type { Tell } from '../../messages/message.js';
import type { Grid, Row } from './grid.js';
import { placeOf } from './place-of.js';

/** Rows that are hidden, and cells that are struck through, are published: most likely nobody wants that. */
export function tellUnseen(
  grid: Grid,
  columns: readonly { readonly index: number; readonly header: string }[],
  data: readonly Row[],
  tell: Tell,
): void {
  for (const { number, cells, isHidden } of data) {
    if (isHidden) tell({ cause: 'row-hidden', details: {}, place: placeOf(grid, number), costs: 'nothing' });
    const struck = columns.find(({ index }) => cells[index]?.isStruck);
    if (!struck) continue;
    const place = placeOf(grid, number, struck);
    tell({ cause: 'struck-out', details: {}, place, value: cells[struck.index].text.trim(), costs: 'nothing' });
  }
}
