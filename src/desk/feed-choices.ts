import { pickText } from '../i18n/pick-text.js';
import type { Feed, Text } from '../feed-format/types.js';
import { timeZoneOf } from '../receiver/calendar.js';
import { plainLine } from '../receiver/plain-text.js';

/** A record of the feed that can be chosen. */
export interface FeedChoice {
  readonly value: string;
  readonly label: string;
}

/** What the desk needs of the coalition's feed, in the words of one language. */
export interface DeskFeed {
  readonly members: readonly FeedChoice[];
  readonly commitments: readonly FeedChoice[];
  /** The coalition's promise in days, or null where it made none. */
  readonly answerWithinDays: number | null;
  /** Language of the feed and of what is answered, unless something else is said. BCP 47. */
  readonly language: string;
  /** Languages in which the feed is written; responses are written in one of them. */
  readonly languages: readonly string[];
  /** Host of the coalition's own site; null where the feed names none. */
  readonly host: string | null;
  /** IANA name of the clock that times are shown by: the feed's, else this machine's. */
  readonly timeZone: string;
  /** How many contributions stand in the feed itself; they are not the desk's. */
  readonly contributions: number;
}

/** Nothing to choose from: the desk works without a feed, or while it cannot be read. */
export const NO_FEED: DeskFeed = {
  members: [],
  commitments: [],
  answerWithinDays: null,
  language: 'en',
  languages: [],
  host: null,
  timeZone: timeZoneOf(undefined),
  contributions: 0,
};

/**
 * The feed as the desk offers it. Members that left stay, since they may have answered; `hasLeft` says it of them. `now` in
 * milliseconds since 1970.
 */
export function deskFeedOf(feed: Feed, language: string, hasLeft: (name: string) => string, now: number): DeskFeed {
  const words = (text: Text) => plainLine(pickText(text, language, feed.language).value);
  const promise = feed.answerWithinDays;
  const today = new Date(now).toISOString();
  // Compared as far as the date goes: who left in 2026 is gone in 2026.
  const isGone = (left: string | undefined) => left !== undefined && left <= today.slice(0, left.length);
  return {
    members: feed.members.map(({ id, name, left }) => ({
      value: id,
      label: isGone(left) ? hasLeft(words(name)) : words(name),
    })),
    commitments: feed.commitments.map(({ id, shortTitle, title }) => ({
      value: id,
      label: words(shortTitle ?? title),
    })),
    answerWithinDays: promise ?? null,
    language: feed.language,
    languages: languagesOf(feed),
    host: feed.url && URL.canParse(feed.url) ? new URL(feed.url).host : null,
    timeZone: timeZoneOf(feed),
    contributions: feed.contributions?.length ?? 0,
  };
}

/** The tag among those of the feed in which somebody writes who works in a language: `es-MX` for Spanish. */
export const tagFor = (language: string, { languages }: Pick<DeskFeed, 'languages'>): string =>
  languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;

/**
 * Whether a form may name a record of the feed: one that can be chosen, or none. What stood there stays, also where the feed has
 * it no more.
 */
export const mayName = (choices: readonly FeedChoice[], value: string, standing?: string | null): boolean =>
  !value || value === standing || choices.some((choice) => choice.value === value);

/** The label of a value, or the value itself where the feed has it no more. */
export const labelOf = (choices: readonly FeedChoice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function languagesOf({ language, title, commitments, members }: Feed): string[] {
  const texts: Text[] = [title, ...commitments.map(({ title }) => title), ...members.map(({ name }) => name)];
  const tags = texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text)));
  return [...new Set([language, ...tags])];
}
