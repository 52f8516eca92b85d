// Playwright empties its folder of results, and each worker makes it again: two at the same moment ended a run once, with
// "ENOTDIR: not a directory, mkdir". It is there before they start.
import { mkdirSync } from 'node:fs';

export default ({ projects }) => {
  for (const { outputDir } of projects) mkdirSync(outputDir, { recursive: true });
};
