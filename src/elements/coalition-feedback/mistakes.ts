import { checkEmail, checkMessage } from '../../feed-format/feedback-rules.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './read-answer.js';

/** What a server would refuse for certain, so that nobody has to wait to hear it. */
export function mistakesIn({ message, email }: FeedbackValues, locale: LocaleController): FieldError[] {
  const { missingMessage, messageTooLong, wrongEmail } = locale.terms.feedback;
  const address = email.trim();
  const errors: FieldError[] = [];
  const fault = checkMessage(message);
  if (fault === 'messageMissing') errors.push({ field: 'message', detail: missingMessage });
  if (fault === 'messageLong') {
    const n = Math.max(-(charactersLeft(message) ?? 0), 1);
    errors.push({ field: 'message', detail: locale.say(messageTooLong, { n }) });
  }
  if (address && checkEmail(address)) errors.push({ field: 'email', detail: wrongEmail });
  return errors;
}
