import { totalsOf } from '../feed/totals-of.js';
import { timelineOf, type TimelineEntry } from '../feed/timeline-of.js';
import type { Feed, Text } from '../feed-format/types.js';
import type { DataWidget } from './data-widget.js';

export interface StandingCount {
  readonly standing: keyof ReturnType<typeof totalsOf>['counts'];
  readonly commitments: number;
}

/** Of the summary: how many commitments stand where, each promise counted once. */
export const standings = ({ commitments }: Feed): StandingCount[] =>
  Object.entries(totalsOf(commitments).counts).map(([standing, n]) => ({
    standing: standing as StandingCount['standing'],
    commitments: n,
  }));

/** Of the timeline: its entries as they stand there, what comes next first. */
export function entries(feed: Feed, widget: DataWidget): TimelineEntry[] {
  const { next, past, undated } = timelineOf(feed, widget);
  return [...next, ...past, ...undated];
}

/** An entry with the format's own words, its texts in the reader's language. */
export function entryRow(entry: TimelineEntry, plain: (text: Text) => string): object {
  const { kind, date, title, summary, event, milestone, commitment, plan, url } = entry;
  const text = (value: Text | undefined): string | undefined => value && plain(value);
  return {
    date,
    end: event?.end,
    kind: event?.kind ?? kind,
    title: plain(title),
    summary: text(summary),
    place: text(event?.place),
    status: milestone?.status,
    commitment: commitment?.id,
    plan: plan?.id,
    url,
  };
}
