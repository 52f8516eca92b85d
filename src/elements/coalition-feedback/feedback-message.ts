import type { FeedbackKind, FeedbackMessage } from '../../schema/feedback-message.js';

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

export const emptyValues = (): FeedbackValues => ({ kind: '', message: '', name: '', email: '', consent: false, website: '' });

/** What the form knows beside what was written. */
interface Circumstances {
  readonly id: string;
  readonly language: string;
  /** URL of the feed, if it has one. */
  readonly feed?: string;
  /** When writing began, in ms since 1970. */
  readonly since: number;
}

/** The message as it is sent, once and on every retry (contract §3). What is empty is left out. */
export function composeMessage(values: FeedbackValues, { id, language, feed, since }: Circumstances): FeedbackMessage {
  const now = Date.now();
  const page = withoutQuery(location.href);
  const message: FeedbackMessage = {
    version: 'coalition-feedback/1',
    id,
    ...values,
    kind: values.kind as FeedbackKind,
    name: values.name.trim(),
    email: values.email.trim(),
    language,
    page,
    // A feed object has no address but the page's, which may hold personal data in its query.
    feed: feed && withoutQuery(feed) !== withoutQuery(document.baseURI) ? feed : '',
    submittedAt: new Date(now).toISOString(),
    elapsedSeconds: Math.round((now - since) / 100) / 10,
  };
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined && value !== '')) as FeedbackMessage;
}

/** Empty for what is no web page, such as `about:srcdoc`. */
const withoutQuery = (url: string): string => (/^https?:/.test(url) ? url.split(/[?#]/)[0]! : '');
