import type { Page } from 'playwright-core';
import { toNextPage } from './desk-page.ts';

/** Somebody at the desk who has a keyboard and nothing else. */
export interface Keys {
  /** Presses Tab until the focus is on what has this name, from where it is and around once. */
  to(name: string | RegExp): Promise<void>;
  /** Goes to a field and writes into it, in place of what is there. */
  write(name: string | RegExp, text: string): Promise<void>;
  /** Goes to a list to choose from and types the first letters of a choice. */
  choose(name: string | RegExp, choice: string): Promise<void>;
  /** Goes to a link or a button and presses Enter; waits until the next page is there. */
  press(name: string | RegExp): Promise<void>;
  /** Goes to a box and ticks it, or takes the tick away. */
  tick(name: string | RegExp): Promise<void>;
  /** Goes to a heading that opens, and opens it. */
  open(name: string | RegExp): Promise<void>;
}

/** More stops than any page of the desk has. */
const MOST_STOPS = 200;

export function keysOf(page: Page): Keys {
  const isAt = async (name: string | RegExp): Promise<boolean> => {
    const said = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element || element === document.body) return '';
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
      return (label ?? '').replace(/\s+/g, ' ').trim();
    });
    return typeof name === 'string' ? said === name : name.test(said);
  };
  const to: Keys['to'] = async (name) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      if (await isAt(name)) return;
    }
    throw new Error(`Tab never came to ${String(name)} on ${page.url()}`);
  };
  return {
    to,
    async write(name, text) {
      await to(name);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async choose(name, choice) {
      await to(name);
      await page.keyboard.type(choice);
    },
    async press(name) {
      await to(name);
      // A page of the desk answers each press with a page, be it the same again.
      await toNextPage(page, () => page.keyboard.press('Enter'));
    },
    async tick(name) {
      await to(name);
      await page.keyboard.press('Space');
    },
    async open(name) {
      await to(name);
      await page.keyboard.press('Enter');
    },
  };
}
