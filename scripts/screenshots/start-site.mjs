// The site that pictures are made of, on a free port and with an empty folder; both are gone when the program ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/bin/start.js', import.meta.url));

/** @returns {Promise<{ address: string, link: string, stop: () => void }>} with the link for the first account */
export function startSite() {
  const data = mkdtempSync(join(tmpdir(), 'coalition-screenshot-'));
  const site = spawn(process.execPath, [PROGRAM, '--data', data], {
    env: { ...process.env, PORT: '0', RATE_LIMIT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => site.kill();
  process.on('exit', () => {
    stop();
    rmSync(data, { recursive: true, force: true });
  });
  return new Promise((resolve, reject) => {
    let address;
    createInterface({ input: site.stdout }).on('line', (line) => {
      address ??= /http:\/\/\S+:\d+/.exec(line)?.[0];
      const [link] = /http:\/\/\S+\/desk\/link\/\S+/.exec(line) ?? [];
      if (link) resolve({ address, link, stop });
    });
    site.on('exit', () => reject(new Error('the site did not start; run npm run build')));
  });
}
