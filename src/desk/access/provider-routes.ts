import type { Hono } from 'hono';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import type { Along } from '../kept-form.js';
import { renderMessagePage, renderRestorePage } from '../view/access-pages.js';
import type { PageSetting } from '../view/page.js';
import type { AccessOptions } from './access-options.js';
import { alongWith, beginSession } from './enter.js';
import type { Provider } from './provider.js';
import { showSignIn } from './show-sign-in.js';

/** Signing in with an organisation's own account. */
export function addProviderRoutes(desk: Hono<DeskEnv>, options: AccessOptions, provider: Provider): void {
  const { store, publicUrl, log } = options;
  const callbackOf = ({ req, var: { setting } }: DeskContext) =>
    new URL(`${setting.root}provider/callback`, publicUrl ?? new URL(req.url).origin).href;

  desk.on(['GET', 'POST'], '/provider', async (context) => {
    const { setting, fields } = context.var;
    const along = alongWith(fields);
    try {
      const href = await provider.begin(context, callbackOf(context), along, publicUrl);
      if (context.req.method !== 'POST') return context.redirect(href, 303);
      // The policy lets a form lead to pages of the desk alone; one of these leads on.
      return await leadOn(context, setting, { href, label: setting.words.signIn.provider });
    } catch (error) {
      return failed(context, error, along);
    }
  });

  desk.get('/provider/callback', async (context) => {
    const { setting } = context.var;
    let along: Along = {};
    try {
      along = provider.takeAlong(context);
      const { role, ...identity } = await provider.finish(context, callbackOf(context));
      const { noRole, hasPassword, disabled } = setting.words.signIn;
      const refused = (note: string, email: string) => {
        context.set('note', note);
        return showSignIn(context, options, { errors: { email }, ...along }, 403);
      };
      if (!role) return await refused('provider: no role', noRole);
      const account = await store.accounts.ofProvider({ ...identity, role });
      if (!account) return await refused('provider: the account has a password', hasPassword);
      const note = `provider: account ${account.id}`;
      if (account.disabled) return await refused(note, disabled);
      context.set('note', note);
      const inside = await beginSession(context, options, account, 'whole');
      if (along.kept) return await page(context, renderRestorePage(inside, along.kept, account));
      // The browser comes from another site and would not send the new cookie on a redirect; from a page of ours it does.
      const link = { href: `${setting.root}${along.next ?? ''}`, label: setting.words.menu.start };
      return await leadOn(context, setting, link, account.email);
    } catch (error) {
      return failed(context, error, along);
    }
  });

  /** A page that goes on by itself. */
  const leadOn = (
    context: DeskContext,
    setting: PageSetting,
    link: { readonly href: string; readonly label: string },
    text = setting.words.signIn.provider,
  ) => {
    context.header('refresh', `0; url=${link.href}`);
    return page(context, renderMessagePage(setting, { title: setting.words.signIn.title, text, link }));
  };

  const failed = (context: DeskContext, error: unknown, along: Along) => {
    log(`signing in with the provider failed: ${error instanceof Error ? error.name : 'unknown error'}`);
    const errors = { email: context.var.setting.words.signIn.providerFailed };
    return showSignIn(context, options, { errors, ...along }, 403);
  };
}
