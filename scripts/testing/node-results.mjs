import { relative } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { spec } from 'node:test/reporters';
import { inspect } from 'node:util';

/**
 * Prints a run of `node:test` and gives its results (see results.mjs). A file that holds no test failed.
 * @param events what `run` of `node:test` returned
 * @param files the files that were run
 * @param output the stream to print to
 */
export async function nodeResults(events, files, output = process.stdout) {
  const results = [];
  /** The names around the test that is under way: reports come in the order of the file. */
  const path = [];
  /** What a file complained of: all that is known where its process broke down. */
  const complaints = new Map();
  events.on('test:start', ({ name, nesting }) => path.splice(nesting, Infinity, name));
  events.on('test:stderr', ({ file, message }) => complaints.set(file, (complaints.get(file) ?? '') + message));
  events.on('test:pass', (test) => keep(test, test.skip === undefined ? 'passed' : 'skipped'));
  events.on('test:fail', (test) => keep(test, test.todo === undefined ? 'failed' : 'skipped'));
  const printed = events.compose(new spec());
  printed.pipe(output, { end: false });
  await finished(printed);
  return results;

  function keep({ name, nesting, file, details }, outcome) {
    // A suite fails with its tests, or by itself in a hook.
    const isOwn = details.type !== 'suite' || details.error?.failureType === 'hookFailed';
    if (!isOwn || (details.type === 'suite' && outcome !== 'failed')) return;
    // Node reports a file that holds no test as one that passed, under the file's name.
    const isFile = nesting === 0 && files.includes(name);
    const isEmpty = isFile && outcome === 'passed';
    const told = isFile ? complaints.get(file) : undefined;
    const error = isEmpty ? 'holds no test' : details.error && (told ?? inspect(details.error.cause ?? details.error));
    results.push({
      file: relative(process.cwd(), file ?? name),
      name: [...path.slice(0, nesting), name].join(' › '),
      outcome: isEmpty ? 'failed' : outcome,
      milliseconds: details.duration_ms,
      ...(error && { error }),
    });
  }
}
