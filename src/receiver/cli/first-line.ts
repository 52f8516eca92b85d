import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** Longer than anything that is meant as one line. */
const MOST_CHARACTERS = 10_000;

/**
 * The first line of a stream, also of one whose other end never closes it; undefined where nothing came in `patienceMs`.
 * Afterwards nothing more is read, and the stream keeps no program running.
 */
export async function firstLineOf(stream: Readable, patienceMs: number): Promise<string | undefined> {
  const over = new AbortController();
  const silence = setTimeout(patienceMs, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    return await Promise.race([lineOf(stream), silence]);
  } finally {
    over.abort();
    stream.destroy();
  }
}

async function lineOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.includes('\n') || text.length > MOST_CHARACTERS) break;
  }
  return text.split(/\r?\n/, 1)[0];
}
