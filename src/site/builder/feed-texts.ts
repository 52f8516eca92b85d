import type { Feed, Text } from '../../index.js';

/** A text in a language, in its parent or child, in the feed's, or in any. */
export function textIn(text: Text | undefined, lang: string, feed: Feed): string {
  if (typeof text !== 'object') return text ?? '';
  const tags = Object.keys(text);
  const isNear = (wanted: string) => (tag: string) => tag.toLowerCase().split('-')[0] === wanted.toLowerCase().split('-')[0];
  const tag =
    tags.find((each) => each.toLowerCase() === lang.toLowerCase()) ??
    tags.find(isNear(lang)) ??
    tags.find((each) => each.toLowerCase() === feed.language.toLowerCase()) ??
    tags.find(isNear(feed.language)) ??
    tags[0];
  return (tag !== undefined && text[tag]) || '';
}
