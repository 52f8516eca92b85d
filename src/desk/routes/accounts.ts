import type { Hono } from 'hono';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import { ROLES, type Account, type Role } from '../../receiver/store/accounts.js';
import type { Store } from '../../receiver/store/store.js';
import { page, type DeskContext, type DeskEnv, type DeskOptions } from '../desk-options.js';
import { mayName } from '../feed-choices.js';
import { findAccount } from '../find-account.js';
import { renderAccountPage, renderAccountsPage, renderDisableQuestion } from '../view/accounts-page.js';
import type { FieldErrors } from '../view/fields.js';
import type { PageSetting } from '../view/page.js';
import { notFound } from './contributions.js';

/** Who may sign in, and as what. */
export function addAccountRoutes(desk: Hono<DeskEnv>, { store }: DeskOptions): void {
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
    switch (fields.get('act')) {
      case 'link':
        return page(context, renderAccountPage(setting, account, { link: await linkFor(context, account) }));
      case 'resetSecondFactor':
        await store.accounts.setTotp(account.id, null, actor);
        return context.redirect(`${setting.root}accounts/${account.id}?done=saved`, 303);
      default:
        return change(context, store, account);
    }
  });
}

/** Saves what was written of an account, or lets nobody in by it any more, or again. */
async function change(context: DeskContext, store: Store, account: Account) {
  const { setting, fields, actor } = context.var;
  const act = fields.get('act');
  if (act === 'disable' && fields.get('sure') !== '1') return page(context, renderDisableQuestion(setting, account));
  const edit = editOf(fields);
  const { errors: say, accounts } = setting.words;
  const wrong = (errors: FieldErrors) => page(context, renderAccountPage(setting, account, { errors }), 422);
  if (edit.disabled === undefined && edit.role === undefined) return wrong({ role: say.unknownChoice });
  if (!mayName(setting.feed.members, edit.member ?? '', account.member)) return wrong({ member: say.unknownChoice });
  const { outcome } = await store.accounts.change(account.id, edit, actor);
  if (outcome !== 'done') return wrong({ role: accounts.lastManager });
  const said = act === 'disable' ? 'disabled' : act === 'enable' ? 'enabled' : 'saved';
  return context.redirect(`${setting.root}accounts/${account.id}?done=${said}`, 303);
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

/** Where staff reach the desk: what the browser says of itself, which the check of origins has compared. */
const publicAddress = ({ req }: DeskContext): string => req.header('origin') ?? new URL(req.url).origin;
