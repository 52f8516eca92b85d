/* docs/embed: every snippet is sound HTML, names files that are there, pins a version, and its links lead somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';

const { fillSnippet, snippetPages } = (await import('../../scripts/snippets.mjs' as string)) as {
  snippetPages(): { page: string; title: string; snippets: string[] }[];
  fillSnippet(
    snippet: string,
    values: { base: string; feed: string; version: string; integrity: Record<string, string> },
  ): string;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
const values = {
  base: 'https://widgets.town.example',
  feed: 'https://data.town.example/coalition.json',
  version: '1.2.3',
  integrity,
};
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Written in one line to be copied; a frame without a style sheet is sized by its attributes.
  rules: {
    'long-title': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'require-sri': 'error',
    'missing-doctype': 'off',
  },
});

describe('the pages of docs/embed', () => {
  const pages = snippetPages();

  it('are one for each way and each system', () => {
    const names = pages.map(({ page }) => page.replace('.md', ''));
    for (const name of [
      'README',
      'module',
      'classic',
      'loader',
      'placeholder',
      'frame',
      'wordpress',
      'drupal',
      'typo3',
      'sharepoint',
      'joomla',
      'wix',
      'squarespace',
      'google-sites',
      'opencities',
      'plain-pages',
      'tag-manager',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  for (const { page, snippets } of pages) {
    const text = readFileSync(join(root, 'docs/embed', page), 'utf8');

    // A plugin is installed, and oEmbed takes an address: neither has HTML to paste.
    if (!['README.md', 'wordpress-plugin.md', 'oembed.md'].includes(page)) {
      it(`${page} says what to paste, under which policy, and what to check`, () => {
        assert.ok(snippets.length > 0);
        assert.match(text, /\*\*Policy\*\*|\*\*Policy\*\* and \*\*check\*\*/);
        assert.match(text, /\*\*Check\*\*|\*\*check\*\*/);
      });
    }

    for (const [index, snippet] of snippets.entries()) {
      it(`${page}, snippet ${index + 1}: sound HTML with a version and integrity`, async () => {
        const filled = fillSnippet(snippet, values);
        assert.doesNotMatch(filled, /WIDGETS|X\.Y\.Z|DATA|INTEGRITY/);
        assert.doesNotMatch(snippet, /sha\d{3}-/, 'a hash in the docs goes stale');
        const { results } = await validator.validateString(filled);
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
          [],
        );
        for (const [, file] of filled.matchAll(/https:\/\/widgets\.town\.example\/1\.2\.3\/([\w./-]+)/g)) {
          assert.ok(integrity[file!], `${file} is not in integrity.json`);
        }
        for (const [tag] of filled.matchAll(/<(?:script|link)\b[^>]*>/g)) {
          const file = /1\.2\.3\/([\w./-]+)/.exec(tag)![1]!;
          assert.ok(tag.includes(`integrity="${integrity[file]}"`) && tag.includes('crossorigin="anonymous"'), tag);
        }
      });
    }
  }

  for (const page of [
    'docs/hosting.md',
    ...readdirSync(join(root, 'docs/embed')).map((name) => `docs/embed/${name}`),
  ]) {
    it(`${page} links to pages that exist`, () => {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
        assert.ok(existsSync(join(root, dirname(page), target!)), target);
    });
  }
});
