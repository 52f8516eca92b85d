import { fitsGraphemes } from './graphemes.js';
import { FEEDBACK_LIMITS } from './limits.js';
import { EMAIL_PATTERN, LANGUAGE_PATTERN } from './patterns.js';
import { CONTRIBUTION_KINDS } from './vocabularies.js';

/*
 * The rules for a resident's message: the form tells them before it sends, the receiver keeps to the same ones. Each check
 * says what is wrong with a value, or nothing. What is wrong is a name; its sentence belongs to whoever speaks.
 */

/** The one version of the message that this project writes and reads. */
export const FEEDBACK_VERSION = 'coalition-feedback/1';

/** What a resident can say a message is. */
export type FeedbackKind = (typeof CONTRIBUTION_KINDS)[number];

/** One message of a resident, as the form sends it (coalition-feedback/1). What is optional may be absent. */
export interface FeedbackMessage {
  version: typeof FEEDBACK_VERSION;
  /** UUID that the form makes once for each message; the same on every retry. */
  id: string;
  kind?: FeedbackKind;
  /** What the resident wrote, untouched. */
  message: string;
  /** `id` of the commitment in the feed that the message is about. */
  commitment?: string;
  name?: string;
  /** Where the resident wants to be answered. */
  email?: string;
  /** Whether the resident agrees to be written to. */
  consent?: boolean;
  /** BCP 47 tag of the language that the form was shown in. */
  language?: string;
  /** Origin and path of the page with the form. No query or fragment: they can hold personal data. */
  page?: string;
  /** Address of the feed that the form was used with. */
  feed?: string;
  /** When the resident pressed send, by the resident's clock: RFC 3339 with an offset. */
  submittedAt?: string;
  /** Seconds from the first sight of the form to sending: a fact for judging spam, never a bar. */
  elapsedSeconds?: number;
  /** The honeypot: a field hidden from people. Filled in means flagged, never refused. */
  website?: string;
}

/** What can be wrong with a field: named after the field where there is one way to be wrong. */
export type FeedbackFault =
  | Exclude<keyof FeedbackMessage, 'message'>
  | 'messageMissing'
  | 'messageLong'
  | 'nameLong'
  | 'nameLines'
  | 'emailLong'
  /** Characters that no database keeps. */
  | 'unstorable';

export type FeedbackCheck = (value: unknown) => FeedbackFault | undefined;

// No expression here may backtrack: each is timed on 100 kB of its worst text in the tests.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TIMESTAMP = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
// PostgreSQL refuses NUL in text, and neither database can hold half a surrogate pair.
const UNSTORABLE = /[\0\p{Surrogate}]/u;
// The last of these is U+2800, the Braille pattern without dots: written as itself it takes the scripts fewer bytes than its code.
const VISIBLE = /[^\s\p{Cc}\p{DI}⠀]/u;
const CONTROL_OR_LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;

/** A text as it was typed, without blanks around it; empty where nobody would see anything of it. */
export const visibleText = (text: string): string => (VISIBLE.test(text) ? text.trim() : '');

/** 1 to 5,000 graphemes, at least one of them visible. */
export const checkMessage: FeedbackCheck = (value) => {
  if (typeof value !== 'string') return 'messageMissing';
  if (!VISIBLE.test(value)) return 'messageMissing';
  if (UNSTORABLE.test(value)) return 'unstorable';
  return fitsGraphemes(value, FEEDBACK_LIMITS.message) ? undefined : 'messageLong';
};

/** One line of at most 200 graphemes. */
const checkName: FeedbackCheck = (value) => {
  if (typeof value !== 'string') return 'name';
  if (UNSTORABLE.test(value)) return 'unstorable';
  if (CONTROL_OR_LINE_BREAK.test(value)) return 'nameLines';
  return fitsGraphemes(value, FEEDBACK_LIMITS.name) ? undefined : 'nameLong';
};

/** The shape of an address, not proof that it exists. */
export const checkEmail: FeedbackCheck = (value) => {
  if (typeof value !== 'string') return 'email';
  if (UNSTORABLE.test(value)) return 'unstorable';
  if (value.length > FEEDBACK_LIMITS.email) return 'emailLong';
  return EMAIL_PATTERN.test(value) ? undefined : 'email';
};

/** The checks of all fields, in the order in which their mistakes are listed. */
export const FEEDBACK_CHECKS: Readonly<Record<keyof FeedbackMessage, FeedbackCheck>> = {
  version: is('version', (value) => value === FEEDBACK_VERSION),
  id: is('id', (value) => typeof value === 'string' && UUID.test(value)),
  kind: is('kind', (value) => CONTRIBUTION_KINDS.includes(value as FeedbackKind)),
  message: checkMessage,
  commitment: line('commitment', FEEDBACK_LIMITS.commitment, () => true),
  name: checkName,
  email: checkEmail,
  consent: is('consent', (value) => typeof value === 'boolean'),
  language: line('language', FEEDBACK_LIMITS.language, (value) => LANGUAGE_PATTERN.test(value)),
  page: line('page', FEEDBACK_LIMITS.url, (value) => isWebAddress(value) && !/[?#]/.test(value)),
  feed: line('feed', FEEDBACK_LIMITS.url, isWebAddress),
  submittedAt: line(
    'submittedAt',
    FEEDBACK_LIMITS.language,
    (value) => TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value)),
  ),
  elapsedSeconds: is('elapsedSeconds', Number.isFinite),
  website: is('website', (value) => typeof value === 'string'),
};

function is(fault: FeedbackFault, isRight: (value: unknown) => boolean): FeedbackCheck {
  return (value) => (isRight(value) ? undefined : fault);
}

/** A text without line breaks and control characters. */
function line(fault: FeedbackFault, limit: number, isRight: (value: string) => boolean): FeedbackCheck {
  return (value) => {
    if (typeof value !== 'string') return fault;
    if (UNSTORABLE.test(value)) return 'unstorable';
    return value.length <= limit && !CONTROL_OR_LINE_BREAK.test(value) && isRight(value) ? undefined : fault;
  };
}

/** Absolute, http or https, without a name and password in it. */
function isWebAddress(value: string): boolean {
  try {
    const { protocol, username, password } = new URL(value);
    return (protocol === 'https:' || protocol === 'http:') && !username && !password;
  } catch {
    // The only way in which `new URL` says "this is no URL"; Node 20 has no `URL.parse`.
    return false;
  }
}
