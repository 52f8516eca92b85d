import type { FC } from 'hono/jsx';
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
