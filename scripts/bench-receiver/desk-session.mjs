// Somebody at the desk, as a browser without script: cookies, forms with their hidden fields.
/* global fetch, URLSearchParams */
import { command } from './places.mjs';

const PASSWORD = 'four words for the bench';

export async function addStaff(env, email) {
  await command(['user', 'add', email, '--role', 'manager'], env, PASSWORD);
}

export async function signIn(url, email) {
  const cookies = new Map();
  const ask = async (path, fields) => {
    const response = await fetch(`${url}/desk/${path}`, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    return { status: response.status, html: await response.text() };
  };
  const { status } = await ask('sign-in', { email, password: PASSWORD });
  if (status !== 303) throw new Error(`nobody could sign in: ${status}`);
  return { ask, tokenIn: (html) => /name="token" value="([^"]+)"/.exec(html)[1] };
}
