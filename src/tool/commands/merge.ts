import { checkFeed, losesRecords } from '../check-feed.js';
import { renamedBetween } from '../editions/questions.js';
import { replacedValues } from '../editions/replaced-values.js';
import { readArguments, speaking, UsageError, type Command } from '../command.js';
import type { Body } from '../merge/body.js';
import { joinPromises } from '../merge/join-promises.js';
import { mergeFeeds } from '../merge/merge-feeds.js';
import { tellMerged } from '../merge/tell-merged.js';
import { prefixedBodies } from '../merge/prefixes.js';
import { MERGE_WORDS } from '../merge/words.js';
import { languageFor, MESSAGE_LANGUAGES, wordsOf } from '../messages/words-of.js';
import { oneOf } from '../options.js';
import { oneLine, tell } from '../output.js';
import { readValidFeed } from '../read-valid-feed.js';
import { bodyNames } from '../spreadsheet/bodies/body-names.js';
import { slugOf } from '../spreadsheet/names.js';
import { countsText, feedAt, isSameFile, reasonToKeep, writeFeed } from '../write-feed.js';

/** What relative addresses in the merged feed are relative to nobody knows yet. */
const BASE = 'https://feed.invalid/feed.json';

export const merge: Command = {
  name: 'merge',
  usage: {
    en: 'FEED FEED… [--out FILE] [--prefix BODY] [--same ID=ID] [--newest] [--all] [--lang en|es] [--force]',
    es: 'FEED FEED… [--out ARCHIVO] [--prefix INSTITUCIÓN] [--same ID=ID] [--newest] [--all] [--lang en|es] [--force]',
  },
  summary: {
    en: "several bodies' feeds become one",
    es: 'de los feeds de varias instituciones sale uno',
  },
  help: {
    en: `FEED FEED…         files or addresses; - is standard input
--out FILE         where to write the feed, instead of standard output
--prefix BODY      put this body's name before all of its ids but its members', as city-4; may be said several times
--same ID=ID       these two commitments of the merged feed are one promise; may be said several times
--newest           where two feeds differ, the one with the newer "updated" counts, not the one named first
--all              name all places of each message, not the first ten
--lang en|es       the language of the messages (default: the first feed's, else en)
--force            write also where a feed is there that has more records, or records are lost

Title, language and time zone are the first feed's. Where two records that are not the same have one id, each gets
the name of its file before it, and what belongs to it follows: --prefix does so from the beginning. A member that several know under one id and name is there
once. Promises with one title or OGP id are asked about, never assumed to be the same.
Ends with 0 when every record went through, with 1 when one would be lost, with 2 when the command is not written right.`,
    es: `FEED FEED…         archivos o direcciones; - es la entrada estándar
--out ARCHIVO      dónde escribir el feed, en lugar de la salida estándar
--prefix INSTITUCIÓN  pone el nombre de esta institución delante de todos sus id, menos los de integrantes, como municipio-4; se puede repetir
--same ID=ID       estos dos compromisos del feed unido son la misma promesa; se puede indicar varias veces
--newest           donde dos feeds no coinciden cuenta el que tiene el "updated" más reciente, no el primero
--all              nombra todos los lugares de cada mensaje, no los diez primeros
--lang en|es       el idioma de los mensajes (si no se indica, el del primer feed, si no en)
--force            escribe también donde hay un feed con más registros, o aunque se pierdan registros

Título, idioma y zona horaria son los del primer feed. Si dos registros distintos tienen el mismo id, cada uno lleva
delante el nombre de su archivo, y lo que es suyo lo sigue: --prefix lo hace desde el principio. Un integrante que varios anotan con el mismo id y nombre
está una sola vez. Por las promesas con el mismo título o id de OGP pregunta; nunca supone que son la misma.
Termina con 0 si pasaron todos los registros, con 1 si se perdería alguno, con 2 si el comando está mal escrito.`,
  },

  async run(args) {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      prefix: { type: 'string', multiple: true },
      same: { type: 'string', multiple: true },
      newest: { type: 'boolean' },
      all: { type: 'boolean' },
      lang: { type: 'string' },
      force: { type: 'boolean' },
    });
    if (positionals.length < 2 || positionals.filter((place) => place === '-').length > 1)
      throw new UsageError({
        en: 'Name two feeds or more.',
        es: 'Indique dos feeds o más.',
      });
    const asked = oneOf('--lang', MESSAGE_LANGUAGES, values.lang);
    const slugs = bodyNames(positionals).map(slugOf);
    const read: Omit<Body, 'isPrefixed'>[] = [];
    for (const [at, place] of positionals.entries()) {
      const { name, feed } = await readValidFeed(place);
      read.push({ slug: slugs[at], name, feed });
    }
    const language = asked ?? languageFor(read[0].feed['language']);
    const prefixed = await speaking(language, () => prefixedBodies(values.prefix ?? [], slugs));
    const bodies = read.map((body): Body => ({ ...body, isPrefixed: prefixed.has(body.slug) }));
    const merged = mergeFeeds(bodies, values.newest ?? false);
    await speaking(language, () => values.same?.forEach((pair) => joinPromises(merged.feed, pair)));
    const { out } = values;
    const before = out === undefined ? undefined : feedAt(out);
    const renamed = before ? renamedBetween(before, merged.feed) : [];
    const merging = { of: 'feeds', isNewest: values.newest ?? false, isWritten: true } as const;
    tellMerged(merged, merging, language, values.all ?? false, renamed);
    const findings = checkFeed(new TextEncoder().encode(JSON.stringify(merged.feed)), BASE);
    const problems = findings.filter(({ costs }) => costs !== 'nothing');
    if (problems.length) tell(MERGE_WORDS[language].unusable(problems.length));
    const words = wordsOf(language);
    const isLost = losesRecords(problems);
    const lost = isLost ? words.lost({ files: 0, rows: 0, cells: 0, records: problems.length }) : '';
    const isInput = out !== undefined && positionals.some((place) => isSameFile(place, out));
    const reason =
      out === undefined || values.force
        ? undefined
        : isInput
          ? words.notReplaced(oneLine(out), 'input')
          : reasonToKeep(out, merged.feed, lost, words);
    if (reason !== undefined) {
      tell(reason);
      return 1;
    }
    const changed = before ? replacedValues(before, merged.feed).changed : [];
    if (changed.length) for (const line of words.replaced(oneLine(out!), changed, 'feeds')) tell(line);
    await speaking(language, () => writeFeed(merged.feed, out));
    tell(words.written(out === undefined ? undefined : oneLine(out), countsText(merged.feed, words), ''));
    return isLost ? 1 : 0;
  },
};
