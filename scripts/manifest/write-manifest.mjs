// What tools read of the elements, all of it from the doc blocks of src/elements: the manifest, the data that
// editors complete and explain tags with, and the types of three frameworks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { frameworkTypes } from './framework-types.mjs';

/** @param {string} folder usually dist/ */
export async function writeManifest(folder) {
  const manifest = await analyze();
  const write = (name, content) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  write('custom-elements.json', manifest);
  write('vscode.html-custom-data.json', JSON.parse(getVsCodeHtmlCustomData(manifest)));
  write('web-types.json', webTypes(manifest));
  for (const [name, text] of Object.entries(frameworkTypes(manifest))) write(name, text);
}

/** The manifest, as custom-elements-manifest.config.mjs asks for it. */
function analyze() {
  return cli({ argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true });
}

function webTypes(manifest) {
  const data = JSON.parse(getWebTypesData(manifest));
  // Written once for each element that has it; an editor would offer it as often.
  for (const [kind, items] of Object.entries(data.contributions.css)) {
    data.contributions.css[kind] = [...new Map(items.map((item) => [item.name, item])).values()];
  }
  return data;
}
