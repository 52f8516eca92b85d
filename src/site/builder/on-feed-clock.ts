import type { Feed } from '../../index.js';
import { hoursOnFeedClock } from '../../snippets/feed-clock.js';

/**
 * Writes the hours in what a widget has drawn as the feed has them: a widget shows a reader's own, and who copies what it has drawn is
 * not the reader. The widgets of the page are those that any page loads, and take no clock; so what they write of an instant is
 * written here once more, and replaced.
 */
export function onFeedClock(drawn: Node, feed: Feed, lang: string): void {
  const rewritten = hoursOnFeedClock(feed, lang);
  if (!rewritten.size) return;
  // A range begins with what may be the whole of another.
  const times = [...rewritten.keys()].sort((a, b) => b.length - a.length);
  const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const found = times.find((time) => stands(time, text.data));
    if (found !== undefined) text.data = text.data.replace(found, () => rewritten.get(found)!);
  }
}

/** Whether a time stands in a text as a whole: “3 de diciembre …” also ends “13 de diciembre …”. */
function stands(time: string, text: string): boolean {
  const at = text.indexOf(time);
  return at >= 0 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at));
}
