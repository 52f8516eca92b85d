import type { FC } from 'hono/jsx';
import { searchPersonalData } from '../../feed-format/search-personal-data.js';
import type { Publication } from '../../receiver/store/contribution.js';
import type { ContributionProps } from './contribution-props.js';
import type { PageSetting } from './page.js';
import { AnswerFacts } from './answer-facts.js';
import { MessageFacts } from './message-facts.js';
import { dateLabel } from './times.js';

/** What the resident wrote, unchanged, and what is known of it. */
export const Original: FC<{ setting: PageSetting } & ContributionProps> = ({ setting, contribution, alike }) => {
  const { words, root } = setting;
  const say = words.contribution;
  const { contactRemovedAt, sameAs, publication } = contribution;
  const found = searchPersonalData(contribution.message);
  return (
    <section aria-labelledby="original-title">
      <h2 id="original-title">{say.original}</h2>
      {contribution.personalData === 'suspected' && (
        <p class="warning">
          {say.suspected} {found.length > 0 && say.suspectedFound(found.join(', '))}
        </p>
      )}
      {contribution.flags.map((flag) => (
        <p class="warning">{say.flags[flag]}</p>
      ))}
      <blockquote class="text" lang={contribution.language ?? undefined} dir="auto">
        {contribution.message}
      </blockquote>
      <MessageFacts setting={setting} contribution={contribution} />
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
  language: shown.language ?? '',
});
