import { ATTRIBUTES } from '../embed/placeholder-names.js';
import { attributeWords } from '../feed/attribute-words.js';
import { fold } from '../feed-format/fold.js';
import { hasOwn } from '../feed-format/own.js';
import { isDate } from '../feed-format/patterns.js';
import { cleanLanguage } from '../snippets/embed.js';
import type { WidgetOption } from '../snippets/manifest.js';
import { missingOptionOf } from '../snippets/option-values.js';
import { knownValues } from '../widget/tell-values.js';
import { checkAddress, checkEndpoint, checkFeedAddress, isMailAddress } from './check-addresses.js';
import type { Findings } from './finding.js';
import { optionsOf, type Known } from './known.js';
import { leftOver } from './left-over.js';
import { meantAttribute, TAGS } from './meant-names.js';
import type { ShownWidget } from './shown-widget.js';

/** Attributes of every element of HTML. */
const GLOBAL = new Set(
  'accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate writingsuggestions'.split(
    ' ',
  ),
);
/** What a framework or a content management system writes for itself, and what is no attribute of HTML. */
const OF_A_SYSTEM = /^(data-|aria-|on|v-|x-|ng-|hx-|js-|wp-|wire)|[^a-z-]/;
/** What somebody writes who means that a thing should not be. */
const NO = /^(false|no|0|off|falso|none|null|undefined)$/i;
const COLOURS = /^(accent|colou?r|theme|background|bg|surface|accent-?colou?r|acento|fondo)$/;
/** What a frame takes beside the attributes of its widget. */
const OF_A_FRAME = ['accent', 'color-scheme', 'dir', 'title'];

/** @param emptyFeed one above that ends before the widget, where there is one */
export function checkAttributes(
  shown: ShownWidget,
  known: Known,
  findings: Findings,
  emptyFeed?: ShownWidget['at'],
): void {
  const options = optionsOf(shown.name, known);
  const names = ['src', 'lang', ...options.map(({ name }) => name)];
  for (const [name, value] of shown.attributes) {
    const option = options.find((each) => each.name === name);
    if (option) checkValue(shown, option, value, findings);
    else if (name === 'src') checkFeed(shown, value, findings);
    else if (name === 'lang') checkLanguage(shown, value, findings);
    else checkUnknown(shown, name, value, names, known, findings);
  }
  const { at, name, attributes, way } = shown;
  checkHidden(at, findings);
  const missing = missingOptionOf(name, Object.fromEntries(attributes));
  if (missing === 'commitment')
    findings.add('no-commitment', at.line, at.source, { name, instead: written(shown, 'commitment', '…') });
  // A page of the site has its own receiver.
  else if (
    missing &&
    ![...attributes.keys()].some((each) => means(each, missing)) &&
    (way !== 'frame' || at.source.includes('frame.html'))
  )
    findings.add('no-endpoint', at.line, at.source, { name, instead: written(shown, 'endpoint', '…') });
  if (name !== 'feed' && emptyFeed && !attributes.get('src')?.trim() && at.feedAround === undefined && !at.isDrawn)
    findings.add('feed-closed', emptyFeed.line, emptyFeed.source, { name: `</${emptyFeed.name}>` });
  else if (
    !attributes.get('src')?.trim() &&
    at.feedAround === undefined &&
    !at.isDrawn &&
    // The form of a frame sends without one.
    !(way === 'frame' && name === 'feedback') &&
    ![...attributes.keys()].some((each) => means(each, 'src'))
  )
    findings.add('no-feed', at.line, at.source, { name, instead: written(shown, 'src', 'https://…/coalition.json') });
}

function checkHidden({ attributes, line, source }: ShownWidget['at'], findings: Findings): void {
  const style = attributes.get('style') ?? '';
  if (
    attributes.has('hidden') ||
    /(^|;)\s{0,9}(display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)
  )
    findings.add('hidden', line, source);
}

/** What is told of already as a name of another attribute. */
const means = (name: string, other: string): boolean =>
  name !== other && (name === `data-${other}` || meantAttribute(name, [other]) !== undefined);

/** An attribute as it is written on this kind of tag. */
const written = ({ way }: ShownWidget, name: string, value?: string): string => {
  if (way === 'frame') return `${name}=${value ?? ''}`;
  return `${way === 'placeholder' ? 'data-' : ''}${name}${value === undefined ? '' : `="${value}"`}`;
};

function checkFeed(shown: ShownWidget, value: string, findings: Findings): void {
  if (value.trim())
    checkFeedAddress({ address: value.trim(), line: shown.at.line, name: written(shown, 'src') }, findings);
}

/** As the widgets read it: with an underscore, too. */
function checkLanguage(shown: ShownWidget, value: string, findings: Findings): void {
  if (value && !isLanguage(value)) {
    const code = languageMeant(value);
    findings.add('lang', shown.at.line, written(shown, 'lang', value), {
      instead: code && written(shown, 'lang', code),
    });
  } else if (value && !hasWords(value))
    findings.add('lang-without-words', shown.at.line, written(shown, 'lang', value), { choices: LANGUAGES });
}

/** A code of two or three letters; a name such as `Spanish` has the form of a tag, and is none. */
export const isLanguage = (tag: string): boolean =>
  /^[a-z]{2,3}(?![a-z])/i.test(tag) && cleanLanguage(tag.replace(/_/g, '-')) !== '';

/** The languages that the widgets have words in. */
const LANGUAGES = ['en', 'es', 'eu', 'fr', 'pt', 'ar'];

const hasWords = (tag: string): boolean => LANGUAGES.includes(tag.toLowerCase().split(/[-_]/)[0]);

/** The code of a language that is written by its name, in English, Spanish or the language itself; else empty. */
export function languageMeant(words: string): string {
  const said = fold(words.trim());
  return (
    LANGUAGES.find((code) =>
      ['en', 'es', code].some((locale) => fold(new Intl.DisplayNames(locale, { type: 'language' }).of(code)!) === said),
    ) ?? ''
  );
}

function checkValue(shown: ShownWidget, { name, kind }: WidgetOption, value: string, findings: Findings): void {
  const { line } = shown.at;
  const found = written(shown, name, value);
  const left = leftOver(value);
  if (kind === 'flag') {
    if (NO.test(value.trim())) findings.add('flag', line, found, { name: written(shown, name) });
    return;
  }
  if (name === 'endpoint') {
    const address = { address: value, line, name: written(shown, name) };
    return void (value.trim() && checkEndpoint(address, shown.attributes.get('format'), findings));
  }
  if (left) return findings.add('placeholder', line, left, { name: written(shown, name) });
  if (name === 'commitment' && /\s/.test(value.trim())) return findings.add('not-an-id', line, found, { name });
  if (kind === 'url' && isMailAddress(value)) return findings.add('not-an-address', line, value, { name });
  if (kind === 'url') return void checkAddress({ address: value, line, name: written(shown, name) }, findings);
  const all = knownValues({ localName: `coalition-${shown.name}` });
  const can = hasOwn(all, name) ? all[name] : undefined;
  if (!value) return;
  if (can && typeof can !== 'function') {
    if (!attributeWords(value).every((word) => can.includes(word)))
      findings.add('value', line, found, { name, choices: can });
  } else if (can ? !can(value) : kind === 'number' && !/^\s*\d+(\.\d+)?\s*$/.test(value))
    findings.add(can === isDate ? 'value' : 'number', line, found, {
      name,
      choices: can === isDate ? ['2026-05-31'] : [],
    });
}

function checkUnknown(
  shown: ShownWidget,
  name: string,
  value: string,
  names: readonly string[],
  known: Known,
  findings: Findings,
): void {
  const { way, at } = shown;
  const tag = `coalition-${shown.name}`;
  if (GLOBAL.has(name) || (way === 'frame' && OF_A_FRAME.includes(name))) return;
  const found = written(shown, name, value);
  // Of a placeholder every name can be somebody else's, unless it is nearly ours.
  const isForeign = OF_A_SYSTEM.test(name);
  const meant =
    isForeign && way === 'tag'
      ? ofPlaceholder(shown, name, names)
      : (meantAttribute(name, names) ?? meantByValue(tag, value, names));
  const isPlaced = way !== 'placeholder' || at.attributes.has(`data-${name}`);
  if (!isPlaced && meant === undefined) return;
  if (meant !== undefined && meant !== name) {
    const isFlag = optionsOf(shown.name, known).some((each) => each.name === meant && each.kind === 'flag');
    const instead = isFlag ? written(shown, meant, way === 'tag' ? undefined : '') : written(shown, meant, value);
    findings.add('attribute', at.line, found, { name: tag, instead: isFlag && way === 'tag' ? meant : instead });
  } else if (COLOURS.test(name)) {
    const colour = /^#?[\da-f]{3,8}$/i.test(value) ? `#${value.replace('#', '')}` : '#7a1d3a';
    findings.add('colour-attribute', at.line, found, {
      name: tag,
      instead: `:root { --coalition-accent: ${colour}; }`,
    });
  } else if (ATTRIBUTES.includes(name) || ATTRIBUTES.includes(`data-${name}`)) {
    const have = TAGS.filter((each) =>
      optionsOf(each.slice('coalition-'.length), known).some((option) => option.name === name),
    );
    findings.add('attribute-elsewhere', at.line, found, { name: tag, choices: have });
  } else if (way !== 'placeholder' && !isForeign)
    findings.add('attribute', at.line, found, { name: tag, choices: names });
}

/** What a placeholder has with `data-`, on a tag that has it without. */
function ofPlaceholder({ attributes }: ShownWidget, name: string, names: readonly string[]): string | undefined {
  const bare = name.replace(/^data-/, '');
  return bare !== name && names.includes(bare) && !attributes.has(bare) ? bare : undefined;
}

/** `status="complete"` on a list of commitments means its `completion`. */
function meantByValue(tag: string, value: string, names: readonly string[]): string | undefined {
  const all = knownValues({ localName: tag });
  return value
    ? names.find((name) => {
        const can = hasOwn(all, name) ? all[name] : undefined;
        return can && typeof can !== 'function' && name !== 'heading-level' && can.includes(value);
      })
    : undefined;
}
