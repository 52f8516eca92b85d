import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BuilderSayEvent } from '../builder.events.js';
import { BuilderPart } from '../builder-part.js';

/** Characters: no snippet but a whole widget as HTML has so many. */
const LONG = 4000;

/** A text with the button that copies it. What was copied says so until it is another. */
export class BuilderCopyable extends BuilderPart {
  /** What the text is, for whoever hears the button. */
  @property() name = '';
  @property() text = '';
  /** Language of the text, where it has one. */
  @property() language?: string;

  @state() private isCopied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.isCopied = false;
  }

  override render(): TemplateResult {
    const { snippet: words } = this.setting.words;
    // What nobody reads to its end is scrolled, by keys too: a page of it would hide the button and all that follows.
    const isLong = this.text.length > LONG;
    return html`<div class="copyable">
      <pre class=${isLong ? 'long' : nothing} role=${isLong ? 'region' : nothing} tabindex=${isLong ? '0' : nothing} aria-label=${isLong ? this.name : nothing} lang=${this.language ?? nothing} dir="auto"><code>${this.text}</code></pre>
      <button type="button" class="primary" aria-label=${words.copyThis(this.name)} @click=${this.#copy}>${words.copy}</button>
      ${this.isCopied ? html`<span class="done">✓ ${words.copied}</span>` : nothing}
    </div>`;
  }

  #copy = async (): Promise<void> => {
    const { copiedThis, notCopied } = this.setting.words.snippet;
    try {
      // Without https there is no clipboard at all; with it, a browser may still refuse.
      await navigator.clipboard.writeText(this.text);
      this.isCopied = true;
    } catch {
      // Then whoever asked copies by hand what is selected.
      const text = this.querySelector('pre');
      if (text) getSelection()?.selectAllChildren(text);
    }
    this.dispatchEvent(new BuilderSayEvent(this.isCopied ? copiedThis(this.name) : notCopied));
  };
}
