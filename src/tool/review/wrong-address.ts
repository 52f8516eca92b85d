import { BARE_HOST } from '../../feed-format/url.js';

/** What is wrong with what stands where an address should, and the address that is most likely meant. */
type WrongAddress =
  | { readonly cause: 'link-host'; readonly meant: string }
  | { readonly cause: 'link-words'; readonly meant?: string }
  | { readonly cause: 'link-several' };

/** What follows the last dot of a file's name; of a host it is no country's. */
const FILES = /\.(?:html?|php|aspx?|pdf|csv|xlsx?|ods|docx?|odt|json|xml|zip|png|jpe?g|svg|webp|gif|txt|md)$/i;
/** A date, a share or a number, which would lead to a file beside the feed: `30/11/2027`, `2027.11.30`, `3/5`, `0.6`. */
const FIGURES = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,4}|\d+[.,]\d+%?)$/;
/** `s/n`, `n/d`: how people write in short that there is none. */
const SHORT_FOR_NONE = /^[a-z]\/[a-z]\.?$/i;
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
/** An address as mail, Markdown and spreadsheets wrap it. */
const WRAPPED = [
  /^<(https?:[^<>\s]+)>$/i,
  /^\[[^\]]*\]\((https?:[^()\s]+)\)$/i,
  /^[("'«“]+(https?:[^()"'«»“”\s]+)[)"'»”]+[.,;]?$/i,
  /^(https?:\/\/[^\s,;]+)[,;]+$/i,
  /^=(?:HYPERLINK|HIPERVINCULO)\(\s*"(https?:[^"\s]+)"/i,
];

/** None where it may lead somewhere: a whole address, or a file beside the feed. */
export function wrongAddress(text: string): WrongAddress | undefined {
  const [wrapped] = WRAPPED.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  if (wrapped) return { cause: 'link-words', meant: wrapped };
  if (/^https?:/i.test(text) && /[\s;,]https?:\/\//i.test(text)) return { cause: 'link-several' };
  const twice = /^https?:\/\/(?=https?:\/\/)/i.exec(text);
  if (twice) return { cause: 'link-host', meant: text.slice(twice[0].length) };
  // Browsers read "https:/host" as "https://host", and "https:host" and "https//host" as files beside the page.
  const slashes = /^(https?)(?::\/?(?=[^/])|\/\/)/i.exec(text);
  if (slashes) return { cause: 'link-host', meant: `${slashes[1]}://${text.slice(slashes[0].length)}` };
  // A path on somebody's own disk leads nowhere on the web.
  if (/^=|[<>"]|^[a-z]:[\\/]|^\\\\|^file:/i.test(text)) return { cause: 'link-words' };
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return undefined;
  // A place on the page where it is shown.
  if (text.startsWith('#')) return { cause: 'link-words' };
  if (FIGURES.test(text) || SHORT_FOR_NONE.test(text)) return { cause: 'link-words' };
  const [first] = text.split(/[/?#]/, 1);
  if (isEmail(first)) return { cause: 'link-words', meant: `mailto:${text}` };
  if (/\s/.test(first) || !/[/.#?]/.test(text)) return { cause: 'link-words' };
  if (BARE_HOST.test(text) || (HOST.test(first) && !FILES.test(first) && !/^\.+$/.test(first)))
    return { cause: 'link-host', meant: `https://${text}` };
  return undefined;
}

function isEmail(text: string): boolean {
  const [name, host, ...more] = text.split('@');
  return !!name && !!host && !more.length && !/\s/.test(text) && HOST.test(host);
}
