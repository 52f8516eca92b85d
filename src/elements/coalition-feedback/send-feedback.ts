import { NO_ANSWER } from './answer-faults.js';
import type { FeedbackRequest } from './feedback-formats.js';
import { readAnswer, type FeedbackAnswer } from './read-answer.js';

/** Seconds after which a server that does not answer is given up. */
const TIMEOUT = 20;

/** Sends once. Never rejects: whatever goes wrong is an answer. */
export async function sendFeedback(
  endpoint: string,
  { isListed, ...request }: FeedbackRequest,
): Promise<FeedbackAnswer> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT * 1000);
  try {
    // No receiver needs a cookie, and an endpoint that somebody wrote into a page of this site gets no reader's cookies.
    const init: RequestInit = { method: 'POST', credentials: 'omit', signal: giveUp.signal, ...request };
    // The browser reads every option, also those that a page has put on all objects.
    return await readAnswer(await fetch(endpoint, Object.assign(Object.create(null) as RequestInit, init)), isListed);
  } catch {
    // The browser's own words say no more than which of these it was.
    const reason = giveUp.signal.aborted ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline';
    const message = reason === 'timeout' ? `does not answer within ${TIMEOUT} seconds` : NO_ANSWER;
    return { reference: undefined, failure: { reason, status: undefined, message, errors: [], seconds: 0 } };
  } finally {
    clearTimeout(timer);
  }
}
