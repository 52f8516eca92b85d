import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { BuilderChangeEvent, BuilderCheckEvent, BuilderFileEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import type { FeedStanding } from '../feed-check-controller.js';
import { findingsIn, type Finding } from '../feed-findings.js';
import { feedSentence } from '../feed-sentence.js';
import { realFeed } from '../state.js';
import { unreadableElsewhere } from '../unreadable-elsewhere.js';

/** More would bury what is below them. */
const SHOWN_PROBLEMS = 20;

/** Which data: an address or a file, and what was found there. */
export class BuilderFeed extends BuilderPart {
  /** Address as it was typed. */
  @property() src = '';
  @property({ attribute: false }) file?: File;
  @property({ type: Boolean }) isExample = false;
  @property({ attribute: false }) standing: FeedStanding = { status: 'none' };

  override render(): TemplateResult {
    const { feed } = this.setting.words;
    const { status } = this.standing;
    const isWrong = status === 'wrong-address' || status === 'none' || (status === 'failed' && !this.file);
    return html`<section aria-labelledby="feed-title">
      <h2 id="feed-title">${feed.title}</h2>
      <div class="field">
        <label for="feed-address">${feed.address}</label>
        <p class="hint" id="feed-hint">${feed.addressHint}</p>
        <div class="with-button">
          <input
            id="feed-address"
            type="url"
            autocomplete="url"
            spellcheck="false"
            aria-describedby="feed-hint feed-result"
            aria-invalid=${isWrong}
            .value=${this.src}
            @input=${({ target }: Event) => this.dispatchEvent(new BuilderChangeEvent({ src: (target as HTMLInputElement).value }))}
            @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && this.#check()}
          />
          <button type="button" @click=${this.#check}>${feed.check}</button>
        </div>
        ${this.isExample && !this.file ? html`<p class="hint">${feed.isExample} <button type="button" class="link" @click=${this.#takeReal}>${feed.real}</button></p>` : nothing}
      </div>
      <div class="field">
        <label for="feed-file">${feed.file}</label>
        <p class="hint" id="file-hint">${feed.fileHint}</p>
        <input
          id="feed-file"
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          @change=${({ target }: Event) => this.#choose((target as HTMLInputElement).files?.[0])}
        />
        ${
          this.file
            ? html`<p>${feed.fileShown(this.file.name)} <button type="button" @click=${this.#dropFile}>${feed.dropFile}</button></p>`
            : nothing
        }
      </div>
      <div id="feed-result">${guard([this.standing, this.setting], () => this.#renderResult())}</div>
    </section>`;
  }

  /** Drawn anew only when something else is known: a large feed is not gone through at each key. */
  #renderResult(): TemplateResult {
    const { standing, setting } = this;
    const sentence = feedSentence(standing, setting);
    const { feed: words } = setting.words;
    if (standing.status === 'checking') return html`<p class="result">${sentence}</p>`;
    if (standing.status === 'failed') {
      const { trouble, message, address } = standing.error;
      if ((trouble === 'cors' || trouble === 'unreachable') && address !== undefined)
        return html`<p class="result bad">${sentence}</p>${unreadableElsewhere(address, trouble === 'cors', setting)}`;
      // What the browser or the reader found is a detail for whoever makes the file.
      const isDetail = trouble === 'json' || trouble === 'unreadable';
      return html`<p class="result bad">${sentence}${isDetail ? html`<br /><small lang="en">${message}</small>` : nothing}</p>`;
    }
    if (standing.status !== 'read') return html`<p class="result bad">${sentence}</p>`;
    const { lost, list } = findingsIn(standing.checked, setting.language);
    return html`<p class="result ${lost ? 'caution' : 'good'}">
        ${sentence} ${lost ? html`<strong>${words.lost(lost)}</strong>` : nothing}
      </p>
      ${list.length ? this.#renderProblems(list, standing.checked.problems.length) : nothing}`;
  }

  #renderProblems(findings: readonly Finding[], total: number): TemplateResult {
    const { feed: words } = this.setting.words;
    return html`<details class="problems" open>
      <summary>${words.problems(total)}</summary>
      <p>${words.problemsNote}</p>
      <ul>
        ${findings.slice(0, SHOWN_PROBLEMS).map((finding) => this.#renderProblem(finding))}
      </ul>
      ${this.#renderMore(findings.length)}
    </details>`;
  }

  #renderProblem({ path, name, message, value, costs, consequences }: Finding): TemplateResult {
    const { feed: words } = this.setting.words;
    return html`<li>
      ${name ? html`<strong dir="auto">${name}</strong><br />` : nothing}<code>${path}</code>${value ? html`: <code>${value}</code>` : nothing}
      <p lang="en">${message}.</p>
      <p>${words.costs[costs]}</p>
      ${
        consequences.length
          ? html`<details>
            <summary>${words.consequences(consequences.length)}</summary>
            <ul>
              ${consequences.slice(0, SHOWN_PROBLEMS).map((each) => html`<li><code>${each.path}</code></li>`)}
            </ul>
            ${this.#renderMore(consequences.length)}
          </details>`
          : nothing
      }
    </li>`;
  }

  #renderMore(count: number): TemplateResult | typeof nothing {
    const { more } = this.setting.words.feed;
    return count > SHOWN_PROBLEMS ? html`<p>${more(count - SHOWN_PROBLEMS)}</p>` : nothing;
  }

  #check = (): void => {
    this.dispatchEvent(new BuilderCheckEvent());
  };

  #takeReal = (): void => {
    this.dispatchEvent(new BuilderChangeEvent({ src: realFeed(this.setting.site) }));
    this.#check();
    // The button is gone with the example.
    this.querySelector<HTMLInputElement>('#feed-address')?.focus();
  };

  #dropFile = (): void => {
    // The same file may be chosen again: only an empty control says so.
    const input = this.querySelector<HTMLInputElement>('#feed-file');
    if (input) input.value = '';
    this.#choose(undefined);
  };

  #choose(file: File | undefined): void {
    this.dispatchEvent(new BuilderFileEvent(file));
  }
}
