import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Feed } from '../../../index.js';
import { placeholderIn } from '../../../snippets/embed.js';
import type { Widget, WidgetOption } from '../../../snippets/manifest.js';
import {
  choicesOf,
  needsCommitment,
  recordsOf,
  severalValues,
  type OptionValue,
} from '../../../snippets/option-values.js';
import { BuilderOptionEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';

/** Seldom needed: folded away. */
const SELDOM = new Set(['heading-level', 'images', 'offline', 'no-draft']);
const HEADING_LEVELS: readonly OptionValue[] = ['2', '3', '4', '5', '6'].map((level) => ({
  value: level,
  label: level,
}));

/** What the widget's attributes say. */
export class BuilderOptions extends BuilderPart {
  @property({ attribute: false }) widget!: Widget;
  /** What was chosen or typed, by the names of attributes. */
  @property({ attribute: false }) values: Readonly<Record<string, string>> = {};
  /** Attributes that were given, and cannot be used. */
  @property({ attribute: false }) wrong: readonly string[] = [];
  /** Its records are what some options name. */
  @property({ attribute: false }) feed?: Feed;
  /** In which the records are named. */
  @property() language = '';

  override render(): TemplateResult {
    const { options: words } = this.setting.words;
    const often = this.widget.options.filter(({ name }) => !SELDOM.has(name));
    const seldom = this.widget.options.filter(({ name }) => SELDOM.has(name));
    return html`<section aria-labelledby="options-title">
      <h2 id="options-title">${words.title}</h2>
      ${often.map((option) => this.#renderOption(option))}
      ${
        seldom.length
          ? html`<details>
            <summary>${words.more}</summary>
            ${seldom.map((option) => this.#renderOption(option))}
          </details>`
          : nothing
      }
    </section>`;
  }

  #renderOption(option: WidgetOption): TemplateResult {
    const { name } = option;
    if (option.kind === 'flag') {
      const { label, hint = '' } = this.#wordsOf(option);
      return html`<label class="choice">
        <input type="checkbox" .checked=${!!this.#valueOf(name)} @change=${({ target }: Event) => this.#set(name, (target as HTMLInputElement).checked ? 'true' : '')} />
        <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span>
      </label>`;
    }
    const several = severalValues(this.widget.name, name, this.setting.language);
    return several ? this.#renderSeveral(option, several) : this.#renderOne(option);
  }

  #renderOne(option: WidgetOption): TemplateResult {
    const { name } = option;
    const { options: words } = this.setting.words;
    const { label, hint = '' } = this.#wordsOf(option);
    const value = this.#valueOf(name);
    const id = `option-${name}`;
    const isWrong = this.wrong.includes(name);
    const describedBy = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ') || nothing;
    const choices = this.#choicesOf(option, value);
    const set = ({ target }: Event): void => this.#set(name, (target as HTMLInputElement).value);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${name === 'endpoint' ? html`<p><a href="${this.setting.site}docs/${this.setting.language === 'es' ? 'es/' : ''}receiver.html">${words.aboutReceiver}</a></p>` : nothing}
      ${
        choices
          ? html`<select id=${id} aria-describedby=${describedBy} @change=${set}>
            ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
          </select>`
          : html`<input
            id=${id}
            type="text"
            inputmode=${option.kind === 'number' ? 'numeric' : option.kind === 'url' ? 'url' : nothing}
            spellcheck=${option.kind === 'url' ? 'false' : nothing}
            placeholder=${option.standard || nothing}
            aria-describedby=${describedBy}
            aria-invalid=${isWrong}
            .value=${value}
            @input=${set}
          />`
      }
      ${isWrong ? html`<p class="result bad" id="${id}-error">${this.#wrongWords(option, value)}</p>` : nothing}
    </div>`;
  }

  #wrongWords({ kind, name }: WidgetOption, value: string): string {
    const { wrong, wrongAddress, mailAddress, placeholder } = this.setting.words.options;
    const found = placeholderIn(value);
    if (kind !== 'url') return wrong;
    if (name === 'endpoint' && /^(mailto:)?[^\s/@]+@[^\s/@]+$/i.test(value.trim())) return mailAddress;
    return found ? placeholder(found) : wrongAddress;
  }

  /** None chosen is all: that is what the absent attribute means. */
  #renderSeveral(option: WidgetOption, values: readonly OptionValue[]): TemplateResult {
    const { name } = option;
    const chosen = new Set(this.#valueOf(name).split(/\s+/).filter(Boolean));
    const toggle = (value: string, isOn: boolean): void => {
      const others = [...chosen].filter((each) => each !== value);
      this.#set(name, [...others, ...(isOn ? [value] : [])].join(' '));
    };
    return html`<fieldset class="choices columns-2">
      <legend>${this.#wordsOf(option).label}</legend>
      ${values.map(
        ({ value, label }) => html`<label class="choice">
          <input type="checkbox" .checked=${chosen.has(value)} @change=${({ target }: Event) => toggle(value, (target as HTMLInputElement).checked)} />
          <span>${label}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** What there is to choose among; `undefined` where it is typed. */
  #choicesOf(option: WidgetOption, value: string): readonly OptionValue[] | undefined {
    const { language, words } = this.setting;
    const records = this.feed && recordsOf(option.name, this.feed, this.language);
    const known =
      records ??
      (option.name === 'heading-level'
        ? HEADING_LEVELS
        : option.kind === 'choice'
          ? choicesOf(option, language)
          : undefined);
    if (!known) return undefined;
    const { choose, all, inGeneral, standard } = words.options;
    const isNeeded = option.name === 'commitment' && needsCommitment(this.widget.name);
    const none = isNeeded ? choose : !records ? standard : this.widget.name === 'feedback' ? inGeneral : all;
    // With a standard, the choice that is the standard is the one that sets nothing.
    const choices = option.standard
      ? known.map((each) => (each.value === option.standard ? { ...each, value: '' } : each))
      : [{ value: '', label: none }, ...known];
    return !value || choices.some((each) => each.value === value) ? choices : [...choices, { value, label: value }];
  }

  #wordsOf({ name, description }: WidgetOption): { readonly label: string; readonly hint?: string } {
    return this.setting.words.vocabulary.options[name] ?? { label: name, hint: description };
  }

  #valueOf(name: string): string {
    return (Object.hasOwn(this.values, name) && this.values[name]) || '';
  }

  #set(name: string, value: string): void {
    this.dispatchEvent(new BuilderOptionEvent(name, value));
  }
}
