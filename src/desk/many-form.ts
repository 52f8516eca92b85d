import { visibleText } from '../feed-format/feedback-rules.js';
import { LANGUAGE_PATTERN } from '../feed-format/patterns.js';
import type { Feed } from '../feed-format/types.js';
import type { BulkAct } from '../receiver/store/bulk.js';
import { DECISIONS, MOST_CHARACTERS } from '../receiver/store/contribution.js';
import type { DeskOptions } from './desk-options.js';
import { mayName } from './feed-choices.js';
import { findAccount } from './find-account.js';
import { readRowId } from './row-id.js';
import { typedText } from './typed-text.js';
import { KEEP, type BulkActName } from './view/bulk.js';
import type { FieldErrors } from './view/fields.js';
import type { PageSetting } from './view/page.js';

/** What the form for many asks for, in the fields of one act. `source`: the coalition's feed as it was read. */
export function readBulkAct(
  name: BulkActName,
  fields: URLSearchParams,
  { feed }: PageSetting,
  { mailFor }: DeskOptions,
  source: Feed | undefined,
): BulkAct {
  const text = (field: string) => visibleText(typedText(fields, field) ?? '');
  const isKept = (field: string) => !fields.has(field) || fields.get(field) === KEEP;
  switch (name) {
    case 'assign':
      return {
        act: 'assign',
        ...(!isKept('member') && { member: text('member') || null }),
        ...(!isKept('account') && { account: readRowId(text('account')) ?? null }),
      };
    case 'reply': {
      const decision = DECISIONS.find((one) => one === text('decision'));
      return {
        act: 'reply',
        edit: {
          ...(decision && { decision }),
          // The text is the same for all, and so is the language that it is written in.
          ...(text('response') && {
            response: text('response'),
            ...(LANGUAGE_PATTERN.test(text('responseLanguage')) && { responseLanguage: text('responseLanguage') }),
          }),
          ...(text('answeredBy') && { answeredBy: text('answeredBy') }),
        },
      };
    }
    case 'publish':
      return {
        act: 'publish',
        language: feed.language,
        kept: fields.getAll('kept'),
        ...(source && { feed: source }),
        ...(mailFor && { mailFor }),
      };
    case 'withdraw':
      return { act: 'withdraw', reason: text('reason').slice(0, 1000) };
    case 'spam':
      return { act: 'spam' };
    case 'notSpam':
      return { act: 'not-spam' };
  }
}

/** What is wrong with what was read, by field. */
export async function checkBulkAct(
  what: BulkAct,
  fields: URLSearchParams,
  { words: { errors: say }, feed }: PageSetting,
  { store }: DeskOptions,
): Promise<FieldErrors> {
  const errors: Record<string, string> = {};
  if (what.act === 'assign') {
    const account = fields.get('account');
    if (account && account !== KEEP && !(await findAccount(store, account))) errors['account'] = say.unknownChoice;
    if (!mayName(feed.members, what.member ?? '')) errors['member'] = say.unknownChoice;
  }
  if (what.act === 'reply') {
    const { response, decision, answeredBy } = what.edit;
    if ([...(response ?? '')].length > MOST_CHARACTERS) errors['response'] = say.responseLong(MOST_CHARACTERS);
    if (!response && !decision) errors['response'] = say.replyMissing;
    if (!mayName(feed.members, answeredBy ?? '')) errors['answeredBy'] = say.unknownChoice;
  }
  return errors;
}
