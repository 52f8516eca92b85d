import type { Hono } from 'hono';
import { publicAddressesIn } from '../../receiver/public-addresses.js';
import { normalReference } from '../../receiver/reference.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Change } from '../../receiver/store/editing.js';
import { checkContributionForm, editOf } from '../contribution-form.js';
import type { DeskContext, DeskEnv, DeskOptions } from '../desk-options.js';
import { mayName } from '../feed-choices.js';
import { DONE, type Done } from '../view/done-notice.js';
import type { FieldErrors } from '../view/fields.js';
import type { DeskWords } from '../words/desk-words.js';
import { answerTo, gone, readTyped, unsavedIn, type Taken, type Typed } from './after-act.js';
import { findAccount } from '../find-account.js';
import { notFound } from './contributions.js';
import { noticeOf, showContribution, storedForm } from './show-contribution.js';

const MOST_NOTE = 5_000;
const MOST_REASON = 1_000;

/** Reading one contribution and working on it. */
export function addContributionRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/contributions/:reference', async (context) => {
    const typed = context.req.param('reference');
    const contribution = await store.contributions.get(typed);
    if (!contribution) {
      // Typed into the address as somebody read it out: small, or without hyphens.
      const reference = normalReference(typed);
      if (!reference || reference === typed) return notFound(context);
      return context.redirect(`${context.var.setting.root}contributions/${reference}`, 303);
    }
    const done = DONE.find((name) => name === context.req.query('done'));
    const shown = done && { notice: noticeOf(context, options, { done, contribution }) };
    return showContribution(context, options, contribution, shown);
  });

  desk.post('/contributions/:reference', async (context) => {
    const contribution = await store.contributions.get(context.req.param('reference'));
    if (!contribution) return gone(context);
    return act(context, options, contribution);
  });
}

/** What the pressed button says. */
async function act(context: DeskContext, options: DeskOptions, contribution: Contribution) {
  const { store, mailFor } = options;
  const { fields, actor, setting } = context.var;
  const { words } = setting;
  const { reference } = contribution;
  const typed = readTyped(context, contribution);
  const { work } = typed;
  const seen = { reference, version: typed.seen.version };
  const after = async (change: Change | Promise<Change>, done: Done, taken: Taken = {}) =>
    answerTo(context, options, contribution, await change, { done, typed, taken });
  const wrong = (errors: FieldErrors) => showContribution(context, options, contribution, { ...typed, errors }, 422);
  const [pressed, given, givenVersion] = (fields.get('act') ?? '').split(' ', 3);

  switch (pressed) {
    case 'save':
    case 'publish':
    case 'answered':
      return answer(context, options, contribution, typed, pressed);
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
      const account = await findAccount(store, work.account);
      if (work.account && !account) return wrong({ account: words.errors.unknownChoice });
      if (!mayName(setting.feed.members, work.member, contribution.assignedMember))
        return wrong({ member: words.errors.unknownChoice });
      const to = { member: work.member || null, account: account?.id ?? null };
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
      if (change.outcome === 'done') return after({ outcome: 'done', contribution }, 'joined');
      const reason = change.outcome === 'refused' ? change.reason : change.outcome;
      return wrong({ sameAs: words.refusals[reason] });
    }
    case 'notSame':
      return after(store.editing.setSameAs(seen, null, actor), 'unlinked', { work: ['sameAs'] });
    case 'note': {
      const error = noteError(work.note, words);
      if (error) return wrong({ note: error });
      if (!(await store.notes.add(reference, work.note, actor))) return gone(context);
      return after({ outcome: 'done', contribution }, 'noted', { work: ['note'] });
    }
    case 'enter':
      return showContribution(context, options, contribution, { ...typed, notice: words.contribution.nothingPressed });
    default:
      return showAgain(context, options, contribution, typed);
  }
}

/** Saves or publishes what was written, or keeps that its author was answered on another way. */
async function answer(
  context: DeskContext,
  options: DeskOptions,
  contribution: Contribution,
  typed: Typed,
  pressed: 'save' | 'publish' | 'answered',
) {
  const { actor, setting } = context.var;
  const {
    store: { editing },
    mailFor,
  } = options;
  const { form, work } = typed;
  const seen = { reference: contribution.reference, version: typed.seen.version };
  const stored = storedForm(context, contribution);
  const errors = checkContributionForm(form, stored, setting, pressed === 'save' ? 'draft' : 'public');
  if (pressed === 'answered' && !work.how) errors['how'] = setting.words.errors.howMissing;
  if (Object.keys(errors).length > 0)
    return showContribution(context, options, contribution, { ...typed, errors }, 422);
  const known = publicAddressesIn(await options.feed(), form.publicText, form.response);
  const edit = editOf({ ...form, kept: [...form.kept, ...known] });
  const after = async (change: Promise<Change>, done: Done, taken: Taken) =>
    answerTo(context, options, contribution, await change, { done, typed, taken });
  if (pressed === 'save') return after(editing.saveDraft(seen, edit, actor), 'saved', { form: true });
  if (pressed === 'publish') return after(editing.publish(seen, edit, actor, mailFor), 'published', { form: true });
  const how = work.how.slice(0, MOST_REASON);
  const change = editing.answerOtherwise(seen, edit, how, actor, mailFor);
  return after(change, 'answered', { form: true, work: ['how'] });
}

/**
 * A form that came back after signing in, or in another language: filled in, not sent. It keeps the version that it had seen.
 */
function showAgain(context: DeskContext, options: DeskOptions, contribution: Contribution, typed: Typed) {
  const { fields, setting } = context.var;
  if (!fields.has('publicText')) return showContribution(context, options, contribution);
  const say = setting.words.contribution;
  const unsaved = unsavedIn(context, contribution, contribution, typed, {});
  const notice =
    fields.get('restored') === '1' ? say.restored : unsaved.length > 0 && say.notSavedYet(unsaved.join(', '));
  return showContribution(context, options, contribution, { ...typed, ...(notice && { notice }) });
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
  if (!reply) return showContribution(context, options, contribution, typed);
  const response = [typed.form.response, reply.text].filter(Boolean).join('\n\n');
  const form = { ...typed.form, response };
  return showContribution(context, options, contribution, {
    ...typed,
    form,
    notice: setting.words.contribution.filled,
  });
}
