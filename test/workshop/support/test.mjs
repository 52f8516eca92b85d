// What tests of stories are given.
import { test as base } from '@playwright/test';
import { storyPage } from './open-story.mjs';
import { serveStorybook } from './serve-storybook.mjs';

export const test = base.extend({
  /** Address of the built Storybook. */
  storybook: [
    async ({}, use) => {
      const { url, close } = await serveStorybook();
      await use(url);
      close();
    },
    { scope: 'worker' },
  ],
  /**
   * A page that opens stories in the circumstances that are asked for. It is kept as long as they stay the same: to load
   * all of Storybook for each story takes five times as long.
   */
  pageIn: [
    async ({ browser, storybook }, use) => {
      let current;
      await use(async (settings) => {
        if (current?.settings !== settings) {
          await current?.opened.close();
          current = { settings, opened: await storyPage(browser, settings, storybook) };
        }
        return current.opened;
      });
      await current?.opened.close();
    },
    { scope: 'worker' },
  ],
});
