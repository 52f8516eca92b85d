import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../../snippets/feed-texts.js';
import { privacySentence } from '../../../snippets/privacy.js';
import { trustedTypesLine } from '../../../snippets/policy.js';
import type { SnippetRequest } from '../../../snippets/request.js';
import { loadsLibrary, SITE_KINDS } from '../../../snippets/site-kinds.js';
import { snippetsFor } from '../../../snippets/snippets-for.js';
import { goTo } from './go-to.js';
import { missingForSnippet } from './missing.js';
import type { Actions, Section, View } from './setting.js';
import { warningsFor } from './warnings.js';

export const snippetSection: Section = (view, actions) => {
  const { words, state, request } = view;
  const { snippet } = words;
  const missing = missingForSnippet(view);
  return html`<section class="snippet" aria-labelledby="snippet-title">
    <h2 id="snippet-title" tabindex="-1">${snippet.title}</h2>
    <fieldset class="choices cms">
      <legend>${snippet.cms}</legend>
      ${SITE_KINDS.map(
        (name) => html`<label class="choice">
          <input type="radio" name="cms" .value=${name} .checked=${state.cms === name} @change=${() => actions.set({ cms: name })} />
          <span>${words.vocabulary.sites[name].label}</span>
        </label>`,
      )}
    </fieldset>
    ${
      request && !missing
        ? parts(view, request, actions)
        : html`<p class="note warning">${missing?.text} ${missing?.field ? goTo(missing.field, words.preview.goThere, actions) : nothing}</p>`
    }
    ${advanced(view, actions)}
    <h3>${snippet.link.title}</h3>
    <p>${snippet.link.how} ${view.file ? snippet.link.file : ''}</p>
    ${copyable(view, actions, snippet.link.title, view.link)}
  </section>`;
};

function parts(view: View, request: SnippetRequest, actions: Actions): TemplateResult {
  const { words, state, policy } = view;
  const { snippet } = words;
  const cms = words.vocabulary.sites[state.cms];
  const snippets = snippetsFor(state.cms, request);
  return html`${warningsFor(view, request).map(
    ({ text, field }) =>
      html`<p class="note warning">${text} ${field ? goTo(field, field === 'library' ? snippet.goToFiles : words.preview.goThere, actions) : nothing}</p>`,
  )}
    ${cms.note ? html`<p>${cms.note}</p>` : nothing}
    <div class="parts">
      ${snippets.map(({ part, code }) => {
        const { title = part, how = '' } = cms.parts[part] ?? {};
        return html`<h3>${title}</h3>
          <p>${how}</p>
          ${copyable(view, actions, title, code)}`;
      })}
    </div>
    ${
      policy.length
        ? html`<h3>${snippet.policy.title}</h3>
          <p>${snippet.policy.how} ${state.cms === 'tag-manager' ? snippet.policy.tagManager : ''}</p>
          ${copyable(view, actions, snippet.policy.title, policy.join('\n'))}
          ${loadsLibrary(state.cms) ? html`<p>${snippet.policy.trustedTypes} <code>${trustedTypesLine(state.cms)}</code></p>` : nothing}`
        : nothing
    }
    <h3>${snippet.privacy.title}</h3>
    <p>${snippet.privacy.how}</p>
    ${copyable(view, actions, snippet.privacy.title, privacySentence(state.cms, request, coalitionName(view, request)), request.fallback.lang === view.language ? undefined : request.fallback.lang)}`;
}

function coalitionName({ standing }: View, { fallback }: SnippetRequest): string {
  return standing.status === 'read'
    ? textIn(standing.checked.feed.title, fallback.lang, standing.checked.feed)
    : fallback.link;
}

/** A text with its button. What was copied says so until something else changes. */
function copyable(
  { words: { snippet }, copied }: View,
  actions: Actions,
  what: string,
  text: string,
  lang?: string,
): TemplateResult {
  const copy = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    actions.copy(what, text, button.closest('.copyable')!.querySelector('pre')!);
  };
  return html`<div class="copyable">
    <pre lang=${lang ?? nothing} dir="auto"><code>${text}</code></pre>
    <button type="button" class="primary" aria-label=${snippet.copyThis(what)} @click=${copy}>${snippet.copy}</button>
    ${copied === what ? html`<span class="done">✓ ${snippet.copied}</span>` : nothing}
  </div>`;
}

function advanced({ words: { snippet }, state, site, version, linked }: View, actions: Actions): TemplateResult {
  return html`<details class="advanced" ?open=${linked.library}>
    <summary>${snippet.advanced}</summary>
    <div class="field">
      <label for="library">${snippet.library}</label>
      <p class="hint" id="library-hint">${snippet.libraryHint}</p>
      <input
        id="library"
        type="url"
        spellcheck="false"
        aria-describedby="library-hint"
        placeholder=${site}
        .value=${state.library}
        @input=${({ target }: Event) => actions.set({ library: (target as HTMLInputElement).value })}
      />
    </div>
    <p><a href="${site}${version}/integrity.json">${snippet.libraryFiles}</a></p>
  </details>`;
}
