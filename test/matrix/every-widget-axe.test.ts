/* axe over every widget by itself, and what axe cannot decide has a verdict in docs/accessibility.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';

import { projectFolder } from '../e2e/support/site-process.ts';
import { askAxe } from '../e2e/support/axe.ts';
import { openAll, TAGS, WIDGETS } from '../e2e/support/town.ts';
import { test } from '../e2e/support/test.ts';

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  '320 px': { viewport: { width: 320, height: 640 } },
};
/** The rules with a verdict: the first column of the report's table of them. */
const report = readFileSync(join(projectFolder, 'docs/accessibility.md'), 'utf8');
const judged = [
  ...report
    .split('## What axe cannot decide')[1]!
    .split('\n## ')[0]!
    .matchAll(/^\| `([\w-]+)` \|/gm),
].map(([, rule]) => rule);

for (const tag of TAGS) {
  test.describe(`axe on <${tag}> alone`, () => {
    for (const [look, context] of Object.entries(LOOKS)) {
      test(`finds nothing, in ${look}, and asks nothing without a verdict`, async ({ openTown }) => {
        const { page } = await openTown({
          body: `<main><h1>Open government</h1><h2>The plan</h2><coalition-feed src="/feeds/coalition.json">${WIDGETS[tag]}</coalition-feed></main>`,
          // axe takes a page without a background for white, also where the browser paints it dark.
          head: '<link rel="stylesheet" href="/site.css">',
          answers: {
            '/site.css': (route) =>
              route.fulfill({ contentType: 'text/css', body: 'body { background: Canvas; color: CanvasText }' }),
          },
          context,
        });
        await openAll(page);
        const { findings, questions } = await askAxe(page);
        assert.deepEqual(findings, []);
        const asked = [...new Set(questions.map((question) => question.split(':')[0]!))];
        assert.deepEqual(
          asked.filter((rule) => !judged.includes(rule)),
          [],
        );
      });
    }
  });
}
