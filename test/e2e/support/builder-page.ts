import type { Browser, Locator } from 'playwright-core';
import type { Visit } from './visitor.js';

import { visit } from './visitor.ts';

/** The builder, opened with a link to a state, once its feed has been checked. */
export async function openBuilder(
  browser: Browser,
  site: string,
  state: Readonly<Record<string, string>> = {},
  options: { path?: string; context?: Parameters<typeof visit>[2] } = {},
): Promise<Visit & { readonly code: (name: string) => Promise<string>; readonly result: Locator }> {
  const fragment = new URLSearchParams(state).toString();
  const opened = await visit(browser, `${site}${options.path ?? '/embed/'}${fragment && `#${fragment}`}`, {
    withoutFeed: true,
    ...options.context,
  });
  const { page } = opened;
  const result = page.locator('#feed-result > p');
  await result.filter({ hasNotText: /Checking|Revisando/ }).waitFor();
  // The snippet waits for the widgets' files, too.
  await page
    .locator('#library-result > p')
    .filter({ hasNotText: /Looking for|Buscando/ })
    .waitFor({ state: 'attached' });
  /** The text under a heading of the section with the snippets. */
  const code = async (name: string): Promise<string> => {
    const copy = page.getByRole('button', { name: `Copy: ${name}`, exact: true });
    return (await page.locator('.copyable', { has: copy }).locator('code').textContent())!;
  };
  return { ...opened, code, result };
}
