import { isObject, ownFields, type Fields } from '../../feed-format/own.js';
import { answerFault } from './answer-faults.js';
import type { FeedbackFailureReason } from './coalition-feedback.events.js';
import type { FeedbackRequest } from './feedback-formats.js';
import { findNo, isName, saysYes } from './verdict.js';

/** Seconds until the next try where a busy server names none. */
const RETRY_AFTER = 30;
/** A month: no page stays open so long, and no clock is asked for more. */
const LONGEST_WAIT = 2_592_000;
/** More than these are not shown. */
const MOST_ERRORS = 20;
/** What a resident can correct, as the message names it. */
const FIELDS: readonly unknown[] = ['kind', 'message', 'commitment', 'name', 'email', 'consent'];

/** What a field should be instead; `field` is empty or a name we do not know where it is about none of ours. */
export interface FieldError {
  readonly field: string;
  readonly detail: string;
}

/** Why there is no yes. */
export interface FeedbackFailure {
  readonly reason: FeedbackFailureReason;
  readonly status: number | undefined;
  /** For whoever keeps the page: what the endpoint did. */
  readonly message: string;
  readonly errors: readonly FieldError[];
  /** Until when the server wants to be left alone. */
  readonly seconds: number;
}

/** What became of a message: `failure`, or the server said yes. */
export interface FeedbackAnswer {
  readonly failure: FeedbackFailure | undefined;
  readonly reference: string | undefined;
}

/**
 * What an answer says (docs/form.md, "What counts as a yes"): the less its status tells, the plainer its JSON has to say yes. After a redirect
 * the status tells nothing: the browser may have asked for another page and left the message behind.
 */
export async function readAnswer(
  response: Response,
  { isListed }: Pick<FeedbackRequest, 'isListed'>,
): Promise<FeedbackAnswer> {
  const { status, ok, headers, redirected } = response;
  const isPlainYes = !redirected && [201, 202, 204].includes(status);
  // After a plain yes it does not matter if the rest of the answer is lost.
  const text = await response.text().catch((error: Error) => (isPlainYes ? '' : Promise.reject(error)));
  const json = parse(text);
  const type = headers.get('content-type') ?? '';
  const record: unknown = isListed && Array.isArray(json) && json.length === 1 ? json[0] : json;
  const body = isObject(record) ? ownFields(record) : undefined;
  const no = findNo(json);
  const isAnswer = isPlainYes || (!redirected && body && /json/i.test(type));
  if (ok && !no && (isAnswer || saysYes(json))) {
    return { failure: undefined, reference: referenceIn(body ?? {}) ?? lastPart(headers.get('location')) };
  }

  const retryAfter = headers.get('retry-after');
  const isBusy = status === 429 || status === 503 || (status === 409 && retryAfter !== null);
  const isRefusal = status >= 400 && status < 500 && !isBusy;
  const errors = errorsIn(Array.isArray(json) ? json : (body?.errors ?? body?.invalid_fields));
  // Who says no behind a 200 may name what only a programmer understands.
  const isForFields = isRefusal ? errors.length : ok && errors.some(({ field }) => FIELDS.includes(field));
  const reason = isBusy ? 'busy' : isForFields ? 'fields' : isRefusal ? 'refused' : 'fault';
  return {
    reference: undefined,
    failure: {
      reason,
      status,
      message: answerFault(response, no, type),
      errors: isForFields ? errors : [],
      seconds: secondsUntil(retryAfter),
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is no JSON, whatever it calls itself.
    return undefined;
  }
}

function referenceIn(body: Fields): string | undefined {
  const reference = [body.reference, body.id, body.service_request_id, body.token].find(isName);
  return reference?.toString().slice(0, 100);
}

/** `/contributions/7K3F` → `7K3F` */
const lastPart = (location: string | null): string | undefined =>
  location?.split(/[?#]/)[0]!.split('/').filter(Boolean).pop();

/** RFC 9457's `pointer` and `detail`, or what Formspree, Contact Form 7 and GeoReport call them. */
function errorsIn(list: unknown): FieldError[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_ERRORS).flatMap((item: unknown) => {
    const error = ownFields(item);
    const detail = error.detail ?? error.message ?? error.description;
    const pointer = error.pointer ?? error.field;
    return typeof detail === 'string' && detail
      ? { field: typeof pointer === 'string' ? pointer.replace(/^#?\//, '') : '', detail }
      : [];
  });
}

/** `Retry-After` is seconds or a date (RFC 9110 §10.2.3). */
function secondsUntil(retryAfter: string | null): number {
  const delay = Number.parseFloat(retryAfter ?? '');
  const seconds = Number.isNaN(delay) ? (Date.parse(retryAfter ?? '') - Date.now()) / 1000 : delay;
  return Number.isNaN(seconds) ? RETRY_AFTER : Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT);
}
