// Names that pages may use: what docs/versioning.md promises within a major version. Kept for each minor version, beside a page that uses them:
//   node scripts/release/promised-names.mjs > test/kept-pages/X.Y/names.json
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** @returns {Record<string, Record<string, string[]>>} by tag and kind, as the manifest of the build has them */
export function promisedNames(manifest) {
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const names = (items = []) => items.map(({ name }) => name).sort();
  return Object.fromEntries(
    elements
      .map((element) => [
        element.tagName,
        {
          attributes: names(element.attributes),
          events: names(element.events),
          slots: names(element.slots),
          parts: names(element.cssParts),
          properties: names(element.cssProperties),
          methods: names(element.members?.filter(({ kind, privacy }) => kind === 'method' && !privacy)),
        },
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const manifest = JSON.parse(readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'));
  console.log(JSON.stringify(promisedNames(manifest), null, 2));
}
