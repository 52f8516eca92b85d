// Which verdicts a run needed, told between the processes that it has.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verdicts } from './axe-verdicts.mjs';

const folder = fileURLToPath(new URL('../../../test-results/verdicts', import.meta.url));

/** @param {import('./axe-verdicts.mjs').Verdict} verdict */
export function noteVerdict(verdict) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(verdicts.indexOf(verdict))), '');
}

export function unusedVerdicts() {
  const used = readdirSync(folder);
  return verdicts.filter((_, index) => !used.includes(String(index)));
}
