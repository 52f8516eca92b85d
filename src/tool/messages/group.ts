import { levelOf, type Level, type Message, type Place } from './message.js';

/** Messages that one sentence tells: the same cause, the same thing to write, the same cost. */
export interface Group {
  readonly level: Level;
  readonly messages: readonly [Message, ...Message[]];
}

const LEVELS: readonly Level[] = ['must', 'doubt', 'better'];

/** By level; an id that is there twice before the rows that therefore find no record. */
const rankOf = ({ level, messages: [{ cause }] }: Group): number =>
  2 * LEVELS.indexOf(level) + (cause === 'id-twice' ? 0 : 1);

/** By level, what is lost first; within it as they came. */
export function groupMessages(messages: readonly Message[]): Group[] {
  const groups = new Map<string, { level: Level; messages: [Message, ...Message[]] }>();
  for (const message of messages) {
    const key = JSON.stringify([message.cause, message.details, message.costs]);
    const group = groups.get(key);
    if (group) group.messages.push(message);
    else groups.set(key, { level: levelOf(message), messages: [message] });
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

type Table = Pick<Place, 'file' | 'sheet'>;

/** As one goes through the files from top to bottom; what is in none of these tables comes first. */
export function byPlace(tables: readonly Table[]): (a: Message, b: Message) => number {
  const keyOf = ({ file, sheet }: Table): string => JSON.stringify([file, sheet]);
  const order = new Map(tables.map((table, at) => [keyOf(table), at]));
  const rank = (place: Place): number => order.get(keyOf(place)) ?? -1;
  return ({ place: a }, { place: b }) =>
    rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0) || (a.column?.index ?? -1) - (b.column?.index ?? -1);
}
