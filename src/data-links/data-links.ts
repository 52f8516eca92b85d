import type { html } from 'lit';
import type { LocaleController } from '../i18n/locale-controller.js';
import { saveFile } from '../internal/save-file.js';
import type { Feed } from '../feed-format/types.js';
import { copyOf, type Copy } from './copy-of.js';
import type { DataWidget } from './data-widget.js';
import { dataWords } from './words.js';

const FILES = {
  json: { format: 'JSON', type: 'application/json' },
  csv: { format: 'CSV', type: 'text/csv;charset=utf-8' },
} as const;

/** Quiet, as links: a constructed sheet is allowed under `style-src 'self'`. */
const STYLES = `
  [part='data'] { margin-block-start: 0.5em; font-size: 0.875em; }
  [part='data'] button { min-block-size: 24px; padding: 0 0.25em; border: 0; text-decoration: underline; text-underline-offset: 0.15em; }
  @media print { [part='data'] { display: none; } }
`;
let sheet: CSSStyleSheet | undefined;

/**
 * "Data: JSON · CSV" below a widget; the files are made in the browser when they are asked for.
 *
 * @param html the template tag of the Lit that draws the widget
 */
export function drawDataLinks(html_: typeof html, widget: DataWidget, feed: Feed, locale: LocaleController): unknown {
  // Where no script will run, nothing could make the files.
  if (widget.whole) return undefined;
  adopt(widget.shadowRoot!);
  const words = dataWords(locale.lang);
  const save = (kind: keyof typeof FILES): void => {
    const copy: Copy = copyOf(widget, feed, {
      lang: locale.lang,
      terms: locale.terms,
      plain: (text) => locale.plain(text),
      say: (term, values) => locale.say(term, values),
      date: (date) => locale.date(date),
    });
    saveFile(copy[kind], FILES[kind].type, `${copy.name}.${kind}`);
  };
  const button = (kind: keyof typeof FILES): unknown => {
    const { format } = FILES[kind];
    const name = words.download.replace('{format}', format);
    return html_`<button part="button" type="button" aria-label=${name} @click=${() => save(kind)}>${format}</button>`;
  };
  return html_`<p part="data">${words.data}: ${button('json')} \u00b7 ${button('csv')}</p>`;
}

/** Where a browser has no constructed sheets, the buttons look as others do. */
function adopt(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
