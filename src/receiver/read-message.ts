import { readFeedbackMessage } from '../feed-format/read-feedback-message.js';
import type { FieldError } from '../server/problem.js';
import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import { FEEDBACK_WORDS, feedbackWordsLanguage, type FeedbackWordsLanguage } from './message-words.js';

/** What {@link readMessage} found. `language` is the one in which the details are written. */
export type MessageReading =
  | { readonly ok: true; readonly message: FeedbackMessage }
  | {
      readonly ok: false;
      readonly language: FeedbackWordsLanguage;
      readonly summary: string;
      readonly errors: readonly FieldError[];
    };

/**
 * Reads a parsed JSON value as a message, and says what is wrong in the language of whoever wrote it.
 * `acceptLanguage` is the request's header, used where the message names no language we speak.
 */
export function readMessage(value: unknown, acceptLanguage?: string): MessageReading {
  const reading = readFeedbackMessage(value);
  if (reading.ok) return reading;
  const language = feedbackWordsLanguage(reading.language, acceptLanguage);
  const words = FEEDBACK_WORDS[language];
  const errors = reading.faults.map(({ pointer, fault }) => ({ pointer, detail: words[fault] }));
  return { ok: false, language, summary: words.summary, errors };
}
