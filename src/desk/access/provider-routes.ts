import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { renderMessagePage } from '../view/access-pages.js';
import type { AccessOptions } from './access-options.js';
import { beginSession } from './enter.js';
import type { Provider } from './provider.js';
import { showSignIn } from './show-sign-in.js';

/** Signing in with an organisation's own account. */
export function addProviderRoutes(desk: Hono<DeskEnv>, options: AccessOptions, provider: Provider): void {
  const { store, publicUrl, log } = options;
  const callbackOf = ({ req, var: { setting } }: DeskContext) =>
    new URL(`${setting.root}provider/callback`, publicUrl ?? new URL(req.url).origin).href;

  desk.get('/provider', async (context) => {
    try {
      return context.redirect(await provider.begin(context, callbackOf(context), publicUrl), 303);
    } catch (error) {
      return failed(context, error);
    }
  });

  desk.get('/provider/callback', async (context) => {
    const { setting } = context.var;
    try {
      const { role, ...identity } = await provider.finish(context, callbackOf(context));
      const { noRole, hasPassword, disabled } = setting.words.signIn;
      const refused = (note: string, email: string) => {
        context.set('note', note);
        return showSignIn(context, options, { errors: { email } }, 403);
      };
      if (!role) return await refused('provider: no role', noRole);
      const account = await store.accounts.ofProvider({ ...identity, role });
      if (!account) return await refused('provider: the account has a password', hasPassword);
      const note = `provider: account ${account.id}`;
      if (account.disabled) return await refused(note, disabled);
      context.set('note', note);
      await beginSession(context, options, account, 'whole');
      // The browser comes from another site and would not send the new cookie on a redirect; from a page of ours it does.
      context.header('refresh', `0; url=${setting.root}`);
      const { menu } = setting.words;
      return await page(
        context,
        renderMessagePage(setting, {
          title: setting.words.signIn.title,
          text: account.email,
          link: { href: setting.root, label: menu.start },
        }),
      );
    } catch (error) {
      return failed(context, error);
    }
  });

  const failed = (context: DeskContext, error: unknown) => {
    log(`signing in with the provider failed: ${error instanceof Error ? error.name : 'unknown error'}`);
    return showSignIn(context, options, { errors: { email: context.var.setting.words.signIn.providerFailed } }, 403);
  };
}
