import * as z from 'zod/mini';
import { FEEDBACK_KINDS, FEEDBACK_LIMITS, FEEDBACK_VERSION, fitsGraphemes } from '../feed-format/feedback-limits.js';
import { ANSWER_EMAIL_PATTERN, UUID_PATTERN, VISIBLE_PATTERN } from '../feed-format/feedback-patterns.js';
import {
  FEEDBACK_WORDS,
  feedbackWordsLanguage,
  type FeedbackWords,
  type FeedbackWordsLanguage,
} from './feedback-message-words.js';

// No expression here may backtrack: each is timed on 100 kB of its worst text in the tests.
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
const TIMESTAMP = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
// PostgreSQL refuses NUL in text and neither database can hold half a surrogate pair.
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const CONTROL_OR_LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;

/** Zod's own messages are replaced by the name of a sentence, looked up once the language is known. */
type WordKey = keyof FeedbackWords;
const say = (key: WordKey): WordKey => key;

const text = (wrongType: WordKey) =>
  z.string(say(wrongType)).check(z.refine((value) => !UNSTORABLE.test(value), say('unstorable')));

const line = (wrong: WordKey, limit: number) =>
  text(wrong).check(z.refine((value) => value.length <= limit && !CONTROL_OR_LINE_BREAK.test(value), say(wrong)));

const url = (wrong: WordKey, accept: (url: URL, written: string) => boolean) =>
  line(wrong, FEEDBACK_LIMITS.url).check(
    z.refine((value) => {
      const parsed = URL.parse(value);
      const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
      return parsed !== null && isWeb && !parsed.username && !parsed.password && accept(parsed, value);
    }, say(wrong)),
  );

/**
 * One message of a resident, as the feedback form sends it (contract §3). An optional field may be
 * absent, `null` or empty: all three mean "not told". Fields not listed are ignored and not kept.
 */
export const FeedbackMessageSchema = z.object({
  /** Which version of this shape the form speaks. */
  version: z.literal(FEEDBACK_VERSION, say('version')),
  /** UUID that the form makes once for each message; the same on every retry. Kept in lower case. */
  id: z.string(say('id')).check(
    z.refine((value) => UUID_PATTERN.test(value), say('id')),
    z.toLowerCase(),
  ),
  /** What the resident says it is. */
  kind: z.optional(z.enum(FEEDBACK_KINDS, say('kind'))),
  /** What the resident wrote, untouched: 1 to 5,000 graphemes, at least one of them visible. */
  message: text('messageMissing').check(
    z.refine((value) => VISIBLE_PATTERN.test(value), say('messageMissing')),
    z.refine((value) => fitsGraphemes(value, FEEDBACK_LIMITS.message), say('messageLong')),
  ),
  /** `id` of the commitment in the feed that the message is about. */
  commitment: z.optional(line('commitment', FEEDBACK_LIMITS.commitment)),
  /** The resident's name, one line of at most 200 graphemes. */
  name: z.optional(
    text('name').check(
      z.refine((value) => !CONTROL_OR_LINE_BREAK.test(value), say('nameLines')),
      z.refine((value) => fitsGraphemes(value, FEEDBACK_LIMITS.name), say('nameLong')),
    ),
  ),
  /** Where the resident wants to be answered: the shape of an address, not proof that it exists. */
  email: z.optional(
    text('email').check(
      z.refine((value) => value.length <= FEEDBACK_LIMITS.email, say('emailLong')),
      z.refine((value) => ANSWER_EMAIL_PATTERN.test(value), say('email')),
    ),
  ),
  /** Whether the one permission that the form asks for was given. */
  consent: z.optional(z.boolean(say('consent'))),
  /** BCP 47 tag of the language in which the form was shown. */
  language: z.optional(
    line('language', FEEDBACK_LIMITS.language).check(z.refine((value) => LANGUAGE_TAG.test(value), say('language'))),
  ),
  /** Origin and path of the page with the form. No query or fragment: they can hold personal data. */
  page: z.optional(url('page', (_, written) => !/[?#]/.test(written))),
  /** Address of the feed that the form was used with. */
  feed: z.optional(url('feed', () => true)),
  /** When the resident pressed send, by the resident's clock: RFC 3339 with an offset. */
  submittedAt: z.optional(
    line('submittedAt', FEEDBACK_LIMITS.language).check(
      z.refine((value) => TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value)), say('submittedAt')),
    ),
  ),
  /** Seconds from the first sight of the form to sending: a fact for judging spam, never a bar. */
  elapsedSeconds: z.optional(z.number(say('elapsedSeconds'))),
  /** The honeypot: a field hidden from people. Filled in means flagged, never refused; not kept. */
  website: z.optional(z.string(say('website'))),
});

/** A message that holds what {@link FeedbackMessageSchema} says. */
export type FeedbackMessage = z.infer<typeof FeedbackMessageSchema>;

/** One field that is not as it should be, in the form of the example in RFC 9457 §3. */
export interface FeedbackFieldError {
  /** JSON Pointer as a URI fragment: `#/message`; `#` is the whole. */
  readonly pointer: string;
  /** What to do, in words that fit beside the field. */
  readonly detail: string;
}

/** What {@link readFeedbackMessage} found. `language` is the one in which the details are written. */
export type FeedbackReading =
  | { readonly ok: true; readonly message: FeedbackMessage }
  | {
      readonly ok: false;
      readonly language: FeedbackWordsLanguage;
      readonly summary: string;
      readonly errors: readonly FeedbackFieldError[];
    };

const FIELDS = Object.keys(FeedbackMessageSchema.shape);

/**
 * Reads a parsed JSON value as a message, with at most one error for each field.
 * `acceptLanguage` is the request's header, used where the message names no language we speak.
 */
export function readFeedbackMessage(value: unknown, acceptLanguage?: string): FeedbackReading {
  const told = toldFields(value);
  const result = told ? FeedbackMessageSchema.safeParse(told) : undefined;
  if (result?.success) return { ok: true, message: result.data };

  const language = feedbackWordsLanguage(told?.language, acceptLanguage);
  const words = FEEDBACK_WORDS[language];
  const errors = new Map<string, string>();
  if (!result) errors.set('#', words.notAnObject);
  for (const issue of result?.error.issues ?? []) {
    const pointer = `#/${issue.path.join('/')}`;
    if (!errors.has(pointer)) errors.set(pointer, words[issue.message as WordKey]);
  }
  return {
    ok: false,
    language,
    summary: words.summary,
    errors: [...errors].map(([pointer, detail]) => ({ pointer, detail })),
  };
}

/** The known fields that say something. Copied by name, so that `__proto__` in a body stays inert. */
function toldFields(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map(Object.entries(value));
  const told: Record<string, unknown> = {};
  for (const name of FIELDS) {
    const field: unknown = fields.get(name);
    if (field !== null && field !== undefined && field !== '') told[name] = field;
  }
  return told;
}
