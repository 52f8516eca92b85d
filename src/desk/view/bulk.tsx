import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { BulkLine } from '../../receiver/store/bulk.js';
import { tagFor } from '../feed-choices.js';
import { CheckField, SelectField, TextArea, TextField } from './fields.js';
import { accountChoice } from './list-page.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { decisionChoices, languageChoices } from './words-of.js';

/** What can be done to many, in the order in which it is offered. */
export const BULK_ACTS = ['assign', 'reply', 'publish', 'withdraw', 'spam', 'notSpam'] as const;
export type BulkActName = (typeof BULK_ACTS)[number];

/** Nobody means to leave a body or a person as it is by leaving the field alone. */
export const KEEP = 'keep';

/** The fields below a list with which something is done to those that are chosen. */
export const BulkForm: FC<{
  setting: PageSetting;
  total: number;
  accounts: readonly Account[];
  /** What was in the form when something was wrong with it. */
  values?: URLSearchParams;
}> = ({ setting, total, accounts, values }) => {
  const { words, language, feed } = setting;
  const { bulk, contribution } = words;
  const keep = { value: KEEP, label: bulk.keep };
  return (
    <details class="bulk" open={values !== undefined}>
      <summary>{bulk.title}</summary>
      <CheckField name="all" label={bulk.allFound(total)} checked={values?.get('all') === '1'} />
      <SelectField
        words={words}
        name="act"
        value={values?.get('act')}
        label={bulk.act}
        empty=""
        choices={BULK_ACTS.map((value) => ({ value, label: bulk[value] }))}
      />
      <fieldset>
        <legend>{bulk.assign}</legend>
        <SelectField
          words={words}
          name="member"
          label={bulk.toMember}
          value={values?.get('member') ?? KEEP}
          empty={words.nobody}
          choices={[keep, ...feed.members]}
        />
        <SelectField
          words={words}
          name="account"
          label={bulk.toAccount}
          value={values?.get('account') ?? KEEP}
          empty={words.nobody}
          choices={[keep, ...accounts.map(accountChoice)]}
        />
      </fieldset>
      <fieldset>
        <legend>{bulk.reply}</legend>
        <SelectField
          words={words}
          name="decision"
          value={values?.get('decision')}
          label={contribution.decision}
          empty=""
          choices={decisionChoices(language)}
        />
        <TextArea
          words={words}
          name="response"
          value={values?.get('response')}
          label={contribution.response}
          hint={contribution.responseHint}
        />
        <SelectField
          words={words}
          name="responseLanguage"
          value={values?.get('responseLanguage') ?? tagFor(language, feed)}
          label={contribution.responseLanguage}
          choices={languageChoices(language, [...feed.languages, tagFor(language, feed)])}
        />
        <SelectField
          words={words}
          name="answeredBy"
          value={values?.get('answeredBy')}
          label={contribution.answeredBy}
          empty=""
          choices={feed.members}
        />
      </fieldset>
      <TextField words={words} name="reason" value={values?.get('reason')} label={`${bulk.withdraw}: ${bulk.reason}`} />
      <button>{bulk.button}</button>
    </details>
  );
};

/** Asks once, in the page, before something is done to many. `fields`: the whole form, to be sent again. */
export function renderBulkConfirmation(
  setting: PageSetting,
  act: BulkActName,
  counts: { readonly all: number; readonly withoutConsent: number },
  fields: readonly (readonly [string, string])[],
  address: string,
): Promise<string> {
  const { words, root } = setting;
  const title = words.bulk.confirmTitle(words.bulk[act], counts.all);
  return renderPage({
    setting,
    title,
    children: (
      <>
        <h1>{title}</h1>
        {counts.withoutConsent > 0 && <p class="warning">{words.bulk.noConsent(counts.withoutConsent)}</p>}
        <PostForm setting={setting} action={`${root}many${address && `?${address}`}`}>
          <input type="hidden" name="sure" value="1" />
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button>{words.bulk.confirm}</button> <a href={`${root}contributions?${address}`}>{words.back}</a>
        </PostForm>
      </>
    ),
  });
}

/** What became of each: one line for every one that was left, with the reason. */
export function renderBulkResult(setting: PageSetting, lines: readonly BulkLine[], address: string): Promise<string> {
  const { words, root } = setting;
  const left = lines.filter(({ outcome }) => outcome === 'left');
  return renderPage({
    setting,
    title: words.bulk.resultTitle,
    children: (
      <>
        <h1>{words.bulk.resultTitle}</h1>
        <p role="status">{words.bulk.done(lines.length - left.length)}</p>
        {left.length > 0 && (
          <>
            <p>{words.bulk.left(left.length)}</p>
            <ul>
              {left.map(({ reference, reason }) => (
                <li>
                  <a href={`${root}contributions/${reference}`}>{reference}</a>: {words.refusals[reason!]}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={`${root}contributions${address && `?${address}`}`}>{words.contribution.backToList}</a>
        </p>
      </>
    ),
  });
}
