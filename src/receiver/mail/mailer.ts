import { oneLine } from '../../server/log.js';
import type { NewMail } from '../store/mail-queue.js';
import { transportAddress } from './transport-address.js';

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
