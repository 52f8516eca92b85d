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

/** Of this thread, where Node tells it (22.17 and newer), else of the process. */
function used(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
}
