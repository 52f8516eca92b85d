import { percentOf } from '../../receiver/commands/digest.js';
import type { PromiseFigures, WaitingGroup, WeekFigures } from '../../receiver/store/figures.js';
import { labelOf } from '../feed-choices.js';
import { renderPage, type PageSetting } from './page.js';
import { dateLabel } from './times.js';
import { aboutLabel, daysSince, kindLabel } from './words-of.js';

interface FiguresProps {
  readonly promise: PromiseFigures;
  readonly groups: readonly WaitingGroup[];
  readonly weeks: readonly WeekFigures[];
}

/** Counts and times, never texts: what is in the digest too. */
export function renderFiguresPage(setting: PageSetting, { promise, groups, weeks }: FiguresProps): Promise<string> {
  const { words, language, feed } = setting;
  const say = words.figures;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = (value: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  // 0 days to nobody who waited for them; of two in the middle one may have come on the next day.
  const sooner = (value: number) => (value < 1 ? say.sameDay : days(value));
  return renderPage({
    setting,
    title: say.title,
    children: (
      <>
        <h1>{say.title}</h1>
        <h2>{say.promiseTitle}</h2>
        {promise.medianAnswerDays === null ? (
          <p>{say.notYet}</p>
        ) : (
          <dl>
            <dt>{say.median}</dt>
            <dd>{sooner(promise.medianAnswerDays)}</dd>
            {promise.medianFirstReplyDays !== null && (
              <>
                <dt>{say.medianFirst}</dt>
                <dd>{sooner(promise.medianFirstReplyDays)}</dd>
              </>
            )}
            {promise.shareWithin !== null && feed.answerWithinDays !== null && (
              <>
                <dt>{say.share}</dt>
                <dd>{say.shareOf(percentOf(promise.shareWithin, language), feed.answerWithinDays)}</dd>
              </>
            )}
          </dl>
        )}
        {promise.answered > 0 && <p>{say.yearOf(promise.answered)}</p>}
        {feed.answerWithinDays !== null && (
          <p>
            {say.late}: {number.format(promise.late)}
          </p>
        )}
        {promise.alike > 0 && <p>{say.alike(promise.alike)}</p>}
        <h2>{say.groupsTitle}</h2>
        {groups.length === 0 ? (
          <p>{words.start.nothing}</p>
        ) : (
          <div class="wide" role="region" aria-label={say.groupsTitle} tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.commitment}</th>
                  <th scope="col">{say.kind}</th>
                  <th scope="col">{say.body}</th>
                  <th scope="col">{say.waiting}</th>
                  {feed.answerWithinDays !== null && <th scope="col">{say.lateColumn}</th>}
                  <th scope="col">{say.oldest}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr>
                    <td>{aboutLabel(setting, group.commitment)}</td>
                    <td>{group.kind ? kindLabel(language, group.kind) : words.none}</td>
                    <td>{group.member ? labelOf(feed.members, group.member) : words.nobody}</td>
                    <td>{number.format(group.count)}</td>
                    {feed.answerWithinDays !== null && <td>{number.format(group.late)}</td>}
                    <td>{words.days(daysSince(setting, group.oldestSince))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <h2>{say.weeksTitle}</h2>
        <div class="wide" role="region" aria-label={say.weeksTitle} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.week}</th>
                <th scope="col">{say.came}</th>
                <th scope="col">{say.answered}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ week, came, answered }) => (
                <tr>
                  <th scope="row">{dateLabel(setting, week)}</th>
                  <td>{number.format(came)}</td>
                  <td>{number.format(answered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="hint">{say.digest}</p>
      </>
    ),
  });
}
