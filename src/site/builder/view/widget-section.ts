import { html } from 'lit';
import { PUBLISHED } from '../../../snippets/words/published-words.js';
import type { Section } from './setting.js';

export const widgetSection: Section = ({ words: { widget: words, vocabulary }, widgets, state, language }, actions) => {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const languages = Object.keys(PUBLISHED);
  // A link may bring a tag with a region, or a language of which the page brings the script itself.
  if (state.lang && !languages.includes(state.lang)) languages.push(state.lang);
  return html`<section aria-labelledby="widget-title">
    <h2 id="widget-title">${words.title}</h2>
    <fieldset class="choices">
      <legend>${words.choose}</legend>
      ${widgets.map(
        ({ name }) => html`<label class="choice">
          <input
            type="radio"
            name="widget"
            .value=${name}
            .checked=${name === state.widget}
            aria-describedby="says-${name}"
            @change=${() => actions.set({ widget: name })}
          />
          <span>${vocabulary.names[name] ?? name}<small id="says-${name}">${vocabulary.says[name] ?? ''}</small></span>
        </label>`,
      )}
    </fieldset>
    <div class="field">
      <label for="language">${words.language}</label>
      <select id="language" @change=${(event: Event) => actions.set({ lang: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${!state.lang}>${words.likePage}</option>
        ${languages.map((tag) => html`<option value=${tag} .selected=${tag === state.lang}>${names.of(tag) ?? tag}</option>`)}
      </select>
    </div>
  </section>`;
};
