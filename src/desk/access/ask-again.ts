import type { DeskContext } from '../desk-options.js';
import type { AccessOptions } from './access-options.js';
import { verifyPassword } from './password.js';
import { giveTryBack, takeTry } from './throttle.js';

/** What is wrong with the field `current`, and with which status the page with the form answers. */
export interface PasswordFault {
  readonly errors: { readonly current: string };
  readonly status: 422 | 429;
}

/**
 * Asks for the account's password once more before something changes that it is entered by: whoever found a desk open knows no
 * password (OWASP ASVS 5.0 §7.5.1). Wrong ones count as tries to sign in do. Resolves with what is wrong, if anything is.
 */
export async function askPasswordAgain(
  context: DeskContext,
  { store, addressOf }: AccessOptions,
): Promise<PasswordFault | undefined> {
  const { account, fields, setting } = context.var;
  const { account: say, signIn } = setting.words;
  const address = addressOf(context);
  const minutes = await takeTry(store.attempts, account.email, address);
  if (minutes > 0) return { errors: { current: signIn.throttled(minutes) }, status: 429 };
  const credentials = await store.accounts.credentialsOf(account.id);
  const isRight = await verifyPassword(fields.get('current') ?? '', credentials?.password ?? null);
  if (!isRight) return { errors: { current: say.wrong }, status: 422 };
  await giveTryBack(store.attempts, account.email, address);
  return undefined;
}
