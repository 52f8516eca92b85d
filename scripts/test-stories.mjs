// npm run test:stories [-- [--no-build] [--mode=NAME] ID…]: every story in light, dark, forced colours, right-to-left and at 320 px:
// it renders, plays, says nothing in the console and passes axe. Pages of documentation: they render, without an error.
// Then what a designer does around the stories (ids that begin with "manager"). ID: only what has it in its id. The last line is "N passed, N failed".
/* global document */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { verdicts } from './stories/axe-verdicts.mjs';
import { findAccessibilityProblems, usedVerdicts } from './stories/find-accessibility-problems.mjs';
import { tasks, tryTask } from './stories/designer-tasks.mjs';
import { modes } from './stories/modes.mjs';
import { storyPage } from './stories/open-story.mjs';
import { serveStorybook } from './stories/serve-storybook.mjs';

const options = process.argv.slice(2);
const wanted = options.filter((option) => !option.startsWith('-'));
const workers = Math.max(2, Math.min(availableParallelism(), 4));

const storybook = await serveStorybook({ build: !options.includes('--no-build') }).catch(stop);
const browser = await chromium.launch(await findBrowser()).catch(stop);
const start = Date.now();
const counts = { passed: 0, failed: 0 };

const entries = storybook.entries.filter(({ id }) => !wanted.length || wanted.some((part) => id.includes(part)));
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');
const wantedMode = options.find((option) => option.startsWith('--mode='))?.slice('--mode='.length);
const usedModes = Object.entries(modes).filter(([mode]) => !wantedMode || mode === wantedMode);
const queue = usedModes.flatMap(([mode, settings]) => [
  ...stories.map((entry) => ({ entry, mode, settings, check: checkStory })),
  ...(mode === 'light' ? docs.map((entry) => ({ entry, mode, settings, check: checkDocs })) : []),
]);

await Promise.all(Array.from({ length: workers }, work));
const taskNames = Object.keys(tasks).filter((name) => !wanted.length || wanted.some((part) => name.includes(part)));
for (const name of taskNames) report(name, await tryTask(browser, storybook.url, name));
await browser.close();
storybook.close();

// A verdict on what is no longer found would one day excuse something else.
if (!wanted.length && !wantedMode) {
  for (const { rule, where } of verdicts.filter((verdict) => !usedVerdicts.has(verdict)))
    report(`the verdict on ${rule} ${where}`, ['is not needed any more: remove it']);
}
console.log(
  `\n${stories.length} stories × ${usedModes.length} modes ${docs.length} pages and ${taskNames.length} tasks of a designer in ${Math.round((Date.now() - start) / 1000)} s`,
);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** Takes from the queue until it is empty; keeps its page as long as the mode stays the same. */
async function work() {
  let current;
  for (let task = queue.shift(); task; task = queue.shift()) {
    if (current?.mode !== task.mode) {
      await current?.opened.close();
      current = { mode: task.mode, opened: await storyPage(browser, task.settings, storybook.url) };
    }
    const problems = await task.check(current.opened, task.entry, task.settings).catch((error) => [error.message]);
    report(`${task.entry.id} ${task.mode}`, problems);
  }
  await current?.opened.close();
}

async function checkStory(opened, entry, { withoutRules }) {
  const problems = await opened.open(entry);
  return [
    ...problems,
    ...(await findAccessibilityProblems(opened.page, withoutRules)),
    ...(await findOverflow(opened.page)),
  ];
}

function checkDocs(opened, entry) {
  return opened.open(entry);
}

/** A page that must be moved sideways to be read (WCAG 1.4.10). */
async function findOverflow(page) {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  return width > room ? [`is ${width} px wide in a page of ${room} px`] : [];
}

function report(name, problems) {
  counts[problems.length ? 'failed' : 'passed'] += 1;
  if (problems.length) console.log(`✖ ${name}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

function stop(error) {
  console.error(error.message);
  process.exit(1);
}
