import { sheetNamed } from '../spreadsheet/tables/find-sheet.js';
import type { Message, Place } from './message.js';

/**
 * What is to be told of all that was found: of one cause one message. Where a sheet could not be read, or is without a column that
 * each of its rows needs, nothing is said of the rows that name its records; where a row is moved by a cell, nothing of its cells.
 *
 * @param there the sheets of which a table was read, by their English names
 */
export function withoutConsequences(all: readonly Message[], there: ReadonlySet<string>): Message[] {
  const messages = withoutExchanged(all);
  const unread = new Set(
    messages.flatMap(({ cause, costs, place }) => {
      const name = listAt(place);
      const isUnread = costs === 'file' || cause === 'sheet-empty' || cause === 'sheet-hidden';
      return isUnread && name !== undefined && !there.has(name) ? [name] : [];
    }),
  );
  const columns = new Map<string, Message>();
  for (const message of messages) {
    const { file, sheet, missing } = message.place;
    if (!isWithoutColumn(message) || !missing) continue;
    const key = JSON.stringify([file, sheet]);
    // Of several that are missing the first, which is the id.
    if (columns.has(key)) continue;
    const place = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) };
    columns.set(key, { cause: 'column-missing', details: { column: missing }, place, costs: 'file' });
    const name = listAt(place);
    if (name !== undefined) unread.add(name);
  }
  const rowOf = ({ file, sheet, row }: Place): string => JSON.stringify([file, sheet, row]);
  const movedBy = movedIn(messages, rowOf);
  const moved = new Set(messages.flatMap(({ cause, place }) => (cause === 'row-longer' ? [rowOf(place)] : [])));
  const remarked = new Set(messages.flatMap(({ cause, place }) => (cause === 'row-longer' ? [] : [rowOf(place)])));
  const consequences = new Set<string>();
  const told = messages.filter((message) => {
    const { cause, details, costs, place, value } = message;
    if (movedBy.has(rowOf(place)) && OF_MOVED.has(cause)) return false;
    switch (cause) {
      case 'missing':
        return !isWithoutColumn(message) && (costs === 'record' || !moved.has(rowOf(place)));
      case 'sheet-missing':
        return !unread.has(details.sheet.en);
      case 'reference-left-out':
      case 'parent-left-out':
        return !unread.has(details.list.en);
      case 'id-unknown':
        if (unread.has(details.list.en) && costs === 'record') consequences.add(details.list.en);
        return !unread.has(details.list.en) && !moved.has(rowOf(place));
      case 'row-longer':
        // An empty cell more does nothing, unless what stands before it is not where it belongs.
        return costs !== 'nothing' || value !== undefined || remarked.has(rowOf(place));
      default:
        return costs === 'record' || !moved.has(rowOf(place));
    }
  });
  const dragged = draggedIn(told);
  return [...columns.values(), ...movedBy.values(), ...told].map((message): Message => {
    if (dragged.has(message)) return { ...message, cause: 'dragged', details: {} };
    // A hidden sheet costs the rows of others that name what is in it.
    const isCostly = message.cause === 'sheet-hidden' && consequences.has(listAt(message.place) ?? '');
    return isCostly ? { ...message, costs: 'file' } : message;
  });
}

/** Of columns that have each other's values nothing is told of their cells; where all have, what those cost, the exchange costs. */
function withoutExchanged(messages: readonly Message[]): readonly Message[] {
  const of = new Map<Message, Message>();
  for (const exchange of messages) {
    if (exchange.cause !== 'columns-exchanged') continue;
    const { file, sheet } = exchange.place;
    const { at, count, total } = exchange.details;
    for (const message of messages) {
      const { place, costs } = message;
      if (costs === 'record' && count < total) continue;
      if (place.file === file && place.sheet === sheet && at.includes(place.column?.index ?? -1))
        of.set(message, exchange);
    }
  }
  const costly = new Set([...of].flatMap(([{ costs }, exchange]) => (costs === 'record' ? [exchange] : [])));
  return messages
    .filter((message) => !of.has(message))
    .map((message): Message => (costly.has(message) ? { ...message, costs: 'file' } : message));
}

/** Fewer cells that are not of their columns are so by themselves. */
const LEAST_MOVED = 2;
const OF_MOVED: ReadonlySet<string> = new Set(['missing', 'write', 'other-column', 'cells-moved']);

/** The rows that lack what they need while several of their cells are not of their columns: each with the message of it all. */
function movedIn(messages: readonly Message[], rowOf: (place: Place) => string): ReadonlyMap<string, Message> {
  const wrong = new Map<string, number>();
  for (const { cause, costs, place } of messages)
    if (costs === 'field' && cause !== 'missing' && OF_MOVED.has(cause))
      wrong.set(rowOf(place), (wrong.get(rowOf(place)) ?? 0) + 1);
  const moved = new Map<string, Message>();
  for (const { cause, costs, place } of messages) {
    if (cause !== 'missing' || costs !== 'record' || place.missing || place.isRecords) continue;
    if ((wrong.get(rowOf(place)) ?? 0) < LEAST_MOVED) continue;
    const { column: _, ...row } = place;
    moved.set(rowOf(place), { cause: 'row-moved', details: {}, place: row, costs: 'record' });
  }
  return moved;
}

const isWithoutColumn = ({ cause, costs, place }: Message): boolean =>
  cause === 'missing' && costs === 'record' && place.missing !== undefined && !place.isRecords;

/** The English name of the sheet that a file or a sheet is. */
const listAt = ({ file = '', sheet }: Place): string | undefined =>
  sheetNamed(sheet ?? file.replace(/^.*[\\/]|\.[^.]*$/g, ''))?.sheet.en;

/** Fewer in a row may be so by chance. */
const LEAST_DRAGGED = 3;

/** Ids that nothing has, each of which counts on from the cell above it: `plan-2027` below `plan-2026`. */
function draggedIn(messages: readonly Message[]): ReadonlySet<Message> {
  const dragged = new Set<Message>();
  let run: Message[] = [];
  const end = (): void => {
    if (run.length >= LEAST_DRAGGED) for (const each of run) dragged.add(each);
    run = [];
  };
  for (const message of messages) {
    if (message.cause !== 'id-unknown') continue;
    const last = run.at(-1);
    if (last && !countsOn(last, message)) end();
    run.push(message);
  }
  end();
  return dragged;
}

function countsOn({ place: one, value: before = '' }: Message, { place: next, value = '' }: Message): boolean {
  const [from, to] = [before, value].map((text) => /^(.*?)(\d{1,9})$/.exec(text));
  return (
    one.file === next.file &&
    one.sheet === next.sheet &&
    one.column?.index === next.column?.index &&
    next.row === (one.row ?? 0) + 1 &&
    from !== null &&
    from?.[1] === to?.[1] &&
    Number(to?.[2]) === Number(from?.[2]) + 1
  );
}
