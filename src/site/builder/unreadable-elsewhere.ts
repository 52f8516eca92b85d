import { html, type TemplateResult } from 'lit';
import type { Setting } from './setting.js';

/**
 * What to do where a host answers and the browser gives nobody the answer: most often the file is missing, for hosts
 * seldom send the header with a 404; else the header is. Only somebody who opens the address sees which.
 */
export function unreadableElsewhere(address: string, { words: { blocked } }: Setting): TemplateResult {
  return html`<ul class="result">
    <li><a href=${address} target="_blank" rel="noopener">${blocked.open}</a></li>
    <li>${blocked.missing}</li>
    <li>${blocked.header} <code>Access-Control-Allow-Origin: *</code></li>
  </ul>`;
}
