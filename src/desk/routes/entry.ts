import type { Hono } from 'hono';
import { CONTRIBUTION_KINDS } from '../../feed-format/vocabularies.js';
import { visibleText } from '../../feed-format/feedback-rules.js';
import { EMAIL_PATTERN, LANGUAGE_PATTERN } from '../../feed-format/patterns.js';
import { plainLine } from '../../receiver/plain-text.js';
import { SOURCES, type Source } from '../../receiver/store/contribution.js';
import { MOST_CHARACTERS } from '../../receiver/store/contribution.js';
import { page, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { mayName } from '../feed-choices.js';
import { isBroughtBack } from '../kept-form.js';
import { renderEntryPage, type EntryForm } from '../view/entry-page.js';
import type { PageSetting } from '../view/page.js';
import { todayIn } from '../view/times.js';
import { readWrittenDate, type WrittenDate } from '../written-date.js';
import { typedText } from '../typed-text.js';

const EMPTY: EntryForm = {
  message: '',
  source: 'meeting',
  sourceDate: '',
  kind: '',
  commitment: '',
  name: '',
  email: '',
  language: '',
  consent: '',
};

/** Entering what somebody said in a meeting, wrote in a letter or told on the telephone. */
export function addEntryRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
  desk.get('/new', (context) => page(context, renderEntryPage(context.var.setting, EMPTY)));

  desk.post('/new', async (context) => {
    const { setting, fields, actor } = context.var;
    const written = readEntry(fields);
    const date = written.sourceDate ? readWrittenDate(written.sourceDate, setting.language) : undefined;
    const form = date && 'day' in date ? { ...written, sourceDate: date.day } : written;
    if (isBroughtBack(fields)) {
      // A language that nobody chose is that of the desk, also when that was changed.
      const isChosen = form.language !== fields.get('standard-language');
      return page(context, renderEntryPage(setting, isChosen ? form : { ...form, language: '' }));
    }
    const dateError = date && dateFault(date, setting);
    const errors = { ...(dateError && { sourceDate: dateError }), ...checkEntry(form, setting) };
    if (Object.keys(errors).length > 0) return page(context, renderEntryPage(setting, form, errors), 422);
    const orNull = (value: string) => value || null;
    const contribution = await store.editing.enter(
      {
        message: form.message,
        source: form.source as Source,
        sourceDate: orNull(form.sourceDate),
        kind: orNull(form.kind),
        commitment: orNull(form.commitment),
        name: orNull(form.name),
        email: orNull(form.email),
        language: orNull(form.language),
        consent: form.consent === '' ? null : form.consent === 'yes',
      },
      actor,
    );
    return context.redirect(`${setting.root}contributions/${contribution.reference}?done=entered`, 303);
  });
}

function readEntry(fields: URLSearchParams): EntryForm {
  const text = (name: keyof EntryForm) => (typedText(fields, name) ?? '').trim();
  return {
    message: visibleText(text('message')),
    source: text('source'),
    sourceDate: text('sourceDate'),
    kind: text('kind'),
    commitment: text('commitment'),
    name: plainLine(text('name')),
    email: text('email'),
    language: text('language'),
    consent: text('consent'),
  };
}

/** What is wrong with a date, in a sentence. What was said tomorrow was not said yet. */
function dateFault(date: WrittenDate, { words, feed, now }: PageSetting): string | undefined {
  const { errors: say } = words;
  if ('day' in date) return date.day > todayIn(feed.timeZone, now) ? say.dateInFuture : undefined;
  return date.fault === 'ambiguous' ? say.dateAmbiguous(...date.either) : say.dateWrong;
}

function checkEntry(form: EntryForm, { words: { errors: say }, feed }: PageSetting): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!form.message) errors['message'] = say.messageEmpty;
  else if ([...form.message].length > MOST_CHARACTERS) errors['message'] = say.messageLong(MOST_CHARACTERS);
  if (form.email && (form.email.length > 254 || !EMAIL_PATTERN.test(form.email))) errors['email'] = say.emailWrong;
  const isOneOf = (values: readonly string[], value: string) => values.includes(value);
  if (!isOneOf(SOURCES, form.source)) errors['source'] = say.unknownChoice;
  if (form.kind && !isOneOf(CONTRIBUTION_KINDS, form.kind)) errors['kind'] = say.unknownChoice;
  if (form.consent && !isOneOf(['yes', 'no'], form.consent)) errors['consent'] = say.unknownChoice;
  if (form.language && !LANGUAGE_PATTERN.test(form.language)) errors['language'] = say.unknownChoice;
  if (!mayName(feed.commitments, form.commitment)) errors['commitment'] = say.unknownChoice;
  if (form.name.length > 200) errors['name'] = say.messageLong(200);
  return errors;
}
