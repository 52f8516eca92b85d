import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that WCAG 2.2 AA asks, best practice, the rules that axe still tries out, and the one that is off by default. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

async function run(page: Page, given: RunOptions): Promise<AxeResults> {
  // Words can be there before the page's styles are.
  await page.waitForLoadState('load');
  await page.evaluate(source);
  return page.evaluate(
    (options) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    given,
  );
}

/** What axe cannot decide, as `rule: what about it`: each needs a verdict of ours in docs/accessibility.md. */
export async function axeQuestions(page: Page): Promise<string[]> {
  const { incomplete } = await run(page, { ...options, resultTypes: ['incomplete'] });
  return [
    ...new Set(
      incomplete.flatMap(({ id, nodes }) =>
        nodes.flatMap(({ any, all, none }) => [...any, ...all, ...none].map(({ message }) => `${id}: ${message}`)),
      ),
    ),
  ];
}

/** What axe finds on a page, one line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await run(page, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
