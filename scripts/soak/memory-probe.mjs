// Loaded before a program with --import and --expose-gc: tells the process that started it how much memory is really in use.
import process from 'node:process';

// A message that is waited for must not keep a program alive that wants to end.
process.on('message', () => {
  globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
process.channel?.unref();
