import type { FC } from 'hono/jsx';
import type { ContributionEdit } from '../../receiver/store/steps.js';
import type { Written } from '../contribution-form.js';
import { labelOf } from '../feed-choices.js';
import type { PageSetting } from './page.js';
import { aboutLabel, decisionLabel, kindLabel, languageLabel } from './words-of.js';

/** What is written for a contribution, to be read: every field of the form. What `beside` has otherwise is said. */
export const AnswerFacts: FC<{ setting: PageSetting; facts: Written; beside?: Written }> = ({
  setting,
  facts,
  beside,
}) => {
  const { words, language, feed } = setting;
  const say = words.contribution;
  const lines: [name: keyof Written, label: string, value: string][] = [
    ['kind', say.kind, facts.kind ? kindLabel(language, facts.kind) : words.none],
    ['commitment', say.commitment, aboutLabel(setting, facts.commitment || null)],
    ['publicText', say.publicText, facts.publicText],
    ['language', say.textLanguage, facts.language ? languageLabel(language, facts.language) : words.none],
    ['decision', say.decision, facts.decision ? decisionLabel(language, facts.decision) : say.undecided],
    ['response', say.response, facts.response || words.none],
    [
      'responseLanguage',
      say.responseLanguage,
      facts.responseLanguage ? languageLabel(language, facts.responseLanguage) : words.none,
    ],
    [
      'answeredBy',
      say.answeredBy,
      facts.answeredBy ? labelOf(feed.members, facts.answeredBy) : words.accounts.anyMember,
    ],
  ];
  return (
    <dl>
      {lines.map(([name, label, value]) => (
        <>
          <dt>{label}</dt>
          <dd class="text" dir="auto">
            {value}
            {beside && beside[name].trim() !== facts[name].trim() && <em> ({say.notInForm})</em>}
          </dd>
        </>
      ))}
    </dl>
  );
};

/** A decision, who answers and the response, to be read before they are written; what is absent stays as it is and has no line. */
export const AnswerGiven: FC<{
  setting: PageSetting;
  answer: Pick<ContributionEdit, 'publicText' | 'decision' | 'response' | 'responseLanguage' | 'answeredBy'>;
}> = ({ setting, answer }) => {
  const { words, language, feed } = setting;
  const say = words.contribution;
  const { publicText, decision, response, responseLanguage, answeredBy } = answer;
  return (
    <dl>
      {publicText !== undefined && (
        <>
          <dt>{say.publicText}</dt>
          <dd class="text" dir="auto">
            {publicText}
          </dd>
        </>
      )}
      {decision !== undefined && (
        <>
          <dt>{say.decision}</dt>
          <dd>{decision ? decisionLabel(language, decision) : say.undecided}</dd>
        </>
      )}
      {answeredBy !== undefined && (
        <>
          <dt>{say.answeredBy}</dt>
          <dd dir="auto">{answeredBy ? labelOf(feed.members, answeredBy) : words.accounts.anyMember}</dd>
        </>
      )}
      {response !== undefined && (
        <>
          <dt>{say.response}</dt>
          <dd class="text" dir="auto">
            {response || words.none}
          </dd>
        </>
      )}
      {responseLanguage && (
        <>
          <dt>{say.responseLanguage}</dt>
          <dd>{languageLabel(language, responseLanguage)}</dd>
        </>
      )}
    </dl>
  );
};
