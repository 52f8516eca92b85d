import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { renderMessagePage } from '../view/access-pages.js';
import { renderFiguresPage } from '../view/figures-page.js';
import { renderLogPage } from '../view/log-page.js';
import { readRowId } from '../row-id.js';
import { addAccountRoutes } from './accounts.js';
import { addPersonRoutes } from './person.js';
import { addSettingRoutes } from './settings.js';

const LOG_PAGE = 100;
const WEEKS = 12;

/** Figures for all; log, one person's data, accounts and settings for managers. */
export function addAdministrationRoutes(desk: Hono<DeskEnv>, options: DeskOptions): void {
  const { store } = options;

  desk.get('/figures', async (context) => {
    const { setting } = context.var;
    const { answerWithinDays: promised, timeZone } = setting.feed;
    const [promise, groups, weeks] = await Promise.all([
      store.figures.promise(promised, timeZone),
      store.figures.waitingGroups(promised, timeZone),
      store.figures.weeks(WEEKS, timeZone),
    ]);
    return page(context, renderFiguresPage(setting, { promise, groups, weeks }));
  });

  for (const path of ['/log', '/person', '/accounts', '/accounts/*', '/settings']) {
    desk.use(path, async (context: DeskContext, next) => {
      const { setting, account } = context.var;
      if (account.role !== 'manager') return page(context, renderMessagePage(setting, setting.words.notAllowed), 403);
      await next();
    });
  }

  desk.get('/log', async (context) => {
    const before = readRowId(context.req.query('before'));
    const acts = await store.acts.newest(LOG_PAGE + 1, before);
    const accounts = await store.accounts.all();
    return page(context, renderLogPage(context.var.setting, acts.slice(0, LOG_PAGE), accounts, acts.length > LOG_PAGE));
  });

  addPersonRoutes(desk, options);
  addAccountRoutes(desk, options);
  addSettingRoutes(desk, options);
}
