import type { WriteLine } from './log.js';

/** What a line is written to: standard output, as a rule. */
export interface LineStream {
  write(text: string, done?: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Writes a log that may fail without taking the server along: whoever read it is gone (EPIPE), the disk is full
 * (ENOSPC). Lines that could not be written are counted, and the count is the first thing to be written again.
 */
export function createLogWriter(stream: LineStream): WriteLine {
  let lost = 0;
  // Without a listener an error of the stream ends the program.
  stream.on('error', () => undefined);
  const write = (text: string): void => {
    try {
      stream.write(`${text}\n`, (error) => {
        if (error) lost += 1;
      });
    } catch {
      lost += 1;
    }
  };
  return (line) => {
    if (lost > 0) {
      const told = lost;
      lost = 0;
      write(`(${told} lines of this log could not be written)`);
    }
    write(line);
  };
}
