import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { isInLanguage } from '../kept-form.js';
import type { PageSetting } from '../view/page.js';
import { renderRecoveryCodes, renderSecondFactorPage, type NewCodes } from '../view/second-factor-pages.js';
import type { AccessOptions } from './access-options.js';
import { askPasswordAgain } from './ask-again.js';
import { codeFault, isRightCode, recoveryOf } from './check-code.js';
import { alongWith, beginSession, enterWhole } from './enter.js';
import { showMyAccount } from './my-account-routes.js';
import { showSetup } from './show-second-factor-setup.js';

/** The second factor: the code of an app, or one of the recovery codes. */
export function addSecondFactorRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store } = options;

  /** Makes recovery codes and shows them, this once. */
  const showNewCodes = async (context: DeskContext, setting: PageSetting, shown: NewCodes = {}) => {
    const { account, fields } = context.var;
    const codes = await store.recoveryCodes.renew(account.id);
    return page(context, renderRecoveryCodes({ ...setting, account }, codes, { ...alongWith(fields), ...shown }));
  };

  desk.get('/second-factor', (context) => page(context, renderSecondFactorPage(context.var.setting, {})));

  desk.post('/second-factor', async (context) => {
    const { setting, fields, account } = context.var;
    if (isInLanguage(fields)) return page(context, renderSecondFactorPage(setting, alongWith(fields)));
    const errors = await codeFault(context, options);
    if (errors) return page(context, renderSecondFactorPage(setting, { errors, ...alongWith(fields) }), 422);
    const landing = recoveryOf(fields) ? 'account?done=recovered' : '';
    return enterWhole(context, options, account, landing);
  });

  desk.get('/second-factor/setup', async (context) => {
    const { account, setting } = context.var;
    return account.hasSecondFactor
      ? context.redirect(`${setting.root}account`, 303)
      : showSetup(context, options, account);
  });

  desk.post('/second-factor/setup', async (context) => {
    const { setting, fields, account } = context.var;
    if (account.hasSecondFactor) return context.redirect(`${setting.root}account`, 303);
    if (isInLanguage(fields)) return showSetup(context, options, account, alongWith(fields));
    // Who is on the way in has just given it.
    const wrong = setting.account?.hasPassword ? await askPasswordAgain(context, options) : undefined;
    if (wrong) return showSetup(context, options, account, { ...wrong, ...alongWith(fields) });
    if (await isRightCode(context, options)) {
      const inside = await beginSession(context, options, account, 'whole');
      return showNewCodes(context, inside, { notice: setting.words.secondFactor.done });
    }
    return showSetup(context, options, account, {
      errors: { code: setting.words.secondFactor.wrong },
      status: 422,
      ...alongWith(fields),
    });
  });

  desk.post('/second-factor/change', async (context) => {
    const { setting, fields, account, actor } = context.var;
    const { value: isDemanded } = await store.settings.get('demandSecondFactor');
    const act = fields.get('act');
    if ((act === 'remove' && isDemanded) || !account.hasSecondFactor)
      return context.redirect(`${setting.root}account`, 303);
    const errors = await codeFault(context, options);
    if (errors) return showMyAccount(context, options, { errors }, 422);
    if (act !== 'remove' && act !== 'move') return showNewCodes(context, setting);
    await store.accounts.setTotp(account.id, null, actor);
    if (act === 'move') return context.redirect(`${setting.root}second-factor/setup`, 303);
    return context.redirect(`${setting.root}account?done=removed`, 303);
  });
}
