import { checkFeed, losesRecords } from './check-feed.js';
import { ToolError } from './command.js';
import { decodeUtf8 } from './json/decode-text.js';
import { parseJson } from './json/parse-json.js';
import { sentence } from './output.js';
import { readSource } from './source.js';
import { depthOf } from './spreadsheet/extra.js';

/** How long a server has to send a feed, in seconds. */
const SECONDS = 60;
/** The deepest record of the format has eight levels; nobody's own fields need many more. */
const DEEPEST = 40;

/** A feed as its author wrote it. */
export interface ReadFeed {
  /** As it was asked for, safe to print. */
  readonly name: string;
  readonly feed: Record<string, unknown>;
  /** Whether the widgets would leave records of it out. */
  readonly losesRecords: boolean;
  /** How many values of it the widgets cannot use. */
  readonly problems: number;
}

/**
 * Reads a feed of a file or an address with all that is in it, also what the widgets would leave out.
 *
 * @throws {ToolError} in a sentence, when it cannot be loaded or the widgets could show nothing of it
 */
export async function readValidFeed(where: string): Promise<ReadFeed> {
  const { name, bytes, base } = await readSource(where, SECONDS);
  const findings = checkFeed(bytes, base);
  const none = findings.find(({ costs }) => costs === 'feed');
  if (none) {
    const place = [name, none.line, none.column].filter((part) => part !== undefined).join(':');
    const said = (message: string): string => sentence(`${place}: ${none.path && `${none.path}: `}${message}`);
    throw new ToolError({ en: said(none.message), es: said(none.spanish ?? none.message) });
  }
  const data = parseJson(decodeUtf8(bytes)) as Record<string, unknown>;
  if (depthOf(data) > DEEPEST)
    throw new ToolError({
      en: `${name}: objects or lists stand more than ${DEEPEST} deep inside each other.`,
      es: `${name}: hay objetos o listas a más de ${DEEPEST} niveles unos dentro de otros.`,
    });
  const problems = findings.filter(({ costs }) => costs !== 'nothing').length;
  return { name, feed: withoutNegativeZero(data), losesRecords: losesRecords(findings), problems };
}

/** JSON can write −0, and the programs that write JSON do not. */
function withoutNegativeZero<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, each] of Object.entries(value)) {
    if (Object.is(each, -0)) (value as Record<string, unknown>)[name] = 0;
    else withoutNegativeZero(each as unknown);
  }
  return value;
}
