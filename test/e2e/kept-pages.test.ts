/* Pages as towns pasted them when a minor version was new, with the files of today: docs/versioning.md, "Kept within a major version". */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './support/site-process.ts';
import { startServer } from './support/town-server.ts';
import { test } from './support/test.ts';
import { TODAY } from './support/visitor.ts';

const folder = join(projectFolder, 'test/kept-pages');
const read = (version: string, file: string) => readFileSync(join(folder, version, file), 'utf8');
const versions = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('a page is kept of the minor version that is being made', () => {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  assert.ok(versions.includes(version.split('.').slice(0, 2).join('.')), `test/kept-pages has ${versions.join(', ')}`);
});

for (const version of versions) {
  test.describe(`what was promised in ${version}`, () => {
    test('has every name still: tags, attributes, events, slots, parts, properties, methods', async () => {
      const { promisedNames } = (await import('../../scripts/release/promised-names.mjs' as string)) as {
        promisedNames(manifest: unknown): Record<string, Record<string, string[]>>;
      };
      const manifest: unknown = JSON.parse(readFileSync(join(projectFolder, 'dist/custom-elements.json'), 'utf8'));
      const today = promisedNames(manifest);
      const promised = JSON.parse(read(version, 'names.json')) as typeof today;
      const gone = Object.entries(promised).flatMap(([tag, kinds]) =>
        Object.entries(kinds).flatMap(([kind, names]) =>
          names.filter((name) => !today[tag]?.[kind]?.includes(name)).map((name) => `${tag}: ${kind}: ${name}`),
        ),
      );
      assert.deepEqual(gone, []);
    });

    test('is shown, styled by its parts, from a feed of that time, and nothing is complained about', async ({
      visit,
    }) => {
      const types = { '/': 'page.html', '/page.css': 'page.css', '/feed.json': 'feed.json' } as Record<string, string>;
      const logo = { body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', type: 'image/svg+xml' };
      const town = await startServer((path) =>
        types[path] ? { body: read(version, types[path]) } : path.startsWith('/logos/') ? logo : undefined,
      );
      try {
        const { page, complaints } = await visit(`${town.url}/`, { today: TODAY });
        const tags = [
          ...new Set([...read(version, 'page.html').matchAll(/<(coalition-[a-z]+)/g)].map(([, tag]) => tag!)),
        ];
        const names = Object.keys(JSON.parse(read(version, 'names.json')) as object);
        assert.deepEqual(tags.sort(), names.sort(), 'the page has every tag');
        for (const [selector, role] of [
          ['coalition-summary', 'table'],
          ['coalition-commitments', 'searchbox'],
          ['coalition-commitment', 'heading'],
          ['coalition-members', 'list'],
          ['coalition-contributions', 'list'],
          ['coalition-timeline', 'list'],
          ['coalition-feedback', 'textbox'],
          ['#alone', 'list'],
          ['#government', 'list'],
        ] as const)
          await page.locator(selector).first().getByRole(role).first().waitFor();
        await page.getByText('The town keeps it for two years.').waitFor();
        const parts = [...read(version, 'page.css').matchAll(/(coalition-[a-z]+)::part\(([a-z-]+)\)/g)];
        const unstyled = await page.evaluate(
          (all) =>
            all.filter(([tag, part]) => {
              const found = document.querySelector(tag!)?.shadowRoot?.querySelector(`[part~="${part}"]`);
              return !found || getComputedStyle(found).outlineColor !== 'rgb(1, 2, 3)';
            }),
          parts.map(([, tag, part]) => [tag!, part!]),
        );
        assert.deepEqual(unstyled, []);
        const loaded = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const feed = document.querySelector('coalition-feed') as HTMLElement & { reload(): void };
              feed.addEventListener('coalition-feed-loaded', (event) =>
                resolve((event as Event & { problems: readonly unknown[] }).problems.length),
              );
              feed.reload();
            }),
        );
        assert.equal(loaded, 0, 'problems in the feed');
        assert.deepEqual(complaints, []);
      } finally {
        await town.close();
      }
    });
  });
}
