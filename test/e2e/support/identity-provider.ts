import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const CLIENT = { id: 'desk', secret: 'a secret of the desk' };

/** What the provider says of who signs in; and how it may go wrong. */
export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly [claim: string]: unknown;
}

/** An OpenID provider on this machine: whoever comes is the person that the test names, without a page in between. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Who signs in from now on. */
  person: Claims;
  /** Claims of the token that are not as they should be. */
  forged: Record<string, unknown>;
  /** Signs with a key that the provider does not publish. */
  signsWithOtherKey: boolean;
  close(): Promise<void>;
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Starts a provider that speaks the code flow with PKCE (OpenID Connect Core 1.0 §3.1, RFC 7636). */
export async function startIdentityProvider(person: Claims): Promise<IdentityProvider> {
  const [key, otherKey] = [newKey(), newKey()];
  const grants = new Map<string, { nonce: string; challenge: string; redirect: string; claims: Claims }>();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: IdentityProvider = {
    issuer,
    person,
    forged: {},
    signsWithOtherKey: false,
    async close() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', issuer);
    const json = (body: object, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      case '/keys':
        return json({ keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
      case '/authorize': {
        const code = randomUUID();
        const redirect = searchParams.get('redirect_uri') ?? '';
        grants.set(code, {
          nonce: searchParams.get('nonce') ?? '',
          challenge: searchParams.get('code_challenge') ?? '',
          redirect,
          claims: provider.person,
        });
        const back = new URL(redirect);
        back.searchParams.set('code', code);
        back.searchParams.set('state', searchParams.get('state') ?? '');
        return void response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        const form = new URLSearchParams(await text(request));
        const grant = grants.get(form.get('code') ?? '');
        // A code is good once.
        grants.delete(form.get('code') ?? '');
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        const isRight =
          grant &&
          grant.challenge === challenge &&
          grant.redirect === form.get('redirect_uri') &&
          isClient(request, form);
        if (!isRight) return json({ error: 'invalid_grant' }, 400);
        const now = Math.floor(Date.now() / 1000);
        const claims = {
          ...{ iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce: grant.nonce },
          ...grant.claims,
          ...provider.forged,
        };
        const signingKey = (provider.signsWithOtherKey ? otherKey : key).privateKey;
        return json({ access_token: 'a', token_type: 'Bearer', id_token: tokenOf(claims, signingKey) });
      }
      default:
        return json({ error: 'not_found' }, 404);
    }
  }
  return provider;
}

function isClient({ headers }: IncomingMessage, form: URLSearchParams): boolean {
  const [, basic = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64')
        .toString()
        .split(':')
        .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    : [form.get('client_id'), form.get('client_secret')];
  return id === CLIENT.id && secret === CLIENT.secret;
}

function tokenOf(claims: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
