import { html, nothing, type TemplateResult } from 'lit';
import { COLOUR_NAMES, type ColourName } from '../../../snippets/request.js';
import { COLOUR } from '../state.js';
import type { Actions, Section, View } from './setting.js';

/** What WCAG 2.2 AA asks of text. */
const ENOUGH = 4.5;
/** Shown by the control while nothing is chosen. */
const UNSET: Readonly<Record<ColourName, string>> = { accent: '#1d4f91', surface: '#ffffff', line: '#c0c0c0' };

export const coloursSection: Section = (view, actions) => {
  const { words } = view;
  return html`<section aria-labelledby="colours-title">
    <h2 id="colours-title">${words.colours.title}</h2>
    ${COLOUR_NAMES.map((name) => colourField(name, view, actions))}
    <h3>${words.colours.contrast}</h3>
    <dl class="contrast">${(['light', 'dark'] as const).map((scheme) => contrastOn(scheme, view))}</dl>
  </section>`;
};

function colourField(name: ColourName, { words: { colours }, state }: View, actions: Actions): TemplateResult {
  const { label, hint } = colours.names[name];
  const value = state.colours[name];
  const isWrong = !!value && !COLOUR.test(value);
  const set = (given: string): void => actions.set({ colours: { ...state.colours, [name]: given.trim() } });
  const id = `colour-${name}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <div class="colour">
      <input
        id=${id}
        type="color"
        aria-describedby="${id}-hint"
        .value=${isWrong || !value ? UNSET[name] : value}
        @input=${({ target }: Event) => set((target as HTMLInputElement).value)}
      />
      <input
        type="text"
        aria-label=${colours.asHex(label)}
        aria-invalid=${isWrong}
        aria-describedby=${isWrong ? `${id}-error` : nothing}
        spellcheck="false"
        size="9"
        placeholder="#"
        .value=${value}
        @input=${({ target }: Event) => set((target as HTMLInputElement).value)}
      />
      ${value ? html`<button type="button" class="quiet" aria-label=${colours.reset(label)} @click=${() => set('')}>×</button>` : nothing}
    </div>
    ${isWrong ? html`<p class="result bad" id="${id}-error">${colours.wrong}</p>` : nothing}
  </div>`;
}

function contrastOn(scheme: 'light' | 'dark', { words: { colours }, contrasts, language }: View): TemplateResult {
  const finding = contrasts?.[scheme];
  if (!finding) {
    return html`<div><dt>${colours.schemes[scheme]}</dt><dd>${colours.nothing}</dd></div>`;
  }
  const isEnough = finding.ratio >= ENOUGH;
  // Rounded down: 4.49 is not 4.5.
  const ratio = (Math.floor(finding.ratio * 10) / 10).toLocaleString(language, { minimumFractionDigits: 1 });
  return html`<div>
    <dt>${colours.schemes[scheme]}</dt>
    <dd><strong>${colours.ratio(ratio, finding.sample)}</strong> <span class="result ${isEnough ? 'good' : 'bad'}">${isEnough ? colours.enough : colours.tooLow}</span></dd>
  </div>`;
}
