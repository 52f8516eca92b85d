// The coalition's feed as it is now, for what a release says of it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from '../evaluate-module.mjs';

/** Milliseconds for a feed that does not answer. */
const PATIENCE = 10_000;
const reader = fileURLToPath(new URL('../../src/feed-format/read-feed.ts', import.meta.url));

/**
 * @param {string} address
 * @param {string} [file] read in its place, while nothing is there yet
 * @returns {Promise<{ data?: unknown, trouble?: string }>} the feed as widgets read it, or why there is none
 */
export async function readOwnFeed(address, file) {
  try {
    const text = file === undefined ? await download(address) : await readFile(file, 'utf8');
    const { readFeed } = await evaluateModule(reader);
    return { data: readFeed(JSON.parse(text.replace(/^\ufeff/, '')), address).feed };
  } catch (error) {
    return { trouble: error.cause?.code ?? error.message };
  }
}

async function download(address) {
  const response = await globalThis.fetch(address, { signal: globalThis.AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`its host answers ${response.status}`);
  return response.text();
}
