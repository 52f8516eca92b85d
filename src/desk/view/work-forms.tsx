import type { FC } from 'hono/jsx';
import { labelOf } from '../feed-choices.js';
import type { ContributionProps } from './contribution-props.js';
import { SelectField, TextArea, TextField } from './fields.js';
import { NoteList } from './note-list.js';
import type { PageSetting } from './page.js';
import { accountChoice, accountChoices, excerptOf } from './words-of.js';

type Props = { setting: PageSetting } & ContributionProps;

/** Who is to answer, what is the same as what, and what staff tell each other. */
export const WorkForms: FC<Props> = (props) => {
  const { setting, work, notes, mayAct, errors = {} } = props;
  const { words } = setting;
  const say = words.contribution;
  return (
    <>
      <section aria-labelledby="work-title">
        <h2 id="work-title">{say.work}</h2>
        {mayAct ? <Work {...props} /> : <WorkFacts {...props} />}
      </section>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{say.noteTitle}</h2>
        {notes.length === 0 ? <p>{say.noNotes}</p> : <NoteList setting={setting} notes={notes} />}
        <TextArea
          words={words}
          name="note"
          label={say.note}
          hint={say.noteHint}
          rows={3}
          value={work.note}
          errors={errors}
        />
        <button name="act" value="note">
          {say.addNote}
        </button>
      </section>
    </>
  );
};

/** Whose it is, where that is another body's to say. */
const WorkFacts: FC<Props> = ({ setting, contribution, accounts }) => {
  const { words, feed } = setting;
  const say = words.contribution;
  const { assignedMember, assignedAccount } = contribution;
  const person = accounts.find(({ id }) => id === assignedAccount);
  return (
    <dl>
      <dt>{say.assignedMember}</dt>
      <dd>{assignedMember === null ? words.nobody : labelOf(feed.members, assignedMember)}</dd>
      <dt>{say.assignedAccount}</dt>
      <dd>{person ? accountChoice(words, person).label : words.nobody}</dd>
    </dl>
  );
};

const Work: FC<Props> = ({ setting, contribution, work, accounts, similar, errors = {} }) => {
  const { words, root, feed } = setting;
  const say = words.contribution;
  return (
    <>
      <SelectField
        words={words}
        name="member"
        label={say.assignedMember}
        value={work.member}
        errors={errors}
        empty={words.nobody}
        choices={feed.members}
      />
      <SelectField
        words={words}
        name="account"
        label={say.assignedAccount}
        value={work.account}
        errors={errors}
        empty={words.nobody}
        choices={accountChoices(words, accounts, work.account)}
      />
      <button name="act" value="assign">
        {say.assign}
      </button>
      <TextField
        words={words}
        name="sameAs"
        label={say.sameAs}
        hint={say.sameAsHint}
        value={work.sameAs}
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
      {similar.length > 0 && (
        <>
          <h3>{say.similar}</h3>
          <ul>
            {similar.map((one) => (
              <li>
                <a href={`${root}contributions/${one.reference}`}>{one.reference}</a>{' '}
                <span class="excerpt" dir="auto" lang={one.language ?? undefined}>
                  {excerptOf(setting, one)}
                </span>{' '}
                {/* What has an answer hangs on nothing that waits for one: it is the other way round. */}
                {contribution.answeredAt !== null && one.answeredAt === null ? (
                  <button name="act" value={`join ${one.reference} ${one.version}`} class="as-link">
                    {say.saysSameAsThis(one.reference)}
                  </button>
                ) : (
                  <button name="act" value={`sameAs ${one.reference}`} class="as-link">
                    {say.sameAsThis(one.reference)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
