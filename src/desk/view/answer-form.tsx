import type { FC } from 'hono/jsx';
import { allPersonalData } from '../../receiver/store/derived.js';
import { isOwnWords } from '../../receiver/store/steps.js';
import { writtenIn } from '../contribution-form.js';
import { labelOf } from '../feed-choices.js';
import { AnswerFacts } from './answer-facts.js';
import type { ContributionProps } from './contribution-props.js';
import { Difference } from './difference.js';
import { CheckField, SelectField, TextArea, TextField } from './fields.js';
import { KeptPieces } from './kept-pieces.js';
import type { PageSetting } from './page.js';
import { decisionChoices, kindChoices, languageChoices } from './words-of.js';

type Props = { setting: PageSetting } & ContributionProps;

/** What the page is to show and what is answered. */
export const AnswerForm: FC<Props> = (props) => {
  const { setting, contribution, form, stored, houseRules, errors = {} } = props;
  const { words, feed } = setting;
  const say = words.contribution;
  const { sameAs, state, waits } = contribution;
  const isWriting = Object.keys(errors).length > 0 || form.response !== stored.response;
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{say.answer}</h2>
      {houseRules && (
        <details open>
          <summary>{say.houseRules}</summary>
          <p class="text" lang={houseRules.lang}>
            {houseRules.text}
          </p>
        </details>
      )}
      {!props.mayAct && (
        <p class="warning" id="field-answeredBy" tabindex={-1}>
          {say.otherBody(labelOf(feed.members, contribution.assignedMember ?? ''))}
        </p>
      )}
      {!props.mayAct ? (
        <Read {...props} />
      ) : state === 'spam' ? (
        <Spam {...props} />
      ) : sameAs && waits ? (
        <>
          <p class="notice">{say.waitsAgain(sameAs)}</p>
          <Fields {...props} />
        </>
      ) : sameAs ? (
        <>
          <p class="notice">{say.countsWith(sameAs)}</p>
          {contribution.email && props.sendsMail && <p class="hint">{say.mailFromOther(contribution.email, sameAs)}</p>}
          <details open={isWriting}>
            <summary>{say.answerAlone}</summary>
            <Fields {...props} />
          </details>
        </>
      ) : (
        <Fields {...props} />
      )}
    </section>
  );
};

/** What is written, to be read; it goes along unseen, so that no button beside it loses a word. */
const Read: FC<Props> = ({ setting, form }) => {
  const written = writtenIn(form);
  return (
    <>
      <AnswerFacts setting={setting} facts={written} />
      {Object.entries(written).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
};

/** What is written for spam can be read until it is put back. */
const Spam: FC<Props> = (props) => {
  const say = props.setting.words.contribution;
  return (
    <>
      <p class="notice">{say.spamText}</p>
      <Read {...props} />
      <p class="buttons">
        <button name="act" value="notSpam">
          {say.notSpam}
        </button>
      </p>
    </>
  );
};

const Fields: FC<Props> = (props) => {
  const { setting, contribution, form, replies, sendsMail, work, alike, errors = {} } = props;
  const { words, language, feed, account } = setting;
  const say = words.contribution;
  const languages = [...new Set([...feed.languages, form.responseLanguage].filter(Boolean))];
  const textLanguages = [...new Set([...feed.languages, form.language].filter(Boolean))];
  const field = { words, errors };
  const asked = askedIn(props);
  const isFirstAnswer = contribution.answeredAt === null;
  const alikeByMail = isFirstAnswer ? alike.filter(({ email, answeredAt }) => email && answeredAt === null).length : 0;
  const publishHint =
    contribution.state === 'published'
      ? say.publishChangeHint
      : contribution.answeredAt === null
        ? say.publishHint
        : undefined;
  // Who answers for one body answers in no other name.
  const bodies = account?.member ? feed.members.filter(({ value }) => value === account.member) : feed.members;
  return (
    <>
      <SelectField
        {...field}
        name="kind"
        label={say.kind}
        hint={form.kind ? undefined : say.kindMissing}
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
      {contribution.consent === false && <p class="warning">{say.noConsent}</p>}
      {contribution.consent === null && <p class="warning">{say.notAskedYet}</p>}
      <TextArea
        {...field}
        name="publicText"
        label={say.publicText}
        hint={say.publicTextHint}
        value={form.publicText}
        lang={form.language || contribution.language}
      />
      {textLanguages.length > 1 && (
        <SelectField
          {...field}
          name="language"
          label={say.textLanguage}
          value={form.language}
          {...(!form.language && { empty: words.none })}
          choices={languageChoices(language, textLanguages)}
        />
      )}
      {props.suspects.length > 0 && <p class="warning">{say.stillFound(props.suspects.join(', '))}</p>}
      <details open={form.publicText !== contribution.message}>
        <summary>{say.difference}</summary>
        <Difference words={words} was={contribution.message} now={form.publicText} />
      </details>
      <Permissions {...props} pieces={asked.text} />
      <SelectField
        {...field}
        name="decision"
        label={say.decision}
        hint={form.decision ? undefined : say.undecidedHint}
        value={form.decision}
        empty={say.undecided}
        choices={decisionChoices(language)}
      />
      {replies.length === 0 && props.hasReplies && <p class="hint on-screen">{say.noReplies}</p>}
      {replies.length > 0 && (
        <div class="fill">
          <SelectField
            words={words}
            name="reply"
            label={say.savedReply}
            hint={say.savedReplyHint}
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
      <KeptPieces
        name="keptResponse"
        legend={say.keptResponse}
        pieces={asked.response}
        kept={form.kept}
        error={errors['keptResponse']}
      />
      {languages.length > 1 && (
        <SelectField
          {...field}
          name="responseLanguage"
          label={say.responseLanguage}
          value={form.responseLanguage}
          choices={languageChoices(language, languages)}
        />
      )}
      {languages.length === 1 && <input type="hidden" name="responseLanguage" value={languages[0]} />}
      <SelectField
        {...field}
        name="answeredBy"
        label={say.answeredBy}
        value={form.answeredBy}
        {...(!account?.member && { empty: words.accounts.anyMember })}
        choices={bodies}
      />
      {contribution.email && (
        <p class="hint on-screen">{sendsMail ? say.mailWillGo(contribution.email) : say.noMail}</p>
      )}
      {sendsMail && alikeByMail > 0 && <p class="hint on-screen">{say.mailToAlike(alikeByMail)}</p>}
      {publishHint && (
        <p class="hint on-screen" id="publish-hint">
          {publishHint}
        </p>
      )}
      <p class="buttons">
        <button name="act" value="save">
          {say.saveDraft}
        </button>{' '}
        <button class="main" name="act" value="publish" aria-describedby={publishHint ? 'publish-hint' : undefined}>
          {say.publish}
        </button>{' '}
        <button name="act" value="spam">
          {say.spam}
        </button>
      </p>
      {isFirstAnswer && (
        <details open={!!errors['how'] || work.how !== ''}>
          <summary>{say.otherwise}</summary>
          <TextField {...field} name="how" label={say.how} hint={say.otherwiseHint} value={work.how} />
          <button name="act" value="answered">
            {say.answerOtherwise}
          </button>
        </details>
      )}
      {contribution.state === 'published' && (
        <>
          <TextField {...field} name="reason" label={`${say.withdrawReason} ${words.optional}`} value={work.reason} />
          <button name="act" value="withdraw">
            {say.withdraw}
          </button>
        </>
      )}
    </>
  );
};

/** What looks like personal data and is asked about: in the text to publish, once somebody has looked, and in the response. */
function askedIn({ contribution: { publication }, form, isPublic }: Props): { text: string[]; response: string[] } {
  const asked = (text: string) => allPersonalData(text).filter((piece) => !isPublic(piece));
  const text = form.checked && form.publicText !== publication?.text ? asked(form.publicText) : [];
  // What stands in both is asked about once.
  const response = form.response === publication?.response ? [] : asked(form.response);
  return { text, response: response.filter((piece) => !text.includes(piece)) };
}

/** What has to be said before a text may go on the page: that somebody has looked, and that its author agrees. */
const Permissions: FC<Props & { pieces: readonly string[] }> = ({
  setting,
  contribution,
  form,
  pieces,
  errors = {},
}) => {
  const say = setting.words.contribution;
  const isShown = form.publicText === contribution.publication?.text;
  return (
    <>
      {contribution.consent !== true && !isShown && (isOwnWords(contribution, form.publicText) || form.ownWords) && (
        <CheckField name="ownWords" label={say.ownWords} checked={form.ownWords} errors={errors} />
      )}
      {contribution.personalData === 'suspected' && (
        <CheckField name="checked" label={say.checked} checked={form.checked} errors={errors} />
      )}
      <KeptPieces name="kept" legend={say.kept} pieces={pieces} kept={form.kept} error={errors['kept']} />
    </>
  );
};
