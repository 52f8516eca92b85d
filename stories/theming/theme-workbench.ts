import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import manifest from 'virtual:custom-elements-manifest';
import type { Feed } from '../../src/feed-format/types.js';
import './css-to-copy.js';
import { drawnAccent, measureContrast, measureText, type Contrast } from './measure-contrast.js';
import { paint } from './paint.js';
import { themeCss, type ThemeChoice } from './theme-css.js';
import { ACCENT, findProblem, lengthOf, themeFieldsOf, type ThemeField } from './theme-fields.js';
import './theme-workbench.css';

/** The pages on which the choice is seen. */
const PAGES = [
  { scheme: 'light', title: 'On a light page', background: '#ffffff' },
  { scheme: 'dark', title: 'On a dark page', background: '#121212' },
] as const;

const FIELDS = themeFieldsOf(manifest);
const DEFAULT_CHOICE: ThemeChoice = { [ACCENT]: FIELDS.find(({ name }) => name === ACCENT)!.defaults[0]!.value };

/** One bar with a percentage, whatever the feed of the toolbar has. */
const SAMPLE = {
  version: 'coalition-feed/1',
  title: 'A sample',
  language: 'en',
  updated: '2026-11-16',
  commitments: [{ id: 'sample', title: 'A sample', progress: 60 }],
} as unknown as Feed;

interface Measured {
  readonly picked: string;
  readonly drawn: string;
  readonly contrasts: readonly Contrast[];
}

/** Where a designer picks an accent, sees what becomes of it, reads the contrast and takes the CSS along. */
class ThemeWorkbench extends LitElement {
  @property({ attribute: false }) language = 'en';
  @property({ attribute: false }) direction = 'ltr';
  @property({ attribute: false }) feed = 'example';
  @state() private choice: ThemeChoice = DEFAULT_CHOICE;
  /** What was written and could not be taken, with what is wrong with it. */
  @state() private refused: Readonly<Record<string, { readonly value: string; readonly problem: string }>> = {};
  @state() private measured: readonly Measured[] = [];

  // In the page itself, as a designer's own page would have it.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<div lang="en" dir="ltr">
      <h1>Pick an accent</h1>
      <p>
        One colour is enough: everything else is derived from it, so that text and bars stand out on light and on dark pages. For that it
        may be drawn darker than you picked it on light pages, and lighter on dark ones: the shade stands below each page.
      </p>
      <div class="choices">${FIELDS.map((field) => this.#renderField(field))}</div>
      <button type="button" @click=${this.#reset}>Start again</button>
      <div class="pages">${PAGES.map((page, index) => this.#renderPage(page, this.measured[index]))}</div>
      <h2>The CSS</h2>
      <css-to-copy .css=${themeCss(this.choice)}></css-to-copy>
    </div>`;
  }

  override async updated(): Promise<void> {
    const measured = await Promise.all([...this.querySelectorAll('.page')].map(measureOn));
    if (JSON.stringify(measured) !== JSON.stringify(this.measured)) this.measured = measured;
  }

  #renderField(field: ThemeField): TemplateResult {
    const { name, label, kind, descriptions, defaults } = field;
    const id = `field${name}`;
    const problem = this.refused[name]?.problem;
    const said = defaults
      .map(({ value, tags }) => (defaults.length > 1 ? `${value} (${tags.join(', ')})` : value))
      .join('; ');
    return html`<div class="field">
      ${
        kind === 'accent'
          ? html`<label for=${`${id}-picked`}>${label}</label>
            <input id=${`${id}-picked`} type="color" .value=${paint(this.choice[name]!).hex} @input=${(event: Event) => this.#choose(field, event)} />`
          : nothing
      }
      ${kind === 'length' ? this.#renderLength(field, id) : this.#renderText(field, id, Boolean(problem))}
      <p id=${`${id}-hint`} class="hint"><b>${name}</b>: ${descriptions.join(' ')} Default: ${said}.
        ${kind === 'color' ? 'One for light and one for dark pages: light-dark(#fff7ec, #241a14).' : nothing}</p>
      <p id=${`${id}-problem`} class="problem" role="alert">${problem ?? nothing}</p>
    </div>`;
  }

  #renderLength(field: ThemeField, id: string): TemplateResult {
    const [least, greatest] = field.range;
    const chosen = this.choice[field.name];
    const value = chosen === undefined ? lengthOf(field) : parseFloat(chosen);
    return html`<label for=${id}>${field.label}: ${chosen ?? 'default'}</label>
      <input
        id=${id}
        type="range"
        min=${least}
        max=${greatest}
        step=${greatest > 4 ? 1 : 0.125}
        aria-describedby=${`${id}-hint`}
        .value=${String(value)}
        @input=${(event: Event) => this.#choose(field, event)}
      />`;
  }

  #renderText(field: ThemeField, id: string, isRefused: boolean): TemplateResult {
    const { name, label, kind } = field;
    return html`<label for=${id}>${kind === 'accent' ? `${label} as text` : label}</label>
      <input
        id=${id}
        type="text"
        spellcheck="false"
        aria-describedby=${`${id}-hint ${id}-problem`}
        aria-invalid=${isRefused ? 'true' : 'false'}
        .value=${this.refused[name]?.value ?? this.choice[name] ?? ''}
        @change=${(event: Event) => this.#choose(field, event)}
      />`;
  }

  #renderPage({ scheme, title, background }: (typeof PAGES)[number], measured: Measured | undefined): TemplateResult {
    const chosen = Object.entries(this.choice).map(([name, value]) => `${name}: ${value}`);
    return html`<section aria-label=${title}>
      <h2>${title}</h2>
      <div class="page" lang=${this.language} dir=${this.direction} style=${[`color-scheme: ${scheme}`, `--page: ${background}`, ...chosen].join('; ')}>
        <p lang="en" dir="ltr">A bar: <coalition-progress lang=${this.language} .feed=${SAMPLE} commitment="sample"></coalition-progress></p>
        <coalition-feed src=${`feeds/${this.feed}.json`}>
          <coalition-commitments no-filters limit="1"></coalition-commitments>
          <coalition-feedback endpoint="contributions/accepted" privacy-url="https://example.org/privacy" kinds="question" no-contact></coalition-feedback>
        </coalition-feed>
      </div>
      ${measured ? renderMeasured(measured, scheme) : html`<p>Measuring…</p>`}
    </section>`;
  }

  /** Takes what can be taken; what cannot stays in its field, with the reason, and what was chosen before holds. */
  #choose(field: ThemeField, { target }: Event): void {
    const { name, kind, defaults } = field;
    const written = (target as HTMLInputElement).value.trim();
    const { [name]: _, ...refused } = this.refused;
    const problem = kind === 'length' ? undefined : findProblem(field, written);
    this.refused = problem ? { ...refused, [name]: { value: written, problem } } : refused;
    if (problem) return;
    const value = kind === 'length' ? `${written}em` : written;
    const isDefault = !value || (kind !== 'accent' && defaults.length === 1 && value === defaults[0]!.value);
    // In the order of the fields, as a person would write it.
    const chosen: ThemeChoice = { ...this.choice, [name]: isDefault ? '' : value };
    this.choice = Object.fromEntries(
      FIELDS.filter((each) => chosen[each.name]).map((each) => [each.name, chosen[each.name]!]),
    );
  }

  #reset = (): void => {
    this.choice = DEFAULT_CHOICE;
    this.refused = {};
  };
}

customElements.define('theme-workbench', ThemeWorkbench);

function renderMeasured({ picked, drawn, contrasts }: Measured, scheme: string): TemplateResult {
  const swatch = (color: string): TemplateResult =>
    html`<span class="swatch" style=${`background: ${color}`}></span> ${color}`;
  return html`<p class="drawn">
      Picked ${swatch(picked)}, ${picked === drawn ? 'drawn as it is' : html`drawn as ${swatch(drawn)}`} on ${scheme} pages.
    </p>
    <table aria-label="Contrast">
      <tbody>
        ${contrasts.map(
          ({ what, ratio, least }) =>
            html`<tr>
              <th scope="row">Contrast of ${what}</th>
              <td>${ratio.toFixed(1)} : 1</td>
              <td>${ratio >= least ? `enough (${least})` : html`<strong>too little (${least})</strong>`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Waits until the widgets of a page are there, and measures them. */
async function measureOn(page: Element): Promise<Measured> {
  const progress = page.querySelector('coalition-progress')!;
  const feedback = page.querySelector('coalition-feedback')!;
  while (!progress.shadowRoot?.querySelector('[part="bar"] b'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await feedback.updateComplete;
  const { backgroundColor, colorScheme } = getComputedStyle(page);
  const picked = paint(getComputedStyle(page).getPropertyValue(ACCENT), colorScheme).hex;
  return {
    picked,
    drawn: drawnAccent(feedback),
    contrasts: [measureText(feedback, backgroundColor), ...measureContrast(feedback, progress, backgroundColor)],
  };
}
