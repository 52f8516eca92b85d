import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { totalsOf } from '../../../feed/totals-of.js';
import type { FeedTroubleError } from '../check-feed.js';
import { findingsIn, type Finding } from '../feed-findings.js';
import { textIn } from '../../../snippets/feed-texts.js';
import type { Section, View } from './setting.js';

type Words = View['words']['feed'];

/** More would bury what is below them. */
const SHOWN_PROBLEMS = 20;

export const feedSection: Section = (view, actions) => {
  const { words, state, file, isExample, standing } = view;
  const { feed } = words;
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
          aria-invalid=${standing.status === 'wrong-address' || standing.status === 'none' || (standing.status === 'failed' && !file)}
          .value=${state.src}
          @input=${(event: Event) => actions.set({ src: (event.target as HTMLInputElement).value })}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && actions.checkNow()}
        />
        <button type="button" @click=${() => actions.checkNow()}>${feed.check}</button>
      </div>
      ${isExample && !file ? html`<p class="hint">${feed.isExample}</p>` : nothing}
    </div>
    <div class="field">
      <label for="feed-file">${feed.file}</label>
      <p class="hint" id="file-hint">${feed.fileHint}</p>
      <input
        id="feed-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="file-hint"
        @change=${({ target }: Event) => actions.chooseFile((target as HTMLInputElement).files?.[0])}
      />
      ${
        file
          ? html`<p>${feed.fileShown(file.name)} <button type="button" @click=${() => actions.chooseFile(undefined)}>${feed.dropFile}</button></p>`
          : nothing
      }
    </div>
    <div id="feed-result">${guard([standing, view.language], () => result(view))}</div>
  </section>`;
};

/** Drawn anew only when something else is known: a large feed is not gone through at each key. */
function result({ words: { feed: words }, standing, language }: View): TemplateResult | typeof nothing {
  switch (standing.status) {
    case 'none':
      return html`<p class="result bad">${words.noAddress}</p>`;
    case 'wrong-address':
      return html`<p class="result bad">${words.wrongAddress}</p>`;
    case 'checking':
      return html`<p class="result">${words.checking}</p>`;
    case 'failed':
      return html`<p class="result bad">${trouble(words, standing.error)}</p>`;
    case 'read': {
      const { feed, bytes } = standing.checked;
      const { lost, list } = findingsIn(standing.checked, language);
      const size = `${(bytes / 1000).toLocaleString(language, { maximumFractionDigits: 0 })} kB`;
      const title = textIn(feed.title, language, feed);
      const counts = words.counts(totalsOf(feed.commitments).total, feed.commitments.length, feed.members.length);
      return html`<p class="result ${lost ? 'caution' : 'good'}">
          ${words.good(title, counts, size)} ${lost ? html`<strong>${words.lost(lost)}</strong>` : nothing}
        </p>
        ${list.length ? problemList(words, list, standing.checked.problems.length) : nothing}`;
    }
  }
}

function trouble(words: Words, { trouble, message }: FeedTroubleError): TemplateResult {
  switch (trouble) {
    case 'cors':
      return html`${words.trouble.cors('')}<br /><code>${words.corsHeader}</code>`;
    case 'json':
    case 'unreadable':
      // What the browser or the reader found is a detail for whoever makes the file.
      return html`${words.trouble[trouble]('')}<br /><small lang="en">${message}</small>`;
    default:
      return html`${words.trouble[trouble](message)}`;
  }
}

function problemList(words: Words, findings: readonly Finding[], total: number): TemplateResult {
  return html`<details class="problems" open>
    <summary>${words.problems(total)}</summary>
    <p>${words.problemsNote}</p>
    <ul>
      ${findings.slice(0, SHOWN_PROBLEMS).map((finding) => problemItem(words, finding))}
    </ul>
    ${findings.length > SHOWN_PROBLEMS ? html`<p>${words.more(findings.length - SHOWN_PROBLEMS)}</p>` : nothing}
  </details>`;
}

function problemItem(words: Words, { path, name, message, value, costs, consequences }: Finding): TemplateResult {
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
          ${consequences.length > SHOWN_PROBLEMS ? html`<p>${words.more(consequences.length - SHOWN_PROBLEMS)}</p>` : nothing}
        </details>`
        : nothing
    }
  </li>`;
}
