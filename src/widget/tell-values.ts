import type { ReactiveElement } from 'lit';
import { attributeWords } from '../feed/attribute-words.js';
import { hasOwn } from '../feed-format/own.js';
import { isDate } from '../feed-format/patterns.js';
import type { Feed } from '../feed-format/types.js';
import {
  COMPLETIONS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATUSES,
  LEVELS,
  SECTORS,
  TIMELINE_FILTERS,
} from '../feed-format/vocabularies.js';
import { warnOnce } from '../internal/warn-once.js';

/** The most words that are named. */
const MOST = 20;

interface Named {
  readonly id: string;
}

/** What an attribute can say: one of these words or several, or what passes the test. */
type Known = readonly string[] | ((value: string) => boolean);

const isCount = (value: string): boolean => Number(value) >= 1;
const idsOf = (records: readonly Named[]): string[] => records.map(({ id }) => id);

/** By attribute; those that name a record once the feed is there. */
export const knownValues = (
  { localName }: Pick<Element, 'localName'>,
  feed?: Feed,
): Readonly<Record<string, Known>> => ({
  limit: isCount,
  'heading-level': ['2', '3', '4', '5', '6'],
  completion: [...COMPLETIONS, 'figures', 'unknown'],
  sort: ['feed', 'updated', 'end', 'completion'],
  sector: SECTORS,
  level: LEVELS,
  layout: ['list', 'grid'],
  format: ['json', 'form', 'open311'],
  images: ['own', 'any', 'none'],
  status: CONTRIBUTION_STATUSES,
  kinds: localName === 'coalition-feedback' ? CONTRIBUTION_KINDS : TIMELINE_FILTERS,
  from: isDate,
  to: isDate,
  ...(feed && { commitment: idsOf(feed.commitments), plan: idsOf(feed.plans), member: idsOf(feed.members) }),
});

/**
 * One console line, once for a page, for each attribute of a widget whose value means nothing, whose name is nearly that of
 * another, or which is another widget's while the word is one of an attribute here; for a widget of one commitment that does not say which, and for one that another stands in.
 */
export function tellUnknownValues(widget: Element, feed: Feed | undefined): void {
  const known = knownValues(widget, feed);
  if (feed && /-(commitment|progress)$/.test(widget.localName) && !(widget as { commitment?: string }).commitment)
    warnOnce(`<${widget.localName}> has no commitment.${choice(known['commitment'])}`);
  const inner = [...widget.querySelectorAll('*')].find(({ localName }) => /^coalition-/.test(localName));
  if (inner) warnOnce(`<${inner.localName}> is inside <${widget.localName}>. Close that with </${widget.localName}>.`);
  const names = (widget.constructor as typeof ReactiveElement).observedAttributes;
  for (const { name, value } of widget.attributes) {
    const can = hasOwn(known, name) && known[name];
    if (names.includes(name)) {
      if (
        can &&
        value &&
        !(typeof can === 'function' ? can(value) : attributeWords(value).every((word) => can.includes(word)))
      )
        warnOnce(`<${widget.localName}> ${name}="${value}" means nothing.${choice(can)}`);
    } else {
      const meant = names.find(
        (other) => isNear(name, other) || (can && (known[other] as Partial<readonly string[]>)?.includes?.(value)),
      );
      if (meant) warnOnce(`<${widget.localName}> has no attribute ${name}. There is: ${meant}.`);
    }
  }
}

const choice = (can: Known): string =>
  ` It can be: ${typeof can === 'function' ? (can === isDate ? 'a date, as 2026-05-31' : 'a number from 1') : can.slice(0, MOST).join(', ')}.`;

/** Whether two names differ in one letter or in the order of two, as after a slip of the finger. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  // After the letter that is one too many, or another, or that comes too early.
  return [short.slice(same + 1), short.slice(same), short[same] + short.slice(same + 2)].includes(long.slice(same + 1));
}
