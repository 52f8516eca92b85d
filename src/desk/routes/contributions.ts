import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { findPersonalData } from '../../feed-format/personal-data.js';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Change } from '../../receiver/store/editing.js';
import {
  checkContributionForm,
  editOf,
  formOf,
  readContributionForm,
  type ContributionForm,
} from '../contribution-form.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { listAddress, queryOf, readListView, type ListView } from '../list-address.js';
import { renderContributionPage, type ContributionProps } from '../view/contribution-page.js';
import type { FieldErrors } from '../view/fields.js';
import { renderListPage } from '../view/list-page.js';
import { renderMessagePage } from '../view/access-pages.js';
import { renderStartPage, START_VIEWS, type StartView } from '../view/start-page.js';
import type { DeskWords } from '../words/desk-words.js';
import { SEARCH_COOKIE } from '../cookies.js';

/** Sentences that can stand at the top after something was done; an address names one by its key. */
const DONE = [
  'saved',
  'published',
  'withdrawn',
  'marked',
  'unmarked',
  'assigned',
  'linked',
  'unlinked',
  'noted',
  'entered',
] as const;
type Done = (typeof DONE)[number];

const MOST_NOTE = 5_000;

const EVERYTHING: ListView = readListView(new URLSearchParams());

/** Reading contributions and working on one. */
export function addContributionRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/', async (context) => {
    const { setting, account } = context.var;
    const asked = context.req.query('view');
    const shown: StartView = START_VIEWS.find((name) => name === asked) ?? 'all';
    const lateBefore = lateBeforeOf(context, options);
    const counts = await store.contributions.waiting({ account: account.id, member: account.member, lateBefore });
    const view: ListView = { ...EVERYTHING, waiting: true, ...narrowedTo(shown, context) };
    const found = await store.contributions.list(queryOf(view, '', lateBefore));
    return page(context, renderStartPage(setting, { counts, shown, found, view }));
  });

  desk.get('/contributions', async (context) => showList(context, options, viewOf(context)));

  desk.post('/contributions', (context) => {
    const { fields, setting } = context.var;
    const search = (fields.get('search') ?? '').trim().slice(0, 200);
    setCookie(context, SEARCH_COOKIE, search, { path: setting.root, httpOnly: true, sameSite: 'Strict' });
    const view = { ...readListView(fields), hasSearch: search !== '', page: 1 };
    return context.redirect(`${setting.root}contributions?${listAddress(view)}`, 303);
  });

  desk.get('/contributions/:reference', async (context) => {
    const contribution = await store.contributions.get(context.req.param('reference'));
    if (!contribution) return notFound(context);
    const done = DONE.find((name) => name === context.req.query('done'));
    return showContribution(
      context,
      options,
      contribution,
      done && { notice: context.var.setting.words.contribution[done] },
    );
  });

  desk.post('/contributions/:reference', async (context) => {
    const reference = context.req.param('reference');
    const contribution = await store.contributions.get(reference);
    if (!contribution) return notFound(context);
    return act(context, options, contribution);
  });
}

/** The list, with what is wrong about what was to be done to many. */
export async function showList(
  context: DeskContext,
  { store, ...options }: DeskOptions,
  view: ListView,
  errors?: FieldErrors,
) {
  const { setting, search, fields } = context.var;
  const found = await store.contributions.list(
    queryOf(view, search, lateBeforeOf(context, { store, ...options })),
    view.page,
  );
  const accounts = await store.accounts.all();
  const props = {
    view: { ...view, page: found.page },
    found,
    search,
    accounts,
    ...(errors && { errors, values: fields }),
  };
  return page(context, renderListPage(setting, props), errors ? 422 : 200);
}

/** The view that an address says. */
export const viewOf = (context: DeskContext): ListView => readListView(new URL(context.req.url).searchParams);

/** What came before this time is late by the promise; null where there is none. */
export function lateBeforeOf(context: DeskContext, { store }: DeskOptions): string | null {
  const promise = context.var.setting.feed.answerWithinDays;
  return promise === null ? null : store.figures.lateBefore(promise);
}

export async function notFound(context: DeskContext) {
  const { words, root } = context.var.setting;
  const { title, text, start } = words.notFound;
  return page(
    context,
    renderMessagePage(context.var.setting, { title, text, link: { href: root, label: start } }),
    404,
  );
}

/** One contribution's page. `shown`: what differs from how the store has it. */
async function showContribution(
  context: DeskContext,
  options: DeskOptions,
  contribution: Contribution,
  shown: Partial<Pick<ContributionProps, 'form' | 'errors' | 'notice' | 'isConflict'>> = {},
  status: 200 | 409 | 422 = 200,
) {
  const { store, mailFor } = options;
  const { setting, account, search } = context.var;
  const { reference } = contribution;
  const view = viewOf(context);
  const address = listAddress(view);
  const standard = { language: setting.feed.language, member: account.member };
  const form = shown.form ?? formOf(contribution, standard);
  // Who came without a list goes through what waits.
  const query = queryOf(address ? view : { ...EVERYTHING, waiting: true }, search, lateBeforeOf(context, options));
  const [neighbours, alike, notes, acts, accounts, replies, houseRules] = await Promise.all([
    store.contributions.neighbours(query, reference),
    store.contributions.alike(reference),
    store.notes.of(reference),
    store.acts.of(reference),
    store.accounts.all(),
    store.replies.fitting({
      kind: form.kind || null,
      decision: form.decision || null,
      language: form.responseLanguage,
    }),
    store.settings.get('houseRules'),
  ]);
  const props: ContributionProps = {
    contribution,
    form,
    neighbours,
    address,
    alike,
    notes,
    acts,
    accounts,
    replies,
    houseRules: houseRules.value[setting.language] ?? Object.values(houseRules.value).find(Boolean) ?? '',
    sendsMail: mailFor !== undefined,
    suspects: contribution.personalData === 'suspected' ? findPersonalData(form.publicText) : [],
    ...shown,
  };
  return page(context, renderContributionPage(setting, props), status);
}

function narrowedTo(shown: StartView, { var: { account } }: DeskContext): Partial<ListView> {
  switch (shown) {
    case 'mine':
      return { accounts: [account.id] };
    case 'myBody':
      return { members: [account.member ?? ''] };
    case 'nobodys':
      return { accounts: [0], members: [''] };
    case 'late':
      return { late: true };
    case 'all':
      return {};
  }
}

/** What the pressed button says. */
async function act(context: DeskContext, options: DeskOptions, contribution: Contribution) {
  const { store } = options;
  const { fields, actor, setting } = context.var;
  const { words } = setting;
  const { reference } = contribution;
  const seen = { reference, version: Number(fields.get('version')) };
  const text = (name: string) => (fields.get(name) ?? '').trim();
  const form = (): ContributionForm =>
    fields.has('publicText')
      ? readContributionForm(fields)
      : formOf(contribution, { language: setting.feed.language, member: actor.member });
  const answer = (change: Change, done: Done) => answerTo(context, options, change, done, form());
  const wrong = (errors: FieldErrors) =>
    showContribution(context, options, contribution, { form: form(), errors }, 422);

  switch (fields.get('act')) {
    case 'save':
    case 'publish': {
      const isPublic = fields.get('act') === 'publish';
      const errors = checkContributionForm(form(), words, isPublic);
      if (Object.keys(errors).length > 0) return wrong(errors);
      const edit = editOf(form());
      return isPublic
        ? answer(await store.editing.publish(seen, edit, actor, options.mailFor), 'published')
        : answer(await store.editing.saveDraft(seen, edit, actor), 'saved');
    }
    case 'fill':
      return fill(context, options, contribution, form());
    case 'withdraw':
      return answer(await store.editing.withdraw(seen, text('reason').slice(0, 1000), actor), 'withdrawn');
    case 'spam':
      return answer(await store.editing.markSpam(seen, actor), 'marked');
    case 'notSpam':
      return answer(await store.editing.unmarkSpam(seen, actor), 'unmarked');
    case 'assign': {
      const account = Number(text('account')) || null;
      return answer(await store.editing.assign(seen, { member: text('member') || null, account }, actor), 'assigned');
    }
    case 'sameAs': {
      if (!text('sameAs')) return wrong({ sameAs: words.errors.referenceWrong });
      return answer(await store.editing.setSameAs(seen, text('sameAs').toUpperCase(), actor), 'linked');
    }
    case 'notSame':
      return answer(await store.editing.setSameAs(seen, null, actor), 'unlinked');
    case 'note': {
      const error = noteError(text('note'), words);
      if (error) return wrong({ note: error });
      await store.notes.add(reference, text('note'), actor);
      return goTo(context, reference, 'noted');
    }
    default: {
      // A form that came back after signing in: filled in, not sent. It keeps the version that it had seen.
      const notice = fields.get('restored') === '1' ? { notice: words.contribution.restored } : {};
      const shown = { ...contribution, version: seen.version || contribution.version };
      return showContribution(context, options, shown, { form: form(), ...notice });
    }
  }
}

function noteError(note: string, { errors }: DeskWords): string | undefined {
  if (!note) return errors.noteEmpty;
  return [...note].length > MOST_NOTE ? errors.noteLong(MOST_NOTE) : undefined;
}

/** Puts a saved reply below what is written already: nothing that was typed goes away, and nothing is sent. */
async function fill(context: DeskContext, options: DeskOptions, contribution: Contribution, form: ContributionForm) {
  const { fields, setting } = context.var;
  const replies = await options.store.replies.all();
  const reply = replies.find(({ id }) => String(id) === fields.get('reply'));
  if (!reply) return showContribution(context, options, contribution, { form });
  const response = [form.response, reply.text].filter(Boolean).join('\n\n');
  const notice = setting.words.contribution.filled;
  // The version that the form saw stays: filling in is no look at what a colleague saved.
  const shownVersion = Number(fields.get('version'));
  return showContribution(
    context,
    options,
    { ...contribution, version: shownVersion },
    { form: { ...form, response }, notice },
  );
}

function goTo(context: DeskContext, reference: string, done: Done) {
  const { root } = context.var.setting;
  const address = listAddress(viewOf(context));
  return context.redirect(`${root}contributions/${reference}?${address && `${address}&`}done=${done}`, 303);
}

/** What became of an act: on to the page, or the page again with both texts and nothing lost. */
async function answerTo(
  context: DeskContext,
  options: DeskOptions,
  change: Change,
  done: Done,
  form: ContributionForm,
) {
  const { words } = context.var.setting;
  switch (change.outcome) {
    case 'done':
      return goTo(context, change.contribution.reference, done);
    case 'conflict':
      return showContribution(context, options, change.theirs, { form, isConflict: true }, 409);
    case 'refused': {
      const field =
        change.reason === 'personal-data' ? 'publicText' : change.reason === 'other-body' ? 'answeredBy' : 'sameAs';
      return showContribution(
        context,
        options,
        change.contribution,
        { form, errors: { [field]: words.refusals[change.reason] } },
        422,
      );
    }
    case 'missing':
      return notFound(context);
  }
}
