import { LANGUAGE_PATTERN } from '../../feed-format/patterns.js';
import { resolveUrl } from '../../feed-format/url.js';
import { feedShape, type Shape } from '../../schema/feed-shape.js';
import { dayOn, timeZoneOf } from '../calendar.js';
import type { PublishedContribution } from '../store/contributions.js';
import type { SourceFeed } from './feed-source.js';

/**
 * The coalition's feed with what the desk published, newest first and before those of the feed itself. Never a name
 * or an e-mail: a publication holds none. Of two with the same id the desk's stands.
 */
export function mergeContributions(
  { data, feed, base }: SourceFeed,
  published: readonly PublishedContribution[],
): Record<string, unknown> {
  const commitments = new Set(feed.commitments.map(({ id }) => id));
  const members = new Set(feed.members.map(({ id }) => id));
  const dayOf = dayOn(timeZoneOf(feed));
  const ours = published.map((one) => recordOf(one, feed.language, dayOf, commitments, members));
  const references = new Set<unknown>(published.map(({ reference }) => reference));
  const theirs = Array.isArray(data.contributions) ? (data.contributions as unknown[]) : [];
  const others = theirs.filter((one) => !references.has((one as { id?: unknown } | null)?.id));
  const whole = base === undefined ? data : (absolute(data, feedShape, base) as Record<string, unknown>);
  const kept =
    base === undefined ? others : others.map((one) => absolute(one, listed(feedShape, 'contributions'), base));
  return { ...whole, contributions: [...ours, ...kept] };
}

function recordOf(
  one: PublishedContribution,
  feedLanguage: string,
  dayOf: (at: string) => string,
  commitments: ReadonlySet<string>,
  members: ReadonlySet<string>,
): Record<string, unknown> {
  const isAnswered = one.response !== null || one.decision !== null;
  return withoutEmpty({
    id: one.reference,
    date: dayOf(one.since),
    kind: one.kind,
    text: inLanguage(one.text, one.language, feedLanguage),
    commitment: one.commitment !== null && commitments.has(one.commitment) ? one.commitment : null,
    status: isAnswered ? 'answered' : 'under-review',
    decision: one.decision,
    response: one.response === null ? null : inLanguage(one.response, one.responseLanguage, feedLanguage),
    answeredBy: one.answeredBy !== null && members.has(one.answeredBy) ? one.answeredBy : null,
    answeredOn: isAnswered && one.answeredAt !== null ? dayOf(one.answeredAt) : null,
    alike: one.alike || null,
  });
}

/** A Text: plain in the feed's language, else marked with its own. */
function inLanguage(text: string, language: string | null, feedLanguage: string): string | Record<string, string> {
  const isOther = language !== null && LANGUAGE_PATTERN.test(language) && !isSameLanguage(language, feedLanguage);
  return isOther ? { [language]: text } : text;
}

const isSameLanguage = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function withoutEmpty(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

/** The same value with every address of the format made absolute: it is served from another place than its own. */
function absolute(value: unknown, shape: Shape | undefined, base: string): unknown {
  if (shape === 'url') return typeof value === 'string' ? (resolveUrl(value, base) ?? value) : value;
  if (typeof shape !== 'object' || typeof value !== 'object' || value === null) return value;
  if ('list' in shape) return Array.isArray(value) ? value.map((one) => absolute(one, shape.list, base)) : value;
  if (!('fields' in shape) || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      absolute(field, Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined, base),
    ]),
  );
}

function listed(shape: Shape, name: string): Shape | undefined {
  const field = typeof shape === 'object' && 'fields' in shape ? shape.fields[name] : undefined;
  return typeof field === 'object' && 'list' in field ? field.list : undefined;
}
