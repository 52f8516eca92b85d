import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { Act } from '../../receiver/store/acts.js';
import type { DeskWords } from '../words/desk-words.js';
import { renderPage, type PageSetting } from './page.js';
import { timeLabel } from './times.js';

/** Name or e-mail of an account; the command line where nobody was signed in. */
export function accountName(accounts: readonly Account[], id: number | null, words: DeskWords): string {
  const account = accounts.find((one) => one.id === id);
  return account?.name ?? account?.email ?? words.log.system;
}

/** Who did what, in the order given. */
export const ActLines: FC<{ setting: PageSetting; acts: readonly Act[]; withReference?: boolean }> = ({
  setting,
  acts,
  withReference,
}) => {
  const { words, root } = setting;
  return (
    <ol class="acts">
      {acts.map((act) => (
        <li>
          <time datetime={act.at}>{timeLabel(setting, act.at)}</time> · {act.accountName ?? words.log.system}{' '}
          {words.log.acts[act.act]}
          {withReference && act.reference && (
            <>
              {' '}
              <a href={`${root}contributions/${act.reference}`}>{act.reference}</a>
            </>
          )}
          {typeof act.details['reason'] === 'string' &&
            act.details['reason'] &&
            ` · ${words.log.reason}: ${act.details['reason']}`}
        </li>
      ))}
    </ol>
  );
};

/** The newest acts of all. */
export function renderLogPage(setting: PageSetting, acts: readonly Act[], hasOlder: boolean): Promise<string> {
  const { words, root } = setting;
  return renderPage({
    setting,
    title: words.log.title,
    children: (
      <>
        <h1>{words.log.title}</h1>
        <p>{words.log.text}</p>
        <ActLines setting={setting} acts={acts} withReference />
        {hasOlder && (
          <p>
            <a href={`${root}log?before=${acts.at(-1)!.id}`}>{words.log.older}</a>
          </p>
        )}
      </>
    ),
  });
}
