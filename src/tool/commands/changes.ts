import { existsSync, writeFileSync } from 'node:fs';
import { readArguments, speaking, ToolError, UsageError, type Command } from '../command.js';
import { compareEditions, type Change, type Comparison } from '../editions/compare-editions.js';
import { firstOf, questionLines } from '../editions/question-lines.js';
import { revisionRows, summaryColumn } from '../editions/revision-rows.js';
import { EDITION_WORDS } from '../editions/words.js';
import { writeRevisions } from '../editions/write-revisions.js';
import { shorten } from '../messages/message-line.js';
import { languageFor, MESSAGE_LANGUAGES, wordsOf, type MessageLanguage } from '../messages/words-of.js';
import { oneOf } from '../options.js';
import { oneLine, print, tell, uncapitalized } from '../output.js';
import { readValidFeed, type ReadFeed } from '../read-valid-feed.js';
import { isAddress } from '../source.js';
import { furtherLanguages } from '../spreadsheet/export/export-sheets.js';
import { cannotBeWritten, reasonToKeep, writeFeed } from '../write-feed.js';

export const changes: Command = {
  name: 'changes',
  usage: {
    en: 'OLD NEW [--write] [--out FILE] [--all] [--lang en|es] [--force]',
    es: 'ANTERIOR NUEVO [--write] [--out ARCHIVO] [--all] [--lang en|es] [--force]',
  },
  summary: {
    en: 'what changed between two editions, as rows of `revisions`',
    es: 'qué cambió entre dos ediciones, como filas de `cambios`',
  },
  help: {
    en: `OLD, NEW           two editions of a feed: files or addresses; - is standard input
--write            puts the rows into NEW as revisions, dated with its "updated"; never twice
--out FILE         where to write the rows, or with --write the feed, instead of NEW itself
--all              names all ids of each question, not the first ten
--lang en|es       the language of the words (default: the feed's, else en)
--force            write over a file that is there, or although the editions look wrong

Compares plans and commitments by their ids: titles, what is promised, dates, who is responsible and takes part,
completion, progress, state, milestones, commitments that came or left. What a revision or a report of NEW
tells already is not told again. The rows are CSV for the sheet "revisions": add why to each.
Asks about ids that were renamed and about what is gone; assumes nothing.
Ends with 0 when all is compared (also where nothing changed), with 1 when a feed cannot be read or
written, with 2 when the command is not written right.`,
    es: `ANTERIOR, NUEVO    dos ediciones de un feed: archivos o direcciones; - es la entrada estándar
--write            pone las filas en NUEVO como cambios, con la fecha de su "updated"; nunca dos veces
--out ARCHIVO      dónde escribir las filas, o con --write el feed, en lugar de NUEVO mismo
--all              nombra todos los id de cada pregunta, no los diez primeros
--lang en|es       el idioma de las palabras (si no se indica, el del feed, si no en)
--force            reemplaza un archivo que ya existe, o escribe aunque las ediciones parezcan equivocadas

Compara planes y compromisos por su id: títulos, qué se promete, fechas, quién es responsable y quién participa,
cumplimiento, avance, estado, hitos, compromisos que llegaron o se fueron. Lo que un cambio o un informe de NUEVO
ya cuenta no se cuenta otra vez. Las filas son CSV para la hoja «cambios»: agregue a cada una por qué.
Pregunta por los id que cambiaron y por lo que falta; no supone nada.
Termina con 0 si se comparó todo (también si nada cambió), con 1 si un feed no se puede leer o
escribir, con 2 si el comando está mal escrito.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      write: { type: 'boolean' },
      out: { type: 'string' },
      all: { type: 'boolean' },
      lang: { type: 'string' },
      force: { type: 'boolean' },
    });
    const [oldName, newName, ...more] = positionals;
    if (oldName === undefined || newName === undefined || more.length || (oldName === '-' && newName === '-'))
      throw new UsageError({
        en: 'Name two editions of a feed, the older one first.',
        es: 'Indique dos ediciones de un feed, primero la anterior.',
      });
    const isWritten = values.write ?? false;
    if (isWritten && values.out === undefined && (isAddress(newName) || newName === '-'))
      throw new UsageError({
        en: '--write needs a file: name NEW as a file, or say --out FILE.',
        es: '--write necesita un archivo: indique NEW como archivo, o --out ARCHIVO.',
      });
    const asked = oneOf('--lang', MESSAGE_LANGUAGES, values.lang);
    const before = await readValidFeed(oldName);
    const after = await readValidFeed(newName);
    const language = asked ?? languageFor(after.feed['language']);
    const words = EDITION_WORDS[language];
    const names = { before: before.name, after: after.name };
    const comparison = compareEditions(before.feed, after.feed);
    for (const { name, problems } of [before, after]) if (problems) tell(words.unusable(name, problems));
    for (const line of questionLines(comparison.questions, names, language, values.all)) tell(oneLine(line));
    const hasBare = tellWhatIsTold(comparison, language, values.all ?? false);
    const rows = comparison.changes.filter(({ told }) => told.by === 'nobody');
    const isAsked = comparison.changes.some(({ told }) => told.by === 'sentence');
    if (!rows.length && !isAsked) tell(words.none(before.name, after.name, comparison.questions.length > 0 || hasBare));
    const target = { file: values.out, isForced: values.force ?? false };
    await speaking(language, () => {
      if (!isWritten) writeRows(rows, after.feed, language, target);
      else if (rows.length) writeFeedWith(rows, comparison, after, newName, language, target);
    });
    return 0;
  },
};

interface Target {
  readonly file: string | undefined;
  readonly isForced: boolean;
}

/** @returns whether a revision says only that something changed, which was asked about */
function tellWhatIsTold({ changes: all }: Comparison, language: MessageLanguage, isAll: boolean): boolean {
  const words = EDITION_WORDS[language];
  const sentenceOf = ({ id, say }: Change): string =>
    `${id}, ${uncapitalized(say(language).summary.replace(/\.$/, ''))}`;
  const told = all.flatMap((each) => {
    const { by } = each.told;
    return by === 'nobody' || by === 'sentence'
      ? []
      : [`${sentenceOf(each)} (${words.toldBy[by === 'report' ? by : 'revision']})`];
  });
  if (told.length) tell(oneLine(words.alreadyThere(told.length, firstOf(told, language, isAll))));
  const asked = all.flatMap((each) =>
    each.told.by === 'sentence' ? [`${sentenceOf(each)} ("${shorten(each.told.sentence)}")`] : [],
  );
  if (asked.length) tell(oneLine(words.perhapsThere(asked.length, firstOf(asked, language, isAll))));
  // What went forward needs no reason.
  const bare = all.filter(({ told: { by }, isForward }) => by === 'bare-revision' && !isForward).map(sentenceOf);
  if (bare.length) tell(words.bare(bare.length, firstOf(bare, language, isAll)));
  return bare.length > 0;
}

function writeRows(rows: readonly Change[], feed: ReadFeed['feed'], language: MessageLanguage, target: Target): void {
  const words = EDITION_WORDS[language];
  if (!rows.length) {
    if (target.file !== undefined && existsSync(target.file)) tell(words.stale(oneLine(target.file)));
    return;
  }
  const own = typeof feed['language'] === 'string' ? feed['language'] : language;
  const text = revisionRows(rows, dayOf(feed), language, { own, also: furtherLanguages(feed, own) });
  if (target.file === undefined) print(text.replace(/^\ufeff/, '').trimEnd());
  else if (existsSync(target.file) && !target.isForced) throw new ToolError(words.fileIsThere(oneLine(target.file)));
  else writeText(text, target.file);
  tell(words.found(rows.length));
  if (rows.some(({ isForward }) => !isForward)) tell(words.why(summaryColumn(language)));
}

function writeText(text: string, file: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw cannotBeWritten(file, error);
  }
}

function writeFeedWith(
  rows: readonly Change[],
  { questions }: Comparison,
  { feed }: ReadFeed,
  newName: string,
  language: MessageLanguage,
  { file = newName, isForced }: Target,
): void {
  const words = EDITION_WORDS[language];
  const looksWrong = questions.some(({ kind }) => kind === 'order' || kind === 'strangers');
  if (looksWrong && !isForced) throw new ToolError(words.notWritten);
  const written = writeRevisions(feed, rows, dayOf(feed), language);
  const reason = isForced ? undefined : reasonToKeep(file, written, '', wordsOf(language));
  if (reason !== undefined) throw new ToolError(reason);
  writeFeed(written, file);
  tell(words.wrote(oneLine(file), rows.length));
}

/** The day of the edition; today where it does not say one. */
function dayOf({ updated }: ReadFeed['feed']): string {
  return typeof updated === 'string' && /^\d{4}-\d\d-\d\d/.test(updated)
    ? updated.slice(0, 10)
    : new Date().toISOString().slice(0, 10);
}
