import type { Browser, Locator } from 'playwright-core';
import type { VisitOptions, VisitWindow } from './visitor.js';

import { openVisitWindow } from './visitor.ts';

export interface Builder extends VisitWindow {
  /** The text under a heading of the section with the snippets. */
  readonly code: (name: string) => Promise<string>;
  /** What the builder says of the feed. */
  readonly result: Locator;
}

export interface BuilderOptions {
  readonly path?: string;
  readonly context?: VisitOptions;
  /** A window that is open already; `context` counts no more. */
  readonly window?: VisitWindow;
}

/** The builder, opened with a link to a state, once its feed has been checked. */
export async function openBuilder(
  browser: Browser,
  site: string,
  state: Readonly<Record<string, string>> = {},
  { path = '/embed/', context, window }: BuilderOptions = {},
): Promise<Builder> {
  const fragment = new URLSearchParams(state).toString();
  const opened = window ?? (await openVisitWindow(browser, context));
  await opened.show(`${site}${path}${fragment && `#${fragment}`}`, { withoutFeed: true });
  const { page } = opened;
  const result = page.locator('#feed-result > p');
  await result.filter({ hasNotText: /Checking|Revisando/ }).waitFor();
  // The snippet waits for the widgets' files, too.
  await page
    .locator('#library-result > p')
    .filter({ hasNotText: /Looking for|Buscando/ })
    .waitFor({ state: 'attached' });
  const code = async (name: string): Promise<string> => {
    const copy = page.getByRole('button', { name: `Copy: ${name}`, exact: true });
    return (await page.locator('.copyable', { has: copy }).locator('code').textContent())!;
  };
  return { ...opened, code, result };
}
