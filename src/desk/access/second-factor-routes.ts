import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { isInLanguage } from '../kept-form.js';
import type { PageSetting } from '../view/page.js';
import { renderRecoveryCodes, renderSecondFactorPage, type NewCodes } from '../view/second-factor-pages.js';
import type { AccessOptions } from './access-options.js';
import { askPasswordAgain } from './ask-again.js';
import { alongWith, beginSession, enterWhole } from './enter.js';
import { showMyAccount } from './my-account-routes.js';
import { totpStepOf } from './second-factor.js';
import { showSetup } from './show-second-factor-setup.js';
import { giveTryBack, takeTry } from './throttle.js';

/** Six digits, and a space in their middle. */
const LONGEST_CODE = 7;

/** The recovery code that was sent, in its own field or in that of the app's code, for which it is too long; else empty. */
function recoveryOf(fields: URLSearchParams): string {
  const code = (fields.get('code') ?? '').trim();
  return fields.get('recovery')?.trim() || (code.length > LONGEST_CODE ? code : '');
}

/** The second factor: the code of an app, or one of the recovery codes. */
export function addSecondFactorRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store, now = Date.now } = options;

  /** Tries a code: wrong ones are counted, and after too many none is right. */
  const tried = async (context: DeskContext, isGood: () => Promise<boolean>): Promise<boolean> => {
    const { id } = context.var.account;
    const key = `code ${id}`;
    const address = options.addressOf(context);
    if ((await takeTry(store.attempts, key, address)) > 0) {
      context.set('note', `too many codes, account ${id}`);
      return false;
    }
    const isRight = await isGood();
    context.set('note', `code ${isRight ? 'right' : 'wrong'}, account ${id}`);
    if (isRight) await giveTryBack(store.attempts, key, address);
    return isRight;
  };

  /** Whether the app's code is right. It is spent by this. */
  const isRight = (context: DeskContext): Promise<boolean> =>
    tried(context, async () => {
      const { account, fields } = context.var;
      const { totpSecret } = (await store.accounts.credentialsOf(account.id)) ?? {};
      const step = totpSecret ? totpStepOf(fields.get('code') ?? '', totpSecret, now()) : undefined;
      return step !== undefined && store.accounts.useTotpStep(account.id, step);
    });

  /** What is wrong with the app's code or the recovery code that was sent; nothing where it is right. It is spent by this. */
  const faultOf = async (context: DeskContext): Promise<Record<string, string> | undefined> => {
    const { account, fields, setting } = context.var;
    const { wrong, wrongRecovery } = setting.words.secondFactor;
    const recovery = recoveryOf(fields);
    if (!account.hasSecondFactor) return { code: wrong };
    if (!recovery) return (await isRight(context)) ? undefined : { code: wrong };
    const isGood = await tried(context, () => store.recoveryCodes.spend(account.id, recovery));
    return isGood ? undefined : { recovery: wrongRecovery };
  };

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
    const errors = await faultOf(context);
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
    if (await isRight(context)) {
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
    const errors = await faultOf(context);
    if (errors) return showMyAccount(context, options, { errors }, 422);
    if (act !== 'remove' && act !== 'move') return showNewCodes(context, setting);
    await store.accounts.setTotp(account.id, null, actor);
    if (act === 'move') return context.redirect(`${setting.root}second-factor/setup`, 303);
    return context.redirect(`${setting.root}account?done=removed`, 303);
  });
}
