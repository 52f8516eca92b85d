import { ownFields } from '../../feed-format/own.js';
import type { FeedbackMessage } from '../../feed-format/feedback-rules.js';
import { page } from '../../page/unclobbered.js';

/** What stands in the form. */
export interface FeedbackValues {
  kind: string;
  message: string;
  /** Undefined until someone chose. */
  commitment?: string;
  name: string;
  email: string;
  consent: boolean;
  /** The honeypot. */
  website: string;
}

export const emptyValues = (): FeedbackValues =>
  ownFields({ kind: '', message: '', name: '', email: '', consent: false, website: '' });

/** What the form knows beside what was written. */
export interface Circumstances {
  readonly id: string;
  /** The kind and the commitment that the form shows as chosen. */
  readonly kind: string;
  readonly commitment: string;
  readonly language: string;
  /** URL of the feed, if it has one. */
  readonly feed?: string;
  /** When writing began, in ms since 1970. */
  readonly since: number;
}

/** The message as it is sent, `coalition-feedback/1` (docs/receiver.md). What is empty is left out. */
export function composeMessage(
  values: FeedbackValues,
  { since, feed = '', ...circumstances }: Circumstances,
): FeedbackMessage {
  const now = Date.now();
  const { baseURI, referrer } = page;
  const message = {
    version: 'coalition-feedback/1',
    ...values,
    ...circumstances,
    name: values.name.trim(),
    email: values.email.trim(),
    // In a frame the page is the one around it, as far as the browser tells.
    page: withoutQuery((parent !== window && referrer) || location.href),
    // A feed object has no address but the page's, which may hold personal data in its query.
    feed: withoutQuery(feed) && withoutQuery(feed) !== withoutQuery(baseURI) ? feed : '',
    submittedAt: new Date(now).toISOString(),
    elapsedSeconds: Math.round((now - since) / 100) / 10,
  } satisfies Record<keyof FeedbackMessage, unknown>;
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== '')) as unknown as FeedbackMessage;
}

/** Empty for what is no web page, such as `about:srcdoc`. */
const withoutQuery = (url: string): string => (/^https?:/.test(url) ? url.split(/[?#]/)[0] : '');
