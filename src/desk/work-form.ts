import { visibleText } from '../feed-format/feedback-rules.js';
import type { Contribution } from '../receiver/store/contribution.js';
import { typedText } from './typed-text.js';

/** What is typed beside the answer: whose it is, what it is the same as, a note, a reason. One button is for each. */
export interface WorkForm {
  readonly member: string;
  readonly account: string;
  readonly sameAs: string;
  readonly note: string;
  /** Why it is withdrawn. */
  readonly reason: string;
  /** How it was answered otherwise. */
  readonly how: string;
}

/** What stands there while nobody writes. */
export const workOf = ({ assignedMember, assignedAccount, sameAs }: Contribution): WorkForm => ({
  member: assignedMember ?? '',
  account: assignedAccount === null ? '' : String(assignedAccount),
  sameAs: sameAs ?? '',
  note: '',
  reason: '',
  how: '',
});

/** What was posted; what the form did not have is as it stands. */
export function readWork(fields: URLSearchParams, contribution: Contribution): WorkForm {
  const standing = workOf(contribution);
  const text = (name: keyof WorkForm) => {
    const typed = typedText(fields, name);
    return typed === undefined ? standing[name] : visibleText(typed);
  };
  return {
    member: text('member'),
    account: text('account'),
    sameAs: text('sameAs'),
    note: text('note'),
    reason: text('reason'),
    how: text('how'),
  };
}

/** The fields in which something is typed that was not done yet. */
export const typedIn = (work: WorkForm, standing: WorkForm): (keyof WorkForm)[] =>
  (Object.keys(standing) as (keyof WorkForm)[]).filter((name) => work[name] !== standing[name]);
