import type { FC } from 'hono/jsx';
import type { Publication } from '../../receiver/store/contribution.js';
import type { ContributionProps } from './contribution-page.js';
import type { PageSetting } from './page.js';
import { AnswerFacts } from './answer-facts.js';
import { dateLabel, timeLabel } from './times.js';
import { aboutLabel, kindLabel } from './words-of.js';

/** What the resident wrote, unchanged, and what is known of it. */
export const Original: FC<{ setting: PageSetting } & ContributionProps> = ({
  setting,
  contribution,
  alike,
  suspects,
}) => {
  const { words, language, root } = setting;
  const say = words.contribution;
  const { name, email, contactRemovedAt, consent, kind, source, sourceDate, page, sameAs, publication } = contribution;
  return (
    <section aria-labelledby="original-title">
      <h2 id="original-title">{say.original}</h2>
      {contribution.personalData === 'suspected' && (
        <p class="warning">
          {say.suspected} {suspects.length > 0 && say.suspectedFound(suspects.join(', '))}
        </p>
      )}
      {contribution.flags.map((flag) => (
        <p class="warning">{say.flags[flag]}</p>
      ))}
      <blockquote class="text" lang={contribution.language ?? undefined} dir="auto">
        {contribution.message}
      </blockquote>
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
      {contactRemovedAt && <p>{say.contactRemoved(dateLabel(setting, contactRemovedAt))}</p>}
      {publication && contribution.hasNewerDraft && (
        <section aria-labelledby="shown-title">
          <h3 id="shown-title">{say.onThePage}</h3>
          <p class="hint">{say.onThePageText}</p>
          <AnswerFacts setting={setting} facts={shownOf(publication)} />
        </section>
      )}
      {sameAs && (
        <p>
          {say.isSameAs} <a href={`${root}contributions/${sameAs}`}>{sameAs}</a>
        </p>
      )}
      {alike.length > 0 && (
        <>
          <p>{say.alike(alike.length)}:</p>
          <ul>
            {alike.map(({ reference }) => (
              <li>
                <a href={`${root}contributions/${reference}`}>{reference}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const shownOf = ({ text, ...shown }: Publication) => ({
  publicText: text,
  kind: shown.kind ?? '',
  commitment: shown.commitment ?? '',
  decision: shown.decision ?? '',
  response: shown.response ?? '',
  responseLanguage: shown.responseLanguage ?? '',
  answeredBy: shown.answeredBy ?? '',
});
