import type { Hono } from 'hono';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import type { Account } from '../../receiver/store/accounts.js';
import { SYSTEM } from '../../receiver/store/acts.js';
import { isLoopback } from '../../server/client-address.js';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { renderLinkPage, renderMessagePage } from '../view/access-pages.js';
import type { AccessOptions } from './access-options.js';
import { enter } from './enter.js';
import { hashPassword, passwordFault } from './password.js';
import { isPrivateWay } from './same-origin.js';

/** Links that are good once: they set a password, or make the first account. */
export function addLinkRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store } = options;
  const gone = (context: DeskContext) =>
    page(
      context,
      renderMessagePage(context.var.setting, {
        title: context.var.setting.words.link.title,
        text: context.var.setting.words.link.gone,
      }),
      404,
    );

  /** The account of a link; null where it makes the first one, which is done from this machine alone. */
  const ownerOf = async (context: DeskContext, secret: string): Promise<Account | null | undefined> => {
    const link = await store.sessions.peekLink(secret);
    if (!link) return undefined;
    if (link.account === null) return isLoopback(options.addressOf(context)) ? null : undefined;
    return store.accounts.get(link.account);
  };

  desk.get('/link/:secret', async (context) => {
    const secret = context.req.param('secret');
    const owner = await ownerOf(context, secret);
    if (owner === undefined) return gone(context);
    return page(context, renderLinkPage(context.var.setting, { secret, ...(owner && { email: owner.email }) }));
  });

  desk.post('/link', async (context) => {
    const { setting, fields } = context.var;
    const { link: say, signIn } = setting.words;
    const secret = fields.get('secret') ?? '';
    const owner = await ownerOf(context, secret);
    if (owner === undefined) return gone(context);
    const email = owner?.email ?? (fields.get('email') ?? '').trim();
    const name = (fields.get('name') ?? '').trim().slice(0, 200);
    const password = fields.get('password') ?? '';
    const errors: Record<string, string> = {};
    if (!isPrivateWay(context, options.publicUrl)) errors['password'] = signIn.plain;
    if (email.length > 254 || !EMAIL_PATTERN.test(email)) errors['email'] = say.emailWrong;
    else if (!owner && (await store.accounts.credentials(email))) errors['email'] = say.taken;
    const fault = passwordFault(password, email);
    if (fault) errors['password'] ??= say[fault];
    if (Object.keys(errors).length > 0)
      return page(
        context,
        renderLinkPage(setting, { secret, given: email, givenName: name, errors, ...(owner && { email }) }),
        422,
      );

    const hash = await hashPassword(password);
    if (!(await store.sessions.spendLink(secret))) return gone(context);
    const account =
      owner ?? (await store.accounts.add({ email, name: name || null, role: 'manager', member: null }, SYSTEM));
    if (!account) return gone(context);
    await store.accounts.setPassword(account.id, hash, { account: account.id, member: account.member });
    return enter(context, options, account);
  });
}
