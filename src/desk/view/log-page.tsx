import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { Act } from '../../receiver/store/acts.js';
import type { DeskWords } from '../words/desk-words.js';
import { labelOf } from '../feed-choices.js';
import { Fact } from './facts.js';
import { renderPage, type PageSetting } from './page.js';
import { timeLabel } from './times.js';
import { decisionLabel } from './words-of.js';

/** Name or e-mail of an account; the command line where nobody was signed in. */
export function accountName(accounts: readonly Account[], id: number | null, words: DeskWords): string {
  const account = accounts.find((one) => one.id === id);
  return account?.name ?? account?.email ?? words.log.system;
}

/** Who did what, in the order given. */
export const ActLines: FC<{
  setting: PageSetting;
  acts: readonly Act[];
  accounts: readonly Account[];
  withReference?: boolean;
}> = ({ setting, acts, accounts, withReference }) => {
  const { words, root } = setting;
  return (
    <ol class="acts">
      {acts.map((act) => (
        <li>
          <time datetime={act.at}>{timeLabel(setting, act.at)}</time> · <bdi>{act.accountName ?? words.log.system}</bdi>{' '}
          {act.act === 'same-as' && !act.details['now'] ? words.log.unlinking : words.log.acts[act.act]}
          {withReference && act.reference && (
            <>
              {' '}
              <a href={`${root}contributions/${act.reference}`}>{act.reference}</a>
            </>
          )}
          {factsOf(setting, act, accounts).map((fact) => (
            <>
              {' · '}
              <Fact text={fact} />
            </>
          ))}
        </li>
      ))}
    </ol>
  );
};

/** What an act was about, as far as its line in the log knows: to whom, whose, which, from what to what, and why. */
function factsOf(
  setting: PageSetting,
  { act, details, account, aboutAccount, aboutName }: Act,
  accounts: readonly Account[],
) {
  const { words, language, feed } = setting;
  const { log: say, settings, accounts: ofAccount } = words;
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
  const facts: (string | undefined)[] = [];
  if (aboutName && aboutAccount !== account) facts.push(aboutName);
  const now = details['now'];
  if (act === 'assigned' && typeof now === 'object' && now !== null) {
    const { member, account: person } = now as { member?: string | null; account?: number | null };
    const to = [
      typeof member === 'string' && labelOf(feed.members, member),
      typeof person === 'number' && accountName(accounts, person, words),
    ];
    facts.push(say.to(to.filter(Boolean).join(', ') || words.nobody));
  }
  if (act === 'same-as') facts.push(text(now) ?? say.unlinked(text(details['was']) ?? ''));
  const decision = text(details['decision']);
  if (decision) facts.push(decisionLabel(language, decision));
  const name = text(details['name']);
  if (act === 'setting-changed' && name) facts.push(settings.names[name as keyof typeof settings.names] ?? name);
  if (act === 'account-added' || act === 'account-changed') {
    const role = text(details['role']);
    if (role) facts.push(ofAccount.shortRoles[role as keyof typeof ofAccount.shortRoles] ?? role);
    const member = details['member'];
    if (member !== undefined) facts.push(text(member) ? labelOf(feed.members, String(member)) : ofAccount.anyMember);
  }
  const { count } = details;
  if (act === 'exported' && typeof count === 'number') facts.push(words.list.count(count));
  const reason = text(details['reason']);
  if (reason) facts.push(`${say.reason}: ${reason}`);
  return facts.filter((fact) => fact !== undefined);
}

/** The newest acts of all. */
export function renderLogPage(
  setting: PageSetting,
  acts: readonly Act[],
  accounts: readonly Account[],
  hasOlder: boolean,
): Promise<string> {
  const { words, root } = setting;
  return renderPage({
    setting,
    title: words.log.title,
    children: (
      <>
        <h1>{words.log.title}</h1>
        <p>{words.log.text}</p>
        <ActLines setting={setting} acts={acts} accounts={accounts} withReference />
        {hasOlder && (
          <p>
            <a href={`${root}log?before=${acts.at(-1)!.id}`}>{words.log.older}</a>
          </p>
        )}
      </>
    ),
  });
}
