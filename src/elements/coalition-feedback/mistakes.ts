import type { LocaleController } from '../../i18n/locale-controller.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './read-answer.js';

/** What a server would refuse for certain, so that nobody has to wait to hear it. */
export function mistakesIn({ message, email }: FeedbackValues, locale: LocaleController): FieldError[] {
  const { missingMessage, messageTooLong, wrongEmail } = locale.terms.feedback;
  const left = charactersLeft(message) ?? 0;
  const isWrongEmail = email.trim() && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim());
  return [
    // Spaces and signs that nobody sees are no message.
    { field: 'message', detail: /[^\s\p{Cc}\p{Cf}]/u.test(message) ? '' : missingMessage },
    { field: 'message', detail: left < 0 ? locale.say(messageTooLong, { n: -left }) : '' },
    { field: 'email', detail: isWrongEmail ? wrongEmail : '' },
  ].filter(({ detail }) => detail);
}
