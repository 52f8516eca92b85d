/*
 * Holds the clock: timers fire when the test says so, and "now" is what the test says. `until` and the fake network
 * keep the real timers.
 *
 *   const clock = useFakeClock('2026-11-16T12:00:00Z');
 *   clock.tick(10_000);
 */
const RealDate = globalThis.Date;
const {
  setTimeout: realSetTimeout,
  clearTimeout: realClearTimeout,
  setInterval: realSetInterval,
  clearInterval: realClearInterval,
} = globalThis;

interface Timer {
  at: number;
  readonly every?: number;
  readonly run: () => void;
}

export class FakeClock {
  #now = 0;
  #count = 0;
  readonly #timers = new Map<number, Timer>();

  install(now: string): void {
    this.#now = RealDate.parse(now);
    this.#timers.clear();
    const add = (run: TimerHandler, delay = 0, every?: number, args: unknown[] = []): number => {
      this.#timers.set(++this.#count, {
        at: this.#now + delay,
        every,
        run: () => (run as (...given: unknown[]) => void)(...args),
      });
      return this.#count;
    };
    const remove = (id?: number): void => void this.#timers.delete(id!);
    const replaced = {
      setTimeout: (run: TimerHandler, delay?: number, ...args: unknown[]) => add(run, delay, undefined, args),
      setInterval: (run: TimerHandler, delay?: number, ...args: unknown[]) => add(run, delay, delay, args),
      clearTimeout: remove,
      clearInterval: remove,
    };
    Object.assign(globalThis, replaced);
    holdDate(() => this.#now);
  }

  uninstall(): void {
    // What waits for a moment (an announcement, say) must not wait for ever and hold up the next test.
    this.tick(1000);
    Object.assign(globalThis, {
      setTimeout: realSetTimeout,
      clearTimeout: realClearTimeout,
      setInterval: realSetInterval,
      clearInterval: realClearInterval,
      Date: RealDate,
    });
  }

  /** Lets time pass; timers that are due run in their order. */
  tick(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, timer] = due;
      this.#now = timer.at;
      if (timer.every === undefined) this.#timers.delete(id);
      else timer.at += timer.every;
      timer.run();
    }
    this.#now = end;
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }
}

/** Holds timers and date around each test of the describe (or file) it is called in. */
export function useFakeClock(now = '2026-11-16T12:00:00Z'): FakeClock {
  const clock = new FakeClock();
  beforeEach(() => clock.install(now));
  afterEach(() => clock.uninstall());
  return clock;
}

/** Holds only the date: "now" stands still while timers run. */
export function useToday(now = '2026-11-16T12:00:00Z'): void {
  beforeEach(() => holdDate(() => RealDate.parse(now)));
  afterEach(() => {
    globalThis.Date = RealDate;
  });
}

function holdDate(now: () => number): void {
  globalThis.Date = class extends RealDate {
    constructor(...args: []) {
      if (args.length) super(...args);
      else super(now());
    }
    static override now(): number {
      return now();
    }
  } as DateConstructor;
}
