import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { webAddress } from '../../snippets/embed.js';
import type { Library } from '../../snippets/library.js';
import type { Widget } from '../../snippets/manifest.js';
import { needsCommitment } from '../../snippets/option-values.js';
import { fixedCode } from '../../snippets/snippets-for.js';
import { fallbackFor } from '../../snippets/request-for.js';
import { AddressBar } from './address-bar.js';
import {
  BuilderGoToEvent,
  type BuilderChangeEvent,
  type BuilderContrastsEvent,
  type BuilderFileEvent,
  type BuilderOptionEvent,
  type BuilderPageEvent,
  type BuilderReserveEvent,
  type BuilderSayEvent,
} from './builder.events.js';
import { BuilderPart } from './builder-part.js';
import type { Contrasts } from './contrast.js';
import { coloursOf, embedOf, feedAddress, libraryBase, withValue, wrongOptionsOf } from './derived.js';
import { FeedCheckController } from './feed-check-controller.js';
import { feedSentence } from './feed-sentence.js';
import { FixedPage } from './fixed-page.js';
import { LibraryCheckController } from './library-check-controller.js';
import { linkNote } from './link-note.js';
import { linkedBy, withAgreed, type Linked } from './linked.js';
import { missingForPreview, missingForSnippet, type Sought } from './missing.js';
import { pageRequests, type PageRequests } from './page-requests.js';
import { snippetSection } from './snippet-section.js';
import { goingOnWith, placedOf, withAnother, withoutOne, withSwapped } from './placed.js';
import { exampleFeed, readState, standardState, writeState, type BuilderState } from './state.js';

/** The embed builder: one state, which a link reproduces, and the parts that show and change it. */
export class EmbedBuilder extends BuilderPart {
  @state() private chosen!: BuilderState;
  @state() private file?: File;
  @state() private contrasts?: Contrasts;
  @state() private measured?: BuilderReserveEvent;
  @state() private said = '';
  @state() private linkNote = '';
  @state() private linked: Linked = { endpoints: [], library: false };

  readonly #feed = new FeedCheckController(this, () => this.#sayFeed());
  readonly #library = new LibraryCheckController(this);
  readonly #fixed = new FixedPage(() => this.#onFixed());
  readonly #address = new AddressBar();
  #defaults!: BuilderState;
  /** Whether the address of the feed is being typed: then its changes are one entry of the history. */
  #isTypingFeed = false;
  /** The commitment that nobody chose: a widget that shows one has to begin somewhere, another one shows them all. */
  #unchosen?: string;
  /** Whether Back should undo what comes next by itself. */
  #isEntry = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#defaults = standardState(this.setting);
    this.#readLink();
    // Comes with every other fragment, and at once: hashchange is a task later, and what waits could be written between.
    addEventListener('popstate', this.#readLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#readLink);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { widget, values } = this.chosen;
    const first = this.#feed.checked?.feed.commitments[0]?.id;
    // A widget that shows one commitment begins with the first.
    if (first && needsCommitment(widget) && !values['commitment']) {
      this.#unchosen = first;
      this.chosen = { ...this.chosen, values: { ...values, commitment: first } };
    }
    this.#library.look(this.#hasLibrary ? this.#libraryAt : undefined);
    this.#fixed.make(this.#isFixed ? this.#page : undefined, this.#feed.checked, !!this.file, this.setting);
  }

  override render(): TemplateResult {
    const { setting, chosen, linked } = this;
    const { words } = setting;
    const { checked, standing } = this.#feed;
    const widget = this.#widget;
    const wrong = wrongOptionsOf(chosen, widget);
    const isExample = chosen.src === exampleFeed(setting.site);
    const embed = embedOf(chosen, widget, this.#feedAt);
    // With a file, the widget is shown even before anyone knows where the file will be.
    const shown = embed ?? embedOf(chosen, widget, this.file && setting.site);
    const page = embed && this.#fixed.filled(this.#page);
    const made = page?.requests[page.made];
    const sought = { words, feed: standing, library: this.#library.standing, kind: chosen.cms };
    return html`<div
        class="builder"
        @builder-change=${this.#onChange}
        @builder-option=${this.#onOption}
        @builder-page=${this.#onPage}
        @builder-file=${this.#onFile}
        @builder-check=${this.#checkFeed}
        @builder-go-to=${this.#onGoTo}
        @builder-say=${this.#onSay}
        @builder-contrasts=${({ contrasts }: BuilderContrastsEvent) => (this.contrasts = contrasts)}
        @builder-reserve=${(event: BuilderReserveEvent) => (this.measured = event)}
        @focusout=${this.#onFocusOut}
      >
        ${this.linkNote ? html`<p class="note warning">${this.linkNote}</p>` : nothing}
        <div class="workbench">
          <div class="settings">
            ${this.goTo('snippet-title', words.snippet.jump)}
            <builder-feed .setting=${setting} .src=${chosen.src} .file=${this.file} .isExample=${isExample} .standing=${standing}></builder-feed>
            <builder-widget .setting=${setting} .widget=${chosen.widget} .language=${chosen.lang}></builder-widget>
            <builder-options .setting=${setting} .widget=${widget} .values=${chosen.values} .wrong=${wrong} .feed=${checked?.feed} .language=${chosen.lang || setting.language}></builder-options>
            <builder-colours .setting=${setting} .colours=${chosen.colours} .contrasts=${this.contrasts}></builder-colours>
          </div>
          <div class="results">
          <builder-preview
            .setting=${setting}
            .width=${chosen.width}
            .scheme=${chosen.scheme}
            .colours=${coloursOf(chosen)}
            .embed=${shown}
            .fallback=${shown && fallbackFor(shown, checked?.feed, setting.language)}
            .data=${this.file && checked?.data}
            .fixed=${this.#isFixed && made ? (fixedCode(made) ?? '') : undefined}
            .missing=${missingForPreview({ ...sought, embed: shown }, linked.endpoints)}
          ></builder-preview>
          ${this.#renderSnippet({ ...sought, embed }, page, wrong, isExample)}
          </div>
        </div>
        <builder-check .setting=${setting}></builder-check>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen')) return;
    if (this.#isEntry) this.#address.push(this.#fragment);
    else this.#address.writeSoon(this.#fragment);
    this.#isEntry = false;
  }

  #renderSnippet(
    sought: Sought,
    page: PageRequests | undefined,
    wrongOptions: readonly string[],
    isExample: boolean,
  ): TemplateResult {
    const { setting, chosen, linked, file } = this;
    const { cms: kind } = chosen;
    return snippetSection({
      setting,
      chosen,
      missing: missingForSnippet(sought, !!page?.requests.length),
      circumstances: page && { kind, page, isExample, wrongOptions, linkedLibrary: linked.library },
      feed: this.#feed.checked?.feed,
      isFile: !!file,
      notMade: this.#notMade,
      libraryBase: this.#libraryAt.base,
      libraryStanding: sought.library,
      fragment: this.#fragment,
    });
  }

  get #widget(): Widget {
    const { widgets } = this.setting;
    return widgets.find(({ name }) => name === this.chosen.widget) ?? widgets[0];
  }

  /** Whether what is copied needs no script, and so is no live widget. */
  get #isFixed(): boolean {
    return this.chosen.cms === 'no-script';
  }

  #onFixed(): void {
    this.requestUpdate();
    if (this.#notMade) this.said = this.#notMade;
  }

  /** Why there is no fixed HTML, where something that it takes did not come. */
  get #notMade(): string | undefined {
    const { failure } = this.#fixed;
    return failure && this.setting.words.snippet[failure];
  }

  get #fragment(): string {
    // Whoever opens the link may be on another site, where a path leads elsewhere.
    const src = this.#feedAt ?? this.chosen.src;
    return writeState({ ...this.chosen, src }, this.#widget, this.#defaults);
  }

  /** Address of the feed; `undefined` where what was typed is none. */
  get #feedAt(): string | undefined {
    return feedAddress(this.chosen.src, this.setting.site);
  }

  /** Whether what was typed is an address, or nothing was. */
  get #hasLibrary(): boolean {
    const { library } = this.chosen;
    return !library.trim() || webAddress(library) !== undefined;
  }

  get #libraryAt(): Library {
    const { version, integrity, site } = this.setting;
    return { base: libraryBase(this.chosen, site, version), version, integrity };
  }

  /** Of all widgets of the page, where the address of the feed is known. */
  get #page(): PageRequests {
    return pageRequests(this.setting, this.chosen, {
      src: this.#feedAt,
      library: this.#libraryAt,
      feed: this.#feed.checked?.feed,
      reserve: this.#reserve,
    });
  }

  /** Of the widget that is being made. What is shown without a feed is not what pages will have. */
  get #reserve(): string | undefined {
    return this.measured?.tag === this.#widget.tag && this.#feed.checked ? this.measured.reserve : undefined;
  }

  #change(part: Partial<BuilderState>): void {
    const before = this.chosen;
    this.chosen = { ...before, ...part };
    // Another kind of widget, or one that comes with what was chosen for it.
    if (part.values) this.#unchosen = undefined;
    else if (part.widget) this.chosen = this.#withoutUnchosen(this.chosen);
    this.linkNote = '';
    if (part.library !== undefined) this.linked = { ...this.linked, library: false };
    const isNewFeed = this.chosen.src !== before.src;
    if (isNewFeed && !this.file) this.#feed.soon(this.chosen.src, this.setting.site);
    const isChoice = (['widget', 'cms', 'others', 'place'] as const).some((name) => this.chosen[name] !== before[name]);
    this.#isEntry ||= isChoice || (isNewFeed && !this.#isTypingFeed);
    this.#isTypingFeed = isNewFeed;
  }

  #withoutUnchosen(state: BuilderState): BuilderState {
    const { commitment, ...values } = state.values;
    return needsCommitment(state.widget) || !commitment || commitment !== this.#unchosen ? state : { ...state, values };
  }

  #onChange = ({ part }: BuilderChangeEvent): void => this.#change(part);

  #onOption = ({ option, value }: BuilderOptionEvent): void => {
    if (option === 'endpoint') this.linked = withAgreed(this.linked, value);
    this.#change({ values: withValue(this.chosen.values, option, value) });
  };

  #onPage = ({ act, place }: BuilderPageEvent): void => {
    const { setting, chosen } = this;
    const { words, widgets } = setting;
    const all = placedOf(chosen, this.#reserve);
    const name = words.vocabulary.names[all[place].widget] ?? all[place].widget;
    if (act === 'up' || act === 'down') {
      const there = act === 'up' ? place - 1 : place + 1;
      this.#change(withSwapped(chosen, place, there));
      this.said = words.page.moved(name, there + 1, all.length);
      return;
    }
    if (act === 'add') this.#change(withAnother(all, widgets));
    else this.#change(act === 'change' ? goingOnWith(all, place, widgets) : withoutOne(chosen, place, widgets));
    this.said = words.page[act === 'add' ? 'kept' : act === 'change' ? 'changing' : 'removed'](name);
    const next = act === 'remove' ? (this.chosen.others.length ? 'page-title' : 'snippet-title') : 'widget-title';
    void this.#onGoTo(new BuilderGoToEvent(next));
  };

  #onFile = ({ file }: BuilderFileEvent): void => {
    this.file = file;
    this.#checkFeed();
  };

  #onFocusOut = (): void => {
    this.#isTypingFeed = false;
    this.#address.write();
  };

  #onSay = ({ text }: BuilderSayEvent): void => {
    this.#address.write();
    this.said = text;
  };

  /** Once what was asked for with it is drawn. */
  #onGoTo = async ({ control }: BuilderGoToEvent): Promise<void> => {
    if (this.isUpdatePending) await this.updateComplete;
    const target = this.querySelector<HTMLElement>(`#${control}`);
    for (let outer = target?.closest('details'); outer; outer = outer.parentElement?.closest('details'))
      outer.open = true;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: target.localName === 'h2' ? 'start' : 'center' });
  };

  #checkFeed = (): void => {
    const { src } = this.chosen;
    void this.#feed.now(this.file ?? src, this.#feedAt ?? this.setting.site);
    if (this.#feed.standing.status === 'none') void this.querySelector<HTMLElement>('#feed-address')?.focus();
  };

  #sayFeed(): void {
    const { checked, standing } = this.#feed;
    const { feed } = this.setting.words;
    const problems = checked?.problems.length ? `${feed.problems(checked.problems.length)}.` : '';
    this.said = [this.linkNote, feedSentence(standing, this.setting), problems].filter(Boolean).join(' ');
  }

  #readLink = (): void => {
    this.#address.forget();
    const { state, dropped } = readState(location.hash, this.setting.widgets, this.#defaults);
    const before = this.chosen as BuilderState | undefined;
    // Our own writing of the address comes back as an event, too.
    if (before && JSON.stringify(state) === JSON.stringify(before)) return;
    this.linked = linkedBy(state, before, this.linked);
    this.chosen = state;
    this.linkNote = linkNote(dropped, state, this.setting.words);
    // Back to another choice on the same data: nothing has to be asked for again.
    if (before && state.src === before.src && this.#feed.standing.status !== 'none') return;
    this.file = undefined;
    this.#checkFeed();
  };
}
