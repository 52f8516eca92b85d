import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { checkPage, type PageCheck } from '../../../page-check/check-page.js';
import type { Finding } from '../../../page-check/finding.js';
import { PAGE_CHECK_WORDS } from '../../../page-check/words/words.js';
import { BuilderPart } from '../builder-part.js';

/** More would bury what is below them. */
const SHOWN = 50;
/** Characters that are read while a key is pressed, without anybody's notice; longer sources are read when typing stops. */
const AT_ONCE = 50_000;
/** Milliseconds after which it has. */
const PAUSE = 300;

/** What is wrong with a page that has the widgets already, from its source. */
export class BuilderCheck extends BuilderPart {
  @state() private check?: PageCheck;
  #timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const { title, label, hint } = this.#words;
    return html`<details class="page-check">
      <summary><h2>${title}</h2></summary>
      <div class="field">
        <label for="page-source">${label}</label>
        <p class="hint" id="page-source-hint">${hint}</p>
        <textarea
          id="page-source"
          rows="8"
          spellcheck="false"
          autocomplete="off"
          dir="ltr"
          aria-describedby="page-source-hint"
          @input=${this.#onInput}
        ></textarea>
      </div>
      <div role="status">${this.check ? this.#renderSentence(this.check) : nothing}</div>
      ${this.check ? this.#renderList(this.check) : nothing}
    </details>`;
  }

  get #words(): (typeof PAGE_CHECK_WORDS)['en'] {
    return PAGE_CHECK_WORDS[this.setting.language];
  }

  #renderSentence({ findings, widgets, hasFixedHtml, isCut }: PageCheck): TemplateResult {
    const words = this.#words;
    const cut = isCut ? html`<p>${words.tooLong}</p>` : nothing;
    if (findings.length) return html`<p class="result bad">${words.found(findings.length, widgets.length)}</p>${cut}`;
    if (!widgets.length && hasFixedHtml) return html`<p class="result good">${words.fixed}</p>${cut}`;
    if (!widgets.length) return html`<p class="result caution">${words.none}</p>${cut}`;
    const { site, language } = this.setting;
    const about = `${site}docs/${language === 'es' ? 'es/embed/index.html#si-algo-falla' : 'embed/index.html#something-is-wrong'}`;
    return html`<p class="result good">${words.fine(widgets.length)} <a href=${about}>${words.console}</a>.</p>${cut}`;
  }

  #renderList({ findings, widgets }: PageCheck): TemplateResult {
    const words = this.#words;
    return html`${
      findings.length
        ? html`<ol class="findings">${findings.slice(0, SHOWN).map((finding) => this.#renderFinding(finding))}</ol>`
        : nothing
    }
    ${findings.length > SHOWN ? html`<p>${words.more(findings.length - SHOWN)}</p>` : nothing}
    ${
      widgets.length
        ? html`<h3 id="found-widgets">${words.widgets}</h3>
          <ul aria-labelledby="found-widgets">
            ${widgets.slice(0, SHOWN).map(({ tag, line, feed }) => html`<li>${words.widget(tag, line, feed)}</li>`)}
            ${widgets.length > SHOWN ? html`<li>${words.more(widgets.length - SHOWN)}</li>` : nothing}
          </ul>`
        : nothing
    }`;
  }

  #renderFinding(finding: Finding): TemplateResult {
    const words = this.#words;
    return html`<li>
      <strong>${words.lines(finding.lines)}:</strong> <code dir="ltr">${finding.found}</code>
      <p>${words.causes[finding.cause](finding)}</p>
      ${finding.instead ? html`<p>${words.instead} <code dir="ltr">${finding.instead}</code></p>` : nothing}
    </li>`;
  }

  #onInput = ({ target }: Event): void => {
    const { value } = target as HTMLTextAreaElement;
    clearTimeout(this.#timer);
    if (value.length <= AT_ONCE) this.#read(value);
    else this.#timer = setTimeout(() => this.#read(value), PAUSE);
  };

  #read(source: string): void {
    this.check = source.trim() ? checkPage(source, this.setting) : undefined;
  }
}
