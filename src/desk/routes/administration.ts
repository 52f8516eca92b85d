import type { Hono } from 'hono';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { ROLES, type Account, type Role } from '../../receiver/store/accounts.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { renderMessagePage } from '../view/access-pages.js';
import { renderAccountPage, renderAccountsPage, renderDisableQuestion } from '../view/accounts-page.js';
import { renderFiguresPage } from '../view/figures-page.js';
import { renderLogPage } from '../view/log-page.js';
import { renderSettingsPage } from '../view/settings-page.js';
import { markOf, readSeen, readSettings, TEXT_SETTINGS, type SettingName } from '../settings-form.js';
import { isBroughtBack } from '../kept-form.js';
import type { DeskSettings } from '../../receiver/store/settings.js';
import { mayName } from '../feed-choices.js';
import type { FieldErrors } from '../view/fields.js';
import type { PageSetting } from '../view/page.js';
import { findAccount } from '../find-account.js';
import { readRowId } from '../row-id.js';
import { notFound } from './contributions.js';
import { addPersonRoutes } from './person.js';

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

function addAccountRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
  const find = (context: DeskContext) => findAccount(store, context.req.param('id'));
  /** A link that sets a password once; it is shown to the manager, who hands it on. */
  const linkFor = async (context: DeskContext, account: Account) => {
    const secret = await store.sessions.makeLink(account.id);
    const { root } = context.var.setting;
    return { email: account.email, href: new URL(`${root}link/${secret}`, publicAddress(context)).href };
  };

  desk.get('/accounts', async (context) =>
    page(context, renderAccountsPage(context.var.setting, { accounts: await store.accounts.all() })),
  );

  desk.post('/accounts', async (context) => {
    const { setting, fields, actor } = context.var;
    const text = (name: string) => (fields.get(name) ?? '').trim();
    const form = { email: text('email'), name: text('name'), role: text('role'), member: text('member') };
    const errors = checkAccount(form, setting);
    if (Object.keys(errors).length === 0 && fields.get('restored') !== '1') {
      const { email, name, role, member } = form;
      const account = await store.accounts.add(
        { email, name: name || null, role: role as Role, member: member || null },
        actor,
      );
      if (account) {
        const link = await linkFor(context, account);
        return page(context, renderAccountsPage(setting, { accounts: await store.accounts.all(), link }));
      }
      errors['email'] = setting.words.accounts.taken;
    }
    return page(context, renderAccountsPage(setting, { accounts: await store.accounts.all(), form, errors }), 422);
  });

  desk.get('/accounts/:id', async (context) => {
    const account = await find(context);
    if (!account) return notFound(context);
    const { accounts: say } = context.var.setting.words;
    const notices: Record<string, string> = {
      saved: say.saved,
      disabled: say.nowDisabled(account.email),
      enabled: say.nowEnabled(account.email),
    };
    const notice = notices[context.req.query('done') ?? ''];
    return page(context, renderAccountPage(context.var.setting, account, notice === undefined ? {} : { notice }));
  });

  desk.post('/accounts/:id', async (context) => {
    const { setting, fields, actor } = context.var;
    const account = await find(context);
    if (!account) return notFound(context);
    const act = fields.get('act');
    const said = act === 'disable' ? 'disabled' : act === 'enable' ? 'enabled' : 'saved';
    const done = () => context.redirect(`${setting.root}accounts/${account.id}?done=${said}`, 303);
    if (act === 'disable' && fields.get('sure') !== '1') return page(context, renderDisableQuestion(setting, account));
    if (act === 'link')
      return page(context, renderAccountPage(setting, account, { link: await linkFor(context, account) }));
    if (act === 'resetSecondFactor') {
      await store.accounts.setTotp(account.id, null, actor);
      return done();
    }
    const edit = editOf(fields);
    const { errors: say, accounts } = setting.words;
    const wrong = (errors: FieldErrors) => page(context, renderAccountPage(setting, account, { errors }), 422);
    if (edit.disabled === undefined && edit.role === undefined) return wrong({ role: say.unknownChoice });
    if (!mayName(setting.feed.members, edit.member ?? '', account.member)) return wrong({ member: say.unknownChoice });
    const { outcome } = await store.accounts.change(account.id, edit, actor);
    return outcome === 'done' ? done() : wrong({ role: accounts.lastManager });
  });
}

function editOf(fields: URLSearchParams): {
  name?: string | null;
  role?: Role;
  member?: string | null;
  disabled?: boolean;
} {
  const act = fields.get('act');
  if (act === 'disable' || act === 'enable') return { disabled: act === 'disable' };
  const role = ROLES.find((one) => one === fields.get('role'));
  const text = (name: string) => (fields.get(name) ?? '').trim().slice(0, 200) || null;
  return { name: text('name'), member: text('member'), ...(role && { role }) };
}

function checkAccount(
  form: { email: string; name: string; role: string; member: string },
  { words, feed }: PageSetting,
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (form.email.length > 254 || !EMAIL_PATTERN.test(form.email)) errors['email'] = words.errors.emailWrong;
  if (!ROLES.some((role) => role === form.role)) errors['role'] = words.errors.unknownChoice;
  if (form.name.length > 200) errors['name'] = words.errors.messageLong(200);
  if (!mayName(feed.members, form.member)) errors['member'] = words.errors.unknownChoice;
  return errors;
}

function addSettingRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
  const current = async () => ({
    texts: {
      houseRules: await store.settings.get('houseRules'),
      mailGreeting: await store.settings.get('mailGreeting'),
      mailClosing: await store.settings.get('mailClosing'),
    },
    demand: await store.settings.get('demandSecondFactor'),
  });

  desk.get('/settings', async (context) => {
    const notice = context.req.query('done') ? { notice: context.var.setting.words.settings.saved } : {};
    return page(context, renderSettingsPage(context.var.setting, { ...(await current()), ...notice }));
  });

  desk.post('/settings', async (context) => {
    const { setting, fields, actor } = context.var;
    const written = readSettings(fields);
    if (isBroughtBack(fields)) return page(context, renderSettingsPage(setting, { ...(await current()), written }));
    const conflicts: SettingName[] = [];
    const save = async <Name extends SettingName>(name: Name, value: DeskSettings[Name]) => {
      const { version, mark } = readSeen(written.seen?.[name]);
      // What nobody touched is not saved again: a colleague may have written there meanwhile.
      if (mark === markOf(value)) return;
      const { outcome, setting: now } = await store.settings.set(name, version, value, actor);
      if (outcome === 'conflict' && markOf(now.value) !== markOf(value)) conflicts.push(name);
    };
    for (const name of TEXT_SETTINGS) if (written.texts[name]) await save(name, written.texts[name]);
    if (fields.has('seen-demandSecondFactor')) await save('demandSecondFactor', written.demand === true);
    if (conflicts.length === 0) return context.redirect(`${setting.root}settings?done=1`, 303);
    const texts = Object.fromEntries(
      TEXT_SETTINGS.filter((name) => conflicts.includes(name)).map((name) => [name, written.texts[name]]),
    );
    return page(context, renderSettingsPage(setting, { ...(await current()), written: { texts }, conflicts }), 409);
  });
}

/** Where staff reach the desk: what the browser says of itself, which the check of origins has compared. */
const publicAddress = ({ req }: DeskContext): string => req.header('origin') ?? new URL(req.url).origin;
