#!/usr/bin/env node
import { createRequire } from 'node:module';
import { runTool } from './run-tool.js';

/** The one place where the version is written is package.json, two folders above the built file. */
const version = (): string => (createRequire(import.meta.url)('../../package.json') as { version: string }).version;

// Whoever reads may have had enough, as `head` has: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runTool(process.argv.slice(2), version);
