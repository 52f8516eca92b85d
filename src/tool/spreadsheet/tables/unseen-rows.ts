import type { Tell } from '../../messages/message.js';
import type { Grid, Row } from './grid.js';
import { placeOf } from './place-of.js';

/** Rows that are hidden, and words that are struck through or white, are published: most likely nobody wants that. */
export function tellUnseen(
  grid: Grid,
  columns: readonly { readonly index: number; readonly header: string }[],
  data: readonly Row[],
  tell: Tell,
): void {
  for (const { number, cells, isHidden } of data) {
    if (isHidden) tell({ cause: 'row-hidden', details: {}, place: placeOf(grid, number), costs: 'nothing' });
    for (const column of columns) {
      const { struck, isWhite, text = '' } = cells[column.index] ?? {};
      const place = placeOf(grid, number, column);
      if (struck !== undefined)
        tell({ cause: 'struck-words', details: {}, place, value: struck.trim(), costs: 'nothing' });
      if (isWhite) tell({ cause: 'white-words', details: {}, place, value: text.trim(), costs: 'nothing' });
    }
    const struck = columns.find(({ index }) => cells[index]?.isStruck);
    if (!struck) continue;
    const place = placeOf(grid, number, struck);
    tell({ cause: 'struck-out', details: {}, place, value: cells[struck.index].text.trim(), costs: 'nothing' });
  }
}
