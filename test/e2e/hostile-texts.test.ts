import assert from 'node:assert/strict';

import { NAUGHTY_TEXTS, SCRIPT_TEXTS } from '../support/corpora.ts';
import { test } from './support/test.ts';

const texts = [...SCRIPT_TEXTS, ...NAUGHTY_TEXTS].filter((text) => text.trim());

/** A feed whose every text and address is hostile. */
const hostileFeed = {
  version: 'coalition-feed/1',
  title: texts[0],
  language: 'en',
  updated: '2026-11-16',
  members: texts.map((text, index) => ({
    id: `m${index}`,
    name: text,
    sector: 'other',
    role: text,
    url: text,
    logo: text,
    note: text,
    contact: { name: text, email: text, url: text },
  })),
  people: texts.slice(0, 100).map((text) => ({ name: text, role: text, url: text })),
  commitments: texts.map((text, index) => ({
    id: `c${index}`,
    title: text,
    summary: text,
    leads: [text, { member: 'm0', unit: text }],
    policyAreas: [text],
    milestones: [{ title: text, links: [{ title: text, url: text }] }],
    revisions: [{ summary: text, was: text, now: text }],
    assessments: [{ by: text, earlyResults: text, url: text }],
    links: [{ title: text, url: text }],
    url: text,
  })),
  contributions: texts.map((text, index) => ({
    id: `q${index}`,
    date: '2026-10',
    text,
    status: 'answered',
    response: text,
    url: text,
  })),
  events: texts
    .slice(0, 200)
    .map((text, index) => ({ id: `e${index}`, title: text, start: '2026-01', place: text, url: text })),
  updates: texts.slice(0, 200).map((text, index) => ({ id: `u${index}`, title: text, summary: text, url: text })),
};

test.describe(`a feed of ${texts.length} hostile texts`, () => {
  test('is shown as text, runs nothing and links nowhere unsafe', async ({ visit, site }) => {
    const { page, requests, violations } = await visit(`${site.url}/example/`, {
      feed: (route) => route.fulfill({ json: hostileFeed }),
    });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const found = await page.evaluate(async () => {
      const roots = (node: Document | ShadowRoot): (Document | ShadowRoot)[] => [
        node,
        ...[...node.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : [])),
      ];
      const all = <T extends Element>(selector: string): T[] =>
        roots(document).flatMap((root) => [...root.querySelectorAll<T>(selector)]);
      for (const tag of ['commitments', 'contributions', 'timeline']) {
        for (const element of all<HTMLElement & { limit: number; updateComplete: Promise<unknown> }>(
          `coalition-${tag}`,
        )) {
          element.limit = 5000;
          await element.updateComplete;
        }
      }
      for (const details of all<HTMLDetailsElement>('coalition-commitments')[0]!.shadowRoot!.querySelectorAll(
        'details',
      )) {
        details.open = details.parentElement!.matches(':nth-child(20n)');
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const textsIn = (tag: string, selector: string): (string | null)[] =>
        all(`coalition-${tag}`).flatMap((element) =>
          [...element.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent),
        );
      return {
        titles: textsIn('commitments', 'h3 > bdi'),
        names: textsIn('members', '[part=name] > bdi'),
        said: textsIn('contributions', 'blockquote > bdi'),
        links: all<HTMLAnchorElement>('a').map(({ protocol }) => protocol),
        // None opens a window that would keep a way back to this page.
        windows: roots(document).flatMap((root) =>
          root instanceof ShadowRoot
            ? [...root.querySelectorAll('a, form, area')].map((one) => one.getAttribute('target'))
            : [],
        ),
        foreign: roots(document).flatMap((root) =>
          root instanceof ShadowRoot ? [...root.querySelectorAll('script, iframe, object, embed, svg')] : [],
        ).length,
      };
    });
    const shown = (list: (string | null)[]): number =>
      texts.filter((text) => new Set(list).has(text)).length / texts.length;
    assert.ok(shown(found.titles) >= 0.99, `${shown(found.titles)} of the titles`);
    assert.ok(shown(found.names) >= 0.99, `${shown(found.names)} of the names`);
    assert.ok(shown(found.said) >= 0.99, `${shown(found.said)} of the contributions`);
    assert.deepEqual(
      [...new Set(found.links)].filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)),
      [],
    );
    assert.equal(found.foreign, 0);
    assert.ok(found.windows.length > texts.length / 4, `${found.windows.length} links`);
    assert.deepEqual(
      found.windows.filter((target) => target !== null),
      [],
    );
    assert.deepEqual(dialogs, []);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(requests.filter(({ origin }) => origin !== site.url).map(String), []);
  });
});
