import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** A screen that nobody sees (Xvfb). It says its number on the descriptor that it is given. */
export async function startDisplay() {
  const child = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.on('exit', () => child.kill());
  const [number] = await once(child.stdio[3], 'data');
  return { name: `:${String(number).trim()}`, stop: () => child.kill() };
}
