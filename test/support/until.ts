// Kept before a test can replace them: waiting goes on while a test holds the clock.
const wait = globalThis.setTimeout.bind(globalThis);
const instant = performance.now.bind(performance);

/** Resolves with the condition's value once that is truthy; a condition that throws is not yet true. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = 'the condition',
  limit = 5000,
): Promise<NonNullable<T>> {
  const end = instant() + limit;
  for (;;) {
    let failure: unknown;
    try {
      const value = await condition();
      if (value) return value as NonNullable<T>;
    } catch (error) {
      failure = error;
    }
    if (instant() > end) throw new Error(`waited ${limit} ms in vain for ${what}`, { cause: failure });
    await pause(4);
  }
}

/** For what must NOT happen: gives everything that is under way the time to show itself. */
export async function settle(): Promise<void> {
  await pause(40);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => wait(resolve, milliseconds));
}
