import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Feed, FeedInput } from '../../../index.js';
import { policyLines, trustedTypesLine } from '../../../snippets/policy.js';
import { privacySentence } from '../../../snippets/privacy.js';
import { loadsLibrary, SITE_KINDS } from '../../../snippets/site-kinds.js';
import { snippetsFor } from '../../../snippets/snippets-for.js';
import { BuilderChangeEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import { fixedHtml } from '../fixed-html.js';
import type { Missing } from '../missing.js';
import { warningsFor, type Circumstances } from '../warnings.js';

/** What to copy, for which kind of site, and what one has to know before. */
export class BuilderSnippet extends BuilderPart {
  @property() kind: Circumstances['kind'] = 'html';
  /** What the snippets are made from; absent until there is all it takes. */
  @property({ attribute: false }) circumstances?: Circumstances;
  @property({ attribute: false }) missing?: Missing;
  /** What the coalition is called, in the language of the widget. */
  @property() coalition = '';

  @property({ attribute: false }) feed?: Feed;
  /** The feed where it comes from a file. */
  @property({ attribute: false }) data?: unknown;

  @state() private policy: readonly string[] = [];
  @state() private markup?: string;
  /** What the fixed HTML is made of. */
  #madeOf: readonly unknown[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('circumstances')) void this.#writePolicy();
    void this.#makeMarkup();
  }

  override render(): TemplateResult {
    const { words } = this.setting;
    const { missing, circumstances } = this;
    return html`<h2 id="snippet-title" tabindex="-1">${words.snippet.title}</h2>
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
          ? this.#renderParts(circumstances)
          : html`<p class="note warning">${missing?.text} ${missing?.field ? this.goTo(missing.field, words.preview.goThere) : nothing}</p>`
      }`;
  }

  #renderParts(circumstances: Circumstances): TemplateResult {
    const { words } = this.setting;
    const { kind } = circumstances;
    const request = { ...circumstances.request, markup: this.markup };
    const { note, parts } = words.vocabulary.sites[kind];
    const snippets = snippetsFor(kind, request);
    return html`${warningsFor(snippets, circumstances, words).map(
      ({ text, field }) =>
        html`<p class="note warning">${text} ${field ? this.goTo(field, field === 'library' ? words.library.label : words.preview.goThere) : nothing}</p>`,
    )}
      ${note ? html`<p>${note}</p>` : nothing}
      <div class="parts">
        ${snippets.map(({ part, code }) => {
          const { title = part, how = '' } = parts[part] ?? {};
          return html`<h3>${title}</h3>
            <p>${how}</p>
            ${this.#renderCopyable(title, code)}`;
        })}
      </div>
      ${this.policy.length ? this.#renderPolicy() : nothing}
      <h3>${words.snippet.privacy.title}</h3>
      <p>${words.snippet.privacy.how}</p>
      ${this.#renderCopyable(words.snippet.privacy.title, privacySentence(kind, request, this.coalition), request.fallback.lang)}`;
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

  /** Once for what is asked for: it is a widget that draws the whole feed. */
  async #makeMarkup(): Promise<void> {
    const { feed, data, circumstances, missing } = this;
    const isAsked =
      circumstances?.kind === 'no-script' && !missing && circumstances.request.embed.widget.name !== 'feedback';
    const madeOf = isAsked ? [JSON.stringify(circumstances.request.embed), feed, data] : [];
    if (madeOf.length === this.#madeOf.length && madeOf.every((each, index) => each === this.#madeOf[index])) return;
    this.#madeOf = madeOf;
    this.markup = undefined;
    if (!isAsked || !feed) return;
    const { embed, fallback } = circumstances.request;
    const markup = await fixedHtml(embed, feed, fallback.lang, data as FeedInput | undefined);
    if (madeOf === this.#madeOf) this.markup = markup;
  }

  async #writePolicy(): Promise<void> {
    const { circumstances } = this;
    const policy = circumstances ? await policyLines(circumstances.kind, circumstances.request) : [];
    if (circumstances === this.circumstances && policy.join() !== this.policy.join()) this.policy = policy;
  }
}
