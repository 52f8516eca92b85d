import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { projectFolder } from './site-process.ts';
import { TODAY } from './visitor.ts';

export const DOCS_FOLDER = join(projectFolder, 'dist/site/docs');
export const DOCS = 'https://town.example/some/where/docs/';

/** A page as some host serves it from some folder. Complaints are errors, warnings and breaches of its policy. */
export async function openDocs(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.setDefaultTimeout(60_000);
  await page.clock.setFixedTime(TODAY);
  await page.context().route('**/*', (route) => {
    const { href } = new URL(route.request().url());
    const file = join(DOCS_FOLDER, href.slice(DOCS.length).replace(/[?#].*/, ''));
    return href.startsWith(DOCS) && existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.goto(DOCS + path, { waitUntil: 'load' });
  return { page, complaints };
}
