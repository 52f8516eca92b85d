import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PAGE_CHECK_WORDS } from '../../../page-check/words/words.js';
import { writesHeadings, type Headings } from '../../../snippets/headings.js';
import { policyLines, trustedTypesLine } from '../../../snippets/policy.js';
import { privacySentence } from '../../../snippets/privacy.js';
import type { SnippetRequest } from '../../../snippets/request.js';
import { loadsLibrary, SITE_KINDS } from '../../../snippets/site-kinds.js';
import { snippetsForPage, type PageSnippet } from '../../../snippets/snippets-for-page.js';
import { BuilderChangeEvent, BuilderCheckEvent, BuilderPageEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import type { Missing } from '../missing.js';
import type { Unfinished } from '../page-requests.js';
import { warningsFor, type Circumstances } from '../warnings.js';

/** What to copy, for which kind of site, and what one has to know before. */
export class BuilderSnippet extends BuilderPart {
  @property() kind: Circumstances['kind'] = 'html';
  /** What the snippets are made from; absent until there is all it takes. */
  @property({ attribute: false }) circumstances?: Circumstances;
  @property({ attribute: false }) missing?: Missing;
  /** Which of the page's widgets is being made. */
  @property({ type: Number }) place = 0;
  /** What the coalition is called, in the language of the widget. */
  @property() coalition = '';
  /** What stands above each of several widgets. */
  @property() headings?: Headings;
  /** Whether the page is on this site. */
  @property({ type: Boolean }) isShort = false;

  /** Why there is no fixed HTML, where something that it takes did not come. */
  @property() notMade?: string;

  @state() private policy: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('circumstances')) void this.#writePolicy();
  }

  override render(): TemplateResult {
    const { words } = this.setting;
    const { missing, circumstances } = this;
    return html`<h2 id="snippet-title" tabindex="-1">${words.snippet.title}</h2>
      ${circumstances ? this.#renderPage(circumstances) : nothing}
      <fieldset class="choices cms">
        <legend>${words.snippet.cms}</legend>
        ${SITE_KINDS.map(
          (kind) => html`<label class="choice">
            <input type="radio" name="cms" .value=${kind} .checked=${this.kind === kind} @change=${() => this.dispatchEvent(new BuilderChangeEvent({ cms: kind }))} />
            <span>${words.vocabulary.sites[kind].label}</span>
          </label>`,
        )}
      </fieldset>
      ${
        circumstances && !missing
          ? html`${this.#renderShort(circumstances.page.requests)}${this.#renderParts(circumstances)}`
          : html`<p class="note warning">${missing?.text} ${missing?.field ? this.goTo(missing.field, words.preview.goThere) : nothing}</p>`
      }
      <p>${this.goTo('page-source', PAGE_CHECK_WORDS[this.setting.language].title)}</p>`;
  }

  #renderPage({ page: { names, requests, made, unfinished } }: Circumstances): TemplateResult {
    return html`<builder-page
      .setting=${this.setting}
      .widgets=${names}
      .place=${this.place}
      .unfinished=${unfinished.map(({ place }) => place)}
      .headings=${writesHeadings(this.kind, names) ? this.headings : undefined}
      .language=${requests[0]?.fallback.lang ?? this.setting.language}
      .isWhole=${!this.missing && made >= 0}
    ></builder-page>`;
  }

  #renderParts(circumstances: Circumstances): TemplateResult {
    const { words } = this.setting;
    const { kind } = circumstances;
    const { requests } = circumstances.page;
    const { note } = words.vocabulary.sites[kind];
    const snippets = snippetsForPage(kind, requests);
    const privacy = privacySentence(kind, requests, this.coalition);
    return html`${circumstances.page.unfinished.map((each) => this.#renderUnfinished(each))}
      ${warningsFor(snippets, circumstances, words).map(
        ({ text, field }) =>
          html`<p class="note warning">${text} ${field ? this.goTo(field, field === 'library' ? words.library.label : words.preview.goThere) : nothing}</p>`,
      )}
      ${this.notMade ? html`<p class="note warning">${this.notMade} <button type="button" @click=${() => this.dispatchEvent(new BuilderCheckEvent())}>${words.snippet.again}</button></p>` : nothing}
      ${note ? html`<p>${note}</p>` : nothing}
      <div class="parts">
        ${snippets.map((snippet, index) => this.#renderSnippet(snippet, snippets.slice(0, index)))}
      </div>
      ${this.policy.length ? this.#renderPolicy() : nothing}
      ${privacy ? this.#renderPrivacy(privacy, requests[0].fallback.lang) : nothing}`;
  }

  #renderUnfinished({ widget, place, option }: Unfinished): TemplateResult {
    const { vocabulary, snippet, preview, page } = this.setting.words;
    const name = vocabulary.names[widget] ?? widget;
    // The options that can be seen are those of the one that is being made.
    const way =
      place === this.place
        ? this.goTo(`option-${option}`, preview.goThere)
        : html`<button type="button" class="link" @click=${() => this.dispatchEvent(new BuilderPageEvent('change', place))}>${page.of(page.change, place + 1, name)}</button>`;
    return html`<p class="note warning">${snippet.unfinished(name, preview.needs[option])} ${way}</p>`;
  }

  #renderPrivacy(sentence: string, language: string): TemplateResult {
    const { title, how } = this.setting.words.snippet.privacy;
    return html`<h3>${title}</h3>
      <p>${how}</p>
      ${this.#renderCopyable(title, sentence, language)}`;
  }

  /** What to do with a kind of part is said where it comes first. */
  #renderSnippet({ part, code, widget }: PageSnippet, before: readonly PageSnippet[]): TemplateResult {
    const { vocabulary, page } = this.setting.words;
    const { title = part, how = '' } = vocabulary.sites[this.kind].parts[part] ?? {};
    const isSeveral = (this.circumstances?.page.requests.length ?? 0) > 1;
    const heading = widget && isSeveral ? `${vocabulary.names[widget] ?? widget}: ${title}` : title;
    const isFirst = before.every((other) => other.part !== part);
    return html`<h3>${heading}</h3>
      <p>${isFirst ? how : ''} ${isSeveral && part === 'page' ? page.around : ''}</p>
      ${this.#renderCopyable(heading, code)}`;
  }

  /** Only where some of it is here, and the page itself loads it. */
  #renderShort(requests: readonly SnippetRequest[]): TemplateResult | typeof nothing {
    const { words, site } = this.setting;
    const { origin, host } = new URL(site);
    const isHere = requests.some(({ embed, library }) =>
      [embed.src, library.base].some((address) => new URL(address).origin === origin),
    );
    if (!isHere || !loadsLibrary(this.kind)) return nothing;
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.isShort} @change=${({ target }: Event) => this.dispatchEvent(new BuilderChangeEvent({ isShort: (target as HTMLInputElement).checked }))} />
      <span>${words.page.short(host)}<small>${words.page.shortHint}</small></span>
    </label>`;
  }

  #renderPolicy(): TemplateResult {
    const { policy: words } = this.setting.words.snippet;
    return html`<h3>${words.title}</h3>
      <p>${words.how} ${this.kind === 'tag-manager' ? words.tagManager : ''}</p>
      ${this.#renderCopyable(words.title, this.policy.join('\n'))}
      ${loadsLibrary(this.kind) ? html`<p>${words.trustedTypes} <code>${trustedTypesLine(this.kind)}</code></p>` : nothing}`;
  }

  #renderCopyable(name: string, text: string, language = this.setting.language as string): TemplateResult {
    return html`<builder-copyable .setting=${this.setting} .name=${name} .text=${text} .language=${language === this.setting.language ? undefined : language}></builder-copyable>`;
  }

  async #writePolicy(): Promise<void> {
    const { circumstances } = this;
    const policy = circumstances ? await policyLines(circumstances.kind, circumstances.page.requests) : [];
    if (circumstances === this.circumstances && policy.join() !== this.policy.join()) this.policy = policy;
  }
}
