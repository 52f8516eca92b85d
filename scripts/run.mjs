// Runs a tool of this project: node scripts/run.mjs TOOL ARGS
//
// The packaged Node goes first on PATH, then node_modules/.bin: npm 10 loses the .bin/node link when
// several packages claim that name, and the tools would then run on whatever Node the machine has. Where that one is what is to
// be tried, as in CI, OWN_NODE=1 leaves the packaged one aside.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const onWindows = process.platform === 'win32';
const [tool, ...args] = process.argv.slice(2);

const installed = ['', '.cmd'].some((ending) => existsSync(join(modules, '.bin', tool + ending)));
if (!tool || (tool !== 'node' && !installed)) {
  console.error(tool ? `${tool} is not installed. Run npm ci first.` : 'usage: node scripts/run.mjs TOOL ARGS');
  process.exit(1);
}

const packagedNode = join(modules, `node-${onWindows ? 'win' : process.platform}-${process.arch}`, 'bin');
// npm itself runs on the machine's own; what its scripts are given as `node` may be the packaged one.
const ownNode = process.env.OWN_NODE === '1' && dirname(process.env.npm_node_execpath ?? process.execPath);
const folders = [ownNode || packagedNode, join(modules, '.bin')].filter((folder) => existsSync(folder));
// On Windows the variable may be called "Path", and .cmd files start only through a shell.
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = { ...process.env, [pathName]: [...folders, process.env[pathName]].join(delimiter) };
const child = spawn(tool, args, { stdio: 'inherit', env, shell: onWindows });

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`${tool} could not start: ${error.message}. Run npm ci first.`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  for (const name of signals) process.removeAllListeners(name);
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 1);
});
