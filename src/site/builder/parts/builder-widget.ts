import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PUBLISHED } from '../../../snippets/words/published-words.js';
import { BuilderChangeEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';

/** Which widget, in which language. */
export class BuilderWidget extends BuilderPart {
  /** Name of the widget. */
  @property() widget = '';
  /** Language of the widget; empty where the page's serves. */
  @property() language = '';

  override render(): TemplateResult {
    const { words, widgets, language } = this.setting;
    const names = new Intl.DisplayNames([language], { type: 'language' });
    const languages = Object.keys(PUBLISHED);
    // A link may bring a tag with a region.
    if (this.language && !languages.includes(this.language)) languages.push(this.language);
    return html`<section aria-labelledby="widget-title">
      <h2 id="widget-title" tabindex="-1">${words.widget.title}</h2>
      <fieldset class="choices">
        <legend>${words.widget.choose}</legend>
        ${widgets.map(
          ({ name }) => html`<label class="choice">
            <input
              type="radio"
              name="widget"
              .value=${name}
              .checked=${name === this.widget}
              aria-describedby="says-${name}"
              @change=${() => this.dispatchEvent(new BuilderChangeEvent({ widget: name }))}
            />
            <span>${words.vocabulary.names[name] ?? name}<small id="says-${name}">${words.vocabulary.says[name] ?? ''}</small></span>
          </label>`,
        )}
      </fieldset>
      <div class="field">
        <label for="language">${words.widget.language}</label>
        ${this.language ? nothing : html`<p class="hint" id="language-hint">${words.widget.likePageHint(names.of(language) ?? language)}</p>`}
        <select id="language" aria-describedby=${this.language ? nothing : 'language-hint'} @change=${this.#chooseLanguage}>
          <option value="" .selected=${!this.language}>${words.widget.likePage}</option>
          ${languages.map((tag) => html`<option value=${tag} .selected=${tag === this.language}>${names.of(tag) ?? tag}</option>`)}
        </select>
      </div>
    </section>`;
  }

  #chooseLanguage = ({ target }: Event): void => {
    this.dispatchEvent(new BuilderChangeEvent({ lang: (target as HTMLSelectElement).value }));
  };
}
