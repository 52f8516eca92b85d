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

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  projects: [{ name: 'e2e', testDir: 'test/e2e', testMatch: '**/*.test.ts' }],
  workers: Math.max(2, Math.min(availableParallelism(), 4)),
  // What fails once is a failure: here, or in the test.
  retries: 0,
  forbidOnly: true,
  // Generous: the machine may be busy with other work at the same time.
  timeout: 5 * minute,
  reporter: [['list', { printSteps: false }], ['./scripts/count-tests.mjs']],
  use: {
    launchOptions: {
      executablePath,
      env,
      timeout: 2 * minute,
      args: [
        ...args,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
