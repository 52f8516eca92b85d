import type { FC } from 'hono/jsx';
import { labelOf } from '../feed-choices.js';
import type { ContributionProps } from './contribution-page.js';
import type { PageSetting } from './page.js';
import { accountName } from './log-page.js';
import { decisionLabel, timeLabel } from './words-of.js';

/** What a colleague saved while somebody was writing; what was being written stands in the form below. */
export const Conflict: FC<{ setting: PageSetting } & ContributionProps> = ({ setting, contribution, accounts }) => {
  const { words, language, feed } = setting;
  const say = words.contribution;
  const { changedAt, changedBy, publicText, decision, response, answeredBy } = contribution;
  return (
    <section class="conflict" aria-labelledby="conflict-title" tabindex={-1} autofocus>
      <h2 id="conflict-title">{say.conflictTitle}</h2>
      <p role="alert">{say.conflictText}</p>
      {changedAt && <p>{say.changedBy(accountName(accounts, changedBy, words), timeLabel(language, changedAt))}</p>}
      <h3>{say.theirs}</h3>
      <dl>
        <dt>{say.publicText}</dt>
        <dd class="text" dir="auto">
          {publicText}
        </dd>
        <dt>{say.decision}</dt>
        <dd>{decision ? decisionLabel(language, decision) : say.undecided}</dd>
        <dt>{say.response}</dt>
        <dd class="text" dir="auto">
          {response ?? words.none}
        </dd>
        <dt>{say.answeredBy}</dt>
        <dd>{answeredBy ? labelOf(feed.members, answeredBy) : words.accounts.anyMember}</dd>
      </dl>
    </section>
  );
};
