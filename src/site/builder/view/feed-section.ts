import { html, nothing, type TemplateResult } from 'lit';
import type { FeedProblem } from '../../../index.js';
import { textIn } from '../feed-texts.js';
import type { Section, View } from './setting.js';

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
          aria-invalid=${standing.status === 'wrong-address' || (standing.status === 'failed' && !file)}
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
      ${file
        ? html`<p>${feed.fileShown(file.name)} <button type="button" @click=${() => actions.chooseFile(undefined)}>${feed.dropFile}</button></p>`
        : nothing}
    </div>
    <div id="feed-result">${result(view)}</div>
  </section>`;
};

function result({ words: { feed: words }, standing, language }: View): TemplateResult | typeof nothing {
  switch (standing.status) {
    case 'none':
      return nothing;
    case 'wrong-address':
      return html`<p class="result bad">${words.wrongAddress}</p>`;
    case 'checking':
      return html`<p class="result">${words.checking}</p>`;
    case 'failed': {
      const { trouble, message } = standing.error;
      const detail = message === 'html' ? words.html : message;
      return html`<p class="result bad">${words.trouble[trouble](detail)}${trouble === 'cors' ? html`<br /><code>${words.corsHeader}</code>` : nothing}</p>`;
    }
    case 'read': {
      const { feed, problems, bytes } = standing.checked;
      const size = `${(bytes / 1000).toLocaleString(language, { maximumFractionDigits: 0 })} kB`;
      const title = textIn(feed.title, language, feed);
      return html`<p class="result good">${words.good(title, words.counts(feed.commitments.length, feed.members.length), size)}</p>
        ${problems.length ? problemList(words, problems) : nothing}`;
    }
  }
}

function problemList(words: View['words']['feed'], problems: readonly FeedProblem[]): TemplateResult {
  return html`<details class="problems" open>
    <summary>${words.problems(problems.length)}</summary>
    <p>${words.problemsNote}</p>
    <ul>
      ${problems.slice(0, SHOWN_PROBLEMS).map(
        ({ path, message, value, costs }) => html`<li>
          <code>${path}</code>${value ? html`: <code>${value}</code>` : nothing}<br />
          <span lang="en">${message}</span> (${words.costs[costs]})
        </li>`,
      )}
    </ul>
    ${problems.length > SHOWN_PROBLEMS ? html`<p>${words.more(problems.length - SHOWN_PROBLEMS)}</p>` : nothing}
  </details>`;
}
