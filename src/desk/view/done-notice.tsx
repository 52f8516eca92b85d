import type { Child } from 'hono/jsx';
import { givesNoAnswer, type Contribution } from '../../receiver/store/contribution.js';
import type { PageSetting } from './page.js';

/** What can have been done; an address names one of them, so that the page says it after the act. */
export const DONE = [
  'saved',
  'published',
  'answered',
  'withdrawn',
  'marked',
  'unmarked',
  'assigned',
  'linked',
  'joined',
  'unlinked',
  'noted',
  'entered',
] as const;
export type Done = (typeof DONE)[number];

interface DoneProps {
  readonly done: Done;
  /** As it is now. */
  readonly contribution: Contribution;
  /** Host of the desk: a page there is the coalition's own. */
  readonly host: string;
  /** Where what is published is shown, if that is known; else the page on which it was written. */
  readonly shownAt: string | undefined;
  /** What is typed and was not part of it, in words. */
  readonly unsaved?: readonly string[];
}

/** The sentence at the top after something was done, and what is still only typed. */
export function doneNotice(
  setting: PageSetting,
  { done, contribution, host, shownAt, unsaved = [] }: DoneProps,
): Child {
  const say = setting.words.contribution;
  const page = done === 'published' ? (shownAt ?? ownPage(setting, contribution.page, host)) : undefined;
  return (
    <>
      {sentenceOf(setting, done, contribution)}
      {page && (
        <>
          {' '}
          <a href={atText(page, contribution)}>{say.seeIt}</a>
        </>
      )}
      {unsaved.length > 0 && ` ${say.notSavedYet(unsaved.join(', '))}`}
    </>
  );
}

/** Words that a browser looks for in a page: as many as tell one answer from the others. */
const MOST_WORDS = 8;

/**
 * The address of a page at the words of a contribution, by a text fragment (WICG): a browser that knows none, or does not find
 * them, goes to the page as it is.
 */
function atText(page: string, { publication }: Contribution): string {
  const [line = ''] = (publication?.response ?? publication?.text ?? '').trim().split('\n', 1);
  const words = line.split(/\s+/).slice(0, MOST_WORDS).join(' ');
  if (!words) return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

function sentenceOf({ words }: PageSetting, done: Done, contribution: Contribution): string {
  const { state, waits } = contribution;
  const say = words.contribution;
  if (done === 'linked' && waits) return say.linkedWaiting;
  if (done === 'joined' && givesNoAnswer(contribution)) return say.joinedWaiting;
  if (done === 'published' && waits) return say.publishedWaiting;
  if (done === 'unmarked' && state === 'withdrawn') return say.unmarkedWithdrawn;
  if (done === 'answered' && state === 'published') return say.answeredOnPage;
  return say[done];
}

/** The page on which it was written, where that is the coalition's: anybody can send the address of any page. */
function ownPage({ feed }: PageSetting, page: string | null, host: string): string | undefined {
  if (page === null || !URL.canParse(page)) return undefined;
  const url = new URL(page);
  const isOwn = url.host === host || (feed.host !== null && url.host === feed.host);
  return isOwn && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
