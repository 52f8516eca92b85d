import { WIDGETS } from '../embed/placeholder-names.js';
import type { Findings } from './finding.js';
import { isLikeOurs, meantTag, meantWidget, TAGS } from './meant-names.js';
import type { Tag } from './read-page.js';
import { nearlyPlaceholder, widgetsOf, type ShownWidget } from './shown-widget.js';

/** Spaces that no browser takes for one between attributes, and characters that nobody sees. */
const NO_SPACE = /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]|&nbsp;?/;
const NO_SPACES = new RegExp(NO_SPACE, 'g');
/** Quotes of a word processor, and one that came as `&quot;`: within a value that has no quotes of its own. */
const NO_QUOTE = /^["'“”„‟«»‘’‚‛″′`]/;
const NO_QUOTES = /[“”„‟«»″]|&quot;/g;

/** Whether the tag has to do with the widgets. */
export const concernsUs = ({ name, source }: Tag): boolean =>
  !/^(html|meta)$/.test(name) && (/coali[ct]i[oó]n/i.test(source) || isLikeOurs(name));

/**
 * What a browser reads as something else than a tag with attributes.
 *
 * @returns whether it does: then nothing more can be said of the tag
 */
export function checkSpelling(tag: Tag, findings: Findings): boolean {
  const { name, attributes, source, line } = tag;
  const names = [name, ...attributes.keys()];
  const isOurs =
    isLikeOurs(name) ||
    /^(script|link|iframe)\b/.test(name) ||
    [...attributes.keys()].some((each) => /coalition/.test(each));
  if (!isOurs) return false;
  if (names.some((each) => NO_SPACE.test(each)))
    findings.add('space', line, source, { instead: source.replace(NO_SPACES, ' ') });
  else if (
    [...attributes.values()].some((value) => NO_QUOTE.test(value)) ||
    names.some((each) => /[“”„«»″’]/.test(each))
  )
    findings.add('quotes', line, source, { instead: withQuotes(source) });
  else if (names.some((each) => /["'<]/.test(each))) findings.add('lost-quote', line, source);
  else return false;
  return true;
}

/** Whether a browser shows it, though one of its other attributes is misspelt. */
export const isShownAnyway = ({ name, attributes, source }: Tag): boolean =>
  TAGS.includes(name) &&
  !/["'<]/.test([...attributes.keys()].join('')) &&
  /^[^\s"'“”„‟«»‘’‚‛″′`]+$/.test(attributes.get('src') ?? '') &&
  !/\s(endpoint|commitment)\s?=\s?[“”„‟«»‘’‚‛″′`]/.test(source);

const withQuotes = (source: string): string =>
  source
    .replace(NO_QUOTES, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/=\s?''|''/g, '"');

/** A tag that no version of the widgets has, and a placeholder or a frame of no widget. */
export function checkNames(tag: Tag, shown: ShownWidget | undefined, findings: Findings): void {
  const { name, line, source } = tag;
  if (shown) {
    const choices = widgetsOf(shown, WIDGETS);
    if (choices.includes(shown.name)) return;
    const meant = meantWidget(shown.name);
    const instead = meant !== undefined && choices.includes(meant) ? meant : '';
    if (shown.name) findings.add('unknown-widget', line, source, { name: shown.name, choices, instead });
    else
      findings.add('no-widget', line, source, {
        name: shown.way === 'frame' ? 'widget=' : 'data-coalition-widget',
        choices,
      });
  } else if (isLikeOurs(name)) {
    const meant = meantTag(name);
    findings.add('unknown-tag', line, `<${name}>`, { choices: TAGS, instead: meant ? `<${meant}>…</${meant}>` : '' });
  } else {
    const nearly = nearlyPlaceholder(tag);
    if (nearly !== undefined)
      findings.add('attribute', line, source, {
        name: nearly,
        instead: `data-coalition-widget="${tag.attributes.get(nearly) ?? ''}"`,
      });
  }
}

/** How the tags of widgets begin and end, and what stands in what. */
export function checkNesting({ at, way, name }: ShownWidget, findings: Findings): void {
  const { line, source, outer, isSelfClosing, isClosed } = at;
  if (way === 'frame') return;
  if (at.blockInside) findings.add('block-in-paragraph', line, source, { name: at.blockInside });
  const end = `</${at.name}>`;
  if (isSelfClosing)
    findings.add('self-closing', line, source, { name: end, instead: `${source.slice(0, -2).trimEnd()}>…${end}` });
  else if (!isClosed) findings.add('unclosed', line, source, { name: end });
  // Whatever stands in a tag without its end is told with that.
  if (!outer || name === 'feed' || outer.isSelfClosing || !outer.isClosed) return;
  if (!isFeed(outer) && (TAGS.includes(outer.name) || outer.attributes.has('data-coalition-widget')))
    findings.add('nested', line, source, { name: outer.name });
}

const isFeed = ({ name, attributes }: Tag): boolean =>
  name === 'coalition-feed' || attributes.get('data-coalition-widget')?.trim() === 'feed';
