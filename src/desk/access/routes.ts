import type { Hono } from 'hono';
import { EMAIL_PATTERN } from '../../feed-format/patterns.js';
import type { Account } from '../../receiver/store/accounts.js';
import { SYSTEM } from '../../receiver/store/acts.js';
import { page, type DeskContext, type DeskEnv } from '../desk-options.js';
import { isDeskPath, readKeptForm, type KeptForm } from '../kept-form.js';
import {
  renderLinkPage,
  renderMessagePage,
  renderRestorePage,
  renderSecondFactorPage,
  renderSecondFactorSetup,
  renderSignInPage,
} from '../view/access-pages.js';
import type { AccessOptions } from './access-options.js';
import { addMyAccountRoutes, showMyAccount } from './my-account-routes.js';
import { hashPassword, passwordFault, verifyPassword } from './password.js';
import type { Provider } from './provider.js';
import { isLoopback, isPrivateWay } from './same-origin.js';
import { newTotpSecret, totpAddress, totpStepOf } from './second-factor.js';
import { readSessionCookie, removeSessionCookie, writeSessionCookie } from './session-cookie.js';
import { giveTryBack, takeTry } from './throttle.js';

/** Signing in and out, links that are good once, the second factor, one's own account. */
export function addAccessRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  addSignInRoutes(desk, options);
  addLinkRoutes(desk, options);
  addSecondFactorRoutes(desk, options);
  addMyAccountRoutes(desk, options);
  if (options.provider) addProviderRoutes(desk, options, options.provider);
}

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

function addSignInRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store, publicUrl } = options;

  desk.get('/sign-in', (context) => showSignIn(context, options));

  desk.post('/sign-in', async (context) => {
    const { setting, fields } = context.var;
    const { signIn: say } = setting.words;
    const email = (fields.get('email') ?? '').trim().slice(0, 254);
    const shown = { email, ...alongWith(fields) };
    if (!isPrivateWay(context, publicUrl))
      return showSignIn(context, options, { ...shown, errors: { email: say.plain } }, 403);
    const address = options.addressOf(context);
    const minutes = await takeTry(store.attempts, email, address);
    if (minutes > 0) return showSignIn(context, options, { ...shown, errors: { email: say.throttled(minutes) } }, 429);

    const credentials = await store.accounts.credentials(email);
    const isRight = await verifyPassword((fields.get('password') ?? '').slice(0, 1000), credentials?.password ?? null);
    if (!credentials || !isRight)
      return showSignIn(context, options, { ...shown, errors: { password: say.wrong } }, 422);
    const { account } = credentials;
    if (account.disabled) return showSignIn(context, options, { ...shown, errors: { email: say.disabled } }, 403);
    await giveTryBack(store.attempts, email, address);
    return enter(context, options, account);
  });

  desk.post('/sign-out', async (context) => {
    const secret = readSessionCookie(context);
    if (secret) await store.sessions.end(secret);
    removeSessionCookie(context);
    // Nothing is cached; a browser that disagrees is asked to forget it (ASVS 5.0 §14.3.1).
    context.header('clear-site-data', '"cache"');
    return context.redirect(`${context.var.setting.root}sign-in`, 303);
  });
}

/** What came along while somebody signs in: the form to bring back, or the page that was asked for. */
function alongWith(fields: URLSearchParams): { kept?: KeptForm; next?: string } {
  const kept = readKeptForm(fields.get('kept'));
  const next = fields.get('next');
  return { ...(kept && { kept }), ...(next && { next }) };
}

/** Begins a new session, so that one that somebody else may know is worth nothing, and goes on to what was asked for. */
async function enter(
  context: DeskContext,
  options: AccessOptions,
  account: Account,
  hasSecondFactor = false,
  landing = '',
) {
  const { store, publicUrl } = options;
  const { setting, fields } = context.var;
  const { value: isDemanded } = await store.settings.get('demandSecondFactor');
  const isComplete = hasSecondFactor || (!account.hasSecondFactor && !isDemanded);
  const old = readSessionCookie(context);
  if (old) await store.sessions.end(old);
  const secret = await store.sessions.begin(account.id, isComplete);
  writeSessionCookie(context, secret, publicUrl);
  const along = alongWith(fields);
  if (!isComplete) {
    const session = await store.sessions.find(secret);
    const withToken = { ...setting, token: session?.token ?? '' };
    return account.hasSecondFactor
      ? page(context, renderSecondFactorPage(withToken, along))
      : showSetup(context, options, account, { ...along, token: withToken.token });
  }
  await store.accounts.signedIn(account.id);
  if (along.kept) {
    const session = await store.sessions.find(secret);
    return page(context, renderRestorePage({ ...setting, token: session?.token ?? '' }, along.kept));
  }
  return context.redirect(`${setting.root}${safePath(along.next) || landing}`, 303);
}

/** What is sent along must not lead elsewhere. */
const safePath = (path = ''): string => (isDeskPath(path) ? path : '');

function addLinkRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
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

function addSecondFactorRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store, now = Date.now } = options;

  /** Whether a code is right. It is spent by this, and wrong ones count as tries. */
  const isRight = async (context: DeskContext, code: string): Promise<boolean> => {
    const { account } = context.var;
    const address = options.addressOf(context);
    if ((await takeTry(store.attempts, `code ${account.id}`, address)) > 0) return false;
    const credentials = await store.accounts.credentialsOf(account.id);
    const step = credentials?.totpSecret ? totpStepOf(code, credentials.totpSecret, now()) : undefined;
    if (step === undefined || !(await store.accounts.useTotpStep(account.id, step))) return false;
    await giveTryBack(store.attempts, `code ${account.id}`, address);
    return true;
  };

  desk.get('/second-factor', (context) => page(context, renderSecondFactorPage(context.var.setting, {})));

  desk.post('/second-factor', async (context) => {
    const { setting, fields, account } = context.var;
    if (account.hasSecondFactor && (await isRight(context, fields.get('code') ?? '')))
      return enter(context, options, account, true);
    const errors = { code: setting.words.secondFactor.wrong };
    return page(context, renderSecondFactorPage(setting, { errors, ...alongWith(fields) }), 422);
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
    if (await isRight(context, fields.get('code') ?? ''))
      return enter(context, options, account, true, 'account?done=secondFactor');
    return showSetup(context, options, account, {
      errors: { code: setting.words.secondFactor.wrong },
      ...alongWith(fields),
    });
  });

  desk.post('/second-factor/remove', async (context) => {
    const { setting, fields, account, actor } = context.var;
    const { value: isDemanded } = await store.settings.get('demandSecondFactor');
    if (isDemanded || !account.hasSecondFactor) return context.redirect(`${setting.root}account`, 303);
    if (await isRight(context, fields.get('code') ?? '')) {
      await store.accounts.setTotp(account.id, null, actor);
      return context.redirect(`${setting.root}account?done=removed`, 303);
    }
    return showMyAccount(context, options, { errors: { code: setting.words.secondFactor.wrong } }, 422);
  });
}

/** The key to add to an app. One that was begun stays until it is confirmed, so that the page can be loaded again. */
async function showSetup(
  context: DeskContext,
  { store }: AccessOptions,
  account: Account,
  shown: { errors?: Record<string, string>; kept?: KeptForm; next?: string; token?: string } = {},
) {
  const { token, ...others } = shown;
  const setting = token === undefined ? context.var.setting : { ...context.var.setting, token };
  const credentials = await store.accounts.credentialsOf(account.id);
  const key = credentials?.totpSecret ?? newTotpSecret();
  if (!credentials?.totpSecret)
    await store.accounts.setTotp(account.id, key, { account: account.id, member: account.member });
  const { value: isDemanded } = await store.settings.get('demandSecondFactor');
  const address = totpAddress(key, account.email, setting.words.name);
  return page(
    context,
    renderSecondFactorSetup(setting, { key, address, isDemanded, ...others }),
    others.errors ? 422 : 200,
  );
}

function addProviderRoutes(desk: Hono<DeskEnv>, options: AccessOptions, provider: Provider): void {
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
      const refused = (email: string) => showSignIn(context, options, { errors: { email } }, 403);
      if (!role) return await refused(noRole);
      const account = await store.accounts.ofProvider({ ...identity, role });
      if (!account) return await refused(hasPassword);
      if (account.disabled) return await refused(disabled);
      const old = readSessionCookie(context);
      if (old) await store.sessions.end(old);
      const secret = await store.sessions.begin(account.id, true);
      await store.accounts.signedIn(account.id);
      writeSessionCookie(context, secret, publicUrl);
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
