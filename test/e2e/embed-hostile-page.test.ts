/*
 * A host page with everything hostile at once, for each way in: resets with !important, wars over box sizes, a
 * direction on the body, a root of 62.5 %, a framework's button rules, an old library that adds methods to the
 * prototypes, another Lit and another version of this library, Trusted Types with a list of names, document.write,
 * AMD's define, bodies that are swapped, a <base>, and print.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import { projectFolder } from './support/site-process.ts';
import { document as page, feedAnswer, startServer } from './support/town-server.ts';
import { test, type OpenPage } from './support/test.ts';

let town: Awaited<ReturnType<typeof startServer>>;
const pages: Record<string, { body: string; headers?: Record<string, string>; type?: string }> = {};

/** The page's own element, on a Lit of its own that still has all its habits. */
async function foreignLit(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { LitElement, html } from 'lit';
        customElements.define('town-clock', class extends LitElement { render() { return html\`<b>\${'Twelve'}</b>\`; } });`,
      resolveDir: projectFolder,
    },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  return outputFiles[0]!.text;
}

test.beforeAll(async () => {
  pages['/town-clock.js'] = { type: 'text/javascript', body: await foreignLit() };
  pages['/old-library.js'] = { type: 'text/javascript', body: OLD_LIBRARY };
  pages['/hostile.css'] = { type: 'text/css', body: HOSTILE_CSS };
  pages['/write.js'] = { type: 'text/javascript', body: WRITE };
  pages['/watch.js'] = { type: 'text/javascript', body: WATCH };
  town = await startServer((path) => (path === '/feed.json' ? feedAnswer() : pages[path]));
});
test.afterAll(() => town.close());

const HOSTILE_CSS = `
  html { font-size: 62.5% }
  * { box-sizing: content-box !important; margin: 0 !important; letter-spacing: normal }
  *, ::before, ::after { border-radius: 0 !important }
  body { direction: rtl; font: 16px/1.5 serif; text-align: right; color: rgb(20, 20, 20) }
  div, section, ul, li, p, h2, h3 { float: none !important; padding: 0 !important }
  ul { list-style: disc !important } table { width: 100% !important; border-collapse: collapse }
  button, .btn { background: hotpink !important; text-transform: uppercase !important; width: 100% !important; padding: 40px !important }
  input, select, textarea { display: none !important } a { color: lime !important } summary { display: none !important }
  :not(:defined) { opacity: 0.99 }
`;

/** What libraries of 2008 did, with names that for-in finds. */
const OLD_LIBRARY = `
  Array.prototype.each = function (f) { for (var i = 0; i < this.length; i++) f(this[i]); };
  Array.prototype.remove = function () {};
  Object.prototype.extend = function () { return this; };
  String.prototype.strip = function () { return this.trim(); };
  Function.prototype.bindAsEventListener = function () { return this; };
  Element.prototype.hide = function () { this.hidden = true; return this; };
  Array.prototype.toJSON = undefined;
  delete Array.prototype.toJSON;
  window.define = function () { throw new Error('mismatched anonymous define'); };
  window.define.amd = {};
  window.$ = window.jQuery = function () {};
`;

const WRITE = `
  const types = trustedTypes.createPolicy('town', { createHTML: function (html) { return html; } });
  document.write(types.createHTML('<coalition-summary src="' + document.currentScript.dataset.origin + '/feed.json">The summary</coalition-summary>'));
`
  .replace(/^/, '{')
  .concat('}');

/** What there is before any script of ours. */
const WATCH = `
  window.before = (function () {
    var classes = Object.getOwnPropertyNames(window).filter(function (name) { return typeof window[name] === 'function' && window[name].prototype; });
    function shape() {
      var found = {};
      classes.forEach(function (name) { found[name] = Reflect.ownKeys(window[name].prototype).map(String).join(); });
      found.statics = ['Array', 'Object', 'String', 'Symbol', 'Promise', 'Reflect', 'JSON', 'Math', 'Intl', 'Element', 'HTMLElement'].map(function (name) { return Reflect.ownKeys(window[name]).map(String).join(); }).join('|');
      return JSON.stringify(found);
    }
    var keys = Reflect.ownKeys(window).map(String);
    return { shape: shape, first: shape(), keys: keys };
  })();
`;

const TYPES =
  "require-trusted-types-for 'script'; trusted-types coalition-widgets coalition-widgets-loader lit-html town";
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; ${TYPES}`;

/** Our files, as often and in as many versions as pages have them. */
const SCRIPTS: Record<string, string> = {
  'the module': '<script type="module" src="ORIGIN/1.0.0/coalition-widgets.js"></script>',
  'the module twice, and in another version': ['1.0.0', '1.0.0', '0.9.0']
    .map((version) => `<script type="module" src="ORIGIN/${version}/coalition-widgets.js"></script>`)
    .join(''),
  'the classic script twice, and in another version': ['1.0.0', '1.0.0', '0.9.0']
    .map((version) => `<script src="ORIGIN/${version}/coalition-widgets.iife.js"></script>`)
    .join(''),
  'the loader, and in another version': ['1.0.0', '0.9.0']
    .map((version) => `<script src="ORIGIN/${version}/coalition-widgets.loader.js"></script>`)
    .join(''),
  'all of it':
    ['coalition-widgets.iife.js', 'coalition-widgets.loader.js', 'lang/fr.js', 'frame-host.js']
      .map((file) => `<script src="ORIGIN/1.0.0/${file}"></script>`)
      .join('') + '<script type="module" src="ORIGIN/0.9.0/coalition-widgets.js"></script>',
};

const TAGS = `
  <p id="host">The town's own words <a href="ORIGIN/town">here</a> <button class="btn">Town</button></p>
  <town-clock></town-clock>
  <coalition-feed src="ORIGIN/feed.json"><coalition-commitments></coalition-commitments><coalition-members></coalition-members></coalition-feed>
  <coalition-feedback src="ORIGIN/feed.json" endpoint="ORIGIN/x"></coalition-feedback>
  <script src="ORIGIN/write.js" data-origin="ORIGIN"></script>`;

let count = 0;
async function open(visit: OpenPage, scripts: string, where: 'before' | 'after') {
  const head = `<base href="https://elsewhere.example/deep/"><link rel="stylesheet" href="ORIGIN/hostile.css"><script src="ORIGIN/old-library.js"></script><script src="ORIGIN/town-clock.js"></script><script src="ORIGIN/watch.js"></script>`;
  const html = where === 'before' ? page(TAGS, head + scripts) : page(TAGS + scripts, head);
  const path = `/page-${(count += 1)}`;
  pages[path] = { body: html.replaceAll('ORIGIN', town.url), headers: { 'content-security-policy': POLICY } };
  const visited = await visit(town.url + path, { withoutFeed: true });
  return visited;
}

async function allShown(opened: Page): Promise<void> {
  await opened.locator('coalition-commitments').getByRole('heading', { name: 'Open minutes' }).waitFor();
  await opened.locator('coalition-members').getByText('Our Town').waitFor();
  await opened.locator('coalition-summary').getByRole('table').waitFor();
  await opened.locator('coalition-feedback').getByRole('textbox').first().waitFor();
}

/** How the page's own things look. */
const hostLook = (opened: Page) =>
  opened.evaluate(() =>
    ['#host', '#host a', '#host button', 'html', 'body'].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return ['color', 'background-color', 'font', 'padding', 'direction', 'box-sizing', 'width', 'display']
        .map((name) => style.getPropertyValue(name))
        .join(' ');
    }),
  );

test.describe('a page with everything hostile at once', () => {
  for (const [way, scripts] of Object.entries(SCRIPTS)) {
    for (const where of ['before', 'after'] as const) {
      test(`${way}, ${where} the tags: widgets right, host unharmed`, async ({ visit }) => {
        const { page: opened, complaints, violations } = await open(visit, scripts, where);
        await allShown(opened);
        assert.deepEqual(complaints, []);
        assert.deepEqual(await violations(), []);
        const { shape, globals } = await opened.evaluate(() => {
          const { before: known } = window as unknown as { before: { shape(): string; first: string; keys: string[] } };
          const named = new Set(known.keys);
          return {
            shape: known.shape() === known.first,
            globals: Reflect.ownKeys(window)
              .map(String)
              .filter((key) => !named.has(key) && key !== 'before'),
          };
        });
        assert.ok(shape, 'a prototype or a built-in object was changed');
        // The one name of ours that is documented, and Lit's marks (docs/security.md). Elements with an id are no globals of ours.
        const documented =
          /^(\d+|Symbol\(coalition-widgets\.terms\/\d+\)|lit(Html|Element)Versions|reactiveElementVersions|litPropertyMetadata)$/;
        assert.deepEqual(
          globals.filter((key) => !documented.test(key)),
          [],
        );
        assert.equal(await opened.locator('town-clock').getByText('Twelve').count(), 1);
      });
    }
  }

  test('the widgets keep their own rules inside', async ({ visit }) => {
    const { page: opened } = await open(visit, SCRIPTS['the module']!, 'before');
    await allShown(opened);
    const found = await opened.evaluate(() => {
      const root = document.querySelector('coalition-commitments')!.shadowRoot!;
      const inner = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      const form = document.querySelector('coalition-feedback')!.shadowRoot!;
      return {
        summary: inner('summary').display !== 'none',
        field: getComputedStyle(form.querySelector('textarea')!).display !== 'none',
        button: getComputedStyle([...form.querySelectorAll('button')].at(-1)!).textTransform,
        boxSizing: inner('ul').boxSizing,
        direction: inner('[part="base"]').direction,
        size: inner('p').fontSize,
        link: getComputedStyle(
          document.querySelector('coalition-members')!.shadowRoot!.querySelector('[part="heading"]')!,
        ).letterSpacing,
      };
    });
    assert.equal(found.summary, true);
    assert.equal(found.field, true);
    assert.equal(found.button, 'none');
    assert.equal(found.direction, 'ltr', 'English words, whatever the body says');
    assert.equal(found.size, '16px', 'of the page’s text, not of a root of 62.5 %');
  });

  test('leaks no style to the page', async ({ visit }) => {
    const { page: plain, close: closePlain } = await open(visit, '', 'before');
    const look = await hostLook(plain);
    await closePlain();
    const { page: opened, close } = await open(visit, SCRIPTS['all of it']!, 'before');
    await allShown(opened);
    assert.deepEqual(await hostLook(opened), look);
    assert.deepEqual(
      await opened.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll('style').length]),
      [0, 0],
    );
    await close();
  });

  test('survives bodies that are swapped, back and forth', async ({ visit }) => {
    const {
      page: opened,
      complaints,
      violations,
    } = await open(visit, SCRIPTS['the loader, and in another version']!, 'before');
    await allShown(opened);
    for (const _ of [1, 2]) {
      await opened.evaluate(() => {
        const old = document.body;
        const next = document.createElement('body');
        const feed = old.querySelector('coalition-feed')!.cloneNode(true);
        next.append(feed);
        old.replaceWith(next);
      });
      await opened.locator('coalition-commitments').getByRole('heading', { name: 'Open minutes' }).waitFor();
    }
    assert.deepEqual(complaints, []);
    assert.deepEqual(await violations(), []);
    assert.equal(await opened.locator('[data-coalition-status]').count(), 1);
  });

  test('prints what is shown', async ({ visit }) => {
    const { page: opened } = await open(visit, SCRIPTS['the module']!, 'before');
    await allShown(opened);
    await opened.emulateMedia({ media: 'print' });
    assert.equal(
      await opened.locator('coalition-commitments').getByRole('heading', { name: 'Open minutes' }).isVisible(),
      true,
    );
    assert.equal(await opened.locator('coalition-members').getByText('Our Town').isVisible(), true);
    assert.equal(await opened.locator('coalition-feedback').getByRole('button').last().isVisible(), false);
  });
});

test.describe('the widgets’ script', () => {
  test('says which Trusted Types name is missing, and the fallback stays', async ({ visit }) => {
    const path = `/page-${(count += 1)}`;
    pages[path] = {
      body: page(
        '<coalition-members src="/feed.json"><a href="/plan">The members</a></coalition-members><script type="module" src="/1.0.0/coalition-widgets.js"></script>',
      ),
      headers: {
        'content-security-policy': POLICY.replace(TYPES, "require-trusted-types-for 'script'; trusted-types lit-html"),
      },
    };
    const { page: opened, complaints } = await visit(town.url + path, { withoutFeed: true });
    await opened.getByRole('link', { name: 'The members' }).waitFor();
    await expect.poll(() => complaints.join('\n')).toMatch(/[Pp]olicy .?coalition-widgets\b/);
  });

  test('takes no policy’s name that a Lit of the page’s own has', () => {
    const source = readFileSync(join(projectFolder, 'dist/coalition-widgets.js'), 'utf8');
    assert.doesNotMatch(source, /"lit-html"/);
  });
});
