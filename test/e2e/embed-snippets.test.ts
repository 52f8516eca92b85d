/*
 * docs/embed as a new webmaster uses it: each page's snippets, filled in, through an editor with that system's limits,
 * under the policy that the page names. A widget stands on the page.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { projectFolder } from './support/site-process.ts';
import { document as page, feedAnswer, startServer } from './support/town-server.ts';
import { test } from './support/test.ts';
const { fillSnippet, snippetPages } = (await import('../../scripts/snippets.mjs' as string)) as {
  snippetPages(): { page: string; snippets: string[] }[];
  fillSnippet(
    snippet: string,
    values: { base: string; feed: string; version: string; integrity: Record<string, string> },
  ): string;
};

type Server = Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, { body: string; headers: Record<string, string> }> = {};
let town: Server;
let widgets: Server;
let data: Server;
/** A page that cleans what authors write. */
let cleaner: Page;

test.beforeAll(async ({ browser }) => {
  cleaner = await browser.newPage();
  town = await startServer((path) => pages[path]);
  widgets = await startServer();
  data = await startServer((path) =>
    path === '/coalition.json' ? feedAnswer({ 'access-control-allow-origin': '*' }) : undefined,
  );
});
test.afterAll(async () => {
  await Promise.all([town.close(), widgets.close(), data.close()]);
});

/** What an editor keeps of what an author writes: a list of tags, each with the names of its attributes. */
type Editor = Readonly<Record<string, RegExp>>;
const TEXT: Editor = { p: /^$/, a: /^href$/, strong: /^$/, em: /^$/, ul: /^$/, li: /^$/ };
const TEXT_AND_DATA: Editor = { ...TEXT, div: /^(class|id|data-.*)$/ };
/** The Drupal format with what docs/embed/drupal.md adds to it. */
const DRUPAL: Editor = { ...TEXT, div: /^(data-coalition-widget|data-src|data-lang|data-heading-level)$/ };
const FRAMES: Editor = { ...TEXT, iframe: /^(src|title|width|height)$/ };

/** Which editor an author of that system has; the snippet with the script is then pasted once, by somebody else. */
const EDITORS: Record<string, Editor> = {
  placeholder: TEXT_AND_DATA,
  wordpress: TEXT_AND_DATA,
  typo3: TEXT_AND_DATA,
  joomla: TEXT_AND_DATA,
  drupal: DRUPAL,
  'tag-manager': TEXT_AND_DATA,
  sharepoint: FRAMES,
  'google-sites': FRAMES,
  wix: FRAMES,
  opencities: FRAMES,
};

/** The same cleaning that a server does, done by the browser's own parser. */
const clean = (html: string, editor: Editor): Promise<string> =>
  cleaner.evaluate(
    ([text, list]) => {
      const allowed = new Map((list as [string, string][]).map(([tag, names]) => [tag, new RegExp(names)]));
      const { body } = new DOMParser().parseFromString(text as string, 'text/html');
      for (const element of body.querySelectorAll('*')) {
        const names = allowed.get(element.localName);
        if (!names) element.replaceWith(...(/^(script|style)$/.test(element.localName) ? [] : element.childNodes));
        else for (const name of element.getAttributeNames()) if (!names.test(name)) element.removeAttribute(name);
      }
      return body.innerHTML;
    },
    [html, Object.entries(editor).map(([tag, names]) => [tag, names.source])] as const,
  );

/** The widget that a page's snippets show, in the page or in its frame. */
async function widgetStands(opened: Page): Promise<void> {
  const place = (await opened.locator('iframe').count()) ? opened.frameLocator('iframe').first() : opened;
  await place.getByText('Our Town').first().waitFor();
  await place.locator('coalition-members, coalition-commitments').first().waitFor();
}

test.describe('the snippets of docs/embed', () => {
  for (const { page: name, snippets } of snippetPages().filter((found) => found.snippets.length)) {
    const system = name.replace('.md', '');
    const editor = EDITORS[system];
    test(`${name}: a widget stands on the page${editor ? ', through the editor of an author' : ''}`, async ({
      visit,
    }) => {
      const integrity = JSON.parse(readFileSync(join(projectFolder, 'dist/integrity.json'), 'utf8')) as Record<
        string,
        string
      >;
      const filled = snippets.map((snippet) =>
        fillSnippet(snippet, { base: widgets.url, feed: `${data.url}/coalition.json`, version: '1.0.0', integrity }),
      );
      const scripts = filled.filter((snippet) => snippet.includes('<script') && !/<coalition-|<iframe/.test(snippet));
      const content = filled.filter((snippet) => !scripts.includes(snippet));
      const cleaned = editor ? await Promise.all(content.map((snippet) => clean(snippet, editor))) : content;
      const policy = `default-src 'none'; script-src ${widgets.url}; style-src ${widgets.url}; connect-src ${data.url}; frame-src ${widgets.url}; require-trusted-types-for 'script'; trusted-types coalition-widgets coalition-widgets-loader`;
      const path = `/${system}`;
      pages[path] = {
        body: content[0]?.startsWith('<!doctype') ? content[0] : page(cleaned[0] ?? '', scripts.join('')),
        headers: { 'content-security-policy': policy },
      };
      const { page: opened, violations } = await visit(town.url + path, { withoutFeed: true });
      await widgetStands(opened);
      // An inline style is the one thing in a snippet that a strict page does not take; the attributes beside it do.
      assert.deepEqual(
        (await violations()).filter((line) => !line.startsWith('style-src-attr')),
        [],
      );
    });
  }

  test('of a placeholder leave words and a link where there is no script', async ({ visit }) => {
    const snippet = snippetPages()
      .find(({ page: name }) => name === 'placeholder.md')!
      .snippets.at(-1)!;
    pages['/bare'] = { body: page(await clean(snippet, TEXT_AND_DATA)), headers: {} };
    const { page: opened } = await visit(`${town.url}/bare`, { withoutFeed: true });
    await opened.getByRole('link', { name: "the coalition's site" }).waitFor();
  });

  test('of a tag without its script leave words and a link', async ({ visit }) => {
    const snippet = snippetPages()
      .find(({ page: name }) => name === 'module.md')!
      .snippets[0]!.replace(/<(link|script)[^>]*>(<\/script>)?/g, '');
    pages['/tag'] = { body: page(snippet), headers: {} };
    const { page: opened } = await visit(`${town.url}/tag`, { withoutFeed: true });
    await opened.getByRole('link', { name: "the coalition's site" }).waitFor();
  });
});
