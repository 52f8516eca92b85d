import type { TestContext } from 'node:test';
import type { Feed } from '../../../src/feed-format/types.js';
import type { Store } from '../../../src/receiver/store/store.js';
import { receiver } from './kit.ts';

/** Somebody at the desk, without a browser: a manager whose session began before the test. */
export interface AtTheDesk {
  /** Asks for a page, or posts a form with the session's token. */
  ask(
    path: string,
    fields?: Record<string, string> | [string, string][],
  ): Promise<{ status: number; html: string; to: string | null }>;
  readonly lines: string[];
}

/** A desk on a store. `feed`: the coalition's as the desk has it. */
export async function atTheDesk(
  _t: TestContext,
  store: Store,
  { feed, now }: { feed?: () => Promise<Feed | undefined>; now?: () => number } = {},
): Promise<AtTheDesk> {
  const lines: string[] = [];
  const desk = receiver.createDesk({
    store,
    feed: feed ?? (async () => undefined),
    log: (line) => lines.push(line),
    ...(now && { now }),
  });
  const app = receiver.createReceiver({ store, desk, rateLimit: 0, log: (line) => lines.push(line) });
  const account = await store.accounts.add(
    { email: 'rosa@example.org', role: 'manager', member: null },
    receiver.SYSTEM,
  );
  const secret = await store.sessions.begin(account!.id, 'whole');
  const { token } = (await store.sessions.find(secret))!;
  return {
    lines,
    async ask(path, fields) {
      const response = await app.fetch(
        new Request(`http://localhost/desk/${path}`, {
          method: fields ? 'POST' : 'GET',
          headers: { cookie: `coalition-desk=${secret}` },
          ...(fields && {
            body: new URLSearchParams([['token', token], ...(Array.isArray(fields) ? fields : Object.entries(fields))]),
          }),
        }),
        {},
      );
      return { status: response.status, html: await response.text(), to: response.headers.get('location') };
    },
  };
}
