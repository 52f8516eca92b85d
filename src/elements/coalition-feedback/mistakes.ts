import { FEEDBACK_LIMITS, fitsGraphemes } from '../../feed-format/feedback-limits.js';
import { ANSWER_EMAIL_PATTERN, VISIBLE_PATTERN } from '../../feed-format/feedback-patterns.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { charactersLeft } from './characters.js';
import type { FeedbackValues } from './feedback-message.js';
import type { FieldError } from './read-answer.js';

/** What a server would refuse for certain, so that nobody has to wait to hear it. */
export function mistakesIn(values: FeedbackValues, locale: LocaleController): FieldError[] {
  const { missingMessage, messageTooLong, wrongEmail } = locale.terms.feedback;
  const { message } = values;
  const email = values.email.trim();
  const fits = fitsGraphemes(message, FEEDBACK_LIMITS.message);
  const isEmail = email.length <= FEEDBACK_LIMITS.email && ANSWER_EMAIL_PATTERN.test(email);
  return [
    { field: 'message', detail: VISIBLE_PATTERN.test(message) ? '' : missingMessage },
    {
      field: 'message',
      detail: fits ? '' : locale.say(messageTooLong, { n: Math.max(-(charactersLeft(message) ?? 0), 1) }),
    },
    { field: 'email', detail: email && !isEmail ? wrongEmail : '' },
  ].filter(({ detail }) => detail);
}
