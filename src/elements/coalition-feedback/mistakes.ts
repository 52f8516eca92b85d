import { checkEmail, checkMessage } from '../../feed-format/feedback-rules.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './read-answer.js';

/** What a server would refuse for certain, so that nobody has to wait to hear it. */
export function mistakesIn({ message, email }: FeedbackValues, locale: LocaleController): FieldError[] {
  const { missingMessage, messageTooLong, wrongEmail } = locale.terms.feedback;
  const fault = checkMessage(message);
  const isWrongEmail = email.trim() && checkEmail(email.trim());
  return [
    { field: 'message', detail: fault === 'messageMissing' ? missingMessage : '' },
    {
      field: 'message',
      detail:
        fault === 'messageLong' ? locale.say(messageTooLong, { n: Math.max(-(charactersLeft(message) ?? 0), 1) }) : '',
    },
    { field: 'email', detail: isWrongEmail ? wrongEmail : '' },
  ].filter(({ detail }) => detail);
}
