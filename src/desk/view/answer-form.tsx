import type { FC } from 'hono/jsx';
import type { ContributionProps } from './contribution-page.js';
import { Difference } from './difference.js';
import { CheckField, SelectField, TextArea } from './fields.js';
import type { PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { decisionChoices, kindChoices } from './words-of.js';

/** What the page is to show and what is answered. The version that was seen goes along: two at once are caught. */
export const AnswerForm: FC<{ setting: PageSetting } & ContributionProps> = ({
  setting,
  contribution,
  form,
  address,
  replies,
  errors = {},
  houseRules,
  sendsMail,
}) => {
  const { words, language, root, feed } = setting;
  const say = words.contribution;
  const languages = [...new Set([...feed.languages, form.responseLanguage].filter(Boolean))];
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const field = { words, errors };
  const action = `${root}contributions/${contribution.reference}${address && `?${address}`}`;
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{say.answer}</h2>
      {houseRules && (
        <details open>
          <summary>{say.houseRules}</summary>
          <p class="text">{houseRules}</p>
        </details>
      )}
      <PostForm setting={setting} action={action}>
        <input type="hidden" name="version" value={String(contribution.version)} />
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
        <TextArea
          {...field}
          name="publicText"
          label={say.publicText}
          hint={say.publicTextHint}
          value={form.publicText}
          lang={contribution.language}
        />
        <details open={form.publicText !== contribution.message}>
          <summary>{say.difference}</summary>
          <Difference words={words} was={contribution.message} now={form.publicText} />
        </details>
        {contribution.personalData === 'suspected' && (
          <CheckField name="checked" label={say.checked} checked={form.checked} errors={errors} />
        )}
        <SelectField
          {...field}
          name="decision"
          label={say.decision}
          value={form.decision}
          empty={say.undecided}
          choices={decisionChoices(language)}
        />
        {replies.length > 0 && (
          <div class="fill">
            <SelectField
              words={words}
              name="reply"
              label={say.savedReply}
              empty=""
              choices={replies.map(({ id, title }) => ({ value: String(id), label: title }))}
            />
            <button name="act" value="fill">
              {say.fill}
            </button>
          </div>
        )}
        <TextArea
          {...field}
          name="response"
          label={say.response}
          hint={say.responseHint}
          value={form.response}
          rows={8}
          lang={form.responseLanguage}
        />
        {languages.length > 1 && (
          <SelectField
            {...field}
            name="responseLanguage"
            label={say.responseLanguage}
            value={form.responseLanguage}
            choices={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          />
        )}
        {languages.length === 1 && <input type="hidden" name="responseLanguage" value={languages[0]} />}
        <SelectField
          {...field}
          name="answeredBy"
          label={say.answeredBy}
          value={form.answeredBy}
          empty={words.accounts.anyMember}
          choices={feed.members}
        />
        {contribution.consent === false && <p class="warning">{say.noConsent}</p>}
        {contribution.email && <p class="hint">{sendsMail ? say.mailWillGo(contribution.email) : say.noMail}</p>}
        {contribution.state === 'spam' ? (
          <p class="buttons">
            <button name="act" value="notSpam">
              {say.notSpam}
            </button>
          </p>
        ) : (
          <p class="buttons">
            <button name="act" value="save">
              {say.saveDraft}
            </button>{' '}
            <button class="main" name="act" value="publish">
              {say.publish}
            </button>{' '}
            <button name="act" value="spam">
              {say.spam}
            </button>
          </p>
        )}
      </PostForm>
      {contribution.state === 'published' && (
        <PostForm setting={setting} action={action}>
          <input type="hidden" name="version" value={String(contribution.version)} />
          <div class="field">
            <label for="reason">{say.withdrawReason}</label>
            <input id="reason" name="reason" maxlength={1000} />
          </div>
          <button name="act" value="withdraw">
            {say.withdraw}
          </button>
        </PostForm>
      )}
    </section>
  );
};
