import type { FC } from 'hono/jsx';
import type { ContributionPage, WaitingCounts } from '../../receiver/store/contributions.js';
import { listAddress, type ListView } from '../list-address.js';
import { MANY_FORM, ManyForm, type ManyProps } from './bulk.js';
import { renderPage, type PageSetting } from './page.js';
import { daysSince } from './words-of.js';

/** What the start page shows of all that waits. */
export const START_VIEWS = ['all', 'mine', 'myBody', 'nobodys', 'late'] as const;
export type StartView = (typeof START_VIEWS)[number];

interface StartProps extends ManyProps {
  readonly counts: WaitingCounts;
  /** Nobody has ever written. */
  readonly isEmpty: boolean;
  /** Addresses of pages with the form, as far as they are known. */
  readonly writeAt: readonly string[];
  readonly shown: StartView;
  readonly found: ContributionPage;
  /** The view of the list that is shown, for the way to the next and the previous. */
  readonly view: ListView;
  readonly notice?: string;
}

/** What waits for an answer, oldest first. */
export function renderStartPage(
  setting: PageSetting,
  { counts, isEmpty, writeAt, shown, found, view, notice, ...many }: StartProps,
): Promise<string> {
  const { words, root, feed, account } = setting;
  const { start } = words;
  const numbers: Record<StartView, number> = {
    all: counts.all,
    mine: counts.mine,
    myBody: counts.myBodys,
    nobodys: counts.nobodys,
    late: counts.late,
  };
  // Who answers for the whole coalition has no body, and without a promise nothing is late.
  const views = START_VIEWS.filter(
    (name) => (name !== 'myBody' || account?.member) && (name !== 'late' || feed.answerWithinDays !== null),
  );
  const oldest = counts.oldestSince;
  return renderPage({
    setting,
    title: start.title,
    ...(found.items.length > 0 && { form: MANY_FORM, enter: null }),
    notice,
    errors: many.errors,
    children: (
      <>
        <h1>{start.title}</h1>
        <p class="lead">
          {counts.all === 0
            ? isEmpty
              ? start.nobodyYet
              : `${start.nothing} ${counts.withdrawn > 0 ? start.someWithdrawn(counts.withdrawn) : start.allAnswered}`
            : `${start.summary(counts.all)}${oldest && daysSince(setting, oldest) > 0 ? `; ${start.oldest(words.days(daysSince(setting, oldest)))}` : ''}.`}
        </p>
        {isEmpty && <WhereToWrite setting={setting} writeAt={writeAt} />}
        <p class="hint">{feed.answerWithinDays === null ? start.noPromise : start.promise(feed.answerWithinDays)}</p>
        <nav aria-label={start.views}>
          <ul class="tabs">
            {views.map((name) => (
              <li>
                <a
                  href={`${root}${name === 'all' ? '' : `?view=${name}`}`}
                  aria-current={name === shown ? 'page' : undefined}
                >
                  {words.start[name]} <span class="count">{numbers[name]}</span>
                </a>
              </li>
            ))}
            {counts.suspected > 0 && (
              <li>
                <a href={`${root}contributions?waiting=1&suspected=1`}>
                  {start.suspected} <span class="count">{counts.suspected}</span>
                </a>
              </li>
            )}
            {counts.flagged > 0 && (
              <li>
                <a href={`${root}contributions?waiting=1&flagged=1`}>
                  {start.flagged} <span class="count">{counts.flagged}</span>
                </a>
              </li>
            )}
            {counts.withdrawn > 0 && (
              <li>
                <a href={`${root}contributions?state=withdrawn`}>
                  {start.withdrawn} <span class="count">{counts.withdrawn}</span>
                </a>
              </li>
            )}
          </ul>
        </nav>
        {found.items.length === 0 && counts.all > 0 && <p>{start.nothingHere}</p>}
        {found.items.length > 0 && <ManyForm setting={setting} view={view} found={found} {...many} />}
        {found.pages > 1 && (
          <p>
            <a href={`${root}contributions?${listAddress({ ...view, page: 2 })}`}>{words.list.next}</a>
          </p>
        )}
      </>
    ),
  });
}

/** Where residents write, for somebody who sees the desk before anybody wrote. */
const WhereToWrite: FC<{ setting: PageSetting; writeAt: readonly string[] }> = ({ setting, writeAt }) => {
  const { words, feed } = setting;
  return (
    <>
      {writeAt.length === 0 ? (
        <p>{words.start.formSomewhere}</p>
      ) : (
        <p>
          {words.start.formOn}{' '}
          {writeAt.map((address, index) => (
            <>
              {index > 0 && ', '}
              <a href={address}>{address}</a>
            </>
          ))}
        </p>
      )}
      {feed.contributions > 0 && <p>{words.start.ofTheFeed(feed.contributions)}</p>}
    </>
  );
};
