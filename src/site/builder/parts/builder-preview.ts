import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Embed } from '../../../snippets/embed.js';
import { COLOUR_NAMES, type Colours, type Fallback } from '../../../snippets/request.js';
import {
  BuilderChangeEvent,
  BuilderContrastsEvent,
  BuilderGoToEvent,
  BuilderOptionEvent,
  BuilderReserveEvent,
} from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';
import { colourOf, lowestContrast, type ContrastFinding, type Contrasts } from '../contrast.js';
import { LiveWidget } from '../live-widget.js';
import { measureReserve } from '../measure-reserve.js';
import type { Missing } from '../missing.js';
import type { BuilderState } from '../state.js';

type Scheme = BuilderState['scheme'];

/** Pixels of the desktop preview, as the style sheet has them. */
const DESKTOP = 1024;
/** Below that nobody could read it, nor hit a link in it. */
const SMALLEST = 0.5;
/** After these a widget may look otherwise. */
const REDRAWN = ['coalition-feed-loaded', 'coalition-feed-failed', 'coalition-filter-changed', 'toggle'];

/** The live widget, on a phone or a desktop, on a light or a dark page. */
export class BuilderPreview extends BuilderPart {
  @property() width: BuilderState['width'] = 'phone';
  @property() scheme: Scheme = 'light';
  @property({ attribute: false }) colours: Colours = {};
  @property({ attribute: false }) missing?: Missing;
  /** What to show; absent while there is nothing. */
  @property({ attribute: false }) embed?: Embed;
  @property({ attribute: false }) fallback?: Fallback;
  /** The feed where it comes from a file. */
  @property({ attribute: false }) data?: unknown;
  /** The HTML that is copied where that needs no script: it is shown in place of the live widget. Empty until it is made. */
  @property({ attribute: false }) fixed?: string;
  /** Share of the desktop's own size at which it fits into the column. */
  @property({ type: Number }) scale = 1;

  readonly #widget = new LiveWidget();
  readonly #sizes = new ResizeObserver(([entry]) => {
    // Of whole pixels, so that the desktop stays as wide as it is.
    const share = Math.floor(entry?.contentRect.width ?? 0) / DESKTOP;
    // Nothing is known of its width while it is not shown; on a phone a desktop is scrolled, in its own size.
    if (share) this.scale = share < SMALLEST ? 1 : Math.min(1, share);
  });
  #contrasts?: Contrasts;
  /** What was measured: as it comes to a page, before somebody opens or filters something in it here. */
  #measured?: { readonly widget: HTMLElement; readonly html: string; readonly reserve?: string };

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of REDRAWN) this.addEventListener(type, this.#measureSoon, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of REDRAWN) this.removeEventListener(type, this.#measureSoon, { capture: true });
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    const { preview } = this.setting.words;
    const { missing, fixed } = this;
    const style = [
      `--scale:${this.scale}`,
      ...COLOUR_NAMES.flatMap((name) => (this.colours[name] ? [`--coalition-${name}:${this.colours[name]}`] : [])),
    ].join(';');
    return html`<section class="preview" aria-labelledby="preview-title">
      <div class="preview-head">
        <h2 id="preview-title">${preview.title}</h2>
        ${this.#renderChoice('width', preview.width, preview.widths)} ${this.#renderChoice('scheme', preview.scheme, preview.schemes)}
      </div>
      ${missing ? html`<p class="note">${missing.text} ${missing.field ? this.goTo(missing.field, preview.goThere) : nothing}</p>` : nothing}
      ${missing?.consent === undefined ? nothing : html`<button type="button" @click=${() => this.#agree(missing.consent!)}>${preview.showForm}</button>`}
      ${fixed === undefined || missing ? nothing : html`<p class="hint">${preview.fixedHint}</p>`}
      <div id="viewport" class="viewport ${this.width}" data-scheme=${this.scheme} role="region" tabindex="0" aria-label=${fixed === undefined ? preview.region : preview.fixedRegion} ?hidden=${!!missing}>
        <div id="stage" class="stage ${this.width}" data-scheme=${this.scheme} .style=${style}>${missing ? nothing : this.#renderShown()}</div>
      </div>
    </section>`;
  }

  override firstUpdated(): void {
    const viewport = this.querySelector('#viewport');
    if (viewport) this.#sizes.observe(viewport);
  }

  override updated(): void {
    this.#measureSoon();
  }

  #renderChoice(name: 'width' | 'scheme', legend: string, labels: Readonly<Record<string, string>>): TemplateResult {
    return html`<fieldset class="segments">
      <legend>${legend}</legend>
      ${Object.entries(labels).map(
        ([value, label]) => html`<label>
          <input type="radio" name=${name} .value=${value} .checked=${this[name] === value} @change=${() => this.dispatchEvent(new BuilderChangeEvent({ [name]: value }))} />
          <span>${label}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderShown(): HTMLElement | TemplateResult | typeof nothing {
    const { embed, fallback, fixed } = this;
    if (fixed !== undefined) return html`<builder-fixed .markup=${fixed}></builder-fixed>`;
    return embed && fallback ? this.#widget.show(embed, fallback, this.data) : nothing;
  }

  #agree(endpoint: string): void {
    this.dispatchEvent(new BuilderOptionEvent('endpoint', endpoint));
    // The button is gone; its reader goes on where the form now is.
    this.dispatchEvent(new BuilderGoToEvent('viewport'));
  }

  /** When the widget has drawn itself. */
  #measureSoon = (): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => this.isConnected && this.#measure()));
  };

  /** Looks at both kinds of page; nothing is drawn between. */
  #measure(): void {
    const stage = this.querySelector<HTMLElement>('#stage');
    const widget = stage?.firstElementChild as HTMLElement | undefined | null;
    if (!stage) return;
    // A page keeps no room for what comes with it.
    if (widget && this.fixed === undefined) this.#measureHeight(widget);
    const measured = (scheme: Scheme): ContrastFinding | undefined => {
      stage.dataset.scheme = scheme;
      return widget ? lowestContrast(widget, colourOf(getComputedStyle(stage).backgroundColor)) : undefined;
    };
    const contrasts = { light: measured('light'), dark: measured('dark') };
    stage.dataset.scheme = this.scheme;
    if (JSON.stringify(contrasts) === JSON.stringify(this.#contrasts)) return;
    this.#contrasts = contrasts;
    this.dispatchEvent(new BuilderContrastsEvent(contrasts));
  }

  #measureHeight(widget: HTMLElement): void {
    const html = widget.outerHTML;
    if (widget === this.#measured?.widget && html === this.#measured.html) return;
    const reserve = measureReserve(widget);
    const isNew = widget !== this.#measured?.widget || reserve !== this.#measured.reserve;
    this.#measured = { widget, html, reserve };
    if (isNew) this.dispatchEvent(new BuilderReserveEvent(widget.localName, reserve));
  }
}
