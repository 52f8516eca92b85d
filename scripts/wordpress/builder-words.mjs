// The embed builder's own words and lists of values: what a webmaster met there has the same name in WordPress.
import { fileURLToPath } from 'node:url';
import { evaluateModule } from '../evaluate-module.mjs';

const inBuilder = (module) =>
  evaluateModule(fileURLToPath(new URL(`../../src/site/builder/${module}`, import.meta.url)));

export const { en } = await inBuilder('words/en.ts');
export const { es } = await inBuilder('words/es.ts');
export const { listedValues, needsCommitment } = await inBuilder('option-values.ts');
