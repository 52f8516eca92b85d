import { findOrMake } from '../feed-format/find-or-make.js';
import type { FeedProblem } from '../feed-format/read-feed.js';

const counted = new WeakMap<readonly FeedProblem[], Map<string, number>>();

/**
 * How many records of a list were lost when the feed was read.
 *
 * @param lists names of lists in the feed, such as `commitments`
 */
export function lostRecords(problems: readonly FeedProblem[], lists: readonly string[]): number {
  const counts = findOrMake(counted, problems, countLost);
  return lists.reduce((sum, list) => sum + (counts.get(list) ?? 0), 0);
}

/** A record may be lost for several reasons, each with a problem of its own. */
function countLost(problems: readonly FeedProblem[]): Map<string, number> {
  const records = problems.flatMap(({ path, costs }) =>
    costs === 'record' ? (/^(\w+)\[\d+\](?=(\.\w+)*$)/.exec(path)?.[0] ?? []) : [],
  );
  const counts = new Map<string, number>();
  for (const record of new Set(records)) {
    const list = record.replace(/\[.*/, '');
    counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return counts;
}
