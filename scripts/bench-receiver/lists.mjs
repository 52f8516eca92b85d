// How long the desk takes for its pages where very much is kept, measured where a browser would be: on this machine.
import { performance } from 'node:perf_hooks';
import { addStaff, signIn } from './desk-session.mjs';
import { middle, onBothDatabases, sendMany, startReceiver } from './places.mjs';

const RUNS = 15;
const GOAL_MS = 150;
const SUBJECTS =
  'water bus school street light park health budget waste bench market bridge library clinic river'.split(' ');
const words = (number) =>
  [
    `The ${SUBJECTS[number % SUBJECTS.length]} near my house has been a problem since number ${number} was built.`,
    `Nobody told us when the ${SUBJECTS[(number * 7) % SUBJECTS.length]} will be repaired, and people of every age wait there each day.`,
    `Please say by when the coalition will look at it, and who of its members answers for it.`,
  ].join(' ');

export async function measureLists(count) {
  console.log(`\nthe desk with ${count.toLocaleString('en')} contributions, all waiting`);
  return onBothDatabases(async (name, env) => {
    const receiver = await startReceiver(env);
    await addStaff(env, 'ana@example.org');
    await sendMany(receiver.url, count, 100, words);
    const { ask, tokenIn } = await signIn(receiver.url, 'ana@example.org');
    const token = tokenIn((await ask('')).html);
    const timed = async (path) => {
      const times = [];
      for (let run = 0; run < RUNS; run++) {
        const started = performance.now();
        const { status } = await ask(path);
        times.push(performance.now() - started);
        if (status !== 200) throw new Error(`${path} was answered ${status}`);
      }
      return times;
    };
    const rows = [
      ['start page', await timed('')],
      ['start page, nobody’s', await timed('?view=nobodys')],
      ['list, first page', await timed('contributions')],
    ];
    for (const search of ['river', `number ${count - 10} `, 'nowhere to be found', 'library clinic']) {
      await ask('contributions', { token, search });
      rows.push([`search “${search.trim()}”`, await timed('contributions?search=1')]);
    }
    rows.push(['figures', await timed('figures')]);
    await receiver.end('SIGTERM');
    console.log(`  ${name}`);
    for (const [what, times] of rows) {
      console.log(`    ${what.padEnd(28)} ${middle(times).toFixed(0)} ms (most ${Math.max(...times).toFixed(0)} ms)`);
    }
    return rows.every(([, times]) => middle(times) < GOAL_MS);
  });
}
