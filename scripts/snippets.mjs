// The snippets of docs/embed: what a webmaster pastes. In the docs they hold no version and no hash, which would go stale:
//
//   https://WIDGETS/X.Y.Z/   where the files of a version are
//   INTEGRITY(file)          the hash of a file in that version's integrity.json
//   https://DATA/coalition.json, https://DATA/contributions   the feed, and where the form posts to
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluateModule } from './evaluate-module.mjs';

const folder = new URL('../docs/embed/', import.meta.url);
const room = new URL('../src/snippets/', import.meta.url);

/** @returns {{ page: string, title: string, snippets: string[] }[]} one for each page, with the HTML blocks in it */
export function snippetPages() {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((page) => {
      const text = readFileSync(new URL(page, folder), 'utf8');
      return {
        page,
        title: /^# (.+)$/m.exec(text)?.[1] ?? page,
        snippets: [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, snippet]) => snippet),
      };
    });
}

/** @returns {string} a snippet for one version on one host */
export function fillSnippet(snippet, { base, feed, version, integrity }) {
  return snippet
    .replaceAll('https://WIDGETS/X.Y.Z/', `${base}/${version}/`)
    .replaceAll('https://DATA/coalition.json', feed)
    .replaceAll('https://DATA/', new URL('/', feed).href)
    .replace(/INTEGRITY\(([^)]+)\)/g, (_, file) => {
      if (!integrity[file])
        throw new Error(`docs/embed asks for the integrity of ${file}, which is not in integrity.json.`);
      return integrity[file];
    });
}

/**
 * What stands beside a release: every widget for every kind of site, ready to paste.
 *
 * @param {{ base: string, feed: string, data: unknown, isExample: boolean, isExampleBase: boolean, version: string, integrity: Record<string, string>, manifest: unknown, previous?: { version: string, integrity: Record<string, string> } }} values
 *   `data`: what `readFeed` made of the coalition's own feed, where it could be read; `previous`: the version that pages have, with its integrity
 * @returns {Promise<{ page: (language?: 'en' | 'es') => string, replacements: { old: string, now: string, file?: string }[] }>} `page`: Markdown, in the
 *   feed's language where none is given; `replacements`: what takes the place of what on pages of the previous version
 */
export async function filledSnippets({
  base,
  feed,
  data,
  isExample,
  isExampleBase,
  version,
  integrity,
  manifest,
  previous,
}) {
  const { snippetsPage } = await evaluateModule(fileURLToPath(new URL('snippets-page.ts', room)));
  const { readManifest } = await evaluateModule(fileURLToPath(new URL('manifest.ts', room)));
  const { replacements } = await evaluateModule(fileURLToPath(new URL('upgrade.ts', room)));
  const library = { base: `${base}/`, version, integrity };
  const widgets = readManifest(manifest);
  return {
    page: (language) => snippetsPage({ library, widgets, feed, data, isExample, isExampleBase, previous, language }),
    replacements: previous ? replacements(previous, library) : [],
  };
}
