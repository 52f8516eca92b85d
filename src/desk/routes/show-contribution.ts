import { searchPersonalData } from '../../feed-format/search-personal-data.js';
import { isPublicAddress } from '../../receiver/public-addresses.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import { fittingReplies } from '../../receiver/store/replies.js';
import { formOf, type ContributionForm } from '../contribution-form.js';
import { page, type DeskContext, type DeskOptions } from '../desk-options.js';
import { listAddress, queryOf } from '../list-address.js';
import { readRowId } from '../row-id.js';
import { renderContributionPage } from '../view/contribution-page.js';
import type { ContributionProps, Overtaken } from '../view/contribution-props.js';
import { doneNotice } from '../view/done-notice.js';
import { workOf } from '../work-form.js';
import { cameFrom, lateBeforeOf, pathOfList } from './contributions.js';

/** What is said after an act, with the way to where it shows. */
export function noticeOf(
  context: DeskContext,
  { shownAt }: DeskOptions,
  what: Pick<Parameters<typeof doneNotice>[1], 'done' | 'contribution' | 'unsaved'>,
) {
  const { setting } = context.var;
  return doneNotice(setting, {
    ...what,
    host: new URL(context.req.url).host,
    shownAt: shownAt?.[setting.language],
  });
}

/** The answer's form as the store has it. */
export const storedForm = ({ var: { setting, account } }: DeskContext, contribution: Contribution): ContributionForm =>
  formOf(contribution, { language: setting.feed.language, member: account.member });

/** A conflict that was shown with the form and is not settled: no other act than that of the answer ends it. */
function conflictIn(fields: URLSearchParams): Overtaken | null {
  const [by = '', at = ''] = (fields.get('conflict') ?? '').split(' ');
  if (!fields.has('conflict')) return null;
  return { by: readRowId(by) ?? null, at: Number.isNaN(Date.parse(at)) ? null : at };
}

/** The house rules in the desk's language, else in another: a field that was left empty is kept as an empty text. */
function houseRulesFor(language: string, texts: Readonly<Record<string, string>>): ContributionProps['houseRules'] {
  const written = Object.entries(texts).filter(([, text]) => text !== '');
  const [lang, text] = written.find(([one]) => one === language) ?? written[0] ?? [];
  return lang === undefined || text === undefined ? undefined : { lang, text };
}

/** One contribution's page. `shown`: what differs from how the store has it. */
export async function showContribution(
  context: DeskContext,
  options: DeskOptions,
  contribution: Contribution,
  shown: Partial<Pick<ContributionProps, 'form' | 'work' | 'seen' | 'errors' | 'notice' | 'conflict'>> = {},
  status: 200 | 409 | 422 = 200,
) {
  const { store, mailFor } = options;
  const { setting, actor, search, fields } = context.var;
  const { reference } = contribution;
  const view = cameFrom(context);
  const stored = storedForm(context, contribution);
  const form = shown.form ?? stored;
  const query = queryOf(view, search, lateBeforeOf(context, options));
  const [neighbours, alike, similar, notes, acts, accounts, replies, houseRules, feed] = await Promise.all([
    store.contributions.neighbours(query, reference),
    store.contributions.alike(reference),
    contribution.sameAs || contribution.state === 'spam' ? [] : store.contributions.similar(contribution),
    store.notes.of(reference),
    store.acts.of(reference),
    store.accounts.all(),
    store.replies.all(),
    store.settings.get('houseRules'),
    options.feed(),
  ]);
  const props: ContributionProps = {
    contribution,
    form,
    stored,
    work: workOf(contribution),
    neighbours,
    address: listAddress(view),
    backTo: pathOfList(view, context),
    alike,
    similar,
    notes,
    acts,
    accounts,
    replies: fittingReplies(replies, {
      kind: form.kind || null,
      decision: form.decision || null,
      language: form.responseLanguage,
    }),
    hasReplies: replies.length > 0,
    mayAct: store.editing.mayAct(contribution, actor),
    houseRules: houseRulesFor(setting.language, houseRules.value),
    sendsMail: mailFor !== undefined,
    suspects: contribution.personalData === 'suspected' ? searchPersonalData(form.publicText) : [],
    isPublic: (piece) => isPublicAddress(feed, piece),
    conflict: conflictIn(fields),
    ...shown,
  };
  return page(context, renderContributionPage(setting, props), status);
}
