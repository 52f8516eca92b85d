import type { Feed, Text } from '../../index.js';
import { pickText } from '../../i18n/pick-text.js';

/** A text in a language, as the widgets choose it; empty where there is none. */
export function textIn(text: Text | undefined, lang: string, feed: Feed): string {
  return text === undefined ? '' : pickText(text, lang, feed.language).value;
}
