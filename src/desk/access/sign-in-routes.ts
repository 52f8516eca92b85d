import type { Hono } from 'hono';
import { page, type DeskEnv } from '../desk-options.js';
import type { AccessOptions } from './access-options.js';
import { isInLanguage, readKeptForm } from '../kept-form.js';
import { renderRestorePage } from '../view/access-pages.js';
import { alongWith, enter } from './enter.js';
import { verifyPassword } from './password.js';
import { isPrivateWay } from './same-origin.js';
import { readSessionCookie, removeSessionCookie } from './session-cookie.js';
import { showSignIn } from './show-sign-in.js';
import { giveTryBack, takeTry } from './throttle.js';

/** Signing in with e-mail and password, and signing out. */
export function addSignInRoutes(desk: Hono<DeskEnv>, options: AccessOptions): void {
  const { store, publicUrl } = options;

  desk.get('/sign-in', (context) => showSignIn(context, options));

  desk.post('/sign-in', async (context) => {
    const { setting, fields } = context.var;
    const { signIn: say } = setting.words;
    const email = (fields.get('email') ?? '').trim().slice(0, 254);
    const shown = { email, ...alongWith(fields) };
    if (isInLanguage(fields)) return showSignIn(context, options, shown);
    if (!isPrivateWay(context, publicUrl))
      return showSignIn(context, options, { ...shown, errors: { email: say.plain } }, 403);
    const refuse = (note: string, errors: Record<string, string>, status: 403 | 422 | 429) => {
      context.set('note', note);
      return showSignIn(context, options, { ...shown, errors }, status);
    };
    const address = options.addressOf(context);
    const minutes = await takeTry(store.attempts, email, address);
    if (minutes > 0) return refuse('too many tries', { email: say.throttled(minutes) }, 429);

    const credentials = await store.accounts.credentials(email);
    const isRight = await verifyPassword((fields.get('password') ?? '').slice(0, 1000), credentials?.password ?? null);
    const whose = credentials ? `account ${credentials.account.id}` : 'no account';
    if (!credentials || !isRight) return refuse(`password wrong, ${whose}`, { password: say.wrong }, 422);
    const { account } = credentials;
    if (account.disabled) return refuse(`password right, ${whose} is disabled`, { email: say.disabled }, 403);
    context.set('note', `password right, ${whose}`);
    await giveTryBack(store.attempts, email, address);
    return enter(context, options, account);
  });

  // What comes back after signing in, in another language.
  desk.post('/kept', (context) => {
    const { setting, fields } = context.var;
    const kept = readKeptForm(fields.get('kept'));
    return kept
      ? page(context, renderRestorePage(setting, kept, context.var.account))
      : context.redirect(setting.root, 303);
  });

  desk.post('/sign-out', async (context) => {
    const secret = readSessionCookie(context);
    if (secret) await store.sessions.end(secret);
    removeSessionCookie(context);
    // Nothing is cached; a browser that disagrees is asked to forget it (ASVS 5.0 §14.3.1).
    context.header('clear-site-data', '"cache"');
    const { account: _, ...setting } = context.var.setting;
    const along = alongWith(context.var.fields);
    if (!along.kept && along.next === undefined) return context.redirect(`${setting.root}sign-in`, 303);
    // Who goes on with another account has what came along in that page too.
    context.set('setting', { ...setting, token: '' });
    return showSignIn(context, options, along);
  });
}
