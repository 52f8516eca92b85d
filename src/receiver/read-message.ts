import { readFeedbackMessage } from '../feed-format/read-feedback-message.js';
import type { FeedbackMessage } from '../feed-format/feedback-rules.js';
import { FEEDBACK_WORDS, feedbackWordsLanguage, type FeedbackWordsLanguage } from './message-words.js';

/** One field that is not as it should be, in the form of the example in RFC 9457 §3. */
export interface FeedbackFieldError {
  /** JSON Pointer as a URI fragment: `#/message`; `#` is the whole. */
  readonly pointer: string;
  /** What to do, in words that fit beside the field. */
  readonly detail: string;
}

/** What {@link readMessage} found. `language` is the one in which the details are written. */
export type MessageReading =
  | { readonly ok: true; readonly message: FeedbackMessage }
  | {
      readonly ok: false;
      readonly language: FeedbackWordsLanguage;
      readonly summary: string;
      readonly errors: readonly FeedbackFieldError[];
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
