import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../src/styles/base.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';

/** What a browser without relative colours takes of the styles: all but the blocks that ask for them. */
const withoutRelativeColors = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
    if (sheet.cssRules[index] instanceof CSSSupportsRule) sheet.deleteRule(index);
  }
  return sheet;
};

class OldBrowserSample extends LitElement {
  override render(): TemplateResult {
    return html`<button class="primary">Send</button> <button>Other</button> <a href="https://example.org/">link</a>`;
  }
}
customElements.define('old-browser-sample', OldBrowserSample);

describe('without relative colours', () => {
  for (const [text, background] of [
    ['rgb(20, 20, 20)', 'white'],
    ['rgb(240, 240, 240)', 'black'],
  ]) {
    it(`everything is in the page's own colour, which can be read on ${background}`, async () => {
      const sample = document.createElement('old-browser-sample') as OldBrowserSample;
      sample.style.color = text!;
      document.body.append(sample);
      await sample.updateComplete;
      sample.shadowRoot!.adoptedStyleSheets = [tokens, base].map(({ cssText }) => withoutRelativeColors(cssText));
      for (const element of sample.shadowRoot!.querySelectorAll('button, a')) {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
        expect(color).to.equal(text);
        expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        if (element.localName === 'button') expect(borderTopColor).to.equal(text);
      }
      sample.remove();
    });
  }
});
