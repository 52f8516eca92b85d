// One visit to one page, and what it was like.
import { watchPage } from './browser/watch-page.mjs';
import { openPhone } from './phone-browser.mjs';

/** Milliseconds after the last is painted during which what is still done counts. */
const AFTER = 600;
/** Milliseconds: a busy machine needs long for a page that is made slow as well. */
const PATIENCE = 90_000;
/** A task that is longer keeps a finger waiting (W3C Long Tasks). */
const LONG_TASK = 50;

/**
 * Opens the page on a phone that has never been there. Returns times in milliseconds since it was asked for, what the page
 * says, and the `result` of `ask`, which runs in the page.
 */
export async function visit(browser, { origin }, { key, found, after }, { ask, ...phone }) {
  const { page, close } = await openPhone(browser, { ...phone, script: watchPage, data: { found, after } });
  try {
    await page.goto(`${origin}/${key}`);
    await page.waitForFunction(() => globalThis.bench.painted, null, { timeout: PATIENCE });
    await page.waitForTimeout(AFTER);
    const { tasks, ...seen } = await page.evaluate(() => ({ ...globalThis.bench, text: globalThis.bench.text() }));
    const longest = (all) => Math.max(0, ...all.map(([, duration]) => duration));
    return {
      ...seen,
      blocked: tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - LONG_TASK), 0),
      longest: longest(tasks),
      longestAfter: longest(tasks.filter(([start]) => start >= seen.first)),
      result: ask && (await page.evaluate(ask)),
    };
  } catch (error) {
    throw new Error(`The page "${key}": ${error.message}`, { cause: error });
  } finally {
    await close();
  }
}
