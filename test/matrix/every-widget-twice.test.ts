/* Every widget twice on a page, and all that scripts do to elements: added, removed, moved, given a feed before they are there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

import { around, drawn, ready, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

const BODY = around(TAGS.map((tag) => WIDGETS[tag]!.repeat(2)).join('\n'));
/** Without logos: their addresses would be relative to the page, which has none. */
const FEED = readFileSync('stories/feeds/example.json', 'utf8').replace(/"logo": "[^"]+",/g, '');

/** Words that a widget shows of the example feed, and only of a feed. */
const SHOWN: Readonly<Record<string, string>> = {
  'coalition-summary': '8 of 11 have links to evidence',
  'coalition-commitments': '12 commitments',
  'coalition-commitment': 'Put a location device on all 212 buses',
  'coalition-progress': '60%',
  'coalition-members': 'Municipality of Puerto Lucero',
  'coalition-contributions': 'Ramps on every corner of Market Street',
  'coalition-timeline': 'Progress note for November published',
  'coalition-feedback': 'Fourteen data sets',
};

/** Whether the widget shows the feed; of the form's choice the closed list. */
async function isShown(widget: Locator, tag: string): Promise<boolean> {
  if (tag === 'coalition-feedback') return (await widget.locator('option', { hasText: SHOWN[tag]! }).count()) > 0;
  return (await widget.ariaSnapshot()).includes(SHOWN[tag]!);
}

/** Ids that stand twice in one root, and references that lead to none. */
const brokenIds = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const check = (root: Document | ShadowRoot): void => {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) found.push(`#${id} twice`);
      for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']) {
        for (const element of root.querySelectorAll(`[${attribute}]`)) {
          for (const id of element.getAttribute(attribute)!.split(/\s+/))
            if (!root.getElementById(id)) found.push(`${attribute}="${id}" leads nowhere`);
        }
      }
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) check(element.shadowRoot);
    };
    check(document);
    return found;
  });

test.describe('a page with every widget twice', () => {
  test('shows each twice, asks for the feed once, repeats no id and complains of nothing', async ({ openTown }) => {
    const { page, requests, complaints, violations } = await openTown({ body: BODY });
    for (const tag of TAGS) {
      for (const index of [0, 1]) assert.ok(await isShown(page.locator(tag).nth(index), tag), tag);
    }
    // The form's mistakes bring more ids.
    for (const form of await page.locator('coalition-feedback').all())
      await form.getByRole('button', { name: 'Send' }).click();
    assert.equal(await page.getByRole('alert').count(), 2);
    assert.deepEqual(await brokenIds(page), []);
    assert.equal(requests.filter((path) => path === '/feeds/coalition.json').length, 1);
    assert.equal(await page.getByRole('status').count(), 1);
    assert.deepEqual(complaints, []);
    assert.deepEqual(await violations(), []);
  });

  test('sees a broken id: the check works', async ({ openTown }) => {
    const { page } = await openTown({ body: BODY });
    await page.evaluate(() => {
      const root = document.querySelector('coalition-feedback')!.shadowRoot!;
      root.append(
        Object.assign(document.createElement('label'), { htmlFor: 'none' }),
        Object.assign(document.createElement('i'), { id: 'message' }),
      );
    });
    assert.deepEqual(await brokenIds(page), ['#message twice', 'for="none" leads nowhere']);
  });

  test('works with the script twice, as module and classic, before and after the tags', async ({ openTown }) => {
    const { page, requests, complaints } = await openTown({
      head: '<script src="/coalition-widgets.iife.js"></script>',
      body: `${BODY}<script type="module" src="/coalition-widgets.js?again"></script>`,
    });
    for (const tag of TAGS) assert.ok(await isShown(page.locator(tag).first(), tag), tag);
    assert.equal(requests.filter((path) => path === '/feeds/coalition.json').length, 1);
    assert.equal(await page.getByRole('status').count(), 1);
    assert.deepEqual(complaints, []);
  });
});

for (const tag of TAGS) {
  test.describe(`<${tag}>`, () => {
    const shows = async (page: Page): Promise<void> => {
      await ready(page);
      assert.ok(await isShown(page.locator(tag), tag));
    };
    const attributes = /<\S+ ([^>]*)>/.exec(WIDGETS[tag]!)![1]!;

    test('added by a script, removed, put back, and moved into and out of the feed around it, shows right each time', async ({
      openTown,
    }) => {
      const { page, requests, complaints } = await openTown({
        body: `${around('<div id="inside"></div>')}<div id="outside"></div>`,
      });
      await page.evaluate(
        ([name, written]) => {
          const holder = document.createElement('div');
          const policy = (
            window as unknown as {
              trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
            }
          ).trustedTypes.createPolicy('test', { createHTML: (text: string) => text });
          holder.innerHTML = policy.createHTML(`<${name!} ${written!}></${name!}>`);
          document.querySelector('#inside')!.append(holder.firstElementChild!);
        },
        [tag, attributes] as const,
      );
      await shows(page);
      await page.evaluate(async (name) => {
        const widget = document.querySelector(name)!;
        widget.remove();
        await new Promise(requestAnimationFrame);
        document.querySelector('#inside')!.append(widget);
      }, tag);
      await shows(page);
      // Outside there is no feed: the page's own words stand again, and nothing of the feed.
      await page.evaluate((name) => document.querySelector('#outside')!.append(document.querySelector(name)!), tag);
      await drawn(page);
      assert.ok(!(await isShown(page.locator(tag), tag)));
      await page.evaluate((name) => document.querySelector(name)!.setAttribute('src', '/feeds/coalition.json'), tag);
      await shows(page);
      await page.evaluate((name) => {
        const widget = document.querySelector(name)!;
        widget.removeAttribute('src');
        document.querySelector('#inside')!.append(widget);
      }, tag);
      await shows(page);
      assert.equal(await page.getByRole('status').count(), 1);
      assert.deepEqual(complaints, []);
      assert.ok(requests.filter((path) => path === '/feeds/coalition.json').length <= 2);
    });

    test('takes a feed that was set before the script came', async ({ openTown }) => {
      const { page, requests, complaints } = await openTown({
        body: `<${tag} ${attributes}></${tag}><script src="/set-feed.js"></script>`,
        answers: {
          '/set-feed.js': (route) =>
            route.fulfill({ contentType: 'text/javascript', body: `document.querySelector('${tag}').feed = ${FEED};` }),
        },
      });
      await shows(page);
      assert.equal(requests.filter((path) => path.startsWith('/feeds/') && path.endsWith('.json')).length, 0);
      assert.deepEqual(complaints, []);
    });
  });
}
