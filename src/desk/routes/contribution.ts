import type { Hono } from 'hono';
import { findPersonalData } from '../../feed-format/personal-data.js';
import { normalReference } from '../../receiver/reference.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Change } from '../../receiver/store/editing.js';
import type { Refusal } from '../../receiver/store/steps.js';
import {
  checkContributionForm,
  combine,
  editOf,
  formOf,
  isUnsaved,
  marksOf,
  readContributionForm,
  type ContributionForm,
} from '../contribution-form.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { listAddress, queryOf } from '../list-address.js';
import { renderContributionPage, type ContributionProps } from '../view/contribution-page.js';
import { DONE, doneNotice, type Done } from '../view/done-notice.js';
import type { FieldErrors } from '../view/fields.js';
import { readWork, typedIn, workOf, type WorkForm } from '../work-form.js';
import type { DeskWords } from '../words/desk-words.js';
import { EVERYTHING, lateBeforeOf, notFound, pathOfList, viewOf } from './contributions.js';

const MOST_NOTE = 5_000;
const MOST_REASON = 1_000;

/** What somebody has typed into the page of a contribution, and what the page held when it was opened. */
interface Typed {
  readonly form: ContributionForm;
  readonly work: WorkForm;
  readonly seen: { readonly version: number; readonly marks: string };
}

/** What an act takes up: it is no longer merely typed. */
interface Taken {
  readonly form?: boolean;
  readonly work?: readonly (keyof WorkForm)[];
}

/** Reading one contribution and working on it. */
export function addContributionRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/contributions/:reference', async (context) => {
    const contribution = await store.contributions.get(context.req.param('reference'));
    if (!contribution) return notFound(context);
    const done = DONE.find((name) => name === context.req.query('done'));
    const shown = done && { notice: noticeOf(context, options, { done, contribution }) };
    return show(context, options, contribution, shown);
  });

  desk.post('/contributions/:reference', async (context) => {
    const contribution = await store.contributions.get(context.req.param('reference'));
    if (!contribution) return notFound(context);
    return act(context, options, contribution);
  });
}

/** What is said after an act, with the way to where it shows. */
function noticeOf(
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

const storedForm = ({ var: { setting, account } }: DeskContext, contribution: Contribution): ContributionForm =>
  formOf(contribution, { language: setting.feed.language, member: account.member });

/** One contribution's page. `shown`: what differs from how the store has it. */
async function show(
  context: DeskContext,
  options: DeskOptions,
  contribution: Contribution,
  shown: Partial<Pick<ContributionProps, 'form' | 'work' | 'seen' | 'errors' | 'notice' | 'isConflict'>> = {},
  status: 200 | 409 | 422 = 200,
) {
  const { store, mailFor } = options;
  const { setting, actor, search } = context.var;
  const { reference } = contribution;
  const view = viewOf(context);
  const address = listAddress(view);
  const stored = storedForm(context, contribution);
  const form = shown.form ?? stored;
  // Who came without a list goes through what waits.
  const query = queryOf(address ? view : { ...EVERYTHING, waiting: true }, search, lateBeforeOf(context, options));
  const [neighbours, alike, similar, notes, acts, accounts, replies, allReplies, houseRules] = await Promise.all([
    store.contributions.neighbours(query, reference),
    store.contributions.alike(reference),
    contribution.sameAs || contribution.state === 'spam' ? [] : store.contributions.similar(contribution),
    store.notes.of(reference),
    store.acts.of(reference),
    store.accounts.all(),
    store.replies.fitting({
      kind: form.kind || null,
      decision: form.decision || null,
      language: form.responseLanguage,
    }),
    store.replies.all(),
    store.settings.get('houseRules'),
  ]);
  const props: ContributionProps = {
    contribution,
    form,
    stored,
    work: workOf(contribution),
    neighbours,
    address,
    backTo: pathOfList(view, context),
    alike,
    similar,
    notes,
    acts,
    accounts,
    replies,
    hasReplies: allReplies.length > 0,
    mayAct: store.editing.mayAct(contribution, actor),
    houseRules: houseRules.value[setting.language] ?? Object.values(houseRules.value).find(Boolean) ?? '',
    sendsMail: mailFor !== undefined,
    suspects: contribution.personalData === 'suspected' ? findPersonalData(form.publicText) : [],
    ...shown,
  };
  return page(context, renderContributionPage(setting, props), status);
}

/** What was posted. A request without the fields of the answer leaves them as they stand. */
function readTyped(context: DeskContext, contribution: Contribution): Typed {
  const { fields } = context.var;
  return {
    form: fields.has('publicText') ? readContributionForm(fields) : storedForm(context, contribution),
    work: readWork(fields, contribution),
    seen: { version: Number(fields.get('version')), marks: fields.get('marks') ?? '' },
  };
}

/** What the pressed button says. */
async function act(context: DeskContext, options: DeskOptions, contribution: Contribution) {
  const { store, mailFor } = options;
  const { fields, actor, setting } = context.var;
  const { words } = setting;
  const { reference } = contribution;
  const typed = readTyped(context, contribution);
  const { form, work } = typed;
  const seen = { reference, version: typed.seen.version };
  const after = async (change: Promise<Change>, done: Done, taken: Taken = {}) =>
    answerTo(context, options, contribution, await change, { done, typed, taken });
  const wrong = (errors: FieldErrors) => show(context, options, contribution, { ...typed, errors }, 422);
  const [pressed, given, givenVersion] = (fields.get('act') ?? '').split(' ', 3);

  switch (pressed) {
    case 'save':
    case 'publish':
    case 'answered': {
      const errors = checkContributionForm(form, words, pressed !== 'save');
      if (pressed === 'answered' && !work.how) errors['how'] = words.errors.howMissing;
      if (Object.keys(errors).length > 0) return wrong(errors);
      const edit = editOf(form);
      if (pressed === 'save') return after(store.editing.saveDraft(seen, edit, actor), 'saved', { form: true });
      if (pressed === 'publish')
        return after(store.editing.publish(seen, edit, actor, mailFor), 'published', { form: true });
      const how = work.how.slice(0, MOST_REASON);
      const taken = { form: true, work: ['how'] } as const;
      return after(store.editing.answerOtherwise(seen, edit, how, actor, mailFor), 'answered', taken);
    }
    case 'fill':
      return fill(context, options, contribution, typed);
    case 'withdraw': {
      const reason = work.reason.slice(0, MOST_REASON);
      return after(store.editing.withdraw(seen, reason, actor), 'withdrawn', { work: ['reason'] });
    }
    case 'spam':
      return after(store.editing.markSpam(seen, actor), 'marked');
    case 'notSpam':
      return after(store.editing.unmarkSpam(seen, actor), 'unmarked');
    case 'assign': {
      const to = { member: work.member || null, account: Number(work.account) || null };
      return after(store.editing.assign(seen, to, actor), 'assigned', { work: ['member', 'account'] });
    }
    case 'sameAs': {
      const first = normalReference(given ?? work.sameAs);
      if (!first) return wrong({ sameAs: words.errors.referenceWrong });
      return after(store.editing.setSameAs(seen, first, actor, mailFor), 'linked', { work: ['sameAs'] });
    }
    case 'join': {
      const other = { reference: given ?? '', version: Number(givenVersion) };
      const change = await store.editing.setSameAs(other, reference, actor, mailFor);
      if (change.outcome !== 'done') {
        const reason = change.outcome === 'refused' ? change.reason : change.outcome;
        return wrong({ sameAs: words.refusals[reason] });
      }
      return answerTo(
        context,
        options,
        contribution,
        { outcome: 'done', contribution },
        { done: 'joined', typed, taken: {} },
      );
    }
    case 'notSame':
      return after(store.editing.setSameAs(seen, null, actor), 'unlinked', { work: ['sameAs'] });
    case 'note': {
      const error = noteError(work.note, words);
      if (error) return wrong({ note: error });
      if (!(await store.notes.add(reference, work.note, actor))) return notFound(context);
      const noted = { outcome: 'done', contribution } as const;
      return answerTo(context, options, contribution, noted, { done: 'noted', typed, taken: { work: ['note'] } });
    }
    case 'enter':
      return show(context, options, contribution, { ...typed, notice: words.contribution.nothingPressed });
    default: {
      // A form that came back after signing in, or in another language: filled in, not sent. It keeps the version that it had
      // seen.
      if (!fields.has('publicText')) return show(context, options, contribution);
      const isRestored = fields.get('restored') === '1';
      const unsaved = unsavedIn(context, contribution, contribution, typed, {});
      const notice = isRestored
        ? words.contribution.restored
        : unsaved.length > 0 && words.contribution.notSavedYet(unsaved.join(', '));
      return show(context, options, contribution, { ...typed, ...(notice && { notice }) });
    }
  }
}

function noteError(note: string, { errors }: DeskWords): string | undefined {
  if (!note) return errors.noteEmpty;
  return [...note].length > MOST_NOTE ? errors.noteLong(MOST_NOTE) : undefined;
}

/** Puts a saved reply below what is written already: nothing that was typed goes away, and nothing is sent. */
async function fill(context: DeskContext, options: DeskOptions, contribution: Contribution, typed: Typed) {
  const { fields, setting } = context.var;
  const replies = await options.store.replies.all();
  const reply = replies.find(({ id }) => String(id) === fields.get('reply'));
  // The version that the form saw stays: filling in is no look at what a colleague saved.
  if (!reply) return show(context, options, contribution, typed);
  const response = [typed.form.response, reply.text].filter(Boolean).join('\n\n');
  const form = { ...typed.form, response };
  return show(context, options, contribution, { ...typed, form, notice: setting.words.contribution.filled });
}

/** What is typed and was not done, in words, once an act has taken up its part. */
function unsavedIn(
  context: DeskContext,
  before: Contribution,
  now: Contribution,
  { form, work, seen }: Typed,
  taken: Taken,
): string[] {
  const { contribution: say } = context.var.setting.words;
  const labels: Record<keyof WorkForm, string> = {
    member: say.assignedMember,
    account: say.assignedAccount,
    sameAs: say.sameAs,
    note: say.note,
    reason: say.withdrawReason,
    how: say.how,
  };
  const isAnswer = !taken.form && isUnsaved(form, storedForm(context, now), seen.marks || marksOf(form));
  const others = typedIn(work, workOf(before)).filter((name) => !taken.work?.includes(name));
  return [...(isAnswer ? [say.theAnswer] : []), ...others.map((name) => labels[name])];
}

/** What became of an act: on to the page, or the page again with both texts and nothing lost. */
async function answerTo(
  context: DeskContext,
  options: DeskOptions,
  before: Contribution,
  change: Change,
  { done, typed, taken }: { done: Done; typed: Typed; taken: Taken },
) {
  const { setting } = context.var;
  const { words, root } = setting;
  const { form, work, seen } = typed;
  switch (change.outcome) {
    case 'done': {
      const now = change.contribution;
      const unsaved = unsavedIn(context, before, now, typed, taken);
      if (unsaved.length === 0) {
        const address = listAddress(viewOf(context));
        return context.redirect(`${root}contributions/${now.reference}?${address && `${address}&`}done=${done}`, 303);
      }
      const stored = storedForm(context, now);
      const standing = workOf(now);
      const kept = typedIn(work, workOf(before)).filter((name) => !taken.work?.includes(name));
      return show(context, options, now, {
        form: taken.form ? stored : combine(form, stored, seen.marks),
        work: { ...standing, ...Object.fromEntries(kept.map((name) => [name, work[name]])) },
        // A note, or another that joins, changes no version, so that what the form saw is still what it saw.
        ...((done === 'noted' || done === 'joined') && { seen }),
        notice: noticeOf(context, options, { done, contribution: now, unsaved }),
      });
    }
    case 'conflict': {
      const stored = storedForm(context, change.theirs);
      const shown = { form: combine(form, stored, seen.marks), work, isConflict: true };
      return show(context, options, change.theirs, shown, 409);
    }
    case 'refused': {
      const errors = { [FIELDS[change.reason] ?? 'sameAs']: words.refusals[change.reason] };
      return show(context, options, change.contribution, { ...typed, errors }, 422);
    }
    case 'missing':
      return notFound(context);
  }
}

/** The field at which a refusal is shown. */
const FIELDS: Partial<Record<Refusal, string>> = {
  'personal-data': 'checked',
  'personal-data-kept': 'kept',
  'no-consent': 'ownWords',
  'other-body': 'answeredBy',
  'other-name': 'answeredBy',
  'not-published': 'publicText',
  'is-answered': 'how',
};
