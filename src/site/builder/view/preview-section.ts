import { html, nothing, type TemplateResult } from 'lit';
import { goTo } from './go-to.js';
import { missingForPreview } from './missing.js';
import type { Section } from './setting.js';

/** The stage is filled by `Preview`; nothing here is rendered into it. */
export const previewSection: Section = (view, actions) => {
  const { words, state } = view;
  const { preview } = words;
  const radios = <Name extends 'width' | 'scheme'>(
    name: Name,
    legend: string,
    labels: Readonly<Record<string, string>>,
  ): TemplateResult =>
    html`<fieldset class="segments">
      <legend>${legend}</legend>
      ${Object.entries(labels).map(
        ([value, label]) => html`<label>
          <input type="radio" name=${name} .value=${value} .checked=${state[name] === value} @change=${() => actions.set({ [name]: value })} />
          <span>${label}</span>
        </label>`,
      )}
    </fieldset>`;
  const missing = missingForPreview(view);
  const showForm = (): void => {
    actions.setOption('endpoint', state.values['endpoint'] ?? '');
    // The button is gone; its reader goes on where the form now is.
    actions.goTo('viewport');
  };
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-head">
      <h2 id="preview-title">${preview.title}</h2>
      ${radios('width', preview.width, preview.widths)} ${radios('scheme', preview.scheme, preview.schemes)}
    </div>
    ${missing ? html`<p class="note">${missing.text} ${missing.field ? goTo(missing.field, preview.goThere, actions) : nothing}</p>` : nothing}
    ${missing?.asksConsent ? html`<button type="button" @click=${showForm}>${preview.showForm}</button>` : nothing}
    <div id="viewport" class="viewport" role="region" tabindex="0" aria-label=${preview.region} ?hidden=${!!missing}>
      <div id="stage" class="stage ${state.width}"></div>
    </div>
  </section>`;
};
