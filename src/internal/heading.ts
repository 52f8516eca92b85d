import { html, type TemplateResult } from 'lit';

/**
 * A heading of the level that the page asked for.
 *
 * @param level 2–6; what is outside is brought to the nearest, and what is no number is 3
 * @param below how many levels below that one
 */
export function heading(level: number, content: unknown, below = 0): TemplateResult {
  // An attribute that is taken away leaves null, a word NaN.
  const nearest = (Number.isNaN(level ?? NaN) ? 3 : level) + below;
  switch (nearest) {
    case 3:
      return html`<h3 part="heading">${content}</h3>`;
    case 4:
      return html`<h4 part="heading">${content}</h4>`;
    case 5:
      return html`<h5 part="heading">${content}</h5>`;
    default:
      return nearest > 5 ? html`<h6 part="heading">${content}</h6>` : html`<h2 part="heading">${content}</h2>`;
  }
}
