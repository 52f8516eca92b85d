import { answersUnderWay } from './fake-network.js';

// Kept before a test can replace them: waiting goes on while a test holds the clock.
const wait = globalThis.setTimeout.bind(globalThis);
const instant = performance.now.bind(performance);

/** Milliseconds after which a condition is given up: seconds where a machine has much else to do, which no failure is. */
const PATIENCE = 15_000;

/** Resolves with the condition's value once that is truthy; a condition that throws is not yet true. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = 'the condition',
  limit = PATIENCE,
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

/**
 * For what must NOT happen: resolves when nothing is under way that could still show itself: no answer of the fake network, no
 * update of an element, no observer's turn. What waits for a timer (an announcement, a draft) it does not wait for: hold the
 * clock (fake-clock.ts) and let the time pass.
 */
export async function settle(): Promise<void> {
  for (let quietTurns = 0; quietTurns < 3;) {
    await new Promise(requestAnimationFrame);
    // After the frame: by then its observers have had their turn.
    await pause(1);
    quietTurns = answersUnderWay() || isUpdating(document) ? 0 : quietTurns + 1;
  }
}

/** Whether an element in here, or in a shadow root in here, has yet to be drawn. */
function isUpdating(root: Document | ShadowRoot): boolean {
  return [...root.querySelectorAll<HTMLElement & { isUpdatePending?: boolean }>('*')].some(
    (element) => element.isUpdatePending || (element.shadowRoot && isUpdating(element.shadowRoot)),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => wait(resolve, milliseconds));
}
