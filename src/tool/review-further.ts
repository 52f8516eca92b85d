import { findPersonalData } from '../feed-format/personal-data.js';
import type { Remark } from './messages/message.js';
import { newerReports } from './review-reports.js';

/** What deserves a look before a feed is published, and what would make its page better. */
export interface FurtherRemark {
  /** Where, as `contributions[1].text`. */
  readonly path: string;
  readonly remark: Remark;
}

type Fields = Record<string, unknown>;

/** Fields of a contribution that anybody may have written into. */
const WRITTEN = ['text', 'response'];

/**
 * What `reviewFeed` does not look at because it is no matter of the format: personal details in what people wrote, and
 * what a page could say and does not.
 */
export function* reviewFurther(data: unknown): Iterable<FurtherRemark> {
  const feed = isObject(data) ? data : {};
  for (const [index, contribution] of recordsIn(feed, 'contributions').entries()) {
    for (const field of WRITTEN) {
      for (const text of textsIn(contribution[field])) {
        const found = findPersonalData(text);
        if (!found.length) continue;
        yield {
          path: `contributions[${index}].${field}`,
          remark: { cause: 'personal-data', details: {}, meant: found.join(', ') },
        };
        break;
      }
    }
  }
  for (const [index, commitment] of recordsIn(feed, 'commitments').entries()) {
    const path = `commitments[${index}]`;
    for (const { field, ...details } of newerReports(commitment))
      yield { path: `${path}.${field}`, remark: { cause: 'report-newer', details } };
    if (!isFilled(commitment['leads'])) yield { path: `${path}.leads`, remark: { cause: 'no-leads', details: {} } };
    for (const [at, report] of recordsIn(commitment, 'reports').entries()) {
      const hardlyMoved = ['not-started', 'limited'].includes(report['completion'] as string);
      if (hardlyMoved && !textsIn(report['challenges']).length)
        yield { path: `${path}.reports[${at}].challenges`, remark: { cause: 'no-challenges', details: {} } };
    }
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list that are records; others keep their place. */
const recordsIn = (record: Fields, list: string): Fields[] => {
  const value = Object.hasOwn(record, list) ? record[list] : undefined;
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
};

const textsIn = (value: unknown): string[] =>
  (isObject(value) ? Object.values(value) : [value]).filter(
    (text) => typeof text === 'string' && !!text.trim(),
  ) as string[];

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
