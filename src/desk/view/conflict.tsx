import type { FC } from 'hono/jsx';
import { AnswerFacts } from './answer-facts.js';
import type { ContributionProps, Overtaken } from './contribution-props.js';
import type { PageSetting } from './page.js';
import { accountName } from './log-page.js';
import { timeLabel } from './times.js';

/** What was saved while somebody was writing; what was being written stands in the form below. */
export const Conflict: FC<{ setting: PageSetting; conflict: Overtaken } & ContributionProps> = ({
  setting,
  conflict,
  stored,
  form,
  accounts,
}) => {
  const { words, account } = setting;
  const say = words.contribution;
  const { by, at } = conflict;
  const isOwn = by !== null && by === account?.id;
  return (
    <section class="conflict" aria-labelledby="conflict-title" tabindex={-1} autofocus>
      <h2 id="conflict-title">{isOwn ? say.conflictTitleOwn : say.conflictTitle}</h2>
      <p role="alert">{say.conflictText}</p>
      {at && <p>{say.changedBy(accountName(accounts, by, words), timeLabel(setting, at))}</p>}
      <h3>{say.theirs}</h3>
      <AnswerFacts setting={setting} facts={stored} beside={form} />
    </section>
  );
};
