import type { DeskContext } from '../desk-options.js';
import type { AccessOptions } from './access-options.js';
import { totpStepOf } from './second-factor.js';
import { giveTryBack, takeTry } from './throttle.js';

/** Six digits, and a space in their middle. */
const LONGEST_CODE = 7;

/** The recovery code that was sent, in its own field or in that of the app's code, for which it is too long; else empty. */
export function recoveryOf(fields: URLSearchParams): string {
  const code = (fields.get('code') ?? '').trim();
  return fields.get('recovery')?.trim() || (code.length > LONGEST_CODE ? code : '');
}

/** Tries a code: wrong ones are counted, and after too many none is right. */
async function tried(
  context: DeskContext,
  { store, addressOf }: AccessOptions,
  isGood: () => Promise<boolean>,
): Promise<boolean> {
  const { id } = context.var.account;
  const key = `code ${id}`;
  const address = addressOf(context);
  if ((await takeTry(store.attempts, key, address)) > 0) {
    context.set('note', `too many codes, account ${id}`);
    return false;
  }
  const isRight = await isGood();
  context.set('note', `code ${isRight ? 'right' : 'wrong'}, account ${id}`);
  if (isRight) await giveTryBack(store.attempts, key, address);
  return isRight;
}

/** Whether the app's code is right. It is spent by this. */
export const isRightCode = (context: DeskContext, options: AccessOptions): Promise<boolean> =>
  tried(context, options, async () => {
    const { store, now = Date.now } = options;
    const { account, fields } = context.var;
    const { totpSecret } = (await store.accounts.credentialsOf(account.id)) ?? {};
    const step = totpSecret ? totpStepOf(fields.get('code') ?? '', totpSecret, now()) : undefined;
    return step !== undefined && store.accounts.useTotpStep(account.id, step);
  });

/** What is wrong with the app's code or the recovery code that was sent; nothing where it is right. It is spent by this. */
export async function codeFault(
  context: DeskContext,
  options: AccessOptions,
): Promise<Record<string, string> | undefined> {
  const { account, fields, setting } = context.var;
  const { wrong, wrongRecovery } = setting.words.secondFactor;
  const recovery = recoveryOf(fields);
  if (!account.hasSecondFactor) return { code: wrong };
  if (!recovery) return (await isRightCode(context, options)) ? undefined : { code: wrong };
  const isGood = await tried(context, options, () => options.store.recoveryCodes.spend(account.id, recovery));
  return isGood ? undefined : { recovery: wrongRecovery };
}
