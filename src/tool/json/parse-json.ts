import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { Lines, type Place } from './lines.js';
import { tokensOf } from './tokens.js';

/** The text is no JSON; the message says what to write instead. */
export class JsonError extends Error {
  constructor(
    message: string,
    readonly place?: Place,
  ) {
    super(message);
  }
}

/** jsonc-parser walks into depths by recursion; what is nested deeper than this is only asked whether it is JSON. */
const DEEPEST = 500;

/** By jsonc-parser's names. */
const ADVICE: Record<string, string | undefined> = {
  InvalidSymbol: 'A value is wrong here: write text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'A number is wrong here: write it as 60 or 60.5, with a point and without a leading zero',
  PropertyNameExpected:
    'The name of a field is missing here: write it in double quotes, or take the comma before it away',
  ValueExpected: 'A value is missing here: write one, or take the comma before it away',
  ColonExpected: 'A colon is missing here, between the name of a field and its value',
  CommaExpected: 'A comma is missing here, between this and what stands before it',
  CloseBraceExpected: 'A closing brace } is missing here',
  CloseBracketExpected: 'A closing bracket ] is missing here',
  EndOfFileExpected: 'The feed has ended before this: take away what follows',
  InvalidCommentToken: 'JSON has no comments: take this away',
  UnexpectedEndOfComment: 'JSON has no comments: take this away',
  UnexpectedEndOfString:
    'A text is not closed here: write a double quote at its end; a line break inside it is written \\n',
  UnexpectedEndOfNumber: 'A number is cut off here',
  InvalidUnicode: 'After \\u four hexadecimal digits are missing here',
  InvalidEscapeCharacter: 'After a backslash only " \\ / b f n r t u can stand: write two backslashes for one',
  InvalidCharacter: 'A control character stands in a text here: take it away; a line break is written \\n, a tab \\t',
};

/**
 * Whether it is JSON `JSON.parse` decides, as in browsers; where it is not, a second parser says where and why.
 *
 * @throws {JsonError}
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message differs from engine to engine, and has a place only sometimes.
    throw explain(text);
  }
}

function explain(text: string): JsonError {
  const start = text.trimStart();
  if (!start) return new JsonError('The file is empty. A feed is an object in braces');
  if (/^<(!doctype|html|\?xml|head|body|!--)/i.test(start)) {
    return new JsonError('This is a web page or XML, not JSON. Is the address right?', { line: 1, column: 1 });
  }
  const depth = depthOf(text);
  if (depth > DEEPEST)
    return new JsonError(`This is no JSON: ${depth} brackets or braces stand open inside each other`);
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (!first) return new JsonError('This is no JSON');
  const atEnd = first.offset >= text.trimEnd().length;
  const message = ADVICE[printParseErrorCode(first.error)] ?? 'This is no JSON from here on';
  return new JsonError(
    atEnd ? `The file ends too early. ${message}` : message,
    new Lines(text).placeOf(Math.min(first.offset, text.trimEnd().length)),
  );
}

/** The deepest nesting, counted without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of tokensOf(text)) {
    if (kind === '{' || kind === '[') deepest = Math.max(deepest, ++depth);
    else if (kind === '}' || kind === ']') depth -= 1;
  }
  return deepest;
}
