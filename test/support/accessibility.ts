import 'axe-core/axe.min.js';
import './queries.js';

/**
 * Fails with every rule that axe-core finds broken: all its rules, best practice and target size included.
 * What axe cannot decide is listed in docs/accessibility.md.
 */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  if (!violations.length) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`),
  ]);
  throw new Error(`axe-core finds:\n${lines.join('\n')}`);
}
