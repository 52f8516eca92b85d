// Which file of tests belongs to which suite, and the command of .ci/run that runs it.
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';

const root = new URL('../../', import.meta.url);

/** A file belongs to the first suite that has its folder and its ending. */
const SUITES = [
  { name: 'tests in Node', folder: 'test/node', ending: '.test.ts', command: 'npm test' },
  { name: 'end-to-end tests', folder: 'test/e2e', ending: '.test.ts', command: 'npm test' },
  {
    name: 'matrix in Node',
    folder: 'test/matrix/node',
    ending: '.test.ts',
    command: 'npm test -- --no-build test/matrix',
  },
  { name: 'matrix', folder: 'test/matrix', ending: '.test.ts', command: 'npm test -- --no-build test/matrix' },
  {
    name: 'ways in three engines',
    folder: 'test/engines',
    ending: '.test.ts',
    command: 'npm run --silent test:engines',
  },
  { name: 'servers', folder: 'test/servers', ending: '.test.ts', command: 'npm test -- --no-build test/servers' },
  { name: 'stories', folder: 'test/workshop', ending: '.spec.mjs', command: 'npm run --silent test:stories' },
  {
    name: 'pictures',
    folder: 'test/visual',
    ending: '.spec.mjs',
    command: 'npm run --silent test:visual -- --no-build',
  },
  { name: 'consumers', folder: 'test/consumers', ending: '.spec.mjs', command: 'npm run --silent test:consumers' },
  { name: 'WordPress', folder: 'integrations', ending: '.spec.mjs', command: 'npm run --silent test:wordpress' },
  { name: 'browser tests', folder: 'test', ending: '.test.ts', command: 'npm test' },
];

const files = ['test', 'integrations'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => /\.(test|spec)\.\w+$/.test(path) && !path.includes('/node_modules/'))
    .sort(),
);

const suiteOf = (file) => SUITES.find(({ folder, ending }) => file.startsWith(`${folder}/`) && file.endsWith(ending));

/** The files of a suite, as paths with slashes. */
export function filesOf(name) {
  return files.filter((file) => suiteOf(file)?.name === name);
}

/** What .ci/run would leave out or run twice, one sentence each. */
export function gaps() {
  const lines = readFileSync(new URL('.ci/run', root), 'utf8').split('\n');
  const commands = [...new Set(SUITES.map(({ command }) => command))];
  return [
    ...files.filter((file) => !suiteOf(file)).map((file) => `${file} is in no suite of scripts/testing/suites.mjs`),
    ...commands
      .map((command) => ({ command, times: lines.filter((line) => line.endsWith(` ${command}`)).length }))
      .filter(({ times }) => times !== 1)
      .map(({ command, times }) => `.ci/run has the command "${command}" ${times} times, not once`),
  ];
}
