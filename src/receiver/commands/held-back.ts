import type { Contribution } from '../store/contribution.js';

/** Whether a text may hold somebody's personal data and nobody has looked yet. */
export const isHeldBack = ({ personalData }: Pick<Contribution, 'personalData'>): boolean =>
  personalData === 'suspected';

/** A contribution as lists, mails and exports may have it: without its words while they are suspected. */
export function heldBack(contribution: Contribution): Contribution & { readonly heldBack: boolean } {
  const isHidden = isHeldBack(contribution);
  return { ...contribution, ...(isHidden && { message: '', publicText: '' }), heldBack: isHidden };
}
