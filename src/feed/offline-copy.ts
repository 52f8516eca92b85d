import { FEED_LIMITS } from '../feed-format/limits.js';
import { isDate } from '../feed-format/patterns.js';

/** The last good copy of a feed in this browser, for elements with `offline`. */
export interface OfflineCopy {
  /** The feed as the server sent it. */
  readonly source: string;
  /** When it came, as an ISO date. */
  readonly savedAt: string;
}

/** Feeds of which a copy is kept. */
const MOST = 5;
const KEY = 'coalition-feed:';
const key = (url: string): string => KEY + url;

/** Keeps the copy, and of older ones only the newest: an address with a query that changes would fill the page's storage. */
export function saveOfflineCopy(url: string, source: string): void {
  try {
    const older = otherCopies(key(url));
    let room: number = FEED_LIMITS.offlineCopies - source.length;
    older.forEach(([name, copy], index) => {
      room -= copy.length;
      if (room < 0 || index >= MOST - 1) localStorage.removeItem(name);
    });
    if (source.length > FEED_LIMITS.offlineCopy) localStorage.removeItem(key(url));
    else localStorage.setItem(key(url), JSON.stringify({ savedAt: new Date().toISOString(), source }));
  } catch (error) {
    // Storage is full or forbidden: the page works as it would without `offline`.
    console.warn('coalition-widgets: no offline copy kept.', error);
  }
}

/** Names and contents, the newest first. */
function otherCopies(own: string): [name: string, copy: string][] {
  // What stands in the feed itself has its quotation marks escaped.
  const savedAt = (copy: string): string => /"savedAt":"([^"]*)"/.exec(copy)?.[1] ?? '';
  return Object.entries(localStorage as unknown as Record<string, string>)
    .filter(([name]) => name.startsWith(KEY) && name !== own)
    .sort(([, one], [, other]) => (savedAt(one) < savedAt(other) ? 1 : -1));
}

/** `undefined` where there is none; a copy that cannot be read is dropped. */
export function readOfflineCopy(url: string): OfflineCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(key(url)) ?? 'null') as OfflineCopy | null;
    return typeof copy?.source === 'string' && typeof copy.savedAt === 'string' && isDate(copy.savedAt)
      ? copy
      : dropOfflineCopy(url);
  } catch (error) {
    console.warn('coalition-widgets: no offline copy here.', error);
    return dropOfflineCopy(url);
  }
}

export function dropOfflineCopy(url: string): undefined {
  try {
    localStorage.removeItem(key(url));
  } catch (error) {
    // Storage is forbidden, so there was no copy.
    console.warn('coalition-widgets: no offline copy here.', error);
  }
}
