import { FEEDBACK_CHECKS, type FeedbackFault, type FeedbackMessage } from './feedback-rules.js';

/** One field that is not as it should be. */
export interface FeedbackFieldFault {
  /** JSON Pointer as a URI fragment, as in the example of RFC 9457 §3: `#/message`; `#` is the whole. */
  readonly pointer: string;
  readonly fault: FeedbackFault | 'notAnObject';
}

/** What {@link readFeedbackMessage} found. */
export type FeedbackReading =
  | { readonly ok: true; readonly message: FeedbackMessage }
  | {
      readonly ok: false;
      readonly faults: readonly FeedbackFieldFault[];
      /** The form's own, as it was sent. */ readonly language?: unknown;
    };

const REQUIRED: readonly string[] = ['version', 'id', 'message'];

/**
 * Reads a parsed JSON value as a message, with at most one fault for each field. An optional field may be absent, `null` or
 * empty: all three mean "not told". Fields that the format does not have are passed over and not kept.
 */
export function readFeedbackMessage(value: unknown): FeedbackReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, faults: [{ pointer: '#', fault: 'notAnObject' }] };
  }
  // Taken by name out of a map, so that `__proto__` in a body stays inert.
  const given = new Map<string, unknown>(Object.entries(value));
  const faults: FeedbackFieldFault[] = [];
  const message: Record<string, unknown> = {};
  for (const [name, check] of Object.entries(FEEDBACK_CHECKS)) {
    const field = given.get(name);
    const isTold = field !== null && field !== undefined && field !== '';
    if (!isTold && !REQUIRED.includes(name)) continue;
    const fault = check(field);
    if (fault) faults.push({ pointer: `#/${name}`, fault });
    // Kept in lower case, so that a retry in capitals is the same message.
    else message[name] = name === 'id' ? (field as string).toLowerCase() : field;
  }
  if (faults.length) return { ok: false, faults, language: given.get('language') };
  return { ok: true, message: message as unknown as FeedbackMessage };
}
