import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { renderMyAccountPage, type MyAccountProps } from '../view/my-account-page.js';
import type { AccessOptions } from './access-options.js';
import { askPasswordAgain } from './ask-again.js';
import { hashPassword, passwordFault } from './password.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';

/** One's own account: password, second factor, and where one is signed in. */
export async function showMyAccount(
  context: DeskContext,
  { store }: AccessOptions,
  shown: Pick<MyAccountProps, 'errors' | 'notice'> = {},
  status: 200 | 422 | 429 = 200,
) {
  const { setting, account } = context.var;
  const { value: isDemanded } = await store.settings.get('demandSecondFactor');
  const sessions = await store.sessions.openOf(account.id, readSessionCookie(context) ?? '');
  const codesLeft = account.hasSecondFactor ? await store.recoveryCodes.left(account.id) : 0;
  return page(context, renderMyAccountPage(setting, { account, isDemanded, codesLeft, sessions, ...shown }), status);
}

export function addMyAccountRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store } = options;

  desk.get('/account', (context) => {
    const { account: say, secondFactor } = context.var.setting.words;
    const notices: Record<string, string> = {
      removed: secondFactor.removed,
      recovered: secondFactor.recovered,
      ended: say.ended,
      changed: say.changed,
      endedOne: say.endedOne,
      named: say.named,
    };
    const notice = notices[context.req.query('done') ?? ''];
    return showMyAccount(context, options, notice ? { notice } : {});
  });

  desk.post('/account', async (context) => {
    const { setting, fields, account, actor } = context.var;
    const wrong = await askPasswordAgain(context, options);
    if (wrong) return showMyAccount(context, options, { errors: wrong.errors }, wrong.status);
    const next = fields.get('next') ?? '';
    const fault = passwordFault(next, account.email);
    if (fault) return showMyAccount(context, options, { errors: { next: setting.words.link[fault] } }, 422);
    // That ends every session; whoever knew both passwords goes on here, with a new one.
    await store.accounts.setPassword(account.id, await hashPassword(next), actor);
    writeSessionCookie(context, await store.sessions.begin(account.id, 'whole'), options.publicUrl);
    return context.redirect(`${setting.root}account?done=changed`, 303);
  });

  desk.post('/account/name', async (context) => {
    const { setting, fields, account, actor } = context.var;
    const name = (fields.get('name') ?? '').trim().slice(0, 200) || null;
    if (name !== account.name) await store.accounts.change(account.id, { name }, actor);
    return context.redirect(`${setting.root}account?done=named`, 303);
  });

  desk.post('/account/sign-out-others', async (context) => {
    const which = context.var.fields.get('which') ?? undefined;
    await store.sessions.endOthers(context.var.account.id, readSessionCookie(context) ?? '', which);
    if (which !== undefined) return context.redirect(`${context.var.setting.root}account?done=endedOne`, 303);
    return context.redirect(`${context.var.setting.root}account?done=ended`, 303);
  });
}
