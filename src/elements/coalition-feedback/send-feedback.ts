import { FEEDBACK_LIMITS } from '../../feed-format/limits.js';
import { NO_ANSWER } from './answer-faults.js';
import type { FeedbackRequest } from './feedback-formats.js';
import { readAnswer, type FeedbackAnswer } from './read-answer.js';

/** Sends once. Never rejects: whatever goes wrong is an answer. */
export async function sendFeedback(endpoint: string, request: FeedbackRequest): Promise<FeedbackAnswer> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), FEEDBACK_LIMITS.timeout);
  try {
    const init = {
      // What a page has put on Object.prototype would be options too.
      __proto__: null,
      method: 'POST',
      // No receiver needs a cookie, and an endpoint that somebody wrote into a page of this site gets no reader's cookies.
      credentials: 'omit',
      signal: giveUp.signal,
      headers: request.headers,
      body: request.body,
    } as RequestInit;
    return await readAnswer(await fetch(endpoint, init), request);
  } catch {
    // The browser's own words say no more than which of these it was.
    const reason = giveUp.signal.aborted ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline';
    const message =
      reason === 'timeout' ? `does not answer within ${FEEDBACK_LIMITS.timeout / 1000} seconds` : NO_ANSWER;
    return { reference: undefined, failure: { reason, status: undefined, message, errors: [], seconds: 0 } };
  } finally {
    clearTimeout(timer);
  }
}
