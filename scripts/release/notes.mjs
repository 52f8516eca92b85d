// What a release says of itself: the changelog's section, and how to upgrade.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} section title of the changelog's section: the version, or `Unreleased` in a rehearsal, with what waits in
 *   .changeset/
 * @returns {string} Markdown
 * @throws where there is nothing under that title
 */
export function releaseNotes(version, section = version) {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const part = changelog.split(/^## /m).find((each) => each.split('\n')[0].trim().startsWith(section));
  const waiting = section === 'Unreleased' ? changesets() : [];
  const text = [part?.slice(part.indexOf('\n')).trim(), ...waiting].filter(Boolean).join('\n\n');
  if (!text)
    throw new Error(`CHANGELOG.md has nothing under "## ${section}": say there what changes for people outside.`);
  return `# Coalition Widgets ${version}

${text}

## Upgrade

1. Upload \`${version}/\` beside the versions you have. Nothing changes for any page yet.
2. Take the new snippet from the builder or \`snippets.md\`, and change one page: version and \`integrity\` together.
3. Look at that page. Then change the others. To go back, put the old snippet back.

Pages that follow a minor version by the loader change when you upload the folder of that minor version.
What a version promises: docs/versioning.md. \`sha256sum --check SHA256SUMS\` tells whether what you have is what was released.
`;
}

/** What each file says, without its front matter. */
function changesets() {
  return readdirSync('.changeset')
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) =>
      readFileSync(join('.changeset', file), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .trim(),
    );
}
