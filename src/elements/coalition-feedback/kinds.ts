import type { FeedbackKind } from '../../feed-format/feedback-limits.js';

const KINDS = ['question', 'suggestion', 'concern', 'demand', 'praise'] as const satisfies readonly FeedbackKind[];

/** The kinds of message that an attribute names, apart by spaces and in its order; all of them where it names none. */
export function offeredKinds(names: string): readonly string[] {
  const wanted = [...new Set(names.split(/\s+/))].filter((name) => (KINDS as readonly string[]).includes(name));
  return wanted.length ? wanted : KINDS;
}
