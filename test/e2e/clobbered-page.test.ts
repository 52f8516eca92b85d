/*
 * Pages that keep an author's `name` attributes (WordPress gives them to editors without HTML of their own, too): an
 * element of that name stands before the document's own member, a field before its form's.
 */
import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

import type { StaticSite, staticSite } from './support/static-site.ts';
import { test } from './support/test.ts';

const feed = JSON.stringify({
  version: 'coalition-feed/1',
  title: 'Town',
  language: 'fr',
  updated: '2099-01-01',
  commitments: [{ id: 'c1', title: 'Wells', completion: 'limited', end: '2099-06' }],
  members: [{ id: 'm1', name: 'Our Town', sector: 'government' }],
});

/** What our code and Lit read of a document, and siblings of it. */
const NAMES = [
  'activeElement',
  'addEventListener',
  'adoptedStyleSheets',
  'baseURI',
  'bind',
  'body',
  'contains',
  'cookie',
  'createComment',
  'createElement',
  'createElementNS',
  'createTextNode',
  'createTreeWalker',
  'currentScript',
  'defaultView',
  'dispatchEvent',
  'documentElement',
  'forms',
  'getElementById',
  'getRootNode',
  'hasFocus',
  'head',
  'hidden',
  'implementation',
  'importNode',
  'nodeType',
  'ownerDocument',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'referrer',
  'removeEventListener',
  'scripts',
  'scrollingElement',
  'title',
  'visibilityState',
];
/** And of a form that stands around the widgets. */
const OF_A_FORM = [
  ...NAMES,
  '__proto__',
  'append',
  'children',
  'closest',
  'constructor',
  'elements',
  'getAttribute',
  'hasAttribute',
  'isConnected',
  'lang',
  'localName',
  'matches',
  'nextSibling',
  'parentElement',
  'parentNode',
  'submit',
];

/** What Lit, in the form that is published, asks the global object for; an element with that id is what it would get. */
const GLOBALS = [
  'ShadyCSS',
  'ShadyDOM',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litIssuedWarnings',
  'litNonce',
  'litPropertyMetadata',
  'litSsrCallConnectedCallback',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
];

/** Elements whose names are names of the document's (HTML §3.1.5); of two of a name the document has a list. */
const named = (tag: string, times = 1): string =>
  NAMES.map((name) => `<${tag} name="${name}" src="https://elsewhere.example/x.png"></${tag}>`.repeat(times)).join('');
const WAYS = {
  'the module': '<script type="module" src="/widgets/coalition-widgets.js"></script>',
  'the classic script': '<script src="/widgets/coalition-widgets.iife.js"></script>',
  'the classic script, run late': `<script>{
    const script = Document.prototype.createElement.call(document, 'script');
    script.src = '/widgets/coalition-widgets.iife.js';
    setTimeout(() => Document.prototype.querySelector.call(document, 'main').append(script));
  }</script>`,
  'the loader': '<script src="/widgets/coalition-widgets.loader.js"></script>',
};
const TAGS = `<coalition-feed src="/feed.json"><coalition-summary></coalition-summary><coalition-commitments></coalition-commitments>
  <coalition-members></coalition-members><coalition-feedback endpoint="/contributions"></coalition-feedback></coalition-feed>`;
const NAMED = {
  images: named('img'),
  'images, each name twice': named('img', 2),
  forms: named('form'),
  frames: named('iframe').replaceAll('src=', 'data-src='),
  objects: named('object').replaceAll('></object>', '>x</object>'),
};

const pageOf = (body: string, lang = 'es') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Town</title><main>${body}</main>`;

type StartSite = (pages: Parameters<typeof staticSite>[0]) => Promise<StaticSite>;

interface Opened {
  readonly site: StaticSite;
  readonly told: readonly string[];
}

async function open(page: Page, start: StartSite, html: string) {
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(String(error)));
  await page.route('https://elsewhere.example/**', (route) => {
    if (route.request().resourceType() === 'script') told.push(route.request().url());
    return route.fulfill({ status: 404 });
  });
  const site = await start({
    '/': html,
    '/feed.json': feed,
    '/contributions': (response) =>
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"reference":"A-1"}'),
  });
  await page.goto(`${site.url}/`);
  return { site, told } satisfies Opened;
}

/** What the widgets show, read as no name of the page stands in the way of: a tool for tests asks the document, too. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const textIn = (root: ParentNode): string =>
      [...Element.prototype.querySelectorAll.call(root, '*')]
        .map(({ localName, shadowRoot }) =>
          shadowRoot && localName.startsWith('coalition-')
            ? [...shadowRoot.children].map((part) => (part as HTMLElement).innerText).join(' ')
            : '',
        )
        .join(' ');
    return textIn(Document.prototype.querySelector.call(document, 'main')!);
  });

async function allShown(page: Page, words: readonly string[] = ['1 compromiso', 'Limitado', 'Our Town', 'mensaje']) {
  for (const word of words) await expect.poll(() => shown(page)).toContain(word);
}

test.describe('on a page that has named elements as the document names its members', () => {
  for (const [way, script] of Object.entries(WAYS)) {
    test(`${way} shows every widget, from its own folder, in a language that comes by itself`, async ({
      page,
      staticSite,
    }) => {
      const { site, told } = await open(page, staticSite, pageOf(NAMED.images + TAGS + script, 'fr'));
      await allShown(page, ['1 engagement', 'Limité', 'Our Town', 'message']);
      assert.equal(
        await page.evaluate((names) => names.every((name) => Reflect.get(document, name) instanceof Element), NAMES),
        true,
      );
      assert.deepEqual(told, []);
      const files = site.requests.filter((path) => path.endsWith('.js'));
      assert.deepEqual(
        files.filter((path) => !path.startsWith('/widgets/')),
        [],
      );
    });
  }

  for (const [way, script] of Object.entries(WAYS)) {
    for (const element of [
      '<img alt="" id="NAME">',
      '<form name="NAME"></form>',
      '<a id="NAME"></a><a id="NAME"></a>',
    ]) {
      test(`${way} shows every widget beside ${element} for each name that Lit asks the window for`, async ({
        page,
        staticSite,
      }) => {
        const elements = GLOBALS.map((name) => element.replaceAll('NAME', name)).join('');
        const { told } = await open(page, staticSite, pageOf(elements + TAGS + script));
        await allShown(page);
        const styled = await page.evaluate(
          () => document.querySelector('coalition-members')!.shadowRoot!.adoptedStyleSheets.length,
        );
        assert.ok(styled > 0, 'by style sheets that no policy forbids');
        assert.deepEqual(told, []);
      });
    }
  }

  test('no script of ours leaves a name in the window', async ({ page, staticSite }) => {
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const { told } = await open(page, staticSite, pageOf(''));
    const before = await names();
    const { told: after } = await open(page, staticSite, pageOf(TAGS + WAYS['the loader']));
    await allShown(page);
    assert.deepEqual(await names(), before);
    assert.deepEqual([...told, ...after], []);
  });

  for (const [title, elements] of Object.entries(NAMED)) {
    test(`${title}: the module shows every widget`, async ({ page, staticSite }) => {
      const { told } = await open(page, staticSite, pageOf(elements + TAGS + WAYS['the module']));
      await allShown(page);
      assert.deepEqual(told, []);
    });
  }

  test('placeholders become widgets', async ({ page, staticSite }) => {
    const placeholder = '<div data-coalition-widget="members" data-src="/feed.json"></div>';
    const { told } = await open(page, staticSite, pageOf(NAMED.images + placeholder + WAYS['the loader']));
    await allShown(page, ['Our Town']);
    assert.deepEqual(told, []);
  });

  test('an element called trustedTypes, where the browser has none, stops nothing', async ({ page, staticSite }) => {
    const { told } = await open(
      page,
      staticSite,
      pageOf(`<script>delete window.trustedTypes</script><img name="trustedTypes" alt="">${TAGS}${WAYS['the loader']}`),
    );
    await allShown(page);
    assert.deepEqual(told, []);
  });

  test('frame-host.js gives frames their title, their height and the page’s language', async ({ page, staticSite }) => {
    const frame = '<iframe src="/widgets/frame.html?widget=members&src=/feed.json" height="20"></iframe>';
    const { told } = await open(
      page,
      staticSite,
      pageOf(`${NAMED.images}${frame}<script src="/widgets/frame-host.js"></script>`),
    );
    const frameNow = () =>
      page.evaluate(() => {
        const { title, style } = Document.prototype.querySelector.call(document, 'iframe[src]') as HTMLIFrameElement;
        return `${title}, ${parseFloat(style.height) > 20 ? 'as high as its content' : style.height}`;
      });
    await expect.poll(frameNow).toBe('Integrantes: Town, as high as its content');
    assert.deepEqual(told, []);
  });
});

test.describe('in a form whose fields are named as its members', () => {
  const inForm = (inner: string) =>
    pageOf(
      `<div lang="es"><form role="dialog" lang="">${OF_A_FORM.map((name) => `<input name="${name}">`).join('')}${inner}</form></div>`,
      'en',
    );

  test('widgets speak the language around it, a message is sent, and the thanks have the focus', async ({
    page,
    staticSite,
  }) => {
    const { told } = await open(page, staticSite, inForm(TAGS + WAYS['the module']));
    await allShown(page);
    // By keys alone: locators, too, ask the form for its members.
    const focus = (selector: string) =>
      page.evaluate((field) => {
        const { shadowRoot } = document.querySelector('coalition-feedback')!;
        shadowRoot!.querySelector<HTMLElement>(field)!.focus();
      }, selector);
    await focus('textarea');
    await page.keyboard.type('Una farola rota');
    await focus('[part~="send"]');
    await page.keyboard.press('Enter');
    await allShown(page, ['Gracias', 'A-1']);
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') ?? '');
    await expect.poll(focused).toBe('thanks');
    assert.deepEqual(told, []);
  });

  test('frame-host.js hands on the language around it', async ({ page, staticSite }) => {
    const frame = '<iframe src="/widgets/frame.html?widget=members&src=/feed.json"></iframe>';
    const { told } = await open(
      page,
      staticSite,
      inForm(`${frame}<script src="/widgets/frame-host.js"></script>`).replace('lang=""', 'lang="es"'),
    );
    await page.locator('iframe[title="Integrantes: Town"]').waitFor();
    assert.deepEqual(told, []);
  });
});
