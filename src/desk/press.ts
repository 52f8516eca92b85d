import { createHash } from 'node:crypto';

/** The field by which two forms differ that hold the same: every page that is shown has its own. */
export const ONCE = 'once';

/**
 * The mark of one press of a button: the same form with the same words again, after a double click, or because the first
 * answer was lost on the way. Undefined for a request that no page of the desk made.
 */
export function pressOf(fields: URLSearchParams): string | undefined {
  if (!fields.get(ONCE)) return undefined;
  return createHash('sha256').update(fields.toString()).digest('base64url').slice(0, 22);
}
