import { ownFields } from '../../feed-format/own.js';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';

/** How the endpoint wants to be spoken to. */
export type FeedbackFormat = 'json' | 'form' | 'open311';

/** What of a request differs by format. */
export interface FeedbackRequest extends Pick<RequestInit, 'headers' | 'body'> {
  /** Whether the service answers with a list of one, as GeoReport does. */
  readonly isListed: boolean;
}

const Accept = 'application/json';

/** Names in GeoReport v2; what it has no name for goes along as an attribute. */
const GEO_REPORT = ownFields<Readonly<Record<string, string>>>({
  kind: 'service_code',
  message: 'description',
  name: 'first_name',
  email: 'email',
});

export const FEEDBACK_FORMATS: Readonly<Record<FeedbackFormat, (message: FeedbackMessage) => FeedbackRequest>> = {
  json: (message) => ({
    headers: { Accept, 'Content-Type': 'application/json', 'Idempotency-Key': `"${message.id}"` },
    body: JSON.stringify(message),
    isListed: false,
  }),
  // Only headers that a form could send: no preflight, which many form services do not answer.
  form: (message) => ({ headers: { Accept }, body: urlEncoded(message), isListed: false }),
  // https://wiki.open311.org/GeoReport_v2/#post-service-request. The endpoint is the whole address of requests.json;
  // a jurisdiction or an API key stands in its query.
  open311: (message) => ({
    headers: { Accept },
    body: urlEncoded(message, (name) => GEO_REPORT[name] ?? `attribute[${name}]`),
    isListed: true,
  }),
};

const urlEncoded = (message: FeedbackMessage, nameOf = (name: string): string => name): URLSearchParams =>
  new URLSearchParams(Object.entries(message).map(([name, value]) => [nameOf(name), String(value)]));
