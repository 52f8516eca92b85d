import { html, nothing, type TemplateResult } from 'lit';
import { needsCommitment } from '../option-values.js';
import type { Section, View } from './setting.js';

/** The stage is filled by `Preview`; nothing here is rendered into it. */
export const previewSection: Section = (view, actions) => {
  const { words, state } = view;
  const { preview } = words;
  const radios = <Name extends 'width' | 'scheme'>(name: Name, legend: string, labels: Readonly<Record<string, string>>): TemplateResult =>
    html`<fieldset class="segments">
      <legend>${legend}</legend>
      ${Object.entries(labels).map(
        ([value, label]) => html`<label>
          <input type="radio" name=${name} .value=${value} .checked=${state[name] === value} @change=${() => actions.set({ [name]: value })} />
          <span>${label}</span>
        </label>`,
      )}
    </fieldset>`;
  const note = whatIsMissing(view);
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-head">
      <h2 id="preview-title">${preview.title}</h2>
      ${radios('width', preview.width, preview.widths)} ${radios('scheme', preview.scheme, preview.schemes)}
    </div>
    ${note ? html`<p class="note">${note}</p>` : nothing}
    ${note && note === linkedEndpoint(view)
      ? html`<button type="button" @click=${() => actions.setOption('endpoint', state.values['endpoint'] ?? '')}>${preview.showForm}</button>`
      : nothing}
    <div class="viewport" role="region" tabindex="0" aria-label=${preview.region} ?hidden=${!!note}>
      <div id="stage" class="stage ${state.width}"></div>
    </div>
  </section>`;
};

export function whatIsMissing(view: View): string {
  const { words, standing, widget, embed } = view;
  const { preview } = words;
  if (standing.status !== 'read' || !embed) return preview.waiting;
  const given = new Map(embed.attributes);
  if (needsCommitment(widget.name) && !given.has('commitment')) return preview.needsCommitment;
  return widget.name === 'feedback' && !given.has('endpoint') ? preview.needsEndpoint : linkedEndpoint(view);
}

/** Where a form would send what is typed here, if only a link says so; else empty. */
function linkedEndpoint({ words: { preview }, linked, embed }: View): string {
  const endpoint = new Map(embed?.attributes).get('endpoint');
  return linked.endpoint && typeof endpoint === 'string' ? preview.linkedEndpoint(new URL(endpoint, location.href).host) : '';
}
