import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
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
  // To read axe takes as long as to try a small page: once for a page is enough.
  const isRead = await page.evaluate(
    () => typeof (window as unknown as { axe?: { run?: unknown } }).axe?.run === 'function',
  );
  if (!isRead) await page.evaluate(source);
  return page.evaluate(
    (options) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    given,
  );
}

/** What axe says of a page. */
export interface AxeAnswer {
  /** What it finds, one line for each place. */
  readonly findings: readonly string[];
  /** What it cannot decide, as `rule: what about it`: each needs a verdict of ours in docs/accessibility.md. */
  readonly questions: readonly string[];
}

export async function askAxe(page: Page): Promise<AxeAnswer> {
  const { violations, incomplete } = await run(page, { ...options, resultTypes: ['violations', 'incomplete'] });
  return { findings: violations.flatMap(linesOf), questions: [...new Set(incomplete.flatMap(questionsOf))] };
}

/** What axe finds on a page, one line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await run(page, options);
  return violations.flatMap(linesOf);
}

const linesOf = ({ id, nodes }: Result): string[] =>
  nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`);

const questionsOf = ({ id, nodes }: Result): string[] =>
  nodes.flatMap(({ any, all, none }) => [...any, ...all, ...none].map(({ message }) => `${id}: ${message}`));
