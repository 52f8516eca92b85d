import type { LocaleController } from '../../i18n/locale-controller.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './send-feedback.js';

/** What would be refused for certain, so that nobody has to wait for the server to hear it. */
export function findMistakes({ message, email }: FeedbackValues, locale: LocaleController): FieldError[] {
  const { missingMessage, messageTooLong, wrongEmail } = locale.terms.feedback;
  const mistakes: FieldError[] = [];
  const left = charactersLeft(message) ?? 0;
  // Spaces and signs that nobody sees are no message.
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(message)) mistakes.push({ field: 'message', detail: missingMessage });
  else if (left < 0) mistakes.push({ field: 'message', detail: locale.say(messageTooLong, { n: -left }) });
  if (email.trim() && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim())) mistakes.push({ field: 'email', detail: wrongEmail });
  return mistakes;
}
