import { isLikeOurs } from './meant-names.js';
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/** Where on a page something stands: only in `page` does it do anything in a browser with script. */
export type Place = 'page' | 'comment' | 'noscript' | 'template';

/** A start tag that has to do with the widgets, or with what lets them run. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** As it stands in the source. */
  readonly source: string;
  readonly line: number;
  readonly place: Place;
  readonly isSelfClosing: boolean;
  /** The nearest of ours that it stands in. */
  readonly outer?: Tag;
  /** The address of the nearest feed around it; empty where that has none. */
  readonly feedAround?: string;
  /** Whether it has an end tag of its own. */
  isClosed: boolean;
  /** Whether what it draws stands in the source, as `coalition-feed prerender` writes it. */
  isDrawn: boolean;
  /** What ends, by its start, the paragraph that this tag stands in. */
  blockInside?: string;
  /** What stands in a script. */
  text: string;
}

/** Text that names something of ours. */
export interface Text {
  readonly text: string;
  readonly line: number;
  /** What it is the text of. */
  readonly kind: 'words' | 'code' | 'style';
  readonly place: Place;
}

export interface Page {
  /** In the order of the source. */
  readonly tags: readonly Tag[];
  readonly texts: readonly Text[];
  /** Every `id`, with how often it stands there. */
  readonly ids: ReadonlyMap<string, number>;
  /** A tag without its end, which browsers leave out with all that follows. */
  readonly unended?: Pick<Tag, 'source' | 'line'>;
  /** Whether there is HTML that a widget has drawn: its parts are classes. */
  readonly hasFixedHtml: boolean;
}

/** Elements without an end tag (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements in which a tag is text (HTML, 13.2.6). */
const RAW = new Map<string, Tokenizer['state']>([
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['script', TokenizerMode.SCRIPT_DATA],
]);
/** Elements whose start ends an open paragraph (HTML, 13.2.6.4.7), and those that keep it from there. */
const BLOCK = new Set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul'.split(
    ' ',
  ),
);
const BOUNDARY = new Set('button caption marquee object svg math table td template th'.split(' '));
/** Elements that show code to their readers. */
const CODE = ['pre', 'code', 'textarea', 'kbd', 'samp'];
/** Elements within words: an editor makes links of the addresses in code that it took for text. */
const WITHIN_WORDS = new Set('a b br em font i span strong u wbr'.split(' '));
/** Tags that are read whatever they say. */
const OF_THE_PAGE = new Set(['html', 'meta', 'link', 'script']);
const OURS = /coali[ct]i[oó]n/i;

/**
 * The source of a page, as a browser reads it: its tags with their places in it. A tokenizer and no tree, since no tree says which
 * line a tag is on, and the time that it takes grows with the source alone.
 */
export function readPage(source: string): Page {
  return new Reader(source, 'page', 0);
}

interface Open {
  readonly name: string;
  /** The tag, where it is one of ours. */
  readonly tag?: Tag;
  /** The nearest of ours, itself among them. */
  readonly nearest?: Tag;
  /** The open paragraph around, and the nearest of ours within that. */
  paragraph?: { isEnded: boolean };
  within?: Tag;
}

class Reader implements TokenHandler, Page {
  readonly tags: Tag[] = [];
  readonly texts: Text[] = [];
  readonly ids = new Map<string, number>();
  unended?: Page['unended'];
  hasFixedHtml = false;

  readonly #source: string;
  readonly #place: Place;
  readonly #linesBefore: number;
  readonly #tokenizer: Tokenizer;
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();
  /** How many elements are open around a declarative shadow root, where one is. */
  #shadowAt?: number;
  #text = '';
  /** Where the last token ended. */
  #end = 0;
  #textLine = 0;
  #script?: Tag;

  constructor(source: string, place: Place, linesBefore: number) {
    this.#source = source;
    this.#place = place;
    this.#linesBefore = linesBefore;
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
    this.#tokenizer.write(source, true);
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName, attrs, selfClosing, location } = token;
    if (!WITHIN_WORDS.has(tagName)) this.#endText();
    this.#end = location!.endOffset;
    const isForeign = this.#has('svg') || this.#has('math');
    if (!isForeign) this.#tokenizer.state = RAW.get(tagName) ?? this.#tokenizer.state;
    const parent = this.#open.at(-1);
    if (parent?.paragraph && !parent.paragraph.isEnded && BLOCK.has(tagName)) {
      parent.paragraph.isEnded = true;
      if (parent.within) parent.within.blockInside = tagName;
    }
    if (this.#shadowAt !== undefined) return this.#enter({ name: tagName, nearest: parent?.nearest }, selfClosing);
    if (tagName === 'template' && parent?.tag && attrs.some(({ name }) => name === 'shadowrootmode')) {
      parent.tag.isDrawn = true;
      this.#shadowAt = this.#open.length;
    }
    for (const { name, value } of attrs) {
      if (name === 'class' && /(^|\s)coalition-(?!widgets)/.test(value)) this.hasFixedHtml = true;
      if (name === 'id') this.ids.set(value, (this.ids.get(value) ?? 0) + 1);
      if (name === 'style' && OURS.test(value)) this.#keepText(value, this.#lineOf(token), 'style');
    }
    const isOurs =
      OURS.test(tagName) ||
      isLikeOurs(tagName) ||
      attrs.some(({ name, value }) => OURS.test(name) || (name !== 'style' && name !== 'class' && OURS.test(value)));
    const isFrame = tagName === 'iframe' && attrs.some(({ value }) => /\/(frame\.html|widgets\/[\w-]+)\?/.test(value));
    const isLink = tagName === 'a' && parent?.nearest;
    const tag = isOurs || isFrame || isLink || OF_THE_PAGE.has(tagName) ? this.#tag(token, parent?.nearest) : undefined;
    if (tag) this.tags.push(tag);
    if (tagName === 'script') this.#script = tag;
    const around = tag && isElement(tag) ? tag : undefined;
    this.#enter({ name: tagName, tag: around, nearest: around ?? parent?.nearest }, isForeign && selfClosing);
  }

  onEndTag({ tagName, location }: Token.TagToken): void {
    if (!WITHIN_WORDS.has(tagName)) this.#endText();
    this.#end = location!.endOffset;
    this.#script = undefined;
    if (!this.#has(tagName)) return;
    for (;;) {
      const { name, tag } = this.#open.pop()!;
      this.#counts.set(name, this.#counts.get(name)! - 1);
      if (this.#open.length === this.#shadowAt) this.#shadowAt = undefined;
      if (name !== tagName) continue;
      if (tag) tag.isClosed = true;
      return;
    }
  }

  onComment({ data, location }: Token.CommentToken): void {
    this.#endText();
    this.#end = location!.endOffset;
    if (this.#shadowAt !== undefined || !OURS.test(data) || this.#place !== 'page') return;
    const inside = new Reader(data, 'comment', location!.startLine - 1);
    this.tags.push(...inside.tags.filter(({ name }) => !OF_THE_PAGE.has(name) || name === 'script'));
  }

  onCharacter({ chars, location }: Token.CharacterToken): void {
    if (!this.#text) this.#textLine = location!.startLine + this.#linesBefore;
    this.#text += chars;
    this.#end = location!.endOffset;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {
    // A browser drops it.
  }

  onDoctype(): void {
    this.#endText();
  }

  onEof(): void {
    this.#endText();
    const rest = this.#source.slice(this.#end);
    if (/^<[a-z]/i.test(rest) && OURS.test(rest))
      this.unended = { source: rest, line: this.#linesBefore + this.#source.slice(0, this.#end).split('\n').length };
  }

  #tag({ tagName, attrs, selfClosing, location }: Token.TagToken, outer: Tag | undefined): Tag {
    return {
      name: tagName,
      attributes: new Map(attrs.map(({ name, value }) => [name, value])),
      source: this.#source.slice(location!.startOffset, location!.endOffset),
      line: location!.startLine + this.#linesBefore,
      place: this.#has('noscript') ? 'noscript' : this.#has('template') ? 'template' : this.#place,
      isSelfClosing: selfClosing,
      outer,
      feedAround: outer && (feedOf(outer) ?? outer.feedAround),
      isClosed: false,
      isDrawn: false,
      text: '',
    };
  }

  #lineOf({ location }: Token.TagToken): number {
    return location!.startLine + this.#linesBefore;
  }

  #has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  #enter(entry: Open, isEmpty: boolean): void {
    if (isEmpty || VOID.has(entry.name)) return;
    const parent = this.#open.at(-1);
    if (entry.name === 'p') entry.paragraph = { isEnded: false };
    else if (!BOUNDARY.has(entry.name)) {
      entry.paragraph = parent?.paragraph;
      entry.within = entry.tag ?? parent?.within;
    }
    this.#open.push(entry);
    this.#counts.set(entry.name, (this.#counts.get(entry.name) ?? 0) + 1);
  }

  #endText(): void {
    const text = this.#text;
    this.#text = '';
    if (!text || this.#shadowAt !== undefined || !OURS.test(text)) return;
    if (this.#script) this.#script.text = text;
    else if (this.#open.at(-1)?.name === 'style') this.#keepText(text, this.#textLine, 'style');
    else this.#keepText(text, this.#textLine, CODE.some((name) => this.#has(name)) ? 'code' : 'words');
  }

  #keepText(text: string, line: number, kind: Text['kind']): void {
    this.texts.push({ text, line, kind, place: this.#place });
  }
}

/** What can stand around others: tags of ours and placeholders. */
const isElement = ({ name, attributes }: Tag): boolean => OURS.test(name) || attributes.has('data-coalition-widget');

function feedOf({ name, attributes }: Tag): string | undefined {
  const isPlaceholder = attributes.get('data-coalition-widget')?.trim() === 'feed';
  if (name !== 'coalition-feed' && !isPlaceholder) return undefined;
  return (isPlaceholder ? attributes.get('data-src') : undefined) || attributes.get('src') || '';
}
