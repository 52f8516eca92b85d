import type { Fields } from '../../feed-format/own.js';
import { readArguments, speaking, ToolError, UsageError, type Command } from '../command.js';
import { oneOf } from '../options.js';
import { byPlace, groupMessages } from '../messages/group.js';
import { levelOf, losesRecords, type Message, type Tell } from '../messages/message.js';
import { withoutConsequences } from '../messages/one-cause.js';
import { messageLine, type LineOptions } from '../messages/message-line.js';
import { languageFor, MESSAGE_LANGUAGES, wordsOf, type MessageLanguage } from '../messages/words-of.js';
import type { Words } from '../messages/words/words.js';
import { replacedValues, type Replaced } from '../editions/replaced-values.js';
import { renamedLines } from '../editions/question-lines.js';
import { renamedBetween, type Renamed } from '../editions/questions.js';
import { joinPromises } from '../merge/join-promises.js';
import { prefixedBodies } from '../merge/prefixes.js';
import { publishedAmong, tellMerged } from '../merge/tell-merged.js';
import { asArgument, oneLine, tell as tellLine } from '../output.js';
import { writeSuggestion } from '../spreadsheet/columns/write-suggestion.js';
import { languageOf as languageOfSheets } from '../spreadsheet/columns/suggest-mapping.js';
import { applyMapping } from '../spreadsheet/columns/apply-mapping.js';
import { openMapping } from '../spreadsheet/columns/open-mapping.js';
import { FeedBuilder } from '../spreadsheet/build-feed.js';
import { ENCODINGS } from '../spreadsheet/files/read-csv.js';
import type { DateOrder } from '../spreadsheet/cells/date-cell.js';
import { isNotesName, type Body, type Grid } from '../spreadsheet/tables/grid.js';
import { tellOutlineOfOwn } from '../spreadsheet/tables/outline.js';
import { fromDecidim } from '../spreadsheet/presets/decidim.js';
import { fromOgp } from '../spreadsheet/presets/ogp.js';
import { PRESETS, type Preset } from '../spreadsheet/presets/preset-of.js';
import { isSpanish } from '../spreadsheet/tables/find-table.js';
import { withoutForms } from '../spreadsheet/tables/form-sheets.js';
import type { Table } from '../spreadsheet/tables/table.js';
import { findTables } from '../spreadsheet/tables/find-tables.js';
import { slugOf } from '../spreadsheet/names.js';
import { openBodies } from '../spreadsheet/bodies/open-bodies.js';
import { isCoalition, SHEETS } from '../spreadsheet/sheets.js';
import { countsText, feedAt, reasonToKeep, writeFeed } from '../write-feed.js';

export const importSheets: Command = {
  name: 'import',
  usage: {
    en: 'FILE.xlsx|FILE.ods|DIR|URL… [--out FILE] [--columns MAPPING | --suggest | --from ogp|decidim] [--dates dmy|mdy] [--lang en|es]',
    es: 'LIBRO.xlsx|LIBRO.ods|CARPETA|URL… [--out ARCHIVO] [--columns CORRESPONDENCIAS | --suggest | --from ogp|decidim] [--dates dmy|mdy] [--lang en|es]',
  },
  summary: {
    en: 'spreadsheets become a feed',
    es: 'de las hojas sale un feed',
  },
  help: {
    en: `FILE.xlsx, FILE.ods  a workbook with the sheets that \`template\` writes, in English or Spanish:
                     ${SHEETS.map(({ en }) => en).join(', ')}
                     ${SHEETS.map(({ es }) => es).join(', ')}
DIR                  a folder with the same sheets as CSV, in the names that your program gives them
URL                  a workbook or CSV file on the web, or a published Google Sheets address
                     Name several for the sheets of several bodies.
--out FILE           where to write the feed, instead of standard output
--force              write it also where a feed is there that has more, or records are lost
--columns MAPPING    a sheet that says what your columns and words are called here
--from ogp|decidim   OGP's commitments sheet, or the results that Decidim exports (JSON or CSV)
--suggest            write a first mapping of your sheets, to go through, instead of a feed
--dates dmy|mdy      how 03/04/2026 is meant: the day first, or the month first
--encoding NAME      of CSV files that are not UTF-8: ${ENCODINGS.join(', ')}
--prefix BODY        put this body's name before all of its ids but its members', as city-4; may be said several times
--same ID=ID         of several bodies: these two commitments are one promise; may be said several times
--newest             of several bodies: where two differ, the one with the newer "updated" counts, not the one named first
--lang en|es         the language of the messages (default: that of the sheets)
--all                name every cell of each message, not the first three

It names every problem once, with its cells and what to write; good rows beside bad ones go through.
Ends with 0 when every row went through, with 1 when one would be lost, with 2 when the command is not written right.`,
    es: `LIBRO.xlsx, LIBRO.ods  un libro con las hojas que escribe \`template\`, en español o en inglés:
                     ${SHEETS.map(({ es }) => es).join(', ')}
                     ${SHEETS.map(({ en }) => en).join(', ')}
CARPETA              una carpeta con las mismas hojas en CSV, con los nombres que les da su programa
URL                  un libro o un archivo CSV en la web, o una dirección publicada de Google Sheets
                     Nombre varios si son las hojas de varias instituciones.
--out ARCHIVO        dónde escribir el feed, en lugar de la salida estándar
--force              lo escribe también donde hay un feed que tiene más, o aunque se pierdan registros
--prefix INSTITUCIÓN pone el nombre de esta institución delante de todos sus id, menos los de integrantes, como municipio-4; se puede repetir
--same ID=ID         de varias instituciones: estos dos compromisos son la misma promesa; se puede indicar varias veces
--newest             de varias instituciones: donde dos no coinciden cuenta la que tiene el "actualizado" más reciente, no la primera
--columns CORRESPONDENCIAS  una hoja que dice cómo se llaman aquí sus columnas y palabras
--from ogp|decidim   la hoja de compromisos de OGP, o los resultados que exporta Decidim (JSON o CSV)
--suggest            en lugar de un feed escribe las primeras correspondencias de sus hojas, para revisarlas
--dates dmy|mdy      cómo se entiende 03/04/2026: primero el día, o primero el mes
--encoding NOMBRE    de los archivos CSV que no están en UTF-8: ${ENCODINGS.join(', ')}
--lang en|es         el idioma de los mensajes (si no se indica, el de las hojas)
--all                nombra todas las celdas de cada mensaje, no las tres primeras

Nombra cada problema una vez, con sus celdas y qué escribir; las filas buenas junto a las malas pasan.
Termina con 0 si pasaron todas las filas, con 1 si se perdería alguna, con 2 si el comando está mal escrito.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      force: { type: 'boolean' },
      columns: { type: 'string' },
      from: { type: 'string' },
      suggest: { type: 'boolean' },
      prefix: { type: 'string', multiple: true },
      same: { type: 'string', multiple: true },
      newest: { type: 'boolean' },
      dates: { type: 'string' },
      encoding: { type: 'string' },
      lang: { type: 'string' },
      all: { type: 'boolean' },
    });
    if (!positionals.length)
      throw new UsageError({
        en: 'Name a workbook, a folder with CSV files, or an address.',
        es: 'Indique un libro, una carpeta con archivos CSV o una dirección.',
      });
    if ([values.suggest, values.columns, values.from].filter((value) => value !== undefined).length > 1)
      throw new UsageError({
        en: 'Say one of --columns, --suggest and --from.',
        es: 'Indique solo uno de --columns, --suggest y --from.',
      });
    const from = oneOf('--from', PRESETS, values.from);
    const dates = oneOf('--dates', ['dmy', 'mdy'] as const, values.dates);
    const encoding = oneOf('--encoding', ENCODINGS, values.encoding?.toLowerCase());
    const language = oneOf('--lang', MESSAGE_LANGUAGES, values.lang);
    const messages: Message[] = [];
    const tell: Tell = (message) => void messages.push(message);
    const opened = withoutForms(await openBodies(positionals, encoding, tell, values.columns), tell);
    if (values.suggest) {
      for (const { grids } of opened)
        for (const grid of grids) if (!isNotesName(grid.name)) tellOutlineOfOwn(grid, tell);
      for (const group of groupMessages(messages))
        tellLine(messageLine(group, lineOptions(language ?? languageOfSheets(opened), new Set())));
      if (messages.some(({ cause }) => cause === 'sheet-form') && !opened.some(({ grids }) => grids.length)) return 1;
      return writeSuggestion(opened, language, { file: values.out, isForced: values.force ?? false }, positionals);
    }
    const rules = values.columns === undefined ? undefined : await openMapping(values.columns, tell);
    const bodies = rules ? applyMapping(opened, rules, tell) : withPreset(opened, from, dates, tell);
    const tables = findTables(bodies, tell);
    const hasCoalition = tables.some(({ sheet, rows }) => isCoalition(sheet) && rows.length);
    const prefixes = await speaking(language ?? languageOf(tables, undefined, opened), () =>
      prefixesIn(tables, values.prefix ?? []),
    );
    const builder = hasCoalition
      ? new FeedBuilder(tables, { dates, isNewest: values.newest, prefixes }, tell)
      : undefined;
    builder?.check();
    const feed = builder?.feed;
    const before = feed && values.out !== undefined ? feedAt(values.out) : undefined;
    if (before) builder!.checkUpdated(before);
    const renamed = before ? renamedBetween(before, feed!) : [];
    const grids = bodies.flatMap((body) => body.grids);
    const spoken = language ?? languageOf(tables, feed, opened);
    const options = lineOptions(spoken, new Set(grids.map(({ file }) => file)), values.all);
    for (const group of groupMessages(
      withoutConsequences(messages, new Set(tables.map(({ sheet }) => sheet.en)))
        .map((each) => withNewId(each, renamed))
        .sort(byPlace(grids)),
    ))
      tellLine(messageLine(group, options));
    for (const line of renamedLines(renamed, spoken)) tellLine(oneLine(line));
    const { words } = options;
    const isUnknown = !tables.length && !rules && messages.some(({ cause }) => UNKNOWN.includes(cause));
    if (!feed && isUnknown) throw new ToolError(words.noKnownSheet(positionals.map(asArgument).join(' ')));
    if (!feed) throw new ToolError(withoutCoalition(messages, grids, words));
    if (messages.some(({ costs }) => costs === 'feed')) throw new ToolError(words.nameless);
    await speaking(spoken, () => values.same?.forEach((pair) => joinPromises(feed, pair)));
    const merged = builder?.bodies.merged;
    const isWritten = values.out === undefined || (values.force ?? false);
    const merging = { of: 'sheets', isNewest: values.newest ?? false, isWritten } as const;
    if (merged) tellMerged(merged, merging, spoken, values.all ?? false, renamed);
    const replaced = before ? replacedValues(before, feed, tables) : undefined;
    return speaking(spoken, () =>
      finish(feed, values.out, messages, words, {
        areEditions: !!merged?.editions?.length,
        changedIds: publishedAmong(merged?.changedIds ?? [], renamed).length,
        replaced,
        isForced: values.force ?? false,
        isAll: values.all ?? false,
        isTheirs: from !== undefined,
      }),
    );
  },
};

/** That of the sheets that people write; where all are made of others' tables, that of what is in them. */
function languageOf(tables: readonly Table[], feed: Fields | undefined, opened: readonly Body[]): MessageLanguage {
  const own = tables.filter(({ grid }) => !grid.isMade);
  if (own.length) return isSpanish(own) ? 'es' : 'en';
  // No sheet has a name of ours: what is in them says in which language they are.
  return feed ? languageFor(feed['language']) : languageOfSheets(opened);
}

/** Of several bodies those that were named; where the sheets are one body's, any name that it wants. */
function prefixesIn(tables: readonly Table[], asked: readonly string[]): ReadonlySet<string> {
  const slugs = tables.flatMap(({ body }) => (body === undefined ? [] : [slugOf(body)]));
  return slugs.length ? prefixedBodies(asked, slugs) : new Set(asked.slice(0, 1).map(slugOf));
}

/** What a row names by an id of the last edition most likely has a new one. */
function withNewId(message: Message, renamed: readonly Renamed[]): Message {
  if (message.cause !== 'id-unknown' || message.meant !== undefined) return message;
  const found = renamed.find(({ list, id }) => id === message.value && list === message.details.list.en);
  return found ? { ...message, meant: found.come } : message;
}

function withPreset(
  bodies: readonly Body[],
  from: Preset | undefined,
  dates: DateOrder | undefined,
  tell: Tell,
): readonly Body[] {
  if (from === 'ogp') return fromOgp(bodies, dates, tell);
  return from === 'decidim' ? fromDecidim(bodies, tell) : bodies;
}

function lineOptions(language: MessageLanguage, files: ReadonlySet<string>, isAll = false): LineOptions {
  return { words: wordsOf(language), language, of: 'sheet', hasFiles: files.size > 1, isAll };
}

interface Finish {
  /** Whether two bodies seem to be editions of one. */
  readonly areEditions: boolean;
  /** How many published ids would change because another body uses them too. */
  readonly changedIds: number;
  /** What the feed that is there has, and the new one has not, or has otherwise. */
  readonly replaced: Replaced | undefined;
  readonly isForced: boolean;
  readonly isAll: boolean;
  /** Whether the file is of OGP or Decidim, and not for staff to edit. */
  readonly isTheirs: boolean;
}

function finish(
  feed: object,
  out: string | undefined,
  messages: readonly Message[],
  words: Words,
  { areEditions, changedIds, replaced, isForced, isAll, isTheirs }: Finish,
): number {
  const lost = lossesIn(messages);
  const missing = words.lost({ ...lost, cells: 0 });
  const reason = out === undefined || isForced ? undefined : reasonToKeep(out, feed, missing, words);
  const { gone = [], goneColumns = [], changed = [], crosswise = [], exchanged = [] } = replaced ?? {};
  const only = gone.filter(({ hasCell }) => !hasCell);
  const asked = areEditions
    ? 'editions'
    : changedIds
      ? ({ ids: changedIds } as const)
      : exchanged.length
        ? ({ exchanged, isAll } as const)
        : crosswise.length
          ? ({ crosswise, isAll } as const)
          : goneColumns.length
            ? ({ columns: goneColumns, isAll } as const)
            : only.length
              ? ({ only, isAll } as const)
              : undefined;
  const kept = reason ?? (asked && out !== undefined && !isForced ? words.notReplaced(oneLine(out), asked) : undefined);
  if (kept !== undefined) {
    tellLine(kept);
    return 1;
  }
  const emptied = [...gone, ...goneColumns.flatMap(({ values }) => values)].filter(({ hasCell }) => hasCell);
  if (emptied.length) tellLine(words.emptied(emptied));
  if (changed.length) for (const line of words.replaced(oneLine(out!), changed, 'sheets')) tellLine(line);
  writeFeed(feed, out);
  tellLine(words.written(out === undefined ? undefined : oneLine(out), countsText(feed, words), words.lost(lost)));
  // Into a file or another program it may have gone on.
  if (out === undefined && process.stdout.isTTY) tellLine(words.notSaved);
  if (out !== undefined) {
    const isToCorrect = messages.some((message) => levelOf(message) !== 'better');
    if (isTheirs && isToCorrect) tellLine(words.notYours(asArgument(out)));
    tellLine(words.next(asArgument(out), !losesRecords(messages)));
  }
  return losesRecords(messages) ? 1 : 0;
}

/** What is missing from the feed. Of a row that is left out its cells need no count of their own. */
function lossesIn(messages: readonly Message[]): { files: number; rows: number; cells: number } {
  const rowOf = ({ place: { file, sheet, row } }: Message): string => JSON.stringify([file, sheet, row]);
  const rows = new Set(messages.filter(({ costs }) => costs === 'record').map(rowOf));
  const files = new Set(messages.filter(({ costs }) => costs === 'file').map(rowOf)).size;
  const cells = messages.filter((message) => message.costs === 'field' && !rows.has(rowOf(message))).length;
  return { files, rows: rows.size, cells };
}

/** Sheets that most likely have columns and words of their own. */
const UNKNOWN: readonly Message['cause'][] = ['sheet-unknown', 'sheet-unknown-table'];

/** Why there is no feed, after what was told of the files. */
function withoutCoalition(messages: readonly Message[], grids: readonly Grid[], words: Words): string {
  if (messages.some(({ costs }) => costs === 'file')) return words.nothingRead;
  if (messages.some(({ cause }) => cause === 'mapping-open')) return words.openMapping;
  // Whoever saves a workbook as CSV has the sheet that was open.
  const isCsv = grids.every(({ sheet, isRecords }) => sheet === undefined && !isRecords);
  return isCsv ? `${words.noCoalition} ${words.oneSheet}` : words.noCoalition;
}
