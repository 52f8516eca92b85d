/* Each widget with the keyboard alone: what is reached, what is seen of the focus, and that it is never lost. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

import { around, drawn, openAll, ready, TAGS, WIDGETS, type TownPage } from '../e2e/support/town.ts';
import { countStops, installKeyboardKit, walk, type KitWindow } from '../e2e/support/keyboard.ts';
import { test, type OpenTown } from '../e2e/support/test.ts';

type Widget = HTMLElement & { reload(): Promise<void>; updateComplete: Promise<unknown> };

const open = (openTown: OpenTown, tag: string, more: Partial<TownPage> = {}): ReturnType<typeof openTown> =>
  openTown({ body: around(WIDGETS[tag]!), before: installKeyboardKit, ...more });

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as KitWindow).kit.describe().name);

/** Widgets that offer a keyboard nothing as long as nothing went wrong. */
const QUIET = ['coalition-summary', 'coalition-progress'];

for (const tag of TAGS) {
  test.describe(`<${tag}> by keyboard`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`Tab reaches everything once, in its order, with the focus seen on a ${colorScheme} page`, async ({
        openTown,
      }) => {
        const { page } = await open(openTown, tag, { context: { colorScheme } });
        await openAll(page);
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await page.mouse.click(1, 1);
        const stops = await walk(page);
        const count = await countStops(page);
        assert.equal(count === 0, QUIET.includes(tag));
        assert.deepEqual(
          stops.map(({ index }) => index),
          [...Array(count).keys()],
        );
        for (const { name, outline, contrast } of stops) {
          assert.notEqual(outline.style, 'none', name);
          assert.ok(outline.width >= 2, `${name}: ${outline.width} px`);
          assert.ok(contrast >= 3, `${name}: ${contrast.toFixed(2)} to 1`);
        }
      });
    }

    test('Shift+Tab goes the same way back, and out', async ({ openTown }) => {
      const { page } = await open(openTown, tag);
      await openAll(page);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const count = await countStops(page);
      await page.mouse.click(1, 1);
      await walk(page);
      const back = await walk(page, 'Shift+Tab');
      assert.deepEqual(
        back.map(({ index }) => index),
        [...Array(count).keys()].reverse(),
      );
    });

    test('offers targets of 24 px, or room of 24 px around them', async ({ openTown }) => {
      const { page } = await open(openTown, tag);
      await openAll(page);
      const small = await page.evaluate(() => {
        const targets = (window as unknown as KitWindow).kit.stops().map((stop) => ({
          // Of a box or a radio button its label is the target too.
          rect: (stop.matches('[type=radio], [type=checkbox]') ? stop.closest('label')! : stop).getBoundingClientRect(),
          name: `${stop.localName} ${stop.textContent!.trim().slice(0, 40)}`,
        }));
        const isSmall = ({ width, height }: DOMRect): boolean => Math.min(width, height) < 24;
        const centre = ({ left, top, width, height }: DOMRect): [number, number] => [
          left + width / 2,
          top + height / 2,
        ];
        const isNear = (one: DOMRect, other: DOMRect): boolean => {
          const [x, y] = centre(one);
          const [otherX, otherY] = centre(other);
          const aside = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
          return Math.hypot(...aside) < 12 || (isSmall(other) && Math.hypot(x - otherX, y - otherY) < 24);
        };
        return targets
          .filter(
            ({ rect }) => isSmall(rect) && targets.some((other) => other.rect !== rect && isNear(rect, other.rect)),
          )
          .map(({ name, rect }) => `${name} ${rect.width} × ${rect.height}`);
      });
      assert.deepEqual(small, []);
    });

    test('keeps the focus where it is when the language changes and when the feed comes again', async ({
      openTown,
    }) => {
      const { page } = await open(openTown, tag);
      await openAll(page);
      const count = await countStops(page);
      const chosen = [...Array(count).keys()].filter((index) => index < 8 || index === count - 1);
      const lost = await page.evaluate(
        async ([name, indexes]) => {
          const { kit } = window as unknown as KitWindow;
          const widget = document.querySelector<Widget>(name as string)!;
          const gone: string[] = [];
          for (const index of indexes as number[]) {
            const stop = kit.stops()[index]!;
            stop.focus();
            if (kit.focused() !== stop) gone.push(`${stop.localName} ${index} takes no focus`);
            for (const lang of ['es', 'en']) {
              document.documentElement.lang = lang;
              for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
              if (kit.focused() !== stop) gone.push(`${stop.localName} ${index} in ${lang}`);
            }
            await widget.reload();
            await widget.updateComplete;
            if (kit.focused() !== stop) gone.push(`${stop.localName} ${index} after reload`);
          }
          return gone;
        },
        [tag, chosen] as const,
      );
      assert.deepEqual(lost, []);
    });
  });
}

test.describe('the keyboard works', () => {
  for (const key of ['Enter', 'Space']) {
    test(`opens and closes a commitment with ${key}`, async ({ openTown }) => {
      const { page } = await open(openTown, 'coalition-commitments');
      const summary = page.locator('summary').first();
      await summary.focus();
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 4, name: 'Milestones' }).waitFor();
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 4, name: 'Milestones' }).waitFor({ state: 'hidden' });
      assert.match(await focusedName(page), /^summary More about this commitment/);
    });

    test(`folds out the filters of a narrow list with ${key}`, async ({ openTown }) => {
      const { page } = await open(openTown, 'coalition-commitments', {
        context: { viewport: { width: 320, height: 640 } },
      });
      const button = page.getByRole('button', { name: 'Filters' });
      await button.focus();
      await page.keyboard.press(key);
      await page.getByRole('combobox', { name: 'Topic' }).waitFor();
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Tab');
      assert.match(await focusedName(page), /^select/);
    });
  }

  for (const { tag, focus } of [
    { tag: 'coalition-commitments', focus: /^summary More about this commitment/ },
    { tag: 'coalition-contributions', focus: /^li Question/ },
    { tag: 'coalition-timeline', focus: /^li December 2026/ },
  ]) {
    test(`“show more” of <${tag}> leads to the first new entry`, async ({ openTown }) => {
      const { page } = await open(openTown, tag);
      const more = page.getByRole('button', { name: /^Show/ }).first();
      const entries = page
        .locator(tag)
        .locator(tag === 'coalition-timeline' ? '[data-section=next] [part=entry]' : '[part=entry], [part=commitment]');
      const before = await entries.count();
      await more.focus();
      await page.keyboard.press('Enter');
      await drawn(page);
      assert.ok((await entries.count()) > before);
      assert.match(await focusedName(page), focus);
      assert.equal(
        await entries.nth(before).evaluate((entry) => {
          const { kit } = window as unknown as KitWindow;
          return entry.contains(kit.focused());
        }),
        true,
      );
    });
  }

  test('choosing a filter by its keys keeps the focus on it, and clearing it goes to the search', async ({
    openTown,
  }) => {
    const { page } = await open(openTown, 'coalition-commitments');
    // Within the widget: what it announces says the same for a while, outside of it.
    const list = page.locator('coalition-commitments');
    const select = page.getByRole('combobox', { name: 'Progress' });
    await select.focus();
    await page.keyboard.type('Limited');
    await list.getByText('2 of 12 commitments').waitFor();
    assert.match(await focusedName(page), /^select/);
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.type('nothing is called this');
    await list.getByText('No commitment matches.').waitFor();
    assert.match(await focusedName(page), /^input/);
    await page.getByRole('button', { name: 'Clear search and filters' }).focus();
    await page.keyboard.press('Enter');
    await list.getByText('12 commitments', { exact: true }).waitFor();
    assert.match(await focusedName(page), /^input/);
  });

  test('trying again in vain leaves the focus on the button, and with success it goes on to what came', async ({
    openTown,
  }) => {
    let isDown = true;
    const { page } = await open(openTown, 'coalition-members', {
      answers: {
        '/feeds/coalition.json': (route) =>
          isDown ? route.abort() : route.fulfill({ path: 'stories/feeds/example.json' }),
      },
    });
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.focus();
    await Promise.all([page.waitForRequest('**/coalition.json'), page.keyboard.press('Enter')]);
    await ready(page);
    assert.match(await focusedName(page), /^button Try again/);
    isDown = false;
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Government', exact: true }).waitFor();
    await drawn(page);
    assert.match(await focusedName(page), /^div/);
    await page.keyboard.press('Tab');
    assert.match(await focusedName(page), /^a Government of the State/);
  });

  test('arrows choose a kind, Enter in a line sends, and the summary’s links lead to the fields', async ({
    openTown,
  }) => {
    const { page } = await open(openTown, 'coalition-feedback');
    await page.getByRole('radio', { name: 'Question' }).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('radio', { name: 'Suggestion' }).isChecked(), true);
    await page.getByLabel('Your e-mail').focus();
    await page.keyboard.type('nobody');
    await page.keyboard.press('Enter');
    await page.locator('[part=errors]').and(page.locator(':focus')).waitFor();
    for (const field of ['message', 'email']) {
      await page.locator(`[part=errors] a[href="#${field}"]`).focus();
      await page.keyboard.press('Enter');
      await page.locator(`#${field}`).and(page.locator(':focus')).waitFor();
    }
  });
});
