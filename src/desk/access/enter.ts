import type { Account } from '../../receiver/store/accounts.js';
import type { SessionReach } from '../../receiver/store/sessions.js';
import { page, type DeskContext } from '../desk-options.js';
import { isDeskPath, readKeptForm, type Along } from '../kept-form.js';
import { renderRestorePage } from '../view/access-pages.js';
import type { PageSetting } from '../view/page.js';
import { renderSecondFactorPage } from '../view/second-factor-pages.js';
import type { AccessOptions } from './access-options.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { showSetup } from './show-second-factor-setup.js';

/** Reads what came along. What leads elsewhere is dropped. */
export function alongWith(fields: URLSearchParams): Along {
  const kept = readKeptForm(fields.get('kept'));
  const next = fields.get('next');
  return { ...(kept && { kept }), ...(next && isDeskPath(next) && { next }) };
}

/**
 * Begins a new session, so that one that somebody else may know is worth nothing; gives the setting of its pages. A whole one
 * is a sign-in, and the account says so.
 */
export async function beginSession(
  context: DeskContext,
  { store, publicUrl }: AccessOptions,
  account: Account,
  reach: SessionReach,
): Promise<PageSetting> {
  const old = readSessionCookie(context);
  if (old) await store.sessions.end(old);
  const secret = await store.sessions.begin(account.id, reach);
  writeSessionCookie(context, secret, publicUrl);
  if (reach === 'whole') await store.accounts.signedIn(account.id);
  const session = await store.sessions.find(secret);
  return { ...context.var.setting, token: session?.token ?? '' };
}

/** Lets somebody in whose password was right, or asks for the second factor first, and goes on to what was asked for. */
export async function enter(context: DeskContext, options: AccessOptions, account: Account) {
  const { value: isDemanded } = await options.store.settings.get('demandSecondFactor');
  if (!account.hasSecondFactor && !isDemanded) return enterWhole(context, options, account);
  const setting = await beginSession(context, options, account, 'before-second-factor');
  const along = alongWith(context.var.fields);
  return account.hasSecondFactor
    ? page(context, renderSecondFactorPage(setting, along))
    : showSetup(context, options, account, { ...along, token: setting.token });
}

/** Lets somebody in who has given all that is asked for. `landing`: where they come to who asked for no page. */
export async function enterWhole(context: DeskContext, options: AccessOptions, account: Account, landing = '') {
  const setting = await beginSession(context, options, account, 'whole');
  const { kept, next } = alongWith(context.var.fields);
  if (kept) return page(context, renderRestorePage(setting, kept, account));
  return context.redirect(`${setting.root}${next ?? landing}`, 303);
}
