import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Configuration } from 'openid-client';
import { ROLES, type Role } from '../../receiver/store/accounts.js';
import type { Along } from '../kept-form.js';
import { AWAY_MS, KeptWhileAway } from './kept-while-away.js';
import { isByTls } from './same-origin.js';

/** An identity provider (OpenID Connect) and what its claims mean here. */
export interface ProviderOptions {
  /** Its address, from which everything else is discovered. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds `editor` or `manager`, alone or in a list. Default `coalition_role`. */
  readonly roleClaim?: string;
  /** Claim that holds the id of the member that the account answers for. Default `coalition_member`. */
  readonly memberClaim?: string;
  /** Whether it may be asked without TLS: for tests on this machine. */
  readonly allowsHttp?: boolean;
}

/** Who the provider says it is. `role` is undefined where it gives none: then nobody comes in. */
export interface Identity {
  readonly subject: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role | undefined;
  readonly member: string | null;
}

const COOKIE = 'coalition-desk-provider';

const readBegun = (context: Context) =>
  JSON.parse(getCookie(context, COOKIE) ?? '{}') as Partial<Record<'verifier' | 'state' | 'nonce', string>>;

/** Signing in with an organisation's own account. The library is loaded and the provider asked at the first use. */
export class Provider {
  readonly #options: ProviderOptions;
  readonly #away: KeptWhileAway;
  #configuration?: Promise<Configuration>;

  constructor(options: ProviderOptions, now: () => number) {
    this.#options = options;
    this.#away = new KeptWhileAway(now);
  }

  /**
   * Where the browser is sent. What has to come back is kept in a cookie that only the way back reads; what is too large for
   * one, the form of somebody whose session had ended, here.
   */
  async begin(context: Context, callback: string, along: Along, publicUrl?: string): Promise<string> {
    const client = await import('openid-client');
    const configuration = await this.#configured();
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    if ((along.kept || along.next) && !this.#away.put(state, along)) throw new Error('too many are on their way');
    setCookie(context, COOKIE, JSON.stringify({ verifier, state, nonce }), {
      path: new URL(callback).pathname,
      httpOnly: true,
      // The way back comes from the provider's page.
      sameSite: 'Lax',
      secure: isByTls(context, publicUrl),
      maxAge: AWAY_MS / 1000,
    });
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href;
  }

  /** What came along from where the sign-in was begun, this once. */
  takeAlong(context: Context): Along {
    const { state } = readBegun(context);
    return state !== undefined && state === context.req.query('state') ? this.#away.take(state) : {};
  }

  /** Who came back. Rejects where anything does not fit what was begun. */
  async finish(context: Context, callback: string): Promise<Identity> {
    const client = await import('openid-client');
    const { verifier, state, nonce } = readBegun(context);
    deleteCookie(context, COOKIE, { path: new URL(callback).pathname });
    if (!verifier || !state || !nonce) throw new Error('nothing was begun');
    const address = new URL(callback);
    address.search = new URL(context.req.url).search;
    const tokens = await client.authorizationCodeGrant(await this.#configured(), address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return this.#identityOf(tokens.claims() ?? {});
  }

  #configured(): Promise<Configuration> {
    // A provider that was away is asked again the next time.
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret, allowsHttp } = this.#options;
    // The signature of a token counts also where it came straight from the provider: what ends TLS is not always the provider.
    const execute = [client.enableNonRepudiationChecks, ...(allowsHttp ? [client.allowInsecureRequests] : [])];
    return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute });
  }

  #identityOf(claims: Record<string, unknown>): Identity {
    const { issuer, roleClaim = 'coalition_role', memberClaim = 'coalition_member' } = this.#options;
    const { sub, email, name, email_verified: isVerified } = claims;
    if (typeof sub !== 'string' || typeof email !== 'string' || isVerified === false)
      throw new Error('no verified e-mail came');
    const given = [claims[roleClaim]].flat();
    const member = claims[memberClaim];
    return {
      subject: `${issuer} ${sub}`,
      email,
      name: typeof name === 'string' ? name : null,
      // Who has both is a manager.
      role: [...ROLES].reverse().find((role) => given.includes(role)),
      member: typeof member === 'string' && member ? member : null,
    };
  }
}
