import { sheetNamed } from '../spreadsheet/tables/find-sheet.js';
import type { Message, Place } from './message.js';

/**
 * What is to be told of all that was found: of one cause one message. Where a sheet could not be read, nothing is said of the rows
 * that name its records; where a row is moved by a cell, nothing of its cells.
 *
 * @param there the sheets of which a table was read, by their English names
 */
export function withoutConsequences(messages: readonly Message[], there: ReadonlySet<string>): Message[] {
  const unread = new Set(
    messages.flatMap(({ cause, costs, place: { file = '', sheet } }) => {
      if (costs !== 'file' && cause !== 'sheet-empty') return [];
      const name = sheetNamed(sheet ?? file.replace(/^.*[\\/]|\.[^.]*$/g, ''))?.sheet.en;
      return name === undefined || there.has(name) ? [] : [name];
    }),
  );
  const rowOf = ({ file, sheet, row }: Place): string => JSON.stringify([file, sheet, row]);
  const moved = new Set(messages.flatMap(({ cause, place }) => (cause === 'row-longer' ? [rowOf(place)] : [])));
  const remarked = new Set(messages.flatMap(({ cause, place }) => (cause === 'row-longer' ? [] : [rowOf(place)])));
  return messages.filter(({ cause, details, costs, place, value }) => {
    switch (cause) {
      case 'sheet-missing':
        return !unread.has(details.sheet.en);
      case 'id-unknown':
        return !unread.has(details.list.en) && !moved.has(rowOf(place));
      case 'row-longer':
        // An empty cell more does nothing, unless what stands before it is not where it belongs.
        return costs !== 'nothing' || value !== undefined || remarked.has(rowOf(place));
      default:
        return costs === 'record' || !moved.has(rowOf(place));
    }
  });
}
