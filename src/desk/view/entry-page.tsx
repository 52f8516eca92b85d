import { isDate } from '../../feed-format/patterns.js';
import { SOURCES } from '../../receiver/store/contribution.js';
import { tagFor } from '../feed-choices.js';
import { SelectField, TextArea, TextField, type FieldErrors } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { kindChoices, languageChoices } from './words-of.js';

/** What staff enter for somebody, as it stands in the form. */
export type EntryForm = Readonly<
  Record<
    'message' | 'source' | 'sourceDate' | 'kind' | 'commitment' | 'name' | 'email' | 'language' | 'consent',
    string
  >
>;

const FORM = 'entry';

/** The form for what was said in a meeting, written in a letter or told on the telephone. */
export function renderEntryPage(setting: PageSetting, form: EntryForm, errors: FieldErrors = {}): Promise<string> {
  const { words, language, root, feed } = setting;
  const say = words.entry;
  const field = { words, errors };
  return renderPage({
    setting,
    title: say.title,
    form: FORM,
    enter: 'add',
    errors,
    children: (
      <>
        <h1>{say.title}</h1>
        <p>{say.text}</p>
        <PostForm setting={setting} action={`${root}new`} id={FORM}>
          <input type="hidden" name="writing" value="new" />
          <input type="hidden" name="standard-language" value={tagFor(language, feed)} />
          <SelectField
            {...field}
            name="source"
            label={say.source}
            value={form.source}
            choices={SOURCES.map((value) => ({ value, label: words.contribution.bySource[value] }))}
          />
          <TextField
            {...field}
            // What was written in words stays as it was written, which a field for dates would not show.
            type={form.sourceDate === '' || isDate(form.sourceDate) ? 'date' : 'text'}
            name="sourceDate"
            label={`${say.date} ${words.optional}`}
            value={form.sourceDate}
          />
          <TextArea {...field} name="message" label={say.message} value={form.message} rows={8} />
          <SelectField
            {...field}
            name="kind"
            label={say.kind}
            value={form.kind}
            empty={words.none}
            choices={kindChoices(language)}
          />
          <SelectField
            {...field}
            name="commitment"
            label={say.commitment}
            value={form.commitment}
            empty={words.list.general}
            choices={feed.commitments}
          />
          <SelectField
            {...field}
            name="language"
            label={say.language}
            value={form.language || tagFor(language, feed)}
            choices={languageChoices(language, [...feed.languages, tagFor(language, feed), form.language])}
          />
          <SelectField
            {...field}
            name="consent"
            label={words.contribution.mayPublish}
            value={form.consent}
            empty={words.contribution.notAsked}
            choices={[
              { value: 'yes', label: words.contribution.yes },
              { value: 'no', label: words.contribution.no },
            ]}
          />
          <TextField {...field} name="name" label={`${say.name} ${words.optional}`} value={form.name} />
          <TextField
            {...field}
            name="email"
            label={`${say.email} ${words.optional}`}
            hint={say.emailHint}
            value={form.email}
          />
          <button class="main" name="act" value="add">
            {say.button}
          </button>
        </PostForm>
      </>
    ),
  });
}
