/* global document, requestAnimationFrame, window */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { verdicts } from './axe-verdicts.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that WCAG 2.2 asks at A and AA, best practice, the rules that axe still tries out, and the one that is off by default. */
const optionsWithout = (rules) => ({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'],
  rules: { 'target-size': { enabled: true }, ...Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) },
  resultTypes: ['violations', 'incomplete'],
});

/**
 * What axe finds in the open story, and what it cannot decide and nobody has decided yet, one line each.
 *
 * @param {import('playwright-core').Page} page
 * @param {string[]} withoutRules
 * @param {(verdict: import('./axe-verdicts.mjs').Verdict) => void} onUsed is told of each verdict that was needed
 */
export async function findAccessibilityProblems(page, withoutRules, onUsed) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const viewport = page.viewportSize();
  await showWholePage(page, viewport);
  const { violations, incomplete } = await page.evaluate(async (given) => {
    const results = await window.axe.run('#storybook-root', given);
    const findings = (rules) =>
      rules.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary, html }) => ({
          rule: id,
          where: target.flat().join(' '),
          why: failureSummary ?? '',
          html,
        })),
      );
    return { violations: findings(results.violations), incomplete: findings(results.incomplete) };
  }, optionsWithout(withoutRules));
  await page.setViewportSize(viewport);
  const undecided = incomplete.filter((finding) => !decide(finding, onUsed));
  const line =
    (kind) =>
    ({ rule, where, why, html }) =>
      `${kind} ${rule}: ${where}\n    ${html.slice(0, 160)}\n    ${why.replace(/\s+/g, ' ')}`;
  return [
    ...violations.map(line('axe finds')),
    ...undecided.map(line('axe cannot decide, and no verdict is written:')),
  ];
}

/** What is off the screen is not drawn (`content-visibility`), and its colours cannot be measured. */
async function showWholePage(page, { width, height }) {
  // What comes onto the screen is drawn a frame later, and may be higher than was estimated.
  const heightNow = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
      return document.documentElement.scrollHeight;
    });
  for (let [shown, whole] = [0, await heightNow()]; whole > shown; whole = await heightNow()) {
    shown = Math.max(whole, height);
    await page.setViewportSize({ width, height: shown });
  }
}

function decide({ rule, where, why }, onUsed) {
  const verdict = verdicts.find((each) => each.rule === rule && each.where.test(where) && each.why.test(why));
  if (verdict) onUsed(verdict);
  return verdict;
}
