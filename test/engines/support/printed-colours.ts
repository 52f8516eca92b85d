/* In which colours the words of a PDF are printed. */
import { inflateSync } from 'node:zlib';

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

const BLACK: Colour = [0, 0, 0];

/** The colour of each stretch of text, in the order in which it is drawn. */
export function printedColours(pdf: Uint8Array): Colour[] {
  return contents(pdf).flatMap(coloursOf);
}

/** The streams of a PDF that draw something. */
function contents(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 1)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7;
    const stream = bytes.subarray(start, bytes.indexOf('endstream', start));
    // Of the two kinds of compression that browsers write, a picture has the other one.
    const isDeflated = (stream[0]! & 0x0f) === 8 && ((stream[0]! << 8) | stream[1]!) % 31 === 0;
    const text = isDeflated ? inflateSync(stream).toString('latin1') : stream.toString('latin1');
    if (/\bBT\b[^]*\bET\b/.test(text)) found.push(text);
  }
  return found;
}

/** Operators of PDF 32000-1, 8.6.8 and 9.4.3. A string in parentheses or angle brackets is one operand. */
const TOKEN = /\((?:\\[^]|[^\\()])*\)|<[\da-fA-F\s]*>|\[|\]|[^\s[\]()<>]+/g;

function coloursOf(content: string): Colour[] {
  const found: Colour[] = [];
  const kept: Colour[] = [];
  let colour = BLACK;
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    const numbers = operands.map(Number);
    if (token === 'q') kept.push(colour);
    else if (token === 'Q') colour = kept.pop() ?? BLACK;
    else if (token === 'g') colour = [numbers[0]!, numbers[0]!, numbers[0]!];
    else if (token === 'rg' || (/^scn?$/.test(token) && numbers.length === 3)) colour = numbers as unknown as Colour;
    else if (/^(Tj|TJ|'|")$/.test(token)) found.push(colour);
    else if (/^[\d.+/[\](<-]/.test(token)) {
      operands.push(token);
      continue;
    }
    operands = [];
  }
  return found;
}

/** As the eye sees it on white paper: 1 is white, 0 black (WCAG 2.2, relative luminance). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
