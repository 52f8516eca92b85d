import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { COLOUR_NAMES, type ColourName } from '../../../snippets/request.js';
import { BuilderChangeEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import type { Contrasts } from '../contrast.js';
import { colourIn, digitsOf } from '../colour.js';
import type { BuilderState } from '../state.js';

/** What WCAG 2.2 AA asks of text. */
const ENOUGH = 4.5;
/** Shown by the control while nothing is chosen. */
const UNSET: Readonly<Record<ColourName, string>> = { accent: '#1d4f91', surface: '#ffffff', line: '#c0c0c0' };

/** Colours, and what contrast the live widget has with them. */
export class BuilderColours extends BuilderPart {
  @property({ attribute: false }) colours!: BuilderState['colours'];
  @property({ attribute: false }) contrasts?: Contrasts;

  override render(): TemplateResult {
    const { colours: words } = this.setting.words;
    return html`<section aria-labelledby="colours-title">
      <h2 id="colours-title">${words.title}</h2>
      ${COLOUR_NAMES.map((name) => this.#renderColour(name))}
      <h3>${words.contrast}</h3>
      <dl class="contrast">${(['light', 'dark'] as const).map((scheme) => this.#renderContrast(scheme))}</dl>
    </section>`;
  }

  #renderColour(name: ColourName): TemplateResult {
    const { colours: words } = this.setting.words;
    const { label, hint } = words.names[name];
    const value = this.colours[name];
    const colour = colourIn(value);
    const isWrong = !!value && !colour;
    const id = `colour-${name}`;
    const set = (given: string): void => {
      this.dispatchEvent(new BuilderChangeEvent({ colours: { ...this.colours, [name]: given.trim() } }));
    };
    const onInput = ({ target }: Event): void => set((target as HTMLInputElement).value);
    // Written anew only once it is whole: after three digits of six it would change under the hands.
    const onChange = ({ target }: Event): void => {
      const given = (target as HTMLInputElement).value;
      set(colourIn(given) ?? given);
    };
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
      <div class="colour">
        <input id=${id} type="color" aria-describedby="${id}-hint" .value=${colour ?? UNSET[name]} @input=${onInput} />
        <input
          type="text"
          aria-label=${words.asHex(label)}
          aria-invalid=${isWrong}
          aria-describedby=${isWrong ? `${id}-error` : nothing}
          spellcheck="false"
          size="9"
          placeholder="#"
          .value=${value}
          @input=${onInput}
          @change=${onChange}
        />
        ${value ? html`<button type="button" class="quiet" aria-label=${words.reset(label)} @click=${() => set('')}>×</button>` : nothing}
      </div>
      ${isWrong ? html`<p class="result bad" id="${id}-error">${words.wrong(digitsOf(value))}</p>` : nothing}
    </div>`;
  }

  #renderContrast(scheme: 'light' | 'dark'): TemplateResult {
    const { words, locale } = this.setting;
    const { schemes, nothing: none, ratio, enough, tooLow } = words.colours;
    const finding = this.contrasts?.[scheme];
    if (!finding) return html`<div><dt>${schemes[scheme]}</dt><dd>${none}</dd></div>`;
    const isEnough = finding.ratio >= ENOUGH;
    // Rounded down: 4.49 is not 4.5.
    const rounded = (Math.floor(finding.ratio * 10) / 10).toLocaleString(locale, { minimumFractionDigits: 1 });
    return html`<div>
      <dt>${schemes[scheme]}</dt>
      <dd><strong>${ratio(rounded, finding.sample)}</strong> <span class="result ${isEnough ? 'good' : 'bad'}">${isEnough ? enough : tooLow}</span></dd>
    </div>`;
  }
}
