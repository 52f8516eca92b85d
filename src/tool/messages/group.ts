import { levelOf, type Level, type Message } from './message.js';

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

/** As one goes through the files from top to bottom. */
export const byPlace = ({ place: a }: Message, { place: b }: Message): number =>
  (a.file ?? '').localeCompare(b.file ?? '') ||
  (a.sheet ?? '').localeCompare(b.sheet ?? '') ||
  (a.row ?? 0) - (b.row ?? 0) ||
  (a.column?.index ?? -1) - (b.column?.index ?? -1);
