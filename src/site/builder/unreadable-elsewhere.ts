import { html, nothing, type TemplateResult } from 'lit';
import { isLoopback } from '../../snippets/mixed-content.js';
import type { Setting } from './setting.js';

/**
 * What to do where the browser gives a page no answer, and does not say why: most often the file is missing, for hosts
 * seldom send the header with a 404; else the header is. Only somebody who opens the address sees which. Whether
 * anything answers at all is no certain sign either: a host may refuse its answers to other sites (Cross-Origin-Resource-Policy).
 *
 * @param answers whether anything seems to: then there is https where the address says so
 */
export function unreadableElsewhere(
  address: string,
  answers: boolean,
  { words: { blocked } }: Setting,
): TemplateResult {
  const { protocol, hostname } = new URL(address);
  return html`<ul class="result">
    <li><a href=${address} target="_blank" rel="noopener">${blocked.open}</a></li>
    ${isLoopback(hostname) ? html`<li>${blocked.local}</li>` : nothing}
    ${protocol === 'https:' && !answers ? html`<li>${blocked.insecure}</li>` : nothing}
    <li>${blocked.missing}</li>
    <li>${blocked.header} <code>Access-Control-Allow-Origin: *</code></li>
  </ul>`;
}
