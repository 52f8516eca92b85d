/* The command line tool without its start: runs what it is sent, one after the other, and answers with what each run said. */
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type * as RunTool from '../../../src/tool/run-tool.js';

interface Run {
  readonly args: string[];
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
}

const home = process.cwd();
const { runTool } = (await import(pathToFileURL(process.argv[2]!).href)) as typeof RunTool;
const said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: string | Uint8Array) => {
    said[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
}

process.on('disconnect', () => process.exit());
process.on('message', ({ args, input, cwd }: Run) => {
  process.chdir(cwd ?? home);
  Object.assign(said, { stdout: '', stderr: '' });
  Object.defineProperty(process, 'stdin', {
    value: Readable.from(input === undefined ? [] : [Buffer.from(input)]),
    configurable: true,
  });
  void runTool(args, () => 'as package.json says').then((code) => process.send!({ code, ...said }));
});
