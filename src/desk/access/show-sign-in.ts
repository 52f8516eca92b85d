import { page, type DeskContext } from '../desk-options.js';
import type { KeptForm } from '../kept-form.js';
import { renderSignInPage } from '../view/access-pages.js';
import type { AccessOptions } from './access-options.js';

/** The page to sign in on; `kept` is the form of somebody whose session had ended. */
export async function showSignIn(
  context: DeskContext,
  { store, provider }: AccessOptions,
  shown: { email?: string; errors?: Record<string, string>; kept?: KeptForm; next?: string } = {},
  status: 200 | 403 | 422 | 429 = 200,
) {
  const accounts = await store.accounts.all();
  const isEmpty = !accounts.some(({ hasPassword, seenAt }) => hasPassword || seenAt);
  return page(
    context,
    renderSignInPage(context.var.setting, { ...shown, hasProvider: provider !== undefined, isEmpty }),
    status,
  );
}
