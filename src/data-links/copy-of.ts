import { askedStatuses, listedContributions } from '../feed/listed-contributions.js';
import { listedMembers } from '../feed/listed-members.js';
import { csvText } from '../feed-format/csv-text.js';
import { safeCell } from '../feed-format/safe-text.js';
import type { Feed, Text } from '../feed-format/types.js';
import { feedShape, type RecordShape } from '../schema/feed-shape.js';
import type { DataWidget, Shown } from './data-widget.js';
import { about, feedCopy } from './feed-copy.js';
import { sheetOf } from './sheet.js';
import { entries, standings, type Table } from './table-of.js';

/** The files of one widget. */
export interface Copy {
  /** Their name without its ending: that of the sheet, so that `import` knows what is in it. */
  readonly name: string;
  readonly json: string;
  readonly csv: string;
}

/**
 * What a widget shows, as files to take along. Of a list it is all that search, filters and attributes leave, and not only
 * the page that is open.
 *
 * @param plain a text in the reader's language
 */
export function copyOf(widget: DataWidget, feed: Feed, plain: (text: Text) => string): Copy {
  switch (widget.localName) {
    case 'coalition-summary':
      return tableCopy('summary', standings(feed), feed);
    case 'coalition-timeline':
      return tableCopy('timeline', entries(feed, widget, plain), feed);
    case 'coalition-members':
      return listCopy('members', membersOf(widget, feed), feed);
    case 'coalition-contributions':
      return listCopy('contributions', { contributions: contributionsOf(widget, feed) }, feed);
    case 'coalition-commitment':
      return listCopy(
        'commitments',
        {
          commitments: feed.commitments.filter(({ id }) => id === widget.commitment),
          contributions: contributionsOf(widget, feed),
        },
        feed,
      );
    default:
      return listCopy('commitments', { commitments: [...(widget.found ?? [])] }, feed);
  }
}

/** The working group is shown beside all members, not beside some. */
function membersOf({ sector, level, noPeople }: DataWidget, { members, people, workingGroup }: Feed): Shown {
  const isWhole = !sector && !level;
  return {
    members: listedMembers(members, { sector, level }),
    ...(isWhole && workingGroup && { workingGroup }),
    ...(isWhole && !noPeople && { people }),
  };
}

const contributionsOf = ({ commitment, status }: DataWidget, { contributions }: Feed): Feed['contributions'] =>
  listedContributions(contributions, commitment, askedStatuses(status));

function listCopy(list: 'commitments' | 'members' | 'contributions', shown: Shown, feed: Feed): Copy {
  const shape = (feedShape.fields[list] as { list: RecordShape }).list;
  return {
    name: list,
    json: jsonText(feedCopy(feed, shown)),
    csv: csvText(sheetOf(shape, shown[list]!, feed.language)),
  };
}

function tableCopy(name: string, table: Table, feed: Feed): Copy {
  const { version: _, ...source } = about(feed);
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  return {
    name,
    json: jsonText({ ...source, [name]: table }),
    csv: csvText([columns, ...table.map((row) => columns.map((column) => safeCell(String(row[column] ?? ''))))]),
  };
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
