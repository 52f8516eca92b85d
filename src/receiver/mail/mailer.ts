import { isLoopback } from '../../server/client-address.js';
import { oneLine } from '../../server/log.js';
import type { NewMail } from '../store/mail-queue.js';

/** The server that takes mail, and who writes. */
export interface MailSettings {
  /** `smtp://…` or `smtps://user:password@host:465`. */
  readonly url: string;
  /** `Coalition <open@town.example>` */
  readonly from: string;
  /** Where answers to the mail go, where that is another address. */
  readonly replyTo?: string;
}

/** Sends one mail, or rejects. */
export type SendMail = (mail: NewMail) => Promise<void>;

/** No step of sending takes longer, so that a server that hangs holds up nothing but its own mail. */
const STEP_MS = 10_000;

/** Sends mail over SMTP. nodemailer is loaded at the first mail. */
export function createMailer({ url, from, replyTo }: MailSettings, stepMs = STEP_MS): SendMail {
  let transport: Promise<{ sendMail(mail: object): Promise<unknown> }> | undefined;
  return async ({ recipient, subject, text }) => {
    transport ??= import('nodemailer').then(({ default: { createTransport } }) =>
      createTransport(transportAddress(url, stepMs)),
    );
    const { sendMail } = await transport.then((one) => ({ sendMail: one.sendMail.bind(one) }));
    await sendMail({
      from,
      replyTo,
      // As an object: one address, whatever it holds, and never a list or a second header.
      to: { name: '', address: oneLine(recipient) },
      subject: oneLine(subject),
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/**
 * The address with our options: nodemailer reads them from it where there is one, and from nowhere else. To another machine mail
 * goes encrypted or not at all (ASVS 5.0 §12.3.1), unless the address says otherwise.
 */
export function transportAddress(url: string, stepMs: number): string {
  const address = new URL(url);
  if (address.protocol === 'smtp:' && !isLoopback(address.hostname) && !address.searchParams.has('requireTLS'))
    address.searchParams.set('requireTLS', 'true');
  for (const step of ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout'])
    address.searchParams.set(step, String(stepMs));
  return address.href;
}
