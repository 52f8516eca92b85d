import { ownFields } from '../feed-format/own.js';
import { isDate } from '../feed-format/patterns.js';
import type {
  Assessment,
  CoalitionEvent,
  Commitment,
  Feed,
  Link,
  Milestone,
  Plan,
  Text,
} from '../feed-format/types.js';
import { TIMELINE_FILTERS, type TIMELINE_KINDS } from '../feed-format/vocabularies.js';
import { attributeWords } from './attribute-words.js';
import { endOfDate, isPast, startOfDate } from './period.js';

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened or is planned. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Absent where the feed gives none. */
  readonly date?: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly url?: string;
  readonly sources: readonly Link[];
  /** The commitment, or the plan as a whole, that it concerns. */
  readonly commitment?: Commitment;
  readonly plan?: Plan;
  /**
   * What the date is to a milestone: the day on which it was done, when it is due, or when it was due. Of what was
   * due, its `status` says how it stands; where that is unknown nobody knows, and it is not called missed.
   */
  readonly standing?: 'done' | 'due' | 'was-due';
  /** The record itself, for what only its kind has. */
  readonly milestone?: Milestone;
  readonly assessment?: Assessment;
  readonly event?: CoalitionEvent;
}

/** What a page asks for. A value that means nothing is as if it were not there. */
export interface TimelineFilter {
  /** Id of a commitment. */
  readonly commitment?: string;
  /** Feed dates. What overlaps the time between them stays, what is undated does not. */
  readonly from?: string;
  readonly to?: string;
  /** Kinds of entries and of events, as the attribute names them. */
  readonly kinds?: string | null;
}

export interface Timeline {
  /** Soonest first. */
  readonly next: readonly TimelineEntry[];
  /** Newest first. */
  readonly past: readonly TimelineEntry[];
  /** As the feed has them. */
  readonly undated: readonly TimelineEntry[];
}

/**
 * Merges what a feed tells of plans, commitments, events and updates. Left out is what has no place in time or is
 * no longer planned: undated assessments, undated open milestones, withdrawn milestones.
 */
export function timelineOf(feed: Feed, filter: TimelineFilter = {}, now = new Date()): Timeline {
  const isWanted = filterOf(filter);
  const next: [at: number, TimelineEntry][] = [];
  const past: [at: number, TimelineEntry][] = [];
  const undated: TimelineEntry[] = [];

  const add = (parts: TimelineEntry): void => {
    const entry = ownFields(parts);
    if (!isWanted(entry)) return;
    const { date, event, standing } = entry;
    if (!date) undated.push(entry);
    // What is due in a month must be there at its end; an event may be at its beginning.
    else if (standing === 'due') next.push([+endOfDate(date), entry]);
    else if (event ? !isPast(endOf(event), now) : startOfDate(date) > now) next.push([+startOfDate(date), entry]);
    else past.push([+endOfDate(date), entry]);
  };
  const addChanges = (record: Plan | Commitment, about: Pick<TimelineEntry, 'commitment' | 'plan'>): void => {
    for (const { summary: title, date, sources } of record.revisions)
      add({ kind: 'revision', date, title, sources, ...about });
    for (const assessment of record.assessments) {
      const { date, earlyResults: summary, url, sources } = assessment;
      if (date) add({ kind: 'assessment', date, title: record.title, summary, url, sources, assessment, ...about });
    }
  };

  for (const plan of feed.plans) {
    const { submitted: date, title, note: summary, url, sources } = plan;
    // Where the news tells of it, with the same address and date, that is enough.
    const isNews = feed.updates.some((update) => url && update.url === url && update.date === date);
    if (date && !isNews) add({ kind: 'plan', date, title, summary, url, sources });
    addChanges(plan, { plan });
  }
  const commitments = new Map<string | undefined, Commitment>();
  for (const commitment of feed.commitments) {
    commitments.set(commitment.id, commitment);
    for (const milestone of commitment.milestones) {
      const standing = standingOf(milestone, commitment, now);
      if (standing)
        add({
          kind: 'milestone',
          ...standing,
          title: milestone.title,
          sources: milestone.sources,
          milestone,
          commitment,
        });
    }
    addChanges(commitment, { commitment });
  }
  for (const event of feed.events) {
    const { start: date, title, summary, url, sources } = event;
    add({ kind: 'event', date, title, summary, url, sources, event, commitment: commitments.get(event.commitment) });
  }
  for (const { kind = 'news', date, title, summary, url, sources, commitment } of feed.updates) {
    add({ kind, date, title, summary, url, sources, commitment: commitments.get(commitment) });
  }

  return {
    next: next.sort(([a], [b]) => a - b).map(([, entry]) => entry),
    past: past.sort(([a], [b]) => b - a).map(([, entry]) => entry),
    undated,
  };
}

/** When an event is over. An end before the start is a slip and does not count. */
export const endOf = ({ start, end }: CoalitionEvent): string =>
  end && endOfDate(end) > endOfDate(start) ? end : start;

function standingOf(
  { status, end, completedOn }: Milestone,
  { state }: Commitment,
  now: Date,
): Pick<TimelineEntry, 'date' | 'standing'> | undefined {
  const hasBegun = (date?: string): boolean => !!date && startOfDate(date) <= now;
  if (status === 'complete' || (!status && completedOn)) {
    if (!hasBegun(completedOn) && hasBegun(end)) return { date: end, standing: 'was-due' };
    // Done ahead of its date, on a day that nobody gave.
    return { date: hasBegun(completedOn) ? completedOn : undefined, standing: 'done' };
  }
  if (!end || status === 'withdrawn' || state === 'withdrawn' || state === 'not-delivered') return undefined;
  return { date: end, standing: isPast(end, now) ? 'was-due' : 'due' };
}

function filterOf({ commitment, from, to, kinds }: TimelineFilter): (entry: TimelineEntry) => boolean {
  const wanted = attributeWords(kinds).filter((kind) => TIMELINE_FILTERS.includes(kind));
  const first = from && isDate(from) ? startOfDate(from) : undefined;
  const last = to && isDate(to) ? afterDate(to) : undefined;
  return ({ kind, date, event, commitment: about }) =>
    (!commitment || about?.id === commitment) &&
    (!wanted.length || wanted.includes(kind) || wanted.includes(event?.kind ?? '')) &&
    (!first || (!!date && afterDate(event ? endOf(event) : date) > +first)) &&
    (!last || (!!date && +startOfDate(date) < last));
}

/** An instant is over a millisecond later, so that it lies within itself. */
const afterDate = (date: string): number => +endOfDate(date) + +(date.length > 10);
