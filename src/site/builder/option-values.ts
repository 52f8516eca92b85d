import type { Feed } from '../../index.js';
import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATUSES,
  LEVELS,
  PROGRESS_LEVELS,
  SECTORS,
  TIMELINE_FILTERS,
} from '../../schema/index.js';
import { textIn } from './feed-texts.js';

/** One value that an attribute can take, and what it is called. */
export interface OptionValue {
  readonly value: string;
  readonly label: string;
}

/** Attributes that take several values, with spaces between them; by widget where the same name takes other ones. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  sector: SECTORS,
  level: LEVELS,
  status: CONTRIBUTION_STATUSES,
  completion: PROGRESS_LEVELS,
  'timeline kinds': TIMELINE_FILTERS,
  'feedback kinds': CONTRIBUTION_KINDS,
};

/** The values of an attribute that takes several; `undefined` for one that does not. */
export function listedValues(widget: string, option: string): readonly string[] | undefined {
  return LISTS[`${widget} ${option}`] ?? (Object.hasOwn(LISTS, option) ? LISTS[option] : undefined);
}

/** Records of the feed that an attribute names; `undefined` for an attribute that names none. */
export function recordsOf(option: string, feed: Feed, lang: string): OptionValue[] | undefined {
  const named = (records: readonly { id: string; title?: Feed['title']; name?: Feed['title'] }[]): OptionValue[] =>
    records.map(({ id, title, name }) => ({ value: id, label: textIn(title ?? name, lang, feed) || id }));
  switch (option) {
    case 'commitment':
      return named(feed.commitments);
    case 'plan':
      return named(feed.plans);
    case 'member':
      return named(feed.members);
    case 'policy-area': {
      const areas = feed.commitments.flatMap(({ policyAreas }) => policyAreas.map((area) => textIn(area, lang, feed)));
      return [...new Set(areas)].sort().map((area) => ({ value: area, label: area }));
    }
    default:
      return undefined;
  }
}

/** The widgets that show one commitment and nothing without it. */
export const needsCommitment = (widget: string): boolean => widget === 'commitment' || widget === 'progress';
