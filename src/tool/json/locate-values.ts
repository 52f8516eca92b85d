import { tokensOf } from './tokens.js';
import { Lines, type Place } from './lines.js';

/** No problem of a feed lies deeper: commitments[0].milestones[0].links[0].title.en is the deepest field. */
const DEEPEST = 12;

export interface Located {
  /** The place of the value at a path; of what should hold it where it is missing. */
  placeOf(path: string): Place | undefined;
  /** Paths of fields that are written twice in one object: the last one counts. */
  readonly repeated: readonly { path: string; place: Place }[];
}

/** An open object or list on the way. */
interface Level {
  readonly path: string;
  readonly isList: boolean;
  readonly names: Set<string>;
  index: number;
  name?: string;
}

/**
 * Where the values of a JSON text stand, by the paths that the reader of feeds writes (`commitments[1].progress`).
 * Goes through the tokens one by one, so that no depth of nesting ends it.
 *
 * @param text JSON that `JSON.parse` takes
 */
export function locateValues(text: string): Located {
  const lines = new Lines(text);
  const offsets = new Map<string, number>();
  const repeated: { path: string; place: Place }[] = [];
  const stack: Level[] = [];
  let beyond = 0;

  const pathHere = (): string => {
    const level = stack.at(-1);
    if (!level) return '';
    const { path, isList, index, name = '' } = level;
    // What stands under an empty name has no path that anything is said of: that of the whole would be taken for it.
    return isList ? `${path}[${index}]` : path ? `${path}.${name}` : name || '.';
  };

  for (const { kind, offset, value } of tokensOf(text)) {
    const level = stack.at(-1);
    const opens = kind === '{' || kind === '[';
    const closes = kind === '}' || kind === ']';
    if (beyond > 0) {
      beyond += opens ? 1 : closes ? -1 : 0;
    } else if (closes) {
      stack.pop();
    } else if (kind === ',') {
      if (level) [level.index, level.name] = [level.index + 1, undefined];
    } else if (level && !level.isList && level.name === undefined) {
      level.name = value();
      const path = pathHere();
      if (level.names.has(level.name)) repeated.push({ path, place: lines.placeOf(offset) });
      level.names.add(level.name);
    } else if (kind !== ':') {
      const path = pathHere();
      offsets.set(path, offset);
      if (!opens) continue;
      if (stack.length >= DEEPEST) beyond = 1;
      else stack.push({ path, isList: kind === '[', names: new Set(), index: 0 });
    }
  }

  const placeOf = (path: string): Place | undefined => {
    for (let at = path; ; at = around(at)) {
      const offset = offsets.get(at);
      if (offset !== undefined) return lines.placeOf(offset);
      if (!at) return undefined;
    }
  };
  return { placeOf, repeated };
}

/** The path of what holds the value: without its last name or index. */
function around(path: string): string {
  return path.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*|[\s\S])$/, '');
}
