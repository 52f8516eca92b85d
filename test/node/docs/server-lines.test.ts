/* docs/hosting.md prints the lines that a release fills in: one source for both. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const { HTACCESS, serverLines } = (await import('../../../scripts/release/server-lines.mjs' as string)) as {
  HTACCESS: string;
  serverLines(place: { origin: string; folder: string; feed?: string }): Record<string, string>;
};

describe('the server lines of the documentation', () => {
  const place = { origin: 'https://widgets.example.org', folder: '', feed: '/coalition.json' };
  for (const page of ['docs/hosting.md', 'docs/es/hosting.md']) {
    const text = readFileSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), 'utf8');
    for (const [file, lines] of [...Object.entries(serverLines(place)), ['.htaccess', HTACCESS] as const]) {
      it(`are those of a release: ${file} in ${page}`, () => {
        assert.ok(text.includes(`\`\`\`text\n${lines}\`\`\``), `${page} prints other lines:\n${lines}`);
      });
    }
  }
});
