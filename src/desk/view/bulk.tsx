import type { Child, FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import {
  isAsked,
  isUnanswered,
  type BulkAct,
  type BulkLine,
  type BulkOutlook,
  type BulkPreview,
} from '../../receiver/store/bulk.js';
import type { ContributionPage } from '../../receiver/store/contributions.js';
import type { SavedReply } from '../../receiver/store/replies.js';
import { labelOf, tagFor } from '../feed-choices.js';
import { MANY_AGAIN } from '../kept-form.js';
import { listAddress, type ListView } from '../list-address.js';
import { AnswerGiven } from './answer-facts.js';
import { ContributionList } from './contribution-list.js';
import { CheckField, SelectField, TextArea, TextField, type FieldErrors } from './fields.js';
import { KeptPieces } from './kept-pieces.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import {
  accountChoice,
  accountChoices,
  decisionChoices,
  excerptOf,
  languageChoices,
  languageLabel,
} from './words-of.js';

/** What can be done to many, in the order in which it is offered. */
export const BULK_ACTS = ['assign', 'reply', 'publish', 'withdraw', 'spam', 'notSpam'] as const;
export type BulkActName = (typeof BULK_ACTS)[number];

/** Nobody means to leave a body or a person as it is by leaving the field alone. */
export const KEEP = 'keep';

/** Id of the form for many. */
export const MANY_FORM = 'many';

/** What the form for many offers, and what comes back in it. */
export interface ManyProps {
  readonly accounts: readonly Account[];
  readonly replies: readonly SavedReply[];
  /** What was in the form when it came back: something was wrong with it, or a saved reply was put into it. */
  readonly values?: URLSearchParams;
  readonly errors?: FieldErrors;
}

/** A list of which some can be ticked, with what can be done to them. Between the two stands what leads to its other pages. */
export const ManyForm: FC<
  ManyProps & { setting: PageSetting; view: ListView; found: ContributionPage; children?: Child }
> = ({ setting, view, found, children, ...props }) => {
  const address = listAddress(view);
  const chosen = props.values?.getAll('chosen') ?? [];
  return (
    <PostForm setting={setting} action={`${setting.root}many?${address}`} id={MANY_FORM}>
      <input type="hidden" name="writing" value={`${MANY_AGAIN}?${address}`} />
      <ContributionList setting={setting} items={found.items} address={address} chosen={chosen} />
      {children}
      <BulkForm setting={setting} total={found.total} {...props} />
    </PostForm>
  );
};

/** Whether anything is chosen, ticked or written in the form for many. */
const isFilledIn = (values: URLSearchParams): boolean =>
  ['chosen', 'all', 'act', 'decision', 'response', 'answeredBy', 'reason'].some((name) => values.get(name)) ||
  ['member', 'account'].some((name) => (values.get(name) ?? KEEP) !== KEEP);

/** The fields below a list with which something is done to those that are chosen. */
const BulkForm: FC<ManyProps & { setting: PageSetting; total: number }> = ({
  setting,
  total,
  accounts,
  replies,
  values,
  errors = {},
}) => {
  const { words, language, feed } = setting;
  const { bulk, contribution } = words;
  const keep = { value: KEEP, label: bulk.keep };
  return (
    <details class="bulk" open={Object.keys(errors).length > 0 || (values !== undefined && isFilledIn(values))}>
      <summary>
        {bulk.title} <span class="chosen">{bulk.chosen}</span>
      </summary>
      <CheckField name="all" label={bulk.allFound(total)} checked={values?.get('all') === '1'} />
      <SelectField
        words={words}
        errors={errors}
        name="act"
        value={values?.get('act')}
        label={bulk.act}
        empty=""
        choices={BULK_ACTS.map((value) => ({ value, label: bulk[value] }))}
      />
      <fieldset class="for-assign">
        <legend>{bulk.assign}</legend>
        <SelectField
          words={words}
          name="member"
          errors={errors}
          label={bulk.toMember}
          value={values?.get('member') ?? KEEP}
          empty={words.nobody}
          choices={[keep, ...feed.members]}
        />
        <SelectField
          words={words}
          name="account"
          errors={errors}
          label={bulk.toAccount}
          value={values?.get('account') ?? KEEP}
          empty={words.nobody}
          choices={[keep, ...accountChoices(words, accounts)]}
        />
      </fieldset>
      <fieldset class="for-reply">
        <legend>{bulk.reply}</legend>
        <SelectField
          words={words}
          name="decision"
          value={values?.get('decision')}
          label={contribution.decision}
          empty=""
          choices={decisionChoices(language)}
        />
        {replies.length > 0 && (
          <div class="fill">
            <SelectField
              words={words}
              name="reply"
              label={contribution.savedReply}
              hint={contribution.savedReplyHint}
              empty=""
              choices={replies.map((reply) => ({
                value: String(reply.id),
                label: `${reply.title} (${languageLabel(language, reply.language)})`,
              }))}
            />
            <button name="fill" value="1">
              {contribution.fill}
            </button>
          </div>
        )}
        <TextArea
          words={words}
          errors={errors}
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
          errors={errors}
          value={values?.get('answeredBy')}
          label={contribution.answeredBy}
          empty=""
          choices={feed.members}
        />
      </fieldset>
      <div class="for-withdraw">
        <TextField
          words={words}
          name="reason"
          value={values?.get('reason')}
          label={`${bulk.withdraw}: ${bulk.reason} ${words.optional}`}
        />
      </div>
      <button>{bulk.button}</button>
    </details>
  );
};

/** Asks once, in the page, before something is done to many. `fields`: the whole form, to be sent again. */
export function renderBulkConfirmation(
  setting: PageSetting,
  act: BulkActName,
  {
    counts,
    outlooks,
    pieces,
    what,
    accounts,
  }: BulkPreview & { readonly what: BulkAct; readonly accounts: readonly Account[] },
  fields: readonly (readonly [string, string])[],
  /** The view of the list, as it stands in an address. */
  address: string,
): Promise<string> {
  const { words, root } = setting;
  const title = words.bulk.confirmTitle(words.bulk[act], counts.all);
  const asked = outlooks.filter(isAsked);
  const left = outlooks.filter((one) => one.outcome === 'left' && !isAsked(one));
  const unanswered = outlooks.filter(isUnanswered);
  const done = outlooks.filter(({ outcome }) => outcome === 'done').filter((one) => !unanswered.includes(one));
  return renderPage({
    setting,
    title,
    form: MANY_FORM,
    enter: null,
    children: (
      <>
        <h1>{title}</h1>
        <WhatIsDone setting={setting} what={what} accounts={accounts} />
        {counts.withheld > 0 && <p class="warning">{words.bulk.withheld(counts.withheld)}</p>}
        <PostForm setting={setting} action={`${root}many?${address}`} id={MANY_FORM}>
          <input type="hidden" name="writing" value={`many?${address}`} />
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <OutlookList setting={setting} outlooks={done} />
          {counts.unanswered > 0 && <p class="warning">{words.bulk.withoutAnswer(counts.unanswered)}</p>}
          <OutlookList setting={setting} outlooks={unanswered} />
          {counts.left > 0 && <p>{words.bulk.willBeLeft(counts.left)}</p>}
          <OutlookList setting={setting} outlooks={left} />
          {counts.asked > 0 && <p class="warning">{words.bulk.asked(counts.asked)}</p>}
          <OutlookList setting={setting} outlooks={asked} />
          {counts.all > outlooks.length && <p>{words.bulk.notNamed(counts.all - outlooks.length)}</p>}
          <KeptPieces
            name="kept"
            legend={words.contribution.keptResponse}
            pieces={pieces}
            kept={what.act === 'publish' ? (what.kept ?? []) : []}
          />
          {counts.left === counts.all && <p>{words.sheet.nothingToDo}</p>}
          <p class="buttons">
            {counts.left < counts.all && (
              <button class="main" name="sure" value="1">
                {words.bulk.confirm}
              </button>
            )}
            {/* Takes everything along, so that a word of it can be corrected. */}
            <button name="back" value="1">
              {words.back}
            </button>
          </p>
        </PostForm>
      </>
    ),
  });
}

/** What was chosen and written for all of them, to be read before it is done. */
const WhatIsDone: FC<{ setting: PageSetting; what: BulkAct; accounts: readonly Account[] }> = ({
  setting,
  what,
  accounts,
}) => {
  const { words, feed } = setting;
  switch (what.act) {
    case 'assign': {
      const { member, account } = what;
      const person = accounts.find(({ id }) => id === account);
      return (
        <dl>
          <dt>{words.bulk.toMember}</dt>
          <dd>
            {member === undefined ? words.bulk.keep : member === null ? words.nobody : labelOf(feed.members, member)}
          </dd>
          <dt>{words.bulk.toAccount}</dt>
          <dd>
            {account === undefined ? words.bulk.keep : person ? accountChoice(words, person).label : words.nobody}
          </dd>
        </dl>
      );
    }
    case 'reply':
      return (
        <>
          <p>{words.bulk.willWrite}</p>
          <AnswerGiven setting={setting} answer={what.edit} />
        </>
      );
    case 'withdraw':
      return (
        <dl>
          <dt>{words.bulk.reason}</dt>
          <dd dir="auto">{what.reason || words.none}</dd>
        </dl>
      );
    default:
      return <></>;
  }
};

/** Each with its first words; those that would be left with the reason. */
const OutlookList: FC<{ setting: PageSetting; outlooks: readonly BulkOutlook[] }> = ({ setting, outlooks }) => {
  const { words, root } = setting;
  if (outlooks.length === 0) return <></>;
  return (
    <ul>
      {outlooks.map(({ reference, reason, contribution, publication }) => (
        <li>
          <a href={`${root}contributions/${reference}`}>{reference}</a>
          {reason && `: ${words.refusals[reason]}`}
          {contribution && (
            <p class="excerpt" dir="auto" lang={contribution.language ?? undefined}>
              {excerptOf(setting, publication ? { personalData: 'none', publicText: publication.text } : contribution)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

/** More than anybody reads; the log has each of them. */
const MOST_NAMED = 200;

/** What became of each: one line for every one that was left, with the reason. */
export function renderBulkResult(setting: PageSetting, lines: readonly BulkLine[], backTo: string): Promise<string> {
  const { words, root } = setting;
  const left = lines.filter(({ outcome }) => outcome === 'left');
  const done = lines.filter(({ outcome }) => outcome === 'done');
  return renderPage({
    setting,
    title: words.bulk.resultTitle,
    children: (
      <>
        <h1>{words.bulk.resultTitle}</h1>
        <p role="status">{words.bulk.done(done.length)}</p>
        {done.length > 0 && (
          <ul>
            {done.slice(0, MOST_NAMED).map(({ reference }) => (
              <li>
                <a href={`${root}contributions/${reference}`}>{reference}</a>
              </li>
            ))}
          </ul>
        )}
        {done.length > MOST_NAMED && <p>{words.bulk.andMore(done.length - MOST_NAMED)}</p>}
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
          <a href={`${root}${backTo}`}>{words.contribution.backToList}</a>
        </p>
      </>
    ),
  });
}
