/** What to write in a place; its words are each language's own. */
export type Wanted =
  | {
      readonly kind:
        | 'text'
        | 'date'
        | 'date-time'
        | 'url'
        | 'email'
        | 'language'
        | 'time-zone'
        | 'party'
        | 'id'
        | 'value'
        | 'list'
        | 'object';
    }
  | { readonly kind: 'reference'; readonly list: Name }
  | { readonly kind: 'number'; readonly from: number; readonly to?: number; readonly isWhole?: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'any-of'; readonly fields: readonly Name[] }
  | { readonly kind: 'at-most'; readonly field: Name };

/** What something is called in the sheets. */
export interface Name {
  readonly en: string;
  readonly es: string;
}

/** A value with the words that the widgets show for it. */
export interface Choice extends Name {
  readonly value: string;
}

type None = Record<never, never>;

/** What can be said of files, sheets, cells and feeds, and what each needs to be said. */
export interface Causes {
  // Files
  'open-quote': None;
  /** CSV without quotes around texts of several lines. */
  'lines-split': None;
  'read-as-windows-1252': None;
  'read-as-macintosh': None;
  'file-locked': None;
  'file-damaged': None;
  'file-too-large': { readonly megabytes: number };
  'file-old-excel': None;
  'file-web-page': None;
  'workbook-beside-csv': None;
  /** One that is called a copy of another, which is there and is read. */
  'file-copied': { readonly other: string; readonly isSame: boolean };
  // Sheets
  'sheet-unknown': { readonly known: readonly Name[] };
  'sheet-unknown-table': { readonly sheet: Name };
  'sheet-twice': { readonly other: string };
  /** Word for word, or with the same ids; it is not read. */
  'sheet-copied': { readonly other: string; readonly isEdited: boolean };
  /** One for each record, with labels beside what they say; which columns a sheet of rows would have. */
  'sheet-form': { readonly sheet: Name; readonly columns: readonly Name[] };
  'sheet-missing': { readonly sheet: Name };
  'sheet-hidden': None;
  'sheet-empty': None;
  /** One that each row needs. */
  'column-missing': { readonly column: Name };
  'header-missing': { readonly columns: readonly Name[] };
  'header-one-column': None;
  'header-below-title': { readonly rows: number };
  'header-two-lines': None;
  'header-repeated': None;
  /** A row below names of other columns, which stand in this row below the table. */
  'below-second-header': { readonly row: number };
  /** A record above the names of the columns, which stand in this row. */
  'row-above-header': { readonly row: number };
  'merged-cells': None;
  /** The headings of the columns that one cell of a record covers. */
  'merged-across': { readonly columns: readonly string[] };
  /** Thousands of rows below the table, or hundreds of columns beside it. */
  'cell-far': None;
  /** What somebody wrote beside a cell, and not into it. */
  comments: None;
  /** A row that begins with `#` and has cells of the format's columns filled. */
  'note-row': None;
  /** It is published all the same. */
  'row-hidden': None;
  /** A column that nobody sees who opens the workbook. */
  'column-hidden': None;
  /** A cell with a line through it, which is published all the same; the first of its row. */
  'struck-out': None;
  /** Words of a cell with a line through them, beside others without. */
  'struck-words': None;
  'white-words': None;
  /** A row of CSV with text beyond the heading. */
  'row-longer': { readonly columns: number };
  'example-overwritten': { readonly mark: string };
  /** An empty cell of a column of choices, with a colour of its own. */
  'colour-alone': None;
  /** A step of a commitment, in a column of its own. */
  'column-step': None;
  /** The example of the empty workbook as a record. */
  'example-left': None;
  /** A row of the empty workbook that lost the sign which marks it. */
  'template-row': None;
  /** Where the column that is meant is there already, with that. */
  'column-unknown': { readonly columns: readonly Name[]; readonly meant?: Name; readonly isThere?: boolean };
  'column-country': None;
  'column-brackets': None;
  'column-twice': None;
  /** Between others, with cells filled. */
  'column-nameless': None;
  'columns-same-language': { readonly other: string; readonly language: string };
  'coalition-rows': None;
  'coalition-of-body': None;
  'coalition-nameless': None;
  'coalition-unnamed': None;
  /** Of the coalition, so that nobody knows as of when all of it is. */
  'updated-missing': None;
  // Sheets in columns and words of their own
  /** Sheets with the same commitments, of which the one of the latest year is read. */
  'sheets-of-years': { readonly sheets: readonly string[]; readonly newest: string };
  'mapping-empty': None;
  'mapping-half': None;
  'mapping-open': None;
  'mapping-sheet-unknown': { readonly known: readonly Name[] };
  'mapping-column-unknown': { readonly columns: readonly Name[] };
  'mapping-column-absent': None;
  /** A sheet of theirs that is not there. */
  'mapping-sheet-absent': { readonly sheets: readonly string[] };
  /** A word that names no separator. */
  'mapping-split': None;
  /** A heading over several columns. */
  'mapping-column-several': { readonly columns: readonly string[] };
  'mapping-twice': { readonly sheet: string; readonly column: string };
  /** A separator for a column of ours that has one value. */
  'mapping-split-one': { readonly sheet: string; readonly column: string };
  /** Columns of theirs with words for one of ours, which say different things in a row. */
  'mapping-words-differ': { readonly column: string; readonly words: readonly string[] };
  /** Rows of one commitment that say different things. */
  /** `isWord`: the column takes only some of their words, and none counts. */
  'mapping-rows-differ': { readonly column: string; readonly isWord?: boolean };
  /** A sheet of ours that no row of the mapping gives what each of its records needs. */
  'mapping-needed': { readonly column: Name };
  'mapping-word-twice': { readonly first: string };
  'mapping-word-unknown': None;
  /** A word that a column of choices does not have, or another column of ours has. */
  'mapping-word': { readonly wanted: Wanted; readonly column?: Name };
  /** A part of one in a column of percentages. */
  'mapping-fraction': None;
  'mapping-passed-over': { readonly columns: readonly string[] };
  // Sheets of OGP and Decidim
  'json-broken': { readonly line: number };
  'json-no-list': None;
  'json-feed': None;
  /** A table of OGP or Decidim, which was not said. */
  'preset-table': { readonly preset: 'ogp' | 'decidim' };
  'preset-columns': { readonly columns: readonly string[] };
  'coalition-made': { readonly name: string; readonly language: string; readonly updated: string };
  'columns-without-place': { readonly columns: readonly string[] };
  'identifier-repeated': None;
  'plan-years': { readonly submitted: string; readonly end: string; readonly years: string };
  'completion-unclear': None;
  'date-year-alone': None;
  'decidim-csv': None;
  'decidim-title': { readonly languages: readonly string[] };
  'decidim-parent': None;
  'decidim-description': None;
  'decidim-status': None;
  'decidim-status-unknown': None;
  // Cells
  write: { readonly wanted: Wanted };
  /** A value of another column of the sheet. */
  'other-column': { readonly wanted: Wanted; readonly column: Name };
  missing: { readonly wanted: Wanted };
  'formula-failed': None;
  /** A 0 that a formula gives which is another, empty cell, or that stands where words should. */
  'formula-empty': None;
  /** The formula itself, in a cell that has the format of text. */
  'formula-text': None;
  'formula-unsaved': None;
  /** With the order of the dates beside it that can be meant in one way alone. */
  /** Of what somebody typed as an id the program made a date. */
  'id-date': None;
  /** An hour without its day. */
  'hour-alone': { readonly wanted: Wanted };
  /** From one hour to another, in one cell. */
  'hour-range': None;
  /** Where something begins and where it ends, in one cell. */
  'date-both-ends': None;
  'date-order': { readonly order?: 'dmy' | 'mdy' };
  'date-year': None;
  /** A year as any number of four digits: `2,027`. */
  'date-year-mark': None;
  'date-serial': None;
  'date-month': None;
  'date-without-year': None;
  /** A part of the year that has a first and a last month, as a quarter. */
  'date-period': None;
  /** One that has none, as a season. */
  'date-vague': None;
  /** A first day and a last one. */
  'date-range': None;
  'date-hour': None;
  'date-no-day': None;
  /** A day with the name of another weekday. */
  'date-weekday': None;
  'date-in-words': None;
  midnight: None;
  'number-marks': None;
  'id-logical': None;
  /** A number within that of another commitment, as those of its steps are. */
  'id-outline': None;
  'id-rounded': None;
  'list-split': None;
  'list-with-comma': None;
  /** A date or a number where another language has words. */
  'translation-no-words': None;
  'list-lengths': { readonly counts: readonly { readonly language: string; readonly count: number }[] };
  placeholder: None;
  /** Where something must stand, or is read by everybody. */
  'placeholder-said': None;
  /** One of several in a cell. */
  'placeholder-entry': None;
  'text-spoiled': None;
  'text-html': None;
  'personal-data': None;
  'link-words': { readonly isLogo: boolean };
  'link-host': None;
  'link-several': None;
  spdx: None;
  /** One more than in the cell above, row after row. */
  dragged: None;
  // Records
  'id-twice': None;
  /** Two ids of one list that differ by case or accents alone. */
  'id-nearly-twice': { readonly other: string };
  /** A row that sums up the others. */
  'total-row': None;
  /** A contribution that was taken from the page, as the desk's sheet calls it. */
  'contribution-withdrawn': None;
  /** One of which the export of the receiver has no text, as it may hold personal data. */
  'contribution-held-back': None;
  /** One that the receiver exported, and of which nothing is on the page. */
  'contribution-undecided': None;
  /** A note, or a row of another table, below the table; the second has all that a record needs. */
  'below-table': None;
  'below-table-filled': None;
  /** A heading between the rows; the column that most likely has what it says. */
  'row-heading': { readonly column?: Name };
  /** A row with one cell filled, in words: most likely a note below the table. */
  'row-alone': None;
  'id-unknown': { readonly list: Name };
  /** More than one record is called so. */
  'name-of-several': { readonly list: Name; readonly ids: string };
  'several-in-one': None;
  /** A record names itself where another belongs. */
  'reference-itself': None;
  'reference-left-out': { readonly list: Name };
  'id-ambiguous': { readonly column: Name };
  'row-shifted': { readonly column: Name; readonly letter: string };
  /** Of a row that lacks what it needs, and of which several cells are not of their columns. */
  'row-moved': None;
  /** Several cells of a row that fit the columns on one side of theirs. */
  'cells-moved': { readonly side: 'left' | 'right' };
  'parent-missing': { readonly columns: readonly Name[] };
  'parent-several': { readonly columns: readonly Name[] };
  'parent-left-out': { readonly list: Name };
  'role-missing': { readonly column: Name };
  // What a colleague would say who reads it through
  /** What somebody wrote to colleagues, where an organisation should stand. */
  'party-note': None;
  /** With a question mark, which no page shows as one. */
  'party-doubt': None;
  /** Several or all, without a name. */
  'party-unnamed': None;
  /** That a cell says the same as the one above it. */
  'as-above': None;
  'member-nearly': { readonly member: string };
  /** Called as something else of the feed that is no organisation. */
  'party-elsewhere': { readonly list: Name };
  'member-within': { readonly member: string };
  'member-gone': None;
  /** Two members have it. */
  'name-twice': { readonly member: string };
  'field-twice': None;
  'field-nearly': { readonly field: string };
  /** In most rows of a sheet the later of two dates is before the other. */
  'dates-swapped': { readonly earlier: string; readonly later: string; readonly count: number; readonly total: number };
  /** A word in a title, beside fields that say otherwise. */
  'title-mark': { readonly mark: 'withdrawn' | 'complete'; readonly list: 'commitments' | 'milestones' };
  /** Columns that have each other's values; `at` is where they stand. */
  'columns-exchanged': {
    readonly columns: readonly [Name, Name];
    readonly at: readonly number[];
    readonly count: number;
    readonly total: number;
  };
  'before-start': { readonly field: string; readonly earlier: string };
  'fraction-as-percentage': { readonly percent: number };
  'answer-missing': None;
  /** An answer that says only that there will be one. */
  'answer-to-come': None;
  /** A mark that a text is a draft, or for colleagues. */
  'draft-said': None;
  /** Of a meeting, in its place or its text. */
  'passcode-said': None;
  /** What of one record cannot be so all at once. */
  'complete-progress': { readonly progress: number };
  'not-started-progress': { readonly progress: number };
  /** Responsible and partner at once. */
  'party-twice': None;
  'end-ahead': { readonly end: string };
  /** Another plan has it, or another commitment of the plan. */
  'title-twice': { readonly list: 'plans' | 'commitments' };
  /** A report, a milestone or a revision of one commitment. */
  'record-twice': None;
  /** A unit of nobody knows which body. */
  'unit-alone': None;
  /** In one list, as a party or an area. */
  'entry-twice': None;
  'entry-bullet': None;
  'withdrawn-complete': { readonly state: 'withdrawn' | 'not-delivered' | 'delayed' | 'on-hold' };
  'withdrawn-no-reason': None;
  /** A commitment said to be complete, or not started, beside milestones that are not so: how many of how many. */
  'complete-milestones': { readonly count: number; readonly total: number };
  'not-started-milestones': { readonly count: number; readonly total: number };
  /** Figures of milestones beside their rows, which count. Without `done`, no row says how far it is. */
  'milestone-counts': {
    readonly complete: number;
    readonly total: number;
    readonly done?: number;
    readonly rows: number;
  };
  /** A day on which its commitment, or the plan of that, had not begun or was not submitted yet. */
  'before-beginning': {
    readonly of: 'commitments' | 'plans';
    readonly field: 'start' | 'submitted';
    readonly start: string;
  };
  /** A report on a day before its period began, or more than a year after it ended. */
  'report-period': { readonly period: string; readonly isBefore: boolean };
  /** Two reports of one day and period with other figures. */
  'report-twice': None;
  'milestone-after-end': None;
  /** More years than anybody plans ahead. */
  'date-far-ahead': { readonly years: number };
  'event-long': None;
  /** A revision names a date as the one of now, and the commitment or plan has none such. */
  'revision-now': { readonly end: string; readonly list: 'plans' | 'commitments' };
  'status-behind': { readonly list: 'contributions' | 'milestones'; readonly isWithdrawn?: boolean };
  /** Of a feed in several languages; with how many texts lack this one. */
  'translation-missing': { readonly language: string; readonly count: number };
  /** Who is responsible is a member no more; with whether others are responsible too. */
  'lead-left': { readonly left: string; readonly hasOthers: boolean };
  /** A report says less than the one before, which said this. */
  'report-falls': { readonly date: string; readonly said: Choice | number };
  'report-newer': { readonly date: string; readonly said: Choice | number };
  /** No language has such a tag; with that of the country whose code it is. */
  'language-unknown': None;
  /** A country's code that is a language's, too. */
  'language-country': { readonly language: string };
  /** An address that only one machine, or one network, knows. */
  'link-local': None;
  /** An address of files that most people cannot open before somebody lets them. */
  'link-shared': None;
  /** A logo that is a document or a page. */
  'logo-no-image': None;
  'http-link': { readonly isLogo: boolean };
  'updated-ahead': None;
  /** Of all, with the newest date in it. */
  'updated-behind': { readonly date: string };
  /** Of what has happened. */
  'date-ahead': None;
  /** Hardly a year of our calendar. */
  'year-far': None;
  /** Of a commitment: more than a year after its plan ends; or what is after it as a whole. */
  'after-plan': { readonly end: string; readonly isWhole?: boolean };
  /** Of the coalition: the edition before has the same, and is another. */
  'updated-same': None;
  'updated-old': { readonly days: number; readonly limit: number };
  'no-leads': None;
  /** Of commitments of OGP or Decidim. */
  'no-leads-made': None;
  'members-none': None;
  'no-challenges': None;
  /** A revision says only that something changed. */
  'no-reason': None;
  /** What another part of the library found, in its own English words. */
  said: { readonly message: string };
}
