import type { Contribution } from '../../receiver/store/contribution.js';
import type { Change } from '../../receiver/store/editing.js';
import type { Refusal } from '../../receiver/store/steps.js';
import {
  combine,
  isUnsaved,
  marksOf,
  readContributionForm,
  textsTouched,
  type ContributionForm,
} from '../contribution-form.js';
import { page, type DeskContext, type DeskOptions } from '../desk-options.js';
import { keepForm } from '../kept-form.js';
import { listAddress } from '../list-address.js';
import { typedText } from '../typed-text.js';
import type { Done } from '../view/done-notice.js';
import { renderGonePage } from '../view/gone-page.js';
import { readWork, typedIn, workOf, type WorkForm } from '../work-form.js';
import { cameFrom } from './contributions.js';
import { noticeOf, showContribution, storedForm } from './show-contribution.js';

/** What somebody has typed into the page of a contribution, and what the page held when it was opened. */
export interface Typed {
  readonly form: ContributionForm;
  readonly work: WorkForm;
  readonly seen: { readonly version: number; readonly marks: string };
}

/** What an act takes up: it is no longer merely typed. */
export interface Taken {
  readonly form?: boolean;
  readonly work?: readonly (keyof WorkForm)[];
}

/** What was posted. A request without the fields of the answer leaves them as they stand. */
export function readTyped(context: DeskContext, contribution: Contribution): Typed {
  const { fields } = context.var;
  const stored = storedForm(context, contribution);
  const form = readContributionForm(fields);
  return {
    // Where there is one language only, the form has no choice of it.
    form: fields.has('publicText') ? { ...form, language: form.language || stored.language } : stored,
    work: readWork(fields, contribution),
    seen: { version: Number(fields.get('version')), marks: fields.get('marks') ?? '' },
  };
}

/** What is typed and was not done, in words, once an act has taken up its part. */
export function unsavedIn(
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
export async function answerTo(
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
        const address = listAddress(cameFrom(context));
        return context.redirect(`${root}contributions/${now.reference}?${address}&done=${done}`, 303);
      }
      const stored = storedForm(context, now);
      const standing = workOf(now);
      const kept = typedIn(work, workOf(before)).filter((name) => !taken.work?.includes(name));
      return showContribution(context, options, now, {
        ...(taken.form && { conflict: null }),
        form: taken.form ? stored : combine(form, stored, seen.marks),
        work: { ...standing, ...Object.fromEntries(kept.map((name) => [name, work[name]])) },
        // A note, or another that joins, changes no version, so that what the form saw is still what it saw.
        ...((done === 'noted' || done === 'joined') && { seen }),
        notice: noticeOf(context, options, { done, contribution: now, unsaved }),
      });
    }
    case 'conflict': {
      const stored = storedForm(context, change.theirs);
      const { changedBy: by, changedAt: at } = change.theirs;
      const shown = { form: combine(form, stored, seen.marks), work, conflict: { by, at } };
      return showContribution(context, options, change.theirs, shown, 409);
    }
    case 'refused': {
      const errors = { [FIELDS[change.reason] ?? 'sameAs']: words.refusals[change.reason] };
      return showContribution(context, options, change.contribution, { ...typed, errors }, 422);
    }
    case 'missing':
      return gone(context);
  }
}

/** A contribution that was erased while somebody was writing on it: what they wrote is theirs to copy. */
export function gone(context: DeskContext) {
  const { setting, fields } = context.var;
  const { contribution: say } = setting.words;
  const form = readContributionForm(fields);
  const labels = { note: say.note, reason: say.withdrawReason, how: say.how };
  const texts = [
    // What stood there untouched is of who wrote it, and was erased.
    ...textsTouched(form, fields.get('marks') ?? '').map((name) => ({ label: say[name], text: form[name] })),
    ...Object.entries(labels).map(([name, label]) => ({ label, text: typedText(fields, name) ?? '' })),
  ].filter(({ text }) => text.trim() !== '');
  return page(context, renderGonePage(setting, { texts, fields: keepForm(setting.path, fields).fields }), 404);
}

/** The field at which a refusal is shown. */
const FIELDS: Partial<Record<Refusal, string>> = {
  'personal-data': 'checked',
  'personal-data-kept': 'kept',
  'personal-data-response': 'keptResponse',
  'no-consent': 'ownWords',
  placeholder: 'response',
  'no-reason': 'response',
  'other-body': 'answeredBy',
  'other-name': 'answeredBy',
  'not-published': 'publicText',
  'is-answered': 'how',
};
