import { oneLine } from '../output.js';
import { letterOf } from '../spreadsheet/tables/grid.js';
import type { Group } from './group.js';
import type { Message, Place } from './message.js';
import type { Of, Words } from './words/words.js';

/** How many places of one cause are named; `--all` names all. */
const FIRST = 3;

export interface LineOptions {
  readonly words: Words;
  readonly of: Of;
  /** Whether sheets of several files are spoken of, so that each has to be named with its file. */
  readonly hasFiles?: boolean;
  readonly isAll?: boolean;
  readonly language: 'en' | 'es';
}

/**
 * One line for all that has one cause: `Lost (2): commitments!A4 (id); commitments!A7 (id): Missing: write a short name …
 * The rows are left out. [missing]`.
 */
export function messageLine({ level, messages }: Group, options: LineOptions): string {
  const { words, isAll } = options;
  const [first] = messages;
  const of = options.of === 'sheet' && first.place.isRecords ? 'records' : options.of;
  const places = (isAll ? messages : messages.slice(0, FIRST)).map((message, at) =>
    placeText(message, messages[at - 1]?.place, options),
  );
  const rest = messages.length - places.length;
  if (rest > 0) places.push(words.more(rest));
  const count = messages.length > 1 ? ` (${messages.length})` : '';
  const said = words.causes[first.cause] as (details: Message['details'], of: Of) => string;
  const sentences = [said(first.details, of), words.costs(first.costs, messages.length, of)].filter(Boolean).join(' ');
  const shown = places.filter(Boolean).join('; ');
  return oneLine(`${words.levels[level]}${count}: ${shown && `${shown}: `}${sentences} [${first.cause}]`);
}

/**
 * `commitments!E14 (completion) "done" → limited`.
 *
 * @param before the place that was named last: of a CSV file in several places its name is said once
 */
function placeText({ place, value, meant, first }: Message, before: Place | undefined, options: LineOptions): string {
  return [
    before && isSameTable(place, before) ? withinTable(place, before, options) : placeName(place, options),
    value && `"${shorten(value)}"`,
    first && `= ${briefly(first, place, options)}`,
    meant && `${options.words.meant} ${shorten(meantText(meant, options))}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const meantText = (meant: NonNullable<Message['meant']>, { words }: LineOptions): string =>
  typeof meant === 'string'
    ? meant
    : [meant]
        .flat()
        .map((each) => words.choice(each))
        .join(' / ');

/** In the same sheet the cell or the row alone: `B4`. */
function briefly(place: Place, beside: Place, options: LineOptions): string {
  const { file, sheet, row, column } = place;
  if (file !== beside.file || sheet !== beside.sheet || row === undefined) return placeName(place, options);
  return sheet !== undefined && column ? `${letterOf(column.index)}${row}` : options.words.row(row);
}

/** As the program shows it: `commitments!E14 (completion)`; of CSV `commitments.csv, row 14, column E (completion)`. */
export function placeName(place: Place, { words, hasFiles, language }: Omit<LineOptions, 'of'>): string {
  const { file, sheet, row, column, missing, path, line, position, isRecords } = place;
  if (path !== undefined || line !== undefined) {
    const at = [file, line, position].filter((part) => part !== undefined).join(':');
    return [at, path].filter(Boolean).join(': ');
  }
  if (sheet !== undefined && row !== undefined && column) {
    const cell = `${quoted(sheet)}!${letterOf(column.index)}${row}${inBrackets(column.header)}`;
    return hasFiles ? `${file ?? ''}: ${cell}` : cell;
  }
  const parts = [
    sheet === undefined ? file : hasFiles ? `${file ?? ''}: ${sheet}` : sheet,
    row !== undefined && (isRecords ? words.record(row - 1) : words.row(row)),
    column &&
      (isRecords && column.header !== undefined
        ? words.field(column.header)
        : words.column(letterOf(column.index)) + inBrackets(column.header)),
    missing && !isRecords && words.missingColumn(missing[language]),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The name of a column, behind its letter. */
const inBrackets = (header: string | undefined): string =>
  header === undefined ? '' : ` (${header.split(/\s+/).join(' ')})`;

/** Whether two rows are of one CSV file: cells of workbooks have short names. */
const isSameTable = (place: Place, before: Place): boolean =>
  [place, before].every(({ sheet, row, path, line }) => (sheet ?? path ?? line) === undefined && row !== undefined) &&
  place.file === before.file;

/** `row 14`, and its column where that is another than before. */
function withinTable(place: Place, before: Place, options: LineOptions): string {
  const { column, missing } = place;
  const isSame = column?.index === before.column?.index && missing === before.missing;
  return placeName({ ...place, file: undefined, ...(isSame && { column: undefined, missing: undefined }) }, options);
}

/** As formulas name a sheet with other than letters in its name. */
const quoted = (sheet: string): string =>
  /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** On one line, and no longer than one can take in. */
export function shorten(value: string): string {
  const text = value.slice(0, 200).split(/\s+/).join(' ');
  return text.length > 60 || value.length > 200 ? `${text.slice(0, 59)}…` : text;
}
