import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import './css-to-copy.css';

/** CSS to take along, with where it goes. */
class CssToCopy extends LitElement {
  @property({ attribute: false }) css = '';
  @state() private said = '';

  // In the page itself, as a designer's own page would have it.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<p>
        Put it into the style sheet that your site loads. A <code>&lt;style&gt;</code> element in the page is refused where the site has a
        strict policy (<code>style-src 'self'</code>). What is set on an element nearer to the widget wins over
        <code>:root</code>: <code>.sidebar { --coalition-gap: 0.5em; }</code> counts for the widgets in that sidebar alone.
      </p>
      <pre role="region" aria-label="CSS" tabindex="0"><code>${this.css}</code></pre>
      <button type="button" @click=${this.#copy}>Copy the CSS</button>
      <span role="status">${this.said}</span>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // What was copied is not what is there now.
    if (changed.has('css')) this.said = '';
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.css);
      this.said = 'Copied.';
    } catch (error) {
      // A frame without the right to write the clipboard.
      this.said = `It could not be copied (${(error as Error).message}). Select the text above and copy it yourself.`;
    }
  };
}

customElements.define('css-to-copy', CssToCopy);
