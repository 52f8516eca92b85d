import { Secret, TOTP } from 'otpauth';

/** How a code is made (RFC 6238): what every authenticator app knows. */
const PERIOD = 30;
const METHOD = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;

/** 160 bits, as base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app opens. */
export const totpAddress = (secret: string, email: string, issuer: string): string =>
  new TOTP({ ...METHOD, issuer, label: email, secret: Secret.fromBase32(secret) }).toString();

/**
 * The time step of a code, or undefined where it is wrong. The step before and the one after count too: clocks differ.
 * Whoever accepts it has to spend the step, so that nobody uses the code again.
 */
export function totpStepOf(code: string, secret: string, now: number): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const totp = new TOTP({ ...METHOD, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
}
