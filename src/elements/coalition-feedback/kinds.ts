import { attributeWords } from '../../feed/attribute-words.js';
import type { FeedbackKind } from '../../feed-format/feedback-rules.js';
import { CONTRIBUTION_KINDS } from '../../feed-format/vocabularies.js';

/** The kinds of message that an attribute names, separated by spaces and in its order; all of them where it names none. */
export function offeredKinds(names: string): readonly FeedbackKind[] {
  const wanted = [...new Set(attributeWords(names))].filter((name): name is FeedbackKind =>
    (CONTRIBUTION_KINDS as readonly string[]).includes(name),
  );
  return wanted.length ? wanted : CONTRIBUTION_KINDS;
}
