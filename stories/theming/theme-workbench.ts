import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { measureContrast, type Contrast } from './measure-contrast.js';
import { DEFAULT_CHOICE, themeCss, type ThemeChoice } from './theme-css.js';
import './theme-workbench.css';

/** The pages on which the choice is seen. */
const PAGES = [
  { scheme: 'light', title: 'On a light page', background: '#ffffff' },
  { scheme: 'dark', title: 'On a dark page', background: '#121212' },
] as const;

interface Slider {
  readonly name: keyof ThemeChoice;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

const SLIDERS: readonly Slider[] = [
  { name: 'radius', label: 'Corners', min: 0, max: 2 },
  { name: 'gap', label: 'Space', min: 0.5, max: 2 },
  { name: 'barSize', label: 'Bars', min: 0.25, max: 1.5 },
  { name: 'headingSize', label: 'Headings', min: 1, max: 2 },
];

/** Where a designer picks an accent, sees what becomes of it, reads the contrast and takes the CSS along. */
class ThemeWorkbench extends LitElement {
  @state() private choice: ThemeChoice = DEFAULT_CHOICE;
  @state() private measured: readonly (readonly Contrast[])[] = [];
  @state() private said = '';

  // In the page itself, as a designer's own page would have it.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { accent } = this.choice;
    return html`<div lang="en" dir="ltr">
      <h1>Pick an accent</h1>
      <p>One colour is enough: everything else is derived from it, so that text and bars stand out on light and on dark pages.</p>
      <div class="choices">
        <label>Accent <input type="color" .value=${accent} @input=${(event: Event) => this.#choose('accent', event)} /></label>
        <label>Accent as text <input type="text" spellcheck="false" .value=${accent} @change=${(event: Event) => this.#choose('accent', event)} /></label>
        ${SLIDERS.map(
          ({ name, label, min, max }) =>
            html`<label
              >${label}: ${this.choice[name]}em
              <input type="range" min=${min} max=${max} step="0.125" .value=${this.choice[name]} @input=${(event: Event) => this.#choose(name, event)}
            /></label>`,
        )}
      </div>
      <div class="pages">${PAGES.map((page, index) => this.#renderPage(page, this.measured[index] ?? []))}</div>
      <h2>The CSS</h2>
      <p>Paste it into your stylesheet.</p>
      <pre role="region" aria-label="CSS"><code>${themeCss(this.choice)}</code></pre>
      <button type="button" @click=${this.#copy}>Copy the CSS</button>
      <span role="status">${this.said}</span>
    </div>`;
  }

  override async updated(): Promise<void> {
    const measured = await Promise.all([...this.querySelectorAll('.page')].map(measureOn));
    if (JSON.stringify(measured) !== JSON.stringify(this.measured)) this.measured = measured;
  }

  #renderPage({ scheme, title, background }: (typeof PAGES)[number], contrasts: readonly Contrast[]): TemplateResult {
    const { accent, radius, gap, barSize, headingSize } = this.choice;
    const style = `color-scheme: ${scheme}; --page: ${background}; --coalition-accent: ${accent}; --coalition-radius: ${radius}em;
      --coalition-gap: ${gap}em; --coalition-bar-size: ${barSize}em; --coalition-heading-size: ${headingSize}em`;
    return html`<section aria-label=${title}>
      <h2>${title}</h2>
      <div class="page" style=${style}>
        <coalition-feed src="feeds/example.json">
          <coalition-commitments no-filters limit="1"></coalition-commitments>
          <coalition-feedback endpoint="contributions/accepted" privacy-url="https://example.org/privacy" kinds="question" no-contact></coalition-feedback>
        </coalition-feed>
      </div>
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
      </table>
      ${contrasts.length ? nothing : html`<p>Measuring…</p>`}
    </section>`;
  }

  #choose(name: keyof ThemeChoice, { target }: Event): void {
    const value = (target as HTMLInputElement).value.trim();
    if (name === 'accent' && !CSS.supports('color', value)) {
      this.said = `“${value}” is no colour. Write one such as #7a1d3a, rgb(122 29 58) or rebeccapurple.`;
      return;
    }
    this.said = '';
    this.choice = { ...this.choice, [name]: value };
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(themeCss(this.choice));
      this.said = 'Copied.';
    } catch (error) {
      // A frame without the right to write the clipboard.
      this.said = `It could not be copied (${(error as Error).message}). Select the text above and copy it yourself.`;
    }
  };
}

customElements.define('theme-workbench', ThemeWorkbench);

/** Waits until the widgets of a page are there, and measures them. */
async function measureOn(page: Element): Promise<Contrast[]> {
  const list = page.querySelector('coalition-commitments')!;
  const feedback = page.querySelector('coalition-feedback')!;
  while (!barIn(list)) await new Promise((resolve) => requestAnimationFrame(resolve));
  await feedback.updateComplete;
  return measureContrast(feedback, barIn(list)!, getComputedStyle(page).backgroundColor);
}

/** The bar with a percentage, once it is drawn. */
function barIn(list: Element): Element | undefined {
  const progress = list.shadowRoot?.querySelector('coalition-progress');
  return progress?.shadowRoot?.querySelector('[part="bar"] b') ? progress : undefined;
}
