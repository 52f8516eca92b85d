import { totalsOf } from '../../index.js';
import { textIn } from '../../snippets/feed-texts.js';
import type { FeedStanding } from './feed-check-controller.js';
import type { Setting } from './setting.js';

/** What is known of the feed, in a sentence: shown, and said to whoever does not see it. */
export function feedSentence(standing: FeedStanding, { words: { feed: words }, language, locale }: Setting): string {
  switch (standing.status) {
    case 'none':
      return words.noAddress;
    case 'wrong-address':
      return standing.placeholder ? words.placeholder(standing.placeholder) : words.wrongAddress;
    case 'checking':
      return words.checking;
    case 'failed':
      return words.trouble[standing.error.trouble](standing.error.message);
    case 'read': {
      const { feed, bytes } = standing.checked;
      const size = `${(bytes / 1000).toLocaleString(locale, { maximumFractionDigits: 0 })} kB`;
      const counts = words.counts(totalsOf(feed.commitments).total, feed.commitments.length, feed.members.length);
      return words.good(textIn(feed.title, language, feed), counts, size);
    }
  }
}
