/*
 * Every snippet that the builder can make, pasted into a page of its kind on another host, and looked at there: under
 * the exact policy that the builder names, where it names one.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import type { Browser, FrameLocator, Page } from 'playwright-core';

import { projectFolder, temporaryFolder } from '../e2e/support/site-process.ts';
import { TODAY } from '../e2e/support/visitor.ts';
import { startHost } from '../e2e/support/host-page.ts';
import { openBuilder } from '../e2e/support/builder-page.ts';
import { test, type RunningSite } from '../e2e/support/test.ts';

let town: Awaited<ReturnType<typeof startHost>>;

/** One for all: each test goes on to a link of its own, as a webmaster does who is sent one. */
let builder: Awaited<ReturnType<typeof openBuilder>>;

test.beforeAll(async ({ browser, site }) => {
  town = await startHost();
  builder = await openBuilder(browser, site.url, { src: `${site.url}/feeds/example.json` });
  // Browsers ask for it where the policy lets them.
  town.answers.set('/favicon.ico', { body: '', type: 'image/x-icon' });
});
test.afterAll(() => Promise.all([builder.close(), town.close()]));

/** What each widget says of the example, and the options that the builder has to be told. */
const WIDGETS: readonly { name: string; says: string | RegExp; options?: Record<string, string> }[] = [
  { name: 'summary', says: /commitments are substantial or complete/ },
  { name: 'commitments', says: '12 commitments' },
  { name: 'commitment', says: /Overdue by/, options: { commitment: 'water-cuts' } },
  { name: 'progress', says: '60%', options: { commitment: 'fourteen-data-sets' } },
  { name: 'members', says: 'Municipality of Valle Claro' },
  { name: 'contributions', says: /Not adopted|Adopted/ },
  { name: 'timeline', says: 'What is next' },
  { name: 'feedback', says: 'Your message', options: { endpoint: 'https://town.example/contributions' } },
];

/** A page of a town, with what the CMS lets through. */
const townPage = (content: string, foot = '', head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Town</title>${head}</head><body><h1>Town</h1>${content}${foot}</body></html>`;

interface Pasted {
  readonly page: Page;
  readonly complaints: string[];
  violations(): Promise<string[]>;
}

async function paste(
  browser: Browser,
  html: string,
  policy: string[] = [],
  context: { javaScriptEnabled?: boolean } = {},
): Promise<Pasted> {
  const path = `/page-${Math.random().toString(36).slice(2)}`;
  const headers: Record<string, string> = policy.length
    ? { 'content-security-policy': ["default-src 'none'", ...policy].join('; ') }
    : {};
  town.answers.set(path, { body: html, headers });
  const opened = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...context });
  const page = await opened.newPage();
  await page.clock.setFixedTime(TODAY);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript(() => {
    const own = window as unknown as { violations: string[] };
    own.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      own.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(town.url + path);
  return {
    page,
    complaints,
    violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  };
}

async function shows(place: Page | FrameLocator, says: string | RegExp): Promise<void> {
  await place.getByText(says).first().waitFor();
}

/** The texts to copy for one widget and one CMS. */
async function snippets(
  site: RunningSite,
  cms: string,
  { name, options = {} }: (typeof WIDGETS)[number],
  more: Record<string, string> = {},
) {
  const fragment = new URLSearchParams({
    src: `${site.url}/feeds/example.json`,
    widget: name,
    cms,
    ...options,
    ...more,
  });
  await builder.page.evaluate(async (hash) => {
    location.hash = hash;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, fragment.toString());
  for (const choice of [`widget][value=${name}`, `cms][value=${cms}`])
    await builder.page.locator(`input[name=${choice}]:checked`).waitFor({ state: 'attached' });
  const policy = await builder.page
    .locator('.copyable', { has: builder.page.getByRole('button', { name: 'Copy: Content Security Policy' }) })
    .locator('code')
    .allTextContents();
  const types = await builder.page.locator('p > code', { hasText: 'trusted-types' }).allTextContents();
  return {
    ...builder,
    policy: policy.join('\n').split('\n').filter(Boolean),
    /** For a page that lists the policies of Trusted Types it allows. */
    types: types.flatMap((line) => [line, "require-trusted-types-for 'script'"]),
  };
}

test.describe('plain HTML, pasted under the policy that the builder names', () => {
  for (const widget of WIDGETS) {
    test(widget.name, async ({ browser, site }) => {
      const { code, policy, types } = await snippets(site, 'html', widget, { accent: '#7a1d3a' });
      assert.equal(types[0], 'trusted-types coalition-widgets');
      const { page, complaints, violations } = await paste(browser, townPage(await code('Paste into the page')), [
        ...policy,
        ...types,
      ]);
      await shows(page, widget.says);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(complaints, []);
      const accent = await page
        .locator(`coalition-${widget.name}`)
        .evaluate((element) => getComputedStyle(element).getPropertyValue('--coalition-accent'));
      assert.equal(accent.trim(), '#7a1d3a');
      await page.context().close();
    });
  }

  test('the policy names nothing that is not needed', async ({ browser, site }) => {
    const members = WIDGETS.find(({ name }) => name === 'members')!;
    const { code, policy } = await snippets(site, 'html', members, { accent: '#7a1d3a' });
    for (const line of policy) {
      const { page, violations } = await paste(
        browser,
        townPage(await code('Paste into the page')),
        policy.filter((each) => each !== line),
      );
      await page.waitForFunction(() => (window as unknown as { violations: string[] }).violations.length > 0);
      assert.ok(
        (await violations()).some((violation) => violation.startsWith(line.split(' ')[0]!)),
        `${line}: ${(await violations()).join()}`,
      );
      await page.context().close();
    }
  });

  test('in a language of its own, which the script brings', async ({ browser, site }) => {
    const { code, policy } = await snippets(site, 'html', { name: 'summary', says: '' }, { lang: 'fr' });
    const html = await code('Paste into the page');
    assert.doesNotMatch(html, /lang\//);
    assert.match(html, /Ces informations se trouvent aussi ici/);
    const { page, violations } = await paste(browser, townPage(html), policy);
    await shows(page, /engagements/);
    assert.deepEqual(await violations(), []);
    await page.context().close();
  });

  test('shows the sentence where no script runs', async ({ browser, site }) => {
    const { code } = await snippets(site, 'html', WIDGETS[0]!);
    const { page } = await paste(browser, townPage(await code('Paste into the page')), [], {
      javaScriptEnabled: false,
    });
    await page.getByText('This information is also here:').waitFor();
    assert.ok(await page.getByRole('link').isVisible());
    await page.context().close();
  });

  test('a file that is not what it was is refused', async ({ browser, site }) => {
    const { code } = await snippets(site, 'html', WIDGETS[0]!);
    const html = (await code('Paste into the page')).replace(
      /(coalition-widgets\.js" integrity="sha384-)[\w+/]{8}/,
      '$1AAAAAAAA',
    );
    const { page, complaints } = await paste(browser, townPage(html));
    await page.waitForFunction(() => document.querySelector('coalition-summary:not(:defined)'));
    await expect.poll(() => complaints.join()).toMatch(/integrity/);
    await page.context().close();
  });
});

test.describe('TYPO3: the element for HTML keeps everything', () => {
  for (const widget of WIDGETS) {
    test(widget.name, async ({ browser, site }) => {
      const { code, policy, types } = await snippets(site, 'typo3', widget);
      const { page, violations } = await paste(
        browser,
        townPage(`<div class="frame">${await code('As a content element')}</div>`),
        [...policy, ...types],
      );
      await shows(page, widget.says);
      assert.deepEqual(await violations(), []);
      await page.context().close();
    });
  }
});

/** What authors without the right to raw HTML keep: no script, no frame, no unknown tag; `data-*` and links stay. */
async function stripped(browser: Browser, html: string): Promise<string> {
  const page = await browser.newPage();
  const kept = await page.evaluate((given) => {
    const { body } = new DOMParser().parseFromString(given, 'text/html');
    for (const element of body.querySelectorAll('*')) {
      const isKnown = ['DIV', 'P', 'A', 'SPAN', 'UL', 'LI', 'STRONG', 'EM', 'H2', 'H3'].includes(element.tagName);
      for (const { name } of [...element.attributes])
        if (!/^(data-[\w-]+|href|lang|dir|class|id|title)$/.test(name)) element.removeAttribute(name);
      if (!isKnown) element.replaceWith(...element.childNodes);
    }
    return body.innerHTML;
  }, html);
  await page.close();
  return kept;
}

for (const { cms, content, once, colour } of [
  {
    cms: 'wordpress',
    content: 'Without the plugin: HTML in the page or post',
    once: 'For that HTML: once, by an administrator',
    colour: 'For that HTML: the colour, by an administrator',
  },
  {
    cms: 'drupal',
    content: 'In the content',
    once: 'Once, by an administrator',
    colour: 'The colour, by an administrator',
  },
  {
    cms: 'joomla',
    content: 'In the article',
    once: 'Once, by an administrator',
    colour: 'The colour, by an administrator',
  },
]) {
  test.describe(`${cms}: what an author may write, and the loader of an administrator`, () => {
    for (const widget of WIDGETS) {
      test(widget.name, async ({ browser, site }) => {
        const { code, policy, types } = await snippets(site, cms, widget, { accent: '#7a1d3a' });
        assert.equal(types[0], 'trusted-types coalition-widgets coalition-widgets-loader');
        const html = townPage(await stripped(browser, await code(content)), (await code(once)) + (await code(colour)));
        const { page, complaints, violations } = await paste(browser, html, [...policy, ...types]);
        await shows(page, widget.says);
        const accent = await page
          .locator(`coalition-${widget.name}`)
          .evaluate((element) => getComputedStyle(element).getPropertyValue('--coalition-accent'));
        assert.equal(accent.trim(), '#7a1d3a');
        assert.deepEqual(await violations(), []);
        assert.deepEqual(complaints, []);
        await page.context().close();
      });
    }
  });
}

test.describe('WordPress: the address alone', () => {
  for (const widget of WIDGETS.filter(({ name }) => name !== 'feedback')) {
    test(`${widget.name}: answered by oEmbed with a frame that shows it`, async ({ browser, site }) => {
      const { code } = await snippets(site, 'wordpress', widget);
      const address = await code('Without the plugin: the address alone');
      const answer = await fetch(`${site.url}/oembed?${new URLSearchParams({ url: address }).toString()}`);
      assert.equal(answer.status, 200);
      const { type, html } = (await answer.json()) as { type: string; html: string };
      assert.equal(type, 'rich');
      const { page } = await paste(browser, townPage(html));
      await shows(page.frameLocator('iframe'), widget.says);
      await page.context().close();
    });
  }

  test('is not offered for the form, which would send to another receiver than was chosen', async ({ site }) => {
    const { page } = await snippets(site, 'wordpress', WIDGETS.at(-1)!);
    await page.getByRole('heading', { name: 'With the Coalition Widgets plugin' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Without the plugin: the address alone' }).count(), 0);
  });
});

test.describe('WordPress: the plugin’s shortcode', () => {
  for (const widget of WIDGETS) {
    test(widget.name, async ({ browser, site }) => {
      const { code } = await snippets(site, 'wordpress', widget);
      const shortcode = await code('With the Coalition Widgets plugin');
      // As the plugin answers it: the tag with the attributes, the library from its own folder.
      const [, name, attributes, fallback] = /^\[(coalition_\w+)([^\]]*)\](.*)\[\/\1\]$/s.exec(shortcode)!;
      const tag = name!.replaceAll('_', '-');
      const html = `<${tag}${attributes}>${fallback}</${tag}><script type="module" src="${site.url}/coalition-widgets.js"></script>`;
      const { page, complaints } = await paste(browser, townPage(html));
      await shows(page, widget.says);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
});

test.describe('tag manager: its tag written into the page anew, as a tag manager does', () => {
  for (const widget of WIDGETS) {
    test(widget.name, async ({ browser, site }) => {
      const { code } = await snippets(site, 'tag-manager', widget, { accent: '#7a1d3a' });
      const { page, complaints } = await paste(browser, townPage(await stripped(browser, await code('In the page'))));
      await page.evaluate(
        (html) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          for (const style of parsed.querySelectorAll('style')) document.head.append(style);
          for (const { textContent } of parsed.querySelectorAll('script'))
            document.body.append(Object.assign(document.createElement('script'), { textContent }));
        },
        await code('As a tag'),
      );
      await shows(page, widget.says);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
});

/** Hosts that allow only a frame, and what they do to it. */
const FRAME_HOSTS: readonly { cms: string; around: (frame: string) => string }[] = [
  { cms: 'sharepoint', around: (frame) => `<div data-sp-web-part="embed">${frame}</div>` },
  { cms: 'iframe', around: (frame) => `<div>${frame}</div>` },
  { cms: 'opencities', around: (frame) => `<div class="oc-page-content">${frame}</div>` },
  { cms: 'squarespace', around: (frame) => `<div class="sqs-block embed-block">${frame}</div>` },
  // The code of both is shown in a sandboxed frame of their own.
  {
    cms: 'wix',
    around: (frame) =>
      `<iframe sandbox="allow-scripts allow-same-origin allow-popups" width="900" height="1000" srcdoc="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  },
  {
    cms: 'google-sites',
    around: (frame) =>
      `<iframe sandbox="allow-scripts allow-popups allow-forms allow-same-origin" width="900" height="1000" srcdoc="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  },
];

for (const { cms, around } of FRAME_HOSTS) {
  test.describe(`${cms}: a frame`, () => {
    for (const widget of WIDGETS) {
      test(widget.name, async ({ browser, site }) => {
        const { code, policy } = await snippets(site, cms, widget, { lang: 'en' });
        const frame = await code('Paste this frame');
        const isNested = around(frame).includes('srcdoc');
        const { page, violations } = await paste(browser, townPage(around(frame)), isNested ? [] : policy);
        const outer = page.frameLocator('iframe').first();
        await shows(isNested ? outer.frameLocator('iframe') : outer, widget.says);
        assert.deepEqual(await violations(), []);
        assert.ok(
          (await code('A sentence below it')).startsWith(
            widget.name === 'feedback'
              ? 'You can also write to the coalition here: '
              : 'This information is also here: ',
          ),
        );
        await page.context().close();
      });
    }
  });
}

for (const cms of ['wix', 'google-sites']) {
  test(`${cms}: the address alone, shown by the host`, async ({ browser, site }) => {
    const { code } = await snippets(site, cms, WIDGETS[4]!, { lang: 'en', accent: '#7a1d3a' });
    const { page } = await paste(
      browser,
      townPage(`<iframe title="x" width="900" height="700" sandbox="allow-scripts allow-popups"></iframe>`),
    );
    await page.evaluate(
      (address) => document.querySelector('iframe')!.setAttribute('src', address),
      await code('Or only its address'),
    );
    await shows(page.frameLocator('iframe'), WIDGETS[4]!.says);
    await page.context().close();
  });
}

test.describe('no script: what the builder hands out, on a page without script', () => {
  for (const widget of WIDGETS.filter(({ name }) => name !== 'feedback')) {
    test(widget.name, async ({ browser, site }) => {
      const { code } = await snippets(site, 'no-script', widget, { lang: 'en' });
      const made = await code('Paste into the page');
      assert.doesNotMatch(made, /<coalition-|<script|<button|<template/);
      const { page } = await paste(browser, townPage(made), [], { javaScriptEnabled: false });
      await shows(page, widget.says);
      await page.context().close();
    });
  }
});

test.describe('no script: what the command prints, on a page without script', () => {
  const run = promisify(execFile);
  for (const widget of WIDGETS.filter(({ name }) => name !== 'feedback')) {
    test(widget.name, async ({ browser, site }) => {
      const { code } = await snippets(site, 'no-script', widget, { lang: 'en' });
      const made = join(temporaryFolder(), 'widget.html');
      // As it is, in the project's folder; only what it writes goes elsewhere.
      const command = (await code('Or let a program make it')).replace(/"widget\.html"$/, made);
      await run('sh', ['-c', command], { cwd: projectFolder });
      const { page } = await paste(browser, townPage(readFileSync(made, 'utf8')), [], { javaScriptEnabled: false });
      await shows(page, widget.says);
      await page.context().close();
    });
  }
});
