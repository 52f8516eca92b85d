import { html, render } from 'lit';
import { attributesOf, webAddress, type Embed } from './embed.js';
import type { Facts } from './facts.js';
import { FeedChecker } from './feed-checker.js';
import { needsCommitment } from './option-values.js';
import { Preview, type Contrasts } from './preview.js';
import type { Library } from './snippets/library.js';
import { policyLines } from './snippets/policy.js';
import { COLOUR_NAMES, type Colours, type SnippetRequest } from './snippets/request.js';
import { requestFor } from './snippets/request-for.js';
import { COLOUR, readState, writeState, type BuilderState } from './state.js';
import { coloursSection } from './view/colours-section.js';
import { feedSection } from './view/feed-section.js';
import { optionsSection } from './view/options-section.js';
import { previewSection, whatIsMissing } from './view/preview-section.js';
import type { Actions, View } from './view/setting.js';
import { snippetSection } from './view/snippet-section.js';
import { widgetSection } from './view/widget-section.js';
import type { BuilderWords } from './words/builder-words.js';

/** The embed builder: one state, drawn anew whenever something changes. */
export class Builder implements Actions {
  readonly #place: HTMLElement;
  readonly #facts: Facts;
  readonly #words: BuilderWords;
  readonly #language: string;
  readonly #site: string;
  readonly #defaults: BuilderState;
  readonly #checker = new FeedChecker(() => this.#feedChanged());
  #state: BuilderState;
  #file?: File;
  #preview?: Preview;
  #shownData?: unknown;
  #contrasts?: Contrasts;
  #policy: readonly string[] = [];
  #copied?: string;
  #said = '';

  constructor(place: HTMLElement, facts: Facts, words: BuilderWords, language: string) {
    this.#place = place;
    this.#facts = facts;
    this.#words = words;
    this.#language = language;
    this.#site = new URL(facts.root, location.href).href.replace(/[#?].*/, '');
    this.#defaults = {
      src: `${this.#site}feeds/example.json`,
      widget: facts.widgets[0]?.name ?? '',
      lang: '',
      values: {},
      colours: { accent: '', surface: '', line: '' },
      cms: 'html',
      library: '',
      width: matchMedia('(min-width: 62rem)').matches ? 'desktop' : 'phone',
      scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    };
    this.#state = this.#defaults;
  }

  start(): void {
    this.#readLink();
    window.addEventListener('hashchange', () => this.#readLink());
    // What the widget draws by itself, when its feed has come or it is used, is measured too.
    for (const name of ['coalition-feed-loaded', 'coalition-feed-failed', 'coalition-filter-changed']) {
      this.#place.addEventListener(name, () => this.#measureSoon());
    }
  }

  set(part: Partial<BuilderState>): void {
    const before = this.#state;
    this.#state = { ...before, ...part };
    this.#copied = undefined;
    if (this.#state.src !== before.src && !this.#file) this.#checker.soon(this.#state.src, this.#site);
    this.#changed();
  }

  setOption(name: string, value: string): void {
    this.set({ values: { ...this.#state.values, [name]: value } });
  }

  checkNow(): void {
    void this.#checker.now(this.#file ?? this.#state.src, webAddress(this.#state.src) ?? this.#site);
  }

  chooseFile(file: File | undefined): void {
    this.#file = file;
    const input = this.#place.querySelector<HTMLInputElement>('#feed-file');
    if (!file && input) input.value = '';
    this.checkNow();
  }

  copy(what: string, text: string, from: Element): void {
    const { snippet } = this.#words;
    // Without https there is no clipboard at all; with it, a browser may still refuse.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => {
        this.#copied = what;
        this.#say(snippet.copiedThis(what));
        this.#draw();
      },
      () => {
        getSelection()?.selectAllChildren(from);
        this.#say(snippet.notCopied);
      },
    );
  }

  #readLink(): void {
    if (location.hash.slice(1) === writeState(this.#state, this.#widget, this.#defaults)) return;
    const { state, dropped } = readState(location.hash, this.#facts.widgets, this.#defaults);
    this.#state = state;
    this.#file = undefined;
    this.#changed();
    if (dropped.length) this.#say(this.#words.status.droppedFromLink(dropped.join(', ')), true);
    this.checkNow();
  }

  #feedChanged(): void {
    const { checked, standing } = this.#checker;
    const { feed: words } = this.#words;
    const first = checked?.feed.commitments[0]?.id;
    // A widget that shows one commitment begins with the first.
    if (first && !this.#state.values['commitment'] && needsCommitment(this.#state.widget)) this.setOption('commitment', first);
    this.#changed();
    if (standing.status === 'checking') return;
    const result = this.#place.querySelector('#feed-result > p')?.textContent ?? '';
    const problems = checked?.problems.length ? words.problems(checked.problems.length) : '';
    this.#say([result, problems].filter(Boolean).join(' '));
  }

  #changed(): void {
    const { checked } = this.#checker;
    const { values, widget } = this.#state;
    const first = checked?.feed.commitments[0]?.id;
    if (first && needsCommitment(widget) && !values['commitment']) {
      this.#state = { ...this.#state, values: { ...values, commitment: first } };
    }
    this.#draw();
    this.#showPreview();
    history.replaceState(null, '', `#${writeState(this.#state, this.#widget, this.#defaults)}`);
    void this.#writePolicy();
  }

  get #widget(): Facts['widgets'][number] {
    const { widgets } = this.#facts;
    return widgets.find(({ name }) => name === this.#state.widget) ?? widgets[0]!;
  }

  /** With a file, the widget is shown even before anyone knows where the file will be. */
  get #embed(): Embed | undefined {
    const src = webAddress(this.#state.src) ?? (this.#file && `${this.#site}${encodeURIComponent(this.#file.name)}`);
    if (!src) return undefined;
    const { lang, values } = this.#state;
    return { widget: this.#widget, src, lang, attributes: attributesOf(this.#widget, new Map(Object.entries(values))) };
  }

  get #request(): SnippetRequest | undefined {
    const embed = this.#embed;
    if (!embed || !webAddress(this.#state.src)) return undefined;
    return requestFor(embed, this.#library, this.#colours, this.#checker.checked, this.#language);
  }

  get #ownLibrary(): string {
    return `${this.#site}${this.#facts.version}/`;
  }

  get #library(): Library {
    const { version, integrity } = this.#facts;
    const folder = webAddress(this.#state.library)?.replace(/[?#].*|\/?$/g, '');
    return { base: folder ? `${folder}/` : this.#ownLibrary, version, integrity };
  }

  get #colours(): Colours {
    const { colours } = this.#state;
    return Object.fromEntries(COLOUR_NAMES.filter((name) => COLOUR.test(colours[name])).map((name) => [name, colours[name]]));
  }

  #view(): View {
    const { values } = this.#state;
    const embed = this.#embed;
    const used = new Set(embed?.attributes.map(([name]) => name));
    const wrongOptions = this.#widget.options
      .filter(({ name, standard }) => values[name]?.trim() && values[name].trim() !== standard && embed && !used.has(name))
      .map(({ name }) => name);
    return {
      words: this.#words,
      language: this.#language,
      state: this.#state,
      widgets: this.#facts.widgets,
      widget: this.#widget,
      standing: this.#checker.standing,
      file: this.#file,
      isExample: this.#state.src === this.#defaults.src,
      wrongOptions,
      contrasts: this.#contrasts,
      copied: this.#copied,
      link: `${location.href.replace(/#.*/, '')}#${writeState(this.#state, this.#widget, this.#defaults)}`,
      request: this.#request,
      policy: this.#policy,
      embed,
      ownLibrary: this.#ownLibrary,
    };
  }

  #draw(): void {
    const view = this.#view();
    render(
      html`<div class="builder">
          <div class="settings">${[feedSection, widgetSection, optionsSection, coloursSection].map((section) => section(view, this))}</div>
          ${previewSection(view, this)} ${snippetSection(view, this)}
        </div>
        <p class="say" role="status">${this.#said}</p>`,
      this.#place,
    );
  }
}
