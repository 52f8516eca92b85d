/* The Spanish documentation: no page falls behind the English one without anybody knowing, and both are built alike. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { translations } = (await import('../../scripts/docs/translations.mjs' as string)) as {
  translations(): { page: string; original: string; marked?: string; now: string }[];
};
const pages = translations();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** What stays the same in a translation: levels of headings, kinds of blocks, columns of tables. */
const skeleton = (text: string) => ({
  headings: [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^(#+) /gm)].map(([, level]) => level!.length),
  blocks: [...text.matchAll(/^```(\w+)/gm)].map(([, language]) => language),
  rows: [...text.matchAll(/^\|.*\|$/gm)].length,
});

/** HTML to paste, without what a reader reads: the texts, their languages and the addresses that are made of words. */
const code = (text: string) =>
  [...text.matchAll(/^ *```html\n([\s\S]*?)^ *```$/gm)].map(([, html]) =>
    html!
      .replace(/>[^<]+</g, '><')
      .replace(/ (title|lang)="[^"]*"/g, '')
      .replace(/href="mailto:[^"]*"/g, 'href=""'),
  );

describe('the Spanish documentation', () => {
  it('has what webmasters, staff and residents use', () => {
    const pages = [
      'index',
      'start-webmaster',
      'start-staff',
      'start-residents',
      'spreadsheets',
      'command-line',
      'desk',
      'receiver',
      'form',
    ];
    const ways = readdirSync('docs/embed').map((file) => `embed/${file.replace('.md', '')}`);
    for (const page of [...pages, ...ways]) assert.ok(existsSync(`docs/es/${page}.md`), page);
  });

  for (const { page, original, marked, now } of pages) {
    it(`${page} says what ${original} says today`, () => {
      assert.equal(
        marked,
        now,
        `${original} changed: read both, translate what is new, then node scripts/docs/translations.mjs --mark`,
      );
    });

    it(`${page} is built as ${original} is`, () => {
      assert.deepEqual(skeleton(read(page)), skeleton(read(original)));
    });

    it(`${page} gives the same code as ${original}, but for its words`, () => {
      assert.deepEqual(code(read(page)), code(read(original)));
    });
  }
});

describe('the built pages', () => {
  const site = join(root, 'dist/site/docs');
  for (const { page } of pages) {
    const path = page.replace('docs/', '').replace('README.md', 'index.html').replace('.md', '.html');
    it(`${path} is in Spanish and leads to the English page and back`, () => {
      const spanish = readFileSync(join(site, path), 'utf8');
      const english = readFileSync(join(site, path.replace('es/', '')), 'utf8');
      assert.match(spanish, /<html lang="es">/);
      assert.match(spanish, /<nav aria-label="Documentación">/);
      assert.match(spanish, /<a href="[^"]+" lang="en" hreflang="en"[^>]*>English<\/a>/);
      assert.match(english, /<a href="[^"]+" lang="es" hreflang="es"[^>]*>Español<\/a>/);
      assert.doesNotMatch(spanish, /translates docs/);
    });
  }
});
