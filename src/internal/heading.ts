import { html, type TemplateResult } from 'lit';

/**
 * A heading of the level that the page asked for.
 *
 * @param level 2–6; what is outside is brought to the nearest
 */
export function heading(level: number, content: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 part="heading">${content}</h3>`;
    case 4:
      return html`<h4 part="heading">${content}</h4>`;
    case 5:
      return html`<h5 part="heading">${content}</h5>`;
    default:
      return level > 5 ? html`<h6 part="heading">${content}</h6>` : html`<h2 part="heading">${content}</h2>`;
  }
}
