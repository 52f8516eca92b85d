import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { FeedError } from '../feed/feed-error.js';
import { fetchFeed } from '../feed/fetch-feed.js';
import { FEED_LIMITS } from '../feed-format/limits.js';
import { ToolError, type Said } from './command.js';
import { oneLine } from './output.js';

/** A file, an address, or standard input, as bytes. */
export interface Source {
  /** As it was asked for, safe to print. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What relative addresses in it are relative to. */
  readonly base: string;
  /** What is not right about how it is published. */
  readonly remarks: readonly Said[];
}

/** Where a file's relative addresses will lead nobody knows before it is published. */
const UNPUBLISHED = 'https://feed.invalid/';

export const isAddress = (where: string): boolean => /^https?:\/\//i.test(where);

/**
 * @param where a path, an http(s) address, or `-` for standard input
 * @param seconds after which a server that does not answer is given up
 * @throws {ToolError} in a sentence, when it cannot be loaded
 */
export async function readSource(where: string, seconds: number): Promise<Source> {
  const name = oneLine(where);
  if (isAddress(where)) return readAddress(where, name, seconds);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where))
    throw about(name, {
      en: 'only http: and https: addresses can be read.',
      es: 'solo se leen direcciones http: y https:.',
    });
  const stream = where === '-' ? process.stdin : createReadStream(where);
  try {
    const bytes = await collect(stream as AsyncIterable<Uint8Array>);
    const base = new URL(encodeURIComponent(basename(where)), UNPUBLISHED).href;
    return { name: where === '-' ? 'standard input' : name, bytes, base, remarks: [] };
  } catch (error) {
    throw about(name, reasonOf(error));
  }
}

async function readAddress(where: string, name: string, seconds: number): Promise<Source> {
  try {
    const { bytes, response } = await fetchFeed(where, { timeout: seconds * 1000 });
    return { name, bytes, base: response.url, remarks: remarksOn(response, where) };
  } catch (error) {
    throw about(name, reasonOf(error, seconds));
  }
}

/** What the widgets on a municipal page would stumble on, although a program gets the file. */
function remarksOn({ headers, redirected, url }: Response, where: string): Said[] {
  const remarks: Said[] = [];
  if (redirected)
    remarks.push({
      en: `The address leads on to ${oneLine(url)}. Write that one into src: each redirect costs residents time.`,
      es: `La dirección lleva a ${oneLine(url)}. Escriba esa en src: cada redirección le cuesta tiempo a la gente.`,
    });
  if (new URL(url).protocol === 'http:' || /^http:/i.test(where)) {
    remarks.push({
      en: 'The address begins with http:. Pages on https: cannot load it: publish the feed on https:.',
      es: 'La dirección empieza con http:. Las páginas con https: no pueden cargarla: publique el feed con https:.',
    });
  }
  const allowed = headers.get('access-control-allow-origin');
  if (allowed && allowed !== '*') {
    remarks.push({
      en: `Only pages of ${oneLine(allowed)} can show the feed: its server sends "Access-Control-Allow-Origin: ${oneLine(allowed)}". For others it sends "Access-Control-Allow-Origin: *".`,
      es: `Solo las páginas de ${oneLine(allowed)} pueden mostrar el feed: su servidor envía "Access-Control-Allow-Origin: ${oneLine(allowed)}". Para otras tiene que enviar "Access-Control-Allow-Origin: *".`,
    });
  } else if (!allowed) {
    remarks.push({
      en: 'The server sends no Access-Control-Allow-Origin header. Only pages of its own host can show the feed; for others it sends "Access-Control-Allow-Origin: *".',
      es: 'El servidor no envía Access-Control-Allow-Origin. Solo las páginas de su propio servidor pueden mostrar el feed; para otras tiene que enviar "Access-Control-Allow-Origin: *".',
    });
  }
  return remarks;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > FEED_LIMITS.bytes) throw new ToolError(TOO_LARGE);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const about = (name: string, { en, es }: Said): ToolError =>
  new ToolError({ en: `${name}: ${en}`, es: `${name}: ${es}` });

/** On a folder of the network, or one that is kept in step with the web, an open file says so too. */
const NOT_ALLOWED: Said = {
  en: 'reading it is not allowed. If it is open in another program, save and close it there.',
  es: 'no se permite leerlo. Si está abierto en otro programa, guárdelo y ciérrelo ahí.',
};

const REASONS: Record<string, Said> = {
  ENOENT: { en: 'there is no such file.', es: 'no existe ese archivo.' },
  EISDIR: { en: 'this is a folder. Name the file in it.', es: 'es una carpeta. Indique el archivo.' },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  // As Windows says while Excel has it open.
  EBUSY: {
    en: 'it is open in another program. Save and close it there.',
    es: 'está abierto en otro programa. Guárdelo y ciérrelo ahí.',
  },
  ENOTDIR: { en: 'there is no such file.', es: 'no existe ese archivo.' },
  ENAMETOOLONG: { en: 'there is no such file.', es: 'no existe ese archivo.' },
  ELOOP: { en: 'its links lead in a circle.', es: 'sus enlaces dan vueltas.' },
  ERR_INVALID_ARG_VALUE: { en: 'this is no name of a file.', es: 'no es el nombre de un archivo.' },
  ENOTFOUND: {
    en: 'there is no such host. Is the address right?',
    es: 'no existe ese servidor. ¿Es correcta la dirección?',
  },
  EAI_AGAIN: {
    en: 'the host could not be looked up. Is there a network?',
    es: 'no se pudo buscar el servidor. ¿Hay conexión?',
  },
  ECONNREFUSED: { en: 'nobody answers at this address.', es: 'nadie responde en esta dirección.' },
  ECONNRESET: { en: 'the server broke off.', es: 'el servidor cortó la conexión.' },
  UND_ERR_SOCKET: { en: 'the server broke off.', es: 'el servidor cortó la conexión.' },
  CERT_HAS_EXPIRED: { en: 'its certificate has expired.', es: 'su certificado venció.' },
  ERR_INVALID_URL: { en: 'this is no address.', es: 'no es una dirección.' },
};

const MEGABYTES = FEED_LIMITS.bytes / 1e6;
const TOO_LARGE: Said = {
  en: `it is larger than ${MEGABYTES} MB, more than a phone can load.`,
  es: `pasa de ${MEGABYTES} MB, más de lo que carga un teléfono.`,
};

/** A file or folder that cannot be looked at, in a sentence. */
export const unreadable = (where: string, error: unknown): ToolError => about(oneLine(where), reasonOf(error));

function reasonOf(error: unknown, seconds?: number): Said {
  if (error instanceof ToolError) return error.said;
  if (error instanceof FeedError) {
    if (error.reason === 'status') {
      const answer = oneLine(`${error.status} ${error.statusText}`.trim());
      return {
        en: `the server answered ${answer}. Is the address right?`,
        es: `el servidor respondió ${answer}. ¿Es correcta la dirección?`,
      };
    }
    if (error.reason === 'timeout')
      return { en: `no answer within ${seconds} seconds.`, es: `no hubo respuesta en ${seconds} segundos.` };
    return error.fault === 'large' ? TOO_LARGE : reasonOf(error.cause);
  }
  // fetch says "fetch failed", its cause says why.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  const { code } = cause as { code?: unknown };
  const known = typeof code === 'string' && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  const reason = oneLine(cause.message);
  return known ?? { en: `it could not be read (${reason}).`, es: `no se pudo leer (${reason}).` };
}
