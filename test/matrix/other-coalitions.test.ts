/* Two invented coalitions that write in other scripts: all that they published is shown, in its language and direction. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { projectFolder } from '../e2e/support/site-process.ts';
import { drawn } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

type Text = string | Readonly<Record<string, string>>;
interface PracticeFeed {
  readonly language: string;
  readonly example: boolean;
  readonly title: Text;
  readonly commitments: readonly { id: string; title: Text }[];
  readonly members: readonly { id: string; name: Text }[];
  readonly contributions: readonly { id: string; text: Text }[];
}

const RIGHT_TO_LEFT = ['ar', 'he', 'ur', 'fa'];
const directionOf = (lang: string): string => (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr');

/** The words that a page in this language is to show, and their language: its own, else the feed's, else any. */
function expected(text: Text, feed: PracticeFeed, lang: string): { words: string; lang: string } {
  const texts: Readonly<Record<string, string>> = typeof text === 'string' ? { [feed.language]: text } : text;
  const found = [lang, feed.language, ...Object.keys(texts)].find((tag) => tag in texts)!;
  return { words: texts[found]!, lang: found };
}

const read = (name: string): PracticeFeed =>
  JSON.parse(readFileSync(join(projectFolder, `stories/feeds/${name}.json`), 'utf8')) as PracticeFeed;

const BODY = `<coalition-feed src="/feeds/coalition.json">
  <coalition-summary></coalition-summary><coalition-commitments limit="100"></coalition-commitments><coalition-members></coalition-members>
  <coalition-contributions limit="100"></coalition-contributions><coalition-timeline limit="100"></coalition-timeline>
  <coalition-feedback endpoint="/contributions"></coalition-feedback></coalition-feed>`;

/** Each text that a selector finds inside a widget, with the language and direction in which a browser takes it. */
const shown = (
  page: Page,
  tag: string,
  selector: string,
): Promise<{ words: string; lang: string; dir: string; isolated: boolean }[]> =>
  page
    .locator(tag)
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => {
        const around = (at: Element | null, name: string): string => {
          for (let one = at; one; one = one.parentElement ?? (one.getRootNode() as ShadowRoot).host ?? null) {
            if (one.getAttribute(name)) return one.getAttribute(name)!;
          }
          return '';
        };
        return {
          words: element.textContent!.trim(),
          lang: around(element, 'lang').split('-')[0]!,
          dir: getComputedStyle(element).direction,
          isolated: getComputedStyle(element).unicodeBidi === 'isolate',
        };
      }),
    );

for (const name of ['georgian-and-arabic', 'japanese-and-hindi']) {
  const feed = read(name);
  const languages = name === 'georgian-and-arabic' ? ['ka', 'ar', 'he', 'en'] : ['ja', 'hi', 'ur', 'es'];

  test.describe(`the coalition of ${name}`, () => {
    test('is marked as invented, in each of its languages', () => {
      assert.equal(feed.example, true);
      for (const title of Object.values(feed.title)) assert.match(title, /გამოგონილი|مُختلَق|架空|काल्पनिक/);
    });

    test('is read without a problem', async ({ openTown }) => {
      const { complaints } = await openTown({ body: BODY, feed: name });
      assert.deepEqual(complaints, []);
    });

    for (const lang of languages) {
      test(`shows every commitment, member and contribution on a page in ${lang}, each in its language and direction`, async ({
        openTown,
      }) => {
        const { page } = await openTown({
          body: BODY,
          feed: name,
          lang,
          dir: directionOf(lang) as 'ltr' | 'rtl',
        });
        const lists = [
          {
            tag: 'coalition-commitments',
            selector: '[part=commitment] > h3 > bdi',
            texts: feed.commitments.map(({ title }) => title),
          },
          {
            tag: 'coalition-members',
            selector:
              '[part=member] [part=name] > bdi, [part=member] [part=name] > a > bdi, [part=member] a[part=name] > bdi',
            texts: feed.members.map(({ name: title }) => title),
          },
          {
            tag: 'coalition-contributions',
            selector: '[part=said] > bdi',
            texts: feed.contributions.map(({ text }) => text),
          },
        ];
        for (const { tag, selector, texts } of lists) {
          const found = await shown(page, tag, selector);
          const wanted = texts.map((text) => {
            const { words, lang: spoken } = expected(text, feed, lang);
            return { words, lang: spoken, dir: directionOf(spoken), isolated: true };
          });
          const byWords = (one: { words: string }, other: { words: string }): number =>
            one.words < other.words ? -1 : 1;
          assert.deepEqual([...found].sort(byWords), [...wanted].sort(byWords), tag);
        }
        const options = await page.locator('coalition-feedback option').allInnerTexts();
        assert.equal(options.length, feed.commitments.length + 1);
      });
    }

    test('is found by search in any of its scripts', async ({ openTown }) => {
      const { page } = await openTown({ body: BODY, feed: name });
      for (const { title } of feed.commitments) {
        for (const words of typeof title === 'string' ? [title] : Object.values(title)) {
          await page.getByRole('searchbox').fill(words);
          await drawn(page);
          assert.ok((await page.locator('coalition-commitments [part=commitment]').count()) >= 1, words);
          await page.getByRole('searchbox').fill('');
        }
      }
    });

    test('says each bar’s words in the language of the page, and mirrors it where that runs from right to left', async ({
      openTown,
    }) => {
      const { page } = await openTown({ body: BODY, feed: name, lang: 'ar', dir: 'rtl' });
      for (const words of await page.locator('coalition-progress [part=words]').allInnerTexts())
        assert.match(words, /\p{Script=Arabic}|%/u);
      const bars = page.locator('coalition-progress b');
      for (const bar of await bars.all()) {
        const [fill, rest] = await bar.evaluate((element) => [
          element.getBoundingClientRect().right,
          element.parentElement!.getBoundingClientRect().right,
        ]);
        assert.ok(Math.abs(fill! - rest!) <= 1.5, 'the bar grows from the right');
      }
      assert.equal(
        await page.locator('coalition-members [part~=base]').evaluate((base) => getComputedStyle(base).direction),
        'rtl',
      );
    });
  });
}
