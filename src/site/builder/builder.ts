import { html, nothing, render } from 'lit';
import { AddressBar } from './address-bar.js';
import { coloursOf, embedOf, libraryBase, wrongOptionsOf } from './derived.js';
import { webAddress } from '../../snippets/embed.js';
import type { Facts } from './facts.js';
import { FeedChecker } from './feed-checker.js';
import { linkNote } from './link-note.js';
import type { Widget } from '../../snippets/manifest.js';
import { needsCommitment } from '../../snippets/option-values.js';
import { Preview, type Contrasts } from './preview.js';
import { policyLines } from '../../snippets/policy.js';
import { fallbackFor, requestFor } from '../../snippets/request-for.js';
import { readState, writeState, type BuilderState } from './state.js';
import { coloursSection } from './view/colours-section.js';
import { feedSection } from './view/feed-section.js';
import { goTo } from './view/go-to.js';
import { missingForPreview } from './view/missing.js';
import { optionsSection } from './view/options-section.js';
import { previewSection } from './view/preview-section.js';
import type { Actions, View } from './view/setting.js';
import { snippetSection } from './view/snippet-section.js';
import { widgetSection } from './view/widget-section.js';
import type { SnippetLanguage } from '../../snippets/words/words.js';
import type { BuilderWords } from './words/builder-words.js';

/** The embed builder: one state, drawn anew whenever something changes. */
export class Builder implements Actions {
  readonly #place: HTMLElement;
  readonly #facts: Facts;
  readonly #words: BuilderWords;
  readonly #language: SnippetLanguage;
  /** Address of the site's first page. */
  readonly #site: string;
  readonly #defaults: BuilderState;
  readonly #address = new AddressBar();
  readonly #checker = new FeedChecker(() => this.#feedChanged());
  #state: BuilderState;
  #file?: File;
  #preview?: Preview;
  #contrasts?: Contrasts;
  #policy: readonly string[] = [];
  #copied?: string;
  #said = '';
  #linkNote = '';
  /** Whether the address of the feed is being typed: then its changes are one entry of the history. */
  #isTypingFeed = false;
  /** What the link said and nobody here has looked at yet. */
  #linked = { endpoint: false, library: false };

  constructor(place: HTMLElement, facts: Facts, words: BuilderWords, language: SnippetLanguage) {
    this.#place = place;
    this.#facts = facts;
    this.#words = words;
    this.#language = language;
    this.#site = new URL(facts.root, location.href.replace(/[#?].*/, '')).href;
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
    this.#place.addEventListener('focusout', () => {
      this.#isTypingFeed = false;
      this.#address.write();
    });
    // Comes with every other fragment, and at once: hashchange is a task later, and what waits could be written between.
    window.addEventListener('popstate', () => this.#readLink());
    // What the widget draws by itself, when its feed has come or it is used, is measured too.
    for (const name of ['coalition-feed-loaded', 'coalition-feed-failed', 'coalition-filter-changed', 'toggle']) {
      this.#place.addEventListener(name, () => this.#measureSoon(), { capture: true });
    }
  }

  set(part: Partial<BuilderState>): void {
    const { src, widget, cms } = this.#state;
    this.#state = { ...this.#state, ...part };
    this.#copied = undefined;
    this.#linkNote = '';
    const isNewFeed = this.#state.src !== src;
    if (isNewFeed && !this.#file) this.#checker.soon(this.#state.src, this.#site);
    const isEntry = this.#state.widget !== widget || this.#state.cms !== cms || (isNewFeed && !this.#isTypingFeed);
    this.#isTypingFeed = isNewFeed;
    this.#changed(isEntry);
  }

  setOption(name: string, value: string): void {
    if (name === 'endpoint') this.#linked.endpoint = false;
    this.set({ values: { ...this.#state.values, [name]: value } });
  }

  checkNow(): void {
    void this.#checker.now(this.#file ?? this.#state.src, webAddress(this.#state.src) ?? this.#site);
    if (this.#checker.standing.status === 'none') this.goTo('feed-address');
  }

  chooseFile(file: File | undefined): void {
    this.#file = file;
    const input = this.#place.querySelector<HTMLInputElement>('#feed-file');
    if (!file && input) input.value = '';
    this.checkNow();
  }

  copy(what: string, text: string, from: Element): void {
    this.#address.write();
    void writeClipboard(text).then((isCopied) => {
      if (isCopied) this.#copied = what;
      else getSelection()?.selectAllChildren(from);
      const { copiedThis, notCopied } = this.#words.snippet;
      this.#say(isCopied ? copiedThis(what) : notCopied);
    });
  }

  goTo(id: string): void {
    const target = this.#place.querySelector<HTMLElement>(`#${id}`);
    for (let outer = target?.closest('details'); outer; outer = outer.parentElement?.closest('details'))
      outer.open = true;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: target.localName === 'h2' ? 'start' : 'center' });
  }

  #readLink(): void {
    this.#address.forget();
    const { state, dropped } = readState(location.hash, this.#facts.widgets, this.#defaults);
    // Our own writing of the address comes back as an event, too.
    if (this.#preview && JSON.stringify(state) === JSON.stringify(this.#state)) return;
    const before = this.#state;
    const { standing } = this.#checker;
    this.#state = state;
    this.#linked = {
      endpoint: this.#isLinked(state.values['endpoint'], before.values['endpoint'], this.#linked.endpoint),
      library: this.#isLinked(state.library, before.library, this.#linked.library),
    };
    this.#linkNote = linkNote(dropped, state, this.#words);
    // Back to another choice on the same data: nothing has to be asked for again.
    if (state.src === before.src && standing.status !== 'none') return this.#changed();
    this.#file = undefined;
    this.checkNow();
  }

  /** A link's alone, unless somebody here has typed or agreed to the same before. */
  #isLinked(value: string | undefined, before: string | undefined, wasLinked: boolean): boolean {
    return !!value && (value !== before || wasLinked);
  }

  #feedChanged(): void {
    this.#changed();
    if (this.#checker.standing.status === 'checking') return;
    const { checked } = this.#checker;
    const result = this.#place.querySelector('#feed-result > p')?.textContent ?? '';
    const problems = checked?.problems.length ? `${this.#words.feed.problems(checked.problems.length)}.` : '';
    this.#say([this.#linkNote, result.replace(/\s+/g, ' ').trim(), problems].filter(Boolean).join(' '));
  }

  /** @param isEntry whether Back should undo it by itself */
  #changed(isEntry = false): void {
    const { widget, values } = this.#state;
    const first = this.#checker.checked?.feed.commitments[0]?.id;
    // A widget that shows one commitment begins with the first.
    if (first && needsCommitment(widget) && !values['commitment']) {
      this.#state = { ...this.#state, values: { ...values, commitment: first } };
    }
    this.#draw();
    this.#showPreview();
    if (isEntry) this.#address.push(this.#fragment);
    else this.#address.writeSoon(this.#fragment);
    void this.#writePolicy();
  }

  get #widget(): Widget {
    const { widgets } = this.#facts;
    return widgets.find(({ name }) => name === this.#state.widget) ?? widgets[0];
  }

  get #fragment(): string {
    return writeState(this.#state, this.#widget, this.#defaults);
  }

  #view(): View {
    const state = this.#state;
    const widget = this.#widget;
    const { version, integrity, answersOEmbed } = this.#facts;
    const address = webAddress(state.src);
    const embed = embedOf(state, widget, address);
    const library = { base: libraryBase(state, this.#site, version), version, integrity };
    const sources = { library, widgetPages: answersOEmbed ? `${this.#site}widgets/` : undefined };
    return {
      words: this.#words,
      language: this.#language,
      state,
      widgets: this.#facts.widgets,
      widget,
      standing: this.#checker.standing,
      file: this.#file,
      isExample: state.src === this.#defaults.src,
      wrongOptions: wrongOptionsOf(state, widget),
      contrasts: this.#contrasts,
      copied: this.#copied,
      link: `${location.href.replace(/#.*/, '')}#${this.#fragment}`,
      request: embed && requestFor(embed, sources, coloursOf(state), this.#checker.checked?.feed, this.#language),
      policy: this.#policy,
      // With a file, the widget is shown even before anyone knows where the file will be.
      embed: embed ?? embedOf(state, widget, this.#file && this.#site),
      linkNote: this.#linkNote,
      site: this.#site,
      version,
      linked: this.#linked,
    };
  }

  #draw(): void {
    const view = this.#view();
    const settings = [feedSection, widgetSection, optionsSection, coloursSection];
    render(
      html`<div class="builder">
          ${view.linkNote ? html`<p class="note warning">${view.linkNote}</p>` : nothing}
          <div class="workbench">
            <div class="settings">
              ${goTo('snippet-title', this.#words.snippet.jump, this)} ${settings.map((section) => section(view, this))}
            </div>
            ${previewSection(view, this)}
          </div>
          ${snippetSection(view, this)}
        </div>
        <p class="visually-hidden" role="status">${this.#said}</p>`,
      this.#place,
    );
  }

  /** The element outside of what is drawn anew: so that it keeps what its reader opened and typed. */
  #showPreview(): void {
    const preview = (this.#preview ??= new Preview(this.#place.querySelector<HTMLElement>('#stage')!));
    const view = this.#view();
    const { checked } = this.#checker;
    preview.colour(coloursOf(this.#state), this.#state.scheme);
    if (checked && view.embed && !missingForPreview(view)) {
      preview.show(view.embed, fallbackFor(view.embed, checked.feed, this.#language), this.#file && checked.data);
    } else preview.clear();
    this.#measureSoon();
  }

  /** When the widget has drawn itself. */
  #measureSoon(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const contrasts = this.#preview?.contrasts();
        if (JSON.stringify(contrasts) === JSON.stringify(this.#contrasts)) return;
        this.#contrasts = contrasts;
        this.#draw();
      }),
    );
  }

  async #writePolicy(): Promise<void> {
    const { request, state } = this.#view();
    const policy = request ? await policyLines(state.cms, request) : [];
    if (policy.join() === this.#policy.join()) return;
    this.#policy = policy;
    this.#draw();
  }

  #say(text: string): void {
    this.#said = text;
    this.#draw();
  }
}

/** Without https there is no clipboard at all; with it, a browser may still refuse. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
