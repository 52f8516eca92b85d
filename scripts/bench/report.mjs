// The part of docs/benchmarks.md that the bench writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { compareRuns } from './agreement.mjs';

const FILE = 'docs/benchmarks.md';
const BEGIN = '<!-- npm run bench writes what follows -->';
const END = '<!-- npm run bench wrote this -->';

export function tableOf({ title, columns, rows, note }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const lines = [`### ${title}`, '', line(columns), line(columns.map((_, index) => (index ? '--:' : '---')))];
  return [...lines, ...rows.map(line), ...(note ? ['', note] : [])].join('\n');
}

/** Puts the tables between the two marks, with what they were measured on and whether the run that stood there said the same. */
export function writeReport(tables, { browser, minutes, loadBefore }) {
  const text = readFileSync(FILE, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [earlier, after] = rest.split(END);
  const machine = [
    `${availableParallelism()} × ${cpus()[0].model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    process.platform,
    `Chromium ${browser.version()}`,
    `Node ${process.version}`,
    `load before and after ${loadBefore.toFixed(1)} and ${loadavg()[0].toFixed(1)}`,
  ].join(', ');
  const date = new Date().toISOString().slice(0, 10);
  const head = `Measured on ${date} in ${minutes.toFixed(1)} minutes: ${machine}. Middle values, in parentheses the least and the greatest.`;
  const written = tables.map(tableOf);
  const agreement = agreementOf(earlier, written.join('\n\n'));
  console.log(agreement);
  writeFileSync(FILE, [before + BEGIN, head, agreement, ...written, END + after].join('\n\n'));
}

function agreementOf(earlier, tables) {
  const { count, apart } = compareRuns(earlier, tables);
  const date = /Measured on (\S+)/.exec(earlier)?.[1];
  const agreeing = `Of ${count} ratios that the run before (${date}) had too, ${count - apart.length} agree with it: the middle of each run is within the spread of the other.`;
  return [agreeing, ...(apart.length ? ['Apart:'] : [])].join(' ') + apart.map((line) => `\n- ${line}`).join('');
}

export const loadNow = () => loadavg()[0];
