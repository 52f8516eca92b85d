import { LoggableError, type WriteLine } from '../../server/log.js';
import type { MailQueue } from '../store/mail-queue.js';
import type { SendMail } from './mailer.js';

const EVERY_MS = 10_000;
/** Longer than one mail may take; another receiver takes it on only then. */
const HELD_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
/** Minutes until the next try; the last one for all after it. */
const PAUSES = [1, 5, 15, 60, 240];

/** How {@link startMailDispatch} works. */
export interface MailDispatchOptions {
  readonly queue: MailQueue;
  readonly send: SendMail;
  readonly log: WriteLine;
  readonly now: () => number;
  readonly everyMs?: number;
}

/** Sends what waits, one after the other, away from every request. Resolves `stop` when nothing is under way. */
export function startMailDispatch(options: MailDispatchOptions): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const go = (): void => {
    running ??= sendDue(options)
      .catch(() => options.log('Mail could not be looked for: the database is away.'))
      .finally(() => (running = undefined));
  };
  const timer = setInterval(go, options.everyMs ?? EVERY_MS);
  go();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Sends what is due now. */
async function sendDue({ queue, send, log, now }: Omit<MailDispatchOptions, 'everyMs'>): Promise<void> {
  const at = (ms: number): string => new Date(ms).toISOString();
  // One at a time: what is taken and not sent, because the program ends, waits for five minutes.
  for (;;) {
    const [mail] = await queue.take(at(now()), at(now() + HELD_MS), 1);
    if (!mail) return;
    try {
      await send(mail);
      await queue.sent(mail.id);
    } catch (error) {
      const minutes = PAUSES[Math.min(mail.tries, PAUSES.length) - 1];
      const reason = reasonOf(error);
      await queue.failed(mail.id, reason, at(now() + minutes * MINUTE_MS));
      log(`A mail could not be sent (${reason}); the next try is in ${minutes} min.`);
    }
  }
}

/** A code of the mail server or of the network. Its own words may hold the address. */
function reasonOf(error: unknown): string {
  if (error instanceof LoggableError) return error.message;
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number').join(' ') || 'unknown'
  );
}
