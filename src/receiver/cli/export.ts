import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../server/settings.js';
import { startOf, timeZoneOf } from '../calendar.js';
import { exportCsv } from '../commands/export-csv.js';
import { exportJson, withoutSuspected } from '../commands/export-json.js';
import type { ContributionQuery } from '../store/contribution-query.js';
import type { Contribution } from '../store/contribution.js';
import { feedNow } from './feed-now.js';
import { print, requireNoMore, withStore, type Command } from './command.js';

/** Writes what is kept to standard output. Of one person everything is written, for that is their right. */
export const runExport: Command = async (rest, options, env) => {
  requireNoMore(rest);
  const { format, since, email, open } = options;
  if (format !== 'json' && format !== 'csv') throw new UsageError('export needs --format json or --format csv.');
  const isOnDays = format === 'csv' || since !== undefined;
  const timeZone = timeZoneOf(isOnDays ? await feedNow(options, env) : undefined);
  const receivedFrom = since === undefined ? undefined : startOf(timeZone, since);
  if (since !== undefined && receivedFrom === undefined) {
    throw new UsageError(`--since must be a date such as 2026, 2026-05 or 2026-05-31, not "${since}".`);
  }
  const query: ContributionQuery = {
    ...(receivedFrom !== undefined && { receivedFrom }),
    ...(email !== undefined && { email }),
    ...(open && { waiting: true }),
    ...(format === 'csv' && !open && { states: ['new', 'draft', 'published', 'withdrawn', 'answered'] }),
  };
  const isKept = await withStore(options, env, async (store) => {
    const all = store.contributions.all(query);
    const isWhole = options['with-suspected'] === true || email !== undefined;
    const pieces =
      format === 'csv'
        ? exportCsv(all, { timeZone, alike: await store.contributions.alikeCounts(), isWhole })
        : exportJson(isWhole ? all : withoutSuspected(all));
    await pipeline(pieces, process.stdout, { end: false });
  });
  if (!isKept && format === 'json') print('[]');
  if (!isKept && format === 'csv')
    await pipeline(exportCsv(nothing(), { timeZone, alike: new Map() }), process.stdout, { end: false });
};

async function* nothing(): AsyncGenerator<Contribution> {}
