import { FEED_LIMITS } from '../feed-format/limits.js';

/** The last good copy of a feed in this browser, for elements with `offline`. */
export interface OfflineCopy {
  /** The feed as the server sent it. */
  readonly source: string;
  /** When it came, as an ISO date. */
  readonly savedAt: string;
}

const key = (url: string): string => `coalition-feed:${url}`;

export function saveOfflineCopy(url: string, source: string): void {
  try {
    if (source.length > FEED_LIMITS.offlineCopy) localStorage.removeItem(key(url));
    else localStorage.setItem(key(url), JSON.stringify({ source, savedAt: new Date().toISOString() }));
  } catch (error) {
    // Storage is full or forbidden: the page works as it would without `offline`.
    console.warn('coalition-widgets: no offline copy kept.', error);
  }
}

/** `undefined` where there is none; a copy that cannot be read is dropped. */
export function readOfflineCopy(url: string): OfflineCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(key(url)) ?? 'null') as OfflineCopy | null;
    return typeof copy?.source === 'string' && typeof copy.savedAt === 'string' ? copy : dropOfflineCopy(url);
  } catch (error) {
    console.warn('coalition-widgets: the offline copy could not be read.', error);
    return dropOfflineCopy(url);
  }
}

export function dropOfflineCopy(url: string): undefined {
  try {
    localStorage.removeItem(key(url));
  } catch (error) {
    // Storage is forbidden, so there was no copy.
    console.warn('coalition-widgets: there is no storage here.', error);
  }
}
