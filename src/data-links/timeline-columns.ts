import type { TimelineEntry } from '../feed/timeline-of.js';
import { clockTime, type Column, type Speaker } from './csv-table.js';
import { dataWords } from './words.js';

/** What happened and what is next, as a table for people. */
export function timelineColumns({ lang, terms, plain }: Speaker): Column<TimelineEntry>[] {
  const { headings } = dataWords(lang);
  return [
    [headings.date, ({ date }) => clockTime(date)],
    [terms.commitment.ends, ({ event }) => clockTime(event?.end)],
    [headings.timeZone, ({ date }) => date && offsetOf(date)],
    [headings.kind, (entry) => kindWord(entry, terms)],
    [headings.title, ({ title }) => plain(title)],
    [headings.summary, ({ summary }) => summary && plain(summary)],
    [headings.place, ({ event }) => event?.place && plain(event.place)],
    [headings.status, ({ milestone }) => milestone?.status && terms.milestoneStatus[milestone.status]],
    [headings.commitment, ({ commitment }) => commitment && plain(commitment.title)],
    [terms.commitment.plan, ({ plan }) => plan && plain(plan.title)],
    [headings.link, ({ url }) => url],
  ];
}

/** `UTC-06:00`, of what has an hour. */
const offsetOf = (date: string): string => (date.length > 10 ? `UTC${/[+-]\d\d:\d\d$/.exec(date)?.[0] ?? ''}` : '');

function kindWord({ kind, standing, assessment, event }: TimelineEntry, terms: Speaker['terms']): string {
  switch (kind) {
    case 'milestone':
      return terms.timeline.milestone[standing ?? 'due'];
    case 'assessment':
      return terms.assessment[assessment?.kind ?? 'other'];
    case 'event':
      return terms.eventKind[event?.kind ?? 'other'];
    case 'revision':
    case 'plan':
      return terms.timeline[kind];
    default:
      return terms.updateKind[kind];
  }
}
