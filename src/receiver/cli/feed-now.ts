import type { Feed } from '../../feed-format/types.js';
import { FeedSource } from '../feed/feed-source.js';
import { complain, type Options } from './command.js';

/** The coalition's feed as it is now; undefined where none is named, or where it cannot be read, which is said. */
export async function feedNow({ feed }: Options, env: NodeJS.ProcessEnv): Promise<Feed | undefined> {
  const where = feed ?? (env.FEED || undefined);
  if (where === undefined) return undefined;
  const source = new FeedSource({ where, log: complain, now: Date.now });
  await source.look();
  return source.last?.feed;
}
