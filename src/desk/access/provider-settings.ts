import { isLoopback } from '../../server/client-address.js';
import { UsageError } from '../../server/settings.js';
import type { ProviderOptions } from './provider.js';

/**
 * The identity provider that the environment names, or undefined.
 *
 * @throws {UsageError} when something of it is missing or wrong
 */
export function readProvider(env: Readonly<Record<string, string | undefined>>): ProviderOptions | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new UsageError(
      'For sign-in by OpenID Connect set all three: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
    );
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isLocal = address?.protocol === 'http:' && isLoopback(address.hostname);
  if (!address || (address.protocol !== 'https:' && !isLocal))
    throw new UsageError(`OIDC_ISSUER ${JSON.stringify(issuer)} is no address that begins with https://.`);
  const { OIDC_ROLE_CLAIM: roleClaim, OIDC_MEMBER_CLAIM: memberClaim } = env;
  return {
    issuer,
    clientId,
    clientSecret,
    allowsHttp: isLocal,
    ...(roleClaim && { roleClaim }),
    ...(memberClaim && { memberClaim }),
  };
}
