// What staff wait for: sheets of 10,000 commitments become a feed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const COUNTS = [100, 1_000, 10_000];
const TIMES = 3;
/** The program itself says at its end what it took: on a busy machine the clock says something else. */
const TELL = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error('took ' + [(user + system) / 1e6, process.resourceUsage().maxRSS / 1024].join(' '));
})`;

export async function* measureSheets() {
  yield {
    title: 'Sheets become a feed: `coalition-feed import`',
    columns: ['commitments, with three milestones each', 'time of the processor', 'memory'],
    rows: COUNTS.map((count) => {
      const runs = Array.from({ length: TIMES }, () => importing(count)).sort((a, b) => a.seconds - b.seconds);
      const { seconds, megabytes } = runs[Math.floor(TIMES / 2)];
      return [count.toLocaleString('en'), `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`];
    }),
    note: 'The goal for 10,000: at most 5 s and 500 MB.',
  };
}

function importing(count) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sheets-'));
  try {
    for (const [name, text] of Object.entries(sheetsOf(count))) writeFileSync(join(folder, `${name}.csv`), text);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', TELL, 'dist/bin/coalition-feed.js', 'import', folder, '--out', join(folder, 'feed.json')],
      { encoding: 'utf8' },
    );
    const [, seconds, megabytes] = /took (\S+) (\S+)/.exec(stderr) ?? [];
    if (status !== 0 || seconds === undefined) throw new Error(`import ended with ${status}: ${stderr}`);
    return { seconds: Number(seconds), megabytes: Number(megabytes) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sheetsOf(count) {
  const each = (most, rowOf) => Array.from({ length: most }, (_, index) => rowOf(index)).join('\n');
  return {
    coalition: 'name,language,updated\nOpen Valley,en,2026-11-01\n',
    members: `id,name,sector\n${each(50, (at) => `m${at},Member ${at},government`)}\n`,
    commitments: `id,title,summary,led by,with,start,end,completion,policy areas\n${each(
      count,
      (at) =>
        `c${at},Commitment number ${at},"What commitment ${at} is about, and why. It has a second sentence.",m${at % 50},Member ${(at + 1) % 50}; Outside ${at % 7},2026-01,2027-12-31,limited,Water; Data`,
    )}\n`,
    milestones: `commitment,title,end,status\n${each(3 * count, (at) => `c${Math.floor(at / 3)},Step ${at},2026-05,complete`)}\n`,
  };
}
