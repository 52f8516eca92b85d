import { errorNote, type WriteLine } from '../server/log.js';
import type { Store } from './store/store.js';

const HOUR_MS = 3_600_000;

/** How {@link startHousekeeping} works. */
export interface HousekeepingOptions {
  readonly store: Pick<Store, 'privacy'>;
  /** Days after the answer until name and e-mail are taken out; 0 keeps them. */
  readonly contactDays: number;
  readonly log: WriteLine;
  readonly everyMs?: number;
}

/** What has to happen by itself: contact data is taken out when its days are over. At the start, then every hour. */
export function startHousekeeping(options: HousekeepingOptions): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const go = (): void => {
    running ??= tidy(options).finally(() => (running = undefined));
  };
  const timer = setInterval(go, options.everyMs ?? HOUR_MS);
  go();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function tidy({ store, contactDays, log }: HousekeepingOptions): Promise<void> {
  try {
    await store.privacy.forgetAttempts();
    if (contactDays === 0) return;
    const count = await store.privacy.removeContacts(contactDays);
    if (count > 0) log(`Name and e-mail of ${count} were taken out: answered more than ${contactDays} days ago.`);
  } catch (error) {
    log(`Contact data that is over could not be taken out: ${errorNote(error)}`);
  }
}
