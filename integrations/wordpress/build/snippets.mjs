// What the plugin has from the room of the snippets: how options are read, and their words.
import { fileURLToPath } from 'node:url';
import { evaluateModule } from '../../../scripts/evaluate-module.mjs';

const snippets = (module) => evaluateModule(fileURLToPath(new URL(`../../../src/snippets/${module}`, import.meta.url)));

export const { readManifest } = await snippets('manifest.ts');
export const { choicesOf, needsCommitment, severalValues } = await snippets('option-values.ts');
export const { SNIPPET_WORDS } = await snippets('words/words.ts');
