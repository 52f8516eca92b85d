// npm start [-- --data DIR]: builds what changed, then shows the site. What cannot be meant is refused before half a minute of building.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

try {
  // What src/site/start.ts takes.
  parseArgs({ options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
} catch (error) {
  const [sentence] = error.message.split(/[.\n]/, 1);
  const port = process.argv.some((argument) => /^(--port|-p)\b/.test(argument))
    ? ' The port is named so: PORT=8931 npm start.'
    : '';
  console.error(`${sentence}.${port} See npm start -- --help.`);
  process.exit(2);
}

const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build, '--if-changed'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import('../dist/bin/start.js');
