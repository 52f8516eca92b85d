// The coalition's feed as it is now, for what a release says of it.
import { fileURLToPath } from 'node:url';
import { evaluateModule } from '../evaluate-module.mjs';

/** Milliseconds for a feed that does not answer. */
const PATIENCE = 10_000;
const reader = fileURLToPath(new URL('../../src/feed-format/read-feed.ts', import.meta.url));

/**
 * @param {string} address
 * @returns {Promise<{ data?: unknown, trouble?: string }>} the feed as widgets read it, or why there is none
 */
export async function readOwnFeed(address) {
  try {
    const response = await globalThis.fetch(address, { signal: globalThis.AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return { trouble: `its host answers ${response.status}` };
    const { readFeed } = await evaluateModule(reader);
    return { data: readFeed(await response.json(), address).feed };
  } catch (error) {
    return { trouble: error.cause?.code ?? error.message };
  }
}
