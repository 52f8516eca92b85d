import process from 'node:process';

/**
 * Milliseconds of the processor that `run` takes: the best of some tries, since the first ones compile. What else the machine
 * does at the time does not count, as it would by the clock.
 */
export function processorTime(run: () => unknown, tries = 3): number {
  let best = Infinity;
  for (let count = 0; count < tries; count += 1) {
    const before = used();
    run();
    best = Math.min(best, used() - before);
  }
  return best;
}

/** How much more a text may take than its quarters: twice, where twice as slow a machine makes no difference. */
const SLOWER = 2;
/** A machine may be this many times slower than the limit supposes; more is a fault of the reading. */
const SLOWEST_MACHINE = 6;

/**
 * Says that `read` is too slow with a text, if it is: it takes more than `limit` milliseconds, and that is no matter of the
 * machine, since four quarters of the text take far less. What goes back and forth over a text takes four times as long with
 * the whole as with its quarters, and what only reads on takes as long.
 */
export function slowReading(read: (text: string) => unknown, text: string, limit: number): string | undefined {
  const whole = processorTime(() => read(text), 1);
  if (whole < limit) return undefined;
  // With its end, which is what some expressions look for.
  const quarter = text.slice(0, text.length / 4 - 1) + text.slice(-1);
  // At least 50 ms at once: some machines count the time of a processor in steps of 4.
  const times = Math.ceil(50 / whole);
  const all = processorTime(() => repeat(times, () => read(text))) / times;
  const quarters = processorTime(() => repeat(4 * times, () => read(quarter))) / times;
  if (all < limit || (all < SLOWER * quarters && all < SLOWEST_MACHINE * limit)) return undefined;
  return `${all.toFixed(1)} ms, and ${quarters.toFixed(1)} ms for its four quarters: ${JSON.stringify(text.slice(0, 20))}`;
}

function repeat(times: number, run: () => unknown): void {
  for (let count = 0; count < times; count += 1) run();
}

/** Of this thread, where Node tells it (22.17 and newer), else of the process. */
function used(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
}
