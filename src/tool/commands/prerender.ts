import { writeFileSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import type { LitElement } from 'lit';
import { attributeWords } from '../../feed/attribute-words.js';
import { isDate } from '../../feed-format/patterns.js';
import { readFeed } from '../../feed-format/read-feed.js';
import { setClock } from '../../i18n/format.js';
import { feedClock } from '../../snippets/feed-clock.js';
import { knownValues } from '../../widget/tell-values.js';
import { mostSimilar } from '../names/similar.js';
import type { Feed } from '../../feed-format/types.js';
import { checkFeed, languageIn, losesRecords } from '../check-feed.js';
import { readArguments, speaking, ToolError, UsageError, type Command, type Said } from '../command.js';
import { decodeUtf8 } from '../json/decode-text.js';
import { parseJson } from '../json/parse-json.js';
import { languageFor, MESSAGE_LANGUAGES, type MessageLanguage } from '../messages/words-of.js';
import { counted, oneLine, print, sentence, tell } from '../output.js';
import { isAddress, readSource, type Source } from '../source.js';
import { inAscii } from '../prerender/html.js';
import { renderWidget } from '../prerender/render-widget.js';
import { WIDGET_CLASSES } from '../prerender/widget-classes.js';
import { cannotBeWritten, isSameFile, textIn } from '../write-feed.js';

/** Options of the command itself; every other is an attribute of the tag. */
const OWN_OPTIONS = {
  widget: { type: 'string' },
  plain: { type: 'boolean' },
  'in-feed': { type: 'boolean' },
  styles: { type: 'string' },
  out: { type: 'string' },
  timeout: { type: 'string' },
} satisfies ParseArgsConfig['options'];
/** Attributes that any element takes. */
const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'dir'];
const DIRECTIONS = ['ltr', 'rtl', 'auto'];
/** So many ids are named where one is none. */
const MOST_NAMED = 20;
/** Stands for the host of the page, which is not known: it never reaches the output. */
const PAGE = 'https://page.invalid';

export const prerender: Command = {
  name: 'prerender',
  usage: {
    en: 'FEED --widget TAG [--src URL] [--ATTRIBUTE VALUE…] [--plain] [--styles URL] [--out FILE]',
    es: 'FEED --widget ETIQUETA [--src URL] [--ATRIBUTO VALOR…] [--plain] [--styles URL] [--out ARCHIVO]',
  },
  summary: {
    en: 'a widget as static HTML, for readers without script',
    es: 'un widget como HTML fijo, para quien lee sin script',
  },
  help: {
    en: `FEED               a file or an http(s) address; - is standard input
--widget TAG       one of: ${Object.keys(WIDGET_CLASSES).join(', ')}; or all, for a look at all that lists, one below the other
--src URL          where browsers will find the feed, so that the script takes over and keeps it
                   new; begins with https:// or /. An address as FEED serves as it
--ATTRIBUTE VALUE  any attribute that this tag has, as --commitment ID, --lang es, --no-filters; messages are in
                   the language of --lang, else in the feed's
--in-feed          stands in a <coalition-feed> of the page, whose script takes it over
--plain            without templates and tags of ours, for editors that strip them; no script takes over
--styles URL       folder of dist/prerender/ on your site. Without it the styles are written into the
                   HTML, which a policy like style-src 'self' does not allow
--out FILE         instead of standard output
--timeout SECONDS  how long a server has to answer (default 10)`,
    es: `FEED               un archivo o una dirección http(s); - es la entrada estándar
--widget ETIQUETA  una de: ${Object.keys(WIDGET_CLASSES).join(', ')}; o all, para ver todo, uno debajo de otro
--src URL          dónde encontrarán el feed los navegadores, para que el script tome el lugar y lo mantenga al
                   día; empieza con https:// o /. Si FEED es una dirección, sirve esa
--ATRIBUTO VALOR   cualquier atributo que tenga esta etiqueta, como --commitment ID, --lang es, --no-filters; los mensajes
                   van en el idioma de --lang o, si no se indica, en el del feed
--in-feed          va dentro de un <coalition-feed> de la página, cuyo script toma el lugar
--plain            sin plantillas ni etiquetas nuestras, para editores que las quitan; ningún script toma el lugar
--styles URL       la carpeta de dist/prerender/ en su sitio. Sin ella los estilos van dentro del
                   HTML, y una política como style-src 'self' no lo permite
--out ARCHIVO      en lugar de la salida estándar
--timeout SEGUNDOS cuánto puede tardar un servidor en responder (si no se indica, 10)`,
  },

  async run(args) {
    const { tag, tags } = readWidgets(args);
    const options = { ...commonOptions(tags), ...OWN_OPTIONS };
    checkAttributes(args, tag, options);
    const { values, positionals } = readArguments(args, options);
    for (const each of tags) checkNumbers(classOf(each), values);
    checkValues(tags, values);
    const [where, ...more] = positionals;
    if (where === undefined || more.length)
      throw new UsageError({
        en: 'Name one feed, a file or an address.',
        es: 'Indique un feed, un archivo o una dirección.',
      });
    const text = (name: string): string | undefined => (values as Record<string, unknown>)[name] as string | undefined;
    const seconds = Number(text('timeout') ?? 10);
    if (!(seconds > 0 && seconds <= 3600))
      throw new UsageError({
        en: '--timeout is a number of seconds from 1 to 3600.',
        es: '--timeout es un número de segundos de 1 a 3600.',
      });

    const src = text('src') ?? (isAddress(where) ? where : undefined);
    if (src !== undefined && !/^(https?:\/\/|\/(?!\/))/i.test(src))
      throw new UsageError({
        en: '--src begins with https:// or with /, so that it is the same from every page.',
        es: '--src empieza con https:// o con /, para que sea el mismo desde cada página.',
      });
    const source = await readSource(where, seconds);
    const base = new URL(src ?? '/', PAGE).href;
    const language = languageOf(text('lang'), source.bytes);
    const say = (said: Said): void => tell(said[language]);
    return speaking(language, async () => {
      const { data, feed, isIncomplete } = read(source, base, say);
      const attributes = new Map(
        Object.entries({ src, ...values }).flatMap(([name, value]): [string, string][] =>
          name in OWN_OPTIONS || value === undefined ? [] : [[name, value === true ? '' : String(value)]],
        ),
      );
      checkCommitment(tag, attributes, feed);
      checkValues(tags, values, feed);
      const isPlain = values.plain === true;
      const rendered = await onClockOf(feed, async () => {
        const isWhole = isPlain || (src === undefined && values['in-feed'] !== true);
        const styles = text('styles')?.replace(/\/?$/, '/');
        const parts: string[] = [];
        for (const each of tags)
          parts.push(await renderWidget({ tag: each, attributes, data, feed, base, isPlain, isWhole, styles }));
        return parts.join('\n<hr>\n');
      });
      const html = rendered.replaceAll(PAGE, '');
      const out = text('out');
      if (out === undefined) print(html);
      else write(out, html, where);
      if (src === undefined && !isPlain && values['in-feed'] !== true)
        say({
          en: 'It shows the data as it is now, with every entry and no filters: enough for a look. For a page of your site add --src with the address that the feed has there, and the script keeps it up to date.',
          es: 'Muestra los datos como están ahora, con todas las entradas y sin filtros: basta para verlos. Para una página de su sitio agregue --src con la dirección que el feed tiene ahí, y el script la mantiene al día.',
        });
      if (src === undefined && rendered.includes(PAGE))
        say({
          en: 'Relative addresses in the feed now begin at the root of the site. Give --src, where the feed will be.',
          es: 'Las direcciones relativas del feed empiezan ahora en la raíz del sitio. Indique --src, donde estará el feed.',
        });
      return isIncomplete ? 1 : 0;
    });
  },
};

/** The readers of a page that is made here are where the coalition is: its hours and, where it names its time zone, its days are theirs. */
async function onClockOf<Result>(feed: Feed, run: () => Promise<Result>): Promise<Result> {
  const { TZ } = process.env;
  if (feed.timeZone !== undefined) process.env['TZ'] = feed.timeZone;
  setClock(feedClock(feed));
  try {
    return await run();
  } finally {
    setClock(undefined);
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
}

/** What has something to show of a feed by itself. */
const SHOWING = ['summary', 'commitments', 'members', 'contributions', 'timeline'];

const classOf = (tag: string): typeof LitElement => WIDGET_CLASSES[tag.replace(/^coalition-/, '')];

/** What was asked for, as messages call it, and the tags that it means. */
function readWidgets(args: string[]): { tag: string; tags: readonly string[] } {
  const at = args.findIndex((arg) => arg === '--widget' || arg.startsWith('--widget='));
  const named = at < 0 ? undefined : args[at] === '--widget' ? args[at + 1] : args[at].slice('--widget='.length);
  const names = Object.keys(WIDGET_CLASSES).join(', ');
  if (!named)
    throw new UsageError({
      en: `Name the widget: --widget, then one of: ${names}.`,
      es: `Indique el widget: --widget y uno de: ${names}.`,
    });
  const name = named.replace(/^coalition-/, '');
  if (name === 'all') return { tag: '--widget all', tags: SHOWING.map((each) => `coalition-${each}`) };
  if (!Object.hasOwn(WIDGET_CLASSES, name))
    throw new UsageError({
      en: `"${named}" is no widget. There are: ${names}, all.`,
      es: `"${named}" no es un widget. Hay: ${names}, all.`,
    });
  return { tag: `coalition-${name}`, tags: [`coalition-${name}`] };
}

/** The attributes that each of these tags has. */
function commonOptions(tags: readonly string[]): Record<string, { type: 'string' | 'boolean' }> {
  const [first, ...others] = tags.map((tag) => attributeOptions(classOf(tag)));
  return Object.fromEntries(Object.entries(first).filter(([name]) => others.every((each) => name in each)));
}

/** The attributes of a tag as options; what is true or false needs no value. */
function attributeOptions(widget: typeof LitElement): Record<string, { type: 'string' | 'boolean' }> {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of GLOBAL_ATTRIBUTES) options[name] = { type: 'string' };
  for (const [property, { attribute, type, state }] of widget.elementProperties) {
    if (attribute === false || state) continue;
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    options[name] = { type: type === Boolean ? 'boolean' : 'string' };
  }
  return options;
}

/** @throws {UsageError} where an attribute is one of other tags alone */
function checkAttributes(args: readonly string[], tag: string, options: Readonly<Record<string, unknown>>): void {
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || Object.hasOwn(options, name)) continue;
    const tags = Object.keys(WIDGET_CLASSES)
      .filter((each) => Object.hasOwn(attributeOptions(WIDGET_CLASSES[each]), name))
      .map((each) => `coalition-${each}`)
      .join(', ');
    if (tags)
      throw new UsageError({
        en: `${tag} has no attribute ${name}. It is one of: ${tags}.`,
        es: `${tag} no tiene el atributo ${name}. Lo tienen: ${tags}.`,
      });
  }
}

/** @throws {UsageError} where an attribute should be a number, and a tag would pass over what it is */
function checkNumbers({ elementProperties }: typeof LitElement, values: Readonly<Record<string, unknown>>): void {
  for (const [property, { attribute, type }] of elementProperties) {
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    const value = values[name];
    if (type !== Number || typeof value !== 'string' || (value.trim() && Number.isFinite(Number(value)))) continue;
    throw new UsageError({
      en: `--${name} is a number, not "${oneLine(value)}".`,
      es: `--${name} es un número, no "${oneLine(value)}".`,
    });
  }
}

/**
 * @param feed once it is read: attributes that name its records are looked at only then
 * @throws {UsageError} where an attribute is none of the words that mean something to the tag
 * @throws {ToolError} where the feed has no such record
 */
function checkValues(tags: readonly string[], values: Readonly<Record<string, unknown>>, feed?: Feed): void {
  for (const localName of tags) {
    const known: ReturnType<typeof knownValues> = { ...knownValues({ localName }, feed), dir: DIRECTIONS };
    for (const [name, can] of Object.entries(known)) {
      const value = values[name];
      if (typeof value !== 'string' || !value.trim()) continue;
      if (typeof can === 'function') {
        if (can(value)) continue;
        const isOfDate = can === isDate;
        throw new UsageError({
          en: `--${name} is ${isOfDate ? 'a date, as 2026-05-31' : 'a number from 1'}, not "${oneLine(value)}".`,
          es: `--${name} es ${isOfDate ? 'una fecha, como 2026-05-31' : 'un número desde 1'}, no "${oneLine(value)}".`,
        });
      }
      const wrong = attributeWords(value).find((word) => !can.includes(word));
      if (wrong === undefined) continue;
      const meant = mostSimilar(wrong, can);
      const shown = can.slice(0, MOST_NAMED).join(', ');
      const ofFeed = feed && !Object.hasOwn(knownValues({ localName }), name);
      throw new (ofFeed ? ToolError : UsageError)({
        en: `--${name} cannot be "${oneLine(wrong)}". ${meant ? `Is "${meant}" meant?` : `It can be: ${shown || 'nothing, for the feed has none'}.`}`,
        es: `--${name} no puede ser "${oneLine(wrong)}". ${meant ? `¿Quiso decir "${meant}"?` : `Puede ser: ${shown || 'nada, pues el feed no tiene ninguno'}.`}`,
      });
    }
  }
}

/** That of whoever asks for the widget, where messages are in it; else the feed's. */
function languageOf(asked: string | undefined, bytes: Uint8Array): MessageLanguage {
  const [primary] = (asked ?? '').toLowerCase().split(/[-_]/, 1);
  return MESSAGE_LANGUAGES.find((language) => language === primary) ?? languageFor(languageIn(bytes));
}

/** @throws {ToolError} when nothing of it can be shown */
function read(
  { name, bytes, base: found }: Source,
  base: string,
  say: (said: Said) => void,
): { data: unknown; feed: Feed; isIncomplete: boolean } {
  const findings = checkFeed(bytes, base === `${PAGE}/` ? found : base);
  const fatal = findings.find(({ costs }) => costs === 'feed');
  if (fatal) {
    const said = (message: string): string =>
      `${[name, fatal.line].filter(Boolean).join(':')}: ${fatal.path && `${fatal.path}: `}${sentence(message)}`;
    throw new ToolError({ en: said(fatal.message), es: said(fatal.spanish ?? fatal.message) });
  }
  const lost = findings.filter(({ costs }) => costs !== 'nothing').length;
  if (lost)
    say({
      en: `${name} has ${counted(lost, 'problem')}: what could not be used is left out. See coalition-feed validate.`,
      es: `${name} tiene ${counted(lost, 'problema')}: lo que no se pudo usar se omite. Vea coalition-feed validate.`,
    });
  const data = parseJson(decodeUtf8(bytes));
  return { data, feed: readFeed(data, base).feed, isIncomplete: losesRecords(findings) };
}

function checkCommitment(tag: string, attributes: ReadonlyMap<string, string>, { commitments }: Feed): void {
  const id = attributes.get('commitment');
  const ids = commitments.map((commitment) => commitment.id);
  if (id === undefined) {
    if (/^coalition-(commitment|progress)$/.test(tag))
      throw new UsageError({
        en: 'Name the commitment: --commitment, then its id in the feed.',
        es: 'Indique el compromiso: --commitment y su id en el feed.',
      });
    return;
  }
  if (ids.includes(id)) return;
  const meant = mostSimilar(id, ids);
  const known = ids.slice(0, MOST_NAMED).join(', ');
  throw new ToolError({
    en: `The feed has no commitment "${id}". ${meant ? `Is "${meant}" meant?` : `It has: ${known || 'none'}.`}`,
    es: `El feed no tiene el compromiso "${id}". ${meant ? `¿Quiso decir "${meant}"?` : `Tiene: ${known || 'ninguno'}.`}`,
  });
}

/** @throws {ToolError} where it cannot be written, or where something else than a page is there */
function write(file: string, html: string, source: string): void {
  const there = textIn(file);
  if (isSameFile(file, source) || (there !== undefined && !there.startsWith('<')))
    throw new ToolError({
      en: `${oneLine(file)} is there already, and is not a page. It was not written over: name another file.`,
      es: `${oneLine(file)} ya existe y no es una página. No se reemplazó: indique otro archivo.`,
    });
  try {
    writeFileSync(file, `${inAscii(html)}\n`);
  } catch (error) {
    throw cannotBeWritten(file, error);
  }
}
