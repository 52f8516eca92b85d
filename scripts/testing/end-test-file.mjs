// Loaded before a file of tests that run in Node: where a test left a server or a browser open, the file ends all the same,
// after its reports have gone out, and says so.
import process from 'node:process';
import { after } from 'node:test';

/** Milliseconds that a file has to end by itself. */
const PATIENCE = 10_000;

after(() => {
  setTimeout(() => {
    console.error(`${process.argv[1]} left open: ${[...new Set(process.getActiveResourcesInfo())].join(', ')}`);
    process.exit();
  }, PATIENCE).unref();
});
