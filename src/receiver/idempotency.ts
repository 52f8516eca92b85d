import { createHash } from 'node:crypto';
import type { FeedbackMessage } from '../schema/feedback-message.js';
import { Problem } from '../server/problem.js';

const QUOTED = /^"((?:[^"\\]|\\["\\]){1,255})"$/;
const PRINTABLE = /^[\x20-\x7e]{1,255}$/;
const BARE = /^[\x21\x23-\x7e]{1,255}$/;

/**
 * The key of `Idempotency-Key`: a structured-field string as the IETF draft (07) has it, or the same
 * bare. `undefined` when the header is absent.
 */
export function readIdempotencyKey(header: string | null): string | undefined {
  if (header === null) return undefined;
  const written = header.trim();
  const quoted = QUOTED.exec(written)?.[1]?.replace(/\\(["\\])/g, '$1');
  const key = quoted ?? (BARE.test(written) ? written : '');
  if (!PRINTABLE.test(key)) {
    throw new Problem(400, 'Idempotency-Key must be one UUID or up to 255 printable characters');
  }
  return key;
}

/**
 * Tells whether two messages say the same. The clock and the time taken are left out: a form that
 * takes them anew on every try is still sending the same message.
 */
export function fingerprintOf(message: FeedbackMessage): string {
  const { submittedAt: _submittedAt, elapsedSeconds: _elapsedSeconds, ...said } = message;
  const fields = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
