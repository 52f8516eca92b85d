import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { listAddress, queryOf, readListView, type ListView } from '../list-address.js';
import type { FieldErrors } from '../view/fields.js';
import { renderListPage } from '../view/list-page.js';
import { renderMessagePage } from '../view/access-pages.js';
import { renderStartPage, START_VIEWS, type StartView } from '../view/start-page.js';
import { SEARCH_COOKIE } from '../cookies.js';

export const EVERYTHING: ListView = readListView(new URLSearchParams());

/** The lists of contributions. */
export function addListRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/', async (context) => {
    const { setting, account } = context.var;
    const asked = context.req.query('view');
    const shown: StartView = START_VIEWS.find((name) => name === asked) ?? 'all';
    const lateBefore = lateBeforeOf(context, options);
    const counts = await store.contributions.waiting({ account: account.id, member: account.member, lateBefore });
    const view = startView(shown, context);
    const found = await store.contributions.list(queryOf(view, '', lateBefore));
    const isEmpty = counts.all === 0 && (await store.contributions.count({})) === 0;
    const writeAt = options.writeAt ?? [];
    const [accounts, replies] = await Promise.all([store.accounts.all(), store.replies.all()]);
    const many = { accounts, replies };
    return page(context, renderStartPage(setting, { counts, isEmpty, writeAt, shown, found, view, many }));
  });

  desk.get('/contributions', async (context) => showList(context, options, viewOf(context)));

  desk.post('/contributions', (context) => {
    const { fields, setting } = context.var;
    const search = (fields.get('search') ?? '').trim().slice(0, 200);
    setCookie(context, SEARCH_COOKIE, search, { path: setting.root, httpOnly: true, sameSite: 'Strict' });
    const view = { ...readListView(fields), hasSearch: search !== '', page: 1 };
    return context.redirect(`${setting.root}contributions?${listAddress(view)}`, 303);
  });
}

/** The list. `again`: the form for many as it was sent, with what is wrong about it, or with what was put into it. */
export async function showList(
  context: DeskContext,
  { store, ...options }: DeskOptions,
  view: ListView,
  again?: { readonly errors?: FieldErrors; readonly values?: URLSearchParams; readonly notice?: string },
) {
  const { setting, search, fields } = context.var;
  const found = await store.contributions.list(
    queryOf(view, search, lateBeforeOf(context, { store, ...options })),
    view.page,
  );
  const props = {
    view: { ...view, page: found.page },
    found,
    search,
    accounts: await store.accounts.all(),
    replies: await store.replies.all(),
    ...(again && { values: fields, ...again }),
  };
  return page(context, renderListPage(setting, props), again?.errors ? 422 : 200);
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

/** What a tab of the start page lists. */
const startView = (shown: StartView, context: DeskContext): ListView => ({
  ...EVERYTHING,
  waiting: true,
  ...narrowedTo(shown, context),
});

/** Where a list is, as a path within the desk: one that the start page shows is there. */
export function pathOfList(view: ListView, context: DeskContext): string {
  const address = listAddress({ ...view, page: 1 });
  if (!address) return '';
  const tab = START_VIEWS.find((name) => listAddress(startView(name, context)) === address);
  if (tab === undefined || view.page > 1) return `contributions?${listAddress(view)}`;
  return tab === 'all' ? '' : `?view=${tab}`;
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
