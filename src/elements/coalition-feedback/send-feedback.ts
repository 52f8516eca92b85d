import type { FeedbackFailureReason } from './coalition-feedback.events.js';
import type { FeedbackRequest } from './feedback-formats.js';

/** Milliseconds after which a server that does not answer is given up. */
const TIMEOUT = 20_000;
/** Seconds until the next try where a busy server names none. */
const RETRY_AFTER = 30;
/** A month: no page stays open so long, and no clock is asked for more. */
const LONGEST_WAIT = 2_592_000;
/** More than these are not shown. */
const MOST_ERRORS = 20;

/** What a field should be instead; `field` is empty or a name we do not know where it is about none of ours. */
export interface FieldError {
  readonly field: string;
  readonly detail: string;
}

/** Why there is no yes. */
export interface FeedbackFailure {
  readonly reason: FeedbackFailureReason;
  readonly status?: number;
  /** For developers. */
  readonly message: string;
  readonly errors: readonly FieldError[];
  /** Until when the server wants to be left alone. */
  readonly seconds: number;
}

/** What became of a message: `failure`, or the server said yes. */
export interface FeedbackAnswer {
  readonly failure?: FeedbackFailure;
  readonly reference?: string;
}

/** What is read of an answer's JSON, ours or another service's. All of it may be anything. */
type AnswerBody = Partial<
  Record<'reference' | 'id' | 'service_request_id' | 'token' | 'ok' | 'success' | 'error' | 'errors', unknown>
>;
type AnswerError = Partial<Record<'pointer' | 'field' | 'detail' | 'message' | 'description', unknown>>;

/** Sends once. Never rejects: whatever goes wrong is an answer. */
export async function sendFeedback(endpoint: string, request: FeedbackRequest): Promise<FeedbackAnswer> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT);
  try {
    // No receiver needs a cookie, and an endpoint that somebody wrote into a page of this site gets no reader's cookies.
    return await readAnswer(
      await fetch(endpoint, { method: 'POST', credentials: 'omit', signal: giveUp.signal, ...request }),
    );
  } catch (error) {
    const reason = giveUp.signal.aborted ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline';
    return { failure: { reason, message: String(error), errors: [], seconds: 0 } };
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(response: Response): Promise<FeedbackAnswer> {
  const { status, ok, headers } = response;
  const isYes = [201, 202, 204].includes(status);
  const isJson = /json/i.test(headers.get('content-type') ?? '');
  // After a plain yes it does not matter if the rest of the answer is lost.
  const text = await response.text().catch((error: Error) => (isYes ? '' : Promise.reject(error)));
  const json = isJson ? parse(text) : undefined;
  // GeoReport answers with a list.
  const body = (Array.isArray(json) ? json[0] : json) as AnswerBody | null | undefined;
  // Some services answer 200 and say no inside.
  const isJsonYes = ok && body && body.ok !== false && body.success !== false && !body.error;
  if (isYes || isJsonYes) return { reference: referenceIn(body) ?? lastPart(headers.get('location')) };

  const retryAfter = headers.get('retry-after');
  const isBusy = status === 429 || status === 503 || (status === 409 && retryAfter !== null);
  const isRefusal = status >= 400 && status < 500;
  const errors = isRefusal && !isBusy ? errorsIn(Array.isArray(json) ? json : body?.errors) : [];
  const reason = isBusy ? 'busy' : errors.length ? 'fields' : isRefusal ? 'refused' : 'fault';
  return {
    failure: { reason, status, message: `${status} ${response.statusText}`, errors, seconds: secondsUntil(retryAfter) },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It called itself JSON and is none: as if it had not.
    return undefined;
  }
}

function referenceIn(body: AnswerBody | null | undefined): string | undefined {
  const candidates = [body?.reference, body?.id, body?.service_request_id, body?.token];
  const reference = candidates.find(
    (value): value is string | number => (typeof value === 'string' && !!value) || typeof value === 'number',
  );
  return reference?.toString().slice(0, 100);
}

/** `/contributions/7K3F` → `7K3F` */
const lastPart = (location: string | null): string | undefined =>
  location?.split(/[?#]/)[0]!.split('/').filter(Boolean).pop();

/** RFC 9457's `pointer` and `detail`, or what Formspree and GeoReport call them. */
function errorsIn(list: unknown): FieldError[] {
  if (!Array.isArray(list)) return [];
  return (list as (AnswerError | null)[]).slice(0, MOST_ERRORS).flatMap((error) => {
    const detail = error?.detail ?? error?.message ?? error?.description;
    const pointer = error?.pointer ?? error?.field;
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
