// npm run test:stories: every story in light, dark, forced colours, right-to-left and at 320 px: it renders, plays, says
// nothing in the console and passes axe. Pages of documentation: they render, without an error. Then what a designer does
// around the stories.
/* global document */
import assert from 'node:assert/strict';
import { findAccessibilityProblems } from './support/find-accessibility-problems.mjs';
import { tasks } from './support/designer-tasks.mjs';
import { modes } from './support/modes.mjs';
import { storybookEntries } from './support/serve-storybook.mjs';
import { test } from './support/test.mjs';
import { noteVerdict } from './support/used-verdicts.mjs';

const entries = storybookEntries();
const patience = 60_000;

for (const [mode, settings] of Object.entries(modes)) {
  for (const entry of entries.filter(({ type }) => type === 'story')) {
    test(`${entry.id} ${mode}`, async ({ pageIn }) => {
      const { open, page } = await pageIn(settings);
      const problems = [
        ...(await open(entry)),
        ...(await findAccessibilityProblems(page, settings.withoutRules ?? [], noteVerdict)),
        ...(await findOverflow(page)),
      ];
      assert.deepEqual(problems, []);
    });
  }
}

for (const entry of entries.filter(({ type }) => type === 'docs')) {
  test(`${entry.id} light`, async ({ pageIn }) => {
    const { open } = await pageIn(modes.light);
    assert.deepEqual(await open(entry), []);
  });
}

for (const [name, { path, run }] of Object.entries(tasks)) {
  test(`${name} light`, async ({ browser, storybook }) => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1200 } });
    page.setDefaultTimeout(patience);
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text().slice(0, 600)));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(`${storybook}/?path=${path}`);
      assert.deepEqual(await run(page), []);
    } finally {
      await page.close();
    }
    assert.deepEqual(complaints, []);
  });
}

/** A page that must be moved sideways to be read (WCAG 1.4.10). */
async function findOverflow(page) {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  return width > room ? [`is ${width} px wide in a page of ${room} px`] : [];
}
