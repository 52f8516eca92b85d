import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HEADINGS, type Headings } from '../../../snippets/headings.js';
import { BuilderChangeEvent, BuilderPageEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';

/** Which widgets the page has: the one that is being made, and those beside it. */
export class BuilderPage extends BuilderPart {
  /** Names of the widgets, in their order on the page. */
  @property({ attribute: false }) widgets: readonly string[] = [];
  /** Which of them is being made. */
  @property({ type: Number }) place = 0;
  /** Which of them lack something, so that they are in no snippet. */
  @property({ attribute: false }) unfinished: readonly number[] = [];
  /** What stands above each; absent where this builder writes no headings. */
  @property() headings?: Headings;
  /** What they are written in. */
  @property() language = 'en';
  /** Whether the one that is being made is finished. */
  @property({ type: Boolean }) isWhole = false;

  /** What was moved and where it will stand, until it does. */
  #moved?: { readonly act: 'up' | 'down'; readonly place: number };

  override render(): TemplateResult {
    const { page: words } = this.setting.words;
    return html`${
      this.widgets.length > 1
        ? html`<h3 id="page-title" tabindex="-1">${words.title}</h3>
          <ol class="placed" aria-labelledby="page-title">
            ${this.widgets.map((name, index) => this.#renderWidget(name, index))}
          </ol>`
        : nothing
    }
    ${this.headings ? this.#renderHeadings(this.headings) : nothing}
    ${
      this.isWhole
        ? html`<p class="another">
          <button type="button" aria-describedby="another-hint" @click=${() => this.#ask('add', this.place)}>${words.add}</button>
          <span class="hint" id="another-hint">${words.addHint}</span>
        </p>`
        : nothing
    }`;
  }

  #renderWidget(widget: string, index: number): TemplateResult {
    const { page: words, vocabulary } = this.setting.words;
    const name = vocabulary.names[widget] ?? widget;
    const button = (act: Exclude<BuilderPageEvent['act'], 'add'>): TemplateResult =>
      html`<button type="button" class="link ${act}" aria-label=${words.of(words[act], index + 1, name)} @click=${() => this.#ask(act, index)}>${words[act]}</button>`;
    return html`<li>
      ${name} ${index === this.place ? html`<span class="hint">${words.now}</span>` : button('change')}
      ${this.unfinished.includes(index) ? html`<span class="hint">${words.notYet}</span>` : nothing}
      ${index > 0 ? button('up') : nothing} ${index < this.widgets.length - 1 ? button('down') : nothing} ${button('remove')}
    </li>`;
  }

  #renderHeadings(chosen: Headings): TemplateResult {
    const { label, hint, none, level } = this.setting.words.page.headings;
    const languages = new Intl.DisplayNames([this.setting.language], { type: 'language' });
    const choose = ({ target }: Event): boolean =>
      this.dispatchEvent(new BuilderChangeEvent({ headings: (target as HTMLSelectElement).value as Headings }));
    return html`<div class="field">
      <label for="page-headings">${label}</label>
      <p class="hint" id="page-headings-hint">${hint(languages.of(this.language) ?? this.language)}</p>
      <select id="page-headings" aria-describedby="page-headings-hint" @change=${choose}>
        ${HEADINGS.map((each) => html`<option value=${each} .selected=${each === chosen}>${each === 'none' ? none : level(each)}</option>`)}
      </select>
    </div>`;
  }

  /** The focus goes along with what was moved, so that it can be moved on; at an end only the other way is left. */
  protected override updated(): void {
    if (!this.#moved) return;
    const { act, place } = this.#moved;
    this.#moved = undefined;
    const entry = this.querySelectorAll('.placed > li')[place];
    (entry?.querySelector<HTMLElement>(`.${act}`) ?? entry?.querySelector<HTMLElement>('.up, .down'))?.focus();
  }

  #ask(act: BuilderPageEvent['act'], place: number): void {
    if (act === 'up' || act === 'down') this.#moved = { act, place: act === 'up' ? place - 1 : place + 1 };
    this.dispatchEvent(new BuilderPageEvent(act, place));
  }
}
