import type { Account } from '../../receiver/store/accounts.js';
import { page, type DeskContext } from '../desk-options.js';
import type { KeptForm } from '../kept-form.js';
import type { FieldErrors } from '../view/fields.js';
import { renderSecondFactorSetup } from '../view/second-factor-pages.js';
import type { AccessOptions } from './access-options.js';
import { newTotpSecret, totpAddress } from './second-factor.js';

/** The key to add to an app. One that was begun stays until it is confirmed, so that the page can be loaded again. */
export async function showSetup(
  context: DeskContext,
  { store }: AccessOptions,
  account: Account,
  shown: { errors?: FieldErrors; status?: 422 | 429; kept?: KeptForm; next?: string; token?: string } = {},
) {
  const { token, status, ...others } = shown;
  const setting = token === undefined ? context.var.setting : { ...context.var.setting, token };
  const credentials = await store.accounts.credentialsOf(account.id);
  const key = credentials?.totpSecret ?? newTotpSecret();
  if (!credentials?.totpSecret)
    await store.accounts.setTotp(account.id, key, { account: account.id, member: account.member });
  const { value: isDemanded } = await store.settings.get('demandSecondFactor');
  const address = totpAddress(key, account.email, setting.words.name);
  return page(context, renderSecondFactorSetup(setting, { key, address, isDemanded, ...others }), status);
}
