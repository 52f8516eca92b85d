import type { FC } from 'hono/jsx';
import type { ContributionProps } from './contribution-page.js';
import { SelectField, TextArea, TextField } from './fields.js';
import { accountChoice } from './list-page.js';
import type { PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { timeLabel } from './words-of.js';

/** Who is to answer, what is the same as what, and what staff tell each other. */
export const WorkForms: FC<{ setting: PageSetting } & ContributionProps> = ({
  setting,
  contribution,
  address,
  accounts,
  notes,
  errors = {},
}) => {
  const { words, language, root, feed } = setting;
  const say = words.contribution;
  const action = `${root}contributions/${contribution.reference}${address && `?${address}`}`;
  const version = <input type="hidden" name="version" value={String(contribution.version)} />;
  return (
    <div class="beside">
      <section aria-labelledby="work-title">
        <h2 id="work-title">{say.work}</h2>
        <PostForm setting={setting} action={action}>
          {version}
          <SelectField
            words={words}
            name="member"
            label={say.assignedMember}
            value={contribution.assignedMember}
            empty={words.nobody}
            choices={feed.members}
          />
          <SelectField
            words={words}
            name="account"
            label={say.assignedAccount}
            value={contribution.assignedAccount === null ? '' : String(contribution.assignedAccount)}
            empty={words.nobody}
            choices={accounts.map(accountChoice)}
          />
          <button name="act" value="assign">
            {say.assign}
          </button>
        </PostForm>
        <PostForm setting={setting} action={action}>
          {version}
          <TextField
            words={words}
            name="sameAs"
            label={say.sameAs}
            hint={say.sameAsHint}
            value={contribution.sameAs}
            errors={errors}
          />
          <button name="act" value="sameAs">
            {say.setSameAs}
          </button>{' '}
          {contribution.sameAs && (
            <button name="act" value="notSame">
              {say.removeSameAs}
            </button>
          )}
        </PostForm>
      </section>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{say.noteTitle}</h2>
        {notes.length === 0 ? (
          <p>{say.noNotes}</p>
        ) : (
          <ul class="notes">
            {notes.map((note) => (
              <li>
                <p class="facts">
                  {note.accountName ?? words.log.system} ·{' '}
                  <time datetime={note.at}>{timeLabel(language, note.at)}</time>
                </p>
                <p class="text" dir="auto">
                  {note.text}
                </p>
              </li>
            ))}
          </ul>
        )}
        <PostForm setting={setting} action={action}>
          {version}
          <TextArea words={words} name="note" label={say.note} hint={say.noteHint} rows={3} errors={errors} />
          <button name="act" value="note">
            {say.addNote}
          </button>
        </PostForm>
      </section>
    </div>
  );
};
