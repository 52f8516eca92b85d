import { addTo } from '../add-to.js';
import { calledText } from '../called.js';
import { checkFeed, isWorkbook, languageIn, losesRecords, type Finding } from '../check-feed.js';
import { readArguments, ToolError, UsageError, type Command } from '../command.js';
import { sinceFindings } from '../editions/since-findings.js';
import { levelOf } from '../messages/message.js';
import {
  languageFor,
  languageOfComputer,
  MESSAGE_LANGUAGES,
  wordsOf,
  type MessageLanguage,
} from '../messages/words-of.js';
import type { Words } from '../messages/words/words.js';
import { oneOf } from '../options.js';
import { oneLine, print, sentence } from '../output.js';
import { readValidFeed, type ReadFeed } from '../read-valid-feed.js';
import { isAddress, readSource } from '../source.js';
import { languageOf as languageOfSheets } from '../spreadsheet/columns/suggest-mapping.js';
import { openBodies } from '../spreadsheet/bodies/open-bodies.js';

/** What the widgets of a page wait, too. */
const DEFAULT_SECONDS = 10;
/** How many places of one cause are named; `--all` names all. */
const FIRST = 3;

/** All about one file or address. */
interface Report {
  readonly source: string;
  /** That of the feed, as far as it is known and spoken; else that of whoever asks. */
  readonly language: MessageLanguage;
  readonly findings: readonly Finding[];
}

interface Speech {
  readonly words: Words;
  readonly isSpanish: boolean;
  readonly isAll: boolean;
}

export const validate: Command = {
  name: 'validate',
  usage: {
    en: 'FILE|URL… [--since OLD] [--json] [--all] [--lang en|es] [--timeout SECONDS]',
    es: 'ARCHIVO|URL… [--since ANTERIOR] [--json] [--all] [--lang en|es] [--timeout SEGUNDOS]',
  },
  summary: {
    en: 'every problem of a feed: where, what is wrong, what to write instead',
    es: 'cada problema de un feed: dónde, qué está mal, qué escribir en su lugar',
  },
  help: {
    en: `FILE|URL…          files or http(s) addresses; - is standard input
--since OLD        the edition before, a file or an address: warns of what changed without a reason, of renamed ids
                   and of what is gone
--json             the report as JSON, with every place
--all              name every place of each problem, not the first three
--lang en|es       the language of the messages (default: the feed's)
--timeout SECONDS  how long a server has to answer (default ${DEFAULT_SECONDS}, as in browsers)

Ends with 0 when every record can be shown (warnings and lost fields are listed), with 1 when a
record or a whole feed would be left out, with 2 when the command is not written right.`,
    es: `ARCHIVO|URL…       archivos o direcciones http(s); - es la entrada estándar
--since ANTERIOR   la edición anterior, un archivo o una dirección: avisa de lo que cambió sin explicación, de los id
                   que cambiaron y de lo que falta
--json             el informe como JSON, con todos los lugares
--all              nombra todos los lugares de cada problema, no los tres primeros
--lang en|es       el idioma de los mensajes (si no se indica, el del feed)
--timeout SEGUNDOS cuánto puede tardar un servidor en responder (si no se indica, ${DEFAULT_SECONDS}, como en los navegadores)

Termina con 0 si se pueden mostrar todos los registros (enumera avisos y campos omitidos), con 1 si se
omitiría un registro o el feed entero, con 2 si el comando está mal escrito.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      since: { type: 'string' },
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      lang: { type: 'string' },
      timeout: { type: 'string' },
    });
    if (!positionals.length)
      throw new UsageError({ en: 'Name a file or an address.', es: 'Indique un archivo o una dirección.' });
    const seconds = Number(values.timeout ?? DEFAULT_SECONDS);
    if (!(seconds > 0 && seconds <= 3600))
      throw new UsageError({
        en: '--timeout is a number of seconds from 1 to 3600.',
        es: '--timeout es un número de segundos de 1 a 3600.',
      });
    const asked = oneOf('--lang', MESSAGE_LANGUAGES, values.lang);
    const isAll = values.all ?? false;
    if (values.since === '-' && positionals.includes('-'))
      throw new UsageError({
        en: 'Only one of the two can come from standard input.',
        es: 'Solo uno de los dos puede venir de la entrada estándar.',
      });
    const before = values.since === undefined ? undefined : await readValidFeed(values.since);
    const reports: Report[] = [];
    for (const where of positionals) reports.push(await report(where, seconds, before));
    const spoken = (report: Report): Speech => speechIn(asked ?? report.language, isAll);
    const shown = values.json
      ? JSON.stringify(
          reports.map((each) => asData(each, spoken(each))),
          null,
          2,
        )
      : reports.map((each) => asText(each, spoken(each))).join('\n\n');
    print(shown);
    return reports.some(({ findings }) => losesRecords(findings)) ? 1 : 0;
  },
};

const speechIn = (language: MessageLanguage, isAll: boolean): Speech => ({
  words: wordsOf(language),
  isSpanish: language === 'es',
  isAll,
});

async function report(where: string, seconds: number, before: ReadFeed | undefined): Promise<Report> {
  try {
    const { name, bytes, base, remarks } = await readSource(where, seconds);
    const aboutServer = remarks.map(({ en, es }): Finding => ({
      path: '',
      message: en,
      spanish: es,
      value: '',
      costs: 'nothing',
    }));
    const found = checkFeed(bytes, base);
    const isFeed = !found.some(({ costs }) => costs === 'feed');
    const since = before && isFeed ? sinceFindings(before.feed, bytes, { before: before.name, after: name }) : [];
    return { source: name, language: await languageOf(where, bytes), findings: [...aboutServer, ...found, ...since] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const source = oneLine(where);
    const plain = (said: string): string => {
      const message = said.startsWith(`${source}: `) ? said.slice(source.length + 2) : said;
      return message[0].toUpperCase() + message.slice(1);
    };
    const { en, es } = error.said;
    return {
      source,
      language: languageOfComputer(),
      findings: [{ path: '', message: plain(en), spanish: plain(es), value: '', costs: 'feed' }],
    };
  }
}

/** That of the feed; of a workbook in its place that of its sheets; of what says none that of the computer. */
async function languageOf(where: string, bytes: Uint8Array): Promise<MessageLanguage> {
  // What is wrong with the workbook itself import says.
  if (isWorkbook(bytes) && where !== '-' && !isAddress(where))
    return languageOfSheets(await openBodies([where], undefined, () => undefined));
  const said = languageIn(bytes);
  return typeof said === 'string' ? languageFor(said) : languageOfComputer();
}

/** The reader's own sentence is English, and made for those who write JSON; in Spanish it is said by its cause. */
function messageOf({ message, spanish, remark }: Finding, { words, isSpanish }: Speech): string {
  if (!isSpanish || !remark) return sentence((isSpanish && spanish) || message);
  return (words.causes[remark.cause] as (details: unknown, of: 'feed') => string)(remark.details, 'feed');
}

/**
 * `feed.json:12:5: commitments[1].progress (budget): …`, which editors and terminals make a link of. What is the same thing in
 * several places is said at the first, with the others below it.
 */
function asText({ source, findings }: Report, speech: Speech): string {
  const { words } = speech;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([messageOf(finding, speech), finding.costs]);
    addTo(groups, key, finding);
  }
  const lines = [...groups.values()].flatMap(([first, ...others]) => {
    const parts = [
      first.costs === 'nothing' && (isTip(first) ? `${words.levels.better}.` : words.warning),
      first.value && words.found(first.value),
      messageOf(first, speech),
      words.costs(first.costs, others.length + 1, 'feed'),
    ];
    const places = (speech.isAll ? others : others.slice(0, FIRST - 1)).map((finding) =>
      placeText(finding, source, speech),
    );
    const rest = others.length - places.length;
    return [
      oneLine(`${placeText({ ...first, value: '' }, source, speech)}: ${parts.filter(Boolean).join(' ')}`),
      ...(others.length
        ? [oneLine(`  ${words.also([...places, ...(rest ? [words.more(rest)] : [])].join('; '))}`)]
        : []),
    ];
  });
  return [...lines, `${source}: ${summaryOf(findings, words)}`].join('\n');
}

function placeText(
  { path, line, column, value, called }: Finding,
  source: string,
  { isSpanish }: Pick<Speech, 'isSpanish'>,
): string {
  const place = [source, line, column].filter((part) => part !== undefined).join(':');
  const inSheets = called ? calledText(called, path, isSpanish ? 'es' : 'en') : '';
  return oneLine(
    [place, path && `: ${path}`, inSheets, value && (inSheets ? `: ${value}` : ` (${value})`)].filter(Boolean).join(''),
  );
}

/** What could be better is no warning. */
const isTip = ({ remark, costs }: Finding): boolean => !!remark && levelOf({ cause: remark.cause, costs }) === 'better';

function summaryOf(findings: readonly Finding[], words: Words): string {
  const problems = findings.filter(({ costs }) => costs !== 'nothing').length;
  const warnings = findings.filter((finding) => finding.costs === 'nothing' && !isTip(finding)).length;
  const isNothing = findings.some(({ costs }) => costs === 'feed');
  const result = isNothing ? 'nothing' : losesRecords(findings) ? 'records' : 'shown';
  return words.verdict({ problems, warnings }, result);
}

function asData({ source, findings }: Report, speech: Speech): object {
  const shown = findings.map(({ remark, spanish, called: _, ...finding }) => ({
    ...finding,
    message: speech.isSpanish ? messageOf({ ...finding, spanish, remark }, speech) : finding.message,
    ...(remark && { cause: remark.cause }),
  }));
  return {
    source,
    ok: !losesRecords(findings),
    problems: shown.filter(({ costs }) => costs !== 'nothing'),
    warnings: shown.filter(({ costs }) => costs === 'nothing').map(({ costs: _, value: __, ...warning }) => warning),
  };
}
