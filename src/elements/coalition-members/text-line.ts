import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../i18n/locale-controller.js';
import type { Text } from '../../feed-format/types.js';

/** The name of a member or person, a link where there is an address. */
export function nameLine(name: Text, url: string | undefined, locale: LocaleController): TemplateResult {
  const content = locale.text(name);
  return url ? html`<a part="name" href=${url}>${content}</a>` : html`<span part="name">${content}</span>`;
}

export function textLine(part: string, text: Text | undefined, locale: LocaleController): unknown {
  return text ? html`<p part=${part}>${locale.text(text)}</p>` : nothing;
}
