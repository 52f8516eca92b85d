/* Every piece of code in the documentation, with the place where it stands. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Sample {
  /** `docs/theming.md:12` */
  readonly place: string;
  readonly language: string;
  /** Words after the language. */
  readonly flags: readonly string[];
  readonly code: string;
}

/** Of all Markdown files for readers, and of the elements' doc blocks. */
export function allSamples(): Sample[] {
  const files = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
  return [...files.flatMap((file) => samplesIn(readFileSync(join(root, file), 'utf8'), file)), ...examplesOfElements()];
}

export function samplesIn(text: string, file: string): Sample[] {
  const fences = /^( *)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2 *$/gm;
  return [...text.matchAll(fences)].map(({ index, 1: indent, 3: info, 4: body }) => {
    const [language, ...flags] = info.trim().split(/\s+/);
    const code = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { place: `${file}:${text.slice(0, index).split('\n').length}`, language, flags, code };
  });
}

function examplesOfElements(): Sample[] {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
    modules: { declarations: { tagName?: string; 'x-example'?: string }[] }[];
  };
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, ...element }) => ({
      place: `src/elements/${tagName}`,
      language: 'html',
      flags: [],
      code: element['x-example'] ?? '',
    }));
}
