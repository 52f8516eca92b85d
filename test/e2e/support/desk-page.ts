/* What somebody does on a page of the desk, and is told there. What leads to a page ends when it is loaded: what is read then, such
   as how many there are of something, is never half a page, nor one that has no style sheet yet. */
import type { Locator, Page } from 'playwright-core';

/** Does what leads to another page, or to the same again. */
export async function toNextPage(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), act()]);
  await page.waitForLoadState();
}

/** Clicks a link or a button. A page of the desk answers each with a page. */
export const follow = (control: Locator): Promise<void> => toNextPage(control.page(), () => control.click());

export const press = (page: Page, name: string): Promise<void> =>
  follow(page.getByRole('button', { name, exact: true }));

export const headingIs = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/** In the line that says what was done. */
export const saysDone = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
