import { counted } from '../../output.js';
import type { GoneValue, ValueAt } from '../../editions/replaced-values.js';
import type { ColumnOf } from '../../editions/whole-columns.js';
import { changedLines, columnsText, goneText } from '../replaced-text.js';
import type { Choice, Name, Wanted } from '../causes.js';
import type { Of, Words } from './words.js';

const names = (list: readonly Name[], last = 'or'): string =>
  joined(
    list.map(({ en }) => en),
    last,
  );

function joined(list: readonly string[], last: string): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1)}`;
}

const goneIn = (values: readonly GoneValue[], isAll: boolean): string =>
  goneText(values, (name) => name.en, isAll, en.more);

const columnsIn = (columns: readonly ColumnOf<ValueAt>[], isAll: boolean): string =>
  columnsText(columns, (name) => name.en, isAll, en.more);

const languages = new Intl.DisplayNames('en', { type: 'language' });
/** What no language is called stays as it is written. */
const languageName = (tag: string): string => (/^[a-z]{2,3}$/.test(tag) ? (languages.of(tag) ?? tag) : tag);

const called = (field: string): string => ({ answeredOn: 'answered on', completedOn: 'completed on' })[field] ?? field;

const saidText = (said: Choice | number, of: Of): string =>
  typeof said === 'number' ? `${said} %` : of === 'feed' ? `"${said.value}"` : said.value;

const choiceText = ({ value }: Choice): string => value;

function wanted(what: Wanted, of: Of): string {
  switch (what.kind) {
    case 'text':
      return 'text';
    case 'date':
      return 'a date like 2026, 2026-05 or 2026-05-31';
    case 'date-time':
      return 'a date like 2026-05-31, with its hour like 2026-05-31 18:00';
    case 'url':
      return 'a whole address, like https://town.example/plan';
    case 'email':
      return 'an address like name@example.org';
    case 'language':
      return 'a language tag, like en or es-MX';
    case 'time-zone':
      return 'a time zone, like America/Monterrey';
    case 'party':
      return 'the id or name of an organisation';
    case 'id':
      return 'a short name of your own that stays, like open-budget';
    case 'list':
      return 'a list in square brackets';
    case 'object':
      return 'an object in braces';
    case 'value':
      return 'a value';
    case 'reference':
      return of === 'feed' ? `the id of one of the ${what.list.en}` : `an id from the sheet ${what.list.en}`;
    case 'number': {
      const number = what.isWhole ? 'a whole number' : 'a number';
      return what.to === undefined ? `${number}, ${what.from} or more` : `${number} from ${what.from} to ${what.to}`;
    }
    case 'choice':
      return `one of: ${what.choices.map(choiceText).join(', ')}`;
    case 'any-of':
      return `at least one of: ${what.fields.map(({ en }) => en).join(', ')}`;
    case 'at-most':
      return `a number no greater than "${what.field.en}"`;
  }
}

export const en: Words = {
  levels: { must: 'Lost', doubt: 'Check', better: 'Tip' },
  costs(costs, count, of) {
    const isOne = count === 1;
    switch (costs) {
      case 'feed':
        return 'Without it there is no feed.';
      case 'file':
        return isOne ? 'Nothing of it is used.' : 'Nothing of them is used.';
      case 'list':
        return 'Every record of this list is left out.';
      case 'record':
        if (of !== 'sheet') return isOne ? 'The record is left out.' : 'The records are left out.';
        return isOne ? 'The row is left out.' : 'The rows are left out.';
      case 'field':
        if (of !== 'sheet') return isOne ? 'Only this is left out.' : 'Only these are left out.';
        return isOne ? 'The cell is left out.' : 'The cells are left out.';
      case 'nothing':
        return '';
    }
  },
  causes: {
    'open-quote': () =>
      'A double quote opens a cell here and none closes it, so the rows below are read as one text. Close it, or save the sheet again.',
    'lines-split': () =>
      'Texts of several lines have no double quotes around them, so their rows fell apart. Save the CSV again with the double quote (") as text delimiter; or better, save the workbook as .xlsx or .ods.',
    'read-as-macintosh': () =>
      'This is not UTF-8; its accents look like those of Excel for Mac, so the file was read as that. See whether the words are right. To be sure, save it as "CSV UTF-8" or say --encoding macintosh (or windows-1252).',
    'read-as-windows-1252': () =>
      'This is not UTF-8, so the file was read as Windows-1252. See whether the words are right. To be sure, save it as "CSV UTF-8" or say --encoding windows-1252 (or macintosh).',
    'file-locked': () => 'The workbook has a password. Save a copy without one and import that.',
    'file-damaged': () => 'The workbook is damaged. Open it in your spreadsheet program and save it again.',
    'file-too-large': ({ megabytes }) =>
      `Unpacked, the workbook is larger than ${megabytes} MB. Copy the sheets that you need into a new one.`,
    'file-old-excel': () => 'This is the format of Excel before 2007. Save the workbook as .xlsx.',
    'file-web-page': () =>
      'This is a web page, not a sheet. In Google Sheets choose File, Share, Publish to web, and use that address.',
    'workbook-beside-csv': () =>
      'There are CSV files beside this workbook, so they are read and the workbook is not. To read it, name it: import BOOK.xlsx.',
    'sheet-unknown': ({ known }) =>
      `No sheet has this name, so it is passed over. Sheets are ${names(known, 'and')}. If a name begins with #, it is passed over without a message.`,
    'sheet-unknown-table': ({ sheet }) => `Its columns are those of ${sheet.en}. Give it that name.`,
    'sheet-twice': ({ other }) =>
      `This is a second sheet of the same kind as ${other}: the rows of both are taken. Remove one if it is a copy.`,
    'sheet-copied': ({ other, isEdited }) =>
      isEdited
        ? `It has the same ids as ${other}, so it looks like a copy that was edited. Keep one sheet with what holds, and remove the other or give it a name that begins with #.`
        : `This is a copy of ${other}, word for word, so it is not read. Remove it, or give it a name that begins with #.`,
    'file-copied': ({ other, isSame }) =>
      isSame
        ? `By its name this is a copy of ${other}, and the same is in both, so it is not read. Remove it.`
        : `By its name this is a copy of ${other}, and they differ. Only ${other} is read. Which of the two is right? Keep that one, under the name without a mark of a copy, and remove the other.`,
    'sheet-form': ({ sheet, columns }) =>
      `A sheet of its own for each record, with labels and what they say beside them, cannot be read. Make one sheet ${sheet.en} with a row for each, and these columns: ${names(columns, 'and')}.`,
    'sheet-missing': ({ sheet }) => `The sheet ${sheet.en} is missing, and these rows belong to its rows.`,
    'sheet-hidden': () => 'This sheet is hidden and was not read. Show it to have it read, or delete it.',
    'sheet-empty': () =>
      'Nothing is in it, not even the names of the columns. If it should have rows, save it again from your program; if not, remove it.',
    'column-missing': ({ column }) =>
      `The column ${column.en} is missing, and each row needs it. Was it deleted, or renamed? Put it back with its values.`,
    'header-missing': ({ columns }) =>
      `No row has the names of the columns. Write them into the first row: ${names(columns, 'and')} at least. If this is a sheet of your own, leave it as it is: --suggest writes a mapping for it.`,
    'header-one-column': () =>
      'The whole table is in one column: it was opened with the wrong separator. Open the CSV file again and choose the comma or semicolon that it has, or import the CSV file itself.',
    'header-below-title': ({ rows }) =>
      `The names of the columns are here, below ${counted(rows, 'row')} of title, which ${rows === 1 ? 'is' : 'are'} passed over.`,
    'header-two-lines': () => 'The names of the columns are in two rows here; they were read as one.',
    'header-repeated': () => 'The names of the columns are here again; the row is passed over.',
    'below-second-header': ({ row }) =>
      `Row ${row} has names of columns once more, not the same ones or in other places than those of the table, so this row below it is not read. Move it up into the table, each value under its heading; or into a sheet of its own.`,
    'row-above-header': ({ row }) =>
      `This row looks like a record, and stands above the names of the columns, which are in row ${row}, so it is not read. Was the sheet sorted together with its heading? Move row ${row} to the top.`,
    'merged-cells': () => 'This cell was merged with those above it, so it was taken to say the same.',
    'merged-across': ({ columns }) =>
      `This cell was merged over the columns ${joined(columns, 'and')}, so only the first of them is filled. Split the cell, and write into each column what is true of it.`,
    'cell-far': () =>
      'This cell stands so far from the table that it was not read. Delete its row or column, or move what it says into the table.',
    comments: () =>
      'Comments of cells are not read. What residents should know of it, write into a column, as "what changed" of the sheet revisions; if it is for colleagues alone, leave it.',
    'note-row': () =>
      'This row begins with #, so it is a note and not read. If it is a record of yours, take the # away.',
    'row-hidden': () =>
      'This row is hidden, by hand or by a filter, and is published all the same. If it no longer holds, delete it or begin it with #; if it does, show it.',
    'column-hidden': () =>
      'This column is hidden, and is published all the same. If it is not meant for everybody, delete it or give it a name that begins with #; if it is, show it.',
    'struck-out': () =>
      'This is struck through, and is published all the same. If the row no longer holds, give it a date or a state, or begin it with #; if only this cell does not, empty it.',
    'struck-words': () =>
      'These words of the cell are struck through, and are published all the same. If they no longer hold, delete them.',
    'white-words': () =>
      'This is written in white, so that nobody sees it in the sheet, and is published all the same. If it is not meant for everybody, delete it.',
    'row-longer': ({ columns }) =>
      `This row goes on beyond the ${counted(columns, 'column')} of the heading. If a text in it has a comma or semicolon, put double quotes around that text: what comes after is in the wrong column. If nothing is wrong, give these cells a heading.`,
    'example-overwritten': ({ mark }) =>
      `This row begins with "${mark}", so it is not read. If it is a record of yours, empty its first cell.`,
    'example-left': () =>
      'This row is the example of the empty workbook, and would be published. Delete it, or write a record of yours into it.',
    'template-row': () =>
      'This row is the hint or the example of the empty workbook, without the # that marks it in column A. It is passed over. Delete it.',
    'column-unknown': ({ columns, meant, isThere }) =>
      `No column has this name, so it is passed over. ${
        !meant
          ? `Columns are ${names(columns, 'and')}.`
          : isThere
            ? `If it is the same as "${meant.en}", which is there, move what it says into that; if not, give it a name that begins with #.`
            : `Write "${meant.en}" if that is meant.`
      }`,
    'colour-alone': () =>
      'These cells are coloured and empty. Colours are not read, for they mean something else in each workbook: write the words.',
    'column-step': () =>
      'Steps of a commitment are rows of the sheet milestones, so this column is passed over. Write them there; or leave your sheet as it is and import it with a mapping, in which your column is this one, our sheet is milestones 1 (milestones 2 for the second step) and our column is title, end, status or progress. --suggest writes one.',
    'column-country': () =>
      'What stands in the brackets is the code of a country, and no language has it. Write the tag of the language, like title [es] or title [es-MX].',
    'column-brackets': () => 'Taken for the column without its brackets: there is no known language in them.',
    'column-twice': () => 'This column is there twice; the first counts. Remove one.',
    'column-nameless': () =>
      'This column has no name, so it is passed over. Give it the name of one of our columns, or one that your mapping names; if its name begins with #, it is passed over in silence.',
    'columns-same-language': ({ other, language }) =>
      `This column and ${other} are both in ${language}; the first counts.`,
    'coalition-rows': () => 'The coalition has one row; this further one is passed over.',
    'coalition-of-body': () =>
      'The name and language of the feed are those of the body that was named first, and its date is that of the newest.',
    'coalition-nameless': () => 'Write the name of the coalition, in the column name.',
    'coalition-unnamed': () => 'The empty workbook has this name. Write the name of your coalition.',
    'updated-missing': () =>
      'Without a date pages do not say as of when this is, and cannot say that it is old. Write a date like 2026-05-31.',
    'sheets-of-years': ({ sheets, newest }) =>
      `${joined(sheets, 'and')} list the same commitments, so only ${newest} was read. If another is the current one, write its name as your sheet into the rows of the mapping.`,
    'mapping-empty': () =>
      'No row says where a column goes. Fill in your column, our sheet and our column; import --suggest writes a first mapping.',
    'mapping-half': () =>
      'This row of the mapping is not complete. Fill in your column with our sheet and our column; leave both of ours empty to pass the column over.',
    'mapping-open': () => 'This question of the mapping is still open. Write your answer in place of "?".',
    'mapping-sheet-unknown': ({ known }) => `We have no such sheet. Sheets are ${names(known, 'and')}.`,
    'mapping-column-unknown': ({ columns }) =>
      `Our sheet has no such column. Its columns are ${names(columns, 'and')}.`,
    'mapping-column-absent': () =>
      'None of your sheets has this column. Write its name as it is there, or remove the row.',
    'mapping-sheet-absent': ({ sheets }) =>
      `None of your sheets has this name. You have ${joined(sheets, 'and')}. Write it as it is there, or leave it empty if the row is for all of them.`,
    'mapping-split': () =>
      'This is not a separator, so the cell is not split. Write the sign that stands between, like ; or /, or its name: comma, semicolon, slash, hyphen, space, line, and.',
    'mapping-column-several': ({ columns }) =>
      `Several of your columns have this heading, or are below it, so none is read. Write which one you mean: ${columns.join(', ')}.`,
    'mapping-twice': ({ sheet, column }) =>
      `Another row already fills ${column} of ${sheet}, and that one counts. To join two columns write both into one row, with + between them: First + Second.`,
    'mapping-split-one': ({ sheet, column }) =>
      `${column} of ${sheet} is one text and no list, so the cell is not split. If each part is a step, name milestones as our sheet, with its title.`,
    'mapping-words-differ': ({ column, words }) =>
      `Your columns say different things of ${column} in this row: ${joined(words, 'and')}. Neither is taken. Correct one of the cells, or leave our word empty for the one that does not count.`,
    'mapping-rows-differ': ({ column, isWord }) =>
      isWord
        ? `By the mapping this word is the ${column} of the commitment, and other rows of the same commitment say something else. If each row is a step and this belongs to the step, give the word to milestones as our sheet; if it is the commitment's, write the same into each of its rows.`
        : `Rows of one commitment say different things of its ${column}, and the first counts. If each row is a step and this belongs to the step, name milestones as our sheet; if not, write the same into each row or leave the others empty.`,
    'mapping-needed': ({ column }) =>
      `Each row of this sheet of ours needs ${column.en}, and no row of the mapping fills it. Add one, with a column of yours or with the same for each.`,
    'mapping-word-twice': ({ first }) =>
      `Another row already says what this word means (${first || 'nothing'}), and that one counts. Remove one.`,
    'mapping-word-unknown': () => 'The mapping does not say what this word means. Give it a row there.',
    'mapping-word': (details, of) =>
      details.column
        ? `This is for our column ${details.column.en}. Give the word a row in the mapping that says so.`
        : `Give this word a row in the mapping, and there as our word ${wanted(details.wanted, of)}.`,
    'mapping-fraction': () =>
      'This may be part of one, as 0.4 for 40 %, or less than one per cent. If all of the column are parts of one, write fraction as our word into its row of the mapping.',
    'mapping-passed-over': ({ columns }) =>
      `The mapping does not name these columns, so they are not read: ${columns.join(', ')}. Name each with nothing beside it, and it is passed over without a message.`,
    'json-broken': ({ line }) => `This JSON is broken near line ${line}. Export it again.`,
    'json-no-list': () =>
      'This JSON is not a list of records, so it is not a table. Export the results as JSON or CSV.',
    'json-feed': () =>
      'This is a feed already. To check it: npx --no-install coalition-feed validate. For sheets made of it: npx --no-install coalition-feed export.',
    'preset-table': ({ preset }) =>
      `This is what ${preset === 'ogp' ? 'OGP publishes of commitments' : 'Decidim exports of its results'}. Import it with --from ${preset}.`,
    'preset-columns': ({ columns }) =>
      `These are not the columns that --from expects: ${columns.join(', ')}. Export the whole table, with its headings.`,
    'coalition-made': ({ name, language, updated }) =>
      `Nothing says whose the feed is, so its name (${name}), language (${language}) and date (${updated}) were taken from what is in it. To write your own, import a sheet coalition along with it.`,
    'columns-without-place': ({ columns }) =>
      `The format has no place for these columns, so what they say is not in the feed: ${columns.join(', ')}.`,
    'identifier-repeated': () => "This identifier is in several rows, so each got its commitment's number after it.",
    'plan-years': ({ submitted, end, years }) =>
      `Submitted in ${submitted}, ending in ${end} and lasting ${counted(Number(years), 'year')} do not fit together. Check which is right.`,
    'completion-unclear': () => 'Unclear is not a level of completion: the assessment is in the feed without one.',
    'date-year-alone': () =>
      'This may be two different days, so only its year was taken. Say how dates are written here: --dates dmy (day first) or --dates mdy.',
    'decidim-csv': () => 'In CSV Decidim writes only the languages that its first result has. Export JSON to have all.',
    'decidim-title': ({ languages }) =>
      `This result has no title in the languages of the file (${languages.join(', ')}): its own was most likely lost when the CSV was written. Export JSON.`,
    'decidim-parent': () =>
      'The result above this one is not in the file, so it is a separate commitment. Export all results.',
    'decidim-description': () => 'A milestone has a title and no text, so this description is not in the feed.',
    'decidim-status': () => 'Taken for what stands after →.',
    'decidim-status-unknown': () =>
      'The format has no such state here, and it says nothing on its own of how far it is: it is not in the feed.',
    write: (details, of) => `Write ${wanted(details.wanted, of)}.`,
    'other-column': ({ wanted: what, column }, of) =>
      `That is for the column ${column.en}. Here write ${wanted(what, of)}.`,
    missing: (details, of) => `Missing: write ${wanted(details.wanted, of)}.`,
    'formula-failed': () => 'The formula in this cell failed. Write the value itself.',
    'formula-empty': () =>
      'Programs show a 0 like this where a formula points at an empty cell, and what is unknown is not 0. Leave the cell empty, or write the value itself.',
    'formula-text': () => 'This cell holds a formula as text, not its result. Write the value itself.',
    'formula-unsaved': () =>
      'The result of this formula is not in the file. Open it in your program and save it, or write the value itself.',
    'id-outline': () =>
      'These numbers are within that of another commitment, as 1.1 and 1.2 are within 1. Are they its steps? Then write them as rows of milestones; pages now count each as a commitment of its own.',
    'id-date': () =>
      'The spreadsheet made a date of this id, as of 1-1. Format the column as text and write the id as you mean it, before anybody links to this one.',
    'id-logical': () =>
      'The spreadsheet may have made TRUE or FALSE of this id. Format the column as text and write the id as you mean it, before anybody links to this one.',
    'id-rounded': () =>
      'The spreadsheet rounded this id: it keeps 15 digits. Format the column as text and write the id again, before anybody links to this one.',
    'hour-alone': (details, of) => `This is only an hour, without its day. Write ${wanted(details.wanted, of)}.`,
    'hour-range': () =>
      'These are two hours, and a cell has one. Write the day with the first hour into the column start, like 2026-05-31 10:00, and with the last one into the column end, like 2026-05-31 14:00.',
    'date-both-ends': () =>
      'This cell says when something begins and when it ends: the one that its column is for was taken. Write each into its own column; in a mapping, give your column two rows, one for start and one for end.',
    'date-order': ({ order }) =>
      order
        ? `This may be two different days. Other dates here have the ${order === 'dmy' ? 'day' : 'month'} first: if all do, add --dates ${order}. Otherwise write the day that is meant.`
        : 'This may be two different days. Write the one that is meant, or say for all cells how dates are written here: --dates dmy (day first) or --dates mdy.',
    'date-year': () => 'Write the year in four digits, or say how dates are written here: --dates dmy or --dates mdy.',
    'date-year-mark': () => 'The year has a mark between its digits. Write it without one.',
    'date-serial': () =>
      "This is the spreadsheet's own number for a day. Format the column as text and write the date.",
    'date-month': () =>
      'The spreadsheet made this of what was typed, and it may be a month or a day. Format the column as text and write 2025-03 or 2025-03-25.',
    'date-without-year': () => 'The year is missing. Write the day with its year, like 2026-10-05.',
    'date-period': () =>
      'The format has no dates for parts of a year: taken for where this one ends, or begins in the column of a start. Write the date that you mean, if it is another.',
    'date-vague': () =>
      'No date says this: seasons, beginnings and ends of a year are other months for others. Write the month, like 2026-06, or the year alone.',
    'date-range': () =>
      'These are two days, and a cell has one. Write the first into the column start, and the last into the column end.',
    'date-hour': () =>
      'The day was taken without its hour. To show the hour, write the time zone of the coalition into its sheet, like America/Monterrey.',
    'date-no-day': () => 'There is no such date. Write a date like 2026, 2026-05 or 2026-05-31.',
    'date-weekday': () =>
      'This date is another day of the week than it says. See whether the date or the weekday is right, and write the date alone, like 2026-05-31.',
    'date-in-words': () =>
      'The spreadsheet turned what was typed here into a date. Format the column as text and write the words that you mean, like May 2026.',
    midnight: () => 'Midnight in UTC was taken for the day, which is how programs write one.',
    'number-marks': () =>
      'This may be thousands or decimals. Write the number without marks between its digits, or with one or two decimals.',
    'list-split': () => 'Taken for several members, because each of them is one. Write ; between them.',
    'translation-no-words': () =>
      'The same text is in words in another language, and here is a date or a number alone. See whether the cells of this row stand a column off, and write the translation.',
    'list-with-comma': (_, of) =>
      of === 'feed'
        ? 'This is one entry. Write each as an entry of its own if several are meant.'
        : 'Taken for one. Write ; between them if several are meant.',
    'list-lengths': ({ counts }) =>
      `Write as many in each language, in the same order: there are ${counts.map(({ language, count }) => `${count} in ${language}`).join(', ')}.`,
    'placeholder-said': () =>
      'This says nothing, and pages show it as it stands. Write what is to be read here, or leave the row out until it is known.',
    placeholder: () => 'Taken for an empty cell. Leave such cells empty.',
    'placeholder-entry': () => 'NA, - and the like name nothing, so they are passed over. Remove them.',
    'text-spoiled': () => 'Another program garbled these letters. Write them again in your sheet.',
    'text-html': () => 'There is HTML in this text; its words were taken. Write plain text.',
    'personal-data': () =>
      "This will be public and looks like somebody's e-mail, telephone or identity number. Remove it unless it is an office's, or that person agrees.",
    'link-words': ({ isLogo }) =>
      `These words are not an address. Write the whole one, with https://${isLogo ? ', or where the file is beside the feed, like logos/town.svg' : ''}; or leave the cell empty.`,
    'link-several': () =>
      'These are several addresses, and one fits here. Keep one, and put the others into the sheet links.',
    'link-host': () => 'Write the whole address, with https://.',
    spdx: () => "Taken for this licence's short name (SPDX).",
    'id-twice': () => 'An earlier record has this id. Give each its own.',
    'total-row': () => 'This looks like a row of totals, so it is passed over. It may stay.',
    'below-table': () =>
      'This stands below the table and is none of its records, so it is passed over. It may stay; begin the row with #, and nothing is said of it.',
    'below-table-filled': () =>
      'This stands below the table, after a title or the names of other columns, so it was taken for notes and is not read, but it has all that a record needs. If it is a record, move it up into the table; if not, begin the row with #.',
    'contribution-held-back': () =>
      'The export holds this text back because it may hold personal data, so the row is passed over. Look at it on the desk: what is published there has its text here.',
    'contribution-undecided': () =>
      'Nobody has decided on this contribution at the desk, so nothing of it is on the page and the row is passed over. The sender may not want it published. Decide at the desk; the next export has the decision, and the row may stay.',
    'contribution-withdrawn': (_, of) =>
      of === 'feed'
        ? 'It was withdrawn from the page, and a feed has only what pages show. Remove the record.'
        : 'This contribution was withdrawn from the page, so it is passed over and no page shows it. The row may stay.',
    'row-heading': ({ column }) =>
      `This is a heading between the rows, so it is passed over, and no page shows it. If the rows below it should say so, write it into each of them, in a column ${column ? `for "${column.en}"` : 'of its own'}.`,
    'row-alone': () =>
      'Only this cell of the row is filled. If it is a note, begin the row with #, and it is passed over. If it is a record, fill in its other cells.',
    'id-unknown': ({ list }) => `Nothing in ${list.en} has this id or name.`,
    'name-of-several': ({ list, ids }) =>
      `Several in ${list.en} are called so: ${ids}. Write the id of the one you mean.`,
    'several-in-one': () => 'These are several, and one fits here. Keep one, or write a row for each.',
    'reference-itself': (_, of) =>
      `It names itself. Write another one, or ${of === 'feed' ? 'remove this' : 'leave the cell empty'}.`,
    'reference-left-out': ({ list }) =>
      `The row of ${list.en} that has this id is left out. Mend that one, and this comes back.`,
    'id-ambiguous': ({ column }) => `Several have this id: fill in the column ${column.en} too.`,
    'row-shifted': ({ column, letter }) =>
      `This row seems to begin one column too far to the left. Move it, so that ${column.en} is in column ${letter}.`,
    'row-moved': () =>
      'A cell that this row needs is empty, and several of its others are not of the columns that they stand in: it seems to have moved by a cell. Move each back under its heading.',
    'cells-moved': ({ side }) =>
      `Several cells of a row fit the columns to their ${side}, and not their own: the row seems to have moved by a cell, so its other cells may stand in the wrong column as well. Move each back under its heading.`,
    'parent-missing': ({ columns }) =>
      `Write what this row belongs to, in the column ${names(columns)}; if it is the same as above, repeat it in each row.`,
    'parent-several': ({ columns }) => `Fill in one of the columns ${names(columns)}, not several.`,
    'parent-left-out': ({ list }) =>
      `The row of ${list.en} to which this one belongs is left out. Mend that one, and this comes back.`,
    'role-missing': ({ column }) => `Write lead or partner in the column ${column.en}.`,
    'party-note': () =>
      'This reads like a note for yourselves, and pages show it as an organisation. Write who it is, and the note into a column of your own.',
    'party-doubt': () =>
      'It has a question mark, and pages show it as certain. Take the mark away when it is, or leave the cell empty until then.',
    'party-unnamed': () =>
      'This names nobody, and pages show it as an organisation. Write who they are, with ; between them.',
    'as-above': () => 'This names nothing once the sheet is sorted. Write what is meant into each cell.',
    'member-nearly': ({ member }) =>
      `Taken for an organisation outside the coalition. Write ${member} if that member is meant.`,
    'party-elsewhere': ({ list }) =>
      `This was taken for an organisation outside the coalition, but something in ${list.en} has this name. Write who is responsible or takes part.`,
    'member-within': ({ member }, of) =>
      `Taken for one organisation, though the member ${member} is in it. ${of === 'feed' ? 'Write each as an entry of its own if several are meant' : 'Write ; between several'}.`,
    'member-gone': () =>
      'This looks like the id of a member, and no member has it. Was its row deleted? Keep the row and write the date into the column left.',
    'name-twice': ({ member }, of) =>
      `The member ${member} has the same name. If it is one member, keep it under one id, the same in each ${of === 'feed' ? 'feed' : 'workbook'}. If not, tell the names apart, or write ids where rows name them: nobody knows which is meant.`,
    'field-twice': () => 'This field is written twice; only this last one counts. Remove one.',
    'field-nearly': ({ field }) =>
      `No field of the format has this name, so it is passed over. Write "${field}" if that is meant.`,
    'dates-swapped': ({ earlier, later, count, total }) =>
      `In ${count} of ${total} rows "${called(later)}" is before "${called(earlier)}". Were the names of the two columns exchanged, or their values?`,
    'title-mark': ({ mark, list }, of) => {
      const field = list === 'milestones' ? 'status' : { withdrawn: 'state', complete: 'completion' }[mark];
      const where = of === 'feed' ? `"${field}": "${mark}"` : `${mark} into the column ${field}`;
      return `The title says that it is ${mark}, and its row does not: pages and totals go by the row. Write ${where}, and take the word out of the title; if the title means something else, leave it.`;
    },
    'columns-exchanged': ({ columns: [one, other], count, total }) =>
      `In ${count} of ${total} rows "${one.en}" has what belongs in "${other.en}", and the other way round. Were the names of the two columns exchanged, or their values? Exchange them back.`,
    'before-start': ({ earlier }) => `This is before "${earlier}". Check which of the two is right.`,
    'fraction-as-percentage': ({ percent }, of) =>
      `${of === 'feed' || percent < 100 ? 'This is less than one per cent' : 'This may be all of it, as a part of one, or one per cent'}. Write ${percent} if ${percent} % is meant${of === 'sheet' ? `; if not, write ${Number((percent / 100).toPrecision(12))} %, with its sign` : ''}.`,
    'answer-missing': () =>
      'The status says that it is answered, but the answer is missing. Write it into the column response.',
    'answer-to-come': (_, of) =>
      `This says only that an answer is to come, and pages show it as the answer. Until there is one, write under-review into ${of === 'feed' ? '"status" and remove "response"' : 'the column status and leave response empty'}.`,
    'draft-said': () =>
      'This seems not meant for residents: it has a mark of a draft or a note to colleagues, and pages show it as it stands. Write what they are to read, or leave the row out until it is ready.',
    'passcode-said': () =>
      'This has the passcode of a meeting, and everybody can read it. Unless anybody may come in, write instead where to ask for it.',
    'complete-progress': ({ progress }) =>
      `It says complete, and the progress ${progress} %. Check which is right: pages show both.`,
    'not-started-progress': ({ progress }) =>
      `It says not-started, and the progress ${progress} %. Check which is right: pages show both.`,
    'party-twice': () => 'This is named as responsible already. Keep it in one of the two.',
    'title-twice': ({ list }) =>
      list === 'plans'
        ? 'Another plan has this title too, and in a filter nobody can tell them apart. Add whose plan it is to the title.'
        : 'Another commitment of the plan has this title too. If it is one commitment, keep one of the two; if not, tell them apart in the title.',
    'record-twice': () => 'This is there twice for the same commitment. If it is one, remove one of the two.',
    'unit-alone': (_, of) =>
      `It does not say of which body this unit is. Write that into ${of === 'feed' ? '"member" or "name"' : 'the column member, or into name if it is none'}.`,
    'entry-twice': () => 'This list has this twice. Remove one of the two.',
    'entry-bullet': () => 'This begins with a bullet, and so does its name in the filter. Write it without one.',
    'withdrawn-complete': ({ state }) =>
      `It says ${state}, and that it is complete. Check which is right: what is complete needs no state.`,
    'withdrawn-no-reason': () =>
      'The commitment was withdrawn, and no revision or report says why. Residents ask that first: add a row with the reason to revisions.',
    'complete-milestones': ({ count, total }) =>
      `It says that all is done, and ${count} of ${counted(total, 'milestone')} ${count === 1 ? 'is' : 'are'} not complete. Check which is right: pages show both.`,
    'milestone-counts': ({ complete, total, done, rows }) =>
      `The figures are ${complete} of ${total} milestones, and ${done === undefined ? `there are ${rows}` : `pages show ${done} of ${rows}`}, as the milestones themselves say. Correct what is wrong, or leave the figures empty.`,
    'not-started-milestones': ({ count, total }) =>
      `It says that nothing is done yet, and ${count} of ${counted(total, 'milestone')} ${count === 1 ? 'is' : 'are'} under way or complete. Check which is right: pages show both.`,
    'before-beginning': ({ of, field, start }) =>
      `This is before the ${of === 'plans' ? 'plan' : 'commitment'} ${field === 'start' ? 'began' : 'was submitted'} (${start}). Check whether the year is right.`,
    'report-period': ({ period, isBefore }) =>
      isBefore
        ? `The report is dated before its period (${period}) began. Check whether the year is right.`
        : `The report is dated more than a year after its period (${period}) ended. Check whether the year is right.`,
    'report-twice': () =>
      'Another report of this commitment has the same day and period, and a different completion or progress. Remove the one that does not hold, or correct its date or period.',
    'milestone-after-end': () =>
      'This milestone is due after its commitment ends. Check which of the two dates is right.',
    'date-far-ahead': ({ years }) => `This is more than ${years} years ahead. Check whether the year is right.`,
    'event-long': () =>
      'This event would last a year or more. Check whether the years of its start and its end are right.',
    'revision-now': ({ end, list }) =>
      `The ${list === 'plans' ? 'plan' : 'commitment'} has no such date: it ends ${end}. Check which is right, and whether the change is one of another ${list === 'plans' ? 'plan' : 'commitment'}.`,
    'end-ahead': ({ end }) =>
      `It says not-delivered, and its end (${end}) is still to come. Check which is right. If the promise was given up before its end, write withdrawn.`,
    'status-behind': ({ list, isWithdrawn }) =>
      isWithdrawn
        ? 'It is withdrawn, and has the day on which it was completed, or 100 %. See which is right: if it was completed, write complete; if not, empty the other.'
        : list === 'milestones'
          ? 'It has the day on which it was completed, or 100 %, and its status does not say so: part of the page would go on showing it as not done. Write complete, or empty the other.'
          : 'It has an answer, a decision or the date of an answer, and the status says that it waits for one. Write answered, or empty the others.',
    'translation-missing': ({ language, count }) =>
      `${counted(count, 'text has', 'texts have')} no translation into ${languageName(language)}, so pages in it show another language. Add it as "${language}", in sheets in a column like title:${language}.`,
    'lead-left': ({ left, hasOthers }) =>
      `This member left on ${left}, and the commitment still goes on. ${hasOthers ? 'Remove it here if the others go on without it' : 'Write who is responsible now; if nobody is, say so in the state: on-hold or withdrawn'}.`,
    'report-falls': ({ date, said }, of) =>
      `This is less than in the report of ${date}, which says ${saidText(said, of)}. If it is right, write why into ${of === 'feed' ? '"challenges"' : 'the column challenges'}; if not, correct it.`,
    'report-newer': ({ date, said }, of) =>
      `The report of ${date} says ${saidText(said, of)}, and pages go on showing what stands here. Write here what the report says; or leave this empty, and the newest report counts.`,
    'language-unknown': () =>
      'No language has this tag. Write the tag of the language, like es or es-MX; the code of a country is none.',
    'language-country': ({ language }) =>
      `This is the tag of a language, ${languageName(language)}, which is hardly that of these texts. Write the tag of yours if the country is meant.`,
    'link-local': () =>
      'Only one computer, or the network of one office, knows this address; nobody else can open it. Write the address on the web.',
    'link-shared': () =>
      'Files there open only for those with whom they are shared. Open the address in a private window: if it asks for an account, share it with everybody, or put the file on your site.',
    'logo-no-image': () =>
      'This is a document or a page and no image, so no logo is shown. Write the address of an image: .svg, .png, .jpg or .webp.',
    'http-link': ({ isLogo }) =>
      `The address begins with http:. ${isLogo ? 'On a page with https: this logo does not load' : 'Browsers warn of such links'}. Write https: if the site has it.`,
    'updated-behind': ({ date }) =>
      `Something here is newer, of ${date}. Write the day on which the data was last brought up to date.`,
    'updated-ahead': () => 'This day is still to come. Write the day on which the data was last brought up to date.',
    'date-ahead': () =>
      'This day is still to come, and what stands here has happened. Check whether the year is right.',
    dragged: () =>
      'Each cell is one more than the one above, as happens where a cell is dragged down and the program counts on. Check whether that is right; if not, write into each cell what is true of it.',
    'id-nearly-twice': ({ other }, of) =>
      `The id ${other} is the same but for capitals or accents, and they are read as two. If they are one, keep a single ${of === 'sheet' ? 'row' : 'record'}; if they are two, give them ids that can be told apart, like ${other.toLowerCase()}-2.`,
    'after-plan': ({ end, isWhole }) =>
      isWhole
        ? `This is after the end of the plan (${end}). Check whether the year is right.`
        : `It ends more than a year after its plan (${end}). Check whether the year is right: where a date is dragged down, the program may add one in each row.`,
    'year-far': () => 'This is hardly the year that is meant. Write the year of our calendar, like 2026.',
    'updated-same': () =>
      'The last edition has this date too, but says something else. Write the day on which you brought the data up to date.',
    'updated-old': ({ days, limit }) =>
      `This is ${days} days ago, and after ${limit} residents read that the data is old. Write the day on which you last checked it.`,
    'no-leads': () => 'Nobody is named as responsible. Residents see whom to ask if you fill in "led by".',
    'no-leads-made': () =>
      'Nobody is named as responsible. Name them in a sheet parties of your own, with commitment, role and name, and import it along with this file.',
    'members-none': () =>
      'There are no members in this file. Write them into a sheet members, and import it along with this file; else every organisation counts as outside the coalition.',
    'no-challenges': () =>
      'Little has moved, and nothing says why. A sentence on what stood in the way makes it credible.',
    'no-reason': () => 'This says only that something changed. Add why: residents see no more than this.',
    said: ({ message }) => (/[.?!:]$/.test(message) ? message : `${message}.`),
  },
  choice: choiceText,
  row: (row) => `row ${row}`,
  column: (letter) => `column ${letter}`,
  record: (number) => `record ${number}`,
  field: (name) => `field ${name}`,
  missingColumn: (name) => `no column ${name}`,
  more: (count) => `and ${count} more (--all lists them)`,
  meant: '→',
  counted(list, count) {
    const [one, many] = COUNTED[list] ?? [list, list];
    return counted(count, one, many);
  },
  written: (file, counts, lost) =>
    `${file === undefined ? 'Written' : `Written to ${file}`}: ${counts || 'the coalition alone'}.${lost && ` ${lost}.`}`,
  notSaved: 'It is not saved yet: add --out coalition.json.',
  lost({ files, rows, cells, records = 0 }) {
    const parts = [
      files && `${counted(files, 'file or sheet', 'files or sheets')} not used`,
      rows && `${counted(rows, 'row')} left out`,
      cells && `${counted(cells, 'cell')} left out`,
      records && `${counted(records, 'record')} left out`,
    ];
    return parts.filter(Boolean).join(', ');
  },
  notReplaced(file, reason) {
    if (reason === 'no-feed')
      return `${file} was not replaced: what is in it is not a feed, or a feed that cannot be read. Name another file, or add --force.`;
    if (reason === 'editions')
      return `${file} was not written: import the newer edition alone, or say that these are two bodies, as said above.`;
    if (typeof reason === 'object' && 'ids' in reason)
      return `${file} was not replaced: ${counted(reason.ids, 'published id')} would change, and links with ${reason.ids === 1 ? 'it' : 'them'} would lead nowhere. Add --prefix as said above, or --force.`;
    if (reason === 'input') return `${file} was not replaced: it is being read. Name another file, or add --force.`;
    if ('without' in reason)
      return `${file} was not replaced: the new feed would have no ${names(reason.without, 'and')}. Mend what is listed above, or add --force.`;
    if ('exchanged' in reason)
      return `${file} was not replaced: two columns have each other's values, in most of the records that were there. ${columnsIn(reason.exchanged, reason.isAll)}. Were the columns of the sheet exchanged, or their headings? Exchange them back. If it is meant so, add --force.`;
    if ('crosswise' in reason)
      return `${file} was not replaced: the values of a column went from one record to another, and the ids stayed. ${columnsIn(reason.crosswise, reason.isAll)}. Were only some columns of the sheet sorted, or the cells of one moved up or down? Undo that, and always sort the whole sheet. If it is meant so, add --force.`;
    if ('columns' in reason)
      return `${file} was not replaced: of a column no value is left that it had. ${columnsIn(reason.columns, reason.isAll)}. Was the column deleted? Put it back: npx --no-install coalition-feed export ${file} before.xlsx writes sheets that have it. If it is meant so, add --force.`;
    if ('only' in reason)
      return `${file} was not replaced: it has values that your sheets have no column for, most likely written into the file itself: ${goneIn(reason.only, reason.isAll)}. To keep them, make sheets of it: npx --no-install coalition-feed export ${file} corrected.xlsx. To drop them, add --force.`;
    const gone = 'fewer' in reason && reason.gone;
    return 'fewer' in reason
      ? `${file} was not replaced: ${reason.fewer ? `the new feed has fewer records (${reason.fewer}).${gone && ` Gone: ${gone}.`}` : `the new feed does not have all of its records any more. Gone: ${gone}.`} Check why, or add --force.`
      : `${file} was not replaced, because of what would be missing: ${reason.lost}. It still has ${reason.has || 'the coalition alone'}. Mend what is listed above, or add --force.`;
  },
  emptied: (values) => `Tip: the last edition had values here, and their cells are empty now: ${goneIn(values, true)}.`,
  replaced: (file, values, by) => [
    `${by === 'sheets' ? 'Your sheets' : 'These feeds'} change ${counted(values.length, 'value')} of ${file}. That is as it should be, unless somebody corrected one in that file by hand: only such a correction would be gone, so write it into ${by === 'sheets' ? 'your sheets' : 'the feed it is from'} too:`,
    ...changedLines(values, (name) => name.en),
  ],
  notYours: (file) =>
    `To correct what is not yours to edit, make sheets of the feed: npx --no-install coalition-feed export ${file} coalition.xlsx. Import those from then on.`,
  next: (file, isWhole) =>
    `To see it: npx --no-install coalition-feed prerender ${file} --widget all --out look.html. ${isWhole ? `Then put ${file} on your site.` : 'Mend what is listed above before you put it on your site.'}`,
  found: (value) => `Found ${value}.`,
  warning: 'Warning.',
  also: (places) => `also ${places}`,
  verdict({ problems, warnings }, result) {
    if (!problems && !warnings) return 'no problem found.';
    const parts = [
      problems ? counted(problems, 'problem') : 'no problem',
      warnings ? counted(warnings, 'warning') : '',
    ];
    const results = {
      shown: 'Every record can be shown.',
      records: 'Records are left out.',
      nothing: 'The feed cannot be shown.',
    };
    return `${parts.filter(Boolean).join(', ')}. ${results[result]}`;
  },
  noKnownSheet: (places) =>
    `There is no feed: no sheet has a name of ours. If these are sheets of your own, this writes a first mapping of their columns: npx --no-install coalition-feed import ${places} --suggest --out mapping.csv. This writes an empty workbook with our sheets: npx --no-install coalition-feed template BOOK.xlsx`,
  noCoalition:
    'There is no feed: no sheet coalition (coalicion) with a row in it. npx --no-install coalition-feed template BOOK.xlsx writes an empty workbook.',
  oneSheet: 'A CSV file has one sheet alone: save the whole workbook as .xlsx or .ods, and import that.',
  nothingRead: 'There is no feed: nothing of the sheet coalition could be read.',
  openMapping:
    'There is no feed: nothing fills the sheet coalition yet. Answer the open questions of the mapping, first those of that sheet.',
  nameless: 'There is no feed: the coalition needs a name.',
  nothingToMap: 'Every column is called as ours. Import the sheets without --columns.',
  chooseOne: (column, theirs, isMeasured) =>
    `Only one of these columns can be ${column}: ${theirs.map((name) => `"${name}"`).join(', ')}. Choose it in the mapping${isMeasured ? ': the newest one, or what is so and not what was planned' : ''}, and ${isMeasured ? 'delete the rows of the others' : 'give the others another column of ours, or delete their rows'}.`,
  suggested: (file, open, sheets) =>
    `${file === undefined ? 'First mapping written' : `First mapping written to ${file}`}. ${open ? `Answer ${open === 1 ? 'its question' : `its ${open} questions`}, marked with ?, then` : 'Look it through, then'}: npx --no-install coalition-feed import ${sheets} --columns ${file ?? 'MAPPING.csv'} --out coalition.json`,
  isThere: (file) => `${file} is there already and was not written over. Name another, or say --force.`,
};

const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  members: ['member', 'members'],
  people: ['person', 'people'],
  plans: ['plan', 'plans'],
  commitments: ['commitment', 'commitments'],
  milestones: ['milestone', 'milestones'],
  reports: ['report', 'reports'],
  revisions: ['revision', 'revisions'],
  assessments: ['assessment', 'assessments'],
  contributions: ['contribution', 'contributions'],
  events: ['event', 'events'],
  updates: ['update', 'updates'],
  links: ['link', 'links'],
  sources: ['source', 'sources'],
};
