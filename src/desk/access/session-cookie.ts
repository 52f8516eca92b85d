import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isByTls } from './same-origin.js';

/** With the prefix that no sibling host can set (RFC 6265bis §4.1.3.2); without it where there is no TLS: this machine itself. */
const SECURE_NAME = '__Host-coalition-desk';
const PLAIN_NAME = 'coalition-desk';

/** The secret of the session that the browser has. */
export const readSessionCookie = (context: Context): string | undefined =>
  getCookie(context, SECURE_NAME) ?? getCookie(context, PLAIN_NAME);

/** Gives the browser a session until it closes; how long it holds is the store's business. */
export function writeSessionCookie(context: Context, secret: string, publicUrl?: string): void {
  const secure = isByTls(context, publicUrl);
  setCookie(context, secure ? SECURE_NAME : PLAIN_NAME, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
  });
}

export function removeSessionCookie(context: Context): void {
  deleteCookie(context, SECURE_NAME, { path: '/', secure: true });
  deleteCookie(context, PLAIN_NAME, { path: '/' });
}
