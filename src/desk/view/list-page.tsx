import type { FC } from 'hono/jsx';
import type { Account } from '../../receiver/store/accounts.js';
import type { ContributionPage } from '../../receiver/store/contributions.js';
import { isNarrowed, listAddress, type ListView } from '../list-address.js';
import { MANY_FORM, ManyForm, type ManyProps } from './bulk.js';
import { CheckField, CheckGroup, type Choice } from './fields.js';
import { renderPage, type PageSetting } from './page.js';
import { PostForm } from './post-form.js';
import { accountChoice, choicesOf, decisionChoices, kindChoices } from './words-of.js';

interface ListProps extends ManyProps {
  readonly view: ListView;
  readonly found: ContributionPage;
  readonly search: string;
  readonly notice?: string;
}

/** All contributions, narrowed by search and filters; with what can be done to many at once. */
export function renderListPage(
  setting: PageSetting,
  { view, found, search, notice, ...many }: ListProps,
): Promise<string> {
  const { words, root } = setting;
  const { list } = words;
  return renderPage({
    setting,
    title: list.title,
    ...(found.total > 0 && { form: MANY_FORM, enter: null }),
    notice,
    errors: many.errors,
    children: (
      <>
        <h1>{list.title}</h1>
        <Narrowing setting={setting} view={view} search={search} accounts={many.accounts} />
        <p role="status">
          {found.total === 0 ? list.noMatch : list.count(found.total)}
          {isNarrowed(view) && (
            <>
              {' '}
              <a href={`${root}contributions`}>{list.clear}</a>
            </>
          )}
        </p>
        {found.total > 1 && <Order setting={setting} view={view} />}
        <p class="ways">
          {found.total > 0 && <a href={`${root}contributions.csv?${listAddress(view)}`}>{list.download}</a>}
          <a href={`${root}sheet`}>{list.readBack}</a>
        </p>
        {found.total > 0 && (
          <ManyForm setting={setting} view={view} found={found} {...many}>
            <Pages setting={setting} view={view} found={found} />
          </ManyForm>
        )}
      </>
    ),
  });
}

const Narrowing: FC<{ setting: PageSetting; view: ListView; search: string; accounts: readonly Account[] }> = ({
  setting,
  view,
  search,
  accounts,
}) => {
  const { words, language, root, feed } = setting;
  const { list } = words;
  const none = (label: string): Choice => ({ value: 'none', label });
  const shown = (values: readonly (string | number)[], empty = 'none') =>
    values.map((value) => (value === '' || value === 0 ? empty : String(value)));
  const { form, ...sources } = words.contribution.bySource;
  return (
    // By POST: what is searched for may be a name, which has no place in an address.
    <PostForm setting={setting} action={`${root}contributions`} role="search">
      <input type="hidden" name="order" value={view.order} />
      <div class="search-line">
        <label for="search">{list.search}</label>
        <input
          id="search"
          type="search"
          name="search"
          value={view.hasSearch ? search : ''}
          aria-describedby="search-hint"
        />
        <button>{list.searchButton}</button>
      </div>
      <p class="hint" id="search-hint">
        {list.searchHint}
      </p>
      <details open={isNarrowed({ ...view, hasSearch: false })}>
        <summary>{list.filters}</summary>
        <div class="filters">
          <CheckGroup
            legend={list.state}
            name="state"
            values={view.states}
            choices={choicesOf(words.contribution.states)}
          />
          <details class="group" open={view.waiting || view.late || view.suspected || view.flagged}>
            <summary>{list.more}</summary>
            <fieldset>
              <legend class="hidden">{list.more}</legend>
              <CheckField name="waiting" label={list.waiting} checked={view.waiting} />
              {feed.answerWithinDays !== null && <CheckField name="late" label={list.lateOnly} checked={view.late} />}
              <CheckField name="suspected" label={list.suspectedOnly} checked={view.suspected} />
              <CheckField name="flagged" label={list.flaggedOnly} checked={view.flagged} />
            </fieldset>
          </details>
          <CheckGroup
            legend={list.kind}
            name="kind"
            values={shown(view.kinds)}
            choices={[...kindChoices(language), none(words.none)]}
          />
          <CheckGroup
            legend={list.member}
            name="member"
            values={shown(view.members)}
            choices={[...feed.members, none(words.nobody)]}
          />
          <CheckGroup
            legend={list.account}
            name="person"
            values={shown(view.accounts)}
            choices={[...accounts.map((account) => accountChoice(words, account)), none(words.nobody)]}
          />
          <CheckGroup
            legend={list.decision}
            name="decision"
            values={view.decisions}
            choices={decisionChoices(language)}
          />
          <CheckGroup
            legend={list.source}
            name="source"
            values={shown(view.sources, 'form')}
            choices={[{ value: 'form', label: form }, ...choicesOf(sources)]}
          />
          <CheckGroup
            legend={list.commitment}
            name="commitment"
            values={shown(view.commitments)}
            choices={[...feed.commitments, none(list.general)]}
          />
        </div>
        <button>{list.apply}</button>
      </details>
    </PostForm>
  );
};

/** Which come first: one press, above the list. */
const Order: FC<{ setting: PageSetting; view: ListView }> = ({ setting, view }) => {
  const { words, root } = setting;
  return (
    <nav class="order" aria-label={words.list.order}>
      <ul class="tabs">
        {(['oldest', 'newest'] as const).map((order) => (
          <li>
            <a
              href={`${root}contributions?${listAddress({ ...view, order, page: 1 })}`}
              aria-current={view.order === order ? 'page' : undefined}
            >
              {words.list[order]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Pages: FC<{ setting: PageSetting; view: ListView; found: ContributionPage }> = ({ setting, view, found }) => {
  const { words, root } = setting;
  const { page, pages } = found;
  if (pages < 2) return <></>;
  const to = (other: number) => `${root}contributions?${listAddress({ ...view, page: other })}`;
  return (
    <p class="pages">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.list.previous}
        </a>
      )}{' '}
      <span>{words.list.page(page, pages)}</span>{' '}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.list.next}
        </a>
      )}
    </p>
  );
};
