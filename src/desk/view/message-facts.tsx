import type { FC } from 'hono/jsx';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { PageSetting } from './page.js';
import { dateLabel, timeLabel } from './times.js';
import { aboutLabel, kindLabel } from './words-of.js';

/** What is known of a message: when and how it came, from whom, what it is about, and whether it may be published. */
export const MessageFacts: FC<{ setting: PageSetting; contribution: Contribution }> = ({ setting, contribution }) => {
  const { words, language } = setting;
  const say = words.contribution;
  const { name, email, consent, kind, source, sourceDate, page } = contribution;
  return (
    <dl>
      <dt>{say.received}</dt>
      <dd>
        <time datetime={contribution.receivedAt}>{timeLabel(setting, contribution.receivedAt)}</time>
      </dd>
      {sourceDate && (
        <>
          <dt>{say.said}</dt>
          <dd>{dateLabel(setting, sourceDate)}</dd>
        </>
      )}
      <dt>{say.source}</dt>
      <dd>{say.bySource[source ?? 'form']}</dd>
      {kind && (
        <>
          <dt>{say.kind}</dt>
          <dd>{kindLabel(language, kind)}</dd>
        </>
      )}
      <dt>{say.commitment}</dt>
      <dd>{aboutLabel(setting, contribution.effectiveCommitment)}</dd>
      <dt>{say.from}</dt>
      <dd dir="auto">{name ?? words.anonymous}</dd>
      <dt>{say.email}</dt>
      <dd>{email ?? words.noEmail}</dd>
      <dt>{say.mayPublish}</dt>
      <dd>{consent === null ? say.notAsked : consent ? say.yes : say.no}</dd>
      {page && (
        <>
          <dt>{say.page}</dt>
          <dd>{page}</dd>
        </>
      )}
    </dl>
  );
};
