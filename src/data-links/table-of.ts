import { totalsOf } from '../feed/totals-of.js';
import { timelineOf, type TimelineEntry } from '../feed/timeline-of.js';
import type { Feed, Text } from '../feed-format/types.js';
import type { DataWidget } from './data-widget.js';

/** What a widget shows that is no list of the feed: the same row for row in both kinds of file. */
export type Table = readonly Readonly<Record<string, string | number | undefined>>[];

/** Of the summary: how many commitments stand where, each promise counted once. */
export function standings({ commitments }: Feed): Table {
  const { counts } = totalsOf(commitments);
  return Object.entries(counts).map(([standing, n]) => ({ standing, commitments: n }));
}

/** Of the timeline: its entries as they stand there, what comes next first, in the reader's language. */
export function entries(feed: Feed, widget: DataWidget, plain: (text: Text) => string): Table {
  const { next, past, undated } = timelineOf(feed, widget);
  const text = (value: Text | undefined): string | undefined => value && plain(value);
  const row = ({
    kind,
    date,
    title,
    summary,
    event,
    milestone,
    commitment,
    plan,
    url,
  }: TimelineEntry): Table[number] => ({
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
  });
  return [...next, ...past, ...undated].map(row);
}
