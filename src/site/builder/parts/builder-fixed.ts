import { html, LitElement, unsafeCSS, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { STARTER_CSS } from '../../../snippets/starter-css.js';

/** Fixed HTML on a page that has no style for it but the rules that are handed out with it: none of the builder's own reaches it. */
export class BuilderFixed extends LitElement {
  static override styles = unsafeCSS(STARTER_CSS);

  /** As it is copied: the builder wrote it. */
  @property({ attribute: false }) markup = '';

  override render(): TemplateResult {
    return html`${unsafeHTML(this.markup)}`;
  }
}
