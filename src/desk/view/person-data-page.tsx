import type { FC } from 'hono/jsx';
import type { Contribution } from '../../receiver/store/contribution.js';
import type { Note } from '../../receiver/store/notes.js';
import { AnswerGiven } from './answer-facts.js';
import { MessageFacts } from './message-facts.js';
import { NoteList } from './note-list.js';
import { renderPage, type PageSetting } from './page.js';
import { dateLabel } from './times.js';
import { languageLabel, stateLabel } from './words-of.js';

/** A contribution with what staff noted about it. */
export interface KeptContribution extends Contribution {
  readonly notes: readonly Note[];
}

/** All that is kept of what one person sent, to be read, printed and handed out. The file has the same for programs. */
export function renderPersonDataPage(setting: PageSetting, who: string, found: readonly KeptContribution[]) {
  const { words, root, now } = setting;
  const { person } = words;
  const title = person.dataOf(who);
  return renderPage({
    setting,
    title,
    children: (
      <>
        <p class="on-screen">
          <a href={`${root}person`}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p>{person.asOf(dateLabel(setting, new Date(now).toISOString()))}</p>
        <p class="hint on-screen">{person.print}</p>
        {found.map((one) => (
          <Kept setting={setting} contribution={one} />
        ))}
      </>
    ),
  });
}

const Kept: FC<{ setting: PageSetting; contribution: KeptContribution }> = ({ setting, contribution }) => {
  const { words, language } = setting;
  const say = words.contribution;
  const { reference, message, publicText, publication, flags, sameAs, contactRemovedAt } = contribution;
  const { decision, response, responseLanguage, answeredBy } = contribution;
  const isAnswered = response !== null || decision !== null;
  return (
    <section aria-labelledby={reference}>
      <h2 id={reference}>{say.title(reference)}</h2>
      <blockquote class="text" lang={contribution.language ?? undefined} dir="auto">
        {message}
      </blockquote>
      <MessageFacts setting={setting} contribution={contribution} />
      <dl>
        {contribution.language && (
          <>
            <dt>{say.language}</dt>
            <dd>{languageLabel(language, contribution.language)}</dd>
          </>
        )}
        <dt>{words.list.state}</dt>
        <dd>{stateLabel(words, contribution)}</dd>
        {publicText !== message && (
          <>
            <dt>{say.publicText}</dt>
            <dd class="text" dir="auto">
              {publicText}
            </dd>
          </>
        )}
        {publication && publication.text !== publicText && (
          <>
            <dt>{say.onThePage}</dt>
            <dd class="text" dir="auto">
              {publication.text}
            </dd>
          </>
        )}
        {contribution.answeredAt && (
          <>
            <dt>{words.person.answered}</dt>
            <dd>{dateLabel(setting, contribution.answeredAt)}</dd>
          </>
        )}
      </dl>
      {isAnswered && <AnswerGiven setting={setting} answer={{ decision, response, responseLanguage, answeredBy }} />}
      {sameAs && <p>{`${say.isSameAs} ${sameAs}`}</p>}
      {flags.map((flag) => (
        <p>{say.flags[flag]}</p>
      ))}
      {contribution.notes.length > 0 && (
        <>
          <h3>{say.noteTitle}</h3>
          <NoteList setting={setting} notes={contribution.notes} />
        </>
      )}
      {contactRemovedAt && <p>{say.contactRemoved(dateLabel(setting, contactRemovedAt))}</p>}
    </section>
  );
};
