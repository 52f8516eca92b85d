import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { DayStart } from '../../receiver/calendar.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { EVERYTHING, listAddress, queryOf, readListView, type ListView } from '../list-address.js';
import type { FieldErrors } from '../view/fields.js';
import { renderListPage } from '../view/list-page.js';
import { renderMessagePage } from '../view/access-pages.js';
import { renderStartPage, START_VIEWS, type StartView } from '../view/start-page.js';
import { SEARCH_COOKIE } from '../cookies.js';

/** The lists of contributions. */
export function addListRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  desk.get('/', (context) => {
    const asked = context.req.query('view');
    return showStart(context, options, START_VIEWS.find((name) => name === asked) ?? 'all');
  });

  desk.get('/contributions', (context) => showAll(context, options, viewOf(context)));

  desk.post('/contributions', (context) => {
    const { fields, setting } = context.var;
    const search = (fields.get('search') ?? '').trim().slice(0, 200);
    setCookie(context, SEARCH_COOKIE, search, { path: setting.root, httpOnly: true, sameSite: 'Strict' });
    const view = { ...readListView(fields), hasSearch: search !== '', page: 1 };
    return context.redirect(`${setting.root}contributions?${listAddress(view)}`, 303);
  });
}

/** The form for many as it was sent, with what is wrong about it, or with what was put into it. */
interface Again {
  readonly errors?: FieldErrors;
  readonly values: URLSearchParams;
  readonly notice?: string;
}

/** The list from which a form for many was sent, with that form. */
export function showAgain(context: DeskContext, options: DeskOptions, again: Again) {
  const view = viewOf(context);
  const tab = tabOf(view, context);
  return tab ? showStart(context, options, tab, again) : showAll(context, options, view, again);
}

/** A tab of the start page. */
async function showStart(context: DeskContext, options: DeskOptions, shown: StartView, again?: Again) {
  const { setting, account } = context.var;
  const { store, writeAt = [] } = options;
  const lateBefore = lateBeforeOf(context, options);
  const counts = await store.contributions.waiting({ account: account.id, member: account.member, lateBefore });
  const view = startView(shown, context);
  const found = await store.contributions.list(queryOf(view, '', lateBefore));
  const isEmpty = counts.all === 0 && (await store.contributions.count({})) === 0;
  const props = { counts, isEmpty, writeAt, shown, found, view, ...(await offeredToMany(options)), ...again };
  return page(context, renderStartPage(setting, props), again?.errors ? 422 : 200);
}

/** All contributions, as far as a view narrows them. */
async function showAll(context: DeskContext, options: DeskOptions, view: ListView, again?: Again) {
  const { setting, search } = context.var;
  const query = queryOf(view, search, lateBeforeOf(context, options));
  const found = await options.store.contributions.list(query, view.page);
  const shown = { ...view, page: found.page };
  const props = { view: shown, found, search, ...(await offeredToMany(options)), ...again };
  return page(context, renderListPage(setting, props), again?.errors ? 422 : 200);
}

/** What the form for many has to choose from. */
async function offeredToMany({ store }: DeskOptions) {
  const [accounts, replies] = await Promise.all([store.accounts.all(), store.replies.all()]);
  return { accounts, replies };
}

/** The view that an address says. */
export const viewOf = (context: DeskContext): ListView => readListView(new URL(context.req.url).searchParams);

/** The view of the list that led to a contribution. Who came without one goes through what waits. */
export function cameFrom(context: DeskContext): ListView {
  const { searchParams } = new URL(context.req.url);
  searchParams.delete('done');
  return searchParams.size > 0 ? readListView(searchParams) : startView('all', context);
}

/** What came before this day is late by the promise; null where there is none. */
export function lateBeforeOf(context: DeskContext, { store }: DeskOptions): DayStart | null {
  const { answerWithinDays: promise, timeZone } = context.var.setting.feed;
  return promise === null ? null : store.figures.lateBefore(promise, timeZone);
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

/** The tab of the start page that shows a view. */
const tabOf = (view: ListView, context: DeskContext): StartView | undefined =>
  START_VIEWS.find((name) => listAddress(startView(name, context)) === listAddress(view));

/** Where a list is, as a path within the desk: one that the start page shows is there. */
export function pathOfList(view: ListView, context: DeskContext): string {
  const tab = tabOf(view, context);
  if (tab === undefined) return `contributions?${listAddress(view)}`;
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
