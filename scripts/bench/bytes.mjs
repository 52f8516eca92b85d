// What the files weigh, and of the main script which folder of the sources how much of it.
import { readFileSync } from 'node:fs';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { measure } from '../build/sizes.mjs';
import { asCount } from './figures.mjs';

export async function* measureBytes() {
  const sizes = measure('dist');
  const goals = sizes.filter(({ goal }) => goal).map(({ file, goal }) => `\`${file}\` ${asCount(goal)} of brotli`);
  yield {
    title: 'Bytes of the files that pages load',
    columns: ['file', 'as it is', 'brotli', 'at most'],
    rows: sizes.map(({ file, raw, brotli, most }) => [
      `\`${file}\``,
      asCount(raw),
      asCount(brotli),
      most ? asCount(most) : '–',
    ]),
    note: `The goal: ${goals.join(', ')}.`,
  };
  const parts = [...byFolder()].sort(([, one], [, other]) => other - one);
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  yield {
    title: 'Of `coalition-widgets.js`, before compression',
    columns: ['folder or package', 'bytes', 'share'],
    rows: parts.map(([name, bytes]) => [`\`${name}\``, asCount(bytes), `${((bytes / total) * 100).toFixed(1)} %`]),
  };
}

/** Each stretch of the script belongs to the source that its beginning is mapped to. */
function byFolder() {
  const lines = readFileSync('dist/coalition-widgets.js', 'utf8').split('\n');
  const map = new TraceMap(readFileSync('dist/coalition-widgets.js.map', 'utf8'));
  const found = new Map();
  let last;
  const close = (line, column) => {
    if (!last) return;
    const bytes = line === last.line ? column - last.column : lines[last.line - 1].length - last.column;
    found.set(last.folder, (found.get(last.folder) ?? 0) + bytes);
  };
  eachMapping(map, ({ generatedLine: line, generatedColumn: column, source }) => {
    close(line, column);
    last = { line, column, folder: folderOf(source ?? 'made by the build') };
  });
  close(Infinity, 0);
  return found;
}

function folderOf(source) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return name ?? source.replace(/^(\.\.\/)+/, '').replace(/\/[^/]*$/, '');
}
