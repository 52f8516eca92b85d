import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { curlyQuote } from '../../snippets/not-json.js';
import type { Said } from '../command.js';
import { Lines, type Place } from './lines.js';
import { tokensOf } from './tokens.js';

/** The text is no JSON; the message says what to write instead. */
export class JsonError extends Error {
  constructor(
    readonly said: Said,
    readonly place?: Place,
  ) {
    super(said.en);
  }
}

/** jsonc-parser walks into depths by recursion; what is nested deeper than this is only asked whether it is JSON. */
const DEEPEST = 500;

const NO_JSON: Said = { en: 'This is no JSON', es: 'No es JSON' };

/** By jsonc-parser's names. */
const ADVICE: Record<string, Said | undefined> = {
  InvalidSymbol: {
    en: 'A value is wrong here: write text in double quotes, a number, true, false or null',
    es: 'Aquí hay un valor incorrecto: escriba un texto entre comillas, un número, true, false o null',
  },
  InvalidNumberFormat: {
    en: 'A number is wrong here: write it as 60 or 60.5, with a point and without a leading zero',
    es: 'Aquí hay un número incorrecto: escríbalo como 60 o 60.5, con punto y sin ceros delante',
  },
  PropertyNameExpected: {
    en: 'The name of a field is missing here: write it in double quotes, or take the comma before it away',
    es: 'Aquí falta el nombre de un campo: escríbalo entre comillas, o quite la coma anterior',
  },
  ValueExpected: {
    en: 'A value is missing here: write one, or take the comma before it away',
    es: 'Aquí falta un valor: escriba uno, o quite la coma anterior',
  },
  ColonExpected: {
    en: 'A colon is missing here, between the name of a field and its value',
    es: 'Aquí faltan dos puntos entre el nombre de un campo y su valor',
  },
  CommaExpected: {
    en: 'A comma is missing here, between this and what stands before it',
    es: 'Aquí falta una coma entre esto y lo anterior',
  },
  CloseBraceExpected: {
    en: 'A closing brace } is missing here',
    es: 'Aquí falta una llave de cierre }',
  },
  CloseBracketExpected: {
    en: 'A closing bracket ] is missing here',
    es: 'Aquí falta un corchete de cierre ]',
  },
  EndOfFileExpected: {
    en: 'The feed has ended before this: take away what follows',
    es: 'El feed termina antes de esto: quite lo que sigue',
  },
  InvalidCommentToken: {
    en: 'JSON has no comments: take this away',
    es: 'JSON no tiene comentarios: quite esto',
  },
  UnexpectedEndOfComment: {
    en: 'JSON has no comments: take this away',
    es: 'JSON no tiene comentarios: quite esto',
  },
  UnexpectedEndOfString: {
    en: 'A text is not closed here: write a double quote at its end; a line break inside it is written \\n',
    es: 'Aquí no se cierra un texto: escriba una comilla al final; un salto de línea dentro de él se escribe \\n',
  },
  UnexpectedEndOfNumber: {
    en: 'A number is cut off here',
    es: 'Aquí hay un número cortado',
  },
  InvalidUnicode: {
    en: 'After \\u four hexadecimal digits are missing here',
    es: 'Después de \\u faltan aquí cuatro cifras hexadecimales',
  },
  InvalidEscapeCharacter: {
    en: 'After a backslash only " \\ / b f n r t u can stand: write two backslashes for one',
    es: 'Después de una barra invertida solo puede haber " \\ / b f n r t u: escriba dos para una',
  },
  InvalidCharacter: {
    en: 'A control character stands in a text here: take it away; a line break is written \\n, a tab \\t',
    es: 'En un texto hay un carácter de control: quítelo; un salto de línea se escribe \\n, un tabulador \\t',
  },
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
  if (!start)
    return new JsonError({
      en: 'The file is empty. A feed is an object in braces',
      es: 'El archivo está vacío. Un feed es un objeto entre llaves',
    });
  if (/^<(!doctype|html|\?xml|head|body|!--)/i.test(start)) {
    return new JsonError(
      {
        en: 'This is a web page or XML, not JSON. Is the address right?',
        es: 'Es una página web o XML, no JSON. ¿Es correcta la dirección?',
      },
      { line: 1, column: 1 },
    );
  }
  const quote = curlyQuote(text);
  if (quote !== undefined)
    return new JsonError(
      {
        en: 'A curly quotation mark stands here, as word processors write them: write straight ones (") in the whole file',
        es: 'Aquí hay una comilla tipográfica, como las que escriben los procesadores de texto: escriba comillas rectas (") en todo el archivo',
      },
      new Lines(text).placeOf(quote),
    );
  const depth = depthOf(text);
  if (depth > DEEPEST)
    return new JsonError({
      en: `This is no JSON: ${depth} brackets or braces stand open inside each other`,
      es: `No es JSON: hay ${depth} corchetes o llaves abiertos unos dentro de otros`,
    });
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors.sort((a, b) => a.offset - b.offset);
  if (!first) return new JsonError(NO_JSON);
  const atEnd = first.offset >= text.trimEnd().length;
  const message = ADVICE[printParseErrorCode(first.error)] ?? NO_JSON;
  return new JsonError(
    atEnd
      ? { en: `The file ends too early. ${message.en}`, es: `El archivo termina demasiado pronto. ${message.es}` }
      : message,
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
