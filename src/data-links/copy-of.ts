import { askedStatuses, listedContributions } from '../feed/listed-contributions.js';
import { listedMembers } from '../feed/listed-members.js';
import type { Feed } from '../feed-format/types.js';
import { commitmentColumns } from './commitment-columns.js';
import { contributionColumns } from './contribution-columns.js';
import { csvOf, type Speaker } from './csv-table.js';
import type { DataWidget, Shown } from './data-widget.js';
import { about, feedCopy } from './feed-copy.js';
import { memberColumns } from './member-columns.js';
import { entries, entryRow, standings, type StandingCount } from './table-of.js';
import { timelineColumns } from './timeline-columns.js';
import { dataWords } from './words.js';

/** The files of one widget. */
export interface Copy {
  /** Their name without its ending, in the reader's language. */
  readonly name: string;
  /** All that the widget shows, for programs: of a list it is a feed. */
  readonly json: string;
  /** The same for people, in their words: one row for each record, what hangs below it counted or its newest alone. */
  readonly csv: string;
}

/**
 * What a widget shows, as files to take along. Of a list it is all that search, filters and attributes leave, and not only
 * the page that is open.
 */
export function copyOf(widget: DataWidget, feed: Feed, speaker: Speaker): Copy {
  const { files } = dataWords(speaker.lang);
  switch (widget.localName) {
    case 'coalition-summary': {
      const rows = standings(feed);
      return { name: files.summary, json: tableJson('summary', rows, feed), csv: standingsCsv(rows, speaker) };
    }
    case 'coalition-timeline': {
      const shown = entries(feed, widget);
      const rows = shown.map((entry) => entryRow(entry, speaker.plain));
      return {
        name: files.timeline,
        json: tableJson('timeline', rows, feed),
        csv: csvOf(timelineColumns(speaker), shown),
      };
    }
    case 'coalition-members': {
      const shown = membersOf(widget, feed);
      return {
        name: files.members,
        json: listJson(shown, feed),
        csv: csvOf(memberColumns(feed, speaker), shown.members!),
      };
    }
    case 'coalition-contributions': {
      const contributions = contributionsOf(widget, feed);
      return {
        name: files.contributions,
        json: listJson({ contributions }, feed),
        csv: csvOf(contributionColumns(feed, speaker), contributions),
      };
    }
    default: {
      const isOne = widget.localName === 'coalition-commitment';
      const commitments = isOne
        ? feed.commitments.filter(({ id }) => id === widget.commitment)
        : [...(widget.found ?? [])];
      return {
        name: files.commitments,
        json: listJson({ commitments, ...(isOne && { contributions: contributionsOf(widget, feed) }) }, feed),
        csv: csvOf(commitmentColumns(feed, speaker), commitments),
      };
    }
  }
}

/** The working group is shown beside all members, not beside some. */
function membersOf({ sector, level, noPeople }: DataWidget, { members, people, workingGroup }: Feed): Shown {
  const listed = listedMembers(members, { sector, level });
  const isWhole = listed === members;
  return {
    members: listed,
    ...(isWhole && workingGroup && { workingGroup }),
    ...(isWhole && !noPeople && { people }),
  };
}

const contributionsOf = ({ commitment, status }: DataWidget, { contributions }: Feed): Feed['contributions'] =>
  listedContributions(contributions, commitment, askedStatuses(status));

function standingsCsv(rows: readonly StandingCount[], { lang, terms }: Speaker): string {
  const words = {
    ...terms.completion,
    figures: terms.summary.figures,
    withdrawn: terms.state.withdrawn,
    'not-delivered': terms.state['not-delivered'],
    unknown: terms.progress.unknown,
  };
  return csvOf<StandingCount>(
    [
      [terms.commitments.completion, ({ standing }) => words[standing]],
      [dataWords(lang).headings.commitments, ({ commitments }) => commitments],
    ],
    rows,
  );
}

const listJson = (shown: Shown, feed: Feed): string => jsonText(feedCopy(feed, shown));

function tableJson(name: string, rows: readonly object[], feed: Feed): string {
  const { version: _, ...source } = about(feed);
  return jsonText({ ...source, [name]: rows });
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
