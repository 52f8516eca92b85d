import { FEEDBACK_KINDS, type FeedbackKind } from '../../feed-format/feedback-limits.js';

/** The kinds of message that an attribute names, separated by spaces and in its order; all of them where it names none. */
export function offeredKinds(names: string): readonly FeedbackKind[] {
  const asked = new Set(names.split(/\s+/));
  const wanted = [...asked].filter((name): name is FeedbackKind =>
    (FEEDBACK_KINDS as readonly string[]).includes(name),
  );
  return wanted.length ? wanted : FEEDBACK_KINDS;
}
