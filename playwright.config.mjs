// Everything that is tried from outside, on what was built. Each project is a folder; scripts/end-to-end.mjs starts them.
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const minute = 60_000;
const { executablePath, args, env } = await findBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

/** What makes text the same on each machine: no hinting, no subpixels, one colour profile. */
const drawing = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-gpu'];

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  globalSetup: './scripts/testing/output-folder.mjs',
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testMatch: '**/*.test.ts' },
    { name: 'matrix', testDir: 'test/matrix', testMatch: '*.test.ts', testIgnore: 'test/matrix/node/**' },
    {
      name: 'stories',
      testDir: 'test/workshop',
      testMatch: '*.spec.mjs',
      testIgnore: 'verdicts.spec.mjs',
      fullyParallel: true,
    },
    { name: 'verdicts', testDir: 'test/workshop', testMatch: 'verdicts.spec.mjs', dependencies: ['stories'] },
    {
      name: 'visual',
      testDir: 'test/visual',
      testMatch: '*.spec.mjs',
      fullyParallel: true,
      use: { launchOptions: launchOptions(drawing) },
    },
    { name: 'consumers', testDir: 'test/consumers', testMatch: '*.spec.mjs', fullyParallel: true },
  ],
  workers: Math.max(2, Math.min(availableParallelism(), 4)),
  // What fails once is a failure: here, or in the test.
  retries: 0,
  forbidOnly: true,
  // Generous: the machine may be busy with other work at the same time.
  timeout: 5 * minute,
  expect: { timeout: minute },
  reporter: [['list', { printSteps: false }], ['./scripts/testing/playwright-results.mjs']],
  use: { launchOptions: launchOptions([]) },
});

function launchOptions(more) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return { executablePath, env, timeout: 2 * minute, args: [...args, ...quiet, ...more] };
}
