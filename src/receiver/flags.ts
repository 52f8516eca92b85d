import type { FeedbackMessage } from '../feed-format/feedback-rules.js';

/** Why a contribution may be spam. It is kept all the same: staff decide, with these facts. */
export type ContributionFlag = 'too-fast' | 'honeypot';

const FASTEST_SECONDS = 3;

/** The facts that speak for spam. A form that tells no time is not held against anyone. */
export function flagsOf(message: FeedbackMessage): ContributionFlag[] {
  const flags: ContributionFlag[] = [];
  if (message.elapsedSeconds !== undefined && message.elapsedSeconds < FASTEST_SECONDS) {
    flags.push('too-fast');
  }
  if (message.website !== undefined) flags.push('honeypot');
  return flags;
}
